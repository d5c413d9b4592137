//! What is like a title, while it is typed.

use super::{new_topic, opened, slug};
use crate::domain::{
    Accepted, Answer, Attention, Byline, Command, ConferenceId, ConferenceKind, Count, Done,
    DraftPlace, Idea, Language, PostsFrom, Query, Refusal, SafeText, Slug, Status, Tally, Time,
    Topic, TopicId, TopicKind, TopicRow,
};
use crate::term::Key;
use crate::ui::route::Writing;
use crate::ui::screen::compose::Compose;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};
use crate::ui::{Action, Event, Route, Screen};

fn row(slug: &str, number: u32, title: &str) -> TopicRow {
    let author: Byline = byline("bob", false);
    TopicRow {
        topic: Topic {
            id: TopicId(i64::from(number)),
            conference: ConferenceId(1),
            slug: Slug::parse(slug).unwrap(),
            number,
            kind: TopicKind::Discussion,
            title: SafeText::line(title),
            author,
            at: Time::from_millis(NOW),
            posts: 4,
            last_post_at: Time::from_millis(NOW),
            frozen: false,
            retired: false,
            pinned: false,
            answer: None,
        },
        new: Count::default(),
        brand_new: false,
        attention: Attention::Normal,
        idea: None,
        announcement: None,
        home: None,
    }
}

fn idea(number: u32, title: &str, status: Status, votes: u32) -> TopicRow {
    let idea = Idea {
        status,
        since: Time::from_millis(NOW),
        due_at: None,
        votes,
        organisations: 3,
        unstated: 1,
        target: None,
        shipped_in: None,
        voted: false,
    };
    TopicRow {
        idea: Some(Box::new(idea)),
        ..row("wishes", number, title)
    }
}

fn rows() -> Vec<TopicRow> {
    let mut question = row("tools", 12, "Spindle noise");
    question.topic.kind = TopicKind::Question;
    question.topic.answer = Some(Accepted {
        number: 2,
        by_host: false,
    });
    vec![
        idea(7, "Log the spindle load", Status::Started, 31),
        question,
        row("news", 9, "主轴负载记录功能"),
        idea(3, "Show the load", Status::Declined, 4),
    ]
}

fn answer(rows: Vec<TopicRow>) -> Event {
    Event::Answer(Answer::Similar(rows))
}

fn question(title: &str) -> Action {
    Action::Ask(Query::Similar {
        title: title.into(),
        limit: 6,
    })
}

/// A screen on which a title was typed, and what is like it is known.
fn shown(stage: &Stage, mut screen: Compose, title: &str) -> Compose {
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    assert_eq!(stage.write(&mut screen, title).len(), 1);
    // The first answer is followed by the question about the whole title.
    while !stage.tell(&mut screen, answer(rows())).is_empty() {}
    screen
}

fn about(slug: &str, kind: ConferenceKind) -> Compose {
    Compose::new(Writing::NewTopic {
        conference: ConferenceId(1),
        slug: Slug::parse(slug).unwrap(),
        kind,
    })
}

fn open(slug: &str, number: u32) -> Route {
    Route::Topic {
        slug: Slug::parse(slug).unwrap(),
        number,
        from: PostsFrom::FirstNew,
    }
}

#[test]
fn it_is_asked_when_a_word_is_done_and_one_question_at_a_time() {
    let (stage, mut screen) = opened(new_topic());
    assert_eq!(stage.write(&mut screen, "Log"), []);
    assert_eq!(stage.write(&mut screen, " "), [question("Log ")]);
    assert_eq!(
        stage.write(&mut screen, "the load "),
        [],
        "one is on its way"
    );
    let next = stage.tell(&mut screen, answer(rows()));
    assert_eq!(
        next,
        [question("Log the load ")],
        "what was typed meanwhile"
    );
    assert_eq!(stage.tell(&mut screen, answer(rows())), []);
    // In the middle of a word it is asked when the title rests.
    assert_eq!(stage.write(&mut screen, "of"), []);
    let rests = stage.tell(&mut screen, Event::Tick);
    assert!(rests.contains(&question("Log the load of")), "{rests:?}");
    stage.tell(&mut screen, answer(rows()));
    assert_eq!(
        stage.press(&mut screen, &[Key::Backspace, Key::Char('f')]),
        []
    );
    let rests = stage.tell(&mut screen, Event::Tick);
    assert!(!rests.contains(&question("Log the load of")), "it is known");
    assert_eq!(stage.write(&mut screen, "主"), []);
    assert_eq!(
        stage.write(&mut screen, "轴").len(),
        1,
        "two characters are a word"
    );
}

