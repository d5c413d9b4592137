//! Spam of the kinds that forums get, in words of our own; and first posts of people who have a machine that makes noise.

use super::*;
use proptest::prelude::*;

/// As the search cuts, near enough for scripts with spaces; the forum's tests use the real one.
fn cut(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn newcomers(text: &str) -> Option<HeldWhy> {
    hold((&cut(text), text), true, &Bait::shipped(cut), &[]).map(|hold| hold.why)
}

#[test]
fn spam_of_every_kind_is_held() {
    for (text, why) in [
        (
            "I came here by [url=http://a.test]a.test[/url] and must say thanks. Wonderful, great site!",
            HeldWhy::Link,
        ),
        (
            "Does anybody know where to download PosterPro 7? Please help. All recommend it, it is the best program!",
            HeldWhy::Bait,
        ),
        (
            "Hallo! Forex - работа на дому, чашка чая и прибыль, нужна только регистрация",
            HeldWhy::Bait,
        ),
        (
            "Форекс: прибыль без риска [url=http://x.test/]тут[/url]",
            HeldWhy::Link,
        ),
        (
            "Great site, thanks for sharing! I will come back.",
            HeldWhy::Bait,
        ),
        (
            "Urgent loan offer, write to loans@x.test.com",
            HeldWhy::Bait,
        ),
        (
            "Cheap bearings wholesale, WhatsApp +86 138 0000 0000",
            HeldWhy::Bait,
        ),
    ] {
        assert_eq!(newcomers(text), Some(why), "{text}");
    }
}

#[test]
fn first_posts_of_people_with_a_machine_pass() {
    for text in [
        "Egun on! Fresatzeko makina zahar bat erosi dugu eta burdinazko ohea dardaraka hasten da 4000 biratan. Aholkurik?",
        "你们好，第一次发帖。我们厂的加工中心换刀时偶尔报警，重启后又正常，固件是4.1.2，有没有人知道原因？",
        "Terve kaikille! Sorvin kärkipylkkä ei pysy linjassa, ja mittasin 0.03 mm heittoa. Mistä aloittaisin?",
        "Добрый день, я у вас впервые. Фрезер теряет шаги по оси Y после часа работы, журнал probe.log приложу позже.",
        "Moin, ich bin neu. Die X200 fährt nach G28.1 nicht auf Null, im Log steht E-304. Was kann ich messen?",
        "Hola, soy nuevo. El husillo vibra a 12.000 rpm con la versión 4.1.2. ¿Alguien sabe qué rodamiento lleva?",
        "Hello! Where can I download the firmware 4.2.0 for the probe? The page says tools.12 but I do not find it.",
        "Which program do you recommend for the post-processor? I write main.py and send O1000.nc by hand.",
        "Thank you for your work on the manual. The table on page 12 has the wrong torque: 5 N.m, not 50.",
        "Our dealer wrote that the crypto chip of the dongle is dead. Can it be replaced?",
        "Is there a discount for the second licence? Our school has two machines.",
    ] {
        assert_eq!(newcomers(text), None, "{text}");
    }
}

#[test]
fn a_newcomer_is_new_and_wrote_little() {
    let limits = SpamLimits::default();
    let joined = Time::from_millis(1_767_225_600_000);
    let new = |posts, days| limits.is_newcomer(posts, joined, joined.plus(days * Time::DAY));
    assert!(new(0, 0) && new(2, 29));
    assert!(!new(3, 0) && !new(0, 30));
    let compared =
        |posts, days| limits.compares_few_words(posts, joined, joined.plus(days * Time::DAY));
    assert!(compared(2, 99) && compared(99, 29));
    assert!(!compared(3, 30));
}

#[test]
fn watched_words_hold_those_who_are_not_new_too_and_are_words() {
    let watched = |said: &str| {
        vec![Watched {
            words: cut(said),
            said: SafeText::line(said),
        }]
    };
    let held = |text: &str, said: &str| {
        hold((&cut(text), text), false, &Bait::default(), &watched(said)).map(|hold| hold.why)
    };
    assert_eq!(held("Buy Snake Oil now", "snake oil"), Some(HeldWhy::Word));
    assert_eq!(held("snake, and oil", "snake oil"), None);
    assert_eq!(held("snakes and oil", "snake oil"), None);
    assert_eq!(held("snakes", "snake*"), Some(HeldWhy::Word));
    assert_eq!(held("http://example.com", "snake"), None);
}

#[test]
fn the_shipped_bait_is_understood() {
    let bait = Bait::shipped(cut);
    let found = bait.found(&cut("an online casino"), "");
    assert_eq!(found.as_deref(), Some("online casino"));
    assert!(bait.found(&cut("a casino online bonus"), "").is_some());
    assert_eq!(bait.found(&cut("online"), ""), None);
    assert_eq!(Bait::parse("# nothing\n\n", cut), Bait::default());
}

proptest! {
    #[test]
    fn no_text_breaks_the_rules(text in "\\PC*") {
        let _ = newcomers(&text);
    }

    #[test]
    fn a_link_is_found_wherever_it_stands(before in "[a-z ,.]{0,40}", after in "[a-z ,]{0,40}") {
        let text = format!("{before} https://example.com/x {after}");
        prop_assert!(links::link(&text).is_some());
    }
}
