//! What screens and house want of the forum, who waits for it, and what came of it.

use crate::domain::{
    Answer, Command, ConferenceKind, Done, Failure, Fingerprint, Joining, Member, Proof, Query,
    SafeText,
};

use super::super::undo::What;

/// Something for the forum.
#[derive(Clone, PartialEq)]
pub enum Task {
    /// A question.
    Ask(Query),
    /// A command.
    Do(Command),
    /// A newcomer joins, with the password that is still to be hashed.
    Join(Box<Joining>, Option<String>),
    /// Somebody signs in by handle and password, or a code.
    SignIn {
        /// The handle.
        handle: String,
        /// The password, or a code.
        secret: String,
        /// The key in hand, which a code makes theirs, and what it is called then.
        key: Option<(Fingerprint, SafeText)>,
    },
}

/// A task, and who waits for its outcome.
#[derive(Clone, PartialEq)]
pub struct Work {
    pub(super) owner: Owner,
    /// What is to be done.
    pub task: Task,
}

/// Who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A screen, by its number.
    Screen(u32),
    /// The house: the place that a reference names is to be opened.
    GoTo,
    /// The house: the palette offers the conferences.
    Palette,
    /// The house: the conference of this kind is to be opened.
    Kind(ConferenceKind),
    /// The house: the member is to be looked up again.
    Refresh,
    /// The house: this is taken back.
    Undo(What),
    /// The house: the entry of the log that was taken back is told.
    Undone,
    /// The house: a command that was typed.
    Line,
}

/// What came of work.
pub type Worked = Result<Reply, Failure>;

/// An answer or a deed.
#[derive(Clone, Debug)]
pub enum Reply {
    /// To a question.
    Answer(Answer),
    /// Of a command.
    Done(Done),
    /// Of signing in: none when what was typed does not fit.
    SignedIn(Option<Box<(Member, Proof)>>),
}

impl std::fmt::Debug for Task {
    /// Without passwords and codes, which must never reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ask(query) => write!(f, "Ask({query:?})"),
            Self::Do(command) => write!(f, "Do({command:?})"),
            Self::Join(joining, _) => write!(f, "Join({joining:?})"),
            Self::SignIn { handle, .. } => write!(f, "SignIn({handle:?})"),
        }
    }
}
