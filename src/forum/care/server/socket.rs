//! The control socket, by which other processes of the same user ask the running server: one question a connection, one
//! line of JSON each way. Bounded: a few connections at a time, short questions, little time.
//!
//! It stands in the data directory, which is nobody else's; the kernel says besides who is at the far end.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::os::fd::AsRawFd as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::wire::{Ask, Asked, Tell, Told, VERSION};
use crate::forum::Forum;

/// Its name in the data directory.
const NAME: &str = "control";
/// Bytes of a question.
const QUESTION: u64 = 8 * 1024;
/// Bytes of an answer.
const ANSWER: u64 = 4 * 1024 * 1024;
/// How long a question, and its answer, may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// Connections at a time; others wait.
const AT_ONCE: usize = 8;
/// The longest path that a socket has (`sun_path`, less its end).
const LONGEST: usize = 107;
/// A pause after a connection that could not be accepted.
const PAUSE: Duration = Duration::from_secs(1);

/// Why nothing was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unanswered {
    /// Nobody listens.
    NotRunning,
    /// Somebody does, and does not answer, or not so that it is understood.
    Silent,
}

/// A path to the socket that is short enough, and what must stay open for it.
fn path(dir: &Path) -> io::Result<(PathBuf, Option<File>)> {
    let plain = dir.join(NAME);
    if plain.as_os_str().len() <= LONGEST {
        return Ok((plain, None));
    }
    let held = File::open(dir)?;
    let short = PathBuf::from(format!("/proc/self/fd/{}/{NAME}", held.as_raw_fd()));
    Ok((short, Some(held)))
}

/// Listens in a data directory, of which this process holds the lock: what is left of an earlier server is taken away.
pub(super) fn listen(forum: &Forum, dir: &Path) -> io::Result<()> {
    let (path, _held) = path(dir)?;
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
    tokio::spawn(accept(forum.clone(), listener));
    Ok(())
}

async fn accept(forum: Forum, listener: UnixListener) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _)) => {
                let forum = forum.clone();
                tokio::spawn(async move {
                    let served = timeout(PATIENCE, serve(&forum, stream)).await;
                    if let Ok(Err(error)) = served {
                        tracing::debug!(%error, "the control socket was not answered");
                    }
                    drop(place);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "the control socket does not accept");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

async fn serve(forum: &Forum, stream: UnixStream) -> io::Result<()> {
    let owner = rustix::process::geteuid().as_raw();
    let theirs = stream.peer_cred()?.uid();
    if theirs != owner && theirs != 0 {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let mut stream = BufReader::new(stream);
    let mut line = Vec::new();
    let mut question = (&mut stream).take(QUESTION);
    question.read_until(b'\n', &mut line).await?;
    let tell = match serde_json::from_slice::<Asked>(&line) {
        Ok(asked) if asked.v == VERSION => super::tell(forum, asked.ask).await,
        _ => Tell::NotUnderstood,
    };
    let mut line = serde_json::to_vec(&Told { v: VERSION, tell })?;
    line.push(b'\n');
    stream.write_all(&line).await?;
    stream.shutdown().await
}

/// Asks the server of a data directory.
pub(super) async fn ask(dir: &Path, ask: Ask) -> Result<Tell, Unanswered> {
    let (path, _held) = path(dir).map_err(|_| Unanswered::NotRunning)?;
    let stream = UnixStream::connect(&path).await;
    let stream = stream.map_err(|_| Unanswered::NotRunning)?;
    match timeout(PATIENCE, converse(stream, ask)).await {
        Ok(Ok(Tell::NotUnderstood) | Err(_)) | Err(_) => Err(Unanswered::Silent),
        Ok(Ok(tell)) => Ok(tell),
    }
}

async fn converse(mut stream: UnixStream, ask: Ask) -> io::Result<Tell> {
    let mut line = serde_json::to_vec(&Asked { v: VERSION, ask })?;
    line.push(b'\n');
    stream.write_all(&line).await?;
    let mut told = Vec::new();
    let mut answer = BufReader::new(stream).take(ANSWER);
    answer.read_until(b'\n', &mut told).await?;
    let told: Told = serde_json::from_slice(&told)?;
    match told.v {
        VERSION => Ok(told.tell),
        _ => Ok(Tell::NotUnderstood),
    }
}
