//! What an import met: counts, and which messages were left out and why. The words come from the command.

use std::collections::BTreeMap;

/// Skipped messages that are kept by name; the rest are counted.
pub const SKIPPED_KEPT: usize = 100;

/// Something odd that was survived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oddity {
    /// A message without an id; it got one from its contents.
    MissingId,
    /// A message with the id of another one; it got a second one from its contents.
    SharedId,
    /// A date that is absent, broken or absurd; another one was found for it.
    BrokenDate,
    /// A message without a sender's address.
    MissingSender,
    /// A message that answers one which is not in the file.
    MissingParent,
    /// A message that was put into its topic by its subject.
    JoinedBySubject,
    /// Text in a wrong or unknown character set, read as well as possible.
    Charset,
    /// An attachment, reduced to a line.
    Attachment,
    /// A signature, left out.
    Signature,
    /// A footer that a mailing list added, left out.
    Footer,
    /// A body over the limit, cut.
    BodyCut,
    /// A message over [`super::split::MESSAGE_BYTES`], cut.
    MessageCut,
    /// A message without words.
    NoWords,
    /// A subject that is missing; the first words stand for it.
    NoSubject,
}

impl Oddity {
    /// As printed in JSON, and the key of its words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MissingId => "missing-id",
            Self::SharedId => "shared-id",
            Self::BrokenDate => "broken-date",
            Self::MissingSender => "missing-sender",
            Self::MissingParent => "missing-parent",
            Self::JoinedBySubject => "joined-by-subject",
            Self::Charset => "charset",
            Self::Attachment => "attachment",
            Self::Signature => "signature",
            Self::Footer => "footer",
            Self::BodyCut => "body-cut",
            Self::MessageCut => "message-cut",
            Self::NoWords => "no-words",
            Self::NoSubject => "no-subject",
        }
    }
}

/// Why a message was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The same message stands in the file before.
    Duplicate,
    /// It has neither headers nor a body.
    Empty,
    /// The forum's limits leave no room for it.
    Refused,
}

impl Reason {
    /// As printed in JSON, and the key of its words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Empty => "empty",
            Self::Refused => "refused",
        }
    }
}

/// A message that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its number in the file; the first is 1.
    pub number: u64,
    /// Why.
    pub reason: Reason,
}

/// What was read from a mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Messages in the file.
    pub messages: u64,
    /// Posts made of them.
    pub posts: u64,
    /// Topics.
    pub topics: u64,
    /// Senders.
    pub senders: u64,
    /// The first [`SKIPPED_KEPT`] messages that were left out.
    pub skipped: Vec<Skipped>,
    /// How many more were left out.
    pub skipped_more: u64,
    /// How often each oddity was met.
    pub odd: BTreeMap<Oddity, u64>,
}

impl Report {
    /// How often `oddity` was met.
    #[must_use]
    pub fn count(&self, oddity: Oddity) -> u64 {
        self.odd.get(&oddity).copied().unwrap_or(0)
    }

    /// Counts `oddity` once more.
    pub fn note(&mut self, oddity: Oddity) {
        *self.odd.entry(oddity).or_default() += 1;
    }

    /// Lists a message that is left out.
    pub fn skip(&mut self, number: u64, reason: Reason) {
        if self.skipped.len() < SKIPPED_KEPT {
            self.skipped.push(Skipped { number, reason });
        } else {
            self.skipped_more += 1;
        }
    }

    /// How many messages were left out.
    #[must_use]
    pub fn left_out(&self) -> u64 {
        self.skipped.len() as u64 + self.skipped_more
    }
}
