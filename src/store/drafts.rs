//! Drafts: words that were typed and not yet sent, one in each place of a member. They are no events, and go with the
//! post that comes of them. Must not know who may write where.

use rusqlite::{OptionalExtension, Row, params};

use super::own::there;
use super::{Error, Read, Write, row};
use crate::domain::{
    AnnouncementKind, Body, ConferenceId, Draft, DraftAddress, DraftDeclared, DraftPlace, DraftRow,
    EntryDeed, LogId, MemberId, PostId, Reference, SafeText, Slug, TopicId, TopicKind, markup,
};

/// Characters of a draft that are shown in the list.
const WORDS: usize = 120;

const SAVE: &str = "INSERT INTO draft (member, place, target, title, kind, body, answers, saved_at,
        declared, ships, publish_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    ON CONFLICT (member, place, target) DO UPDATE SET title = excluded.title, kind = excluded.kind,
        body = excluded.body, answers = excluded.answers, saved_at = excluded.saved_at,
        declared = excluded.declared, ships = excluded.ships, publish_at = excluded.publish_at";
const DROP: &str = "DELETE FROM draft WHERE member = ?1 AND place = ?2 AND target = ?3";
const GET: &str =
    "SELECT place, target, title, kind, body, answers, declared, ships, publish_at FROM draft
    WHERE member = ?1 AND place = ?2 AND target = ?3";
const IS_KEPT: &str =
    "SELECT EXISTS (SELECT 1 FROM draft WHERE member = ?1 AND place = ?2 AND target = ?3)";
// Where a topic went to is told only to whoever may read there; which conferences they write topics in they know.
const LIST: &str = concat!(
    "SELECT d.place, d.target, coalesce(t.title, d.title), substr(d.body, 1, 1000), d.answers,
        CASE WHEN d.place = 'conference' OR ",
    there!("c"),
    "THEN c.slug END, t.number, p.number, d.saved_at
    FROM draft d
    LEFT JOIN post p ON d.place = 'post' AND p.id = d.target
    LEFT JOIN topic t ON t.id = CASE d.place WHEN 'topic' THEN d.target WHEN 'step' THEN d.target
        WHEN 'post' THEN p.topic END
    LEFT JOIN conference c ON c.id = CASE d.place WHEN 'conference' THEN d.target ELSE t.conference END
    WHERE d.member = ?1 AND (c.id IS NOT NULL OR d.place IN ('appeal', 'grant', 'dismiss', 'reverse')) ORDER BY d.saved_at DESC LIMIT ?2"
);
const COUNT: &str = "SELECT count(*) FROM draft WHERE member = ?1";

/// A place as it is stored.
const fn stored(place: DraftPlace) -> (&'static str, i64) {
    match place {
        DraftPlace::Reply(topic) => ("topic", topic.0),
        DraftPlace::NewTopic(conference) => ("conference", conference.0),
        DraftPlace::Edit(post) => ("post", post.0),
        DraftPlace::Step(topic) => ("step", topic.0),
        DraftPlace::Entry(entry, deed) => (deed.as_str(), entry.0),
    }
}

/// A place out of the first two columns.
fn place(row: &Row<'_>) -> rusqlite::Result<DraftPlace> {
    let target = row.get(1)?;
    Ok(match row.get_ref(0)?.as_str()? {
        "topic" => DraftPlace::Reply(TopicId(target)),
        "post" => DraftPlace::Edit(PostId(target)),
        "step" => DraftPlace::Step(TopicId(target)),
        word => match EntryDeed::parse(word) {
            Some(deed) => DraftPlace::Entry(LogId(target), deed),
            None => DraftPlace::NewTopic(ConferenceId(target)),
        },
    })
}

fn draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        place: place(row)?,
        title: row.get(2)?,
        kind: row::parsed(row, 3, TopicKind::parse)?,
        body: row.get(4)?,
        answers: row.get(5)?,
        declared: declared(row)?.map(Box::new),
    })
}

/// What an announcement says besides.
fn declared(row: &Row<'_>) -> rusqlite::Result<Option<DraftDeclared>> {
    let kind = row.get_ref(6)?.as_str_or_null()?;
    let Some(kind) = kind.and_then(AnnouncementKind::parse) else {
        return Ok(None);
    };
    Ok(Some(DraftDeclared {
        kind,
        ships: row.get(7)?,
        at: row.get(8)?,
    }))
}

