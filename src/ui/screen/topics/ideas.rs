//! How ideas look in a list: one row each with columns, or two where there is no room for columns; and the views above.

use ratatui::text::{Line, Span};

use super::board::Board;
use crate::domain::{Attention, BoardView, Idea, TopicRow};
use crate::term::{Piece, Role, Row, style};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::widget::{Item, List, blank, cells, paragraph, right, text, wrap_str};

/// The widest a row is.
const WIDEST: u16 = 116;
/// From this width on, an idea is one row.
const COLUMNS: u16 = 76;
/// From this width on, organisations have a column.
const WIDE: u16 = 100;

/// The rows of most ideas.
pub(super) const fn tall(env: &Env<'_>) -> u16 {
    if env.size.width < COLUMNS { 2 } else { 1 }
}

/// How many rows stand above the list.
pub(super) fn above(board: &Board, env: &Env<'_>) -> u16 {
    let columns = if env.size.width < COLUMNS { 1 } else { 2 };
    columns + u16::try_from(record(board, env).len()).unwrap_or(0)
}

/// The sponsor's record, where there is one and there is room for it.
fn record(board: &Board, env: &Env<'_>) -> Vec<Row> {
    let said = match &board.known {
        Some(known) if !env.size.is_narrow() => env.words.record(&known.record),
        _ => String::new(),
    };
    match said.is_empty() {
        true => Vec::new(),
        false => paragraph(&said, List::MARGIN, env.size.width, Role::Dim),
    }
}

/// The rows above the list: views, the record, and where there are columns their heads.
pub(super) fn heads(board: &Board, rows: &[TopicRow], env: &Env<'_>) -> Vec<Row> {
    let mut heads = vec![views(board.view, env)];
    heads.extend(record(board, env));
    if env.size.width >= COLUMNS {
        heads.push(Columns::of(rows, env).heads(env));
    }
    heads
}

/// Ideas as items of the list.
pub(super) fn items(rows: &[TopicRow], env: &Env<'_>) -> Vec<Item> {
    let ideas = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((at, row, row.idea.as_deref()?)));
    if env.size.width >= COLUMNS {
        let columns = Columns::of(rows, env);
        let line = |(at, row, idea)| Item {
            row: columns.row(row, idea, env),
            item: Some(at),
        };
        return ideas.map(line).collect();
    }
    let digits = rows.iter().map(|row| cells(&row.topic.number.to_string()));
    let number = digits.max().unwrap_or(0).max(2) + 1;
    let lines = |(at, row, idea)| {
        let rows = narrow(row, idea, number, env).into_iter().enumerate();
        rows.map(move |(i, row)| Item {
            row,
            item: (i == 0).then_some(at),
        })
    };
    ideas.flat_map(lines).collect()
}

/// Where an idea stands, and whether its clock has run out, in words.
fn status(idea: &Idea, env: &Env<'_>) -> String {
    let status = env.words.status(idea.status);
    match idea.is_overdue(env.now) {
        true => env
            .words
            .and_also(env.words.board_overdue(), status)
            .into_owned(),
        false => status.into_owned(),
    }
}

/// How much of it is new.
fn new(row: &TopicRow, words: &Words) -> String {
    if row.brand_new {
        words.new_all().into_owned()
    } else if row.new.is_zero() {
        String::new()
    } else {
        row.new.to_string()
    }
}

fn title_role(row: &TopicRow) -> Role {
    match (row.attention, row.new.is_zero()) {
        (Attention::Forgotten, _) => Role::Dim,
        (_, false) => Role::Strong,
        (_, true) => Role::Plain,
    }
}

/// Number, title and news; under them the rest in words, which hardly ever need a row more.
fn narrow(row: &TopicRow, idea: &Idea, number: u16, env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let new = new(row, words);
    let room = cells(&new) + u16::from(!new.is_empty());
    let from = List::MARGIN + number;
    let width = env.size.width.saturating_sub(from + 1);
    let title = width.saturating_sub(room);
    let named = row.topic.number.to_string();
    let mut pieces = vec![
        text(List::MARGIN, number - 1, &named, Role::Dim),
        text(from, title, row.topic.title.as_str(), title_role(row)),
    ];
    if room > 0 {
        pieces.push(right(from + title, room, &new, Role::New));
    }
    let mut rows = vec![Row { pieces }];
    let votes = match idea.voted {
        true => format!("{} {}", idea.votes, words.board_voted_short()).into(),
        false => words.votes_count(idea.votes),
    };
    let facts = words.and_also(votes, status(idea, env));
    let lines = wrap_str(&facts, style(Role::Dim), width);
    rows.extend(lines.into_iter().map(|line| Row {
        pieces: vec![Piece {
            col: from,
            width: u16::try_from(line.width()).unwrap_or(width),
            line,
        }],
    }));
    let age = words.age(env.now, row.topic.at);
    if let Some(last) = rows.last_mut() {
        let taken: u16 = last.pieces.iter().map(|piece| piece.width).sum();
        let left = width.saturating_sub(taken);
        if cells(&age) < left {
            last.pieces.push(right(from + taken, left, &age, Role::Dim));
        }
    }
    rows
}

