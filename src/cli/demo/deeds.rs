//! `deeds.toml`: what was done with ideas besides writing.

use anyhow::Context as _;
use serde::Deserialize;

use super::act;
use crate::domain::{
    Actor, Answer, Body, Command, CommandId, Handle, Limits, MemberId, Places, Query, Reference,
    Step, TopicId,
};
use crate::forum::Forum;

const DEEDS: &str = include_str!("../../../assets/demo/deeds.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deeds {
    merge: Vec<Merge>,
    call: Vec<Call>,
    reply: Vec<Said>,
    appeal: Vec<Said>,
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

/// Testers are looked for, and some volunteer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    by: String,
    idea: String,
    places: u32,
    words: String,
    testers: Vec<String>,
}

/// A reply, or an appeal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    by: String,
    idea: String,
    words: String,
}

/// Does all of it.
pub(super) async fn do_all(forum: &Forum) -> anyhow::Result<()> {
    let deeds: Deeds = toml::from_str(DEEDS)?;
    let mut last = 0;
    let mut next = || {
        last += 1;
        CommandId(last)
    };
    for Merge {
        by,
        idea,
        into,
        reason,
    } in &deeds.merge
    {
        let command = Command::Step {
            id: next(),
            topic: topic(forum, idea).await?,
            step: Step::Merge(reference(into)?),
            reason: body(reason)?,
        };
        act_by(forum, by, command).await?;
    }
    for call in &deeds.call {
        let topic = topic(forum, &call.idea).await?;
        let command = Command::Call {
            id: next(),
            topic,
            places: Places::new(call.places)?,
            words: body(&call.words)?,
        };
        act_by(forum, &call.by, command).await?;
        for tester in &call.testers {
            act_by(forum, tester, Command::Test(topic, true)).await?;
        }
    }
    for Said { by, idea, words } in &deeds.reply {
        let command = Command::Reply {
            id: next(),
            topic: topic(forum, idea).await?,
            answers: None,
            body: body(words)?,
        };
        act_by(forum, by, command).await?;
    }
    for Said { by, idea, words } in &deeds.appeal {
        let command = Command::Appeal {
            id: next(),
            topic: topic(forum, idea).await?,
            words: body(words)?,
        };
        act_by(forum, by, command).await?;
    }
    Ok(())
}

fn body(text: &str) -> anyhow::Result<Body> {
    Ok(Body::new(text, &Limits::default())?)
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

pub(super) async fn act_by(forum: &Forum, handle: &str, command: Command) -> anyhow::Result<()> {
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
