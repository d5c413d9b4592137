//! What help says: the keys of one screen or of all, from their tables, and how the place works.

use std::borrow::Cow;

use crate::domain::report::Gauge;
use crate::term::{Key, Role, Row};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::keymap::{
    self, Binding, EDITOR, HOUSE, LIST, MENU, NOTES, REPORT, TENDS, TENDS_BOARD, TENDS_IDEA,
    TENDS_POSTS, TENDS_TOPICS,
};
use crate::ui::widget::{blank, cells, paragraph, text};

/// From this width on, keys stand in two columns.
const WIDE: u16 = 72;

/// A key as it is written, and what it does.
type Entry = (String, Cow<'static, str>);

/// The keys of the screen with these tables, and how the place works.
pub(super) fn here(tables: &[&'static [Binding]], env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let mut page = Page::new(env);
    let mut seen = Vec::new();
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for table in tables {
        // What the same key does in the menu or in the text is another matter.
        if std::ptr::eq(*table, MENU) || std::ptr::eq(*table, EDITOR) {
            seen.clear();
        }
        let (heading, entries) = (heading(table, words), entries(table, env, &mut seen));
        match heading == words.help_here() {
            _ if entries.is_empty() => {}
            // What is the screen's own stands together, under one heading.
            true if own.is_empty() => own.push((heading, table, entries)),
            true => own.push((Cow::default(), table, entries)),
            false => others.push((heading, table, entries)),
        }
    }
    // What is to be explained of the screen's own keys stands below all of them.
    for (heading, _, entries) in &own {
        page.keys(heading, entries);
    }
    for (_, table, _) in &own {
        page.notes(table);
    }
    for (heading, table, entries) in others {
        page.keys(&heading, &entries);
        page.notes(table);
    }
    if !tables.iter().any(|table| std::ptr::eq(*table, HOUSE)) {
        let entries = entries(HOUSE, env, &mut Vec::new());
        page.keys(&words.help_house_else(), &entries);
    }
    page.places();
    page.prose();
    page.rows
}

/// The keys of all screens that this person has, and how the place works.
pub(super) fn all(env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let mut page = Page::new(env);
    for (title, tables, _) in keymap::chapters(env.me) {
        let mut title = Some(capital(&title(words)));
        for table in *tables {
            let entries = entries(table, env, &mut Vec::new());
            if entries.is_empty() {
                continue;
            }
            let heading = match (title.take(), heading(table, words)) {
                (Some(title), _) => title,
                (None, heading) if heading == words.help_here() => Cow::default(),
                (None, heading) => heading,
            };
            page.keys(&heading, &entries);
            page.notes(table);
        }
    }
    for table in [LIST, HOUSE] {
        let entries = entries(table, env, &mut Vec::new());
        page.keys(&heading(table, words), &entries);
    }
    page.places();
    page.prose();
    page.rows
}

/// The title of a chapter, which elsewhere stands within a list.
fn capital(title: &str) -> Cow<'static, str> {
    let mut letters = title.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

fn heading(table: &'static [Binding], words: &Words) -> Cow<'static, str> {
    let is = |other| std::ptr::eq(table, other);
    let tends = [TENDS, TENDS_POSTS, TENDS_IDEA, TENDS_TOPICS, TENDS_BOARD];
    if tends.iter().any(|tends| same(table, tends)) {
        words.help_tending()
    } else if is(HOUSE) {
        words.help_house()
    } else if is(LIST) {
        words.help_list()
    } else if is(MENU) {
        words.help_menu()
    } else if is(EDITOR) {
        words.help_text()
    } else {
        words.help_here()
    }
}

/// Whether two tables are one, by what stands in them: statics that refer to the same table may each have a copy of it.
fn same(one: &[Binding], other: &[Binding]) -> bool {
    let line = |binding: &Binding| (binding.shown, binding.act);
    one.iter().map(line).eq(other.iter().map(line))
}

/// What a table says of the keys that no table before it has taken, and that this person is offered.
fn entries(table: &'static [Binding], env: &Env<'_>, seen: &mut Vec<Key>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for binding in table {
        let news = binding.keys.iter().any(|key| !seen.contains(key));
        seen.extend(binding.keys);
        if news && env.me.is_offered(binding.act) {
            entries.push((binding.written(env.words), (binding.says)(env.words)));
        }
    }
    entries
}

/// A page in the making.
struct Page<'a> {
    env: &'a Env<'a>,
    rows: Vec<Row>,
}

impl<'a> Page<'a> {
    const fn new(env: &'a Env<'a>) -> Self {
        Self {
            env,
            rows: Vec::new(),
        }
    }

    /// Keys under a heading; a table without one goes on with what stands above it.
    fn keys(&mut self, heading: &str, entries: &[Entry]) {
        if entries.is_empty() {
            return;
        }
        let width = self.env.size.width;
        if heading.is_empty() {
            self.rows.pop();
        } else {
            self.rows
                .extend(paragraph(heading, 1, width, Role::Heading));
        }
        self.rows.extend(columns(entries, width));
        self.rows.push(blank());
    }

    /// What is explained of a screen besides its keys.
    fn notes(&mut self, table: &'static [Binding]) {
        let (words, width) = (self.env.words, self.env.size.width);
        for (_, note) in NOTES.iter().filter(|(of, _)| same(of, table)) {
            self.rows
                .extend(paragraph(&note(words), 3, width, Role::Plain));
            self.rows.push(blank());
        }
        if same(REPORT, table) {
            for gauge in Gauge::ALL {
                let is = words.gauge_described(*gauge);
                self.rows.extend(paragraph(&is, 3, width, Role::Plain));
                self.rows.push(blank());
            }
        }
    }

    fn places(&mut self) {
        let words = self.env.words;
        let led = keymap::places(self.env.me).into_iter();
        let entries: Vec<Entry> = led
            .filter_map(|(letter, going)| Some((format!("g{}", letter?), (going.says)(words))))
            .collect();
        self.keys(&words.help_going(), &entries);
    }

    fn prose(&mut self) {
        let (words, width) = (self.env.words, self.env.size.width);
        self.rows
            .extend(paragraph(&words.help_how(), 1, width, Role::Heading));
        for said in [
            words.help_new(),
            words.help_space(),
            words.help_palette(),
            words.help_reference(),
            words.help_search(),
            words.help_undo(),
            words.help_access(),
        ] {
            self.rows.extend(paragraph(&said, 1, width, Role::Plain));
            self.rows.push(blank());
        }
        self.rows.pop();
    }
}

/// The entries in one column, or in two, to be read down and then across.
fn columns(entries: &[Entry], width: u16) -> Vec<Row> {
    let keys = entries.iter().map(|(key, _)| cells(key)).max().unwrap_or(0);
    let count: u16 = if width >= WIDE { 2 } else { 1 };
    let room = (width.saturating_sub(2) / count).min(45);
    let height = entries.len().div_ceil(usize::from(count));
    let mut rows = vec![blank(); height];
    for (i, (key, says)) in entries.iter().enumerate() {
        let column = u16::try_from(i / height.max(1)).unwrap_or(0);
        let col = 3 + column * room;
        let says_width = room.saturating_sub(keys + 4);
        if let Some(row) = rows.get_mut(i % height.max(1)) {
            row.pieces.push(text(col, keys, key, Role::Accent));
            row.pieces
                .push(text(col + keys + 2, says_width, says, Role::Plain));
        }
    }
    rows
}
