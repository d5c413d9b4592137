//! The schema and its history: numbered files, applied in order, each in one transaction with its number.
//!
//! The number of the schema is SQLite's `user_version`. A database that holds something is copied before it is changed.

use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::OpenError;

/// "WELL" in ASCII: says in the file's header whose it is.
pub(super) const APPLICATION_ID: i32 = 0x5745_4c4c;

/// Every schema there was, oldest first; the last is the present one.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_people.sql"),
    include_str!("migrations/0003_answers.sql"),
    include_str!("migrations/0004_thanked.sql"),
    include_str!("migrations/0005_proved.sql"),
    include_str!("migrations/0006_organisations.sql"),
    include_str!("migrations/0007_ideas.sql"),
    include_str!("migrations/0008_announcements.sql"),
    include_str!("migrations/0009_trust.sql"),
    include_str!("migrations/0010_care.sql"),
    include_str!("migrations/0011_told.sql"),
    include_str!("migrations/0012_log_numbers.sql"),
    include_str!("migrations/0013_listed.sql"),
    include_str!("migrations/0014_mended.sql"),
    include_str!("migrations/0015_said.sql"),
    include_str!("migrations/0016_settled.sql"),
    include_str!("migrations/0017_unsaid.sql"),
];

/// The schema with which titles got an index of their own, of words that only this program cuts.
const TITLES: i32 = 6;

/// The schema that this program knows.
pub(super) fn newest() -> i32 {
    i32::try_from(MIGRATIONS.len()).unwrap_or(i32::MAX)
}

/// Brings the database to the present schema. `backups` is where the copy of an older one goes.
///
/// # Errors
/// [`OpenError::Foreign`] and [`OpenError::Newer`] before anything is changed, [`OpenError::BrokenLinks`] and SQLite's
/// own with the old schema in place.
pub(super) fn migrate(sql: &mut Connection, backups: Option<&Path>) -> Result<(), OpenError> {
    let found = recognise(sql)?;
    if found == newest() {
        return Ok(());
    }
    if let Some(dir) = backups.filter(|_| found > 0) {
        back_up(sql, dir, found)?;
    }
    loop {
        let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have migrated while this one waited for the lock.
        let version = recognise(&tx)?;
        let Some(migration) = usize::try_from(version)
            .ok()
            .and_then(|version| MIGRATIONS.get(version))
        else {
            return Ok(());
        };
        tx.execute_batch(migration)?;
        if version + 1 == TITLES {
            super::similar::fill(&tx)?;
        }
        if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(OpenError::BrokenLinks);
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", version + 1)?;
        tx.commit()?;
    }
}

/// Makes an older schema, or the present one, in an empty database: what was exported from such a one fits into it.
pub(super) fn begin(sql: &mut Connection, schema: i32) -> Result<(), OpenError> {
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let count = usize::try_from(schema).unwrap_or_default();
    for migration in MIGRATIONS.iter().take(count) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", schema)?;
    Ok(tx.commit()?)
}

/// The number of the schema in the file; 0 for a new one.
pub(super) fn recognise(sql: &Connection) -> Result<i32, OpenError> {
    let application: i32 = sql.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let empty = !sql
        .prepare("SELECT 1 FROM sqlite_schema LIMIT 1")?
        .exists([])?;
    if empty && application == 0 && version == 0 {
        Ok(0)
    } else if application != APPLICATION_ID {
        Err(OpenError::Foreign)
    } else if version > newest() {
        Err(OpenError::Newer {
            found: version,
            known: newest(),
        })
    } else {
        Ok(version)
    }
}

