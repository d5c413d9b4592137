//! What the server logged last, the newest first, and what comes, while it is looked at.

use crate::domain::{Answer, CareAnswer, CareQuery, Severity, TailLine, Time};
use crate::term::{Key, Piece, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, PAGES, TAIL};
use crate::ui::widget::{Item, List, paragraph, text, wrap_str};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

use super::{ask, place};

/// Lines that are asked for: all that there are.
const LINES: usize = 500;
/// Rows of a line at most; what is longer is cut.
const ROWS: usize = 6;
/// Cells of the time of day, to the minute where it is narrow, and of how much a line matters.
const TIME: u16 = 9;
const TIME_NARROW: u16 = 6;
const LEVEL: u16 = 6;

/// The page.
pub struct TailScreen {
    rows: Option<Vec<TailLine>>,
    severity: Severity,
    list: List,
    asked: bool,
}

impl Default for TailScreen {
    fn default() -> Self {
        Self {
            rows: None,
            severity: Severity::Info,
            list: List::default(),
            asked: false,
        }
    }
}

impl TailScreen {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[TailLine] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn ask(&mut self) -> Action {
        if std::mem::replace(&mut self.asked, true) {
            return Action::None;
        }
        ask(CareQuery::Tail {
            severity: self.severity,
            before: None,
            limit: LINES,
        })
    }

    fn took(&mut self, rows: Vec<TailLine>, env: &Env<'_>) -> Action {
        self.asked = false;
        // Whoever looks at the newest line goes on looking at the newest; any other stays in focus.
        let focus = match self.list.selected {
            0 => None,
            at => self.rows().get(at).map(|line| line.number),
        };
        if self.rows.as_deref() == Some(&rows) {
            return Action::None;
        }
        let at = rows.iter().position(|line| Some(line.number) == focus);
        self.list.selected = at.unwrap_or(0);
        self.rows = Some(rows);
        self.settle(env);
        Action::Redraw
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PAGES, TAIL, LIST], key) else {
            return Action::None;
        };
        if self
            .list
            .act(act, self.rows().len(), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::Undo => Action::Undo,
            Act::Refresh => self.ask(),
            Act::Filter => {
                let all = Severity::ALL.iter().copied();
                let next = all
                    .cycle()
                    .skip_while(|level| *level != self.severity)
                    .nth(1);
                self.severity = next.unwrap_or(self.severity);
                self.list = List::default();
                // An answer to the last question would be of another level: it is asked for all the same.
                self.asked = false;
                Action::All(vec![self.ask(), Action::Redraw])
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
        for (at, line) in self.rows().iter().enumerate() {
            for (nth, row) in entry(line, env).into_iter().enumerate() {
                items.push(Item {
                    row,
                    item: (nth == 0).then_some(at),
                });
            }
        }
        items
    }
}

/// The rows of a line: when, how much it matters, what it says.
fn entry(line: &TailLine, env: &Env<'_>) -> Vec<Row> {
    let time = match env.size.is_narrow() {
        true => TIME_NARROW,
        false => TIME,
    };
    let col = List::MARGIN + time + LEVEL;
    let room = env.size.width.saturating_sub(col + 1).max(1);
    let role = match line.severity {
        Severity::Error | Severity::Warn => Role::Warning,
        Severity::Info | Severity::Debug => Role::Dim,
    };
    let said = wrap_str(line.text.as_str(), style(Role::Plain), room);
    let mut rows: Vec<Row> = said
        .into_iter()
        .take(ROWS)
        .map(|line| Row {
            pieces: vec![Piece {
                col,
                width: room,
                line,
            }],
        })
        .collect();
    if rows.is_empty() {
        rows.push(Row { pieces: Vec::new() });
    }
    if let Some(first) = rows.first_mut() {
        let clock: String = clock(line.at).chars().take(usize::from(time - 1)).collect();
        let head = [
            text(List::MARGIN, time - 1, &clock, Role::Dim),
            text(col - LEVEL, LEVEL - 1, line.severity.as_str(), role),
        ];
        first.pieces.splice(0..0, head);
    }
    rows
}

/// The time of day in UTC.
fn clock(at: Time) -> String {
    let second = at.millis().div_euclid(1_000).rem_euclid(86_400);
    format!(
        "{:02}:{:02}:{:02}",
        second / 3_600,
        second / 60 % 60,
        second % 60
    )
}

impl Screen for TailScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Tick => self.ask(),
            Event::Answer(Answer::Care(CareAnswer::Tail(page))) => self.took(page.rows, env),
            Event::Failed(_) if self.rows.is_none() => Action::Close(Outcome::Back),
            // Where the server has stopped meanwhile, what it said last stays; whether it is back is asked at the next tick.
            Event::Failed(_) => {
                self.asked = false;
                Action::None
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
        let words = env.words;
        let level = match self.severity {
            Severity::Error => words.tail_error(),
            Severity::Warn => words.tail_warn(),
            Severity::Info => words.tail_info(),
            Severity::Debug => words.tail_debug(),
        };
        let (mut rows, cursor) = self.list.rows(self.items(env), env.size.height);
        if self.rows.as_ref().is_some_and(Vec::is_empty) {
            rows = paragraph(
                &words.tail_none(),
                List::MARGIN,
                env.size.width,
                Role::Plain,
            );
        }
        View {
            place: place(&words.tail_title(), &level),
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PAGES, TAIL, LIST, HOUSE]
    }

    fn is_live(&self) -> bool {
        true
    }
}
