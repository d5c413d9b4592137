//! What a host can do with a topic, or with a post of it: what the panel in the reader offers.

use super::Act;
use crate::domain::{Conference, SafeText, TopicId};

/// What can be done here now, by whoever asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tending {
    /// The topic.
    pub topic: TopicId,
    /// Its title.
    pub title: SafeText,
    /// What can be done, in the order of the panel.
    pub acts: Vec<Act>,
    /// Where the topic can go, or stand besides.
    pub rooms: Vec<Room>,
}

/// A conference that a topic can go to, or stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// The conference.
    pub conference: Conference,
    /// Whether the topic can go there.
    pub moves: bool,
    /// Whether some who read it now could not read it there.
    pub narrows: bool,
    /// Whether it can stand in the list there besides.
    pub links: bool,
    /// Whether it does, and that can be ended.
    pub linked: bool,
}

impl Room {
    /// Whether it is one for this act.
    #[must_use]
    pub const fn is_for(&self, act: Act) -> bool {
        match act {
            Act::Move => self.moves,
            Act::Link => self.links,
            Act::Unlink => self.linked,
            _ => false,
        }
    }
}