/// Copies the database beside itself, on disk before this returns (VACUUM INTO does not sync). A copy that is there
/// already was made by an attempt that failed later, and is as good.
fn back_up(sql: &Connection, dir: &Path, version: i32) -> Result<(), OpenError> {
    let copy = dir.join(format!("wellspring-schema-{version}.db"));
    if copy.exists() {
        return Ok(());
    }
    let part = copy.with_extension("part");
    if part.exists() {
        std::fs::remove_file(&part)?;
    }
    sql.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
    let file = File::open(&part)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    file.sync_all()?;
    std::fs::rename(&part, &copy)?;
    File::open(dir)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_database_gets_the_newest_schema_and_keeps_it() {
        let mut sql = Connection::open_in_memory().unwrap();
        migrate(&mut sql, None).unwrap();
        assert_eq!(recognise(&sql).unwrap(), newest());
        migrate(&mut sql, None).unwrap();
        assert_eq!(recognise(&sql).unwrap(), newest());
    }

    #[test]
    fn an_older_database_is_copied_and_keeps_what_it_holds() {
        let dir = tempfile::tempdir().unwrap();
        let mut sql = Connection::open(dir.path().join("old.db")).unwrap();
        sql.execute_batch(MIGRATIONS[0]).unwrap();
        sql.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        sql.pragma_update(None, "user_version", 1).unwrap();
        sql.execute(
            "INSERT INTO member (id, name, joined_at) VALUES (7, 'Ada', 1)",
            [],
        )
        .unwrap();
        migrate(&mut sql, Some(dir.path())).unwrap();
        assert_eq!(recognise(&sql).unwrap(), newest());
        let name: String = sql
            .query_row("SELECT name FROM member WHERE id = 7", [], |row| row.get(0))
            .unwrap();
        assert_eq!(name, "Ada");
        assert!(dir.path().join("wellspring-schema-1.db").exists());
    }

    #[test]
    fn titles_that_are_there_get_into_the_index_that_is_new() {
        let mut sql = Connection::open_in_memory().unwrap();
        for migration in MIGRATIONS.iter().take(5) {
            sql.execute_batch(migration).unwrap();
        }
        sql.pragma_update(None, "application_id", APPLICATION_ID)
            .unwrap();
        sql.pragma_update(None, "user_version", 5).unwrap();
        sql.execute_batch(
            "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);
            INSERT INTO conference (id, slug, title, kind, access, position, at)
                VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 0);
            INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                VALUES (7, 5, 1, 'discussion', '主轴 Canción', 1, 0, 0)",
        )
        .unwrap();
        migrate(&mut sql, None).unwrap();
        for word in ["主轴", "cancion"] {
            let found = "SELECT rowid FROM title WHERE title MATCH ?1";
            let id: i64 = sql.query_row(found, [word], |row| row.get(0)).unwrap();
            assert_eq!(id, 7);
        }
    }

    #[test]
    fn entries_of_the_log_get_numbers_in_their_order_and_all_that_points_at_them_follows() {
        let mut sql = Connection::open_in_memory().unwrap();
        sql.pragma_update(None, "foreign_keys", true).unwrap();
        let numbers = |migration: &&str| migration.starts_with("-- The log numbers its entries");
        let before = MIGRATIONS.iter().position(numbers).unwrap();
        begin(&mut sql, i32::try_from(before).unwrap()).unwrap();
        sql.execute_batch(
            "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);
            INSERT INTO conference (id, slug, title, kind, access, position, at)
                VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 0);
            INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                VALUES (7, 5, 1, 'discussion', 'Noise', 1, 0, 0);
            INSERT INTO post (id, topic, number, author, at, body) VALUES (8, 7, 0, 1, 0, 'It howls.');
            INSERT INTO log (id, at, office, act, post, reason)
                VALUES (7489123456789012, 1, 'forum', 'fold', 8, 'spam'), (7489123456789099, 3, 'forum', 'fold', 8, 'spam');
            INSERT INTO log (id, at, office, act, post, reason, reverses)
                VALUES (7489123456789050, 2, 'operator', 'unhide', 8, 'mistake', 7489123456789012);
            INSERT INTO log_appeal (entry, member, at, words) VALUES (7489123456789099, 1, 4, 'No.');
            INSERT INTO flag (post, member, reason, at, settled) VALUES (8, 1, 'spam', 0, 7489123456789050);
            INSERT INTO purging (entry, of, member, takes) VALUES (7489123456789050, 7489123456789012, 1, 0);
            INSERT INTO application (member, at, refused) VALUES (1, 0, 7489123456789050);
            INSERT INTO notice (member, kind, post, by, at, entry) VALUES (1, 'moderated', 8, 1, 3, 7489123456789099);
            UPDATE post SET hidden = 7489123456789099; UPDATE topic SET retired = 7489123456789012;
            UPDATE member SET suspension = 7489123456789050",
        )
        .unwrap();
        migrate(&mut sql, None).unwrap();
        let one = |ask: &str| {
            sql.query_row(ask, [], |row| row.get::<_, String>(0))
                .unwrap()
        };
        assert_eq!(
            one("SELECT group_concat(id || ' ' || at || ' ' || (moment % 1000), ', ') FROM log"),
            "1 1 12, 2 2 50, 3 3 99"
        );
        for (ask, number) in [
            ("SELECT reverses FROM log WHERE id = 2", 1),
            ("SELECT entry FROM log_appeal", 3),
            ("SELECT settled FROM flag", 2),
            ("SELECT entry FROM purging", 2),
            ("SELECT of FROM purging", 1),
            ("SELECT refused FROM application", 2),
            ("SELECT entry FROM notice", 3),
            ("SELECT hidden FROM post", 3),
            ("SELECT retired FROM topic", 1),
            ("SELECT suspension FROM member", 2),
        ] {
            let found: i64 = sql.query_row(ask, [], |row| row.get(0)).unwrap();
            assert_eq!(found, number, "{ask}");
        }
        // Whatever points at the log is named above, so that a new table is not forgotten.
        let pointing = one("SELECT group_concat(t.name || '.' || f.\"from\", ' ')
            FROM (SELECT name FROM pragma_table_list WHERE schema = 'main' ORDER BY name) t, pragma_foreign_key_list(t.name) f
            WHERE f.\"table\" = 'log'");
        let mut pointing: Vec<_> = pointing.split(' ').collect();
        pointing.sort_unstable();
        assert_eq!(
            pointing,
            [
                "application.refused",
                "flag.settled",
                "held.refused",
                "log.reverses",
                "log_appeal.entry",
                "member.suspension",
                "notice.entry",
                "post.hidden",
                "purging.entry",
                "purging.of",
                "topic.retired",
            ]
        );
    }

    #[test]
    fn nobody_is_told_any_more_of_an_appeal_that_went_with_its_author() {
        let mut sql = Connection::open_in_memory().unwrap();
        begin(&mut sql, 15).unwrap();
        sql.execute_batch(
            "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0), (2, 'Bob', 0);
            INSERT INTO log (id, at, office, act, member)
                VALUES (3, 0, 'operator', 'revoke-staff', 2), (4, 1, 'operator', 'revoke-staff', 2);
            INSERT INTO log_appeal (entry, member, at, words) VALUES (4, 2, 2, 'No.');
            INSERT INTO notice (id, member, kind, at, by, entry)
                VALUES (21, 1, 'appealed', 1, 2, 3), (22, 1, 'appealed', 2, 2, 4), (23, 2, 'moderated', 0, 2, 3)",
        )
        .unwrap();
        migrate(&mut sql, None).unwrap();
        let left = "SELECT group_concat(id, ' ') FROM notice";
        let left: String = sql.query_row(left, [], |row| row.get(0)).unwrap();
        assert_eq!(left, "22 23");
    }

    #[test]
    fn notices_keep_their_ids_and_what_they_say() {
        let mut sql = Connection::open_in_memory().unwrap();
        begin(&mut sql, 10).unwrap();
        sql.execute_batch(
            "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0), (2, 'Bob', 0);
            INSERT INTO conference (id, slug, title, kind, access, position, at)
                VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 0);
            INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                VALUES (7, 5, 1, 'discussion', 'Belts', 1, 0, 0);
            INSERT INTO post (id, topic, number, author, at, body) VALUES (8, 7, 0, 1, 0, 'x'), (9, 7, 1, 1, 0, 'y');
            INSERT INTO log (id, at, actor, office, act, post, member, reason)
                VALUES (11, 3, 2, 'host', 'hide', 9, 1, 'spam');
            INSERT INTO notice (id, member, kind, at, post, by, read, entry)
                VALUES (21, 2, 'watched', 2, 8, 1, 1, NULL), (22, 1, 'moderated', 3, 9, 2, 0, 11)",
        )
        .unwrap();
        migrate(&mut sql, None).unwrap();
        let kept = "SELECT group_concat(concat_ws(' ', id, member, kind, at, post, by, read, entry), ', ') FROM notice";
        let kept: String = sql.query_row(kept, [], |row| row.get(0)).unwrap();
        assert_eq!(kept, "21 2 watched 2 8 1 1, 22 1 moderated 3 9 2 0 1");
        let add = "INSERT INTO notice (id, member, kind, at, post, by, entry) VALUES (?1, 1, 'moderated', 4, ?2, 2, ?3)";
        let add =
            |id: i64, post: Option<i64>, entry: Option<i64>| sql.execute(add, (id, post, entry));
        add(23, None, Some(1)).unwrap();
        for (id, post, entry) in [
            (24, None, Some(1)),
            (25, None, None),
            (26, Some(9), Some(1)),
        ] {
            assert!(add(id, post, entry).is_err(), "{id}");
        }
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let mut sql = Connection::open_in_memory().unwrap();
        sql.execute_batch("CREATE TABLE recipes (name TEXT)")
            .unwrap();
        assert!(matches!(migrate(&mut sql, None), Err(OpenError::Foreign)));
        assert!(sql.prepare("SELECT * FROM member").is_err());
    }

    #[test]
    fn a_newer_schema_is_refused_with_both_numbers() {
        let mut sql = Connection::open_in_memory().unwrap();
        migrate(&mut sql, None).unwrap();
        sql.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            migrate(&mut sql, None),
            Err(OpenError::Newer { found: 99, known }) if known == newest()
        ));
    }

    #[test]
    fn the_copy_before_a_change_is_whole_and_private() {
        let dir = tempfile::tempdir().unwrap();
        let mut sql = Connection::open_in_memory().unwrap();
        migrate(&mut sql, None).unwrap();
        sql.execute("INSERT INTO setting VALUES ('x', 'y')", [])
            .unwrap();
        back_up(&sql, dir.path(), 1).unwrap();
        let path = dir.path().join("wellspring-schema-1.db");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let copy = Connection::open(path).unwrap();
        let value: String = copy
            .query_row("SELECT value FROM setting", [], |row| row.get(0))
            .unwrap();
        assert_eq!(value, "y");
    }
}
