//! The queue by keys, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{
    Act as Logged, CommandId, Deed, FlagReason, Flagging, Language, LogId, OrganisationId, PostId,
    PostsFrom, Reason, Reference, Refusal, SafeText, Slug, Status, Time, TopicId,
};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

fn row(matter: Matter, place: &str, title: &str, words: &str, hours: i64) -> QueueRow {
    QueueRow {
        matter,
        at: Time::from_millis(NOW - hours * Time::HOUR),
        reference: Reference::parse(place),
        title: SafeText::line(title),
        who: Some(byline("bob", false)),
        words: SafeText::line(words),
    }
}

fn flagged(folded: bool) -> QueueRow {
    let flag = |by: &str, reason, words: &str| Flagging {
        by: byline(by, false),
        reason,
        words: SafeText::line(words),
    };
    let flags = vec![
        flag("eve", FlagReason::Spam, ""),
        flag("cem", FlagReason::Spam, "sells belts"),
    ];
    let matter = Matter::Flagged {
        post: PostId(9),
        flags,
        count: 2,
        folded,
    };
    row(
        matter,
        "tools.12.3",
        "Spindle noise above 8000 rpm",
        "Our belts are the best there are, buy now",
        26,
    )
}

fn all() -> Queue {
    let mill = "I run two mills and want to know how others hold thin parts";
    Queue::new(vec![
        flagged(true),
        row(
            Matter::Held(CommandId(5)),
            "tools.14",
            "Which coolant?",
            "See my page",
            20,
        ),
        row(Matter::Application(MemberId(7)), "", "", mill, 18),
        row(
            Matter::Appeal(LogId(4), Logged::Hide),
            "tools.2.1",
            "Belts",
            "It was a fair offer",
            16,
        ),
        row(
            Matter::Newcomer(MemberId(8)),
            "zh.3.0",
            "主轴轴承更换后的温升",
            "大家好，我刚来",
            12,
        ),
        row(
            Matter::Question(TopicId(3)),
            "maint.7.0",
            "Way oil?",
            "ISO VG 68 or 32?",
            9,
        ),
        row(
            Matter::Overdue(TopicId(4), Status::Review),
            "wishes.7.0",
            "Log the spindle load",
            "",
            5,
        ),
        row(
            Matter::Organisation(OrganisationId(1)),
            "",
            "Ibarra Mecanizados",
            "",
            2,
        ),
    ])
}

fn opened(stage: &Stage, queue: Queue) -> QueueScreen {
    let mut screen = QueueScreen::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Care(CareQuery::Queue))]);
    took(stage, &mut screen, queue);
    screen
}

fn took(stage: &Stage, screen: &mut QueueScreen, queue: Queue) -> Vec<Action> {
    let answer = Answer::Care(CareAnswer::Queue(Box::new(queue)));
    stage.tell(screen, Event::Answer(answer))
}

fn care(care: Care) -> Vec<Action> {
    vec![Action::Do(Command::Care(care))]
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, all())));
        insta::assert_snapshot!(format!("queue_{language:?}"), pictures);
        let asking = stage.pictures(language, |stage| {
            let mut screen = opened(stage, all());
            stage.write(&mut screen, "XThey sell");
            Box::new(screen)
        });
        insta::assert_snapshot!(format!("asking_{language:?}"), asking);
    }
}

#[test]
fn an_empty_queue_says_what_comes_here() {
    let mut stage = Stage::new(ada());
    let picture = stage.picture(&opened(&stage, Queue::default()));
    assert!(picture.contains("Nothing waits."), "{picture}");
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, Queue::default())));
}

#[test]
fn a_flagged_post_stands_or_is_hidden_with_a_reason() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, all());
    let topic = Route::Topic {
        slug: Slug::parse("tools").unwrap(),
        number: 12,
        from: PostsFrom::Number(3),
    };
    assert_eq!(
        stage.press(&mut screen, &[Key::Enter]),
        [Action::Open(topic)]
    );
    assert!(stage.write(&mut screen, "dA fair offer").is_empty());
    let dismiss = Care::Dismiss {
        post: PostId(9),
        reason: Reason::Upkeep,
        words: SafeText::line("A fair offer"),
    };
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), care(dismiss));
    let twice = stage.press(&mut screen, &[Key::Enter]);
    assert!(matches!(twice[..], [Action::Say(_)]), "{twice:?}");
    let done = stage.tell(&mut screen, Event::Done(Done::Logged(Some(LogId(1)))));
    assert!(matches!(&done[..], [Action::Say(_), Action::Ask(_)]));
    took(&stage, &mut screen, all());
    // Hiding begins with what the flags say; another reason is a key away.
    let hide = |reason| Care::Tend {
        deed: Deed::Hide(PostId(9), true),
        reason,
        words: SafeText::default(),
    };
    let sent = stage.press(&mut screen, &[Key::Char('X'), Key::Enter]);
    assert_eq!(sent, care(hide(Reason::Spam)));
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    let sent = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(sent, care(hide(Reason::Attack)));
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    stage.press(&mut screen, &[Key::Esc]);
    assert!(!screen.is_typing());
}

