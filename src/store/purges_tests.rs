//! That a purge takes all of one account, and that its way back gives back exactly that.

use proptest::prelude::*;

use super::*;
use crate::domain::{Access, Office, Reason, SafeText};
use crate::store::log::{self, NewEntry};
use crate::store::testing::{Scratch, assert_no_scan};

#[test]
fn no_statement_reads_a_whole_big_table() {
    for sql in [
        BEGIN, NEXT, OF, REACH, END, POSTS, RETIRE, TAKEN, RETIRED, ENTRY, SIZE,
    ] {
        assert_no_scan(sql);
    }
}

/// An entry of the log about a member.
fn entry(
    w: &mut Write<'_>,
    act: Act,
    member: MemberId,
    reverses: Option<LogId>,
) -> Result<LogId, Error> {
    let new = NewEntry {
        actor: None,
        office: Office::Operator,
        act,
        about: About {
            member: Some(member),
            ..About::default()
        },
        reason: Some(Reason::Spam),
        words: &SafeText::line("words"),
        before: None,
        after: None,
        reverses,
    };
    log::append(w, &new)
}

/// An entry that tells that flags folded a post.
fn folded(w: &mut Write<'_>, post: PostId) -> Result<LogId, Error> {
    let new = NewEntry {
        actor: None,
        office: Office::Forum,
        act: Act::Fold,
        about: About {
            post: Some(post),
            ..About::default()
        },
        reason: Some(Reason::Spam),
        words: &SafeText::default(),
        before: None,
        after: None,
        reverses: None,
    };
    log::append(w, &new)
}

/// State and entry of every post, and the entry of every topic.
fn picture(store: &Scratch) -> Vec<(i64, String, Option<i64>)> {
    store.read(|r| {
        let sql =
            "SELECT id, state, hidden FROM post UNION ALL SELECT id, 'topic', retired FROM topic";
        let mut sql = r.sql.prepare(sql).unwrap();
        let rows = sql.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    })
}

/// Runs what is under way to its end, each batch in a transaction of its own, as after a crash.
fn finish(store: &mut Scratch) {
    while store.write(|w| go_on(w, None)).unwrap() {}
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_a_purge_took_is_given_back_and_nothing_else(
        posts in proptest::collection::vec((0..3_usize, 0..4_usize, 0..4_u8), 1..60),
    ) {
        let mut store = Scratch::new();
        let tools = store.conference("tools", Access::Members);
        let members = ["ada", "bob", "eve"].map(|name| store.member(name));
        let eve = members[2];
        let mut topics = Vec::new();
        for (author, topic, fate) in posts {
            let author = members[author];
            let post = match topics.get(topic) {
                None => {
                    let topic = store.topic(tools, author, "Title", "words");
                    topics.push(topic);
                    continue;
                }
                Some(topic) => store.post(*topic, author, "words"),
            };
            store.now = store.now.plus(1);
            match fate {
                1 => {
                    let by = store.write(|w| entry(w, Act::Hide, author, None)).unwrap();
                    store.write(|w| deeds::hide(w, post, Some(by))).unwrap();
                }
                3 => {
                    let by = store.write(|w| folded(w, post)).unwrap();
                    store.write(|w| deeds::hide(w, post, Some(by))).unwrap();
                }
                2 => { store.write(|w| crate::store::posts::scribble(w, post)).unwrap(); }
                _ => {}
            }
        }
        store.now = store.now.plus(5);
        let before = picture(&store);
        let purge = store.write(|w| {
            let purge = entry(w, Act::Purge, eve, None)?;
            begin(w, purge, eve, None)?;
            Ok::<_, Error>(purge)
        }).unwrap();
        let size = store.read(|r| size(r, eve)).unwrap();
        finish(&mut store);
        let (left, taken) = store.read(|r| {
            let count = |sql: &str, of: i64| r.sql.query_row(sql, [of], |row| row.get::<_, u32>(0)).unwrap();
            (
                count("SELECT count(*) FROM post WHERE author = ?1 AND state = 'shown'", eve.0),
                count("SELECT count(*) FROM post WHERE hidden = ?1", purge.0),
            )
        });
        prop_assert_eq!((left, taken), (0, size.posts));
        let alone = picture(&store).iter().filter(|row| row.1 == "topic" && row.2 == Some(purge.0)).count();
        prop_assert_eq!(u32::try_from(alone).unwrap(), size.topics);
        store.now = store.now.plus(5);
        store.write(|w| {
            let back = entry(w, Act::Unpurge, eve, Some(purge))?;
            begin(w, back, eve, Some(purge))
        }).unwrap();
        finish(&mut store);
        prop_assert_eq!(picture(&store), before);
    }
}

#[test]
fn posts_after_a_purge_stand_and_an_early_way_back_stops_it() {
    let mut store = Scratch::new();
    let tools = store.conference("tools", Access::Members);
    let (ada, eve) = (store.member("ada"), store.member("eve"));
    let topic = store.topic(tools, ada, "Title", "words");
    for _ in 0..250 {
        store.post(topic, eve, "spam");
    }
    store.now = store.now.plus(1);
    let purge = store
        .write(|w| {
            let purge = entry(w, Act::Purge, eve, None)?;
            begin(w, purge, eve, None)?;
            go_on(w, Some(purge))?;
            Ok::<_, Error>(purge)
        })
        .unwrap();
    store.post(topic, eve, "sorry");
    let standing = |store: &Scratch| {
        store
            .read(|r| crate::store::watched::standing(r, eve, 50))
            .unwrap()
    };
    assert_eq!(
        standing(&store),
        50,
        "a hundred are folded, fifty is what is counted to"
    );
    finish(&mut store);
    assert_eq!(standing(&store), 1);
    let found = store.read(|r| by_entry(r, purge)).unwrap().unwrap();
    assert_eq!((found.member, found.back), (eve, false));
    store
        .write(|w| {
            let back = entry(w, Act::Unpurge, eve, Some(purge))?;
            begin(w, back, eve, Some(purge))
        })
        .unwrap();
    finish(&mut store);
    assert_eq!(standing(&store), 50);
    assert!(store.read(|r| by_entry(r, purge)).unwrap().unwrap().back);
}
