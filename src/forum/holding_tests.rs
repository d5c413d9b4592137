//! What is held, and what passes, as a member meets it.

mod twins;

use super::testing::{Site, answer, body, handle, id, opening, slug};
use crate::domain::{
    Access, CareFault, Command, CommandId, Done, Draft, DraftPlace, Failure, HeldWhy, Limits, Post,
    Reference, Refusal, SpamLimits, Time, TopicKind,
};
use crate::store::held::{self, Whose};

const LINK: &str = "I found this by [url=http://a.test]a.test[/url]. Great work!";

async fn site() -> Site {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    site
}

fn why(done: Result<Done, Failure>) -> Option<HeldWhy> {
    match done {
        Ok(Done::Held(_, why)) => Some(why),
        Ok(_) => None,
        other => panic!("{other:?}"),
    }
}

async fn waits(site: &Site) -> usize {
    let read = site
        .forum
        .read(|r| Ok(held::waiting(r, Whose::All, None, 100)?));
    read.await.unwrap().len()
}

#[tokio::test]
async fn a_newcomers_link_waits_and_nobody_hears_of_it() {
    let site = site().await;
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    let (_, post) = site
        .posted(ada, opening(1, "tools", "Is it the belt?"))
        .await;
    let before = site.topic(ada, "tools.1").await.unwrap();
    let told = site.forum.act(eve, answer(2, post.topic, LINK)).await;
    assert_eq!(told, Ok(Done::Held(CommandId(2), HeldWhy::Link)));
    assert_eq!(site.topic(ada, "tools.1").await.unwrap(), before);
    assert_eq!(site.home(ada).await.for_you.len(), 0);
    // The same command again is the same held post.
    let again = site.forum.act(eve, answer(2, post.topic, LINK)).await;
    assert_eq!(again, Ok(Done::Held(CommandId(2), HeldWhy::Link)));
    assert_eq!(waits(&site).await, 1);
    // And nobody else's.
    let crossed = site.forum.act(ada, answer(2, post.topic, LINK)).await;
    assert_eq!(crossed, Err(Refusal::Crossed.into()));
}

#[tokio::test]
async fn the_draft_of_what_is_held_goes() {
    let site = site().await;
    let eve = site.join("eve").await;
    let conference = site.conference("lounge", Access::Members).await;
    let draft = Draft {
        place: DraftPlace::NewTopic(conference),
        title: "Title".into(),
        kind: TopicKind::Discussion,
        body: LINK.into(),
        answers: None,
        declared: None,
    };
    site.forum
        .act(eve, Command::SaveDraft(draft))
        .await
        .unwrap();
    let held = site.forum.act(eve, opening(1, "lounge", LINK)).await;
    assert_eq!(why(held), Some(HeldWhy::Link));
    let member = id(eve);
    let left = site
        .forum
        .read(move |r| Ok(crate::store::drafts::count(r, member)?));
    assert_eq!(left.await.unwrap(), 0);
}

#[tokio::test]
async fn after_three_posts_that_stand_or_thirty_days_links_pass() {
    let site = site().await;
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    for number in 1..=3 {
        let words = format!("Number {number} of what I have to say");
        site.posted(ada, opening(number, "tools", &words)).await;
    }
    site.posted(ada, opening(10, "tools", LINK)).await;
    site.pass(30 * Time::DAY);
    site.posted(bob, opening(11, "tools", LINK)).await;
    assert_eq!(waits(&site).await, 0);
}

#[tokio::test]
async fn hosts_staff_and_sysops_are_never_held() {
    let site = Site::with(Limits {
        sponsor: Some(crate::domain::SafeText::line("Acme")),
        ..Limits::default()
    });
    site.conference("tools", Access::Members).await;
    let [host, staff, sysop] = ["hana", "stef", "syd"];
    let mut number = 0;
    for name in [host, staff, sysop] {
        let actor = site.join(name).await;
        let mark = match name {
            "hana" => Command::Host(slug("tools"), handle(name)),
            "stef" => Command::GrantStaff(handle(name)),
            _ => Command::GrantSysop(handle(name)),
        };
        site.operate(mark).await.unwrap();
        number += 1;
        site.posted(actor, opening(number, "tools", LINK)).await;
    }
}