/// Where the columns stand.
struct Columns {
    number: u16,
    status: u16,
    title: u16,
    votes: u16,
    voted: u16,
    organisations: u16,
    new: u16,
    age: u16,
}

impl Columns {
    /// The columns at the screen's width, each as wide as what stands in it: titles have all the rest.
    fn of(rows: &[TopicRow], env: &Env<'_>) -> Self {
        let words = env.words;
        let widest = |of: &dyn Fn(&TopicRow, &Idea) -> u16| {
            let ideas = rows
                .iter()
                .filter_map(|row| Some((row, row.idea.as_ref()?)));
            ideas.map(|(row, idea)| of(row, idea)).max().unwrap_or(0)
        };
        let digits = |number: u32| cells(&number.to_string());
        let number = widest(&|row, _| digits(row.topic.number)).max(2) + 2;
        let status = widest(&|_, idea| cells(&status(idea, env))) + 2;
        let votes = cells(&words.head_votes()).max(widest(&|_, idea| digits(idea.votes))) + 1;
        let voted = cells(&words.board_voted_short()) + 2;
        let organisations = match env.size.width {
            ..WIDE => 0,
            _ => cells(&words.head_organisations()).max(4) + 1,
        };
        let new = cells(&words.head_new()).max(4) + 1;
        let age = widest(&|row, _| cells(&words.age(env.now, row.topic.at))) + 2;
        let rest = votes + voted + organisations + new + age;
        let fixed = List::MARGIN + number + status + rest + 1;
        Self {
            number,
            status,
            title: env.size.width.min(WIDEST).saturating_sub(fixed),
            votes,
            voted,
            organisations,
            new,
            age,
        }
    }

    /// The row over the list.
    fn heads(&self, env: &Env<'_>) -> Row {
        let words = env.words;
        let mut row = blank();
        let mut col = List::MARGIN + self.number + self.status + self.title;
        for (width, head) in [
            (self.votes, words.head_votes()),
            (self.voted, "".into()),
            (self.organisations, words.head_organisations()),
            (self.new, words.head_new()),
        ] {
            if width > 0 && !head.is_empty() {
                row.pieces.push(right(col, width, &head, Role::Dim));
            }
            col += width;
        }
        row
    }

    /// An idea as a row.
    fn row(&self, row: &TopicRow, idea: &Idea, env: &Env<'_>) -> Row {
        let words = env.words;
        let mut pieces = Vec::with_capacity(8);
        let mut col = List::MARGIN;
        let mut add = |width: u16, content: &str, role: Role, flush: bool| {
            if width > 0 && !content.is_empty() {
                pieces.push(if flush {
                    right(col, width, content, role)
                } else {
                    text(col, width - 1, content, role)
                });
            }
            col += width;
        };
        let (number, title) = (row.topic.number.to_string(), row.topic.title.as_str());
        let overdue = idea.is_overdue(env.now);
        let stands = if overdue { Role::Warning } else { Role::Dim };
        let voted = match idea.voted {
            true => format!(" {}", words.board_voted_short()),
            false => String::new(),
        };
        add(self.number, &number, Role::Dim, false);
        add(self.status, &status(idea, env), stands, false);
        add(self.title, title, title_role(row), false);
        add(self.votes, &idea.votes.to_string(), Role::Plain, true);
        add(self.voted, &voted, Role::Dim, false);
        let organisations = idea.organisations.to_string();
        add(self.organisations, &organisations, Role::Dim, true);
        add(self.new, &new(row, words), Role::New, true);
        add(self.age, &words.age(env.now, row.topic.at), Role::Dim, true);
        Row { pieces }
    }
}

/// The views, the chosen one in brackets and strong; where not all fit, those around it.
fn views(chosen: BoardView, env: &Env<'_>) -> Row {
    let words = env.words;
    let names = [
        words.view_top(),
        words.view_trending(),
        words.view_newest(),
        words.filter_new(),
        words.filter_mine(),
        words.filter_voted(),
        words.filter_overdue(),
    ];
    let at = BoardView::ALL.iter().position(|view| *view == chosen);
    let at = at.unwrap_or(0);
    let width = env.size.width.saturating_sub(3);
    let wide = |range: std::ops::RangeInclusive<usize>| -> u16 {
        let shown = names.get(range).unwrap_or_default().iter();
        shown.map(|name| cells(name) + 3).sum()
    };
    let (mut first, mut last) = (at, at);
    loop {
        if last + 1 < names.len() && wide(first..=last + 1) <= width {
            last += 1;
        } else if first > 0 && wide(first - 1..=last) <= width {
            first -= 1;
        } else {
            break;
        }
    }
    let mut line = Line::default();
    for (i, name) in names.iter().enumerate().take(last + 1).skip(first) {
        let (mark, role) = match i == at {
            true => (["[", "] "], Role::Strong),
            false => ([" ", "  "], Role::Dim),
        };
        let [before, after] = mark;
        line.push_span(Span::styled(format!("{before}{name}{after}"), style(role)));
    }
    let width = u16::try_from(line.width()).unwrap_or(u16::MAX);
    Row {
        pieces: vec![Piece {
            col: 2,
            width: width.min(env.size.width.saturating_sub(2)),
            line,
        }],
    }
}
