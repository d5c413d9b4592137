//! The trust pulse: a member is asked seldom, and what they answer is kept without them.
//!
//! That a member was asked is on disk, with the day. Which questions they have still to answer is in memory alone. What was
//! answered waits in memory too, until the answers of several members are together, and is added to counters in one
//! transaction of its own: so neither a row, nor the order of rows or of commits, nor what changed between two copies of
//! the file tells who answered what. It is no event, and nothing is logged. The price is that a crash loses what waits.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use super::Forum;
use crate::domain::pulse::{Quality, quarter};
use crate::domain::{Answer, Done, Failure, MemberId, Refusal, Time, Viewer};
use crate::store::{Write, pulse};

/// Answers that are written together.
const TOGETHER: u32 = 20;
/// Milliseconds for which a member who was asked may answer.
const OPEN: i64 = Time::DAY;

/// What waits in memory.
#[derive(Default)]
pub(super) struct Urn(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    /// Who was asked, when, and what they have not answered.
    asked: HashMap<MemberId, (Time, Vec<Quality>)>,
    /// How often each answer was given in each quarter, of those that are not on disk.
    given: BTreeMap<(Time, Quality, u8), u32>,
}

impl Urn {
    fn with<T>(&self, f: impl FnOnce(&mut Waiting) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Waiting {
    /// What is to be written, where enough is together, or a quarter is over.
    fn ripe(&mut self, now: Time) -> BTreeMap<(Time, Quality, u8), u32> {
        let enough = self.given.values().sum::<u32>() >= TOGETHER;
        let over = |(of, ..): &(Time, Quality, u8)| *of < quarter(now);
        if enough || self.given.keys().any(over) {
            std::mem::take(&mut self.given)
        } else {
            BTreeMap::new()
        }
    }
}

/// Whether the viewer may be asked now.
pub(super) async fn is_due(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    if forum.limits().sponsor.is_none() {
        return Ok(Answer::PulseDue(false));
    }
    let now = forum.now();
    forum
        .read(move |r| Ok(Answer::PulseDue(pulse::is_due(r, member, now)?)))
        .await
}

/// The viewer was asked.
pub(super) async fn asked(forum: &Forum, viewer: Viewer) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum.limits().sponsor.as_ref().ok_or(Refusal::NoSponsor)?;
    let asked = forum.write(move |w| Ok(pulse::ask(w, member)?)).await?;
    let now = forum.now();
    forum.0.pulse.with(|waiting| {
        let fresh = |at: &Time| now.since(*at) < OPEN;
        waiting.asked.retain(|_, (at, _)| fresh(at));
        if asked {
            let all = Quality::ALL.to_vec();
            waiting.asked.insert(member, (now, all));
        }
    });
    Ok(Done::Ok)
}

/// The viewer answers a question, once.
pub(super) async fn answer(
    forum: &Forum,
    viewer: Viewer,
    quality: Quality,
    value: u8,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let now = forum.now();
    let ripe = forum.0.pulse.with(|waiting| {
        let (at, open) = waiting.asked.get_mut(&member)?;
        let place = open.iter().position(|one| *one == quality)?;
        if now.since(*at) >= OPEN || !(1..=5).contains(&value) {
            return None;
        }
        open.swap_remove(place);
        let given = waiting.given.entry((quarter(now), quality, value));
        *given.or_default() += 1;
        Some(waiting.ripe(now))
    });
    write(forum, ripe.ok_or(Refusal::NotAsked)?).await?;
    Ok(Done::Ok)
}

/// Writes what waits: what is ripe, or where the server stops, all of it.
pub(super) async fn settle(forum: &Forum, all: bool) -> Result<(), Failure> {
    let now = forum.now();
    let given = forum.0.pulse.with(|waiting| match all {
        true => std::mem::take(&mut waiting.given),
        false => waiting.ripe(now),
    });
    write(forum, given).await
}

async fn write(forum: &Forum, given: BTreeMap<(Time, Quality, u8), u32>) -> Result<(), Failure> {
    if given.is_empty() {
        return Ok(());
    }
    let count = move |w: &mut Write<'_>| {
        for (answer, times) in given {
            pulse::count(w, answer, times)?;
        }
        Ok(())
    };
    forum.write(count).await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::pulse::{EVERY, SETTLING};
    use crate::domain::{Actor, Command, Limits, Query, SafeText};
    use crate::forum::testing::Site;
    use crate::store::events;

