//! How the ways to sign in look: keys with their ages in columns, one line for each thing that can be done, the fields of
//! a form, and codes as one writes them down.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::form::{Form, Subject};
use super::{Access, Page, Spot};
use crate::domain::{Code, CodeKind, Key as SshKey, Proof, SafeText, Time};
use crate::term::{Role, Row, style};
use crate::text::{Words, exact};
use crate::ui::screen::more_below;
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, right, text};
use crate::ui::{Env, View};

/// Cells of the columns of ages.
const AGE: u16 = 11;
/// The widest the list is.
const WIDEST: u16 = 90;

/// What a key is called.
pub(super) fn label(key: &SshKey, words: &Words) -> String {
    named(&key.label, words)
}

/// A label, or that there is none.
pub(super) fn named(label: &SafeText, words: &Words) -> String {
    if label.as_str().is_empty() {
        words.access_nameless().into_owned()
    } else {
        label.to_string()
    }
}

impl Access {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let (title, rows, cursor) = match &self.page {
            Page::List => {
                let (rows, cursor) = self.list.rows(self.items(env), env.size.height);
                (words.access_title(), rows, cursor)
            }
            Page::Form(form) => {
                let (title, rows, cursor) = self.form(form, env);
                (title, rows, Some(cursor))
            }
            Page::Device(..) => (words.access_device_title(), self.codes(env), None),
            Page::Codes(_) => (words.access_codes_title(), self.codes(env), None),
        };
        let height = usize::from(env.size.height);
        let top = match self.page {
            Page::Device(..) | Page::Codes(_) => self.top,
            Page::List | Page::Form(_) => 0,
        };
        View {
            place: Line::from(Span::styled(title.into_owned(), style(Role::Heading))),
            aside: more_below(top + height < rows.len(), env),
            rows: rows.into_iter().skip(top).take(height).collect(),
            cursor: cursor.or(Some((1, 0))),
        }
    }

    /// All rows of a page that shows codes.
    pub(super) fn codes(&self, env: &Env<'_>) -> Vec<Row> {
        match &self.page {
            Page::Device(code, until) => device(code, *until, env),
            Page::Codes(codes) => recovery(codes, env),
            Page::List | Page::Form(_) => Vec::new(),
        }
    }

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let (words, spots) = (env.words, self.spots(env));
        let Some(ways) = &self.ways else {
            return Vec::new();
        };
        let mut items = self.advice(env);
        let at = |spot: Spot| spots.iter().position(|other| *other == spot);
        let can = |spot: Spot, said: &str| Item {
            row: line(said, Role::Plain, env),
            item: at(spot),
        };
        items.push(unfocused(heads(env)));
        for (n, key) in ways.keys.iter().enumerate() {
            items.push(Item {
                row: key_row(key, env),
                item: at(Spot::Key(n)),
            });
            items.extend(below_key(key, env).into_iter().map(unfocused));
        }
        items.push(can(Spot::AddKey, &words.access_add_key()));
        items.push(unfocused(blank()));
        items.extend(said(&words.access_password(), 1, Role::Heading, env));
        if env.me.limits.passwords {
            items.push(can(Spot::Password, &self.password_row(env)));
        } else {
            items.extend(said(&words.passwords_off(), List::MARGIN, Role::Dim, env));
        }
        if ways.has_password {
            items.push(can(Spot::RemovePassword, &words.access_remove_password()));
        }
        items.push(unfocused(blank()));
        items.extend(said(&words.access_codes(), 1, Role::Heading, env));
        items.push(can(Spot::Device, &words.access_device()));
        items.push(can(Spot::Recovery, &words.access_recovery(ways.recovery)));
        items
    }

    /// What setting a password is called.
    fn password_row(&self, env: &Env<'_>) -> Cow<'static, str> {
        match (self.has_password(), Self::is_recovering(env)) {
            (true, true) => env.words.access_new_password(),
            (true, false) => env.words.access_change_password(),
            (false, _) => env.words.access_set_password(),
        }
    }

    /// What whoever came by a code is told.
    fn advice(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let (
            Some(Proof::Code {
                kind,
                left,
                enrolled,
            }),
            false,
        ) = (&env.me.by, self.changed)
        else {
            return Vec::new();
        };
        let came = match kind {
            CodeKind::Device => words.access_came_device(),
            CodeKind::Recovery => words.access_came_recovery(*left),
        };
        let next = match enrolled {
            Some(_) => words.access_came_enrolled(),
            None => words.access_came_add(),
        };
        let mut items: Vec<Item> = said(&came, 1, Role::Notice, env).collect();
        items.extend(said(&next, 1, Role::Notice, env));
        if !env.size.is_narrow() {
            items.push(unfocused(blank()));
        }
        items
    }

    fn form(&self, form: &Form, env: &Env<'_>) -> (Cow<'static, str>, Vec<Row>, (u16, u16)) {
        let (words, width) = (env.words, env.size.width);
        let (title, how) = match &form.subject {
            Subject::AddKey => (words.access_add_key(), words.access_add_how()),
            Subject::Rename(key) => (
                words.access_rename_key(),
                words.access_rename_how(key.as_str().to_owned()),
            ),
            Subject::SetPassword { .. } => (
                self.password_row(env),
                words.access_password_how(env.me.limits.password_chars),
            ),
            Subject::RemovePassword => (
                words.access_remove_password(),
                words.access_remove_password_how(),
            ),
        };
        let mut rows = paragraph(&how, 1, width, Role::Plain);
        rows.push(blank());
        let fields = form.fields(words);
        let labels = fields.iter().map(|(label, _)| cells(label)).max();
        let start = labels.unwrap_or(0) + 3;
        let mut cursor = (1, 0);
        for (n, (label, field)) in fields.iter().enumerate() {
            let focused = n == form.at;
            let (piece, caret) = field.piece(start, width.saturating_sub(start + 1), focused);
            if focused {
                cursor = (caret, u16::try_from(rows.len()).unwrap_or(0));
            }
            let marker = if focused { ">" } else { "" };
            rows.push(Row {
                pieces: vec![
                    text(0, 1, marker, Role::Accent),
                    text(1, cells(label), label, Role::Plain),
                    piece,
                ],
            });
        }
        if self.doing.is_some() {
            rows.push(blank());
            rows.extend(paragraph(&words.wait_for_answer(), 1, width, Role::Dim));
        }
        (title, rows, cursor)
    }
}