#[test]
fn what_was_said_with_flags_is_read_whole_where_the_focus_is() {
    let mut stage = Stage::new(ada());
    let mut many = all();
    let said = "This account wrote the same of its belts in five topics of mine since Monday, and each one leads to a page";
    if let Matter::Flagged { flags, .. } = &mut many.rows[0].matter {
        flags[1].words = SafeText::line(said);
    }
    for size in SIZES {
        stage.size = size;
        let mut screen = opened(&stage, many.clone());
        let words = |picture: &str| {
            let picture = picture.replace('│', " ");
            picture.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let seen = words(&stage.picture(&screen));
        assert!(seen.contains(said), "{seen}");
        // Where it is not, a line of it is enough.
        stage.press(&mut screen, &[Key::Down]);
        let seen = words(&stage.picture(&screen));
        assert!(!seen.contains("leads to a page"), "{seen}");
    }
}

#[test]
fn however_much_was_said_reasons_and_words_stand_below_it() {
    let mut stage = Stage::new(ada());
    let mut many = all();
    if let Matter::Flagged { flags, .. } = &mut many.rows[0].matter {
        let one = Flagging {
            words: SafeText::line(&"They sell belts in every topic. ".repeat(4)),
            ..flags[1].clone()
        };
        flags.extend(vec![one; 20]);
    }
    for size in SIZES {
        stage.size = size;
        let mut screen = opened(&stage, many.clone());
        stage.write(&mut screen, "XEnough");
        let seen = stage.picture(&screen);
        assert!(seen.contains(" > spam\n   attacks a person"), "{seen}");
        assert!(seen.contains("In words: Enough_"), "{seen}");
    }
}

#[test]
fn an_application_that_is_read_whole_stays_so_while_it_is_refused() {
    let mut stage = Stage::new(ada());
    let mut one = all();
    let said = "I run two mills and want to know how others hold thin parts, which of them rings least, and what a fair price is for a vice that holds them";
    one.rows[2].words = SafeText::line(said);
    for size in [SIZES[1], SIZES[2]] {
        stage.size = size;
        let mut screen = opened(&stage, one.clone());
        stage.press(&mut screen, &[Key::Down, Key::Down, Key::Enter]);
        stage.write(&mut screen, "xWho");
        let seen = stage.picture(&screen);
        let seen = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            seen.contains(said) && seen.contains("In words: Who_"),
            "{seen}"
        );
    }
}

#[test]
fn what_is_typed_is_not_closed_by_what_becomes_of_something_else() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, all());
    stage.press(&mut screen, &[Key::Down, Key::Down]);
    stage.write(&mut screen, "a");
    stage.press(&mut screen, &[Key::Home]);
    stage.write(&mut screen, "dA fair");
    stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(screen.is_typing());
    took(&stage, &mut screen, all());
    assert!(stage.picture(&screen).contains("A fair"));
    let mut others = all();
    others.rows.remove(0);
    let said = took(&stage, &mut screen, others);
    assert!(matches!(&said[..], [Action::Say(_), ..]), "{said:?}");
    assert!(!screen.is_typing());
    assert_eq!(stage.write(&mut screen, "u"), [Action::Undo]);
}

#[test]
fn newcomers_are_put_aside_and_applications_granted_or_refused() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, all());
    let wrong = stage.write(&mut screen, "w");
    assert!(matches!(wrong[..], [Action::Say(_)]), "{wrong:?}");
    stage.press(&mut screen, &[Key::Down, Key::Down]);
    // Enter shows all of what was said.
    stage.press(&mut screen, &[Key::Enter]);
    assert!(stage.picture(&screen).contains("hold thin parts"));
    let bob = byline("bob", false).handle.unwrap();
    assert_eq!(
        stage.write(&mut screen, "a"),
        care(Care::Approve(bob.clone()))
    );
    stage.write(&mut screen, "x");
    let empty = stage.press(&mut screen, &[Key::Enter]);
    assert!(matches!(empty[..], [Action::Say(_)]), "{empty:?}");
    stage.write(&mut screen, "Who are you?");
    let words = SafeText::line("Who are you?");
    assert_eq!(
        stage.press(&mut screen, &[Key::Enter]),
        care(Care::Reject {
            handle: bob,
            reason: Reason::Misplaced,
            words,
        })
    );
    stage.press(&mut screen, &[Key::Esc, Key::Down, Key::Down]);
    let welcome = care(Care::Welcome(MemberId(8)));
    assert_eq!(stage.write(&mut screen, "w"), welcome);
    stage.press(&mut screen, &[Key::Up]);
    let entry = [Action::Open(Route::LogEntry(LogId(4)))];
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), entry);
    let lists = [Action::Open(Route::Organisations)];
    assert_eq!(stage.press(&mut screen, &[Key::End, Key::Enter]), lists);
}

#[test]
fn what_changes_is_asked_for_once_and_the_focus_stays_on_what_it_was_on() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, all());
    stage.press(&mut screen, &[Key::Down]);
    let ask = [Action::Ask(Query::Care(CareQuery::Queue))];
    assert_eq!(stage.tell(&mut screen, Event::News(News::Waits)), ask);
    assert!(stage.tell(&mut screen, Event::News(News::Waits)).is_empty());
    let mut less = all();
    less.rows.remove(0);
    assert_eq!(took(&stage, &mut screen, less), ask);
    assert_eq!(screen.focused().unwrap().matter.kind(), Waiting::Held);
}
