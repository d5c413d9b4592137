//! Topics that were written elsewhere: unclaimed members for their senders, posts at the time they were written.
//!
//! Idempotent by the keys of the source, within each conference. Nobody is told, and each topic is one event, so that a
//! server that is running is not flooded. One call is one transaction; the caller keeps its batches small. Must not know
//! the format it comes from.

mod beside;

use rusqlite::{OptionalExtension, params};

use super::events::{self, About, Kind};
use super::posts::{self, NewPost, Origin};
use super::topics::{self, NewTopic};
use super::{Error, Write, erasing, members};
use crate::domain::{
    ConferenceId, Imported, ImportedPost, ImportedSender, ImportedTopic, MemberId, PostId, TopicId,
};

/// As the source calls them, or as a hash where they are gone; whoever claimed their posts writes these too.
const SENDER: &str = "SELECT coalesce(claimed_by, id) FROM member WHERE source IN (?1, ?2)";
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
            if kind == Kind::TopicOpened && done.posts == before + 1 {
                beside::open(w, conference, (place, id), author.id, imported)?;
            }
            if let Some(step) = &post.step {
                beside::step(w, (place, id), author, post, step)?;
            }
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
        .query_row([&sender.key, &erasing::hashed(&sender.key)], |row| {
            row.get(0)
        })
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

#[cfg(test)]
mod tests {

    use super::*;
    use crate::domain::{Accepted, Access, AnnouncementKind, DisplayName, Handle, Time, TopicKind};
    use crate::store::fixture::{body, title};
    use crate::store::testing::{Scratch, assert_no_scan};
    use crate::store::{check, topics as listed};

    fn topics(
        w: &mut Write<'_>,
        conference: ConferenceId,
        batch: &[ImportedTopic],
    ) -> Result<Imported, Error> {
        let mut done = Imported::default();
        for imported in batch {
            topic(w, conference, imported, &mut done)?;
        }
        Ok(done)
    }

    #[test]
    fn no_statement_reads_a_whole_table() {
        assert_no_scan(SENDER);
        assert_no_scan(ADD_SENDER);
        assert_no_scan(ACCEPT);
        assert_no_scan(EDITED);
    }

    fn post(key: &str, sender: &str, at: i64, answers: Option<&str>) -> ImportedPost {
        ImportedPost {
            key: key.into(),
            sender: ImportedSender {
                handle: None,
                key: format!("{sender}@example.org"),
                name: DisplayName::new(sender).unwrap(),
            },
            at: Time::from_millis(at),
            body: body(&format!("words of {sender}")),
            answers: answers.map(Into::into),
            thanks: Vec::new(),
            accepted: false,
            edited_at: None,
            step: None,
        }
    }

    fn thread(posts: Vec<ImportedPost>) -> ImportedTopic {
        ImportedTopic {
            kind: TopicKind::Discussion,
            title: title("Thread"),
            posts,
            votes: None,
            announcement: AnnouncementKind::default(),
        }
    }

    #[test]
    fn a_repeated_import_adds_only_what_is_new() {
        let mut store = Scratch::new();
        let tools = store.conference("tools", Access::Members);
        let pumps = store.conference("pumps", Access::Members);
        let mut batch = vec![thread(vec![
            post("<1>", "Ann", 1_000, None),
            post("<2>", "Ben", 3_000, Some("<1>")),
        ])];
        let before = store.read(events::last).unwrap();
        let done = store.write(|w| topics(w, tools, &batch)).unwrap();
        let expected = Imported {
            topics: 1,
            posts: 2,
            known: 0,
            senders: 2,
        };
        assert_eq!(done, expected);
        assert_eq!(store.read(events::last).unwrap(), before + 1);

        batch[0].posts.push(post("<3>", "Ann", 2_000, Some("<2>")));
        let done = store.write(|w| topics(w, tools, &batch)).unwrap();
        let expected = Imported {
            topics: 0,
            posts: 1,
            known: 2,
            senders: 0,
        };
        assert_eq!(done, expected);
        store.write(|w| topics(w, tools, &batch)).unwrap();
        assert_eq!(store.read(events::last).unwrap(), before + 2);

        let row = store
            .read(|r| listed::by_number(r, None, tools, 1))
            .unwrap()
            .unwrap();
        assert_eq!(
            (row.topic.posts, row.topic.last_post_at.millis()),
            (3, 3_000)
        );
        let last = store.read(|r| posts::from(r, row.topic.id, 2, 1)).unwrap();
        assert_eq!((last[0].number, last[0].at.millis()), (2, 2_000));
        assert_eq!(last[0].author.handle, None);
        let (answered, author) = last[0].answers.clone().unwrap();
        assert_eq!((answered, author.name.as_str()), (1, "Ben"));
        // The same messages in another conference are other posts by the same people.
        let done = store.write(|w| topics(w, pumps, &batch)).unwrap();
        assert_eq!((done.posts, done.senders), (3, 0));
        assert_eq!(store.read(check::check).unwrap(), []);
    }

    #[test]
    fn what_the_source_knows_of_a_post_comes_with_it_once() {
        let mut store = Scratch::new();
        let tools = store.conference("tools", Access::Members);
        let (_, dan) = (store.member("ada"), store.member("dan"));
        store.write(|w| members::set_staff(w, dan, true)).unwrap();
        let handle = |name| Handle::new(name).unwrap();
        let mut answer = post("<2>", "Dan", 2_000, Some("<1>"));
        answer.sender.handle = Some(handle("dan"));
        answer.thanks = vec![handle("ada"), handle("nobody")];
        answer.accepted = true;
        answer.edited_at = Some(Time::from_millis(2_500));
        let question = ImportedTopic {
            kind: TopicKind::Question,
            ..thread(vec![post("<1>", "Ann", 1_000, None), answer])
        };
        for _ in 0..2 {
            let batch = [question.clone()];
            store.write(|w| topics(w, tools, &batch)).unwrap();
            let row = store
                .read(|r| listed::by_number(r, None, tools, 1))
                .unwrap()
                .unwrap();
            assert_eq!(
                (row.topic.kind, row.topic.answer),
                (
                    TopicKind::Question,
                    Some(Accepted {
                        number: 1,
                        by_host: false
                    })
                )
            );
            let posts = store.read(|r| posts::from(r, row.topic.id, 0, 9)).unwrap();
            assert_eq!((posts.len(), posts[1].thanks), (2, 1));
            assert_eq!((posts[1].author.member, posts[1].author.staff), (dan, true));
            assert_eq!(posts[1].edited_at, Some(Time::from_millis(2_500)));
            assert_eq!(
                (posts[0].author.handle.clone(), posts[0].author.staff),
                (None, false)
            );
        }
        assert_eq!(store.read(check::check).unwrap(), []);
    }

    #[test]
    fn an_empty_topic_is_none() {
        let mut store = Scratch::new();
        let tools = store.conference("tools", Access::Members);
        let done = store
            .write(|w| topics(w, tools, &[thread(Vec::new())]))
            .unwrap();
        assert_eq!(done, Imported::default());
    }
}
