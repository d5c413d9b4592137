//! Topics that were written elsewhere: unclaimed members for their senders, posts at the time they were written.
//!
//! Idempotent by the keys of the source, within each conference. Nobody is told, and each topic is one event, so that a
//! server that is running is not flooded. One call is one transaction; the caller keeps its batches small. Must not know
//! the format it comes from.

use rusqlite::{OptionalExtension, params};

use super::events::{self, About, Kind};
use super::posts::{self, NewPost, Origin};
use super::topics::{self, NewTopic};
use super::{Error, Write};
use crate::domain::{
    ConferenceId, Imported, ImportedPost, ImportedSender, ImportedTopic, MemberId, TopicId,
    TopicKind,
};

const SENDER: &str = "SELECT id FROM member WHERE source = ?1";
const ADD_SENDER: &str = "INSERT INTO member (id, name, joined_at, source) VALUES (?1, ?2, ?3, ?4)";

/// Imports topics into a conference. A topic whose first post is known goes on where it is.
///
/// # Errors
/// As SQLite.
pub fn topics(
    w: &mut Write<'_>,
    conference: ConferenceId,
    imported: &[ImportedTopic],
) -> Result<Imported, Error> {
    let mut done = Imported::default();
    for topic in imported {
        one(w, conference, topic, &mut done)?;
    }
    Ok(done)
}

/// Imports one topic.
fn one(
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
            author,
            staff: false,
            at: post.at,
            body: &post.body,
            answers: answered(w, conference, place, post)?,
            origin: Origin::Import(&source),
        };
        if posts::append(w, &new)?.is_some() {
            done.posts += 1;
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
    author: MemberId,
) -> Result<Option<TopicId>, Error> {
    let new = NewTopic {
        conference,
        kind: TopicKind::Discussion,
        title: &imported.title,
        author,
        staff: false,
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

/// The unclaimed member for a sender, made if there is none.
fn sender(
    w: &mut Write<'_>,
    sender: &ImportedSender,
    done: &mut Imported,
) -> Result<MemberId, Error> {
    let known: Option<i64> = w
        .sql
        .prepare_cached(SENDER)?
        .query_row([&sender.key], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(MemberId(id));
    }
    let id = w.id();
    w.sql.prepare_cached(ADD_SENDER)?.execute(params![
        id,
        sender.name.as_str(),
        w.now.millis(),
        sender.key,
    ])?;
    done.senders += 1;
    Ok(MemberId(id))
}
