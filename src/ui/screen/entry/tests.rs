//! An entry as it is read, and what is done about it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod keeping;

use super::*;
use crate::domain::{
    Act as Deed, Actor, Byline, Language, LogAppeal, LogEntry, MemberId, Office, PostsFrom, Reason,
    Reference, Refusal, Ruling, SafeText, Slug, Time,
};
use crate::ui::screen::log;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

fn record() -> LogRecord {
    let entry = LogEntry {
        actor: Some(byline("hal", false)),
        reference: Reference::parse("tools.12.3"),
        title: Some(SafeText::line("Spindle noise above 8000 rpm")),
        member: Some(Byline {
            member: MemberId(1),
            ..byline("ada", false)
        }),
        reason: Some(Reason::Spam),
        words: SafeText::line("Belts again, in a third topic; the links lead to a shop."),
        ..log::tests::entry(9, Deed::Hide, Office::Host)
    };
    LogRecord {
        entry,
        appeal: None,
        may_appeal: true,
        may_decide: false,
        may_reverse: false,
    }
}

fn ruled() -> LogRecord {
    let appeal = LogAppeal {
        at: Time::from_millis(NOW - Time::HOUR / 2),
        words: SafeText::line("I answered whoever asked for them."),
        ruling: Some(Ruling {
            at: Time::from_millis(NOW),
            by: Some(byline("ines", false)),
            granted: true,
            answer: SafeText::line("So it was."),
        }),
    };
    let mut record = record();
    record.appeal = Some(appeal);
    record.entry.reversed_by = Some(LogId(10));
    record.may_appeal = false;
    record
}

#[test]
fn a_grant_says_where_nothing_was_taken_back() {
    let stage = Stage::new(ada());
    let said = "nothing was left to take";
    let mut granted = ruled();
    let picture = stage.picture(&opened(&stage, granted.clone()));
    assert!(!picture.contains(said), "{picture}");
    granted.entry.reversed_by = None;
    let picture = stage.picture(&opened(&stage, granted));
    assert!(picture.contains(said), "{picture}");
}

fn opened(stage: &Stage, record: LogRecord) -> Entry {
    let mut screen = Entry::new(LogId(9));
    let asked = Action::Ask(Query::Care(CareQuery::LogEntry(LogId(9))));
    assert_eq!(stage.tell(&mut screen, Event::Opened), [asked]);
    tell(stage, &mut screen, record);
    screen
}

fn tell(stage: &Stage, screen: &mut Entry, record: LogRecord) {
    let answer = Answer::Care(CareAnswer::LogEntry(Box::new(record)));
    stage.tell(screen, Event::Answer(answer));
}

fn care(care: Care) -> Action {
    Action::Do(Command::Care(care))
}

#[test]
fn it_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        for (name, record) in [("new", record()), ("ruled", ruled())] {
            let pictures = Stage::new(ada())
                .pictures(language, |stage| Box::new(opened(stage, record.clone())));
            insta::assert_snapshot!(format!("entry_{name}_{}", language.tag()), pictures);
        }
        let pictures = Stage::new(ada()).pictures(language, |stage| {
            let mut screen = opened(stage, record());
            stage.write(&mut screen, "aI answered whoever asked for them.");
            Box::new(screen)
        });
        insta::assert_snapshot!(format!("entry_appeal_{}", language.tag()), pictures);
    }
    Stage::new(ada()).assert_nothing_is_cut(|stage| Box::new(opened(stage, ruled())));
    let taking = LogRecord {
        may_reverse: true,
        ..record()
    };
    Stage::new(ada()).assert_nothing_is_cut(|stage| {
        let mut screen = opened(stage, taking.clone());
        stage.write(&mut screen, "R");
        Box::new(screen)
    });
}

#[test]
fn an_appeal_whose_act_was_taken_back_waits_no_longer() {
    let stage = Stage::new(ada());
    let mut waits = ruled();
    waits.appeal.as_mut().unwrap().ruling = None;
    let said = stage.picture(&opened(&stage, waits.clone()));
    assert!(said.contains("The appeal ended"), "{said}");
    waits.entry.reversed_by = None;
    let said = stage.picture(&opened(&stage, waits));
    assert!(said.contains("It waits for a decision"), "{said}");
}

