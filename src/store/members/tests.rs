//! What is asked of members, tried on a database in memory.

use super::*;
use crate::store::testing::{Scratch, assert_no_scan};

fn newcomer(w: &mut Write<'_>, name: &str) -> Result<MemberId, Error> {
    let new = NewMember {
        handle: &Handle::new(name).unwrap(),
        name: &DisplayName::new(name).unwrap(),
        language: Some(Language::Zh),
        password: None,
        rules_version: 1,
        invite: None,
    };
    insert(w, &new)
}

/// Posts with the ids 1 to `n`, by member 1.
fn posts(scratch: &mut Scratch, n: u32) {
    scratch
        .write(|w| {
            w.sql.execute_batch(
                "INSERT INTO member (id, name, joined_at) VALUES (1, 'Old', 0);
                INSERT INTO conference (id, slug, title, kind, access, position, at)
                    VALUES (1, 'tools', 'Tools', 'forum', 'members', 1, 0);
                INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                    VALUES (1, 1, 1, 'discussion', 'Talk', 1, 0, 0);",
            )?;
            for id in 1..=n {
                let sql = "INSERT INTO post (id, topic, number, author, at, body)
                    VALUES (?1, 1, ?1 - 1, 1, 0, 'x')";
                w.sql.execute(sql, [id])?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
}

#[test]
fn no_statement_reads_all_members() {
    for sql in [
        BY_ID,
        BY_HANDLE,
        BY_KEY,
        PAGE,
        TAKEN,
        GRADE,
        INSERT,
        NEWCOMERS_FLOOR,
        SET_STAFF,
        SET_SYSOP,
        SET_LANGUAGE,
        SET_LOOKS,
        SET_NAME,
        ARRIVE,
        LEAVE,
        VISITED,
        SYSOP_EXISTS,
    ] {
        assert_no_scan(sql);
    }
}

#[test]
fn a_newcomer_finds_the_newest_posts_new_and_no_more() {
    for (stored, floor) in [(0, 0), (24, 0), (25, 0), (26, 1), (100, 75)] {
        let mut scratch = Scratch::new();
        posts(&mut scratch, stored);
        let id = scratch.write(|w| newcomer(w, "ada")).unwrap();
        let found: i64 = scratch.read(|r| {
            let sql = "SELECT floor FROM member WHERE id = ?1";
            r.sql.query_row(sql, [id.0], |row| row.get(0)).unwrap()
        });
        assert_eq!(found, floor, "of {stored}");
    }
}

#[test]
fn a_member_is_found_as_they_were_stored() {
    let mut scratch = Scratch::new();
    let id = scratch.write(|w| newcomer(w, "ada")).unwrap();
    let member = scratch.read(|r| by_id(r, id)).unwrap().unwrap();
    let handle = Handle::new("ada").unwrap();
    assert_eq!(member.handle.as_ref(), Some(&handle));
    assert_eq!(member.name.as_str(), "ada");
    assert_eq!(member.language, Some(Language::Zh));
    assert_eq!(member.joined_at, scratch.now);
    assert_eq!(member.suspended, None);
    let found = scratch.read(|r| by_handle(r, &handle)).unwrap();
    assert_eq!(found, Some(member));
}

#[test]
fn the_unclaimed_are_not_listed_and_have_no_handle() {
    let mut scratch = Scratch::new();
    posts(&mut scratch, 0);
    let page = scratch.read(|r| page(r, None, 10)).unwrap();
    assert!(page.rows.is_empty());
    let unclaimed = scratch.read(|r| by_id(r, MemberId(1))).unwrap();
    assert_eq!(unclaimed.unwrap().handle, None);
}
