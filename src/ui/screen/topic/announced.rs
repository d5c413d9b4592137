//! What an announcement shows with its first post: the kind that it declares and how that was corrected, and behind the
//! words the ideas that a release ships, with their authors.

use super::draw::{Drawn, Look};
use crate::domain::markup::Target;
use crate::domain::{AnnouncementKind, AnnouncementPage, TopicRow};
use crate::term::{Piece, Role, style};
use crate::text::day;
use crate::ui::screen::named;
use crate::ui::widget::{POST_MARGIN as MARGIN, wrap_str};

/// An announcement, and what it shows besides its posts.
#[derive(Clone, Copy)]
pub(super) struct Announced<'a> {
    pub kind: AnnouncementKind,
    pub page: &'a AnnouncementPage,
}

impl<'a> Announced<'a> {
    /// What a topic shows, if it is an announcement.
    pub fn of(topic: &'a TopicRow, page: Option<&'a AnnouncementPage>) -> Option<Self> {
        Some(Self {
            kind: topic.announcement?,
            page: page?,
        })
    }

    /// Where the ideas are that it ships, and what they are called.
    pub fn links(self) -> Vec<(Target, String)> {
        let link = |credit: &crate::domain::Credit| {
            let target = Target::Reference(credit.reference.clone());
            (target, credit.title.to_string())
        };
        self.page.ships.iter().map(link).collect()
    }
}

/// The lines over the words: the kind, and what it was before.
pub(super) fn above(announced: Announced<'_>, look: &Look<'_>) -> Vec<Drawn> {
    let words = look.env.words;
    let role = match announced.kind.is_bad_news() {
        true => Role::Label,
        false => Role::Dim,
    };
    let kind = words.announcement_kind(announced.kind);
    let mut drawn = said(&kind, role, look);
    for change in &announced.page.changes {
        let after = words.announcement_kind(change.after);
        let before = words.announcement_kind(change.before);
        let changed = words.topic_redeclared(after, before, day(change.at));
        drawn.extend(said(&changed, Role::Dim, look));
    }
    drawn
}

/// The lines behind the words: what it ships, and by whom.
pub(super) fn below(announced: Announced<'_>, look: &Look<'_>) -> Vec<Drawn> {
    let words = look.env.words;
    if announced.page.ships.is_empty() {
        return Vec::new();
    }
    let mut drawn = vec![Drawn::plain(Vec::new())];
    drawn.extend(said(&words.topic_ships(), Role::Strong, look));
    for credit in &announced.page.ships {
        let (idea, title) = (credit.reference.to_string(), credit.title.to_string());
        let by = words.topic_credit(idea, title, named(&credit.author, words));
        drawn.extend(said(&by, Role::Plain, look));
    }
    drawn
}

/// A sentence at the margin of the posts.
fn said(sentence: &str, role: Role, look: &Look<'_>) -> Vec<Drawn> {
    let width = look.env.prose(MARGIN);
    let line = |line| {
        Drawn::plain(vec![Piece {
            col: MARGIN,
            width,
            line,
        }])
    };
    wrap_str(sentence, style(role), width)
        .into_iter()
        .map(line)
        .collect()
}