#[test]
fn an_answer_about_another_title_is_dropped() {
    let (stage, mut screen) = opened(new_topic());
    stage.write(&mut screen, "Log ");
    stage.press(&mut screen, &[Key::Ctrl('u')]);
    stage.write(&mut screen, "Belt");
    stage.tell(&mut screen, answer(rows()));
    assert!(!stage.picture(&screen).contains("wishes.7"));
    let rests = stage.tell(&mut screen, Event::Tick);
    assert!(rests.contains(&question("Belt")), "{rests:?}");
    // A question that failed does not keep the next from being asked.
    stage.tell(&mut screen, Event::Done(Done::Ok));
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert_eq!(stage.write(&mut screen, " on").len(), 1);
}

#[test]
fn nothing_that_is_typed_moves_when_it_comes() {
    for size in SIZES {
        let mut stage = Stage::new(ada());
        stage.size = size;
        let mut screen = about("tools", ConferenceKind::Forum);
        stage.tell(&mut screen, Event::Opened);
        stage.write(&mut screen, "Title\nWords below.");
        stage.press(&mut screen, &[Key::BackTab]);
        stage.write(&mut screen, " ");
        let place = |screen: &Compose| {
            let picture = stage.picture(screen);
            let line = picture
                .lines()
                .position(|line| line.contains("Words below."));
            (line, screen.view(&stage.env()).cursor)
        };
        let before = place(&screen);
        stage.tell(&mut screen, answer(rows()));
        assert!(stage.picture(&screen).contains("wishes.7"), "{size:?}");
        assert_eq!(place(&screen), before, "{size:?}");
    }
}

#[test]
fn one_key_leads_into_it_and_one_to_a_topic_and_the_words_are_kept() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, new_topic(), "Spindle noise ");
    let asked = stage.press(&mut screen, &[Key::Down, Key::Down, Key::Enter]);
    let [
        Action::Do(Command::SaveDraft(draft)),
        Action::Do(Command::Tally(Tally::SimilarOpened)),
        Action::Open(route),
    ] = &asked[..]
    else {
        panic!("{asked:?}");
    };
    assert_eq!(draft.title, "Spindle noise ");
    assert_eq!(*route, open("tools", 12));
    // Back to the title, where letters are letters again.
    stage.press(&mut screen, &[Key::Esc]);
    stage.write(&mut screen, "v");
    assert!(stage.picture(&screen).contains("Spindle noise v"));
}

#[test]
fn tab_and_enter_pass_it_by() {
    let stage = Stage::new(ada());
    for key in [Key::Tab, Key::Enter] {
        let mut screen = shown(&stage, new_topic(), "Spindle noise ");
        stage.press(&mut screen, &[key]);
        stage.write(&mut screen, "very loud");
        assert_eq!(screen.text(), "very loud");
    }
}

#[test]
fn a_vote_instead_keeps_the_words_unless_one_says_otherwise() {
    let stage = Stage::new(ada());
    let mut screen = shown(
        &stage,
        about("wishes", ConferenceKind::Ideas),
        "Spindle load ",
    );
    let vote = stage.press(&mut screen, &[Key::Down, Key::Char('v')]);
    assert_eq!(vote, [Action::Do(Command::Vote(TopicId(7), true))]);
    let counted = stage.tell(&mut screen, Event::Done(Done::Voted(32)));
    let tally = Command::Tally(Tally::SimilarVoted);
    assert_eq!(counted, [Action::Do(tally)]);
    let shown = stage.picture(&screen);
    for said in [
        "started, 32 votes; you voted",
        "Your vote for wishes.7 counts. d drops",
    ] {
        assert!(shown.contains(said), "{shown}");
    }
    stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(stage.press(&mut screen, &[Key::Esc]), []);
    assert!(stage.picture(&screen).contains("Spindle load"));
    // Again takes it back, and says so.
    let back = stage.press(&mut screen, &[Key::Char('v')]);
    assert_eq!(back, [Action::Do(Command::Vote(TopicId(7), false))]);
    stage.tell(&mut screen, Event::Done(Done::Voted(31)));
    assert!(
        stage
            .picture(&screen)
            .contains("You took your vote for wishes.7 back.")
    );
    stage.press(&mut screen, &[Key::Char('v')]);
    stage.tell(&mut screen, Event::Done(Done::Voted(32)));
    let dropped = stage.press(&mut screen, &[Key::Char('d')]);
    assert_eq!(
        dropped,
        [
            Action::Do(Command::DropDraft(DraftPlace::NewTopic(ConferenceId(1)))),
            Action::Replace(open("wishes", 7))
        ]
    );
    assert_eq!(
        stage.tell(&mut screen, Event::Closing),
        [],
        "it is not kept"
    );
}

