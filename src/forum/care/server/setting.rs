//! What is told over the control socket of a setting that was to be changed.

use serde::{Deserialize, Serialize};

use super::wire::Tell;
use crate::domain::{CareFault, Configured, SafeText};

/// Why a setting is as it was.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum NotSet {
    Wrong(String),
    Above(String),
    ByHand,
    Unwritten(String),
}

impl From<CareFault> for NotSet {
    fn from(of: CareFault) -> Self {
        match of {
            CareFault::SettingWrong(why) => Self::Wrong(why.to_string()),
            CareFault::SettingAbove(source) => Self::Above(source.to_string()),
            CareFault::SettingUnwritten(why) => Self::Unwritten(why.to_string()),
            // Nothing else is refused of a setting.
            _ => Self::ByHand,
        }
    }
}

impl From<Configured> for Tell {
    fn from(of: Configured) -> Self {
        let (changed, before) = match of {
            Configured::Same => (false, None),
            Configured::Changed(before) => (true, before),
        };
        Self::Set { changed, before }
    }
}

impl From<NotSet> for CareFault {
    fn from(of: NotSet) -> Self {
        match of {
            NotSet::Wrong(why) => Self::SettingWrong(SafeText::line(&why)),
            NotSet::Above(source) => Self::SettingAbove(SafeText::line(&source)),
            NotSet::Unwritten(why) => Self::SettingUnwritten(SafeText::line(&why)),
            NotSet::ByHand => Self::SettingByHand,
        }
    }
}
