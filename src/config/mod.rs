//! The configuration: what the site is called, where it listens, who may come in, and the limits.
//!
//! Owns the keys and their defaults, and nothing that acts on them. `value` says which values are possible, `load` where
//! they come from: `config.toml`, the environment over it, flags over both. `edit` changes one of them in the file.

mod edit;
mod load;
mod mail;
mod service;
mod settings;
#[cfg(test)]
mod tests;
mod value;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::domain::{Language, Limits, Reference, SafeText, SpamLimits, Time};

pub use edit::is_key;
pub use load::{ConfigError, Flags, Loaded, Source, load};
pub use mail::Weekly;
pub use service::{Backup, Mail, Metrics};
pub use settings::{fixed, on_with};
pub use value::Mode;

/// Everything that can be configured. `config.example.toml` says why each default is what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `[site]`
    pub site: Site,
    /// `[server]`
    pub server: Server,
    /// `[registration]`
    pub registration: Registration,
    /// `[auth]`
    pub auth: Auth,
    /// `[ideas]`
    pub ideas: Ideas,
    /// `[announcements]`
    pub announcements: Announcements,
    /// `[console]`
    pub console: Console,
    /// `[spam]`
    pub spam: Spam,
    /// `[backup]`
    pub backup: Backup,
    /// `[metrics]`
    pub metrics: Metrics,
    /// `[mail]`
    pub mail: Mail,
    /// `[limits]`
    pub limits: Counts,
}

/// `[site]`: how the site presents itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Site {
    /// What the site is called.
    #[serde(deserialize_with = "value::name")]
    pub name: String,
    /// Where members reach it, as they are told: a host and perhaps a port; empty where nobody said.
    #[serde(deserialize_with = "value::address")]
    pub address: String,
    /// Who sponsors it; empty for a user group's own forum, which has no staff.
    #[serde(deserialize_with = "value::line")]
    pub sponsor: String,
    /// The language for those who have said nothing of theirs.
    #[serde(
        deserialize_with = "value::language",
        serialize_with = "value::language_tag"
    )]
    pub language: Language,
    /// The topic in which newcomers are asked to introduce themselves; empty for none.
    #[serde(deserialize_with = "value::topic")]
    pub introductions: String,
}

/// `[server]`: where it listens, and where it keeps what it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// The addresses that it listens on; port 0 is any free port.
    #[serde(deserialize_with = "value::addresses")]
    pub listen: Vec<SocketAddr>,
    /// The data directory, seen from where the command is started.
    #[serde(deserialize_with = "value::directory")]
    pub data: PathBuf,
}

/// `[registration]`: who may come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Registration {
    /// How newcomers join.
    pub mode: Mode,
    /// Whether guests read public conferences.
    pub guest_reading: bool,
}

/// `[auth]`: what signs members in besides keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Auth {
    /// Whether passwords do.
    pub passwords: bool,
}

/// `[ideas]`: what members may expect of their ideas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Ideas {
    /// Days within which an idea is answered.
    #[serde(deserialize_with = "value::days", serialize_with = "value::days_text")]
    pub answer_within: u32,
}

/// `[announcements]`: how much the sponsor talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Announcements {
    /// Topics that staff may start unasked in seven days.
    #[serde(deserialize_with = "value::between::<_, _, 1, 100>")]
    pub per_week: u32,
}

/// `[console]`: where the sysop's pages are open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Console {
    /// Whether sysops and their deputies have them over ssh, too.
    pub over_ssh: bool,
}

/// `[spam]`: whose posts wait until a host looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Spam {
    /// Posts that must stand before a member's links pass; 0 holds none for that.
    #[serde(deserialize_with = "value::between::<_, _, 0, 50>")]
    pub first_posts: u32,
    /// Days after which a member is no newcomer.
    #[serde(deserialize_with = "value::between::<_, _, 0, 3_650>")]
    pub newcomer_days: u32,
    /// Posts of a newcomer that may be held in an hour.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000>")]
    pub newcomer_posts_per_hour: u32,
}

