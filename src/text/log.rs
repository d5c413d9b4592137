//! What the log calls acts, reasons and offices, and what is refused of the care of the community.

use std::borrow::Cow;

use super::{Words, exact};
use crate::domain::{
    Act, CareFault, Hiding, LogEntry, Noted, Office, Reason, SafeText, SpamLimits, Suspension, Time,
};

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
            CareFault::WordsTooLong { limit } => self.words_too_long(*limit),
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
            CareFault::NotYourEntry => self.not_your_entry(),
            CareFault::NothingToAppeal => self.nothing_to_appeal(),
            CareFault::EntryAppealed => self.entry_appealed(),
            CareFault::NoEntryAppeal => self.no_entry_appeal(),
            CareFault::DecidedByOthers => self.decided_by_others(),
            CareFault::NeedsMember => self.console_needs_member(),
            CareFault::OneArchiveAtATime => self.one_archive(),
            CareFault::ArchiveTooLarge { megabytes } => self.archive_too_large(*megabytes),
            CareFault::IntoAFile => self.into_a_file(),
            CareFault::LastSysop => self.last_sysop(),
            CareFault::Erased => self.account_erased(),
            CareFault::NoSuchSender => self.no_such_sender(),
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

    /// What an entry tells, in a sentence: who, as what, did what, and whether it was taken back.
    #[must_use]
    pub fn logged(&self, entry: &LogEntry) -> String {
        let (act, office) = (self.act(entry.act), self.acted_as(entry.office));
        let said = match &entry.actor {
            Some(by) => self.log_did(act, office, by.short().to_owned()),
            None => self.log_office_did(act, office),
        };
        match entry.reversed_by {
            Some(_) => format!("{said}  {}", self.log_taken_back()),
            None => said.into_owned(),
        }
    }

    /// Whom an entry concerns, why, and in which words, on one line.
    #[must_use]
    pub fn log_why(&self, entry: &LogEntry) -> String {
        let concerned = entry.member.as_ref();
        let concerned =
            concerned.filter(|of| entry.actor.as_ref().is_none_or(|by| by.member != of.member));
        let concerned = concerned.map(|by| by.short().to_owned());
        let why = entry.reason.map(|reason| self.why(reason).into_owned());
        let words = Some(entry.words.to_string()).filter(|words| !words.is_empty());
        let parts: Vec<_> = [concerned, why, words].into_iter().flatten().collect();
        parts.join("  ")
    }

    /// What was before, or is since: a moment, where it says until when somebody is suspended.
    #[must_use]
    pub fn log_state(&self, act: Act, state: &SafeText) -> Cow<'static, str> {
        let until = state.as_str().parse().ok().map(Time::from_millis);
        match (act, until) {
            (Act::Suspend | Act::Reinstate, Some(until)) => match Suspension::ends(until) {
                Some(end) => self.log_until(exact(end)),
                None => self.log_until_open(),
            },
            _ => state.to_string().into(),
        }
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

    /// How an appeal was decided.
    #[must_use]
    pub fn ruled(
        &self,
        granted: bool,
        answer: String,
        title: String,
        who: String,
    ) -> Cow<'static, str> {
        match granted {
            true => self.notice_granted(answer, title, who),
            false => self.notice_dismissed(answer, title, who),
        }
    }

    /// What is said where a notice comes in that a host did something, or that an appeal was decided.
    #[must_use]
    pub fn told_of(&self, noted: Option<&Noted>, place: String, who: String) -> Cow<'static, str> {
        match noted.and_then(|noted| noted.ruled.as_ref()) {
            Some((true, _)) => self.told_granted(place),
            Some((false, _)) => self.told_dismissed(place),
            None => self.told_moderated(self.noted(noted).0, place, self.doer(noted, who)),
        }
    }

    /// Who did what a notice tells of: an office, where that is nobody in particular.
    #[must_use]
    pub fn doer(&self, noted: Option<&Noted>, who: String) -> String {
        let nobody = noted.and_then(|noted| noted.nobody);
        nobody.map_or(who, |office| self.acted_as(office).into_owned())
    }

    /// What a notice says was done, and why.
    #[must_use]
    pub fn noted(&self, noted: Option<&Noted>) -> (Cow<'static, str>, Cow<'static, str>) {
        let act = noted.map_or(Act::Hide, |noted| noted.act);
        let reason = noted.and_then(|noted| noted.reason);
        (self.act(act), self.why(reason.unwrap_or(Reason::Upkeep)))
    }
}
