//! What is exported, what is refused, and what an interrupted import leaves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::*;
use crate::domain::{Access, Time};
use crate::store::fixture::body;
use crate::store::testing::Scratch;
use crate::store::{check, open, posts, search, settings};

/// A small community.
fn scratch() -> Scratch {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "主轴 Canción", "the first words\u{7f}");
    let post = store.post(topic, ada, "an answer with a \"quote\"");
    store
        .write(|w| posts::edit(w, post, 0, &body("better words")))
        .unwrap();
    store.write(|w| settings::set(w, "claim", "hash")).unwrap();
    store
        .write(|w| {
            let sql = "UPDATE member SET password = 'argon' WHERE handle = 'ada';
                INSERT INTO member_key (fingerprint, member, label, added_at)
                    SELECT 'SHA256:x', id, 'desk', 0 FROM member;
                INSERT INTO invite (code, uses_left, at) VALUES ('ABCDE12345', 1, 0)";
            w.sql.execute_batch(sql)?;
            Ok::<_, Error>(())
        })
        .unwrap();
    store.write(identify).unwrap();
    store
}

fn exported(store: &Scratch, to: &Path, secrets: bool) -> Manifest {
    let now = Time::from_millis(0);
    let export = |r: &super::super::Read<'_>| export(r, ("1", now), secrets, to, &mut |_, _| {});
    store.read(export).unwrap()
}

fn imported(from: &Path, data: &Path) -> Result<Imported, SiteError> {
    import(from, data, &mut |_, _| {})
}

/// What stands in a table of an imported site.
fn count(data: &Path, of: &str) -> i64 {
    let sql = open::reader(data, false).unwrap();
    let count = format!("SELECT count(*) FROM {of}");
    sql.query_row(&count, [], |row| row.get(0)).unwrap()
}

#[test]
fn every_table_of_the_schema_has_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let store = scratch();
    let manifest = exported(&store, &dir.path().join("out"), true);
    let of_schema: Vec<String> = store.read(|r| {
        let mut sql = r
            .sql
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
            .unwrap();
        sql.query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    });
    let derived = |name: &String| name.starts_with("search_") || name.starts_with("title_");
    let mut expected: Vec<_> = of_schema
        .into_iter()
        .filter(|name| !derived(name))
        .map(|name| format!("{name}.jsonl"))
        .collect();
    expected.sort();
    assert_eq!(manifest.files.keys().cloned().collect::<Vec<_>>(), expected);
    assert!(expected.len() > 40);
}

#[test]
fn a_site_becomes_the_same_once_and_says_so_the_second_time() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    let store = scratch();
    let manifest = exported(&store, &out, true);
    std::fs::write(out.join("notes.txt"), "mine").unwrap();
    let first = imported(&out, &data).unwrap();
    assert_eq!(
        (first.known, first.ignored),
        (false, vec!["notes.txt".to_owned()])
    );
    assert_eq!(first.manifest, manifest);
    assert!(imported(&out, &data).unwrap().known);
    let (sql, ids) = open::writer(&data, &crate::store::OpenOptions::default()).unwrap();
    let mut ids = ids.unwrap();
    let r = super::super::Read { sql: &sql };
    assert_eq!(check::check(&r).unwrap(), []);
    let tools = "SELECT id FROM conference";
    let tools = sql.query_row(tools, [], |row| row.get(0).map(crate::domain::ConferenceId));
    let tools = tools.unwrap();
    for word in ["canción", "主轴", "better"] {
        let sought = search::Sought::parse(word).unwrap();
        let scope = search::Scope {
            within: vec![tools],
            topic: None,
            author: None,
        };
        let from = crate::domain::SearchFrom::Newest;
        let found = search::find(&r, &sought, &scope, from, 9).unwrap();
        assert_eq!(found.rows.len(), 1, "{word}");
    }
    // Whatever is written there since, the export adds nothing to it.
    let mut w = super::super::Write {
        sql: &sql,
        ids: &mut ids,
        now: Time::from_millis(5),
    };
    settings::set(&mut w, "more", "1").unwrap();
    assert!(imported(&out, &data).unwrap().known);
}

