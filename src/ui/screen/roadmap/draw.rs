//! How the roadmap looks: columns side by side where there is room, else sections below one another.

use ratatui::text::{Line, Span};

use super::RoadmapScreen;
use crate::domain::{Column, Mapped, Status};
use crate::term::{Piece, Role, Row, style};
use crate::ui::Env;
use crate::ui::widget::{Item, List, blank, cells, paragraph, text, wrap_str};

/// From this width on, columns stand side by side.
const WIDE: u16 = 100;
/// The widest that all of them are: further apart, the eye loses the row.
const WIDEST: u16 = 160;
/// Columns that a card leaves free for the marker.
const MARKER: u16 = 2;
/// Lines that a title takes in a column at most.
const TITLE: usize = 3;

/// Whether columns stand side by side.
pub(super) const fn is_wide(env: &Env<'_>) -> bool {
    env.size.width >= WIDE
}

/// A line of a column.
struct Drawn {
    line: Line<'static>,
    /// Whether the focus is marked here.
    focus: bool,
}

/// The name of a column, and how much is in it.
fn heading(column: &Column, env: &Env<'_>) -> String {
    format!("{} {}", env.words.status(column.status), column.count)
}

/// What is said of a column: that plans may change, wherever one is shown.
fn caveat(column: &Column, env: &Env<'_>) -> Option<String> {
    let target = |card: &Mapped| card.row.idea.as_ref().is_some_and(|i| i.target.is_some());
    let shown = column.cards.iter().any(target);
    shown.then(|| env.words.plans_may_change().into_owned())
}

/// What a card says besides its title.
fn facts(card: &Mapped, env: &Env<'_>) -> String {
    let words = env.words;
    let Some(idea) = &card.row.idea else {
        return String::new();
    };
    let votes = match idea.voted {
        true => format!("{} {}", idea.votes, words.board_voted_short()).into(),
        false => words.votes_count(idea.votes),
    };
    let also = |said, part: &str| words.and_also(part.to_owned(), said);
    let mut said = votes;
    if let Some(target) = &idea.target {
        said = also(said, &words.roadmap_for(target.to_string()));
    }
    if let Some(release) = &idea.shipped_in {
        said = also(said, &words.roadmap_in(release.to_string()));
    }
    if let Some((testers, places)) = card.testers {
        said = also(said, &words.roadmap_testers(places, testers));
    }
    if idea.is_overdue(env.now) {
        said = also(said, &words.board_overdue());
    }
    if idea.status == Status::Review {
        said = also(said, &words.age(env.now, idea.since));
    }
    said.into_owned()
}

impl RoadmapScreen {
    /// The sponsor's record, where there is one and there is room for it.
    pub(super) fn record(&self, env: &Env<'_>) -> Vec<Row> {
        let said = match &self.known {
            Some(known) if !env.size.is_narrow() => env.words.record(&known.record),
            _ => String::new(),
        };
        if said.is_empty() {
            return Vec::new();
        }
        let mut rows = paragraph(&said, 1, env.size.width, Role::Dim);
        rows.push(blank());
        rows
    }

    /// The rows that are left for the ideas.
    pub(super) fn height(&self, env: &Env<'_>) -> u16 {
        let above = u16::try_from(self.record(env).len()).unwrap_or(0);
        env.size.height.saturating_sub(above)
    }

    /// The columns below one another, as items of a list.
    pub(super) fn sections(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        let mut at = 0;
        for (i, column) in self.columns().iter().enumerate() {
            if i > 0 && !env.size.is_narrow() {
                items.push(Item {
                    row: blank(),
                    item: None,
                });
            }
            let mut said = heading(column, env);
            if let Some(caveat) = caveat(column, env) {
                said = env.words.and_also(caveat, said).into_owned();
            }
            let said = paragraph(&said, 1, env.size.width, Role::Heading);
            items.extend(said.into_iter().map(|row| Item { row, item: None }));
            for card in &column.cards {
                let number = format!("{} ", card.row.topic.number);
                let from = List::MARGIN + cells(&number);
                let room = env.size.width.saturating_sub(from + 1).max(1);
                let title = card.row.topic.title.as_str();
                let pieces = vec![
                    text(List::MARGIN, cells(&number), &number, Role::Dim),
                    text(from, room, title, Role::Plain),
                ];
                items.push(Item {
                    row: Row { pieces },
                    item: Some(at),
                });
                let lines = wrap_str(&facts(card, env), style(Role::Dim), room);
                items.extend(lines.into_iter().map(|line| Item {
                    row: piece_row(from, room, line),
                    item: None,
                }));
                at += 1;
            }
        }
        items
    }

