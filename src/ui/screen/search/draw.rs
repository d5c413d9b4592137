//! How search looks: the line, and two rows for each match, the second with the words around it.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::super::conferences;
use super::Search;
use crate::domain::Found;
use crate::term::{Piece, Role, Row, style};
use crate::ui::widget::{Item, List, blank, cells, paragraph, text};
use crate::ui::{Env, View};

/// Matches that fit the screen, and are asked for at once.
pub(super) fn page(env: &Env<'_>) -> usize {
    usize::from(env.size.height / 2).max(5)
}

impl Search {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let (mut rows, mut cursor) = self.head(env);
        let above = u16::try_from(rows.len()).unwrap_or(0);
        let (list, focus) = self.list.rows(self.items(env), self.room(env));
        if let Some((col, row)) = focus.filter(|_| !self.typing) {
            cursor = (col, above + row);
        }
        rows.extend(list);
        rows.truncate(usize::from(env.size.height));
        View {
            place: Line::from(Span::styled(
                env.words.search_title().into_owned(),
                style(Role::Heading),
            )),
            aside: match (&self.asked, self.best) {
                (None, _) => String::new(),
                (_, true) => env.words.search_best().into_owned(),
                (_, false) => env.words.search_newest().into_owned(),
            },
            rows,
            cursor: Some(cursor),
        }
    }

    /// The rows that the matches have.
    pub(super) fn room(&self, env: &Env<'_>) -> u16 {
        let head = u16::try_from(self.head(env).0.len()).unwrap_or(0);
        env.size.height.saturating_sub(head)
    }

    /// The line, what can be typed there, and the cursor in it.
    fn head(&self, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let words = env.words;
        let label = words.search_label();
        let col = 2 + cells(&label);
        let width = env.size.width.saturating_sub(col + 1).clamp(1, 90);
        let (piece, caret) = self.line.piece(col, width, self.typing);
        let mut rows = vec![Row {
            pieces: vec![text(1, cells(&label), &label, Role::Dim), piece],
        }];
        if self.typing {
            rows.extend(paragraph(
                &words.search_hint(),
                1,
                env.size.width,
                Role::Dim,
            ));
        }
        if !env.size.is_narrow() {
            rows.push(blank());
        }
        (rows, (caret, 0))
    }

    /// The matches, and after them what is to be said.
    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        for (i, found) in self.found.iter().enumerate() {
            let [first, second] = entry(found, env);
            items.push(Item {
                row: first,
                item: Some(i),
            });
            items.push(Item {
                row: second,
                item: None,
            });
        }
        let words = env.words;
        let count = self.found.len();
        let said = match &self.asked {
            None => None,
            Some(_) if self.waiting > 0 => Some(words.search_waiting()),
            Some(_) if count == 0 && self.next.is_some() => Some(words.search_beyond()),
            Some(_) if count == 0 => Some(words.search_none()),
            Some(_) if self.next.is_some() => None,
            Some(_) if count >= super::KEPT => Some(words.search_many(count)),
            Some(_) => Some(words.search_all(count)),
        };
        if let Some(said) = said {
            let col = if count == 0 { 1 } else { List::MARGIN };
            let rows = paragraph(&said, col, env.size.width, Role::Dim);
            items.extend(rows.into_iter().map(|row| Item { row, item: None }));
        }
        items
    }
}

/// The two rows of a match: where, title, who, when; and the words around it.
fn entry(found: &Found, env: &Env<'_>) -> [Row; 2] {
    let width = env.size.width.min(conferences::WIDEST);
    let narrow = env.size.is_narrow();
    let reference = found.reference.to_string();
    let titled = match found.retired {
        true => env
            .words
            .labelled(env.words.mark_retired(), found.title.to_string())
            .into_owned(),
        false => found.title.to_string(),
    };
    let age = env.words.age(env.now, found.at);
    let who = found.author.short();
    let aside = if narrow {
        age.into_owned()
    } else {
        format!("{who}  {age:>6}")
    };
    let end = width.saturating_sub(cells(&aside) + 1);
    let from = List::MARGIN + cells(&reference) + 2;
    let title = end.saturating_sub(from + 2);
    let first = Row {
        pieces: vec![
            text(List::MARGIN, cells(&reference), &reference, Role::Link),
            text(from, title, &titled, Role::Strong),
            text(end, cells(&aside), &aside, Role::Dim),
        ],
    };
    let col = List::MARGIN + 2;
    let room = width.saturating_sub(col + 1);
    let mut line = Line::default();
    let mut left = room;
    if narrow {
        let said = format!("{who}: ");
        left = left.saturating_sub(cells(&said));
        line.push_span(Span::styled(said, style(Role::Handle)));
    }
    line.spans.extend(snippet(found, left));
    let second = Row {
        pieces: vec![Piece {
            col,
            width: room,
            line,
        }],
    };
    [first, second]
}

/// The words around a match in `width` cells, the first hit among them.
fn snippet(found: &Found, width: u16) -> Vec<Span<'static>> {
    let whole = found.snippet.as_str();
    let hit = found.hits.first().map_or(0, |hit| hit.start);
    let before = cells(whole.get(..hit).unwrap_or_default());
    let hit_end = found.hits.first().map_or(0, |hit| hit.end);
    let needed = cells(whole.get(..hit_end).unwrap_or_default());
    // Begin where the hit stands a third into the row, unless it fits as it is.
    let skip = if needed < width {
        0
    } else {
        before.saturating_sub(width / 3)
    };
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut push = |cluster: &str, role: Role| match spans.last_mut() {
        Some(last) if last.style == style(role) => last.content.to_mut().push_str(cluster),
        _ => spans.push(Span::styled(cluster.to_owned(), style(role))),
    };
    let (mut passed, mut used) = (0, 0);
    if skip > 0 {
        push("…", Role::Dim);
        used = 1;
    }
    let fits = cells(whole).saturating_sub(skip) + used <= width;
    let room = if fits { width } else { width.saturating_sub(1) };
    for (at, cluster) in whole.grapheme_indices(true) {
        let wide = cells(cluster);
        if passed < skip {
            passed += wide;
            continue;
        }
        if used + wide > room {
            push("…", Role::Dim);
            break;
        }
        used += wide;
        let is_hit = found.hits.iter().any(|hit| hit.contains(&at));
        push(cluster, if is_hit { Role::Hit } else { Role::Plain });
    }
    spans
}
