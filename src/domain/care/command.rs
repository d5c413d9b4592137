//! What hosts and sysops can do.

use super::{Deed, Reason};
use crate::domain::SafeText;

/// Something that takes care of the community.
#[derive(Clone, Debug, PartialEq)]
pub enum Care {
    /// Do something in a conference that one tends: [`super::super::Done::Logged`].
    Tend {
        /// What.
        deed: Deed,
        /// Why.
        reason: Reason,
        /// In words; may be empty.
        words: SafeText,
    },
}
