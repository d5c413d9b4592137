//! What `u` undoes: the marks that recent commands replaced.

use crate::domain::{Command, Marks, TopicId};

/// Changes that can be undone; older ones stand.
const KEPT: usize = 20;

/// Recent changes of marks, the latest last.
#[derive(Default)]
pub(super) struct Undo(Vec<(Option<TopicId>, Marks)>);

impl Undo {
    /// Keeps what a command replaced. Reading on in one topic is one change, however many pages it took.
    pub fn push(&mut self, command: &Command, marks: Marks) {
        // Opening what a notice is about is no change that anybody would take back.
        let passing = matches!(command, Command::Restore(_) | Command::ReadNotice(_));
        if marks == Marks::default() || passing {
            return;
        }
        let reading = match command {
            Command::Read { topic, .. } => Some(*topic),
            _ => None,
        };
        if let Some((topic, first)) = self.0.last_mut()
            && reading.is_some()
            && *topic == reading
        {
            first.notices.extend(marks.notices);
            return;
        }
        self.0.push((reading, marks));
        let spare = self.0.len().saturating_sub(KEPT);
        self.0.drain(..spare);
    }

    /// The latest change, and whether it was made by reading.
    pub fn pop(&mut self) -> Option<(Marks, bool)> {
        let (topic, marks) = self.0.pop()?;
        Some((marks, topic.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Mark, PostId};

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

    #[test]
    fn reading_on_is_undone_to_where_it_began() {
        let mut undo = Undo::default();
        undo.push(
            &Command::Read {
                topic: TopicId(1),
                upto: 5,
            },
            marks(2),
        );
        undo.push(
            &Command::Read {
                topic: TopicId(1),
                upto: 9,
            },
            marks(5),
        );
        let mut begin = marks(2);
        begin.notices.push(5);
        assert_eq!(undo.pop(), Some((begin, true)));
        assert_eq!(undo.pop(), None);
    }

    #[test]
    fn other_changes_are_undone_one_by_one_and_only_the_latest_are_kept() {
        let mut undo = Undo::default();
        for n in 0..30 {
            undo.push(&Command::CatchUp(None), marks(n));
        }
        undo.push(&Command::CatchUp(None), Marks::default());
        let undone: Vec<_> = std::iter::from_fn(|| undo.pop()).collect();
        assert_eq!(undone.len(), KEPT);
        assert_eq!(undone[0], (marks(29), false));
    }
}
