//! What an announcement says besides its title and text: the kind that it declares, the ideas that a release ships, and when
//! it is published. And what staff are told before they write: how much was started this week, and of which kinds.

use super::draw::margin;
use super::{Compose, Focus, Waiting};
use crate::domain::{
    Allowance, AnnouncementKind, ConferenceKind, DraftDeclared, Reference, Refusal, SafeText, Time,
};
use crate::term::{Role, Row};
use crate::ui::route::Writing;
use crate::ui::widget::{LineInput, cells, paragraph, text};
use crate::ui::{Action, Env};

/// Characters of the list of ideas, and of the time, that can be typed.
const SHIPS: usize = 600;
const AT: usize = 20;

/// The fields of an announcement.
pub(super) struct Declaring {
    pub kind: AnnouncementKind,
    pub ships: LineInput,
    pub at: LineInput,
    allowance: Option<Box<Allowance>>,
}

impl Declaring {
    pub fn new(writing: &Writing) -> Self {
        let kind = match writing {
            Writing::Edit { kind, .. } => *kind,
            _ => None,
        };
        Self {
            kind: kind.unwrap_or_default(),
            ships: LineInput::new(SHIPS),
            at: LineInput::new(AT),
            allowance: None,
        }
    }

    /// The ideas that are to be named, separated by commas or spaces.
    pub fn ships(&self) -> Result<Vec<Reference>, Refusal> {
        let words = self.ships.text().split([',', ';', ' ', '，', '、']);
        let words = words.filter(|word| !word.is_empty());
        words
            .map(|word| {
                let idea = Reference::parse(word).filter(|idea| idea.topic.is_some());
                idea.ok_or(Refusal::NotAReference(SafeText::log(word)))
            })
            .collect()
    }

    /// When it is to be published; none for now.
    pub fn at(&self) -> Result<Option<Time>, Refusal> {
        match self.at.text().trim() {
            "" => Ok(None),
            text => Time::minute(text).map(Some).ok_or(Refusal::TimeInvalid),
        }
    }

    /// As a draft keeps it.
    pub fn draft(&self) -> Box<DraftDeclared> {
        Box::new(DraftDeclared {
            kind: self.kind,
            ships: self.ships.text().to_owned(),
            at: self.at.text().to_owned(),
        })
    }

    /// What a draft kept.
    pub fn restore(&mut self, draft: &DraftDeclared) {
        self.kind = draft.kind;
        self.ships.set(&draft.ships);
        self.at.set(&draft.at);
    }
}

impl Compose {
    /// Whether a new announcement is written.
    pub(super) fn announces(&self) -> bool {
        matches!(
            &self.writing,
            Writing::NewTopic {
                kind: ConferenceKind::Announcements,
                ..
            }
        )
    }