/// Keeps a draft in its place; an empty one is dropped.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn save(w: &mut Write<'_>, member: MemberId, draft: &Draft) -> Result<(), Error> {
    if draft.title.trim().is_empty() && draft.body.trim().is_empty() {
        return drop(w, member, draft.place);
    }
    let (place, target) = stored(draft.place);
    let declared = draft.declared.as_deref();
    w.sql.prepare_cached(SAVE)?.execute(params![
        member.0,
        place,
        target,
        draft.title,
        draft.kind.as_str(),
        draft.body,
        draft.answers,
        w.now.millis(),
        declared.map(|declared| declared.kind.as_str()),
        declared.map_or("", |declared| declared.ships.as_str()),
        declared.map_or("", |declared| declared.at.as_str()),
    ])?;
    Ok(())
}

/// Drops the draft in a place, if there is one.
///
/// # Errors
/// As SQLite.
pub fn drop(w: &mut Write<'_>, member: MemberId, place: DraftPlace) -> Result<(), Error> {
    let (place, target) = stored(place);
    w.sql
        .prepare_cached(DROP)?
        .execute(params![member.0, place, target])?;
    Ok(())
}

/// The draft in a place.
///
/// # Errors
/// As SQLite.
pub fn get(r: &Read<'_>, member: MemberId, place: DraftPlace) -> Result<Option<Draft>, Error> {
    let (place, target) = stored(place);
    let mut sql = r.sql.prepare_cached(GET)?;
    Ok(sql
        .query_row(params![member.0, place, target], draft)
        .optional()?)
}

/// Whether there is a draft in a place.
///
/// # Errors
/// As SQLite.
pub fn is_kept(r: &Read<'_>, member: MemberId, place: DraftPlace) -> Result<bool, Error> {
    let (place, target) = stored(place);
    let mut sql = r.sql.prepare_cached(IS_KEPT)?;
    Ok(sql.query_row(params![member.0, place, target], |row| row.get(0))?)
}

