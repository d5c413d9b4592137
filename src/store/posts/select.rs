//! What a post is made of: the columns, the joins, and the row.

use rusqlite::Row;

use super::super::{members, row};
use crate::domain::{
    Act, Body, Byline, Hiding, LogId, Office, Post, PostId, PostState, Reason, Reference, Slug,
    Status, StepMark, StepRole, TopicId,
};

/// A post with its author, and the post that it answers with its author.
macro_rules! posts {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.topic, p.number, p.at, p.body, p.edited_at, p.state, p.thanks, p.version,
                p.author, m.handle, m.name, p.staff, p.answers, q.author, n.handle, n.name, q.staff,
                s.before, s.after, s.role, coalesce(s.target, s.shipped_in, (SELECT c.slug || '.' || t.number
                    FROM topic t JOIN conference c ON c.id = t.conference WHERE t.id = s.merged_into
                        AND (c.access <> 'private' OR c.id = (SELECT conference FROM topic WHERE id = p.topic)))),
                l.id, l.reason, coalesce(a.handle, a.name), l.act, l.office,
                p.moved_to IS NOT NULL, CASE WHEN x.access <> 'private' OR x.id = (SELECT conference FROM topic WHERE id = p.topic)
                    THEN x.slug END, y.number, z.number, z.author, o.handle, o.name, z.staff
            FROM post p JOIN member m ON m.id = p.author
            LEFT JOIN post q ON q.topic = p.topic AND q.number = p.answers
            LEFT JOIN member n ON n.id = q.author
            LEFT JOIN idea_step s ON s.post = p.id AND s.number > 0
            LEFT JOIN log l ON l.id = p.hidden LEFT JOIN member a ON a.id = l.actor
            LEFT JOIN post z ON z.id = coalesce(p.moved_to, p.apart) LEFT JOIN member o ON o.id = z.author
            LEFT JOIN topic y ON y.id = z.topic LEFT JOIN conference x ON x.id = y.conference ",
            $rest
        )
    };
}

pub(super) use posts;

pub(super) fn post(row: &Row<'_>) -> rusqlite::Result<Post> {
    let answers: Option<u32> = row.get(13)?;
    let (moved, elsewhere): (bool, _) = (row.get(27)?, elsewhere(row, 28)?);
    let answered = row.get_ref(14)? != rusqlite::types::ValueRef::Null;
    Ok(Post {
        id: PostId(row.get(0)?),
        topic: TopicId(row.get(1)?),
        number: row.get(2)?,
        at: row::time(row, 3)?,
        body: Body::stored(row.get_ref(4)?.as_str()?),
        edited_at: row::maybe_time(row, 5)?,
        state: row::parsed(row, 6, state)?,
        thanks: row.get(7)?,
        version: row.get(8)?,
        author: members::byline(row, 9)?,
        answers: match answers {
            Some(number) if answered => Some((number, members::byline(row, 14)?)),
            _ => None,
        },
        step: step(row, 18)?.map(Box::new),
        hiding: hiding(row, 22)?.map(Box::new),
        apart: (elsewhere.clone().filter(|_| !moved)).map(|(place, by)| Box::new((place, by))),
        moved: (elsewhere.filter(|_| moved)).map(|(place, _)| Box::new(place)),
    })
}

/// The step that a post gives the reason of, from the column of the status before on.
fn step(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<StepMark>> {
    if row.get_ref(at)? == rusqlite::types::ValueRef::Null {
        return Ok(None);
    }
    Ok(Some(StepMark {
        before: row::parsed(row, at, Status::parse)?,
        after: row::parsed(row, at + 1, Status::parse)?,
        role: row::parsed(row, at + 2, StepRole::parse)?,
        with: row::maybe_line(row, at + 3)?,
    }))
}

/// Another post that a post points to, from the column of its conference on: of a private one, nothing is told elsewhere.
fn elsewhere(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<(Reference, Byline)>> {
    if row.get_ref(at)? == rusqlite::types::ValueRef::Null {
        return Ok(None);
    }
    let slug = row::parsed(row, at, Slug::parse)?;
    let place = Reference::post(slug, row.get(at + 1)?, row.get(at + 2)?);
    Ok(Some((place, members::byline(row, at + 3)?)))
}

/// What hid a post, from the column of the entry's id on.
fn hiding(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Hiding>> {
    let Some(entry) = row.get::<_, Option<i64>>(at)? else {
        return Ok(None);
    };
    Ok(Some(Hiding {
        entry: LogId(entry),
        reason: row::parsed(row, at + 1, Reason::parse)?,
        by: row::maybe_line(row, at + 2)?,
        act: row::parsed(row, at + 3, Act::parse)?,
        office: row::parsed(row, at + 4, Office::parse)?,
    }))
}

fn state(text: &str) -> Option<PostState> {
    match text {
        "shown" => Some(PostState::Shown),
        "hidden" => Some(PostState::Hidden),
        "scribbled" => Some(PostState::Scribbled),
        "erased" => Some(PostState::Erased),
        _ => None,
    }
}
