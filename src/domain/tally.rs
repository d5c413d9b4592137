//! What is counted by the day, and by nobody's name.

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tally {
    /// Whoever typed a title went to a topic like it.
    SimilarOpened,
    /// Whoever typed a title voted for an idea like it.
    SimilarVoted,
    /// Somebody searched.
    Searched,
    /// They found nothing.
    FoundNothing,
}

impl Tally {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SimilarOpened => "similar-opened",
            Self::SimilarVoted => "similar-voted",
            Self::Searched => "searched",
            Self::FoundNothing => "found-nothing",
        }
    }
}
