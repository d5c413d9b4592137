//! Who acts, and what they may do by what they are.

use super::{Duties, MemberId};

/// Who sends a query or a command. The front end proves it; the forum looks up the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A signed-in member.
    Member(MemberId),
    /// Somebody who looks around without an account.
    Guest,
    /// Somebody on the join screen, who may only ask for a free handle and join.
    Newcomer,
    /// Whoever runs `wellspring` on the server itself, perhaps in the name of a member.
    Operator(Option<MemberId>),
}

/// The marks on a member. Hosts are hosts of a conference, and so are not here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// Works for the sponsor: every post is labelled.
    pub staff: bool,
    /// Operates the site.
    pub sysop: bool,
    /// The sysop's pages that they have as a deputy.
    pub duties: Duties,
}

/// An actor with what the rules need to know of them, looked up by the forum for each query and command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub actor: Actor,
    /// Their marks.
    pub roles: Roles,
    /// False while suspended.
    pub in_good_standing: bool,
    /// Waits until a sysop lets them in.
    pub applying: bool,
    /// Sits where the sysop's pages are open: on the server itself, and over ssh where the configuration says so.
    pub at_pages: bool,
}

impl Viewer {
    /// The member's id, for a member or an operator who acts in a member's name.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self.actor {
            Actor::Member(id) => Some(id),
            Actor::Operator(member) => member,
            Actor::Guest | Actor::Newcomer => None,
        }
    }
}