/// `[limits]`: how much of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Counts {
    /// Connections in all.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000_000>")]
    pub connections: usize,
    /// Connections of one address.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000_000>")]
    pub connections_per_address: usize,
    /// Connections of one address that are not signed in yet.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000_000>")]
    pub unauthenticated_per_address: usize,
    /// Sessions of a member at once.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000>")]
    pub sessions_per_member: u32,
    /// Posts of a member in an hour.
    #[serde(deserialize_with = "value::between::<_, _, 1, 100_000>")]
    pub posts_per_hour: u32,
    /// Minutes within which a member does not post the same words in the same place again.
    #[serde(deserialize_with = "value::between::<_, _, 0, 1_440>")]
    pub repeat_minutes: u32,
    /// Commands over SSH of a member in an hour.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000_000>")]
    pub commands_per_hour: u32,
    /// Attempts to join from one address in an hour.
    #[serde(deserialize_with = "value::between::<_, _, 1, 100_000>")]
    pub joins_per_hour: u32,
    /// Drafts of a member.
    #[serde(deserialize_with = "value::between::<_, _, 10, 10_000>")]
    pub drafts: u32,
    /// Others that a member may mute.
    #[serde(deserialize_with = "value::between::<_, _, 1, 10_000>")]
    pub mutes: u32,
    /// Bytes of a post.
    #[serde(deserialize_with = "value::between::<_, _, 1_024, 1_048_576>")]
    pub post_bytes: usize,
    /// Characters of a title.
    #[serde(deserialize_with = "value::between::<_, _, 10, 500>")]
    pub title_chars: usize,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: "Wellspring".into(),
            address: String::new(),
            sponsor: String::new(),
            language: Language::default(),
            introductions: String::new(),
        }
    }
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 2222))],
            data: "./wellspring-data".into(),
        }
    }
}

impl Default for Auth {
    fn default() -> Self {
        Self {
            passwords: Limits::default().passwords,
        }
    }
}

impl Default for Ideas {
    fn default() -> Self {
        Self { answer_within: 30 }
    }
}

impl Default for Announcements {
    fn default() -> Self {
        Self {
            per_week: Limits::default().announcements_per_week,
        }
    }
}

impl Default for Spam {
    fn default() -> Self {
        let spam = SpamLimits::default();
        Self {
            first_posts: spam.first_posts,
            newcomer_days: spam.newcomer_days,
            newcomer_posts_per_hour: spam.newcomer_posts_per_hour,
        }
    }
}

impl Default for Counts {
    fn default() -> Self {
        let limits = Limits::default();
        Self {
            connections: 20_000,
            connections_per_address: 256,
            unauthenticated_per_address: 8,
            sessions_per_member: limits.sessions_per_member,
            posts_per_hour: limits.posts_per_hour,
            // Here programs and impatient hands write; the domain's default lets everything be said twice.
            repeat_minutes: 10,
            commands_per_hour: limits.commands_per_hour,
            joins_per_hour: limits.joins_per_hour,
            drafts: limits.drafts,
            mutes: limits.mutes,
            post_bytes: limits.post_bytes,
            title_chars: limits.title_chars,
        }
    }
}

impl Config {
    /// The limits that members meet.
    #[must_use]
    pub fn limits(&self) -> Limits {
        Limits {
            post_bytes: self.limits.post_bytes,
            title_chars: self.limits.title_chars,
            posts_per_hour: self.limits.posts_per_hour,
            repeat_minutes: self.limits.repeat_minutes,
            commands_per_hour: self.limits.commands_per_hour,
            joins_per_hour: self.limits.joins_per_hour,
            drafts: self.limits.drafts,
            mutes: self.limits.mutes,
            sessions_per_member: self.limits.sessions_per_member,
            registration: self.registration.mode.into(),
            guest_reading: self.registration.guest_reading,
            passwords: self.auth.passwords,
            sponsor: Some(SafeText::line(&self.site.sponsor))
                .filter(|name| !name.as_str().is_empty()),
            answer_within: i64::from(self.ideas.answer_within) * Time::DAY,
            announcements_per_week: self.announcements.per_week,
            introductions: Reference::parse(&self.site.introductions),
            console_over_ssh: self.console.over_ssh,
            spam: SpamLimits {
                first_posts: self.spam.first_posts,
                newcomer_days: self.spam.newcomer_days,
                newcomer_posts_per_hour: self.spam.newcomer_posts_per_hour,
            },
            ..Limits::default()
        }
    }
}
