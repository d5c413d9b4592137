//! What a post leads to: addresses with the host first, references with their titles, members who are named.
//!
//! Enter follows a reference. An address cannot be followed from here, so Enter shows all of it, on rows of its own
//! from the first column on, where it can be selected, and offers it to the clipboard.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::markup::{self, Target};
use crate::domain::{Answer, Query, Reference, SafeText, Whom};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, ADDRESS, Act, Binding, HOUSE, LINKS, LIST};
use crate::ui::widget::{Digits, Item, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// The list of links.
pub struct Links {
    reference: Reference,
    links: Vec<(Target, String)>,
    /// The titles of the references, in their order, once they are known.
    titles: Option<Vec<Option<SafeText>>>,
    list: List,
    digits: Digits,
    /// Whether the address that has the focus is shown whole.
    whole: bool,
}

impl Links {
    /// These links of the post at `reference`.
    #[must_use]
    pub fn new(reference: Reference, links: Vec<(Target, String)>) -> Self {
        Self {
            reference,
            links,
            titles: None,
            list: List::default(),
            digits: Digits::default(),
            whole: false,
        }
    }

    fn references(&self) -> Vec<Reference> {
        let references = self.links.iter().filter_map(|(target, _)| match target {
            Target::Reference(reference) => Some(reference.clone()),
            Target::Link(_) | Target::Mention(_) => None,
        });
        references.collect()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(number) = self.digits.typed(key, env.now) {
            self.list.selected = usize::try_from(number).unwrap_or(0).saturating_sub(1);
            self.list.clamp(self.links.len());
            return self.moved(env);
        }
        let Some(act) = keymap::act(&[LINKS, LIST, HOUSE], key) else {
            return Action::None;
        };
        match act {
            Act::Open | Act::Back if self.whole => {
                self.whole = false;
                Action::Redraw
            }
            Act::Open => self.open(),
            Act::Copy => self.copy(),
            _ if self
                .list
                .act(act, self.links.len(), usize::from(env.size.height)) =>
            {
                self.moved(env)
            }
            _ => Action::None,
        }
    }

    fn moved(&mut self, env: &Env<'_>) -> Action {
        self.list.settle(&self.items(env), env.size.height);
        Action::Redraw
    }

    /// Follows what has the focus, as far as it can be followed.
    fn open(&mut self) -> Action {
        let Some((target, _)) = self.links.get(self.list.selected) else {
            return Action::None;
        };
        match target {
            Target::Link(_) => {
                self.whole = true;
                Action::All(vec![Action::Redraw, self.copy()])
            }
            Target::Reference(to) => {
                let here = (&to.slug, to.topic) == (&self.reference.slug, self.reference.topic);
                match to.post {
                    Some(post) if here => Action::Close(Outcome::GoTo(post)),
                    None if here => Action::Close(Outcome::Back),
                    _ => super::open(to),
                }
            }
            Target::Mention(handle) => Action::Open(Route::Person(Whom::Handle(handle.clone()))),
        }
    }

    /// Offers what has the focus to the clipboard.
    fn copy(&self) -> Action {
        match self.links.get(self.list.selected) {
            Some((Target::Link(url), _)) => Action::Copy(url.clone()),
            Some((Target::Reference(to), _)) => Action::Copy(to.to_string()),
            Some((Target::Mention(handle), _)) => Action::Copy(handle.to_string()),
            None => Action::None,
        }
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut titles = self.titles.iter().flatten();
        let rows = self.links.iter().enumerate().map(|(at, (target, words))| {
            let mut row = Entry::new(at + 1, env);
            match target {
                Target::Link(url) => {
                    let host = markup::host(url);
                    row.add(host, Role::Link);
                    if words != url {
                        row.add(&format!("  {words}"), Role::Plain);
                    } else if let Some((_, path)) = url.split_once(host) {
                        row.add(path, Role::Dim);
                    }
                }
                Target::Reference(to) => {
                    row.add(&to.to_string(), Role::Link);
                    match titles.next() {
                        Some(Some(title)) => row.add(&format!("  {title}"), Role::Plain),
                        Some(None) => {
                            row.add(&format!("  {}", env.words.links_nothing()), Role::Dim)
                        }
                        None => {}
                    }
                }
                Target::Mention(handle) => row.add(&format!("@{handle}"), Role::Link),
            }
            Item {
                row: row.row,
                item: Some(at),
            }
        });
        rows.collect()
    }

    /// The address that has the focus, all of it: nothing else stands on its rows, so that what is selected is it.
    fn whole_rows(&self, url: &str, env: &Env<'_>) -> Vec<Row> {
        let width = env.size.width;
        let said = env.words.links_leads_to(markup::host(url).to_owned());
        let mut rows = paragraph(&said, 1, width, Role::Plain);
        rows.push(blank());
        let mut row = String::new();
        for cluster in url.graphemes(true) {
            if cells(&row) + cells(cluster) > width {
                rows.push(address(&row, width));
                row.clear();
            }
            row.push_str(cluster);
        }
        rows.push(address(&row, width));
        rows
    }
}

/// A part of an address, from the first column on.
fn address(part: &str, width: u16) -> Row {
    Row {
        pieces: vec![text(0, width, part, Role::Link)],
    }
}

/// A row that grows to the right.
struct Entry {
    row: Row,
    col: u16,
    end: u16,
}

impl Entry {
    /// The row of the link with this number.
    fn new(number: usize, env: &Env<'_>) -> Self {
        let number = format!("{number:>2}");
        let col = List::MARGIN + cells(&number) + 2;
        Self {
            row: Row {
                pieces: vec![text(List::MARGIN, cells(&number), &number, Role::Dim)],
            },
            col,
            end: env.size.width.saturating_sub(1),
        }
    }

    /// Adds text, cut at the end of the row.
    fn add(&mut self, content: &str, role: Role) {
        let room = cells(content).min(self.end.saturating_sub(self.col));
        if room > 0 {
            self.row.pieces.push(text(self.col, room, content, role));
            self.col += room;
        }
    }
}

impl Screen for Links {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => {
                let references = self.references();
                if references.is_empty() {
                    Action::Redraw
                } else {
                    Action::Ask(Query::Titles(references))
                }
            }
            Event::Answer(Answer::Titles(titles)) => {
                self.titles = Some(titles);
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Resized => self.moved(env),
            Event::Uncovered(_) => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let place = Line::from(vec![
            Span::styled(self.reference.to_string(), style(Role::Heading)),
            Span::raw(format!("  {}", env.words.links_title())),
        ]);
        let whole = match self.links.get(self.list.selected) {
            Some((Target::Link(url), _)) if self.whole => Some(self.whole_rows(url, env)),
            _ => None,
        };
        let (mut rows, cursor) = match whole {
            Some(rows) => (rows, Some((0, 2))),
            None => self.list.rows(self.items(env), env.size.height),
        };
        rows.truncate(usize::from(env.size.height));
        View {
            place,
            aside: String::new(),
            rows,
            cursor,
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.whole {
            return vec![ADDRESS, HOUSE];
        }
        vec![LINKS, LIST, HOUSE]
    }
}

#[cfg(test)]
mod tests;
