//! A forum to measure in: so many posts, and a member who has caught up but for the newest topics.

use wellspring::domain::{
    Access, Body, CommandId, ConferenceId, ConferenceKind, DisplayName, Handle, Limits, MemberId,
    SafeText, Slug, Time, Title, TopicId, TopicKind,
};
use wellspring::store::posts::{NewPost, Origin};
use wellspring::store::topics::NewTopic;
use wellspring::store::{
    Error, OpenOptions, Store, Write, conferences, members, posts, reading, topics,
};

/// Posts of one topic; one topic has a tenth of all posts.
const POSTS: usize = 30;
/// Topics past the floor of whoever reads.
pub const NEWS: usize = 20;

/// A forum, and who reads where.
pub struct Town {
    pub store: Store,
    pub writer: MemberId,
    pub reader: MemberId,
    pub place: ConferenceId,
    pub long: TopicId,
    _dir: tempfile::TempDir,
}

/// A forum of so many posts, a tenth of them in one topic, where the reader has caught up but for the newest topics.
pub async fn fill(count: usize) -> Town {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let (writer, reader, place) = store.write(settle).await.unwrap();
    let long = open(&store, place, writer, count / 10, 0).await;
    let rest = (count - count / 10) / POSTS;
    for topic in 0..rest.saturating_sub(NEWS) {
        open(&store, place, writer, POSTS, (topic + 1) * 1_000_000).await;
    }
    store
        .write(move |w| reading::catch_up(w, reader, &[place]))
        .await
        .unwrap();
    for topic in 0..NEWS {
        open(&store, place, writer, POSTS, (rest + topic + 1) * 1_000_000).await;
    }
    Town {
        store,
        writer,
        reader,
        place,
        long,
        _dir: dir,
    }
}

/// Two members and a conference.
fn settle(w: &mut Write<'_>) -> Result<(MemberId, MemberId, ConferenceId), Error> {
    let mut ids = Vec::new();
    for name in ["writer", "reader"] {
        let new = members::NewMember {
            handle: &Handle::new(name).unwrap(),
            name: &DisplayName::new(name).unwrap(),
            language: None,
            password: None,
            rules_version: 1,
            invite: None,
        };
        ids.push(members::insert(w, &new)?);
    }
    let new = conferences::NewConference {
        slug: Slug::parse("tools").unwrap(),
        title: Title::new("Tools", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Forum,
        access: Access::Members,
    };
    let place = conferences::add(w, &new)?.unwrap();
    Ok((ids[0], ids[1], place))
}

/// Opens a topic with so many posts, in transactions of a thousand.
async fn open(
    store: &Store,
    place: ConferenceId,
    writer: MemberId,
    count: usize,
    command: usize,
) -> TopicId {
    let start = move |w: &mut Write<'_>| {
        let new = NewTopic {
            conference: place,
            kind: TopicKind::Discussion,
            title: &Title::new("A title of the usual length", &Limits::default()).unwrap(),
            author: writer,
            staff: false,
            at: w.now,
            even_archived: false,
        };
        Ok::<_, Error>(topics::open(w, &new)?.unwrap().0)
    };
    let topic = store.write(start).await.unwrap();
    for first in (0..count).step_by(1_000) {
        let batch = move |w: &mut Write<'_>| {
            for n in first..count.min(first + 1_000) {
                append(w, topic, writer, command + n)?;
            }
            Ok::<_, Error>(())
        };
        store.write(batch).await.unwrap();
    }
    topic
}

/// Appends one post.
fn append(w: &mut Write<'_>, topic: TopicId, author: MemberId, n: usize) -> Result<(), Error> {
    let words = format!("Common words of post {n}, with some {} and more", n % 997).repeat(4);
    let new = NewPost {
        topic,
        author,
        staff: false,
        at: Time::from_millis(w.now.millis()),
        body: &Body::new(&words, &Limits::default()).unwrap(),
        answers: None,
        origin: Origin::Command(CommandId(i64::try_from(n).unwrap())),
    };
    posts::append(w, &new)?.unwrap();
    Ok(())
}
