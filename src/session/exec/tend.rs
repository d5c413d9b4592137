//! `tend`: what hosts do with posts and topics, and what is told of it. `wellspring tend` does it by the same function.

use std::sync::Arc;

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::{unexpected, write};
use crate::domain::{
    Act, Actor, Along, Answer, Care, CareAnswer, CareQuery, Command, Deed, Done, LogFilter, LogId,
    Post, PostsFrom, Query, Reason, Reference, Refusal, SafeText, Slug, Title, Topic, TopicId,
    Wanted,
};
use crate::forum::Forum;
use crate::text::Words;

/// Entries of an act that are looked at for the last one with a topic.
const LOOKED_AT: usize = 200;

/// The options that it takes.
pub(super) const OPTIONS: &[Opt] = &[
    Opt::Why,
    Opt::Words,
    Opt::Undo,
    Opt::Title,
    Opt::To,
    Opt::Along,
    Opt::Yes,
    Opt::Json,
];

/// What somebody asks for.
#[derive(Debug)]
pub struct Asked<'a> {
    /// What, as it is typed.
    pub what: &'a str,
    /// With which topic or post.
    pub place: Reference,
    /// Why, which all needs but accepting an answer to one's own question.
    pub why: Option<(Reason, SafeText)>,
    /// The other way round.
    pub undo: bool,
    /// A title.
    pub title: Option<&'a str>,
    /// Another conference.
    pub to: Option<Slug>,
    /// What goes along with a post that is split off, if it was said.
    pub along: Option<Along>,
    /// Whether to erase, or only to say what would be.
    pub yes: bool,
}

impl Asked<'_> {
    /// Whether the deed, or its undoing, takes every option that is given.
    fn takes_all(&self) -> Result<(), Stop> {
        let takes: &[Opt] = match (self.what, self.undo) {
            ("hide" | "freeze" | "retire" | "pin" | "accept", _)
            | ("retitle" | "move" | "split", true) => &[Opt::Undo],
            ("retitle", false) => &[Opt::Title],
            ("split", false) => &[Opt::Title, Opt::Along],
            ("move", false) | ("unlink", _) => &[Opt::To],
            ("link", _) => &[Opt::To, Opt::Undo],
            ("erase" | "dismiss", _) => &[],
            // There is no such deed.
            _ => return Ok(()),
        };
        let given = [
            (Opt::Undo, self.undo),
            (Opt::Title, self.title.is_some()),
            (Opt::To, self.to.is_some()),
            (Opt::Along, self.along.is_some()),
        ];
        let mut given = given.into_iter().filter(|(_, given)| *given);
        let Some((option, _)) = given.find(|(option, _)| !takes.contains(option)) else {
            return Ok(());
        };
        let deed = match self.undo && option != Opt::Undo {
            true => format!("{} --undo", self.what),
            false => self.what.to_owned(),
        };
        Err(Stop::NotFor(option, deed))
    }
}

/// What was done.
#[derive(Debug, Serialize)]
pub struct Tended {
    /// What it was done with.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What was done, as the log calls it; `unaccept` where an answer is accepted no more.
    pub act: &'static str,
    /// The number of its entry of the log; none where it was so already, and where none is told.
    pub entry: Option<i64>,
    /// Where it stands now; only after `move`, `split` and their undoing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// What became of it.
    #[serde(skip)]
    outcome: Outcome,
}

/// What became of a deed.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// It is done.
    Done,
    /// It was so already.
    Already,
    /// What was done last is taken back.
    Back,
    /// The words of this author would be erased.
    Would(String),
}

impl Tended {
    /// Whether anything changed.
    #[must_use]
    pub const fn changed(&self) -> bool {
        matches!(self.outcome, Outcome::Done | Outcome::Back)
    }

