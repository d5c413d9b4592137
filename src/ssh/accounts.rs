//! The four questions that the door asks of the forum, and a fixed list of members to try the door without one.
//!
//! It decides nothing and keeps nothing.

use std::sync::Arc;

use crate::domain::{Failure, Fingerprint, Limits, Member};
use crate::forum::Forum;

/// Who is asked about members.
#[derive(Clone)]
pub enum Accounts {
    /// The forum.
    Forum(Forum),
    /// A list.
    Fixed(Arc<FixedAccounts>),
}

impl From<Forum> for Accounts {
    fn from(forum: Forum) -> Self {
        Self::Forum(forum)
    }
}

/// Members that do not change.
#[derive(Default)]
pub struct FixedAccounts {
    /// Each with their keys and their password.
    pub members: Vec<(Member, Vec<Fingerprint>, Option<String>)>,
    /// The site's limits.
    pub limits: Arc<Limits>,
}

impl FixedAccounts {
    fn find(
        &self,
        test: impl Fn(&(Member, Vec<Fingerprint>, Option<String>)) -> bool,
    ) -> Option<Member> {
        self.members
            .iter()
            .find(|account| test(account))
            .map(|(member, ..)| member.clone())
    }
}

/// Whether this is the handle of `member`.
fn is_called(member: &Member, handle: &str) -> bool {
    member
        .handle
        .as_ref()
        .is_some_and(|own| own.as_str() == handle)
}

impl Accounts {
    /// The member whose key this is.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot answer.
    pub async fn member_by_key(&self, key: &Fingerprint) -> Result<Option<Member>, Failure> {
        match self {
            Self::Forum(forum) => forum.member_by_key(key).await,
            Self::Fixed(fixed) => Ok(fixed.find(|(_, keys, _)| keys.contains(key))),
        }
    }

    /// Whether the handle is a member's.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot answer.
    pub async fn handle_is_taken(&self, handle: &str) -> Result<bool, Failure> {
        match self {
            Self::Forum(forum) => forum.handle_is_taken(handle).await,
            Self::Fixed(fixed) => Ok(fixed
                .find(|(member, ..)| is_called(member, handle))
                .is_some()),
        }
    }

    /// The member whose handle and password these are.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot answer, or will not for now.
    pub async fn check_password(
        &self,
        handle: &str,
        password: String,
    ) -> Result<Option<Member>, Failure> {
        match self {
            Self::Forum(forum) => forum.check_password(handle, password).await,
            Self::Fixed(fixed) => Ok(fixed.find(|(member, _, own)| {
                is_called(member, handle) && own.as_deref() == Some(password.as_str())
            })),
        }
    }

    /// The limits as they are now.
    #[must_use]
    pub fn limits(&self) -> Arc<Limits> {
        match self {
            Self::Forum(forum) => forum.limits(),
            Self::Fixed(fixed) => Arc::clone(&fixed.limits),
        }
    }
}
