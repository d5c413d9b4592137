//! How a held post looks: who and why above, then the post as it would stand, with what held it marked.

use ratatui::text::{Line, Span};

use crate::domain::{HeldPlace, HeldView, SafeText};
use crate::term::{Piece, Role, Row, style};
use crate::ui::screen::more_below;
use crate::ui::screen::named;
use crate::ui::widget::{blank, paragraph, post};
use crate::ui::{Env, View};

/// Words are no wider than this, in cells.
const MEASURE: u16 = 90;

/// The rows: what is told of it, and the post.
pub(super) fn rows(seen: &HeldView, env: &Env<'_>) -> Vec<Row> {
    let (words, width, held) = (env.words, env.size.width, &seen.post);
    let mut rows = Vec::new();
    if seen.decides {
        let joined = words.age(env.now, seen.joined_at);
        let who = words.held_author(joined, seen.posts, named(&held.author, words));
        rows.extend(paragraph(&who, 1, width, Role::Plain));
        let why = words.held_for(held.hold.why).into_owned();
        let why = match held.hold.clue.as_str() {
            "" => words.held_for_that(why),
            clue => words.held_for_clue(clue.to_owned(), why),
        };
        rows.extend(paragraph(&why, 1, width, Role::Warning));
    } else if let Some(refused) = &held.refused {
        let why = words.why(refused.reason).into_owned();
        let said = words.held_not_posted(why, refused.words.to_string());
        rows.extend(paragraph(&said, 1, width, Role::Warning));
        rows.extend(paragraph(&words.held_yours(), 1, width, Role::Dim));
    } else {
        let since = words.held_since(words.age(env.now, held.at));
        rows.extend(paragraph(&since, 1, width, Role::Plain));
        rows.extend(paragraph(
            &words.held_waits(held.hold.why),
            1,
            width,
            Role::Dim,
        ));
    }
    rows.push(blank());
    if matches!(held.place, HeldPlace::Opens(_)) {
        rows.extend(paragraph(held.title.as_str(), 1, width, Role::Strong));
    }
    let room = width.saturating_sub(2).clamp(1, MEASURE);
    for line in post::body(&held.body, room, true, words) {
        rows.push(Row {
            pieces: vec![Piece {
                col: 1,
                width: room,
                line: marked(line, &held.hold.clue),
            }],
        });
    }
    rows
}

/// A line with what held the post marked in it, where it stands in one piece.
fn marked(line: Line<'static>, clue: &SafeText) -> Line<'static> {
    let clue = clue.as_str();
    if clue.is_empty() {
        return line;
    }
    let mut spans = Vec::with_capacity(line.spans.len());
    for span in line.spans {
        match span.content.split_once(clue) {
            None => spans.push(span),
            Some((before, after)) => {
                spans.push(Span::styled(before.to_owned(), span.style));
                spans.push(Span::styled(clue.to_owned(), style(Role::Warning)));
                spans.push(Span::styled(after.to_owned(), span.style));
            }
        }
    }
    Line::from(spans)
}

/// The screen.
pub(super) fn view(seen: Option<&HeldView>, rows: &[Row], top: usize, env: &Env<'_>) -> View {
    let words = env.words;
    let mut place = vec![Span::styled(words.held_title(), style(Role::Heading))];
    if let Some(seen) = seen {
        let what = match seen.post.place {
            HeldPlace::Opens(_) => words.drafts_topic(),
            HeldPlace::Answers(..) => words.drafts_answer(),
            HeldPlace::Edits(..) => words.drafts_edit(),
        };
        let at = super::super::drafts::named(seen.post.reference.as_ref(), words);
        place.push(Span::raw(format!("  {at}  {what}")));
    }
    let shown = rows.iter().skip(top).take(usize::from(env.size.height));
    View {
        place: Line::from(place),
        aside: more_below(top + usize::from(env.size.height) < rows.len(), env),
        rows: shown.cloned().collect(),
        cursor: Some((0, 0)),
    }
}
