//! That an older database becomes a new one with all that it holds.

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
    let add = |id: i64, post: Option<i64>, entry: Option<i64>| sql.execute(add, (id, post, entry));
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

/// A database with this schema, and what was done in it, as the newest.
fn migrated(schema: i32, done: &str) -> Connection {
    let mut sql = Connection::open_in_memory().unwrap();
    sql.pragma_update(None, "foreign_keys", true).unwrap();
    begin(&mut sql, schema).unwrap();
    sql.execute_batch(done).unwrap();
    migrate(&mut sql, None).unwrap();
    sql
}

fn one(sql: &Connection, ask: &str) -> String {
    sql.query_row(ask, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_log_knows_deputies_and_keeps_its_numbers_and_all_that_points_at_them() {
    let sql = migrated(
        17,
        "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);
        INSERT INTO conference (id, slug, title, kind, access, position, at)
            VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 0);
        INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
            VALUES (7, 5, 1, 'discussion', 'Noise', 1, 0, 0);
        INSERT INTO post (id, topic, number, author, at, body) VALUES (8, 7, 0, 1, 0, 'It howls.');
        INSERT INTO log (id, moment, at, actor, office, act, conference, topic, post, member, reason, words, before, after)
            VALUES (1, 70, 1, 1, 'sysop', 'retitle', 5, 7, 8, 1, 'spam', 'why', 'Howl', 'Noise');
        INSERT INTO log (id, moment, at, office, act, reason, reverses) VALUES (2, 71, 2, 'operator', 'unhide', 'mistake', 1);
        INSERT INTO log_appeal (entry, member, at, words) VALUES (1, 1, 4, 'No.');
        INSERT INTO flag (post, member, reason, at, settled) VALUES (8, 1, 'spam', 0, 2);
        INSERT INTO held (id, author, conference, body, why, at, refused) VALUES (9, 1, 5, 'x', 'word', 0, 1);
        INSERT INTO purging (entry, of, member, takes) VALUES (2, 1, 1, 0);
        INSERT INTO application (member, at, refused) VALUES (1, 0, 2);
        INSERT INTO notice (member, kind, post, by, at, entry) VALUES (1, 'moderated', 8, 1, 3, 1);
        UPDATE post SET hidden = 1; UPDATE topic SET retired = 2; UPDATE member SET suspension = 1",
    );
    let log = "SELECT group_concat(concat_ws(' ', id, moment, at, actor, office, act, conference, topic, post, member, reason,
        words, before, after, reverses, unasked), ', ') FROM log";
    let kept =
        "1 70 1 1 sysop retitle 5 7 8 1 spam why Howl Noise 0, 2 71 2 operator unhide mistake  1 0";
    assert_eq!(one(&sql, log), kept);
    let pointing = "SELECT concat_ws(' ', (SELECT entry FROM log_appeal), (SELECT settled FROM flag), (SELECT refused FROM held),
        (SELECT entry || of FROM purging), (SELECT refused FROM application), (SELECT entry FROM notice),
        (SELECT hidden FROM post), (SELECT retired FROM topic), (SELECT suspension FROM member))";
    assert_eq!(one(&sql, pointing), "1 2 1 21 2 1 1 2 1");
    // Pointers are followed again, to the table that is there now.
    let followed = sql.execute("UPDATE post SET hidden = 3", []);
    assert!(followed.is_err());
    let gone = sql.execute("DELETE FROM log WHERE id = 1", []);
    assert!(gone.is_err());
    let deputy = "INSERT INTO log (id, at, actor, office, act, reason) VALUES (3, 0, 1, 'deputy', 'hide', 'spam')";
    sql.execute(deputy, []).unwrap();
    let indexes = "SELECT group_concat(name, ' ') FROM (SELECT name FROM sqlite_schema
        WHERE type = 'index' AND tbl_name = 'log' AND sql IS NOT NULL ORDER BY name)";
    assert_eq!(
        one(&sql, indexes),
        "log_act log_actor log_conference log_conference_act log_member log_moment log_post log_topic"
    );
}

