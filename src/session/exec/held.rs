//! `release`, `refuse` and `welcome`: what hosts do with held posts and newcomers who wait in their queue.

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::Opt;
use super::{queue, unexpected, write};
use crate::domain::{Actor, Care, Command, CommandId, Done, Handle, Matter, QueueRow, SafeText};
use crate::forum::Forum;

/// What became of a held post.
#[derive(Serialize)]
struct Decided {
    id: String,
    /// Where it stands; null where it is not posted, and where a post has its new words.
    #[serde(rename = "ref")]
    reference: Option<String>,
    /// The entry of the log, where it is told; null where that was decided before.
    entry: Option<i64>,
}

/// Whom somebody welcomed.
#[derive(Serialize)]
struct Welcomed<'a> {
    handle: &'a str,
}

/// Posts what is held, in its author's name.
pub async fn release(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let id = held(args)?;
    let release = Command::Care(Care::Release(id));
    let (reference, entry) = match caller.forum.act(caller.actor, release).await? {
        Done::Released(reference, entry) => (Some(reference.to_string()), entry),
        Done::Logged(entry) => (None, entry),
        _ => return Err(unexpected()),
    };
    if !args.json {
        let said = reference.unwrap_or_else(|| caller.words.exec_new_words().into_owned());
        return Ok(out.print(&(said + "\n")).await?);
    }
    let decided = Decided {
        id: id.to_string(),
        reference,
        entry: entry.map(|entry| entry.0),
    };
    Ok(out.record(&decided).await?)
}

/// Does not post what is held; its author reads why.
pub async fn refuse(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let id = held(args)?;
    let (reason, words) = args.why()?.ok_or(Stop::Missing(Opt::Why))?;
    let refuse = Care::Refuse { id, reason, words };
    let refuse = Command::Care(refuse);
    let Done::Logged(entry) = caller.forum.act(caller.actor, refuse).await? else {
        return Err(unexpected());
    };
    if args.json {
        let decided = Decided {
            id: id.to_string(),
            reference: None,
            entry: entry.map(|entry| entry.0),
        };
        return Ok(out.record(&decided).await?);
    }
    let said = match entry {
        Some(entry) => caller.words.exec_refused(entry.to_string()),
        None => caller.words.tend_so_already(),
    };
    Ok(out.print(&format!("{said}\n")).await?)
}

/// Puts a newcomer aside as welcomed.
pub async fn welcome(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let handle = Handle::new(args.operand())?;
    welcomed(caller.forum, caller.actor, &handle).await?;
    if args.json {
        let handle = handle.as_str();
        return Ok(out.record(&Welcomed { handle }).await?);
    }
    let said = caller.words.exec_welcomed(handle.as_str());
    Ok(out.print(&format!("{said}\n")).await?)
}

/// Puts a newcomer aside as welcomed who waits in the queue of whoever asks.
///
/// # Errors
/// [`Stop::NoNewcomer`] where they do not wait there.
pub async fn welcomed(forum: &Forum, actor: Actor, handle: &Handle) -> Result<(), Stop> {
    let queue = queue::waiting(forum, actor).await?;
    let newcomer = |row: &QueueRow| match row.matter {
        Matter::Newcomer(id) => {
            let who = row.who.as_ref().and_then(|who| who.handle.as_ref());
            who.filter(|who| *who == handle).map(|_| id)
        }
        _ => None,
    };
    let newcomer = queue.rows.iter().find_map(newcomer);
    let newcomer = newcomer.ok_or_else(|| Stop::NoNewcomer(handle.clone()))?;
    let welcome = Command::Care(Care::Welcome(newcomer));
    forum.act(actor, welcome).await?;
    Ok(())
}

/// The held post that is named.
fn held(args: &Args) -> Result<CommandId, Stop> {
    let text = args.operand();
    CommandId::parse(text).ok_or_else(|| Stop::NotHeld(SafeText::log(text)))
}
