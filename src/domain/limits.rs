//! Limits that members meet, from the configuration. Every refusal that names one reads it here.

use super::{Reference, SafeText, SpamLimits, Time};

/// How newcomers come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Registration {
    /// Anybody may join.
    #[default]
    Open,
    /// With an invitation code.
    Invite,
    /// Anybody may apply, and is in when a sysop lets them.
    Approval,
    /// Nobody.
    Closed,
}

/// Limits on what members send, and what the site allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a post.
    pub post_bytes: usize,
    /// Lines of a post.
    pub post_lines: usize,
    /// Characters of a title, as grapheme clusters.
    pub title_chars: usize,
    /// Posts that a member may write in an hour.
    pub posts_per_hour: u32,
    /// Minutes within which a member does not post the same words in the same place again; with 0 they may.
    pub repeat_minutes: u32,
    /// Commands over SSH that a member may run in an hour.
    pub commands_per_hour: u32,
    /// Attempts to join from one address in an hour.
    pub joins_per_hour: u32,
    /// Drafts that a member may keep.
    pub drafts: u32,
    /// Others that a member may mute.
    pub mutes: u32,
    /// Sessions that a member may have at once.
    pub sessions_per_member: u32,
    /// How newcomers come in.
    pub registration: Registration,
    /// Whether guests read public conferences.
    pub guest_reading: bool,
    /// Characters of the shortest password.
    pub password_chars: usize,
    /// Whether passwords sign in.
    pub passwords: bool,
    /// The company behind the product; none in a user group's own forum, where hosts take the place of staff.
    pub sponsor: Option<SafeText>,
    /// Milliseconds within which an idea shall be answered.
    pub answer_within: i64,
    /// Topics that the sponsor may start unasked in a week.
    pub announcements_per_week: u32,
    /// The topic in which newcomers are asked to introduce themselves.
    pub introductions: Option<Reference>,
    /// Whether sysops and their deputies have the sysop's pages over ssh, too.
    pub console_over_ssh: bool,
    /// Who is a newcomer, whose links and bait are held.
    pub spam: SpamLimits,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            post_bytes: 65_536,
            post_lines: 1_000,
            title_chars: 120,
            posts_per_hour: 60,
            repeat_minutes: 0,
            commands_per_hour: 1_800,
            joins_per_hour: 120,
            drafts: 100,
            mutes: 200,
            sessions_per_member: 5,
            registration: Registration::Open,
            guest_reading: false,
            password_chars: 10,
            passwords: true,
            sponsor: None,
            answer_within: 30 * Time::DAY,
            announcements_per_week: 2,
            introductions: None,
            console_over_ssh: false,
            spam: SpamLimits::default(),
        }
    }
}
