//! Whether what a setting names is there: said when it is set, not when the server fails on it. What a value may look like is
//! said where the configuration is read.

use std::fs::{self, OpenOptions};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;

use tokio::runtime::Handle;

use crate::config::Config;
use crate::domain::{Access, Actor, Answer, Query, Reference, Unfit};
use crate::forum::Forum;

/// Whether what the key `name` names is there. It may wait, for a disk and for the forum. Where this process itself has `held`
/// an address for metrics since its start, that is free at the next one.
///
/// # Errors
/// Why not, in words.
pub(super) fn fits(
    forum: &Forum,
    config: &Config,
    data: &Path,
    held: Option<SocketAddr>,
    name: &str,
) -> Result<(), String> {
    match name {
        "backup.directory" => {
            let place = config.backup.place(data);
            takes_files(&place).map_err(|error| format!("{}: {error}", place.display()))
        }
        "site.introductions" => {
            let Some(named) = Reference::parse(&config.site.introductions) else {
                return Ok(());
            };
            match Handle::current().block_on(takes_introductions(forum, &named)) {
                true => Ok(()),
                false => Err(Unfit::no_topic(&named)),
            }
        }
        "metrics.listen" => takes_listeners(config.metrics.listen, held),
        _ => Ok(()),
    }
}

/// Whether an address can be listened on at the next start: what another program has then, it has now.
fn takes_listeners(address: Option<SocketAddr>, held: Option<SocketAddr>) -> Result<(), String> {
    let Some(address) = address.filter(|_| address != held) else {
        return Ok(());
    };
    match TcpListener::bind(address) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{address}: {error}")),
    }
}

/// Whether all members may write in the topic that this names.
pub(super) async fn takes_introductions(forum: &Forum, named: &Reference) -> bool {
    let asked = forum.ask(Actor::Operator(None), Query::Resolve(named.clone()));
    match asked.await {
        Ok(Answer::Place(place)) => {
            let open = place.topic.is_some_and(|row| !row.topic.is_closed());
            open && !place.conference.archived && place.conference.access != Access::Private
        }
        _ => false,
    }
}

/// Whether files can be made in a directory, or where it would be made.
fn takes_files(place: &Path) -> io::Result<()> {
    let stands = place.ancestors().find(|path| path.exists());
    let stands = stands.ok_or(io::ErrorKind::NotFound)?;
    if !fs::metadata(stands)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let trial = stands.join(format!(".wellspring.{}", std::process::id()));
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&trial)?;
    fs::remove_file(trial)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn what_others_listen_on_cannot_be_taken_but_what_the_server_itself_does() {
        let theirs = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = Some(theirs.local_addr().unwrap());
        let free = Some("127.0.0.1:0".parse().unwrap());
        assert_eq!(takes_listeners(address, address), Ok(()));
        assert_eq!(takes_listeners(free, address), Ok(()));
        assert_eq!(takes_listeners(None, address), Ok(()));
        for held in [None, free] {
            let why = takes_listeners(address, held).unwrap_err();
            assert!(why.contains("in use"), "{why}");
        }
    }

    #[test]
    fn a_directory_takes_files_or_says_why_not() {
        let dir = tempfile::tempdir().unwrap();
        takes_files(dir.path()).unwrap();
        takes_files(&dir.path().join("to/be/made")).unwrap();
        let file = dir.path().join("file");
        fs::write(&file, "").unwrap();
        for place in [file.clone(), file.join("under"), "/proc/backups".into()] {
            assert!(takes_files(&place).is_err(), "{}", place.display());
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
