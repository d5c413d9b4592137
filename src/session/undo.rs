//! What `u` takes back: the last that was done, whatever it was. Marks are put back as they were; what has an opposite is
//! done the other way round; and where there is neither, `u` says so rather than take back something older.

use crate::domain::{
    Care, Command, Deed as Tending, Done, LogId, Marks, Reason, SafeText, TopicId,
};

/// Deeds that can be taken back; older ones stand.
const KEPT: usize = 20;

/// One thing that was done.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Deed {
    /// Marks were changed; by reading in one topic, if it is named.
    Marks(Option<TopicId>, Marks),
    /// The opposite of what was done.
    Opposite(Command),
    /// It cannot be taken back.
    Stands,
}

/// What was done lately, the latest last.
#[derive(Default)]
pub(super) struct Undo(Vec<Deed>);

impl Undo {
    /// Remembers what a command did. Reading on in one topic is one deed, however many pages it took.
    pub fn push(&mut self, command: &Command, done: &Done) {
        match (command, done) {
            // Opening what a notice is about is no change that anybody would take back.
            (Command::Restore(_) | Command::ReadNotice(_), _) => return,
            (_, Done::Marked(marks)) if *marks == Marks::default() => return,
            (Command::Read { topic, .. }, Done::Marked(marks)) => {
                if let Some(Deed::Marks(Some(last), first)) = self.0.last_mut()
                    && last == topic
                {
                    first.notices.extend(&marks.notices);
                    return;
                }
                self.0.push(Deed::Marks(Some(*topic), marks.clone()));
            }
            (_, Done::Marked(marks)) => self.0.push(Deed::Marks(None, marks.clone())),
            (Command::Care(Care::Tend { deed, .. }), Done::Logged(Some(entry))) => {
                self.0.push(tended(deed, *entry));
            }
            _ => match opposite(command) {
                Some(deed) => self.0.push(deed),
                None => return,
            },
        }
        let spare = self.0.len().saturating_sub(KEPT);
        self.0.drain(..spare);
    }

    /// The latest deed.
    pub fn pop(&mut self) -> Option<Deed> {
        self.0.pop()
    }
}

/// How a host's deed is taken back: by the entry of the log that it left, but for what is erased.
fn tended(deed: &Tending, entry: LogId) -> Deed {
    match deed {
        Tending::Erase(_) => Deed::Stands,
        _ => Deed::Opposite(Command::Care(Care::Reverse {
            entry,
            reason: Reason::Mistake,
            words: SafeText::default(),
        })),
    }
}

/// How a command that changes no marks is taken back; none where nobody would think of it as done.
fn opposite(command: &Command) -> Option<Deed> {
    Some(match *command {
        Command::Follow(conference, on) => Deed::Opposite(Command::Follow(conference, !on)),
        Command::Thank(post, on) => Deed::Opposite(Command::Thank(post, !on)),
        Command::Vote(idea, on) => Deed::Opposite(Command::Vote(idea, !on)),
        Command::Accept(post, on) => Deed::Opposite(Command::Accept(post, !on)),
        Command::Flag(post, Some(_)) => Deed::Opposite(Command::Flag(post, None)),
        Command::Mute(member, on) => Deed::Opposite(Command::Mute(member, !on)),
        Command::Arrange(_)
        | Command::Scribble(_)
        | Command::Edit { .. }
        | Command::Reply { .. }
        | Command::Step { .. }
        | Command::NewTopic { .. }
        | Command::Announce { .. }
        | Command::Redeclare(..) => Deed::Stands,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConferenceId, Mark, PostId};

    fn marks(upto: u32) -> Marks {
        let mark = Mark {
            topic: TopicId(1),
            upto: Some(upto),
            pending: false,
        };
        Marks {
            read: Some((mark, PostId(0))),
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
        assert_eq!(undo.pop(), Some(Deed::Marks(Some(TopicId(1)), begin)));
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
        assert_eq!(undone[0], Deed::Marks(None, marks(29)));
    }

    #[test]
    fn a_hosts_deed_is_taken_back_by_its_entry_of_the_log_but_not_what_is_erased() {
        let mut undo = Undo::default();
        let tend = |deed| {
            Command::Care(Care::Tend {
                deed,
                reason: Reason::Upkeep,
                words: SafeText::default(),
            })
        };
        let done = Done::Logged(Some(LogId(7)));
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &done);
        undo.push(&tend(Tending::Pin(TopicId(1), true)), &Done::Logged(None));
        undo.push(&tend(Tending::Erase(PostId(2))), &done);
        assert_eq!(undo.pop(), Some(Deed::Stands));
        let back = undo.pop();
        assert!(
            matches!(back, Some(Deed::Opposite(Command::Care(Care::Reverse { entry, .. }))) if entry == LogId(7)),
            "{back:?}"
        );
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn the_last_deed_is_taken_back_and_never_an_older_one_in_its_place() {
        let mut undo = Undo::default();
        let left = |joined| Command::Follow(ConferenceId(3), joined);
        read(&mut undo, 5, 2);
        undo.push(&Command::Arrange(Vec::new()), &Done::Ok);
        undo.push(&left(false), &Done::Ok);
        undo.push(&Command::ReadNotice(7), &Done::Marked(marks(1)));
        assert_eq!(undo.pop(), Some(Deed::Opposite(left(true))));
        assert_eq!(undo.pop(), Some(Deed::Stands));
        assert!(matches!(undo.pop(), Some(Deed::Marks(..))));
    }
}