const fn unfocused(row: Row) -> Item {
    Item { row, item: None }
}

/// A sentence that cannot have the focus.
fn said(sentence: &str, col: u16, role: Role, env: &Env<'_>) -> impl Iterator<Item = Item> + use<> {
    let rows = paragraph(sentence, col, env.size.width, role);
    rows.into_iter().map(unfocused)
}

/// A line in the column of what can have the focus.
fn line(said: &str, role: Role, env: &Env<'_>) -> Row {
    let width = env.size.width.saturating_sub(List::MARGIN + 1);
    Row {
        pieces: vec![text(List::MARGIN, width, &fit(said, width), role)],
    }
}

/// Where the columns of ages stand, if there is room for them.
fn columns(env: &Env<'_>) -> Option<[u16; 2]> {
    let end = env.size.width.min(WIDEST).saturating_sub(1);
    (!env.size.is_narrow()).then(|| [end.saturating_sub(2 * AGE), end.saturating_sub(AGE)])
}

fn heads(env: &Env<'_>) -> Row {
    let words = env.words;
    let title = words.access_keys();
    let mut pieces = vec![text(1, cells(&title), &title, Role::Heading)];
    let some = columns(env).into_iter().flatten();
    let heads = [words.access_added(), words.access_used()];
    pieces.extend(
        some.zip(heads)
            .map(|(col, head)| right(col, AGE, &head, Role::Dim)),
    );
    Row { pieces }
}

/// When a key was added, and when it last let its member in.
fn ages(key: &SshKey, env: &Env<'_>) -> [String; 2] {
    let words = env.words;
    let used = match key.used_at {
        Some(at) => words.age(env.now, at),
        None => words.access_never(),
    };
    [
        words.age(env.now, key.added_at).into_owned(),
        used.into_owned(),
    ]
}

