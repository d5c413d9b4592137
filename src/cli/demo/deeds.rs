//! `deeds.toml`: what was done with ideas besides writing.

use anyhow::Context as _;
use serde::Deserialize;

use super::act;
use crate::domain::{
    Actor, Answer, Body, Command, CommandId, Handle, Limits, MemberId, Query, Reference, Step,
    TopicId,
};
use crate::forum::Forum;

const DEEDS: &str = include_str!("../../../assets/demo/deeds.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deeds {
    merge: Vec<Merge>,
}

/// An idea goes on in another one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Merge {
    by: String,
    idea: String,
    into: String,
    reason: String,
}

/// Does all of it.
pub(super) async fn do_all(forum: &Forum) -> anyhow::Result<()> {
    let deeds: Deeds = toml::from_str(DEEDS)?;
    let mut id = 0;
    for merge in &deeds.merge {
        id += 1;
        let command = Command::Step {
            id: CommandId(id),
            topic: topic(forum, &merge.idea).await?,
            step: Step::Merge(reference(&merge.into)?),
            reason: Body::new(&merge.reason, &Limits::default())?,
        };
        by(forum, &merge.by, command).await?;
    }
    Ok(())
}

fn reference(text: &str) -> anyhow::Result<Reference> {
    Reference::parse(text).with_context(|| format!("{text} is no reference"))
}

async fn topic(forum: &Forum, text: &str) -> anyhow::Result<TopicId> {
    let query = Query::Resolve(reference(text)?);
    match forum.ask(Actor::Operator(None), query).await? {
        Answer::Place(place) => Ok(place.topic.with_context(|| format!("no {text}"))?.topic.id),
        other => anyhow::bail!("{other:?}"),
    }
}

async fn by(forum: &Forum, handle: &str, command: Command) -> anyhow::Result<()> {
    let member = member(forum, handle).await?;
    act(forum, Actor::Operator(Some(member)), command).await
}

async fn member(forum: &Forum, handle: &str) -> anyhow::Result<MemberId> {
    let query = Query::Member(Handle::new(handle)?);
    match forum.ask(Actor::Operator(None), query).await? {
        Answer::Member(record) => Ok(record.member.id),
        other => anyhow::bail!("{other:?}"),
    }
}
