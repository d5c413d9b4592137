//! The backups of the site, for sysops: which there are, whether they are whole, and making one now.
//!
//! Owns the list and the focus. Putting one back is a command: it needs the server stopped.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, BackupStage, Backups, Care, CareAnswer, CareQuery, Command, KeptBackup, News, Query,
    Subject, Time, Wholeness,
};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, BACKUPS, Binding, HOUSE, LIST, PAGES};
use crate::ui::widget::{Item, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Cells of the column of sizes.
const SIZE: u16 = 9;

/// The screen.
#[derive(Default)]
pub struct BackupsScreen {
    backups: Option<Backups>,
    list: List,
    /// What to say when what was asked for has begun.
    then: String,
}

impl BackupsScreen {
    /// The backups, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[KeptBackup] {
        self.backups.as_ref().map_or(&[], |backups| &backups.rows)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PAGES, BACKUPS, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.rows().len(), usize::from(env.size.height / 2));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let focused = self.rows().get(self.list.selected);
        match (act, focused) {
            (Act::Undo, _) => Action::Undo,
            (Act::Refresh, _) => Action::Ask(Query::Care(CareQuery::Backups)),
            (Act::BackUp, _) => {
                self.then = env.words.backup_begun().into_owned();
                Action::Do(Command::Care(Care::BackUp))
            }
            (Act::Verify, Some(row)) => {
                let verify = Care::VerifyBackup(row.name.clone());
                self.then = env.words.backup_looked_at().into_owned();
                Action::Do(Command::Care(verify))
            }
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let (items, room) = (self.items(env), self.room(env));
        self.list.settle(&items, room);
    }

    /// The rows that the list has: what is said above and below it comes first, but some of it stays.
    fn room(&self, env: &Env<'_>) -> u16 {
        let said = self.above(env).len() + self.below(env).len();
        let said = u16::try_from(said).unwrap_or(u16::MAX);
        let rows = u16::try_from(self.rows().len()).unwrap_or(u16::MAX);
        rows.min(env.size.height.saturating_sub(said).max(3))
    }

    /// What is done, and what failed.
    fn above(&self, env: &Env<'_>) -> Vec<Row> {
        let Some(backups) = &self.backups else {
            return Vec::new();
        };
        let words = env.words;
        let mut said = vec![(rhythm(backups, env), Role::Plain)];
        if let Some(stage) = &backups.running {
            let now = match stage {
                BackupStage::Copying(percent) => words.backup_copying(*percent),
                BackupStage::Verifying => words.backup_verifying(),
                BackupStage::Again(name) => words.backup_again(name.as_str().to_owned()),
            };
            said.push((now.into_owned(), Role::Strong));
        }
        if let Some((at, why)) = &backups.failed {
            let age = words.ago(env.now, *at);
            let failed = words.backup_failed(age, why.as_str().to_owned());
            said.push((failed.into_owned(), Role::Warning));
        }
        let mut rows: Vec<_> = said
            .into_iter()
            .flat_map(|(said, role)| paragraph(&said, List::MARGIN, env.size.width, role))
            .collect();
        rows.extend((!env.size.is_narrow()).then(blank));
        rows
    }

    /// What is to know of the focused one, and how one is put back.
    fn below(&self, env: &Env<'_>) -> Vec<Row> {
        let (words, width) = (env.words, env.size.width);
        let narrow = env.size.is_narrow();
        let mut rows = Vec::from_iter((!narrow).then(blank));
        // Where there is little room, what the row says is not said again.
        let told = |row: &&KeptBackup| !narrow || matches!(row.found, Wholeness::Damaged(_));
        if let Some(row) = self.rows().get(self.list.selected).filter(told) {
            let age = words.age(env.now, row.at);
            let (said, role) = match &row.found {
                Wholeness::WhenMade => (words.backup_when_made(age), Role::Plain),
                Wholeness::Whole(at) => (
                    words.backup_whole_again(words.ago(env.now, *at), age),
                    Role::Plain,
                ),
                Wholeness::Damaged(why) => (
                    words.backup_damaged_why(why.as_str().to_owned()),
                    Role::Warning,
                ),
            };
            rows.extend(paragraph(&said, List::MARGIN, width, role));
        }
        let focused = self.rows().get(self.list.selected);
        if let (Some(backups), Some(row)) = (&self.backups, focused) {
            let file = format!("{}/{}", backups.directory, row.name);
            let data = backups.data.as_str();
            rows.extend(paragraph(
                &words.backup_restore(),
                List::MARGIN,
                width,
                Role::Dim,
            ));
            rows.extend(typed(&[&file, "--data", data, "--yes"], width));
        }
        rows
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let item = |(at, row): (usize, &KeptBackup)| Item {
            row: entry(row, env),
            item: Some(at),
        };
        self.rows().iter().enumerate().map(item).collect()
    }
}

/// How often, how many, where, and how much room there is.
fn rhythm(backups: &Backups, env: &Env<'_>) -> String {
    let words = env.words;
    let often = match backups.every {
        Some(every) => words.backup_every(every / Time::HOUR, backups.keep),
        None => words.backup_never(),
    };
    if env.size.is_narrow() {
        return often.into_owned();
    }
    let free = match backups.free {
        Some(free) => {
            words.backup_place_free(backups.directory.as_str().to_owned(), words.size(free))
        }
        None => words.backup_place(backups.directory.as_str().to_owned()),
    };
    words.backup_rhythm(often, free).into_owned()
}

