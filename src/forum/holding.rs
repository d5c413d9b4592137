//! Where what somebody writes is held until a host looks: asked within the transaction of the post, before it is made.
//!
//! What holds is `domain::holding`'s to say. This looks up what that needs: how new and how much of a stranger the author is,
//! which words are watched, and what other accounts wrote lately.

use std::sync::Arc;

use super::fault::Halt;
use super::posting::sent;
use super::{Forum, House};
use crate::domain::{
    Actor, Bait, Body, CareFault, CommandId, DraftPlace, HeldPlace, HeldPost, HeldWhy, Hold,
    Likeness, Limits, MemberId, Reference, Refusal, SpamLimits, Time, Viewer, counted, holding,
};
use crate::store::conferences::Seat;
use crate::store::held::{self, NewHeld};
use crate::store::posts::lately::{Lately, lately};
use crate::store::{Read, Write, likeness, members, watched};

/// Held posts of an author that are looked through for another edit of the same post.
const EDITS: usize = 100;

/// Something that is about to be posted.
pub(super) struct Written<'a> {
    /// The command.
    pub(super) id: CommandId,
    /// Where.
    pub(super) seat: &'a Seat,
    /// As what.
    pub(super) place: HeldPlace,
    /// The title that it brings.
    pub(super) title: &'a str,
    /// The words.
    pub(super) body: &'a Body,
    /// The words that they take the place of.
    pub(super) before: Option<&'a str>,
}

/// What becomes of it.
pub(super) enum Passage {
    /// It waits.
    Held(CommandId, HeldWhy),
    /// It is posted, and remembered by its likeness.
    Free(Option<Likeness>),
}

/// What holds, as it is now.
#[derive(Clone)]
pub(super) struct Gate {
    bait: Arc<Bait>,
    limits: Arc<Limits>,
}

impl Forum {
    /// What holds, as it is now.
    pub(super) fn gate(&self) -> Gate {
        Gate {
            bait: self.bait(),
            limits: self.limits(),
        }
    }

    /// The patterns of bait.
    pub(super) fn bait(&self) -> Arc<Bait> {
        let House { bait, .. } = &*self.0;
        let bait = bait.read();
        bait.unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }

    /// Takes the patterns of bait out of a file instead of those that ship, from now on.
    pub fn set_bait(&self, file: &str) {
        let bait = Arc::new(Bait::parse(file, watched::sought));
        let held = self.0.bait.write();
        *held.unwrap_or_else(std::sync::PoisonError::into_inner) = bait;
    }
}

/// The patterns of bait that ship.
pub(super) fn shipped() -> Bait {
    Bait::shipped(watched::sought)
}

/// Where the author posted the same lately, in the same place: a script that sent twice, or a key pressed twice.
fn said_already(
    w: &Write<'_>,
    author: MemberId,
    new: &Written<'_>,
    minutes: u32,
) -> Result<Option<Reference>, Halt> {
    if minutes == 0 {
        return Ok(None);
    }
    let within = i64::from(minutes) * Time::MINUTE;
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    let is_there = |one: &Lately| match new.place {
        HeldPlace::Opens(_) => {
            one.reference.post == Some(0)
                && one.conference == new.seat.conference.id
                && words(&one.title) == words(new.title)
        }
        HeldPlace::Answers(topic, answers) => one.topic == topic && one.answers == answers,
        HeldPlace::Edits(..) => false,
    };
    let all = lately(&w.read(), author, w.now.plus(-within))?;
    let own = words(new.body.as_str());
    let same = all
        .into_iter()
        .find(|one| is_there(one) && words(&one.body) == own);
    Ok(same.map(|one| one.reference))
}

/// What waits already in the same words, in the same place, and was sent lately: that is one post, and its author hears
/// what became of it.
fn held_already(
    w: &Write<'_>,
    author: MemberId,
    new: &Written<'_>,
    minutes: u32,
) -> Result<Option<HeldPost>, Halt> {
    if minutes == 0 {
        return Ok(None);
    }
    let since = w.now.plus(-i64::from(minutes) * Time::MINUTE);
    for listed in held::of_author(&w.read(), author, EDITS)? {
        let is_there = listed.place == new.place && listed.conference == new.seat.conference.id;
        // What opens no topic has the title of its own.
        let opens = matches!(new.place, HeldPlace::Opens(_));
        let is_titled = !opens || listed.title.as_str() == new.title;
        if listed.at < since || !is_there || !is_titled || listed.refused.is_some() {
            continue;
        }
        // A list has the first words only.
        let whole = held::by_id(&w.read(), listed.id)?;
        let whole = whole.filter(|whole| whole.body.as_str() == new.body.as_str());
        if whole.is_some() {
            return Ok(whole);
        }
    }
    Ok(None)
}