#[test]
fn the_same_state_makes_the_same_files() {
    let dir = tempfile::tempdir().unwrap();
    let (one, two) = (dir.path().join("one"), dir.path().join("two"));
    let mut store = scratch();
    exported(&store, &one, true);
    store.write(|w| settings::set(w, "next_node", "7")).unwrap();
    exported(&store, &two, true);
    for entry in std::fs::read_dir(&one).unwrap() {
        let name = entry.unwrap().file_name();
        let read = |dir: &Path| std::fs::read(dir.join(&name)).unwrap();
        assert_eq!(read(&one), read(&two), "{name:?}");
    }
    let again = store.read(|r| export(r, ("1", Time::default()), true, &one, &mut |_, _| {}));
    assert!(matches!(again, Err(SiteError::Exists(_))));
}

#[test]
fn without_secrets_nothing_lets_anybody_in() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    let manifest = exported(&scratch(), &out, false);
    for entry in std::fs::read_dir(&out).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for secret in ["argon", "SHA256:x", "ABCDE12345", "\"claim\""] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
    }
    assert_eq!(manifest.left_out.len(), 3);
    imported(&out, &data).unwrap();
    assert_eq!(count(&data, "post"), 2);
    assert_eq!(count(&data, "member_key"), 0);
}

#[test]
fn an_interrupted_import_goes_on_and_is_nowhere_before() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    let manifest = exported(&scratch(), &out, true);
    for end in 1..manifest.rows() {
        let cut = catch_unwind(AssertUnwindSafe(|| {
            import(&out, &data, &mut |done, _| assert!(done < end))
        }));
        if cut.is_err() {
            assert!(!open::path(&data).exists());
        }
    }
    imported(&out, &data).unwrap();
    assert_eq!(count(&data, "post"), 2);
    assert_eq!(count(&data, "revision"), 1);
}

#[test]
fn another_community_is_left_alone_and_an_empty_one_is_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    let mut store = scratch();
    exported(&store, &out, true);
    drop(open::writer(&data, &crate::store::OpenOptions::default()).unwrap());
    imported(&out, &data).unwrap();
    // The same community, later.
    store.member("bob");
    let later = dir.path().join("later");
    exported(&store, &later, true);
    assert!(matches!(
        imported(&later, &data),
        Err(SiteError::OtherTime(_))
    ));
    let other = dir.path().join("other");
    exported(&scratch(), &other, true);
    assert!(matches!(
        imported(&other, &data),
        Err(SiteError::Occupied(_))
    ));
    assert_eq!(count(&data, "member"), 1);
}

#[test]
fn a_database_that_somebody_has_open_is_not_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    exported(&scratch(), &out, true);
    let (open, _) = open::writer(&data, &crate::store::OpenOptions::default()).unwrap();
    assert!(matches!(imported(&out, &data), Err(SiteError::InUse(_))));
    drop(open);
    let lock = crate::store::ServerLock::take(&data).unwrap();
    assert!(matches!(imported(&out, &data), Err(SiteError::Running(_))));
    drop(lock);
    imported(&out, &data).unwrap();
}

