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
        | Care::Expel { .. } => return Deed::Stands("contrary"),
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
        | Command::CreateInvite { .. }
        | Command::RevokeInvite(_) => return Some(Deed::Stands("other")),
        _ => return None,
    };
    Some(Deed::Opposite(What::Named(name(command)), back))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::domain::{
        CommandId, ConferenceId, Deed as Tending, Duties, Handle, Mark, PostId, Slug,
    };

    fn marks(upto: u32) -> Marks {
        let mark = Mark {
            topic: TopicId(1),
            upto: Some(upto),
            pending: false,
        };
        Marks {
            read: vec![(mark, PostId(0))],
            notices: vec![upto.into()],
            ..Marks::default()
        }
    }

    fn read(undo: &mut Undo, upto: u32, before: u32) {
        let topic = TopicId(1);
        undo.push(&Command::Read { topic, upto }, &Done::Marked(marks(before)));
    }

    #[test]
    fn reading_on_is_undone_to_where_it_began() {
        let mut undo = Undo::default();
        read(&mut undo, 5, 2);
        read(&mut undo, 9, 5);
        let mut begin = marks(2);
        begin.notices.push(5);
        assert_eq!(undo.pop(), Some(Deed::Read(TopicId(1), begin)));
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn other_changes_are_undone_one_by_one_and_only_the_latest_are_kept() {
        let mut undo = Undo::default();
        for n in 0..30 {
            undo.push(&Command::CatchUp(None), &Done::Marked(marks(n)));
        }
        undo.push(&Command::CatchUp(None), &Done::Marked(Marks::default()));
        let undone: Vec<_> = std::iter::from_fn(|| undo.pop()).collect();
        assert_eq!(undone.len(), KEPT);
        let what = What::Named("catch-up");
        assert_eq!(undone[0], Deed::Marks(what, marks(29)));
    }

    fn tend(deed: Tending) -> Command {
        Command::Care(Care::Tend {
            deed,
            reason: Reason::Upkeep,
            words: SafeText::default(),
        })
    }

    fn is_entry(deed: Option<Deed>, number: i64) -> bool {
        let id = LogId(number);
        matches!(
            deed,
            Some(Deed::Opposite(What::Logged(what), Command::Care(Care::Reverse { entry, .. })))
                if entry == id && what == id
        )
    }

    #[test]
    fn a_hosts_deed_is_taken_back_by_its_entry_of_the_log_but_not_what_is_erased() {
        let mut undo = Undo::default();
        let done = Done::Logged(Some(LogId(7)));
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &Done::Logged(None));
        undo.push(&tend(Tending::Erase(PostId(2))), &done);
        assert_eq!(undo.pop(), Some(Deed::Stands("other")));
        assert!(is_entry(undo.pop(), 7));
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn what_an_office_does_without_an_entry_that_takes_it_back_hides_what_was_done_before() {
        let released = Care::Release(CommandId(3));
        let held = Command::Care(released);
        let role = Command::GrantStaff(Handle::new("ada").unwrap());
        let order = Command::MoveConference {
            slug: Slug::parse("tools").unwrap(),
            before: None,
        };
        let entry = Done::Logged(Some(LogId(8)));
        let depute = Command::Care(Care::Depute {
            handle: Handle::new("ada").unwrap(),
            duties: Duties::NONE,
            why: None,
        });
        for (command, done, why) in [
            (held, Done::Ok, "other"),
            (role.clone(), Done::Ok, "contrary"),
            (role, entry.clone(), "contrary"),
            (order, Done::Ok, "contrary"),
            (depute, entry, "contrary"),
        ] {
            let mut undo = Undo::default();
            let pinned = Done::Logged(Some(LogId(7)));
            undo.push(&tend(Tending::Pin(TopicId(1), true)), &pinned);
            undo.push(&command, &done);
            assert_eq!(undo.pop(), Some(Deed::Stands(why)), "{command:?}");
        }
        let mut undo = Undo::default();
        undo.push(&Command::Care(Care::BackUp), &Done::Ok);
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn what_is_read_where_a_deed_leads_is_older_than_the_deed_and_what_is_read_elsewhere_later_is_not()
     {
        let mut undo = Undo::default();
        let at = |undo: &mut Undo, topic, upto| {
            let topic = TopicId(topic);
            undo.push(&Command::Read { topic, upto }, &Done::Marked(marks(upto)));
        };
        let done = Done::Logged(Some(LogId(7)));
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
        at(&mut undo, 1, 3);
        at(&mut undo, 1, 5);
        assert!(is_entry(undo.pop(), 7));
        assert!(matches!(undo.pop(), Some(Deed::Read(TopicId(1), _))));
        assert_eq!(undo.pop(), None);

        undo.push(&tend(Tending::Erase(PostId(2))), &done);
        at(&mut undo, 1, 3);
        assert_eq!(undo.pop(), Some(Deed::Stands("other")));
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
        at(&mut undo, 1, 5);
        at(&mut undo, 2, 3);
        assert!(matches!(undo.pop(), Some(Deed::Read(TopicId(2), _))));
        assert!(is_entry(undo.pop(), 7));
    }

    #[test]
    fn a_setting_says_again_what_it_said_and_one_that_was_it_already_is_no_deed() {
        let mut undo = Undo::default();
        let set = |value: Option<&str>| {
            Command::Care(Care::Configure {
                key: SafeText::line("limits.mutes"),
                value: value.map(str::to_owned),
            })
        };
        let changed =
            |before: Option<&str>| Done::Configured(Configured::Changed(before.map(str::to_owned)));
        undo.push(&set(Some("7")), &changed(None));
        undo.push(&set(Some("8")), &changed(Some("7")));
        undo.push(&set(Some("8")), &Done::Configured(Configured::Same));
        let back = |value| Some(Deed::Opposite(What::Named("setting"), set(value)));
        assert_eq!(undo.pop(), back(Some("7")));
        assert_eq!(undo.pop(), back(None));
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn who_was_suspended_is_not_let_write_by_a_key_as_that_needs_words() {
        let mut undo = Undo::default();
        let suspend = Command::Care(Care::Suspend {
            handle: crate::domain::Handle::new("eve").unwrap(),
            reason: Reason::Spam,
            words: SafeText::line("Sold belts"),
            until: None,
        });
        undo.push(&suspend, &Done::Logged(Some(LogId(7))));
        assert_eq!(undo.pop(), Some(Deed::Stands("suspend")));
    }

    #[test]
    fn the_answer_in_whose_place_another_was_accepted_comes_back() {
        let mut undo = Undo::default();
        let accept = Command::Accept(PostId(10), true);
        undo.push(&accept, &Done::Answered(None, Some(PostId(7))));
        let back = Command::Accept(PostId(7), true);
        assert_eq!(
            undo.pop(),
            Some(Deed::Opposite(What::Named("accept"), back))
        );
    }

    #[test]
    fn the_last_deed_is_taken_back_and_never_an_older_one_in_its_place() {
        let mut undo = Undo::default();
        let left = |joined| Command::Follow(ConferenceId(3), joined);
        read(&mut undo, 5, 2);
        undo.push(&Command::Arrange(Vec::new()), &Done::Ok);
        undo.push(&left(false), &Done::Ok);
        undo.push(&Command::ReadNotice(7), &Done::Marked(marks(1)));
        let what = What::Named("leave");
        assert_eq!(undo.pop(), Some(Deed::Opposite(what, left(true))));
        assert_eq!(undo.pop(), Some(Deed::Stands("other")));
        assert!(matches!(undo.pop(), Some(Deed::Read(..))));
    }
}