#[test]
fn what_took_pages_says_so_and_what_took_something_without_a_reason_may_stay() {
    let entry = |id: i64, act: &str, before: &str, after: &str, reason: &str| {
        format!(
            "INSERT INTO log (id, at, office, act, member, before, after, reason)
                VALUES ({id}, 0, 'operator', '{act}', 1, {before}, {after}, {reason});"
        )
    };
    let done = [
        "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);".to_owned(),
        entry(1, "depute", "NULL", "'queue'", "NULL"),
        entry(2, "depute", "'queue'", "'queue,spam'", "NULL"),
        entry(3, "depute", "'queue,spam'", "'spam,tail'", "'upkeep'"),
        entry(4, "depute", "'spam,tail'", "NULL", "NULL"),
        entry(5, "unhost", "NULL", "NULL", "NULL"),
        entry(6, "revoke-staff", "NULL", "NULL", "'asked'"),
    ];
    let sql = migrated(17, &done.concat());
    let log = "SELECT group_concat(concat_ws(' ', id, act, reason, unasked), ', ') FROM log";
    assert_eq!(
        one(&sql, log),
        "1 depute 0, 2 depute 0, 3 undepute upkeep 0, 4 undepute 1, 5 unhost 1, 6 revoke-staff asked 0"
    );
    let more =
        "INSERT INTO log (id, at, office, act, member) VALUES (7, 0, 'operator', 'unhost', 1)";
    assert!(sql.execute(more, []).is_err());
}

#[test]
fn what_lies_between_a_split_and_its_way_back_is_of_nobody_knows_which() {
    let entry = |id: i64, topic: i64, act: &str, reverses: &str| {
        format!(
            "INSERT INTO log (id, at, office, act, topic, reason, reverses)
                VALUES ({id}, 0, 'operator', '{act}', {topic}, 'upkeep', {reverses});"
        )
    };
    let done = [
        "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);
        INSERT INTO conference (id, slug, title, kind, access, position, at)
            VALUES (5, 'tools', 'Tools', 'forum', 'members', 1, 0);
        INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
            VALUES (7, 5, 1, 'discussion', 'Noise', 1, 0, 0), (8, 5, 2, 'discussion', 'Belts', 1, 0, 0);"
            .to_owned(),
        entry(1, 7, "pin", "NULL"),
        entry(2, 7, "split", "NULL"),
        entry(3, 7, "freeze", "NULL"),
        entry(4, 8, "freeze", "NULL"),
        entry(5, 7, "unsplit", "2"),
        entry(6, 7, "retire", "NULL"),
    ];
    let sql = migrated(18, &done.concat());
    let parts = "SELECT group_concat(concat_ws(' ', id, part), ', ') FROM log";
    assert_eq!(one(&sql, parts), "1, 2, 3 0, 4, 5, 6");
}

#[test]
fn an_appeal_for_an_idea_whose_words_went_with_its_author_waits_no_more() {
    let ideas = (1..=3).map(|n: i64| {
        let (erased, state) = match n {
            1 => ("9", "scribbled"),
            2 => ("9", "shown"),
            _ => ("NULL", "scribbled"),
        };
        format!(
            "INSERT INTO member (id, name, joined_at, erased_at) VALUES ({n}, 'Ada', 0, {erased});
            INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                VALUES (1{n}, 5, {n}, 'discussion', 'Noise', {n}, 0, 0);
            INSERT INTO post (id, topic, number, author, at, body, state) VALUES (2{n}, 1{n}, 0, {n}, 0, 'x', '{state}');
            INSERT INTO idea_step (topic, number, after, role, by, at, post, conference)
                VALUES (1{n}, 0, 'open', 'author', {n}, 0, 2{n}, 5);
            INSERT INTO idea (topic, conference, author, status, live, since, due_at, heat) VALUES (1{n}, 5, {n}, 'open', 1, 0, 9, 0);
            INSERT INTO appeal (topic, post, member, at) VALUES (1{n}, 2{n}, {n}, 0);"
        )
    });
    let begin = "BEGIN; INSERT INTO conference (id, slug, title, kind, access, position, at)
        VALUES (5, 'wishes', 'Wishes', 'ideas', 'members', 1, 0);";
    let done: String = [begin.to_owned()].into_iter().chain(ideas).collect();
    let sql = migrated(16, &(done + "COMMIT;"));
    let left = "SELECT group_concat(topic, ' ') FROM appeal";
    assert_eq!(one(&sql, left), "12 13");
}
