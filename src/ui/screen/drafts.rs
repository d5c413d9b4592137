//! The drafts: what the member began to write and did not send, wherever that is, the last saved first.
//!
//! Owns the list, and the question before one is discarded. Writing on happens in the draft's own place.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, CareAnswer, CareQuery, Command, DraftAddress, DraftPlace, DraftRow, EntryDeed,
    HeldPlace, HeldPost, News, Query, Reference, markup,
};
use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{self, Act, Binding, DRAFTS, HOUSE, LIST};
use crate::ui::route::Spot;
use crate::ui::widget::{Item, List, cells, paragraph, right, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// The list of drafts.
#[derive(Default)]
pub struct Drafts {
    rows: Option<Vec<DraftRow>>,
    /// What waits for a host, or was not posted: it stands below the drafts.
    held: Vec<HeldPost>,
    list: List,
    /// The draft that discarding was asked for once.
    discarding: Option<DraftPlace>,
    /// Whether one is being discarded.
    discards: bool,
}

impl Drafts {
    /// The drafts, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[DraftRow] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let asked = self.discarding.take();
        let Some(act) = keymap::act(&[DRAFTS, LIST], key) else {
            return Action::None;
        };
        let len = self.rows().len() + self.held.len();
        let page = usize::from(env.size.height / 2);
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let Some(row) = self.rows().get(self.list.selected) else {
            let at = self.list.selected.checked_sub(self.rows().len());
            return match (act, at.and_then(|at| self.held.get(at))) {
                (Act::Open, Some(held)) => Action::Open(Route::Held(held.id)),
                _ => Action::None,
            };
        };
        let place = row.place;
        match act {
            Act::Open => match leads(row) {
                Some(route) => Action::Open(route),
                None => Action::Say(env.words.drafts_away().into_owned()),
            },
            Act::Discard if asked == Some(place) => {
                self.discards = true;
                Action::Do(Command::DropDraft(place))
            }
            Act::Discard => {
                self.discarding = Some(place);
                Action::Say(env.words.compose_discard_ask().into_owned())
            }
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        for (at, row) in self.rows().iter().enumerate() {
            let [first, second] = entry(row, env);
            items.push(Item {
                row: first,
                item: Some(at),
            });
            items.push(Item {
                row: second,
                item: None,
            });
        }
        for (at, held) in self.held.iter().enumerate() {
            let [first, second] = waiting(held, env);
            items.push(Item {
                row: first,
                item: Some(self.rows().len() + at),
            });
            items.push(Item {
                row: second,
                item: None,
            });
        }
        items
    }
}

/// Where one goes on writing; nowhere if that is away.
fn leads(row: &DraftRow) -> Option<Route> {
    Some(match (row.place, &row.address) {
        (_, DraftAddress::Away) => return None,
        (DraftPlace::Entry(entry, deed), _) => Route::SayOfEntry(entry, deed),
        (_, DraftAddress::Entry(entry)) => Route::LogEntry(*entry),
        (place, DraftAddress::Place(reference)) => Route::Write(Box::new(Spot {
            place,
            reference: reference.clone(),
            answers: row.answers,
        })),
    })
}

/// What the place of a draft is called.
pub(super) fn called(address: &DraftAddress, words: &Words) -> String {
    match address {
        DraftAddress::Place(reference) => named(Some(reference), words),
        DraftAddress::Entry(entry) => entry.to_string(),
        DraftAddress::Away => named(None, words),
    }
}

/// An address, where there is one for the member.
pub(super) fn named(reference: Option<&Reference>, words: &Words) -> String {
    reference.map_or_else(|| words.closed_to_you().into_owned(), ToString::to_string)
}

/// The two rows of what is held: where it belongs, and that it waits, or was not posted; and its first words.
fn waiting(held: &HeldPost, env: &Env<'_>) -> [Row; 2] {
    let words = env.words;
    let width = env.size.width.min(super::conferences::WIDEST);
    let (said, role) = match &held.refused {
        None => (words.held_since(words.age(env.now, held.at)), Role::Accent),
        Some(refused) => (
            words.held_not_posted_for(words.why(refused.reason).into_owned()),
            Role::Warning,
        ),
    };
    let reference = named(held.reference.as_ref(), words);
    let from = List::MARGIN + cells(&reference) + 2;
    let col = List::MARGIN + 2;
    let text_of = match held.place {
        HeldPlace::Opens(_) => held.title.clone(),
        _ => markup::plain(&held.body, 120),
    };
    [
        Row {
            pieces: vec![
                text(List::MARGIN, cells(&reference), &reference, Role::Link),
                text(from, width.saturating_sub(from + 1), &said, role),
            ],
        },
        Row {
            pieces: vec![text(
                col,
                width.saturating_sub(col + 1),
                text_of.as_str(),
                Role::Plain,
            )],
        },
    ]
}

/// The two rows of a draft: where it belongs, what it is, when it was saved; and its first words.
fn entry(row: &DraftRow, env: &Env<'_>) -> [Row; 2] {
    let words = env.words;
    let width = env.size.width.min(super::conferences::WIDEST);
    let kind = match row.place {
        DraftPlace::NewTopic(_) => words.drafts_topic(),
        DraftPlace::Reply(_) => words.drafts_answer(),
        DraftPlace::Edit(_) => words.drafts_edit(),
        DraftPlace::Step(_) => words.drafts_step(),
        DraftPlace::Entry(_, EntryDeed::Appeal) => words.drafts_appeal(),
        DraftPlace::Entry(_, EntryDeed::Grant | EntryDeed::Dismiss) => words.drafts_decision(),
        DraftPlace::Entry(_, EntryDeed::Reverse) => words.drafts_reversal(),
    };
    let (kind_width, age) = (cells(&kind), 8);
    let reference = called(&row.address, words);
    let from = List::MARGIN + cells(&reference) + 2;
    let end = width.saturating_sub(kind_width + age + 1);
    let untitled = words.drafts_untitled();
    let title = match (row.title.as_str(), row.place) {
        ("", DraftPlace::NewTopic(_)) => &untitled,
        (title, _) => title,
    };
    let at = words.age(env.now, row.saved_at);
    let first = vec![
        text(List::MARGIN, cells(&reference), &reference, Role::Link),
        text(from, end.saturating_sub(from + 1), title, Role::Strong),
        text(end, kind_width, &kind, Role::Dim),
        right(end + kind_width, age, &at, Role::Dim),
    ];
    let col = List::MARGIN + 2;
    let room = width.saturating_sub(col + 1);
    let second = text(col, room, row.text.as_str(), Role::Plain);
    [
        Row { pieces: first },
        Row {
            pieces: vec![second],
        },
    ]
}

impl Screen for Drafts {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(News::Marked(_)) => {
                Action::All(vec![
                    Action::Ask(Query::Drafts),
                    Action::Ask(Query::Care(CareQuery::MyHeld)),
                ])
            }
            Event::Answer(Answer::Care(CareAnswer::HeldList(held))) => {
                self.held = held;
                self.list.clamp(self.rows().len() + self.held.len());
                self.settle(env);
                Action::Redraw
            }
            Event::Answer(Answer::Drafts(rows)) => {
                let focus = self.rows().get(self.list.selected).map(|row| row.place);
                let at = rows.iter().position(|row| Some(row.place) == focus);
                self.list.selected = at.unwrap_or(self.list.selected);
                self.list.clamp(rows.len() + self.held.len());
                self.rows = Some(rows);
                self.settle(env);
                Action::Redraw
            }
            Event::Done(_) if std::mem::take(&mut self.discards) => {
                Action::Say(env.words.compose_discarded().into_owned())
            }
            Event::Failed(_) if self.rows.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.discards = false;
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = Span::styled(env.words.drafts_title(), style(Role::Heading));
        let (mut rows, cursor) = self.list.rows(self.items(env), env.size.height);
        if self.held.is_empty() && self.rows.as_ref().is_some_and(Vec::is_empty) {
            let said = env.words.drafts_empty();
            rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
        }
        View {
            place: Line::from(title),
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![DRAFTS, LIST, HOUSE]
    }

    fn is_list(&self) -> bool {
        true
    }
}
