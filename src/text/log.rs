//! What the log calls acts, reasons and offices, and what is refused of the care of the community.

use std::borrow::Cow;

use super::{Words, exact};
use crate::domain::{
    Act, CareFault, Duties, Hiding, Invited, LogEntry, Noted, Notice, NoticeKind, Office, Reason,
    SafeText, SpamLimits, Suspension, Time,
};

impl Words {
    /// The sentence of a refusal.
    #[must_use]
    pub fn care_fault(&self, fault: &CareFault) -> Cow<'static, str> {
        match fault {
            CareFault::HostsTend => self.hosts_tend(),
            CareFault::QueueOfHosts => self.queue_of_hosts(),
            CareFault::NoApplication => self.no_application(),
            CareFault::NotIn => self.not_in(),
            CareFault::ApplicationEmpty => self.application_empty(),
            CareFault::ApplicationsFull => self.applications_full(),
            CareFault::AgainAt(at) => self.application_not_yet(exact(*at)),
            CareFault::NoSuchEntry => self.no_such_entry(),
            CareFault::NotPrivate => self.not_private(),
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
            CareFault::ReasonUnfit(act) => self.reason_unfit(fit(*act)),
            CareFault::ReasonMissing(act) => self.reason_missing(fit(*act)),
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
            CareFault::SettingWrong(why) => self.setting_wrong(self.unfit(why)),
            CareFault::SettingAbove(source) => self.setting_above(source.to_string()),
            CareFault::SettingByHand => self.setting_by_hand(),
            CareFault::SettingUnwritten(why) => self.setting_unwritten(why.to_string()),
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
            CareFault::FlagLookedAt => self.flag_looked_at(),
            CareFault::NoEntryAppeal => self.no_entry_appeal(),
            CareFault::DecidedByOthers => self.decided_by_others(),
            CareFault::OperatorActed => self.operator_acted(),
            CareFault::OwnCase => self.own_case(),
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

    /// What an entry tells, in a sentence: who, as what, did what.
    #[must_use]
    pub fn log_said(&self, entry: &LogEntry) -> Cow<'static, str> {
        let (act, office) = (self.act(entry.act), self.acted_as(entry.office));
        match &entry.actor {
            Some(by) => self.log_did(act, office, by.short().to_owned()),
            None => self.log_office_did(act, office),
        }
    }

    /// That what an entry tells was taken back just now.
    #[must_use]
    pub fn undone_entry(&self, entry: &LogEntry) -> String {
        let (id, said) = (entry.id.to_string(), self.log_said(entry));
        let place = entry.reference.as_ref().map(ToString::to_string);
        match place {
            Some(place) => self.undone_at(id, place, said),
            None => self.undone_log(id, said),
        }
        .into_owned()
    }

    /// What an entry tells, and whether it was taken back.
    #[must_use]
    pub fn logged(&self, entry: &LogEntry) -> String {
        let said = self.log_said(entry);
        match entry.reversed_by {
            None if entry.act == Act::GrantAppeal && entry.reverses.is_none() => {
                format!("{said}  {}", self.log_nothing_taken_back())
            }
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
        let why = self.log_reason(entry).map(Cow::into_owned);
        let words = Some(entry.words.to_string()).filter(|words| !words.is_empty());
        let verdict = self.log_verdict(entry).map(Cow::into_owned);
        let parts = [concerned, verdict, why, words].into_iter().flatten();
        let parts: Vec<_> = parts.collect();
        parts.join("  ")
    }

    /// Why, in a few words; the reason of an idea's step is the post that the entry is about.
    #[must_use]
    pub fn log_reason(&self, entry: &LogEntry) -> Option<Cow<'static, str>> {
        let post = entry.reference.as_ref().filter(|_| entry.act == Act::Step);
        let said = entry.reason.map(|reason| self.why(reason));
        said.or_else(|| post.map(|_| self.log_post_says()))
    }