#[test]
fn what_takes_no_vote_says_so() {
    let stage = Stage::new(ada());
    for (down, place) in [(2, "tools.12"), (4, "wishes.3")] {
        let mut screen = shown(&stage, new_topic(), "Spindle load ");
        for _ in 0..down {
            stage.press(&mut screen, &[Key::Down]);
        }
        assert_eq!(stage.press(&mut screen, &[Key::Char('v')]), []);
        let said = format!("{place} takes no votes");
        assert!(stage.picture(&screen).contains(&said));
    }
}

#[test]
fn answers_and_edits_are_like_nothing() {
    let (stage, mut screen) = opened(super::reply(false));
    assert_eq!(stage.write(&mut screen, "Some words "), []);
    assert_eq!(slug().as_str(), "tools");
}

#[test]
fn it_looks_so() {
    for (name, language, slug, kind) in [
        ("forum_en", Language::En, "tools", ConferenceKind::Forum),
        ("forum_zh", Language::Zh, "zh", ConferenceKind::Forum),
        ("ideas_en", Language::En, "wishes", ConferenceKind::Ideas),
        ("ideas_zh", Language::Zh, "wishes", ConferenceKind::Ideas),
        (
            "news_en",
            Language::En,
            "news",
            ConferenceKind::Announcements,
        ),
        (
            "news_zh",
            Language::Zh,
            "news",
            ConferenceKind::Announcements,
        ),
    ] {
        let mut stage = Stage::new(ada());
        let pictures = stage.pictures(language, |stage| {
            let mut screen = shown(stage, about(slug, kind), "Spindle load ");
            if kind == ConferenceKind::Ideas {
                stage.press(&mut screen, &[Key::Down]);
            }
            Box::new(screen) as Box<dyn Screen>
        });
        insta::assert_snapshot!(format!("similar_{name}"), pictures);
    }
}

#[test]
fn nothing_of_it_is_cut() {
    for keys in [
        &[][..],
        &[Key::Down],
        &[Key::Down, Key::Down, Key::Char('v')],
    ] {
        let mut stage = Stage::new(ada());
        stage.assert_nothing_is_cut(|stage| {
            let screen = about("wishes", ConferenceKind::Ideas);
            let mut screen = shown(stage, screen, "Spindle load ");
            stage.press(&mut screen, keys);
            Box::new(screen) as Box<dyn Screen>
        });
        stage.assert_nothing_is_cut(|stage| {
            let screen = about("wishes", ConferenceKind::Ideas);
            let mut screen = shown(stage, screen, "Spindle load ");
            stage.press(&mut screen, &[Key::Down, Key::Char('v')]);
            stage.tell(&mut screen, Event::Done(Done::Voted(32)));
            Box::new(screen) as Box<dyn Screen>
        });
    }
}

#[test]
fn the_nearest_stands_first_while_the_focus_is_elsewhere() {
    let stage = Stage::new(ada());
    let screen = about("tools", ConferenceKind::Forum);
    let mut screen = shown(&stage, screen, "Load ");
    stage.write(&mut screen, "of the spindle ");
    let mut nearer = rows();
    nearer.rotate_left(1);
    stage.tell(&mut screen, answer(nearer));
    // The focus comes to the first.
    stage.press(&mut screen, &[Key::Down]);
    let enters = stage.press(&mut screen, &[Key::Enter]);
    assert!(
        format!("{enters:?}").contains("Open(Topic(tools.12"),
        "{enters:?}"
    );
}
