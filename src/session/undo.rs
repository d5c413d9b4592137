//! What `u` takes back: the last that was done, whatever it was. Marks are put back as they were; what has an opposite is
//! done the other way round; and where there is neither, `u` says so rather than take back something older.
//!
//! What one reads on the screen that a host's deed leads back to was not done by a key: it is older than that deed here.

use crate::domain::{Care, Command, Configured, Done, LogId, Marks, Reason, SafeText, TopicId};

/// Deeds that can be taken back; older ones stand.
const KEPT: usize = 20;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    /// Reading changed the marks in a topic.
    Read(TopicId, Marks),
    /// Marks were changed by a key.
    Marks(What, Marks),
    /// The opposite of what was done.
    Opposite(What, Command),
    /// It cannot be taken back; the message `undo-stands` says what can be done instead, by this name.
    Stands(&'static str),
}

/// What is said of it when it is undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// This, of the message `undone`.
    Named(&'static str),
    /// What this entry of the log tells of.
    Logged(LogId),
}

/// What was done lately, the latest last.
#[derive(Default)]
pub(super) struct Undo {
    deeds: Vec<Deed>,
    /// Whether the latest is a host's deed, after which nothing was read yet.
    fresh: bool,
}

impl Undo {
    /// Remembers what a command did. Reading on in one topic is one deed, however many pages it took.
    pub fn push(&mut self, command: &Command, done: &Done) {
        let fresh = std::mem::take(&mut self.fresh);
        match (command, done) {
            // Opening what a notice is about is no change that anybody would take back.
            (Command::Restore(_) | Command::ReadNotice(_), _) => self.fresh = fresh,
            (_, Done::Marked(marks)) if *marks == Marks::default() => self.fresh = fresh,
            (Command::Read { topic, .. }, Done::Marked(marks)) => self.read(*topic, marks, fresh),
            (_, Done::Marked(marks)) => {
                let what = What::Named(name(command));
                self.deeds.push(Deed::Marks(what, marks.clone()));
            }
            (Command::Care(Care::Configure { key, .. }), Done::Configured(configured)) => {
                let Configured::Changed(value) = configured.clone() else {
                    return;
                };
                let key = key.clone();
                let back = Command::Care(Care::Configure { key, value });
                self.deeds
                    .push(Deed::Opposite(What::Named("setting"), back));
            }
            (Command::Care(care), Done::Logged(Some(entry))) => {
                self.deeds.push(cared(care, *entry));
                self.fresh = true;
            }
            // It was so already; or nothing of the forum changed.
            (Command::Care(_), Done::Logged(None))
            | (Command::Care(Care::Reload | Care::BackUp | Care::VerifyBackup(_)), _) => {}
            (Command::Care(_), _) => self.deeds.push(Deed::Stands("other")),
            // What another answer stood in the place of comes back.
            (Command::Accept(..), Done::Answered(_, Some(before))) => {
                let what = What::Named(name(command));
                let back = Command::Accept(*before, true);
                self.deeds.push(Deed::Opposite(what, back));
            }
            _ => self.deeds.extend(opposite(command)),
        }
        let spare = self.deeds.len().saturating_sub(KEPT);
        self.deeds.drain(..spare);
    }

    /// Something was read: below a host's deed that was just done, or that what was read before is below of; else on top.
    fn read(&mut self, read: TopicId, marks: &Marks, fresh: bool) {
        let is_read = |deed: &Deed| matches!(deed, Deed::Read(topic, _) if *topic == read);
        let below = match self.deeds.as_slice() {
            [.., before, Deed::Opposite(What::Logged(_), _)] => fresh || is_read(before),
            _ => fresh,
        };
        let above = if below { self.deeds.pop() } else { None };
        match self.deeds.last_mut() {
            Some(Deed::Read(topic, first)) if *topic == read => {
                first.notices.extend(&marks.notices)
            }
            _ => self.deeds.push(Deed::Read(read, marks.clone())),
        }
        self.deeds.extend(above);
    }