impl Gate {
    /// Lets something through, or holds it: then it is kept, and its draft is gone.
    pub(super) fn pass(
        &self,
        w: &mut Write<'_>,
        (viewer, author): (&Viewer, MemberId),
        new: &Written<'_>,
    ) -> Result<Passage, Halt> {
        let minutes = self.limits.repeat_minutes;
        if let Some(reference) = said_already(w, author, new, minutes)? {
            return Err(Refusal::SaidAlready { reference, minutes }.into());
        }
        // All are remembered: a newcomer who says what a host said is a twin, and the host is not.
        let text = format!("{}\n{}", new.title, new.body.as_str());
        let own = watched::words(&counted(&text));
        let likeness = Likeness::of(&own);
        if is_trusted(viewer, new.seat) {
            return Ok(Passage::Free(likeness));
        }
        if let Some(before) = held::by_id(&w.read(), new.id)? {
            match (before.author.member == author, before.refused.is_some()) {
                (false, _) => return Err(Refusal::Crossed.into()),
                (true, false) => return Ok(Passage::Held(new.id, before.hold.why)),
                (true, true) => held::remove(w, &before)?,
            }
        }
        if let Some(before) = held_already(w, author, new, minutes)? {
            sent(w, author, before.draft(), new.body)?;
            return Ok(Passage::Held(before.id, before.hold.why));
        }
        let r = w.read();
        let spam = &self.limits.spam;
        let member = members::by_id(&r, author)?.ok_or(Refusal::NoSuchMember)?;
        let posts = watched::standing(&r, author, spam.first_posts)?;
        let newcomer = spam.is_newcomer(posts, member.joined_at, w.now);
        let is_long = own.len() >= Likeness::LEAST;
        let compared = likeness
            .as_ref()
            .filter(|_| is_long || spam.compares_few_words(posts, member.joined_at, w.now));
        let fresh = match new.before {
            None => text,
            Some(before) => added(&text, before),
        };
        let words = watched::words(&fresh);
        let watches = watched::all(&r)?;
        let mut hold = holding::hold((&words, &fresh), newcomer, &self.bait, &watches);
        if let (None, Some(likeness)) = (&hold, compared)
            && let Some(twin) = likeness::twin(&r, author, likeness, w.now)?
            && !was_twin(&r, author, new.before, w.now)?
        {
            let address = likeness::address(&r, twin)?.unwrap_or_default();
            hold = Some(Hold::new(HeldWhy::Twin, &address));
        }
        let Some(hold) = hold else {
            return Ok(Passage::Free(likeness));
        };
        if newcomer {
            self.pace(w, author)?;
        }
        self.keep(w, author, new, &hold)?;
        if let (Some(likeness), HeldPlace::Opens(_) | HeldPlace::Answers(..)) =
            (&likeness, new.place)
        {
            likeness::remember(w, new.id.0, author, likeness)?;
        }
        Ok(Passage::Held(new.id, hold.why))
    }

    /// Keeps what is held, as far as there is room.
    fn keep(
        &self,
        w: &mut Write<'_>,
        author: MemberId,
        new: &Written<'_>,
        hold: &Hold,
    ) -> Result<(), Halt> {
        let draft = match new.place {
            HeldPlace::Opens(_) => DraftPlace::NewTopic(new.seat.conference.id),
            HeldPlace::Answers(topic, _) => DraftPlace::Reply(topic),
            HeldPlace::Edits(_, post, _) => {
                for other in held::of_author(&w.read(), author, EDITS)? {
                    let same = matches!(other.place, HeldPlace::Edits(_, of, _) if of == post);
                    if same && other.refused.is_none() {
                        held::remove(w, &other)?;
                    }
                }
                DraftPlace::Edit(post)
            }
        };
        let r = w.read();
        if held::count_of_author(&r, author)? >= SpamLimits::HELD_EACH
            || held::count(&r)? >= SpamLimits::HELD
        {
            return Err(CareFault::HeldFull.into());
        }
        let kept = NewHeld {
            id: new.id,
            author,
            conference: new.seat.conference.id,
            place: new.place,
            title: new.title,
            body: new.body,
            hold,
        };
        held::insert(w, &kept)?;
        sent(w, author, draft, new.body)
    }

    /// Newcomers send no more to be looked at in an hour than hosts can bear.
    fn pace(&self, w: &Write<'_>, author: MemberId) -> Result<(), Halt> {
        let (held, first) = held::since(&w.read(), author, w.now.plus(-Time::HOUR))?;
        if held < self.limits.spam.newcomer_posts_per_hour {
            return Ok(());
        }
        let over = first.map_or(Time::HOUR, |first| first.plus(Time::HOUR).since(w.now));
        let seconds = over.max(Time::SECOND).unsigned_abs() / Time::SECOND.unsigned_abs();
        Err(Refusal::Pace { seconds }.into())
    }
}

/// Whether what is edited was a twin before, and so was let through by a host.
fn was_twin(r: &Read<'_>, author: MemberId, before: Option<&str>, now: Time) -> Result<bool, Halt> {
    let before = before.and_then(|text| likeness::of("", text));
    match before {
        Some(before) => Ok(likeness::twin(r, author, &before, now)?.is_some()),
        None => Ok(false),
    }
}

/// Remembers what a post is like that was let through.
pub(super) fn remember(
    w: &mut Write<'_>,
    author: MemberId,
    post: crate::domain::PostId,
    likeness: Option<Likeness>,
) -> Result<(), Halt> {
    if let Some(likeness) = likeness {
        likeness::remember(w, post.0, author, &likeness)?;
    }
    Ok(())
}

/// Those whose posts are never held: hosts, staff, sysops and their deputies, and whoever runs the server.
fn is_trusted(viewer: &Viewer, seat: &Seat) -> bool {
    let roles = viewer.roles;
    matches!(viewer.actor, Actor::Operator(_))
        || roles.staff
        || roles.sysop
        || !roles.duties.is_none()
        || seat.standing.host
}

/// What an edit adds: the words, line by line, that did not stand there before. What a host let through is not held again.
fn added(text: &str, before: &str) -> String {
    let known: std::collections::HashSet<&str> = before.split_whitespace().collect();
    let mut out = String::new();
    for line in text.lines() {
        for word in line.split_whitespace().filter(|word| !known.contains(word)) {
            out.push_str(word);
            out.push(' ');
        }
        out.push('\n');
    }
    out
}
