//! The options of commands: how each is typed, and what is said of it.

use std::borrow::Cow;

use crate::text::Words;

/// An option; each means the same wherever it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opt {
    /// Print JSON.
    Json,
    /// How many at most.
    Limit,
    /// Go on after this reference.
    Before,
    /// Start at this number.
    From,
    /// What was printed is read.
    Mark,
    /// The title.
    Title,
    /// The kind of topic.
    Kind,
    /// What an announcement declares to be.
    Declares,
    /// The ideas that a release ships.
    Ships,
    /// When to publish an announcement.
    At,
    /// Makes a repetition harmless.
    Id,
    /// The view of a board.
    View,
    /// Why a step is taken.
    Reason,
    /// Why a host does something: one of the reasons of the log.
    Why,
    /// What an idea is planned for.
    Target,
    /// What ships it.
    Release,
    /// What it is merged into.
    Into,
    /// Why a host does something, besides the reason.
    Words,
    /// The other way round.
    Undo,
    /// Another conference.
    To,
    /// What goes along with a post that is split off.
    Along,
    /// It is meant.
    Yes,
}

impl Opt {
    /// As it is typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Json => "--json",
            Self::Limit => "--limit",
            Self::Before => "--before",
            Self::From => "--from",
            Self::Mark => "--mark",
            Self::Title => "--title",
            Self::Kind | Self::Declares => "--kind",
            Self::Ships => "--ships",
            Self::At => "--at",
            Self::Id => "--id",
            Self::View => "--view",
            Self::Reason | Self::Why => "--reason",
            Self::Target => "--target",
            Self::Release => "--release",
            Self::Into => "--into",
            Self::Words => "--words",
            Self::Undo => "--undo",
            Self::To => "--to",
            Self::Along => "--along",
            Self::Yes => "--yes",
        }
    }

    /// Whether a value belongs to it.
    #[must_use]
    pub const fn takes_value(self) -> bool {
        !matches!(self, Self::Json | Self::Mark | Self::Undo | Self::Yes)
    }

    /// Whether its value may be several words: those that follow it are its own, as `ssh` hands them over without quotes.
    #[must_use]
    pub const fn takes_words(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Reason
                | Self::Why
                | Self::Target
                | Self::Release
                | Self::Ships
                | Self::At
                | Self::Words
        )
    }

    /// One line on what it means.
    #[must_use]
    pub fn about(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Json => words.exec_option_json(),
            Self::Limit => words.exec_option_limit(),
            Self::Before => words.exec_option_before(),
            Self::From => words.exec_option_from(),
            Self::Mark => words.exec_option_mark(),
            Self::Title => words.exec_option_title(),
            Self::Kind => words.exec_option_kind(),
            Self::Declares => words.exec_option_declares(),
            Self::Ships => words.exec_option_ships(),
            Self::At => words.exec_option_at(),
            Self::Id => words.exec_option_id(),
            Self::View => words.exec_option_view(),
            Self::Reason => words.exec_option_reason(),
            Self::Why => words.exec_option_why(),
            Self::Target => words.exec_option_target(),
            Self::Release => words.exec_option_release(),
            Self::Into => words.exec_option_into(),
            Self::Words => words.exec_option_words(),
            Self::Undo => words.exec_option_undo(),
            Self::To => words.exec_option_to(),
            Self::Along => words.exec_option_along(),
            Self::Yes => words.exec_option_yes(),
        }
    }
}