#[test]
fn what_was_changed_or_cannot_be_is_refused_with_its_place() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    exported(&scratch(), &out, true);
    let path = out.join("member.jsonl");
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, good.replace("\"ada\"", "\"eve\"")).unwrap();
    assert!(matches!(imported(&out, &data), Err(SiteError::Changed(..))));
    let reason = |from: &str, to: &str| {
        let bad = good.replace(from, to);
        assert_ne!(bad, good);
        std::fs::write(&path, &bad).unwrap();
        let mut manifest = manifest_of(&out);
        let listed = manifest.files.get_mut("member.jsonl").unwrap();
        listed.sha256 = hex(&Sha256::digest(bad.as_bytes()));
        let text = serde_json::to_string(&manifest).unwrap();
        std::fs::write(out.join(MANIFEST), text).unwrap();
        imported(&out, &data).unwrap_err().to_string()
    };
    let said = reason("\"handle\":\"ada\"", "\"handle\":\"a\u{202e}a\"");
    assert!(
        said.ends_with("member.jsonl, line 1: no member can have this handle"),
        "{said}"
    );
    let said = reason("\"staff\":0", "\"staff\":2");
    assert!(said.contains("line 1") && said.contains("CHECK"), "{said}");
    let said = reason("\"staff\"", "\"boss\"");
    assert!(said.contains("no column \"boss\""), "{said}");
    let said = reason("\"id\":", "\"id\":-");
    assert!(said.contains("that are not in the export"), "{said}");
    assert!(!open::path(&data).exists());
}

fn manifest_of(out: &Path) -> Manifest {
    let text = std::fs::read_to_string(out.join(MANIFEST)).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn an_export_of_an_older_schema_becomes_a_site_of_this_one() {
    let dir = tempfile::tempdir().unwrap();
    let (out, data) = (dir.path().join("out"), dir.path().join("data"));
    std::fs::create_dir(&out).unwrap();
    let files = [
        (
            "member.jsonl",
            "{\"id\":1,\"name\":\"Ada\",\"joined_at\":0,\"staff\":0,\"sysop\":0,\"floor\":0,\"rules_version\":0}\n",
        ),
        (
            "conference.jsonl",
            "{\"id\":5,\"slug\":\"wishes\",\"title\":\"W\",\"description\":\"\",\"kind\":\"ideas\",\"access\":\"members\",\
             \"archived\":0,\"position\":1,\"topics\":1,\"last_post\":9,\"at\":0}\n",
        ),
        (
            "topic.jsonl",
            "{\"id\":7,\"conference\":5,\"number\":1,\"kind\":\"discussion\",\"title\":\"Wish\",\"author\":1,\"staff\":0,\"at\":0,\
             \"posts\":1,\"last_post\":9,\"last_post_at\":0,\"frozen\":0}\n",
        ),
        (
            "post.jsonl",
            "{\"id\":9,\"topic\":7,\"number\":0,\"author\":1,\"staff\":0,\"at\":0,\"state\":\"shown\",\"version\":0,\
             \"thanks\":0,\"body\":\"words\"}\n",
        ),
        ("part.jsonl", "{\"topic\":7,\"member\":1,\"posts\":1}\n"),
    ];
    let mut manifest = Manifest {
        format: FORMAT.to_owned(),
        site: "s".to_owned(),
        schema: 1,
        program: "0".to_owned(),
        at: String::new(),
        left_out: Vec::new(),
        files: BTreeMap::new(),
    };
    for (name, text) in files {
        std::fs::write(out.join(name), text).unwrap();
        let sha256 = hex(&Sha256::digest(text.as_bytes()));
        let rows = 1;
        manifest
            .files
            .insert(name.to_owned(), Listed { rows, sha256 });
    }
    let text = serde_json::to_string(&manifest).unwrap();
    std::fs::write(out.join(MANIFEST), text).unwrap();
    imported(&out, &data).unwrap();
    let (sql, _) = open::writer(&data, &crate::store::OpenOptions::default()).unwrap();
    assert_eq!(check::check(&super::super::Read { sql: &sql }).unwrap(), []);
    assert_eq!(count(&data, "idea"), 1);
    manifest.schema = 99;
    let text = serde_json::to_string(&manifest).unwrap();
    std::fs::write(out.join(MANIFEST), text).unwrap();
    assert!(matches!(
        imported(&out, &data),
        Err(SiteError::Newer { found: 99, .. })
    ));
}
