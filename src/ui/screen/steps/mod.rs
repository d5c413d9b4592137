//! The history of an idea, the latest step first: when, who, from where to where, and why. Enter leads to the post that
//! gives the reason.
//!
//! Shows what the forum keeps at hand of a history; whoever reads the topic finds all of it there.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Entry, IdeaPage, News, Query, Reference, SafeText, Status, Subject, TopicId,
};
use crate::term::{Key, Piece, Role, Row, style};
use crate::text::day;
use crate::ui::keymap::{self, Binding, HOUSE, LIST};
use crate::ui::screen::more_below;
use crate::ui::screen::named;
use crate::ui::widget::{Item, List, blank, cells, text, wrap_str};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The history of one idea.
pub struct Steps {
    topic: TopicId,
    reference: Reference,
    /// The steps, the latest first, once they are known.
    entries: Option<Vec<Entry>>,
    list: List,
}

impl Steps {
    /// The history of the idea at `reference`.
    #[must_use]
    pub fn new(topic: TopicId, reference: Reference) -> Self {
        Self {
            topic,
            reference,
            entries: None,
            list: List::default(),
        }
    }

    fn ask(&self) -> Action {
        Action::Ask(Query::Idea(self.topic))
    }

    fn known(&mut self, page: IdeaPage, env: &Env<'_>) -> Action {
        let selected = self.selected().map(|entry| entry.post);
        let mut entries = page.history;
        entries.reverse();
        let same = |entry: &Entry| Some(entry.post) == selected;
        self.list.selected = entries.iter().position(same).unwrap_or(0);
        self.entries = Some(entries);
        self.settle(env);
        Action::Redraw
    }

    fn selected(&self) -> Option<&Entry> {
        self.entries.as_ref()?.get(self.list.selected)
    }

    fn settle(&mut self, env: &Env<'_>) {
        self.list.settle(&self.items(env), env.size.height);
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[LIST], key) else {
            return Action::None;
        };
        let len = self.entries.as_ref().map_or(0, Vec::len);
        // A step takes about four rows.
        if self.list.act(act, len, usize::from(env.size.height) / 4) {
            self.settle(env);
            return Action::Redraw;
        }
        match (act, self.selected()) {
            (keymap::Act::Open, Some(entry)) => Action::Close(Outcome::GoTo(entry.post)),
            _ => Action::None,
        }
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let entries = self.entries.as_deref().unwrap_or_default();
        let mut items = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let before = entries.get(at + 1).map(|before| before.after);
            let mut rows = rows(entry, before, env).into_iter();
            items.extend(rows.next().map(|row| Item {
                row,
                item: Some(at),
            }));
            items.extend(rows.map(|row| Item { row, item: None }));
        }
        items
    }
}

/// What a step did, when and by whom, and why.
fn rows(entry: &Entry, before: Option<Status>, env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let with = entry.with.as_ref().map(SafeText::as_str);
    let step = match before {
        Some(before) => words.step(before, entry.after, with),
        None => words.status(entry.after),
    };
    let col = List::MARGIN;
    let room = env.prose(col);
    let date = day(entry.at);
    let from = col + cells(&date) + 2;
    let who = named(&entry.by, words);
    let first = vec![
        text(col, cells(&date), &date, Role::Dim),
        text(from, room.saturating_sub(from - col), &who, Role::Handle),
    ];
    let said = |said: &str, role| {
        let lines = wrap_str(said, style(role), room.saturating_sub(2)).into_iter();
        lines.map(|line| {
            let (col, width) = (col + 2, room.saturating_sub(2));
            let pieces = vec![Piece { col, width, line }];
            Row { pieces }
        })
    };
    let mut rows = vec![Row { pieces: first }];
    rows.extend(said(&step, Role::Strong));
    if !entry.reason.as_str().is_empty() {
        rows.extend(said(entry.reason.as_str(), Role::Plain));
    }
    rows.push(blank());
    rows
}

impl Screen for Steps {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Lagged => self.ask(),
            Event::News(News::Idea(topic, _)) if topic == self.topic => self.ask(),
            Event::Answer(Answer::Idea(_, page)) => self.known(*page, env),
            Event::Failed(_) if self.entries.is_none() => Action::Close(Outcome::Back),
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
            Span::styled(self.reference.to_string(), style(Role::Heading)),
            Span::raw(format!("  {}", env.words.steps_title())),
        ]);
        let items = self.items(env);
        let more = self.list.goes_on(&items, env.size.height);
        let (rows, cursor) = self.list.rows(items, env.size.height);
        View {
            place,
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Topic(self.topic)]
    }
}