    /// It in a sentence, with its place and its entry of the log.
    #[must_use]
    pub fn told(&self, words: &Words) -> String {
        let place = self.reference.as_str();
        let said = match &self.outcome {
            Outcome::Would(who) => return words.exec_would_erase(place, who.as_str()).into_owned(),
            Outcome::Already if self.act == Act::Dismiss.as_str() => words.exec_no_flags(),
            Outcome::Already => words.exec_so_already(),
            Outcome::Back => words.exec_taken_back(),
            Outcome::Done => words.exec_tended(self.act),
        };
        let entry = self.entry.map(|entry| format!(" ({})", LogId(entry)));
        let now = self.now.as_deref().filter(|now| *now != place);
        let now = now.map(|now| words.exec_tended_now(now));
        format!(
            "{place}: {said}{}{}",
            now.unwrap_or_default(),
            entry.unwrap_or_default()
        )
    }
}

/// Does a deed with a topic or a post.
pub async fn tend(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let text = args.operands.get(1).map_or("", String::as_str);
    let place = Reference::parse(text).filter(|place| place.topic.is_some());
    let asked = Asked {
        what: args.operand(),
        place: place.ok_or_else(|| Stop::NotAReference(SafeText::log(text)))?,
        why: args.why()?,
        undo: args.undo,
        title: args.title.as_deref(),
        to: args.to.clone(),
        along: args.along,
        yes: args.yes,
    };
    let tended = perform(caller.forum, caller.actor, asked).await?;
    match args.json {
        true => Ok(out.record(&tended).await?),
        false => Ok(out.print(&(tended.told(caller.words) + "\n")).await?),
    }
}

/// Does it, or says what would be erased.
///
/// # Errors
/// [`Stop`]: what was missing or too much, or what the forum said.
pub async fn perform(forum: &Forum, actor: Actor, asked: Asked<'_>) -> Result<Tended, Stop> {
    asked.takes_all()?;
    let (what, place) = (asked.what, asked.place);
    let at = Site { forum, actor };
    if asked.why.is_none() && what != "accept" {
        return Err(Stop::Missing(Opt::Why));
    }
    let usage = || verb::find("tend").map_or(Stop::NoCommand, Stop::Operands);
    let (topic, number) = at.resolved(place.clone()).await?;
    // Whoever asked chooses the answer in no office: the log has no entry for a reason to stand in.
    let is_own = what == "accept" && actor == Actor::Member(topic.author.member);
    let (reason, words) = match asked.why {
        _ if is_own => (Reason::Upkeep, SafeText::default()),
        Some(why) => why,
        None => return Err(Stop::Missing(Opt::Why)),
    };
    let is_with_post = Wanted::is_with_post(what, asked.undo);
    if is_with_post && place.post.is_none() {
        return Err(Stop::NotAPost(place));
    }
    let post = match number {
        Some(number) => Some(at.post(topic.id, number).await?),
        None => None,
    };
    let title = asked.title.map(|title| Title::new(title, &forum.limits()));
    let lacks = match what {
        "retitle" | "split" if title.is_none() => Some(Opt::Title),
        "move" | "link" | "unlink" if asked.to.is_none() => Some(Opt::To),
        _ => None,
    };
    let wanted = Wanted {
        topic: topic.id,
        post: post.as_ref().map(|post| post.id),
        undo: asked.undo,
        title: title.transpose()?,
        to: asked.to,
        along: asked.along.unwrap_or_default(),
    };
    if let Some(act) = wanted.back(what) {
        let back = Care::Reverse {
            entry: at.last(act, &topic.reference()).await?,
            reason,
            words,
        };
        let Done::Logged(entry) = forum.act(actor, Command::Care(back)).await? else {
            return Err(unexpected());
        };
        return Ok(Tended {
            now: at.now(place.clone(), act).await,
            reference: place.to_string(),
            act: act.as_str(),
            entry: entry.map(|entry| entry.0),
            outcome: Outcome::Back,
        });
    }
    let wanted = match (is_own, wanted.post) {
        (true, Some(post)) => Some((Act::Accept, Command::Accept(post, !asked.undo))),
        _ => wanted.command(what, reason, words),
    };
    let (act, command) = wanted.ok_or_else(|| lacks.map_or_else(usage, Stop::Missing))?;
    // What is named is what it is done with: of a deed with a topic, the topic.
    let reference = match (&post, is_with_post) {
        (Some(post), true) => Reference::post(topic.slug.clone(), topic.number, post.number),
        _ => Reference {
            post: None,
            ..place.clone()
        },
    };
    let told = |entry: Option<LogId>, outcome| Tended {
        reference: reference.to_string(),
        act: act.as_str(),
        entry: entry.map(|entry| entry.0),
        now: None,
        outcome,
    };
    if let (true, false, Some(post)) = (is_erasing(&command), asked.yes, &post) {
        act.because(reason, false).map_err(Refusal::from)?;
        return Ok(told(None, Outcome::Would(post.author.short().to_owned())));
    }
    let tended = match forum.act(actor, command).await? {
        Done::Logged(None) => told(None, Outcome::Already),
        Done::Logged(entry) => told(entry, Outcome::Done),
        Done::Answered(answer, _) => Tended {
            act: if asked.undo { "unaccept" } else { act.as_str() },
            ..told(
                None,
                match answer == topic.answer {
                    true => Outcome::Already,
                    false => Outcome::Done,
                },
            )
        },
        _ => return Err(unexpected()),
    };
    let now = at.now(place, act).await;
    Ok(Tended { now, ..tended })
}

