//! How the queue looks: what it is, where, how it is called and since when; under it who said what. What is asked before
//! something is done stands under what it is about, with nothing else there that could have the keys.

use ratatui::text::{Line, Span};

use super::deciding::{Deciding, What};
use super::{QueueScreen, is_same};
use crate::domain::{Byline, Matter, QueueRow, Waiting};
use crate::term::{Role, Row, style};
use crate::text::Words;
use crate::ui::screen::sysop::WIDEST;
use crate::ui::screen::{more_below, named};
use crate::ui::widget::{Item, List, blank, cells, paragraph, right, text};
use crate::ui::{Env, View};

/// Rows of what is decided on that are seen on a low screen too.
const ABOVE: usize = 3;
/// Rows that reasons and words have at least on one that is not.
const FORM: usize = 8;

impl QueueScreen {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let title = env.words.queue_title();
        let place = Line::from(Span::styled(title, style(Role::Heading)));
        if let (Some(deciding), Some(row)) = (&self.deciding, self.focused()) {
            let (rows, caret) = asked(deciding, row, self.is_shown(row), env);
            return View {
                place,
                aside: String::new(),
                rows,
                cursor: Some(caret),
            };
        }
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

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let Some(queue) = &self.queue else {
            return Vec::new();
        };
        let unfocused = |row| Item { row, item: None };
        if queue.rows.is_empty() {
            let mut said = paragraph(
                &words.queue_empty(),
                List::MARGIN,
                env.size.width,
                Role::Plain,
            );
            let hint = words.queue_empty_hint();
            said.extend(paragraph(&hint, List::MARGIN, env.size.width, Role::Dim));
            return said.into_iter().map(unfocused).collect();
        }
        let mut items = Vec::new();
        if !env.size.is_narrow() {
            let all = words.waits_in_all(&queue.waits, env.now);
            let all = paragraph(&all, 1, env.size.width, Role::Dim);
            items.extend(all.into_iter().map(unfocused));
        }
        let kinds = queue.rows.iter().map(|row| row.matter.kind());
        let widest = kinds.map(|kind| cells(&words.waits(kind))).max();
        for (at, row) in queue.rows.iter().enumerate() {
            items.push(Item {
                row: head(row, widest.unwrap_or(0), env),
                item: Some(at),
            });
            // Flags can say much: all of it stands where the focus is.
            let flagged = matches!(row.matter, Matter::Flagged { .. });
            let whole = match self.is_shown(row) {
                true => Whole::Said,
                false if flagged && at == self.list.selected => Whole::Because,
                false => Whole::Neither,
            };
            items.extend(under(row, whole, env).into_iter().map(unfocused));
        }
        items
    }

    /// Whether it is the application that is shown whole.
    fn is_shown(&self, row: &QueueRow) -> bool {
        self.shown
            .is_some_and(|of| is_same(&row.matter, &Matter::Application(of)))
    }
}

/// What is asked before something is done with a row, under the row, and where the caret is.
fn asked(
    deciding: &Deciding,
    row: &QueueRow,
    shown: bool,
    env: &Env<'_>,
) -> (Vec<Row>, (u16, u16)) {
    let narrow = env.size.is_narrow();
    let whole = match (shown, narrow) {
        (true, _) => Whole::Said,
        (false, true) => Whole::Neither,
        (false, false) => Whole::Because,
    };
    let kind = cells(&env.words.waits(row.matter.kind()));
    let mut rows = vec![head(row, kind, env)];
    rows.extend(under(row, whole, env));
    // However much was said: why it is done is chosen and typed below it.
    let below = FORM + usize::from(!narrow);
    let room = usize::from(env.size.height).saturating_sub(below);
    rows.truncate(room.max(ABOVE));
    rows.extend((!narrow).then(blank));
    let above = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let says = |reason| env.words.why(reason);
    let height = env.size.height.saturating_sub(above).max(2);
    let (bottom, (col, line)) = deciding.why.rows(&about(deciding, env), says, height, env);
    rows.extend(bottom);
    rows.truncate(usize::from(env.size.height));
    (rows, (col, above + line))
}

/// What is about to be done.
fn about(deciding: &Deciding, env: &Env<'_>) -> String {
    let said = match &deciding.what {
        What::Dismiss(_) => env.words.queue_about_dismiss(),
        What::Hide(_) => env.words.queue_about_hide(),
        What::Reject(handle) => env.words.queue_about_reject(handle.to_string()),
    };
    said.into_owned()
}

/// What waits, where, how it is called, since when.
fn head(row: &QueueRow, widest: u16, env: &Env<'_>) -> Row {
    let width = env.size.width.min(WIDEST);
    let kind = env.words.waits(row.matter.kind());
    let urgent = matches!(
        row.matter.kind(),
        Waiting::Flagged | Waiting::Held | Waiting::Application | Waiting::Appeal
    );
    let role = if urgent { Role::Label } else { Role::Plain };
    let column = if env.size.is_narrow() {
        cells(&kind)
    } else {
        widest
    };
    let age = env.words.age(env.now, row.at);
    let age_width = cells(&age).max(6);
    let mut col = List::MARGIN;
    let mut pieces = vec![text(col, column, &kind, role)];
    col += column + 2;
    let end = width.saturating_sub(age_width + 1);
    if let Some(reference) = &row.reference {
        let reference = reference.to_string();
        let room = cells(&reference).min(end.saturating_sub(col));
        pieces.push(text(col, room, &reference, Role::Link));
        col += room + 2;
    }
    let name = match (row.title.as_str(), &row.who) {
        ("", Some(who)) => called(who, env.words),
        (title, _) => title.to_owned(),
    };
    if end > col + 3 {
        pieces.push(text(col, end - col - 1, &name, Role::Strong));
    }
    pieces.push(right(end, age_width, &age, Role::Dim));
    Row { pieces }
}

/// Somebody without a place: by handle and name.
fn called(who: &Byline, words: &Words) -> String {
    match &who.handle {
        Some(handle) => words.listed(&[handle.to_string(), who.name.to_string()]),
        None => who.name.to_string(),
    }
}

/// What of a row is wrapped, and not cut at the end of one line.
#[derive(Clone, Copy, PartialEq)]
enum Whole {
    Neither,
    /// Why it waits.
    Because,
    /// The words.
    Said,
}

/// What was said: why it waits, and whose words.
fn under(row: &QueueRow, whole: Whole, env: &Env<'_>) -> Vec<Row> {
    let col = List::MARGIN + 2;
    let room = env.size.width.min(WIDEST).saturating_sub(col + 1);
    let because = env.words.waits_because(row);
    let who = row.who.as_ref().map(|who| named(who, env.words));
    let said = match (who, row.words.as_str()) {
        (Some(_), "") if row.title.as_str().is_empty() => String::new(),
        (Some(who), "") => who,
        (_, words) if row.title.as_str().is_empty() => words.to_owned(),
        (Some(who), words) => env.words.queue_said(who, words.to_owned()).into_owned(),
        (None, words) => words.to_owned(),
    };
    if whole == Whole::Said {
        return paragraph(&said, col, env.size.width, Role::Plain);
    }
    let line = |said: &str, role| {
        let pieces = vec![text(col, room, said, role)];
        (!said.is_empty()).then_some(Row { pieces })
    };
    let mut rows = match whole {
        Whole::Because => paragraph(&because, col, env.size.width.min(WIDEST), Role::Plain),
        _ => line(&because, Role::Plain).into_iter().collect(),
    };
    rows.extend(line(&said, Role::Dim));
    rows
}
