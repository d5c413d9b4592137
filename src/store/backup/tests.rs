//! Backups as dialogues: what is copied while others write, what is refused, and what a restore leaves.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::super::{OpenOptions, ServerLock, Store, settings};
use super::*;

/// A data directory with a database, and where backups of it go.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> (Self, Store) {
        let place = Self(tempfile::tempdir().unwrap());
        let store = Store::open(&place.data(), &OpenOptions::default()).unwrap();
        (place, store)
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("copy.db")
    }

    fn plan(&self) -> Plan {
        Plan {
            data: self.data(),
            to: self.file(),
            compact: false,
            config: None,
        }
    }

    fn make(&self) -> Result<Backup, BackupError> {
        make(&self.plan(), NOW, &mut |_| true)
    }

    /// What lies beside the data directory.
    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "data").collect();
        names.sort();
        names
    }

    fn restore(&self, file: &Path) -> Result<Restored, BackupError> {
        let lock = ServerLock::take(&self.data()).unwrap();
        restore(file, &self.data(), NOW, &lock)
    }
}

const NOW: Time = Time::from_millis(1_795_690_800_000);

async fn set(store: &Store, key: &'static str, value: &'static str) {
    let written = store.write(move |w| settings::set(w, key, value));
    written.await.unwrap();
}

async fn get(store: &Store, key: &'static str) -> Option<String> {
    store.read(move |r| settings::get(r, key)).await.unwrap()
}

#[tokio::test]
async fn a_backup_is_one_file_of_its_owners_that_opens_as_the_database_does() {
    let (place, store) = Place::new();
    set(&store, "a", "1").await;
    fs::write(place.data().join("host_ed25519"), "secret").unwrap();
    let made = place.make().unwrap();
    assert_eq!(place.names(), ["copy.db", "copy.db.hostkey"]);
    for name in place.names() {
        let mode = place
            .0
            .path()
            .join(&name)
            .metadata()
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    assert_eq!(made.bytes, place.file().metadata().unwrap().len());
    assert_eq!(verify(&place.file()).unwrap(), made.contents);
    let other = tempfile::tempdir().unwrap();
    fs::copy(place.file(), other.path().join("wellspring.db")).unwrap();
    let copy = Store::open(other.path(), &OpenOptions::default()).unwrap();
    assert_eq!(get(&copy, "a").await.as_deref(), Some("1"));
}

#[tokio::test]
async fn what_is_written_meanwhile_neither_starts_it_again_nor_gets_in() {
    let (place, store) = Place::new();
    set(
        &store,
        "large",
        Box::leak("x".repeat(20_000_000).into_boxed_str()),
    )
    .await;
    let writing = tokio::runtime::Handle::current();
    let mut steps = 0;
    let plan = place.plan();
    let theirs = store.clone();
    let made = tokio::task::spawn_blocking(move || {
        make(&plan, NOW, &mut |stage| {
            if let Stage::Copying(..) = stage {
                steps += 1;
                writing.block_on(set(&theirs, "late", "1"));
            }
            assert!(steps < 20, "it began again");
            true
        })
    });
    made.await.unwrap().unwrap();
    place.restore(&place.file()).unwrap();
    let restored = Store::open(&place.data(), &OpenOptions::default()).unwrap();
    assert_eq!(get(&restored, "late").await, None);
    assert_eq!(
        get(&restored, "large").await.map(|text| text.len()),
        Some(20_000_000)
    );
}

#[tokio::test]
async fn a_compact_one_leaves_out_what_was_deleted() {
    let (place, store) = Place::new();
    set(
        &store,
        "large",
        Box::leak("x".repeat(5_000_000).into_boxed_str()),
    )
    .await;
    store.write(|w| settings::clear(w, "large")).await.unwrap();
    let whole = place.make().unwrap().bytes;
    let plan = Plan {
        compact: true,
        ..place.plan()
    };
    let compact = make(&plan, NOW, &mut |_| true).unwrap();
    assert!(
        whole > 5_000_000 && compact.bytes < 1_000_000,
        "{whole} {}",
        compact.bytes
    );
    verify(&place.file()).unwrap();
    assert_eq!(place.names(), ["copy.db"]);
}

#[tokio::test]
async fn what_fails_or_is_stopped_leaves_the_old_file_and_nothing_else() {
    let (place, _store) = Place::new();
    fs::write(place.file(), "old").unwrap();
    let stopped = make(&place.plan(), NOW, &mut |_| false);
    assert!(matches!(stopped, Err(BackupError::Stopped)));
    let rotten = make(&place.plan(), NOW, &mut |stage| {
        if stage == Stage::Verifying {
            let part = place.0.path().join("copy.db.part");
            let mut bytes = fs::read(&part).unwrap();
            let middle = bytes.len() / 2;
            bytes[middle..middle + 8192].fill(0xff);
            fs::write(&part, bytes).unwrap();
        }
        true
    });
    assert!(rotten.is_err());
    assert_eq!(place.names(), ["copy.db"]);
    assert_eq!(fs::read_to_string(place.file()).unwrap(), "old");
}

#[tokio::test]
async fn two_at_once_do_not_write_into_one_file_and_none_goes_over_the_database() {
    let (place, _store) = Place::new();
    let first = Part::begin(&place.file()).unwrap();
    assert!(matches!(place.make(), Err(BackupError::Twice(_))));
    drop(first);
    let plan = Plan {
        to: place.data().join("wellspring.db"),
        ..place.plan()
    };
    let over = make(&plan, NOW, &mut |_| true);
    assert!(matches!(over, Err(BackupError::InUse(_))));
    place.make().unwrap();
}

#[tokio::test]
async fn the_disk_must_have_room_for_it_and_some_to_spare() {
    let (place, _store) = Place::new();
    let error = make_room(&place.0.path().join("x"), u64::MAX / 2);
    assert!(error.is_ok(), "what is not there says nothing");
    let error = make_room(place.0.path(), u64::MAX / 2).unwrap_err();
    assert!(error.to_string().contains(" MB are free"), "{error}");
}

#[tokio::test]
async fn a_restore_puts_back_the_key_and_the_rules_and_keeps_what_it_replaces() {
    let (place, store) = Place::new();
    let (key, rules) = (
        place.data().join("host_ed25519"),
        place.data().join("rules"),
    );
    set(&store, "a", "then").await;
    fs::write(&key, "old key").unwrap();
    fs::create_dir(&rules).unwrap();
    fs::write(rules.join("de.md"), "version: 2\n").unwrap();
    place.make().unwrap();
    set(&store, "a", "now").await;
    store.close();
    fs::write(&key, "new key").unwrap();
    fs::write(place.data().join("wellspring.db-wal"), "journal").unwrap();
    fs::remove_dir_all(&rules).unwrap();
    let restored = place.restore(&place.file()).unwrap();
    assert_eq!(
        restored.beside,
        [Path::new("host_ed25519"), Path::new("rules/de.md")]
    );
    let aside = restored.aside.unwrap();
    assert!(
        aside.ends_with("before-restore-2026-11-26-1100"),
        "{}",
        aside.display()
    );
    let kept = |name: &str| fs::read_to_string(aside.join(name)).unwrap();
    assert_eq!(
        (
            kept("host_ed25519").as_str(),
            kept("wellspring.db-wal").as_str()
        ),
        ("new key", "journal")
    );
    assert_eq!(fs::read_to_string(&key).unwrap(), "old key");
    assert_eq!(
        fs::read_to_string(rules.join("de.md")).unwrap(),
        "version: 2\n"
    );
    let again = Store::open(&place.data(), &OpenOptions::default()).unwrap();
    assert_eq!(get(&again, "a").await.as_deref(), Some("then"));
    again.close();
    fs::remove_file(aside.join("wellspring.db-wal")).unwrap();
    let before = Store::open(&aside, &OpenOptions::default()).unwrap();
    assert_eq!(get(&before, "a").await.as_deref(), Some("now"));
    let second = place.restore(&place.file()).unwrap().aside.unwrap();
    assert!(second.ends_with("before-restore-2026-11-26-1100-2"));
}

#[tokio::test]
async fn what_is_no_whole_backup_is_refused_and_nothing_moves() {
    let (place, store) = Place::new();
    place.make().unwrap();
    store.close();
    let file = place.file();
    let good = fs::read(&file).unwrap();
    let refused = |bytes: &[u8]| {
        fs::write(&file, bytes).unwrap();
        let error = place.restore(&file).unwrap_err();
        assert!(verify(&file).is_err(), "{error}");
        let names = fs::read_dir(place.data()).unwrap().count();
        assert_eq!(names, 2, "the database and the lock");
        error
    };
    assert!(matches!(refused(b"a letter"), BackupError::Foreign(_)));
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&1_000_i32.to_be_bytes());
    assert!(matches!(
        refused(&newer),
        BackupError::Newer { found: 1_000, .. }
    ));
    let mut rotten = good.clone();
    let page = rotten.len() / 2 / 4096 * 4096;
    rotten[page..page + 4096].fill(0xaa);
    assert!(matches!(refused(&rotten), BackupError::Damaged { .. }));
    assert!(matches!(
        refused(&good[..good.len() / 2]),
        BackupError::Damaged { .. }
    ));
    fs::write(&file, &good).unwrap();
    fs::write(place.0.path().join("copy.db-wal"), "x").unwrap();
    assert!(matches!(place.restore(&file), Err(BackupError::InUse(_))));
}

