//! How the page on spam looks.

use ratatui::text::{Line, Span};

use crate::domain::SpamPage;
use crate::term::{Role, Row, style};
use crate::ui::screen::{more_below, named};
use crate::ui::widget::{Item, LineInput, List, blank, cells, paragraph, text};
use crate::ui::{Env, View};

/// The rows: figures, limits, words, purges.
pub(super) fn items(page: &SpamPage, env: &Env<'_>) -> Vec<Item> {
    let (words, width, spam) = (env.words, env.size.width, env.me.limits.spam);
    let mut items = Vec::new();
    // Where nothing is to be chosen, one moves through what is said.
    let reading = page.words.is_empty() && page.purges.is_empty();
    let place = (if reading { List::MARGIN } else { 1 }, width);
    let mut about = Vec::new();
    let figures = words.spam_figures(page.refused, page.released, page.waiting);
    said(&mut about, &figures, Role::Plain, place);
    let limits = words.spam_limits(spam.newcomer_days, spam.first_posts);
    said(&mut about, &limits, Role::Dim, place);
    // On a low screen it would hide what one came for.
    let narrow = env.size.is_narrow();
    if !narrow {
        items.append(&mut about);
        items.push(Item {
            row: blank(),
            item: None,
        });
    }
    said(&mut items, &words.spam_words(), Role::Heading, place);
    if page.words.is_empty() {
        said(&mut items, &words.spam_no_words(), Role::Dim, place);
    }
    let room = width.saturating_sub(List::MARGIN + 1);
    for (at, word) in page.words.iter().enumerate() {
        let count = words.spam_word_held(word.held);
        let taken = cells(word.said.as_str()).min(room.saturating_sub(cells(&count) + 2));
        items.push(Item {
            row: Row {
                pieces: vec![
                    text(List::MARGIN, taken, word.said.as_str(), Role::Strong),
                    text(
                        List::MARGIN + taken + 2,
                        room.saturating_sub(taken + 2),
                        &count,
                        Role::Dim,
                    ),
                ],
            },
            item: Some(at),
        });
    }
    items.push(Item {
        row: blank(),
        item: None,
    });
    said(&mut items, &words.spam_purges(), Role::Heading, place);
    if page.purges.is_empty() {
        said(&mut items, &words.spam_no_purges(), Role::Dim, place);
    }
    for (at, purge) in page.purges.iter().enumerate() {
        let whom = purge.member.as_ref().map(|member| named(member, words));
        let age = words.age(env.now, purge.at);
        let whom = whom.unwrap_or_default();
        let line = match purge.reversed_by {
            None => words.spam_purge(age, whom),
            Some(_) => words.spam_purge_back(age, whom),
        };
        items.push(Item {
            row: Row {
                pieces: vec![text(List::MARGIN, room, &line, Role::Plain)],
            },
            item: Some(page.words.len() + at),
        });
    }
    if narrow {
        items.push(Item {
            row: blank(),
            item: None,
        });
        items.append(&mut about);
    }
    if reading {
        for (at, line) in items.iter_mut().enumerate() {
            line.item = Some(at);
        }
    }
    items
}

fn said(items: &mut Vec<Item>, text: &str, role: Role, (col, width): (u16, u16)) {
    let rows = paragraph(text, col, width, role);
    items.extend(rows.into_iter().map(|row| Item { row, item: None }));
}

/// The screen; while a word is typed, its line stands at the top.
pub(super) fn view(
    page: Option<&SpamPage>,
    list: &List,
    typing: Option<&LineInput>,
    env: &Env<'_>,
) -> View {
    let words = env.words;
    let place = Line::from(Span::styled(words.spam_title(), style(Role::Heading)));
    let mut more = false;
    let (rows, cursor) = match (page, typing) {
        (_, Some(line)) => {
            let label = words.spam_word();
            let col = 1 + cells(&label) + 1;
            let (piece, caret) = line.piece(col, env.prose(col), true);
            let mut rows = vec![Row {
                pieces: vec![text(1, cells(&label), &label, Role::Dim), piece],
            }];
            rows.push(blank());
            rows.extend(paragraph(
                &words.spam_word_about(),
                1,
                env.size.width,
                Role::Dim,
            ));
            (rows, Some((caret, 0)))
        }
        (Some(page), None) => {
            let items = items(page, env);
            more = list.goes_on(&items, env.size.height);
            list.rows(items, env.size.height)
        }
        (None, None) => (Vec::new(), None),
    };
    View {
        place,
        aside: more_below(more, env),
        rows,
        cursor: cursor.or(Some((1, 0))),
    }
}