#[tokio::test]
async fn a_link_that_is_edited_into_a_harmless_post_waits_and_the_post_stands() {
    let site = site().await;
    let eve = site.join("eve").await;
    let (_, post) = site
        .posted(eve, opening(1, "tools", "Is it the belt?"))
        .await;
    let edit = |post: &Post, words: &str| Command::Edit {
        post: post.id,
        version: post.version,
        body: body(words),
    };
    let done = site
        .forum
        .act(eve, edit(&post, "Is it the belt? www.a.test"))
        .await;
    assert_eq!(why(done), Some(HeldWhy::Link));
    let done = site.forum.act(eve, edit(&post, "Is it? www.b.test")).await;
    assert_eq!(why(done), Some(HeldWhy::Link));
    assert_eq!(
        waits(&site).await,
        1,
        "the later edit takes the place of the earlier"
    );
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.posts[0].body.as_str(), "Is it the belt?");
    site.forum
        .act(eve, edit(&post, "Is it the drive belt?"))
        .await
        .unwrap();
}

#[tokio::test]
async fn first_posts_of_people_with_a_machine_pass_in_their_language() {
    let site = site().await;
    for (number, text) in [
        "Egun on! Fresatzeko makina zahar bat erosi dugu eta ohea dardaraka hasten da 4000 biratan. Aholkurik?",
        "你们好，第一次发帖。我们厂的加工中心换刀时偶尔报警，重启后又正常，固件是4.1.2，有没有人知道原因？",
        "Terve kaikille! Sorvin kärkipylkkä ei pysy linjassa, ja mittasin 0.03 mm heittoa. Mistä aloittaisin?",
        "Добрый день, я у вас впервые. Фрезер теряет шаги по оси Y после часа работы, журнал probe.log приложу.",
    ]
    .into_iter()
    .enumerate()
    {
        let newcomer = site.join(["eu", "zh", "fi", "ru"][number]).await;
        let number = i64::try_from(number).unwrap();
        site.posted(newcomer, opening(number, "tools", text)).await;
    }
}

#[tokio::test]
async fn spam_in_chinese_and_russian_waits() {
    let site = site().await;
    let eve = site.join("eve").await;
    for (number, text) in ["想在家赚钱吗？加我吧", "Форекс приносит доходы каждый день"]
        .into_iter()
        .enumerate()
    {
        let number = i64::try_from(number).unwrap();
        let done = site.forum.act(eve, opening(number, "tools", text)).await;
        assert_eq!(why(done), Some(HeldWhy::Bait), "{text}");
    }
}