#[test]
fn what_is_said_of_it_meanwhile_is_seen_at_once() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    assert_eq!(screen.subjects(), [Subject::Log]);
    let news = || Event::News(News::Logged);
    let asks = Action::Ask(Query::Care(CareQuery::LogEntry(LogId(9))));
    assert_eq!(stage.tell(&mut screen, news()), std::slice::from_ref(&asks));
    // Once, however much happens; and once more, as that answer may be older.
    assert_eq!(stage.tell(&mut screen, news()), []);
    let answer = Answer::Care(CareAnswer::LogEntry(Box::new(ruled())));
    assert_eq!(stage.tell(&mut screen, Event::Answer(answer)), [asks]);
    assert!(stage.picture(&screen).contains("Taken back by log 10"));
}

#[test]
fn a_row_leads_where_it_says() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, ruled());
    let place = Action::Open(Route::Topic {
        slug: Slug::parse("tools").unwrap(),
        number: 12,
        from: PostsFrom::Number(3),
    });
    // A row that leads nowhere of its own leads to the place.
    assert_eq!(
        stage.press(&mut screen, &[Key::Down, Key::Enter]),
        std::slice::from_ref(&place)
    );
    stage.press(&mut screen, &[Key::Up]);
    let mut led = Vec::new();
    loop {
        led.extend(stage.press(&mut screen, &[Key::Enter]));
        let before = screen.list.selected;
        stage.press(&mut screen, &[Key::Down]);
        if screen.list.selected == before {
            break;
        }
    }
    assert!(led.contains(&place));
    assert!(led.contains(&Action::Open(Route::LogEntry(LogId(10)))));
    let ada = Route::Person(Whom::Id(MemberId(1)));
    assert!(led.contains(&Action::Open(ada)));
}

#[test]
fn one_appeals_once_with_words_that_are_kept_until_they_are_sent() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    stage.write(&mut screen, "a");
    let said = stage.write(&mut screen, "\n");
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
    stage.write(&mut screen, "No shop.");
    stage.press(&mut screen, &[Key::Esc]);
    assert!(!screen.is_typing());
    // What could not be saved when it was put aside is saved as soon as nothing can be written over.
    let saved = stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    assert!(
        matches!(&saved[..], [Action::Do(Command::SaveDraft(draft))] if draft.body == "No shop."),
        "{saved:?}"
    );
    stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(stage.write(&mut screen, "a"), [], "what there was is known");
    stage.write(&mut screen, "!");
    let saved = stage.tell(&mut screen, Event::Tick);
    assert!(matches!(&saved[..], [Action::Do(_)]), "{saved:?}");
    stage.tell(&mut screen, Event::Done(Done::Ok));
    let sent = stage.press(&mut screen, &[Key::Backspace, Key::Enter]);
    let appeal = Care::AppealEntry {
        entry: LogId(9),
        words: SafeText::line("No shop."),
    };
    assert_eq!(sent, [care(appeal.clone())]);
    assert_eq!(stage.write(&mut screen, "\n"), [], "it is on its way");
    let command = Command::Care(appeal.clone());
    stage.tell(&mut screen, Event::NotDone(command));
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert_eq!(stage.write(&mut screen, "\n"), [care(appeal)]);
    let done = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(
        matches!(&done[..], [Action::Say(_), Action::Do(_), Action::Ask(_)]),
        "{done:?}"
    );
    tell(&stage, &mut screen, ruled());
    let said = stage.write(&mut screen, "a");
    assert!(matches!(&said[..], [Action::Say(_)]), "{said:?}");
}

