//! What is stored of a member, in one archive, for them alone: JSON lines for each subject, and their posts as text to read.

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::io::{self, Cursor, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::Forum;
use super::super::fault::{Halt, fault};
use super::super::operating::known;
use super::super::pace::EXPORTS;
use crate::domain::rules::may_see_all_of;
use crate::domain::{
    Actor, Archive, CareAnswer, CareFault, Failure, Handle, MemberId, Refusal, Viewer,
};
use crate::store::own::{self, Key, Part};

/// Bytes of an archive for a member, and of what goes into it. Whoever runs the server gets any.
const MOST: usize = 32 * 1024 * 1024;
const MOST_INSIDE: usize = 8 * MOST;

/// Whose archives are being made: one at a time, the others wait for their turn.
pub(in crate::forum) struct Makers {
    whose: Mutex<HashSet<MemberId>>,
    turn: Semaphore,
}

impl Default for Makers {
    fn default() -> Self {
        Self {
            whose: Mutex::default(),
            turn: Semaphore::new(1),
        }
    }
}

/// One that is being made. Dropping it ends that.
struct Making<'a>(&'a Makers, MemberId);

impl Makers {
    fn begin(&self, whose: MemberId) -> Result<Making<'_>, Refusal> {
        let mut makers = self.whose.lock().unwrap_or_else(PoisonError::into_inner);
        match makers.insert(whose) {
            true => Ok(Making(self, whose)),
            false => Err(CareFault::OneArchiveAtATime.into()),
        }
    }
}

impl Drop for Making<'_> {
    fn drop(&mut self) {
        let mut makers = self.0.whose.lock().unwrap_or_else(PoisonError::into_inner);
        makers.remove(&self.1);
    }
}

/// Makes the archive of the viewer, or of another member.
pub(super) async fn archive(
    forum: &Forum,
    viewer: Viewer,
    whom: Option<Handle>,
) -> Result<CareAnswer, Failure> {
    let whose = match whom {
        None => viewer.member().ok_or(Refusal::MembersOnly)?,
        Some(handle) => {
            let find = move |r: &crate::store::Read<'_>| match known(r, &handle) {
                Ok(member) => Ok(member.id),
                Err(halt) => {
                    may_see_all_of(&viewer, MemberId(0))?;
                    Err(halt)
                }
            };
            forum.read(find).await?
        }
    };
    may_see_all_of(&viewer, whose)?;
    let bounded = !matches!(viewer.actor, Actor::Operator(_));
    let _making = forum.0.makers.begin(whose)?;
    if bounded {
        forum.0.paces.exports.take(whose, forum.now(), EXPORTS)?;
    }
    let turn = forum.0.makers.turn.acquire().await;
    let _turn = turn.map_err(|error| fault(&error))?;
    let mut work = Work::new(bounded);
    work = work.file("README.txt", README.as_bytes().to_vec()).await?;
    for part in own::PARTS {
        work = work
            .file(&format!("{}.jsonl", part.name), Vec::new())
            .await?;
        let mut after = Some(own::START);
        while let Some(from) = after {
            let (rows, next) = read(forum, whose, part, from).await?;
            work = work.more(rows).await?;
            after = next;
        }
    }
    for text in [false, true] {
        let name = if text { "posts.txt" } else { "posts.jsonl" };
        work = work.file(name, Vec::new()).await?;
        let mut after = Some(own::START);
        while let Some(from) = after {
            let (rows, next) = read(forum, whose, &own::POSTS, from).await?;
            let rows = if text { readable(&rows) } else { rows };
            work = work.more(rows).await?;
            after = next;
        }
    }
    Ok(CareAnswer::Archive(Archive(work.finish()?.into())))
}

async fn read(
    forum: &Forum,
    whose: MemberId,
    part: &'static Part,
    after: Key,
) -> Result<(Vec<u8>, Option<Key>), Failure> {
    let part = move |r: &crate::store::Read<'_>| Ok::<_, Halt>(own::part(r, whose, part, after)?);
    forum.read(part).await
}

/// Posts as one reads them.
fn readable(rows: &[u8]) -> Vec<u8> {
    let mut out = String::new();
    for line in rows.split(|byte| *byte == b'\n') {
        let Ok(serde_json::Value::Object(post)) = serde_json::from_slice(line) else {
            continue;
        };
        let text = |name: &str| post.get(name).and_then(serde_json::Value::as_str);
        let said = |name: &str| text(name).unwrap_or_default();
        out.push_str(&format!(
            "{}  {}  {}\n",
            said("ref"),
            said("at"),
            said("title")
        ));
        if let Some(answers) = text("answers") {
            out.push_str(&format!("> {answers} {}\n", said("answers_to")));
        }
        out.push_str(&format!("\n{}\n\n", said("body")));
    }
    out.into_bytes()
}

/// Bytes, and how many there are, for whoever handed them over.
struct Counted {
    bytes: Cursor<Vec<u8>>,
    size: Arc<AtomicUsize>,
}

impl io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.bytes.write(bytes)?;
        let size = self.bytes.get_ref().len();
        self.size.store(size, Ordering::Relaxed);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl io::Seek for Counted {
    fn seek(&mut self, to: io::SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

/// An archive that grows. Packing is work, and goes on beside the sessions.
struct Work {
    /// Boxed: it is passed from step to step, and what packs is large.
    zip: Box<ZipWriter<Counted>>,
    inside: usize,
    /// Bytes of it by now: what packs badly ends it before it takes much memory.
    size: Arc<AtomicUsize>,
    bounded: bool,
}

impl Work {
    fn new(bounded: bool) -> Self {
        let size = Arc::default();
        let bytes = Counted {
            bytes: Cursor::default(),
            size: Arc::clone(&size),
        };
        Self {
            zip: Box::new(ZipWriter::new(bytes)),
            inside: 0,
            size,
            bounded,
        }
    }

    /// Begins a file.
    async fn file(mut self, name: &str, bytes: Vec<u8>) -> Result<Self, Failure> {
        let options = SimpleFileOptions::default().unix_permissions(0o600);
        self.zip.start_file(name, options).map_err(failed)?;
        self.more(bytes).await
    }

    /// Adds to the file.
    async fn more(mut self, bytes: Vec<u8>) -> Result<Self, Failure> {
        self.inside += bytes.len();
        if self.bounded && self.inside > MOST_INSIDE {
            return Err(too_much().into());
        }
        let pack = move || self.zip.write_all(&bytes).map(|()| self);
        match tokio::task::spawn_blocking(pack).await {
            Ok(Ok(work)) => work.within(),
            Ok(Err(error)) => Err(failed(error)),
            Err(error) => Err(failed(error)),
        }
    }

    fn within(self) -> Result<Self, Failure> {
        match self.bounded && self.size.load(Ordering::Relaxed) > MOST {
            true => Err(too_much().into()),
            false => Ok(self),
        }
    }

    fn finish(self) -> Result<Vec<u8>, Failure> {
        let bytes = self.zip.finish().map_err(failed)?.bytes.into_inner();
        match self.bounded && bytes.len() > MOST {
            true => Err(too_much().into()),
            false => Ok(bytes),
        }
    }
}

fn too_much() -> Refusal {
    CareFault::ArchiveTooLarge {
        megabytes: MOST / (1024 * 1024),
    }
    .into()
}

fn failed(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Failure {
    fault(&io::Error::other(error))
}

/// What stands in the archive about itself, in all languages.
const README: &str = include_str!("../../../assets/export/README.txt");