/// The command that puts a backup back, as it is typed or copied: over as many rows as it needs, from the edge and each but the
/// last with the backslash at its end by which a shell reads on. Between quotes it would read a part of the name there, so a
/// letter that means something to a shell has a backslash of its own, from which no row parts it.
fn typed(rest: &[&str], width: u16) -> Vec<Row> {
    let words = ["wellspring", "restore"].iter().chain(rest);
    let words: Vec<String> = words
        .map(|word| word.chars().map(escaped).collect())
        .collect();
    let command = words.join(" ");
    let room = width.saturating_sub(1).max(1);
    let mut lines = vec![String::new()];
    let mut letters = command.chars();
    while let Some(letter) = letters.next() {
        let mut piece = String::from(letter);
        if letter == '\\' {
            piece.extend(letters.next());
        }
        if let Some(line) = lines.last_mut() {
            if cells(line) + cells(&piece) > room {
                line.push('\\');
                lines.push(piece);
            } else {
                line.push_str(&piece);
            }
        }
    }
    let row = |line: &String| Row {
        pieces: vec![text(0, width, line, Role::Plain)],
    };
    lines.iter().map(row).collect()
}

/// A letter as a shell takes it for itself. Those beyond ASCII mean nothing to any.
fn escaped(letter: char) -> String {
    let plain = letter.is_ascii_alphanumeric() || "-_./+:,@".contains(letter);
    match plain || !letter.is_ascii() {
        true => letter.to_string(),
        false => format!("\\{letter}"),
    }
}

/// A backup: its minute, its size, and whether it is whole.
fn entry(row: &KeptBackup, env: &Env<'_>) -> Row {
    let when = row.at.written();
    let size = env.words.size(row.bytes);
    let (said, role) = match &row.found {
        Wholeness::WhenMade | Wholeness::Whole(_) => (env.words.backup_whole(), Role::Plain),
        Wholeness::Damaged(_) => (env.words.backup_damaged(), Role::Warning),
    };
    let col = List::MARGIN + cells(&when);
    let left = SIZE.saturating_sub(cells(&size));
    let after = col + SIZE + 2;
    Row {
        pieces: vec![
            text(List::MARGIN, cells(&when), &when, Role::Plain),
            text(col + left, cells(&size), &size, Role::Plain),
            text(after, env.size.width.saturating_sub(after + 1), &said, role),
        ],
    }
}

impl Screen for BackupsScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Tick
            | Event::News(News::Backups) => Action::Ask(Query::Care(CareQuery::Backups)),
            // A small one is made before anything could be seen of it.
            Event::Done(_) => Action::All(vec![
                Action::Say(std::mem::take(&mut self.then)),
                Action::Ask(Query::Care(CareQuery::Backups)),
            ]),
            Event::Answer(Answer::Care(CareAnswer::Backups(backups))) => {
                // The newest stays the newest; any other in focus stays in focus.
                let focus = self.rows().get(self.list.selected).map(|row| &row.name);
                let focus = focus.filter(|_| self.list.selected > 0);
                let mut rows = backups.rows.iter();
                let at = rows.position(|row| Some(&row.name) == focus);
                self.list.selected = at.unwrap_or(self.list.selected);
                self.list.clamp(backups.rows.len());
                // That one is being made is said no longer where it is listed.
                let listed = self.backups.as_ref().is_some_and(|before| {
                    let is_new =
                        |row: &KeptBackup| before.rows.iter().all(|it| it.name != row.name);
                    backups.rows.iter().any(is_new)
                });
                self.backups = Some(*backups);
                self.settle(env);
                match listed {
                    true => Action::All(vec![Action::Redraw, Action::Say(String::new())]),
                    false => Action::Redraw,
                }
            }
            Event::Failed(_) if self.backups.is_none() => Action::Close(Outcome::Back),
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = Span::styled(env.words.backups_title(), style(Role::Heading));
        let mut rows = self.above(env);
        let over = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let (listed, cursor) = self.list.rows(self.items(env), self.room(env));
        rows.extend(listed);
        if self.backups.is_some() && self.rows().is_empty() {
            let none = env.words.backup_none();
            rows.extend(paragraph(&none, List::MARGIN, env.size.width, Role::Plain));
        }
        if self.backups.is_some() {
            rows.extend(self.below(env));
        }
        rows.truncate(usize::from(env.size.height));
        View {
            place: Line::from(title),
            aside: String::new(),
            rows,
            cursor: cursor.map(|(col, row)| (col, row + over)).or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PAGES, BACKUPS, LIST, HOUSE]
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        // Enter opens nothing here: it checks, as the key beside it says; with no backup there is nothing to check.
        let making = BACKUPS.get(..1).filter(|_| self.rows().is_empty());
        vec![PAGES, making.unwrap_or(BACKUPS), HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Backups]
    }

    // What another process makes, the server or a command, is no news here.
    fn is_live(&self) -> bool {
        true
    }
}