#[tokio::test]
async fn no_server_starts_on_an_empty_forum_when_a_restore_was_cut_off() {
    let (place, store) = Place::new();
    place.make().unwrap();
    store.close();
    fs::rename(
        place.data().join("wellspring.db"),
        place.0.path().join("moved"),
    )
    .unwrap();
    fs::write(place.data().join("wellspring.db.part"), "half").unwrap();
    let opened = Store::open(&place.data(), &OpenOptions::default());
    assert!(matches!(opened.err(), Some(OpenError::HalfRestored)));
    place.restore(&place.file()).unwrap();
    Store::open(&place.data(), &OpenOptions::default()).unwrap();
}

#[tokio::test]
async fn the_last_one_is_remembered_and_a_failure_until_the_next_good_one() {
    let (place, store) = Place::new();
    let made = place.make().unwrap();
    let failing = store.write(|w| remember_failure(w, "the disk is full"));
    failing.await.unwrap();
    let (last_one, failed) = store.read(last).await.unwrap();
    assert_eq!(
        (last_one, failed.unwrap().why.as_str()),
        (None, "the disk is full")
    );
    let remembering = store.write(move |w| remember(w, &made));
    remembering.await.unwrap();
    let (last_one, failed) = store.read(last).await.unwrap();
    let last_one = last_one.unwrap();
    assert_eq!(
        (last_one.at, last_one.verified, failed),
        (NOW.millis(), true, None)
    );
    assert!(last_one.path.ends_with("copy.db"));
}
