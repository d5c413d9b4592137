//! What is scheduled in a conference of announcements: when, what, by whom; and the way back into a draft.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Command, CommandId, ConferenceId, ConferenceKind, Done, Held, Planned, Query, Slug,
};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, SCHEDULED};
use crate::ui::route::Writing;
use crate::ui::screen::named;
use crate::ui::widget::{Item, List, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// The list of what is scheduled.
pub struct Scheduled {
    conference: ConferenceId,
    slug: Slug,
    rows: Option<Vec<Planned>>,
    list: List,
    /// What taking back was asked for once.
    asked: Option<CommandId>,
}

impl Scheduled {
    /// What is scheduled there, not yet asked for.
    #[must_use]
    pub fn new(conference: ConferenceId, slug: Slug) -> Self {
        Self {
            conference,
            slug,
            rows: None,
            list: List::default(),
            asked: None,
        }
    }

    fn rows(&self) -> &[Planned] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let asked = self.asked.take();
        let Some(act) = keymap::act(&[SCHEDULED, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.rows().len(), usize::from(env.size.height / 2));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let Some(row) = self.rows().get(self.list.selected) else {
            return Action::None;
        };
        let id = row.id;
        match act {
            Act::Keep | Act::Open if asked == Some(id) => Action::Do(Command::Unschedule(id)),
            Act::Keep | Act::Open => {
                self.asked = Some(id);
                Action::Say(env.words.scheduled_ask().into_owned())
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
        items
    }
}

/// The two rows of one: when and of which kind it is, by whom, or why it was not published; and its title.
fn entry(row: &Planned, env: &Env<'_>) -> [Row; 2] {
    let words = env.words;
    let when = words.scheduled_at(row.publish_at.written());
    let kind = words.announcement_kind(row.kind);
    let (said, role) = match row.held {
        None => (named(&row.author, words), Role::Dim),
        Some(Held::Author) => (
            words
                .scheduled_held_author(named(&row.author, words))
                .into_owned(),
            Role::Warning,
        ),
        Some(Held::Closed) => (words.scheduled_held_closed().into_owned(), Role::Warning),
    };
    let head = format!("{when}  {kind}  ");
    let room = env.size.width.saturating_sub(List::MARGIN + 1);
    let taken = cells(&head).min(room);
    let col = List::MARGIN + 2;
    [
        Row {
            pieces: vec![
                text(List::MARGIN, taken, &head, Role::Plain),
                text(List::MARGIN + taken, room - taken, &said, role),
            ],
        },
        Row {
            pieces: vec![text(
                col,
                env.size.width.saturating_sub(col + 1),
                row.title.as_str(),
                Role::Strong,
            )],
        },
    ]
}

impl Screen for Scheduled {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => {
                Action::Ask(Query::Scheduled(self.conference))
            }
            Event::Answer(Answer::Scheduled(rows)) => {
                self.list.clamp(rows.len());
                self.rows = Some(rows);
                self.settle(env);
                Action::Redraw
            }
            // It is a draft again: writing goes on with it.
            Event::Done(Done::Ok) => Action::Replace(Route::Compose(Box::new(Writing::NewTopic {
                conference: self.conference,
                slug: self.slug.clone(),
                kind: ConferenceKind::Announcements,
            }))),
            Event::Failed(_) if self.rows.is_none() => Action::Close(Outcome::Back),
            // It is published by now, or somebody else took it back.
            Event::NotDone(Command::Unschedule(_)) => {
                Action::Ask(Query::Scheduled(self.conference))
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
        let place = Line::from(vec![
            Span::styled(self.slug.to_string(), style(Role::Heading)),
            Span::styled(
                format!("  {}", env.words.scheduled_title()),
                style(Role::Plain),
            ),
        ]);
        let (mut rows, cursor) = self.list.rows(self.items(env), env.size.height);
        if self.rows.as_ref().is_some_and(Vec::is_empty) {
            let said = env.words.scheduled_none();
            rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
        }
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![SCHEDULED, LIST, HOUSE]
    }
}