    /// The fields that there are, from the top.
    pub(super) fn fields(&self) -> &'static [Focus] {
        match &self.writing {
            Writing::NewTopic { kind, .. } => match (kind, self.declaring.kind) {
                (ConferenceKind::Forum, _) => &[Focus::Kind, Focus::Title, Focus::Body],
                (ConferenceKind::Ideas, _) => &[Focus::Title, Focus::Body],
                (ConferenceKind::Announcements, AnnouncementKind::Release) => &[
                    Focus::Kind,
                    Focus::Title,
                    Focus::Ships,
                    Focus::At,
                    Focus::Body,
                ],
                (ConferenceKind::Announcements, _) => {
                    &[Focus::Kind, Focus::Title, Focus::At, Focus::Body]
                }
            },
            Writing::Edit { kind: Some(_), .. } => &[Focus::Kind, Focus::Body],
            _ => &[Focus::Body],
        }
    }

    /// Asks what staff may start, before they write.
    pub(super) fn ask_allowance(&mut self, env: &Env<'_>) -> Action {
        match &self.writing {
            Writing::NewTopic { conference, .. }
                if env.me.roles.staff && env.me.limits.sponsor.is_some() =>
            {
                self.waiting.push_back(Waiting::Allowance);
                Action::Ask(crate::domain::Query::Allowance(*conference))
            }
            _ => Action::None,
        }
    }

    /// What staff may start is known.
    pub(super) fn allowed(&mut self, allowance: Box<Allowance>) {
        self.declaring.allowance = Some(allowance);
    }

    /// The kind of an announcement, by its place among all.
    pub(super) fn declare(&mut self, forward: Option<bool>, digit: usize) {
        let all = AnnouncementKind::ALL;
        let at = all.iter().position(|kind| *kind == self.declaring.kind);
        let at = at.unwrap_or(0);
        let to = match forward {
            Some(true) => (at + 1) % all.len(),
            Some(false) => (at + all.len() - 1) % all.len(),
            None => digit,
        };
        if let Some(kind) = all.get(to) {
            self.touched = true;
            self.declaring.kind = *kind;
        }
    }

    /// What the kinds are called, and which is chosen; where they do not fit, only the chosen one.
    pub(super) fn declared_kinds(&self, col: u16, env: &Env<'_>) -> Vec<(String, bool)> {
        let name = |kind| env.words.announcement_kind(kind).into_owned();
        let all = AnnouncementKind::ALL.map(|kind| (name(kind), kind == self.declaring.kind));
        let wide: u16 = all.iter().map(|(name, _)| cells(name) + 2).sum();
        match col + wide <= env.size.width {
            true => all.into(),
            false => all.into_iter().filter(|(_, chosen)| *chosen).collect(),
        }
    }

    /// A field of one line, and where the caret is in it.
    pub(super) fn line_row(&self, field: Focus, env: &Env<'_>) -> (Row, u16) {
        let words = env.words;
        let (label, input, hint) = match field {
            Focus::Ships => (
                words.compose_ships(),
                &self.declaring.ships,
                words.compose_ships_hint(),
            ),
            _ => (
                words.compose_at(),
                &self.declaring.at,
                words.compose_at_hint(),
            ),
        };
        let (mut pieces, col) = self.label(field, &label, env);
        let focused = self.focus == field;
        let width = match field {
            Focus::At => u16::try_from(AT).unwrap_or(u16::MAX).min(env.prose(col)),
            // The hint stands at the right where enough is left for the references.
            _ => match env.prose(col).saturating_sub(cells(&hint) + 2) {
                least @ 24.. => least,
                _ => env.prose(col),
            },
        };
        let (piece, caret) = input.piece(col, width, focused);
        let after = col + width + 2;
        pieces.push(piece);
        let room = env.size.width.saturating_sub(after);
        if cells(&hint) <= room {
            pieces.push(text(after, cells(&hint), &hint, Role::Dim));
        }
        (Row { pieces }, caret)
    }

    /// What staff are told before they write: how much was started this week, and what the kinds were.
    pub(super) fn told(&self, env: &Env<'_>) -> Vec<Row> {
        let Some(allowance) = &self.declaring.allowance else {
            return Vec::new();
        };
        let words = env.words;
        let mut rows = Vec::new();
        if let Some(week) = &allowance.week {
            let said = match self.announces() && self.declaring.kind.is_bad_news() {
                true => words.compose_week_free(),
                false => words.compose_week(week.count(), week.limit),
            };
            rows.extend(paragraph(&said, margin(env), env.size.width, Role::Dim));
        }
        if self.announces() && !env.size.is_narrow() {
            let count = |kind| {
                let found = allowance.kinds.iter().find(|(other, _)| *other == kind);
                let count = found.map_or(0, |(_, count)| *count);
                format!("{} {count}", words.announcement_kind(kind))
            };
            let kinds = words.listed(&AnnouncementKind::ALL.map(count));
            let said = words.compose_kinds(Allowance::DAYS, kinds);
            rows.extend(paragraph(&said, margin(env), env.size.width, Role::Dim));
        }
        rows
    }
}