#[tokio::test]
async fn a_newcomer_sends_so_much_to_be_looked_at_in_an_hour_and_twenty_in_all() {
    let site = site().await;
    let eve = site.join("eve").await;
    let send = |number| {
        let words = format!("{LINK} {number}");
        site.forum.act(eve, opening(number, "tools", &words))
    };
    let mut number = 0;
    loop {
        number += 1;
        site.pass(Time::MINUTE);
        match send(number).await {
            Ok(Done::Held(..)) => {}
            Err(Failure::Refused(Refusal::Pace { seconds })) if seconds <= 3_600 => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(
        number,
        1 + i64::from(SpamLimits::default().newcomer_posts_per_hour)
    );
    let full = loop {
        number += 1;
        site.pass(Time::HOUR);
        if let Err(refused) = send(number).await {
            break refused;
        }
    };
    assert_eq!(full, Refusal::Care(CareFault::HeldFull).into());
    assert_eq!(waits(&site).await, 20);
}

#[tokio::test]
async fn the_same_words_in_the_same_place_are_not_posted_twice() {
    let site = Site::with(Limits {
        repeat_minutes: 10,
        ..Limits::default()
    });
    site.conference("tools", Access::Members).await;
    let ada = site.join("ada").await;
    let question = "Belt  or bearing?";
    let (reference, first) = site.posted(ada, opening(1, "tools", question)).await;
    let again = site
        .forum
        .act(ada, opening(2, "tools", "belt or\nbearing?"));
    let refused = Refusal::SaidAlready {
        reference: Reference::parse(&reference).unwrap(),
        minutes: 10,
    };
    assert_eq!(again.await, Err(refused.into()));
    // The same command is told the same post, and other words are other words.
    let repeated = site.posted(ada, opening(1, "tools", question)).await;
    assert_eq!(repeated.0, reference);
    site.posted(ada, opening(3, "tools", "Belt?")).await;

    let topic = first.topic;
    site.posted(ada, answer(4, topic, "Thanks!")).await;
    let again = site.forum.act(ada, answer(5, topic, "Thanks!")).await;
    assert!(matches!(
        again,
        Err(Failure::Refused(Refusal::SaidAlready { .. }))
    ));
    // To somebody else it is said to somebody else; another member says it, too.
    let other = Command::Reply {
        id: CommandId(6),
        topic,
        answers: Some(1),
        body: body("Thanks!"),
    };
    site.posted(ada, other).await;
    let bob = site.join("bob").await;
    site.posted(bob, answer(7, topic, "Thanks!")).await;
    // What was meant again is said again, later.
    site.pass(10 * Time::MINUTE + 1);
    site.posted(ada, answer(8, topic, "Thanks!")).await;
}

#[tokio::test]
async fn a_twin_that_a_host_let_through_is_edited_and_a_copy_of_what_was_let_through_is_a_twin() {
    let site = site().await;
    let names = ["ada", "bob", "eve", "kim"];
    let mut people = Vec::new();
    for name in names {
        people.push(site.join(name).await);
    }
    let long = "What the spindles of our mill do when they are cold in the morning and nobody has oiled them";
    let asked = Command::NewTopic {
        id: CommandId(1),
        conference: slug("tools"),
        kind: TopicKind::Discussion,
        title: crate::domain::Title::new(long, &Limits::default()).unwrap(),
        body: body("Tell."),
    };
    let (_, asked) = site.posted(people[0], asked).await;
    let words = "We repair gearboxes of every make within two days and we ship them back to you at no cost, as many \
                 workshops in the region know already; call us and ask for the list of all we can do for you";
    let linked = format!("{words} http://a.test");
    let held = site.forum.act(people[1], answer(2, asked.topic, &linked));
    assert_eq!(why(held.await), Some(HeldWhy::Link));
    let release = |id| Command::Care(crate::domain::Care::Release(CommandId(id)));
    site.operate(release(2)).await.unwrap();
    let twin = site.forum.act(people[2], answer(3, asked.topic, words));
    assert_eq!(why(twin.await), Some(HeldWhy::Twin));
    site.operate(release(3)).await.unwrap();
    let post = site.made(3).await;
    let edit = |version, words: &str| Command::Edit {
        post: post.id,
        version,
        body: body(words),
    };
    let better = format!("{words}, really");
    let edited = site.forum.act(people[2], edit(0, &better)).await;
    assert_eq!(edited, Ok(Done::Ok));
    // What becomes a twin by an edit waits.
    let (_, other) = site.posted(people[3], answer(4, asked.topic, "Hm.")).await;
    let copy = Command::Edit {
        post: other.id,
        version: 0,
        body: body(words),
    };
    let held = site.forum.act(people[3], copy).await;
    assert_eq!(why(held), Some(HeldWhy::Twin));
}

#[tokio::test]
async fn the_same_words_in_the_same_place_are_held_once() {
    let site = Site::with(Limits {
        repeat_minutes: 10,
        ..Limits::default()
    });
    site.conference("tools", Access::Members).await;
    let ada = site.join("ada").await;
    let (_, first) = site.posted(ada, opening(1, "tools", "Belts?")).await;
    let link = "see http://belts.test";
    let post = async |command| site.forum.act(ada, command).await;
    let held = |id| Ok(Done::Held(CommandId(id), HeldWhy::Link));
    assert_eq!(post(opening(2, "tools", link)).await, held(2));
    assert_eq!(post(opening(3, "tools", link)).await, held(2));
    assert_eq!(post(answer(4, first.topic, link)).await, held(4));
    assert_eq!(post(answer(5, first.topic, link)).await, held(4));
    let other = "look at http://belts.test";
    assert_eq!(post(answer(6, first.topic, other)).await, held(6));
    assert_eq!(waits(&site).await, 3);
    site.pass(10 * Time::MINUTE + 1);
    assert_eq!(post(answer(7, first.topic, link)).await, held(7));
}