const fn is_erasing(command: &Command) -> bool {
    let Command::Care(Care::Tend { deed, .. }) = command else {
        return false;
    };
    matches!(deed, Deed::Erase(_))
}

/// The forum as one actor sees it.
struct Site<'a> {
    forum: &'a Forum,
    actor: Actor,
}

impl Site<'_> {
    /// The topic at an address, and the number of the post if it names one.
    async fn resolved(&self, reference: Reference) -> Result<(Topic, Option<u32>), Stop> {
        let query = Query::Resolve(reference);
        let Answer::Place(place) = self.forum.ask(self.actor, query).await? else {
            return Err(unexpected());
        };
        Ok((place.topic.ok_or_else(unexpected)?.topic, place.post))
    }

    /// Where that stands now which had this address before: only of what goes elsewhere, and only for who may read it there.
    async fn now(&self, reference: Reference, act: Act) -> Option<String> {
        if !matches!(act, Act::Move | Act::Split) {
            return None;
        }
        let query = Query::Resolve(reference);
        let Ok(Answer::Place(place)) = self.forum.ask(self.actor, query).await else {
            return None;
        };
        // What is named by a link's address stands at home.
        let row = place.topic?;
        let now = row.home.map_or_else(|| row.topic.reference(), |home| *home);
        Some(now.to_string())
    }

    /// The entry of the log that tells of the last such act with a topic.
    async fn last(&self, act: Act, topic: &Reference) -> Result<LogId, Stop> {
        let query = CareQuery::Log {
            filter: LogFilter {
                act: Some(act),
                ..LogFilter::default()
            },
            before: None,
            limit: LOOKED_AT,
        };
        let answer = self.forum.ask(self.actor, Query::Care(query)).await?;
        let Answer::Care(CareAnswer::Log(page)) = answer else {
            return Err(unexpected());
        };
        let found = page.rows.iter().find(|entry| entry.stands_at(topic));
        let found = found.map(|entry| entry.id);
        found.ok_or_else(|| Stop::NothingBack(topic.clone()))
    }

    async fn post(&self, topic: TopicId, number: u32) -> Result<Arc<Post>, Stop> {
        let posts = Query::Posts {
            topic,
            from: PostsFrom::Number(number),
            limit: 1,
        };
        match self.forum.ask(self.actor, posts).await? {
            Answer::Posts(posts, _) => posts.into_iter().next().ok_or_else(unexpected),
            _ => Err(unexpected()),
        }
    }
}
