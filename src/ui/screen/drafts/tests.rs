//! The list of drafts by keys, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{
    ConferenceId, Done, Language, LogId, PostId, Reference, SafeText, Time, TopicId,
};
use crate::ui::screen::picture::{NOW, Stage, ada};

fn draft(place: DraftPlace, reference: &str, title: &str, text: &str) -> DraftRow {
    DraftRow {
        place,
        address: match place {
            DraftPlace::Entry(entry, _) => DraftAddress::Entry(entry),
            _ => DraftAddress::Place(Reference::parse(reference).unwrap()),
        },
        answers: matches!(place, DraftPlace::Reply(_)).then_some(4),
        title: SafeText::line(title),
        text: SafeText::line(text),
        saved_at: Time::from_millis(NOW - 3 * Time::HOUR),
    }
}

fn drafts() -> Vec<DraftRow> {
    let answer = DraftPlace::Reply(TopicId(3));
    vec![
        draft(
            answer,
            "tools.12",
            "Spindle noise above 8000 rpm",
            "210 N is right for the new belt; for the old one I would rather",
        ),
        draft(
            DraftPlace::NewTopic(ConferenceId(4)),
            "zh",
            "",
            "主轴轴承更换后的温升",
        ),
        draft(
            DraftPlace::Edit(PostId(9)),
            "maint.7.2",
            "Way oil",
            "ISO VG 68",
        ),
        draft(
            DraftPlace::Step(TopicId(5)),
            "wishes.7",
            "Log the spindle load",
            "Firmware 4.3 records it; the screen comes after.",
        ),
        draft(
            DraftPlace::Entry(LogId(42), EntryDeed::Appeal),
            "",
            "",
            "It was no advertisement: somebody had asked.",
        ),
    ]
}

fn opened(stage: &Stage, rows: Vec<DraftRow>) -> Drafts {
    let mut screen = Drafts::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked.first(), Some(&Action::Ask(Query::Drafts)));
    stage.tell(&mut screen, Event::Answer(Answer::Drafts(rows)));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, drafts())));
        insta::assert_snapshot!(format!("drafts_{language:?}"), pictures);
    }
}

#[test]
fn an_empty_list_says_how_drafts_come_about() {
    let mut stage = Stage::new(ada());
    let picture = stage.picture(&opened(&stage, Vec::new()));
    assert!(picture.contains("saved by itself"), "{picture}");
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, Vec::new())));
}

#[test]
fn enter_goes_on_writing_in_the_place_of_the_draft() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, drafts());
    let spot = |at: usize| {
        let row = drafts().remove(at);
        let DraftAddress::Place(reference) = row.address else {
            panic!("{row:?}")
        };
        Action::Open(Route::Write(Box::new(Spot {
            place: row.place,
            reference,
            answers: row.answers,
        })))
    };
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), [spot(0)]);
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Down, Key::Enter]);
    assert_eq!(wanted, [spot(2)]);
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(wanted, [spot(3)]);
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    let entry = Route::SayOfEntry(LogId(42), EntryDeed::Appeal);
    assert_eq!(wanted, [Action::Open(entry)]);
}

#[test]
fn one_is_discarded_only_when_asked_twice_for_the_same() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, drafts());
    let d = Key::Char('d');
    let asked = stage.press(&mut screen, &[d]);
    assert!(matches!(&asked[..], [Action::Say(said)] if said.contains("for good")));
    // Another key in between, or another draft: it is asked again.
    for key in [Key::Char('z'), Key::Down] {
        stage.press(&mut screen, &[key]);
        let asked = stage.press(&mut screen, &[d]);
        assert!(matches!(&asked[..], [Action::Say(_)]), "{asked:?}");
    }
    let zh = DraftPlace::NewTopic(ConferenceId(4));
    let dropped = stage.press(&mut screen, &[d]);
    assert_eq!(dropped, [Action::Do(Command::DropDraft(zh))]);
    let said = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(said, [Action::Say("Discarded.".to_owned())]);
}

#[test]
fn the_focus_stays_with_its_draft() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, drafts());
    stage.press(&mut screen, &[Key::End, Key::Up]);
    let mut rows = drafts();
    rows.remove(0);
    let me = stage.me.member().unwrap();
    let asked = stage.tell(&mut screen, Event::News(News::Marked(me)));
    assert_eq!(asked.first(), Some(&Action::Ask(Query::Drafts)));
    stage.tell(&mut screen, Event::Answer(Answer::Drafts(rows)));
    let open = format!("{:?}", stage.press(&mut screen, &[Key::Enter]));
    assert!(open.contains("wishes"), "{open}");
}

#[test]
fn a_draft_whose_topic_went_where_one_may_not_read_leads_nowhere_and_says_so() {
    let mut stage = Stage::new(ada());
    let mut row = draft(
        DraftPlace::Reply(TopicId(3)),
        "tools.1",
        "",
        "Half a thought",
    );
    row.address = DraftAddress::Away;
    let mut screen = opened(&stage, vec![row.clone()]);
    let picture = stage.picture(&screen);
    assert!(picture.contains("(closed to you)"), "{picture}");
    let said = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(
        said,
        [Action::Say(stage.env().words.drafts_away().into_owned())]
    );
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, vec![row.clone()])));
}