    /// The latest deed.
    pub fn pop(&mut self) -> Option<Deed> {
        self.fresh = false;
        self.deeds.pop()
    }
}

/// How an act of an office is taken back: by the entry of the log that it left, where that can be.
fn cared(care: &Care, entry: LogId) -> Deed {
    let reversible = match care {
        Care::Tend { deed, .. } => deed.act().reversal().is_some(),
        Care::Purge { .. } => true,
        // Whoever may write again is told why, in words.
        Care::Suspend { .. } => return Deed::Stands("suspend"),
        // As where somebody was given an office: the page has the contrary, which asks what there is to ask.
        Care::Depute { .. }
        | Care::RevokeStaff { .. }
        | Care::RevokeSysop { .. }
        | Care::Unhost { .. }
        | Care::Expel { .. }
        | Care::Invite { .. } => return Deed::Stands("contrary"),
        _ => false,
    };
    if !reversible {
        return Deed::Stands("other");
    }
    let back = Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::default(),
    };
    Deed::Opposite(What::Logged(entry), Command::Care(back))
}

/// What the message `undone` calls a command; nothing of its own where it is not among them.
const fn name(command: &Command) -> &'static str {
    match command {
        Command::CatchUp(_) => "catch-up",
        Command::Unread { .. } => "unread",
        Command::Attend(..) => "attend",
        Command::ReadNotices(_) => "notices",
        Command::Follow(_, true) => "join",
        Command::Follow(_, false) => "leave",
        Command::Thank(_, true) => "thank",
        Command::Thank(_, false) => "unthank",
        Command::Vote(_, true) => "vote",
        Command::Vote(_, false) => "unvote",
        Command::Accept(_, true) => "accept",
        Command::Accept(_, false) => "unaccept",
        Command::Flag(..) => "flag",
        Command::Mute(_, true) => "mute",
        Command::Mute(_, false) => "unmute",
        _ => "other",
    }
}

/// How a command that changes no marks is taken back; none where nobody would think of it as done.
fn opposite(command: &Command) -> Option<Deed> {
    let back = match *command {
        Command::Follow(conference, on) => Command::Follow(conference, !on),
        Command::Thank(post, on) => Command::Thank(post, !on),
        Command::Vote(idea, on) => Command::Vote(idea, !on),
        Command::Accept(post, on) => Command::Accept(post, !on),
        Command::Flag(post, Some(_)) => Command::Flag(post, None),
        Command::Mute(member, on) => Command::Mute(member, !on),
        // The page that did it has the contrary, which asks what there is to ask.
        Command::EditConference { .. }
        | Command::MoveConference { .. }
        | Command::Host(..)
        | Command::Admit(..)
        | Command::GrantStaff(..)
        | Command::GrantSysop(..) => return Some(Deed::Stands("contrary")),
        Command::Arrange(_)
        | Command::Scribble(_)
        | Command::Edit { .. }
        | Command::Reply { .. }
        | Command::Step { .. }
        | Command::NewTopic { .. }
        | Command::Announce { .. }
        | Command::Redeclare(..)
        | Command::Appeal { .. }
        | Command::DecideAppeal { .. }
        | Command::Doubt { .. }
        | Command::Call { .. }
        | Command::CloseCall { .. }
        | Command::Test(..)
        | Command::AddConference { .. }
        | Command::AddOrganisation(_)
        | Command::DecideOrganisation(..)
        | Command::AddMember(_)
        | Command::AddKey(..)
        | Command::RemoveKey(..)
        | Command::Recover(_)
        | Command::CreateInvite { .. } => return Some(Deed::Stands("other")),
        _ => return None,
    };
    Some(Deed::Opposite(What::Named(name(command)), back))
}

#[cfg(test)]
#[path = "undo_tests.rs"]
mod tests;