    /// What was before, and is since: a moment, where it says until when somebody is suspended; the pages of a deputy.
    pub fn log_states(&self, entry: &LogEntry) -> impl Iterator<Item = Cow<'static, str>> {
        let state = |state: &SafeText| {
            let until = state.as_str().parse().ok().map(Time::from_millis);
            let is_until = matches!(
                entry.act,
                Act::Suspend | Act::Reinstate | Act::Purge | Act::Unpurge
            );
            match (entry.act, until.filter(|_| is_until)) {
                (_, Some(until)) => match Suspension::ends(until) {
                    Some(end) => self.log_until(exact(end)),
                    None => self.log_until_open(),
                },
                (Act::Depute | Act::Undepute, _) => {
                    self.pages(Duties::parse(state.as_str())).into()
                }
                _ => state.to_string().into(),
            }
        };
        let (before, after) = (entry.before.as_ref(), entry.after.as_ref());
        let (before, after) = (before.map(state), after.map(state));
        if matches!(entry.act, Act::WatchWord | Act::UnwatchWord) {
            let word = before.or(after).map(|word| self.entry_word(word));
            return word.into_iter().chain(None);
        }
        let verdict = self.log_verdict(entry);
        if verdict.is_some() {
            return verdict.into_iter().chain(None);
        }
        let (before, after) = match (entry.act, before, after) {
            (Act::Purge, before, Some(_)) => {
                let before = before.map(|until| self.entry_before(until));
                (before, Some(self.entry_suspended_too()))
            }
            (Act::Unpurge, Some(_), again) => {
                let again = again.map(|until| self.entry_suspended_again(until));
                (Some(self.entry_reinstated_too()), again)
            }
            (_, before, after) => (
                before.map(|state| self.entry_before(state)),
                after.map(|state| self.entry_after(state)),
            ),
        };
        before.into_iter().chain(after)
    }

    /// What was decided about an organisation, by what it was called before and is since, which setting was changed, or how many
    /// were invited; none of another act.
    fn log_verdict(&self, entry: &LogEntry) -> Option<Cow<'static, str>> {
        let (before, after) = (entry.before.as_ref(), entry.after.as_ref());
        let (before, after) = (
            before.map(ToString::to_string),
            after.map(ToString::to_string),
        );
        match (entry.act, before, after) {
            (Act::Organisation, None, Some(name)) => Some(self.entry_added(name)),
            (Act::Organisation, Some(name), None) => Some(self.entry_refused(name)),
            (Act::Organisation, Some(name), Some(after)) if name == after => {
                Some(self.entry_confirmed(name))
            }
            (Act::Organisation, Some(name), Some(after)) => Some(self.entry_renamed(after, name)),
            (Act::MergeOrganisation, Some(name), Some(into)) => Some(self.entry_merged(into, name)),
            (Act::Configure, _, Some(key)) => Some(self.entry_setting(key)),
            (Act::Invite, _, Some(state)) => Invited::parse(&state).map(|it| self.invites(it)),
            (Act::RevokeInvite, Some(state), _) => {
                let left = Invited::parse(&state);
                left.map(|left| self.entry_uninvites(left.uses))
            }
            _ => None,
        }
    }

    /// How many may join by what was made, and until when.
    fn invites(&self, made: Invited) -> Cow<'static, str> {
        let said = self.entry_invites(made.invitations, made.uses);
        match made.until {
            Some(until) => self.entry_invites_until(exact(until), said),
            None => said,
        }
    }

    /// Why a post is hidden, and by whom; nobody did where flags folded it.
    #[must_use]
    pub fn hidden_by(&self, hiding: Option<&Hiding>) -> (Cow<'static, str>, Option<String>) {
        let decided = hiding.filter(|hiding| hiding.act != Act::Fold);
        let by = decided.map(|hiding| match &hiding.by {
            Some(by) => by.to_string(),
            None => self.acted_as(hiding.office).into_owned(),
        });
        let reason = hiding.map_or(Reason::Upkeep, |hiding| hiding.reason);
        (self.why(reason), by)
    }

    /// What is said where a notice comes in that something was done in an office, or that an appeal was decided.
    #[must_use]
    pub fn told_of(&self, notice: &Notice, who: String) -> Cow<'static, str> {
        let place = match &notice.reference {
            Some(reference) => reference.to_string(),
            None => self.noticed_in(notice),
        };
        let Some(noted) = &notice.entry else {
            return self.told_watched(place, who);
        };
        match &noted.ruled {
            Some((true, _)) => self.told_granted(place),
            Some((false, _)) => self.told_dismissed(place),
            None if notice.kind == NoticeKind::Appealed => self.told_appealed(who),
            None => {
                let (act, who) = (self.act_noted(noted.act), self.doer(noted, who));
                match is_of_member(noted.act) {
                    true => self.told_about_you(act, who),
                    false => self.told_moderated(act, place, who),
                }
            }
        }
    }

    /// What stands in the place of a reference, where a notice is of no place.
    #[must_use]
    pub fn noticed_in(&self, notice: &Notice) -> String {
        let is_ruled = notice
            .entry
            .as_ref()
            .is_some_and(|noted| noted.ruled.is_some());
        match notice.kind == NoticeKind::Appealed || is_ruled {
            true => self.about_appeal().into_owned(),
            false => self.about_you().into_owned(),
        }
    }

    /// What a notice says of an entry of the log: who did what, why, and in which words; or how an appeal against it was decided.
    #[must_use]
    pub fn notice_of_entry(&self, noted: &Noted, who: String) -> String {
        let who = self.doer(noted, who);
        match &noted.ruled {
            Some((true, answer)) => {
                let answer = answer.to_string();
                let said = match noted.taken_back {
                    true => self.notice_granted(answer, who),
                    false => self.notice_granted_only(answer, who),
                };
                return said.into_owned();
            }
            Some((false, answer)) => {
                return self.notice_dismissed(answer.to_string(), who).into_owned();
            }
            None => {}
        }
        let act = self.act_noted(noted.act);
        let said = match noted.reason {
            Some(reason) => self.notice_did_why(act, self.why(reason), who),
            None => self.notice_did(act, who),
        };
        match noted.words.as_str() {
            "" => said.into_owned(),
            words => self.notice_words(said, words.to_owned()).into_owned(),
        }
    }

    /// What whoever is told of an entry of the log can do about it.
    #[must_use]
    pub fn notice_leads_on(&self, noted: &Noted) -> Vec<Cow<'static, str>> {
        let kept = match (noted.act, &noted.ruled) {
            (Act::Refuse, None) => Some(self.notice_kept()),
            (Act::Refuse, Some((true, _))) if noted.taken_back => Some(self.notice_waits_again()),
            _ => None,
        };
        let appeal = noted.is_appealable().then(|| self.notice_appealable());
        kept.into_iter().chain(appeal).collect()
    }

    /// What was done, as whoever is told of it reads that.
    fn act_noted(&self, act: Act) -> Cow<'static, str> {
        match is_of_member(act) {
            true => self.act_to_you(act.as_str()),
            false => self.act(act),
        }
    }

    /// Who did what a notice tells of: an office, where that is nobody in particular.
    #[must_use]
    pub fn doer(&self, noted: &Noted, who: String) -> String {
        let nobody = noted.nobody;
        nobody.map_or(who, |office| self.acted_as(office).into_owned())
    }
}

/// The reasons that fit an act, as they are typed.
fn fit(act: Act) -> String {
    let fit = act.reasons().iter().map(|reason| reason.as_str());
    fit.collect::<Vec<_>>().join(", ")
}

/// Whether an act is done with a member, who is told of it as "you".
const fn is_of_member(act: Act) -> bool {
    matches!(
        act,
        Act::Refuse
            | Act::Purge
            | Act::Unpurge
            | Act::Suspend
            | Act::Reinstate
            | Act::Approve
            | Act::GrantStaff
            | Act::RevokeStaff
            | Act::GrantSysop
            | Act::RevokeSysop
            | Act::Depute
            | Act::Undepute
            | Act::Host
            | Act::Unhost
            | Act::Admit
            | Act::Expel
            | Act::GiveClaim
            | Act::Recover
            | Act::AddKey
            | Act::RemoveKey
            | Act::Organisation
            | Act::MergeOrganisation
    )
}