/// A key: what it is called, whether it is the one at the far end, and its ages.
fn key_row(key: &SshKey, env: &Env<'_>) -> Row {
    let columns = columns(env);
    let end = columns.map_or(env.size.width.saturating_sub(1), |[first, _]| first);
    let room = end.saturating_sub(List::MARGIN);
    let here = env.me.by.as_ref().and_then(Proof::key) == Some(&key.fingerprint);
    let mark = if here {
        format!("  {}", env.words.access_in_use())
    } else {
        String::new()
    };
    let name = fit(&label(key, env.words), room.saturating_sub(cells(&mark)));
    let mut pieces = vec![text(List::MARGIN, cells(&name), &name, Role::Strong)];
    if here {
        let col = List::MARGIN + cells(&name);
        pieces.push(text(col, cells(&mark), &mark, Role::Label));
    }
    let some = columns.into_iter().flatten();
    pieces.extend(
        some.zip(ages(key, env))
            .map(|(col, age)| right(col, AGE, &age, Role::Dim)),
    );
    Row { pieces }
}

/// The fingerprint in full, as it is there to be compared, and the ages where they have no columns.
fn below_key(key: &SshKey, env: &Env<'_>) -> Vec<Row> {
    let print = key.fingerprint.as_str();
    let mut rows = paragraph(print, List::MARGIN, env.size.width, Role::Dim);
    if !key.proved {
        let handle = env.me.handle.as_ref().map(ToString::to_string);
        let said = env.words.access_unproved(handle.unwrap_or_default());
        rows.extend(paragraph(&said, List::MARGIN, env.size.width, Role::Notice));
    }
    if columns(env).is_none() {
        let [added, used] = ages(key, env);
        let dates = env.words.access_key_dates(added, used);
        rows.extend(paragraph(&dates, List::MARGIN, env.size.width, Role::Dim));
    }
    rows
}

/// A device code, and what to do with it.
fn device(code: &Code, until: Time, env: &Env<'_>) -> Vec<Row> {
    let (words, width) = (env.words, env.size.width);
    let handle = env
        .me
        .handle
        .as_ref()
        .map_or_else(String::new, ToString::to_string);
    let until = exact(until);
    let minute = until.split(' ').next_back().unwrap_or_default().to_owned();
    let mut rows = paragraph(&code.to_string(), List::MARGIN, width, Role::Strong);
    rows.extend(paragraph(
        &words.access_device_good(minute),
        1,
        width,
        Role::Dim,
    ));
    let gap = |rows: &mut Vec<Row>| {
        if !env.size.is_narrow() {
            rows.push(blank());
        }
    };
    gap(&mut rows);
    match env.me.command("new") {
        // On a row of its own, so that it is not broken.
        Some(command) => {
            let there = words.access_device_there_by();
            rows.extend(paragraph(&there, 1, width, Role::Plain));
            rows.extend(paragraph(&command, 1, width, Role::Strong));
        }
        None => rows.extend(paragraph(
            &words.access_device_there(),
            1,
            width,
            Role::Plain,
        )),
    }
    for said in [
        words.access_device_new(handle.clone()),
        words.access_device_keyless(handle),
    ] {
        gap(&mut rows);
        rows.extend(paragraph(&said, 1, width, Role::Plain));
    }
    rows
}

/// Recovery codes, in as many columns as fit.
fn recovery(codes: &[Code], env: &Env<'_>) -> Vec<Row> {
    let (words, width) = (env.words, env.size.width);
    let mut rows = paragraph(&words.access_codes_how(), 1, width, Role::Plain);
    if !env.size.is_narrow() {
        rows.push(blank());
    }
    let shown: Vec<String> = codes.iter().map(ToString::to_string).collect();
    let wide = shown.first().map_or(1, |code| cells(code));
    let (col, gap) = if env.size.is_narrow() { (1, 1) } else { (3, 4) };
    let across = if col + 2 * wide + gap <= width { 2 } else { 1 };
    let high = shown.len().div_ceil(across);
    for n in 0..high {
        let here = (0..across).filter_map(|column| shown.get(column * high + n));
        let cols = (0..).map(|column| col + column * (wide + gap));
        let pieces = here.zip(cols);
        rows.push(Row {
            pieces: pieces
                .map(|(code, col)| text(col, wide, code, Role::Strong))
                .collect(),
        });
    }
    rows
}
