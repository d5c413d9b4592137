//! `post` and `reply`: a topic or an answer from standard input, once however often it is repeated with the same `--id`.

use std::time::Duration;

use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::watch;

use super::args::Args;
use super::caller::Caller;
use super::input;
use super::lists;
use super::out::Out;
use super::stop::Stop;
use super::{json, stopped, unexpected};
use crate::domain::{
    Actor, Body, Command, CommandId, Done, HeldWhy, MemberId, Reference, Refusal, SafeText, Slug,
    Title,
};
use crate::session::link::LinkInput;

/// Standard input, and how long it may be silent.
pub struct Stdin<'a> {
    /// Where it comes from.
    pub input: &'a mut LinkInput,
    /// How long it may be silent.
    pub silence: Duration,
    /// Turns true when the server is about to stop: nothing that is still to come is waited for then.
    pub stopping: watch::Receiver<bool>,
}

/// Opens a topic.
pub async fn post(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let author = author(caller)?;
    let slug = Slug::parse(args.operand()).ok_or(Refusal::SlugInvalid)?;
    let title = args.title.as_deref().unwrap_or_default();
    let title = Title::new(title, &caller.forum.limits())?;
    let command = Command::NewTopic {
        id: command_id(author, slug.as_str(), args.id.as_deref()),
        conference: slug,
        kind: args.kind.unwrap_or_default(),
        title,
        body: body(caller, stdin).await?,
    };
    match caller.forum.act(caller.actor, command).await? {
        Done::Posted(reference, _) => {
            let reference = Reference {
                post: None,
                ..reference
            };
            print(args, &reference, out).await
        }
        Done::Held(_, why) => waits(caller, args, why, out).await,
        _ => Err(unexpected()),
    }
}

/// Announces something, now or later.
pub async fn announce(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let author = author(caller)?;
    let slug = Slug::parse(args.operand()).ok_or(Refusal::SlugInvalid)?;
    let title = args.title.as_deref().unwrap_or_default();
    let title = Title::new(title, &caller.forum.limits())?;
    let command = Command::Announce {
        id: command_id(author, slug.as_str(), args.id.as_deref()),
        conference: slug.clone(),
        kind: args.declares.unwrap_or_default(),
        title,
        body: body(caller, stdin).await?,
        ships: args.ships.clone(),
        at: args.at,
    };
    match caller.forum.act(caller.actor, command).await? {
        Done::Posted(reference, _) => {
            let reference = Reference {
                post: None,
                ..reference
            };
            print(args, &reference, out).await
        }
        Done::Scheduled(at) if args.json => {
            Ok(out.record(&json::Scheduled::new(&slug, at)).await?)
        }
        Done::Held(_, why) => waits(caller, args, why, out).await,
        Done::Scheduled(at) => Ok(out.print(&format!("{slug} {}\n", at.written())).await?),
        _ => Err(unexpected()),
    }
}

/// Answers in a topic.
pub async fn reply(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let author = author(caller)?;
    let reference = args.reference()?;
    if reference.topic.is_none() {
        return Err(Stop::NotAReference(SafeText::line(&reference.to_string())));
    }
    let topic = lists::topic(caller, &reference).await?;
    let command = Command::Reply {
        id: command_id(author, &reference.to_string(), args.id.as_deref()),
        topic: topic.topic.id,
        answers: reference.post,
        body: body(caller, stdin).await?,
    };
    match caller.forum.act(caller.actor, command).await? {
        Done::Posted(reference, _) => print(args, &reference, out).await,
        Done::Held(_, why) => waits(caller, args, why, out).await,
        _ => Err(unexpected()),
    }
}

/// The words wait for a host: that is no failure, and has no address yet. A script hears it as JSON.
async fn waits(
    caller: &Caller<'_>,
    args: &Args,
    why: HeldWhy,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    if args.json {
        out.record(&json::Held::from(why)).await?;
    }
    let said = caller.words.held_waits(why);
    Ok(out.complain(&format!("{said}\n")).await?)
}

/// The member who writes; others are told so before they send a text in vain.
pub(super) fn author(caller: &Caller<'_>) -> Result<MemberId, Stop> {
    match caller.actor {
        Actor::Member(id) => Ok(id),
        _ => Err(Refusal::MembersOnly.into()),
    }
}

pub(super) async fn body(caller: &Caller<'_>, mut stdin: Stdin<'_>) -> Result<Body, Stop> {
    if caller.pty {
        return Err(Stop::Terminal);
    }
    let limits = caller.forum.limits();
    let text = tokio::select! {
        text = input::text(stdin.input, limits.post_bytes, stdin.silence) => text?,
        () = stopped(&mut stdin.stopping) => return Err(Stop::Stopped),
    };
    Ok(Body::new(&text, &limits)?)
}

pub(super) async fn done(caller: &Caller<'_>, command: Command) -> Result<Reference, Stop> {
    match caller.forum.act(caller.actor, command).await? {
        Done::Posted(reference, _) => Ok(reference),
        _ => Err(unexpected()),
    }
}

async fn print(args: &Args, reference: &Reference, out: &mut Out<'_>) -> Result<(), Stop> {
    if args.json {
        out.record(&json::Posted::from(reference)).await?;
    } else {
        out.print(&format!("{reference}\n")).await?;
    }
    Ok(())
}

/// The id of a command: random, or made of the member, the place and what the caller chose, so that no two of these
/// meet in one id, not even on purpose. The mixture is argon2id with the least memory and time (RFC 9106), which the
/// house has anyway: the place and the choice as the message, the member as the salt. It must stay the same for ever, or
/// a repetition after an upgrade posts twice. Negative, as the ids that sessions make are positive.
#[expect(
    clippy::expect_used,
    reason = "the parameters are constants within the bounds of argon2"
)]
pub(super) fn command_id(member: MemberId, place: &str, chosen: Option<&str>) -> CommandId {
    let mut hash = [0; 8];
    match chosen {
        None => hash = rand::random(),
        Some(chosen) => {
            let params = Params::new(Params::MIN_M_COST, 1, 1, Some(hash.len()));
            let params = params.expect("the least that argon2 takes");
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(
                    format!("{place} {chosen}").as_bytes(),
                    &member.0.to_be_bytes(),
                    &mut hash,
                )
                .expect("a salt and a hash of eight bytes each");
        }
    }
    CommandId(i64::from_be_bytes(hash) | i64::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chosen_id_is_the_members_own_in_one_place() {
        let (ada, bob) = (MemberId(1), MemberId(2));
        let id = command_id(ada, "tools.12", Some("build 7"));
        assert_eq!(id, command_id(ada, "tools.12", Some("build 7")));
        let pinned = CommandId(-2_785_112_933_030_478_117);
        assert_eq!(id, pinned, "the same in every version");
        for other in [
            command_id(bob, "tools.12", Some("build 7")),
            command_id(ada, "tools.13", Some("build 7")),
            command_id(ada, "tools.12", Some("build 8")),
            command_id(ada, "tools.12", None),
        ] {
            assert_ne!(id, other);
            assert!(other.0 < 0);
        }
    }
}
