//! How the first visit looks: the conferences, each with what it is for, how much is in it and how lively it is; and how
//! others introduced themselves.

use super::FirstVisit;
use crate::domain::{ConferenceRow, Post, PostState, markup};
use crate::term::{Role, Row};
use crate::ui::Env;
use crate::ui::screen::{conferences, named};
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, right, text};

/// Columns of the mark that says whether a conference is picked.
const MARK: u16 = 4;
/// Characters of an introduction that are shown at most.
const WORDS: usize = 160;

impl FirstVisit {
    /// What to do, and the conferences below it.
    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let unfocused = |row| Item { row, item: None };
        let narrow = env.size.is_narrow();
        let said = if narrow {
            env.words.first_pick_short()
        } else {
            env.words.first_pick()
        };
        let said = paragraph(&said, 1, env.size.width, Role::Plain);
        let mut items: Vec<_> = said.into_iter().map(unfocused).collect();
        if !narrow {
            items.push(unfocused(blank()));
            items.push(unfocused(heads(env)));
        }
        // Where not all fit with what they are for, only the one in focus says it, so that more of them are seen.
        let roomy = items.len() + 2 * self.rows().len() <= usize::from(env.size.height);
        for (at, row) in self.rows().iter().enumerate() {
            items.push(Item {
                row: conference(row, env),
                item: Some(at),
            });
            if roomy || at == self.list.selected {
                items.extend(described(row, env).map(unfocused));
            }
        }
        items
    }

    /// The offer to introduce oneself, under it how the latest others did, as many as there is room for.
    pub(super) fn offered(&self, env: &Env<'_>) -> Vec<Row> {
        let Some(page) = self.offer.as_ref().and_then(Option::as_ref) else {
            return Vec::new();
        };
        let words = env.words;
        let place = page.topic.topic.reference().to_string();
        let narrow = env.size.is_narrow();
        let said = if narrow {
            words.first_introduce_short()
        } else {
            words.first_introduce()
        };
        let mut rows = paragraph(&said, 1, env.size.width, Role::Plain);
        let keys = paragraph(
            &words.first_introduce_keys(),
            1,
            env.size.width,
            Role::Strong,
        );
        let mut others: Vec<_> = page
            .posts
            .iter()
            .rev()
            .filter_map(|post| other(post, env))
            .collect();
        let gap = if narrow { 0 } else { 1 };
        let room =
            usize::from(env.size.height).saturating_sub(rows.len() + keys.len() + 1 + 3 * gap);
        others.truncate(room);
        rows.extend((0..gap).map(|_| blank()));
        rows.extend(keys);
        if !others.is_empty() {
            rows.extend((0..gap).map(|_| blank()));
            rows.extend(paragraph(
                &words.first_others(place),
                1,
                env.size.width,
                Role::Heading,
            ));
            rows.extend(others);
        }
        rows
    }
}

/// Somebody's introduction as a row: who, and their first words. What opens the topic is none.
fn other(post: &Post, env: &Env<'_>) -> Option<Row> {
    if post.number == 0 || post.state != PostState::Shown {
        return None;
    }
    let who = format!("{}: ", named(&post.author, env.words));
    let room = env
        .size
        .width
        .min(conferences::WIDEST)
        .saturating_sub(List::MARGIN + 1);
    let name = cells(&who).min(room);
    let words = markup::plain(&post.body, WORDS);
    let left = room.saturating_sub(name);
    let pieces = vec![
        text(List::MARGIN, name, &who, Role::Handle),
        text(
            List::MARGIN + name,
            left,
            &fit(words.as_str(), left),
            Role::Plain,
        ),
    ];
    Some(Row { pieces })
}

/// Columns of a conference after its mark: slug, title, topics, last post.
fn columns(width: u16) -> (u16, u16, u16, u16) {
    let width = width.min(conferences::WIDEST);
    let (slug, topics, age) = if width < 60 { (0, 0, 9) } else { (11, 9, 11) };
    let fixed = List::MARGIN + MARK + slug + topics + age + 1;
    (slug, width.saturating_sub(fixed), topics, age)
}

/// The heading over the conferences.
fn heads(env: &Env<'_>) -> Row {
    let (slug, title, topics, age) = columns(env.size.width);
    let col = List::MARGIN + MARK + slug + title;
    Row {
        pieces: vec![
            right(col, topics, &env.words.head_topics(), Role::Dim),
            right(col + topics, age, &env.words.first_last(), Role::Dim),
        ],
    }
}

/// A conference as a row: whether it is picked, its names, how much is in it, and when somebody last wrote.
fn conference(row: &ConferenceRow, env: &Env<'_>) -> Row {
    let (slug, title, topics, age) = columns(env.size.width);
    let conference = &row.conference;
    let (mark, role) = if row.joined {
        ("[x]", Role::Strong)
    } else {
        ("[ ]", Role::Dim)
    };
    let mut col = List::MARGIN;
    let mut pieces = vec![text(col, MARK - 1, mark, role)];
    col += MARK;
    if slug > 0 {
        pieces.push(text(col, slug - 1, conference.slug.as_str(), role));
        col += slug;
    }
    let name = title.saturating_sub(1);
    pieces.push(text(col, name, conference.title.as_str(), role));
    col += title;
    if topics > 0 {
        pieces.push(right(
            col,
            topics,
            &conference.topics.to_string(),
            Role::Plain,
        ));
        col += topics;
    }
    if let Some(at) = conference.last_post_at {
        pieces.push(right(col, age, &env.words.age(env.now, at), Role::Plain));
    }
    Row { pieces }
}

/// What a conference is for; on a narrow screen how much is in it, too.
fn described(row: &ConferenceRow, env: &Env<'_>) -> Option<Row> {
    let described = row.conference.description.as_str();
    let (slug, ..) = columns(env.size.width);
    let said = if slug > 0 {
        described.to_owned()
    } else {
        let count = env.words.topics_count(row.conference.topics);
        format!("{count}  {described}")
    };
    let col = List::MARGIN + MARK + slug;
    let room = env
        .size
        .width
        .min(conferences::WIDEST)
        .saturating_sub(col + 1);
    (!said.is_empty()).then(|| Row {
        pieces: vec![text(col, room, said.trim_end(), Role::Dim)],
    })
}
