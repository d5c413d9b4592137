//! What the log calls acts, reasons and offices, and what is refused of the care of the community.

use std::borrow::Cow;

use super::{Words, exact};
use crate::domain::{Act, CareFault, Hiding, Noted, Office, Reason, SpamLimits, Suspension};

impl Words {
    /// The sentence of a refusal.
    #[must_use]
    pub fn care_fault(&self, fault: &CareFault) -> Cow<'static, str> {
        match fault {
            CareFault::HostsTend => self.hosts_tend(),
            CareFault::QueueOfHosts => self.queue_of_hosts(),
            CareFault::NoApplication => self.no_application(),
            CareFault::ApplicationEmpty => self.application_empty(),
            CareFault::ApplicationsFull => self.applications_full(),
            CareFault::AgainAt(at) => self.application_again(exact(*at)),
            CareFault::NoSuchEntry => self.no_such_entry(),
            CareFault::NotReversible => self.not_reversible(),
            CareFault::ReversedAlready => self.reversed_already(),
            CareFault::ChangedSince => self.changed_since(),
            CareFault::PinsFull { limit } => self.pins_full(*limit),
            CareFault::LinksFull { limit } => self.links_full(*limit),
            CareFault::OtherKind => self.other_kind(),
            CareFault::ThereAlready => self.there_already(),
            CareFault::WouldShow => self.would_show(),
            CareFault::NotLinked => self.not_linked(),
            CareFault::UnlawfulOnly => self.unlawful_only(),
            CareFault::ForumsOnly => self.forums_only(),
            CareFault::FirstStays => self.first_stays(),
            CareFault::TooManyPosts { limit } => self.too_many_posts(*limit),
            CareFault::NoBackups => self.no_backups(),
            CareFault::NoSuchBackup => self.no_such_backup(),
            CareFault::BackupRuns => self.backup_runs(),
            CareFault::WordsMissing => self.words_missing(),
            CareFault::UntilPast => self.until_past(),
            CareFault::NotRunning => self.not_running(),
            CareFault::NoAnswer => self.server_silent(),
            CareFault::NoSuchSession => self.no_such_session(),
            CareFault::NotOverSsh => self.not_over_ssh(),
            CareFault::HeldFull => self.held_full(),
            CareFault::NotHeld => self.not_held(),
            CareFault::AuthorMayNot => self.author_may_not(),
            CareFault::WatchedInvalid => self.watched_invalid(),
            CareFault::WatchedFull => self.watched_full(SpamLimits::WATCHED),
            CareFault::NotPurged => self.not_purged(),
        }
    }

    /// That a member is suspended: until when, why, and in words.
    #[must_use]
    pub fn suspension(&self, suspension: &Suspension) -> Cow<'static, str> {
        let (why, words) = (self.why(suspension.reason), suspension.words.to_string());
        match suspension.end() {
            Some(end) => self.suspended_until(why, exact(end), words),
            None => self.suspended_open(why, words),
        }
    }

    /// What was done, as the rest of a sentence that begins with who did it.
    #[must_use]
    pub fn act(&self, act: Act) -> Cow<'static, str> {
        self.act_done(act.as_str())
    }

    /// Why, in a few words.
    #[must_use]
    pub fn why(&self, reason: Reason) -> Cow<'static, str> {
        self.reason(reason.as_str())
    }

    /// As what somebody acted.
    #[must_use]
    pub fn acted_as(&self, office: Office) -> Cow<'static, str> {
        self.office(office.as_str())
    }

    /// Who hid a post, and why: the forum itself where nobody is named.
    #[must_use]
    pub fn hidden_by(&self, hiding: Option<&Hiding>) -> (Cow<'static, str>, Cow<'static, str>) {
        let by = hiding.and_then(|hiding| hiding.by.as_ref());
        let who = by.map(|by| by.to_string().into());
        (
            self.why(hiding.map_or(Reason::Upkeep, |hiding| hiding.reason)),
            who.unwrap_or_else(|| self.acted_as(Office::Forum)),
        )
    }

    /// What a notice says was done, and why.
    #[must_use]
    pub fn noted(&self, noted: Option<&Noted>) -> (Cow<'static, str>, Cow<'static, str>) {
        let act = noted.map_or(Act::Hide, |noted| noted.act);
        let reason = noted.and_then(|noted| noted.reason);
        (self.act(act), self.why(reason.unwrap_or(Reason::Upkeep)))
    }
}
