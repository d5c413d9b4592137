//! What is done in an office, on its way into the log: who, as what, about whom or what, why, and what was before.

use super::super::fault::Halt;
use crate::domain::{
    Act, ConferenceId, LogId, MemberId, Office, PostId, Reason, Refusal, SafeText, TopicId,
};
use crate::store::events::About;
use crate::store::log::{self, NewEntry};
use crate::store::notices::Telling;
use crate::store::{Write, appeals_of_log, notices};

/// Why something is taken from a member, and in words that may be empty.
pub(in crate::forum) type Why = (Reason, SafeText);

/// The same, as it is kept; none where nothing is taken.
pub(in crate::forum) fn checked(why: Option<Why>) -> Result<Option<Why>, Refusal> {
    why.map(|(reason, words)| Ok((reason, Reason::words(&words)?)))
        .transpose()
}

/// An entry that is being written.
pub(in crate::forum) struct Writing {
    who: Option<MemberId>,
    office: Office,
    act: Act,
    about: About,
    reason: Option<Reason>,
    words: SafeText,
    before: Option<String>,
    after: Option<String>,
    reverses: Option<LogId>,
}

impl Writing {
    /// Somebody did this in an office of theirs.
    pub(in crate::forum) fn of((who, office): (Option<MemberId>, Office), act: Act) -> Self {
        Self {
            who,
            office,
            act,
            about: About::default(),
            reason: None,
            words: SafeText::default(),
            before: None,
            after: None,
            reverses: None,
        }
    }

    /// It is about this place, and perhaps a member.
    pub(in crate::forum) const fn at(mut self, about: About) -> Self {
        self.about = about;
        self
    }

    /// It concerns this member.
    pub(in crate::forum) const fn about(mut self, member: MemberId) -> Self {
        self.about.member = Some(member);
        self
    }

    /// It was done in this conference.
    pub(in crate::forum) const fn within(mut self, conference: ConferenceId) -> Self {
        self.about.conference = Some(conference);
        self
    }

    /// It was done to this topic, or this post of it.
    pub(in crate::forum) const fn to(mut self, topic: TopicId, post: Option<PostId>) -> Self {
        self.about.topic = Some(topic);
        self.about.post = post;
        self
    }

    /// What was said of it, where no reason belongs to it.
    pub(in crate::forum) fn saying(mut self, words: &SafeText) -> Self {
        self.words = words.clone();
        self
    }

    /// Why.
    pub(in crate::forum) fn because(mut self, reason: Reason, words: &SafeText) -> Self {
        self.reason = Some(reason);
        self.words = words.clone();
        self
    }

    /// Why something is taken; none where it is given.
    pub(in crate::forum) fn taking(self, why: Option<&Why>) -> Self {
        match why {
            Some((reason, words)) => self.because(*reason, words),
            None => self,
        }
    }

    /// What was before, and is since then.
    pub(in crate::forum) fn changed(
        mut self,
        before: Option<String>,
        after: Option<String>,
    ) -> Self {
        (self.before, self.after) = (before, after);
        self
    }

    /// It takes back what this entry tells of.
    pub(in crate::forum) const fn reversing(mut self, entry: Option<LogId>) -> Self {
        self.reverses = entry;
        self
    }

    /// Writes it into the log, and tells the member whom it concerns, where there is no post to tell them of.
    /// What gives back what they appeal about takes the entry of that back, so that nobody has to decide any more.
    pub(in crate::forum) fn tell(mut self, w: &mut Write<'_>) -> Result<LogId, Halt> {
        let (who, concerned) = (self.who, self.about.member);
        // But nobody ends an appeal of their own so.
        let by_others = who.is_none() || who != concerned;
        if let (None, Some(gone), true) = (self.reverses, gives_back(self.act), by_others) {
            // The newest: nobody loses it again before they have it back.
            let waiting = appeals_of_log::waiting(&w.read(), gone, self.about)?;
            self.reverses = waiting.first().copied();
        }
        let entry = self.append(w)?;
        if let Some(member) = concerned {
            let telling = Telling {
                entry,
                by: who,
                post: None,
                always: true,
            };
            notices::tell_entry(w, telling, member)?;
        }
        Ok(entry)
    }

    /// Writes it into the log, if its reason fits.
    pub(in crate::forum) fn append(self, w: &mut Write<'_>) -> Result<LogId, Halt> {
        if let Some(reason) = self.reason {
            self.act.because(reason, self.reverses.is_some())?;
        }
        let entry = NewEntry {
            actor: self.who,
            office: self.office,
            act: self.act,
            about: self.about,
            reason: self.reason,
            words: &self.words,
            before: self.before,
            after: self.after,
            reverses: self.reverses,
        };
        Ok(log::append(w, &entry)?)
    }
}

/// What an act gives back of what a member was; none of another act. A deputy's pages go and come back one by one: `deputing`
/// looks which entries are whole again.
const fn gives_back(act: Act) -> Option<Act> {
    match act {
        Act::Admit => Some(Act::Expel),
        Act::Host => Some(Act::Unhost),
        Act::GrantStaff => Some(Act::RevokeStaff),
        Act::GrantSysop => Some(Act::RevokeSysop),
        _ => None,
    }
}