#[test]
fn who_may_decides_and_takes_back_and_others_hear_that_they_may_not() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    for key in ["y", "d", "R"] {
        let said = stage.write(&mut screen, key);
        assert!(matches!(&said[..], [Action::Say(_)]), "{key}: {said:?}");
    }
    let told = |screen: &Entry| {
        let tables = screen.keys();
        let told = ["a", "y", "d", "R"].map(|key| {
            let mut all = tables.iter().flat_map(|table| table.iter());
            all.any(|binding| binding.shown == key)
        });
        assert!(tables.iter().any(|table| std::ptr::eq(*table, LIST)));
        told
    };
    assert_eq!(told(&screen), [true, false, false, false]);
    let mut may = record();
    (may.may_appeal, may.may_decide, may.may_reverse) = (false, true, true);
    let deciding = opened(&stage, may.clone());
    assert_eq!(told(&deciding), [false, true, true, true]);
    for (key, grant) in [("y", true), ("d", false)] {
        let mut screen = opened(&stage, may.clone());
        stage.write(&mut screen, key);
        let done = stage.write(&mut screen, "So it was.\n");
        let decide = Care::DecideEntry {
            entry: LogId(9),
            grant,
            answer: SafeText::line("So it was."),
        };
        assert_eq!(done, [care(decide)]);
    }
    let mut screen = opened(&stage, may);
    stage.write(&mut screen, "R");
    stage.press(&mut screen, &[Key::Tab]);
    let done = stage.write(&mut screen, "Wrong post.\n");
    let reverse = Care::Reverse {
        entry: LogId(9),
        reason: Reason::Upkeep,
        words: SafeText::line("Wrong post."),
    };
    assert_eq!(done, [care(reverse)]);
}

#[test]
fn an_appeal_that_is_too_long_is_counted_and_not_sent_cut() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, record());
    stage.write(&mut screen, "a");
    stage.tell(&mut screen, Event::Paste("x".repeat(LogAppeal::CHARS + 1)));
    assert!(stage.picture(&screen).contains("1001 of 1000 characters"));
    let said = stage.press(&mut screen, &[Key::Enter]);
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("1000")),
        "{said:?}"
    );
    let sent = stage.press(&mut screen, &[Key::Backspace, Key::Enter]);
    let words = SafeText::line(&"x".repeat(LogAppeal::CHARS));
    let appeal = Care::AppealEntry {
        entry: LogId(9),
        words,
    };
    assert_eq!(sent, [care(appeal)]);
}

#[test]
fn what_is_put_aside_waits_for_its_own_deed() {
    let stage = Stage::new(ada());
    let both = LogRecord {
        may_reverse: true,
        ..record()
    };
    let mut screen = opened(&stage, both);
    stage.write(&mut screen, "aIt was no spam");
    stage.press(&mut screen, &[Key::Esc]);
    stage.write(&mut screen, "R");
    stage.press(&mut screen, &[Key::Esc]);
    stage.write(&mut screen, "a");
    assert!(stage.picture(&screen).contains("It was no spam"));
}

#[test]
fn space_turns_the_pages_of_what_is_longer_than_the_screen() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let mut screen = opened(&stage, ruled());
    let more = stage.env().words.help_more().into_owned();
    let first = stage.picture(&screen);
    assert!(first.contains(&more), "{first}");
    // One page more, and then to its last row.
    stage.press(&mut screen, &[Key::Char(' '), Key::Char(' ')]);
    let last = stage.picture(&screen);
    assert!(
        !last.contains(&more) && last.contains("So it was."),
        "{last}"
    );
    assert_eq!(screen.list.selected + 1, screen.rows(&stage.env()).len());
    stage.press(
        &mut screen,
        &[Key::Char('b'), Key::Char('b'), Key::Char('b')],
    );
    assert_eq!(stage.picture(&screen), first);
}

#[test]
fn whoever_runs_the_server_reads_why_they_do_not_decide_on_what_was_done_there() {
    let mut stage = Stage::new(ada());
    let mut record = ruled();
    record.entry.reversed_by = None;
    record.appeal = record.appeal.map(|appeal| LogAppeal {
        ruling: None,
        ..appeal
    });
    let words = stage.env().words;
    let (own, others) = (words.operator_acted(), words.entry_not_yours_to_decide());
    for (actor, office, said) in [
        (Actor::Operator(None), Office::Operator, &own),
        (Actor::Operator(None), Office::Host, &others),
        (ada().actor, Office::Operator, &others),
    ] {
        stage.me.actor = actor;
        record.entry.office = office;
        let mut screen = opened(&stage, record.clone());
        let told = stage.press(&mut screen, &[Key::Char('d')]);
        assert_eq!(told, [Action::Say(said.to_string())]);
    }
}