    fn sponsored() -> Site {
        Site::with(Limits {
            sponsor: Some(SafeText::line("Ibarra")),
            ..Limits::default()
        })
    }

    async fn due(site: &Site, who: Actor) -> bool {
        match site.forum.ask(who, Query::PulseDue).await.unwrap() {
            Answer::PulseDue(due) => due,
            other => panic!("{other:?}"),
        }
    }

    /// How many answers are on disk.
    async fn kept(site: &Site) -> u32 {
        let ahead = site.forum.now().plus(2 * EVERY);
        let over = site.forum.read(move |r| Ok(pulse::over(r, ahead)?)).await;
        over.unwrap().iter().map(|opinion| opinion.answers).sum()
    }

    async fn answers(site: &Site, who: Actor, quality: Quality) -> Result<Done, Failure> {
        let answer = Command::PulseAnswer(quality, 4);
        site.forum.act(who, answer).await
    }

    #[tokio::test]
    async fn a_member_answers_each_question_once_and_only_when_asked() {
        let site = sponsored();
        let ada = site.join("ada").await;
        assert!(!due(&site, ada).await, "they have just joined");
        site.forum.act(ada, Command::PulseAsked).await.unwrap();
        let unasked = answers(&site, ada, Quality::Honesty).await;
        assert_eq!(unasked, Err(Refusal::NotAsked.into()));
        site.pass(SETTLING);
        assert!(due(&site, ada).await);
        site.forum.act(ada, Command::PulseAsked).await.unwrap();
        assert!(!due(&site, ada).await);
        assert_eq!(answers(&site, ada, Quality::Honesty).await, Ok(Done::Ok));
        let twice = answers(&site, ada, Quality::Honesty).await;
        assert_eq!(twice, Err(Refusal::NotAsked.into()));
        let wrong = Command::PulseAnswer(Quality::Goodwill, 6);
        let wrong = site.forum.act(ada, wrong).await;
        assert_eq!(wrong, Err(Refusal::NotAsked.into()));
        site.pass(OPEN);
        let late = answers(&site, ada, Quality::Goodwill).await;
        assert_eq!(late, Err(Refusal::NotAsked.into()));
        site.pass(EVERY);
        assert!(due(&site, ada).await);
    }

    #[tokio::test]
    async fn answers_are_written_when_several_are_together_and_are_no_event() {
        let site = sponsored();
        let mut members = Vec::new();
        for name in ["ada", "bob", "cem", "eva", "fay", "gus"] {
            members.push(site.join(name).await);
        }
        site.pass(SETTLING);
        let last = site.forum.read(|r| Ok(events::last(r)?)).await.unwrap();
        for member in &members {
            site.forum.act(*member, Command::PulseAsked).await.unwrap();
        }
        for (n, member) in (1..).zip(&members) {
            for quality in Quality::ALL {
                answers(&site, *member, quality).await.unwrap();
            }
            let wanted = if n < 5 { 0 } else { TOGETHER };
            assert_eq!(kept(&site).await, wanted, "{n}");
        }
        let after = site.forum.read(|r| Ok(events::last(r)?)).await.unwrap();
        assert_eq!(after, last, "no event gives it away");
        settle(&site.forum, false).await.unwrap();
        assert_eq!(kept(&site).await, TOGETHER, "the quarter is not over");
        site.pass(EVERY);
        settle(&site.forum, false).await.unwrap();
        assert_eq!(kept(&site).await, TOGETHER + 4);
    }

    #[tokio::test]
    async fn without_a_sponsor_nobody_is_asked() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.pass(SETTLING);
        assert!(!due(&site, ada).await);
        let asked = site.forum.act(ada, Command::PulseAsked).await;
        assert_eq!(asked, Err(Refusal::NoSponsor.into()));
    }
}