    /// The columns side by side, and where the cursor stands.
    pub(super) fn side_by_side(
        &self,
        height: u16,
        env: &Env<'_>,
    ) -> (Vec<Row>, Option<(u16, u16)>) {
        let columns = self.columns();
        let count = u16::try_from(columns.len()).unwrap_or(1).max(1);
        let width = (env.size.width.min(WIDEST) - 1) / count;
        let room = width.saturating_sub(MARKER + 2).max(1);
        let (focused, row) = self.focus();
        let mut rows = vec![blank(); usize::from(height)];
        let mut cursor = None;
        let above: usize = 3;
        let height = usize::from(height).saturating_sub(above);
        for (i, column) in columns.iter().enumerate() {
            let col = 1 + width * u16::try_from(i).unwrap_or(0);
            let heads = [
                (Some(heading(column, env)), Role::Heading),
                (caveat(column, env), Role::Dim),
            ];
            for (row, (said, role)) in rows.iter_mut().zip(heads) {
                let said = said.as_deref().unwrap_or_default();
                if !said.is_empty() {
                    row.pieces.push(text(col + MARKER, room, said, role));
                }
            }
            let focus = (i == focused && !column.cards.is_empty()).then_some(row);
            let drawn = cards(column, focus, room, height, env);
            for (at, (row, drawn)) in rows.iter_mut().skip(above).zip(drawn).enumerate() {
                if drawn.focus {
                    cursor = Some((col, u16::try_from(at + above).unwrap_or(0)));
                    row.pieces.push(text(col, MARKER, ">", Role::Accent));
                }
                row.pieces.push(Piece {
                    col: col + MARKER,
                    width: room,
                    line: drawn.line,
                });
            }
        }
        while rows.last().is_some_and(|row| row.pieces.is_empty()) {
            rows.pop();
        }
        (rows, cursor)
    }
}

/// The lines of a column's cards that fit, so that the card in focus is whole.
fn cards(
    column: &Column,
    focus: Option<usize>,
    room: u16,
    height: usize,
    env: &Env<'_>,
) -> Vec<Drawn> {
    let drawn = |(at, mapped)| card(mapped, focus == Some(at), room, env);
    let cards: Vec<_> = column.cards.iter().enumerate().map(drawn).collect();
    let focus = focus.unwrap_or(0);
    let mut first = 0;
    let fits = |first: usize| {
        let shown = cards.iter().take(focus + 1).skip(first);
        let lines: usize = shown.map(Vec::len).sum();
        // The empty line under the last card needs no room.
        lines <= height + 1
    };
    while first < focus && !fits(first) {
        first += 1;
    }
    let mut lines: Vec<_> = cards.into_iter().skip(first).flatten().collect();
    lines.truncate(height);
    lines
}

/// A card in a column, and an empty line.
fn card(card: &Mapped, focus: bool, room: u16, env: &Env<'_>) -> Vec<Drawn> {
    let topic = &card.row.topic;
    let number = format!("{} ", topic.number);
    let indent = cells(&number);
    let within = room.saturating_sub(indent).max(1);
    let mut titles = wrap_str(topic.title.as_str(), style(Role::Plain), within);
    if titles.len() > TITLE {
        let rest: String = titles
            .drain(TITLE - 1..)
            .map(|line| format!("{} ", line.to_string().trim()))
            .collect();
        let cut = crate::ui::widget::fit(&format!("{rest}…"), within);
        titles.push(Line::styled(cut, style(Role::Plain)));
    }
    let mut lines = Vec::new();
    for (i, mut line) in titles.into_iter().enumerate() {
        let before = match i {
            0 => number.clone(),
            _ => " ".repeat(usize::from(indent)),
        };
        line.spans.insert(0, Span::styled(before, style(Role::Dim)));
        let focus = focus && i == 0;
        lines.push(Drawn { line, focus });
    }
    for mut line in wrap_str(&facts(card, env), style(Role::Dim), within) {
        line.spans
            .insert(0, Span::raw(" ".repeat(usize::from(indent))));
        lines.push(Drawn { line, focus: false });
    }
    lines.push(Drawn {
        line: Line::default(),
        focus: false,
    });
    lines
}

fn piece_row(col: u16, width: u16, line: Line<'static>) -> Row {
    Row {
        pieces: vec![Piece { col, width, line }],
    }
}
