//! An announcement as its readers see it: the kind, how it was corrected, and whom a release credits.

use super::*;
use crate::domain::{AnnouncementKind as K, AnnouncementPage, Command, Credit, Redeclared};
use crate::domain::{Language, Reference};
use crate::ui::Screen;

fn announcement(kind: K) -> Answer {
    let Answer::Topic(mut page) = page(2, None, 0..2) else {
        panic!("no topic");
    };
    page.topic.topic.kind = crate::domain::TopicKind::Discussion;
    page.topic.announcement = Some(kind);
    let credit = |reference: &str, title: &str| Credit {
        reference: Reference::parse(reference).unwrap(),
        title: SafeText::line(title),
        author: bob(),
    };
    page.announcement = Some(Box::new(AnnouncementPage {
        ships: match kind {
            K::Release => vec![
                credit("wishes.7", "Log the spindle load"),
                credit("wishes.9", "A darker screen"),
            ],
            _ => Vec::new(),
        },
        changes: match kind {
            K::KnownIssue => vec![Redeclared {
                at: Time::from_millis(NOW),
                before: K::News,
                after: K::KnownIssue,
            }],
            _ => Vec::new(),
        },
    }));
    page.upto = None;
    Answer::Topic(page)
}

fn opened(stage: &Stage, kind: K) -> Box<dyn Screen> {
    let slug = Slug::parse("tools").unwrap();
    let mut screen = TopicScreen::new(slug, 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(announcement(kind)));
    Box::new(screen)
}

#[test]
fn a_release_and_a_corrected_kind_look_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        for kind in [K::Release, K::KnownIssue] {
            let shown = stage.pictures(language, |stage| opened(stage, kind));
            insta::assert_snapshot!(format!("announced_{}_{language:?}", kind.as_str()), shown);
        }
    }
}

#[test]
fn bad_news_counts_as_opened_though_nothing_is_new() {
    let mut stage = Stage::new(ada());
    stage.size = crate::ui::screen::picture::SIZES[2];
    let marks = |kind| {
        let mut screen = opened(&stage, kind);
        let wanted = stage.tell(screen.as_mut(), Event::Tick);
        matches!(&wanted[..], [Action::Do(Command::Read { .. })])
    };
    assert!(marks(K::KnownIssue));
    assert!(!marks(K::News));
}
