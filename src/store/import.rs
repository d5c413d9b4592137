//! Topics that were written elsewhere: unclaimed members for their senders, posts at the time they were written.
//!
//! Idempotent by the keys of the source, within each conference. Nobody is told, and each topic is one event, so that a
//! server that is running is not flooded. One call is one transaction; the caller keeps its batches small. Must not know
//! the format it comes from.

use rusqlite::{OptionalExtension, params};

use super::events::{self, About, Kind};
use super::posts::{self, NewPost, Origin};
use super::topics::{self, NewTopic};
use super::{Error, Write, members};
use crate::domain::{
    ConferenceId, Imported, ImportedPost, ImportedSender, ImportedTopic, MemberId, PostId, TopicId,
};

const SENDER: &str = "SELECT id FROM member WHERE source = ?1";
const ACCEPT: &str = "UPDATE topic SET answer = (SELECT number FROM post WHERE id = ?1)
    WHERE id = (SELECT topic FROM post WHERE id = ?1)";
const EDITED: &str = "UPDATE post SET edited_at = ?2 WHERE id = ?1";
const ADD_SENDER: &str = "INSERT INTO member (id, name, joined_at, source) VALUES (?1, ?2, ?3, ?4)";

/// Imports a topic into a conference, and counts into `done`. One whose first post is known goes on where it is.
///
/// # Errors
/// As SQLite.
pub fn topic(
    w: &mut Write<'_>,
    conference: ConferenceId,
    imported: &ImportedTopic,
    done: &mut Imported,
) -> Result<(), Error> {
    let mut topic = match imported.posts.first() {
        None => return Ok(()),
        Some(first) => {
            posts::by_source(&w.read(), &source(conference, &first.key))?.map(|(_, topic, _)| topic)
        }
    };
    let mut kind = Kind::Posted;
    let before = done.posts;
    for post in &imported.posts {
        let source = source(conference, &post.key);
        if posts::by_source(&w.read(), &source)?.is_some() {
            done.known += 1;
            continue;
        }
        let author = sender(w, &post.sender, done)?;
        let place = match topic {
            Some(topic) => topic,
            None => {
                let Some(opened) = open(w, conference, imported, post, author)? else {
                    return Ok(());
                };
                kind = Kind::TopicOpened;
                done.topics += 1;
                *topic.insert(opened)
            }
        };
        let new = NewPost {
            topic: place,
            author: author.id,
            staff: author.staff,
            at: post.at,
            body: &post.body,
            answers: answered(w, conference, place, post)?,
            origin: Origin::Import(&source),
        };
        if let Some(id) = posts::append(w, &new)? {
            done.posts += 1;
            decorate(w, id, post)?;
        }
    }
    if done.posts > before {
        let about = About {
            conference: Some(conference),
            topic,
            ..About::default()
        };
        events::append(w, kind, None, about)?;
    }
    Ok(())
}

/// What the source knows of a post besides its words.
fn decorate(w: &mut Write<'_>, id: PostId, post: &ImportedPost) -> Result<(), Error> {
    for handle in &post.thanks {
        if let Some(member) = members::by_handle(&w.read(), handle)? {
            posts::thank(w, id, member.id, true)?;
        }
    }
    if post.accepted {
        w.sql.prepare_cached(ACCEPT)?.execute([id.0])?;
    }
    if let Some(at) = post.edited_at {
        w.sql.prepare_cached(EDITED)?.execute((id.0, at.millis()))?;
    }
    Ok(())
}

/// What a post is called in the whole store.
fn source(conference: ConferenceId, key: &str) -> String {
    format!("{}:{key}", conference.0)
}

/// Opens the topic for its first post that is not known.
fn open(
    w: &mut Write<'_>,
    conference: ConferenceId,
    imported: &ImportedTopic,
    first: &ImportedPost,
    author: Author,
) -> Result<Option<TopicId>, Error> {
    let new = NewTopic {
        conference,
        kind: imported.kind,
        title: &imported.title,
        author: author.id,
        staff: author.staff,
        at: first.at,
        even_archived: true,
    };
    Ok(topics::open(w, &new)?.map(|(topic, _)| topic))
}

/// The number of the post that is answered, if it is in the same topic.
fn answered(
    w: &Write<'_>,
    conference: ConferenceId,
    topic: TopicId,
    post: &ImportedPost,
) -> Result<Option<u32>, Error> {
    let Some(key) = &post.answers else {
        return Ok(None);
    };
    let found = posts::by_source(&w.read(), &source(conference, key))?;
    Ok(found.filter(|found| found.1 == topic).map(|found| found.2))
}

/// Who wrote a post.
#[derive(Clone, Copy)]
struct Author {
    id: MemberId,
    staff: bool,
}

/// The member whom the source names, else the unclaimed member for the sender, made if there is none.
fn sender(
    w: &mut Write<'_>,
    sender: &ImportedSender,
    done: &mut Imported,
) -> Result<Author, Error> {
    if let Some(handle) = &sender.handle
        && let Some(member) = members::by_handle(&w.read(), handle)?
    {
        return Ok(Author {
            id: member.id,
            staff: member.roles.staff,
        });
    }
    let unclaimed = |id| Author {
        id: MemberId(id),
        staff: false,
    };
    let known: Option<i64> = w
        .sql
        .prepare_cached(SENDER)?
        .query_row([&sender.key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(unclaimed(id));
    }
    let id = w.id();
    w.sql.prepare_cached(ADD_SENDER)?.execute(params![
        id,
        sender.name.as_str(),
        w.now.millis(),
        sender.key,
    ])?;
    done.senders += 1;
    Ok(unclaimed(id))
}