/// A member's drafts, the last saved first.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>, member: MemberId, limit: usize) -> Result<Vec<DraftRow>, Error> {
    let mut sql = r.sql.prepare_cached(LIST)?;
    let rows = sql.query_map(params![member.0, row::limit(limit)], |row| {
        let title: String = row.get(2)?;
        let words = Body::stored(row.get_ref(3)?.as_str()?);
        let place = place(row)?;
        let (title, address) = match place {
            DraftPlace::Entry(entry, _) => (SafeText::default(), DraftAddress::Entry(entry)),
            _ if row.get_ref(5)?.as_str_or_null()?.is_none() => {
                (SafeText::default(), DraftAddress::Away)
            }
            _ => (
                SafeText::line(&title),
                DraftAddress::Place(Reference {
                    slug: row::parsed(row, 5, Slug::parse)?,
                    topic: row.get(6)?,
                    post: row.get(7)?,
                }),
            ),
        };
        Ok(DraftRow {
            place,
            address,
            title,
            text: markup::plain(&words, WORDS),
            answers: row.get(4)?,
            saved_at: row::time(row, 8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many drafts a member has.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>, member: MemberId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(COUNT)?;
    Ok(sql.query_row([member.0], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::domain::Access;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [SAVE, DROP, GET, IS_KEPT, LIST, COUNT] {
            assert_no_scan(sql);
        }
    }

    fn address(row: &DraftRow) -> String {
        match &row.address {
            DraftAddress::Place(reference) => reference.to_string(),
            DraftAddress::Entry(entry) => entry.to_string(),
            DraftAddress::Away => "away".into(),
        }
    }

    #[test]
    fn a_draft_waits_in_its_place_until_it_is_empty() {
        let mut store = Scratch::new();
        let (ada, bob) = (store.member("ada"), store.member("bob"));
        let tools = store.conference("tools", Access::Members);
        let topic = store.topic(tools, ada, "Title", "first");
        let mut answer = Draft {
            place: DraftPlace::Reply(topic),
            title: String::new(),
            kind: TopicKind::Discussion,
            body: "half a tho".into(),
            answers: Some(0),
            declared: None,
        };
        let opening = Draft {
            place: DraftPlace::NewTopic(tools),
            title: "Why".into(),
            kind: TopicKind::Question,
            body: String::new(),
            answers: None,
            declared: Some(Box::new(DraftDeclared {
                kind: AnnouncementKind::Release,
                ships: "wishes.1".into(),
                at: "tomorrow".into(),
            })),
        };
        store.write(|w| save(w, ada, &answer)).unwrap();
        answer.body.push_str("ught");
        store.now = store.now.plus(1);
        store.write(|w| save(w, ada, &opening)).unwrap();
        store.now = store.now.plus(1);
        store.write(|w| save(w, ada, &answer)).unwrap();
        let found = store.read(|r| get(r, ada, answer.place)).unwrap();
        assert_eq!(found.as_ref(), Some(&answer));
        assert_eq!(store.read(|r| get(r, bob, answer.place)).unwrap(), None);
        let rows = store.read(|r| list(r, ada, 9)).unwrap();
        let shown: Vec<_> = rows
            .iter()
            .map(|row| format!("{} {}: {}", address(row), row.title, row.text))
            .collect();
        assert_eq!(shown, ["tools.1 Title: half a thought", "tools Why: "]);
        assert_eq!(rows[0].place, answer.place);
        assert_eq!((rows[0].answers, rows[1].answers), (Some(0), None));
        assert_eq!(store.read(|r| list(r, ada, 1)).unwrap(), rows[..1]);
        let found = store.read(|r| get(r, ada, opening.place)).unwrap();
        assert_eq!(found, Some(opening.clone()));
        answer.body = " \n".into();
        store.write(|w| save(w, ada, &answer)).unwrap();
        assert_eq!(store.read(|r| count(r, ada)).unwrap(), 1);
        store.write(|w| drop(w, ada, opening.place)).unwrap();
        assert_eq!(store.read(|r| count(r, ada)).unwrap(), 0);
    }

    #[test]
    fn the_words_of_a_step_wait_beside_an_answer_in_the_same_topic() {
        let mut store = Scratch::new();
        let ada = store.member("ada");
        let tools = store.conference("tools", Access::Members);
        let topic = store.topic(tools, ada, "Title", "first");
        let words = |place, title: &str, body: &str| Draft {
            place,
            title: title.into(),
            kind: TopicKind::Discussion,
            body: body.into(),
            answers: None,
            declared: None,
        };
        let step = words(DraftPlace::Step(topic), "planned 2027 Q2", "After 4.3.");
        let answer = words(DraftPlace::Reply(topic), "", "Thanks");
        store.write(|w| save(w, ada, &step)).unwrap();
        store.now = store.now.plus(1);
        store.write(|w| save(w, ada, &answer)).unwrap();
        let found = store.read(|r| get(r, ada, step.place)).unwrap();
        assert_eq!(found.as_ref(), Some(&step));
        let rows = store.read(|r| list(r, ada, 9)).unwrap();
        let shown: Vec<_> = rows
            .iter()
            .map(|row| {
                (
                    row.place,
                    format!("{} {}: {}", address(row), row.title, row.text),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                (answer.place, "tools.1 Title: Thanks".to_owned()),
                (step.place, "tools.1 Title: After 4.3.".to_owned()),
            ]
        );
        store.write(|w| drop(w, ada, step.place)).unwrap();
        assert_eq!(store.read(|r| count(r, ada)).unwrap(), 1);
    }

    #[test]
    fn what_is_said_of_an_entry_waits_for_each_deed_by_itself() {
        let mut store = Scratch::new();
        let ada = store.member("ada");
        for deed in EntryDeed::ALL {
            let draft = Draft {
                place: DraftPlace::Entry(LogId(7), deed),
                title: "mistake".into(),
                kind: TopicKind::Discussion,
                body: format!("to {deed:?}"),
                answers: None,
                declared: None,
            };
            store.write(|w| save(w, ada, &draft)).unwrap();
            store.now = store.now.plus(1);
            let found = store.read(|r| get(r, ada, draft.place)).unwrap();
            assert_eq!(found, Some(draft));
        }
        let rows = store.read(|r| list(r, ada, 9)).unwrap();
        let shown: Vec<_> = rows
            .iter()
            .map(|row| format!("{} {}{}", address(row), row.title, row.text))
            .collect();
        let wanted = ["to Reverse", "to Dismiss", "to Grant", "to Appeal"];
        assert_eq!(shown, wanted.map(|said| format!("log 7 {said}")));
    }
}
