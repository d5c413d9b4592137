//! What a refusal is called: a sentence that says what happened, and where there is one a hint at what to do.

use std::borrow::Cow;

use super::Words;
use crate::domain::{CareFault, Failure, QueryFault, Refusal, StepRole};

impl Words {
    /// What is told of a failure: a sentence, and perhaps a hint.
    #[must_use]
    pub fn failure(&self, failure: &Failure) -> (Cow<'static, str>, Option<Cow<'static, str>>) {
        match failure {
            Failure::Refused(refusal) => (self.refusal(refusal), self.hint(refusal)),
            Failure::Fault(id) => (self.fault(format!("{id:08x}")), None),
        }
    }

    /// Sentence and hint on one line.
    #[must_use]
    pub fn failure_line(&self, failure: &Failure) -> String {
        match self.failure(failure) {
            (sentence, Some(hint)) => format!("{sentence} {hint}"),
            (sentence, None) => sentence.into_owned(),
        }
    }

    /// The sentence of a refusal.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table: one arm for each refusal")]
    pub fn refusal(&self, refusal: &Refusal) -> Cow<'static, str> {
        match refusal {
            Refusal::NoSuchPlace(place) if place.topic.is_none() => {
                self.no_such_conference(place.to_string())
            }
            Refusal::NoSuchPlace(place) => self.no_such_place(place.to_string()),
            Refusal::NoSuchMember => self.no_such_member(),
            Refusal::MembersOnly => self.members_only(),
            Refusal::SysopsOnly => self.sysops_only(),
            Refusal::NotAsked => self.not_asked(),
            Refusal::NoSponsor => self.no_sponsor(),
            Refusal::AuthorsOnly => self.authors_only(),
            Refusal::StaffOnly => self.staff_only(),
            Refusal::HostsOnly => self.hosts_only(),
            Refusal::Care(fault) => self.care_fault(fault),
            Refusal::Applying => self.applying(),
            Refusal::Suspended => self.suspended(),
            Refusal::Frozen => self.frozen(),
            Refusal::NoAnswer => self.no_answer(),
            Refusal::AskersOnly { days } => self.askers_only(*days),
            Refusal::AskerChose => self.asker_chose(),
            Refusal::NotAnIdea => self.not_an_idea(),
            Refusal::NoStep { before, after } => {
                self.no_step(self.status(*after), self.status(*before))
            }
            Refusal::StepOfOthers { after, role } => match role {
                StepRole::Author => self.step_of_author(self.status(*after)),
                StepRole::Host => self.step_of_hosts(self.status(*after)),
                StepRole::Staff | StepRole::Clock => self.step_of_staff(self.status(*after)),
            },
            Refusal::OwnIdea => self.own_idea(),
            Refusal::OthersVoted => self.others_voted(),
            Refusal::VotesEnded(status) => self.votes_ended(self.status(*status)),
            Refusal::ReasonEmpty => self.reason_empty(),
            Refusal::ReasonStands => self.reason_stands(),
            Refusal::TargetInvalid => self.target_invalid(),
            Refusal::NoMergeInto(place) => self.no_merge_into(place.to_string()),
            Refusal::MergeHides(place) => self.merge_hides(place.to_string()),
            Refusal::TargetMerged => self.target_merged(),
            Refusal::NotDeclined => self.not_declined(),
            Refusal::AppealedOnce => self.appealed_once(),
            Refusal::NoAppeal => self.no_appeal(),
            Refusal::AppealOfOthers => self.appeal_of_others(),
            Refusal::NotShipped => self.not_shipped(),
            Refusal::DoubtOfVoters => self.doubt_of_voters(),
            Refusal::DoubtNeedsWords => self.doubt_needs_words(),
            Refusal::CallOfOthers => self.call_of_others(),
            Refusal::NotTesting => self.not_testing(),
            Refusal::CallOpen => self.call_open(),
            Refusal::NoCall => self.no_call(),
            Refusal::PlacesTaken => self.places_taken(),
            Refusal::PlacesInvalid { limit } => self.places_invalid(*limit),
            Refusal::VotersFirst { days } => self.voters_first(*days),
            Refusal::OrganisationInvalid { limit } => self.organisation_invalid(*limit),
            Refusal::WeekFull(unasked) => self.week_full_of(unasked),
            Refusal::NotAnnouncements(place) => self.not_announcements(place.to_string()),
            Refusal::NotAReference(text) => self.goto_unknown(text.to_string()),
            Refusal::OnlyReleasesShip => self.only_releases_ship(),
            Refusal::ReleaseStands => self.release_stands(),
            Refusal::ShipsUnshipped(place) => self.ships_unshipped(place.to_string()),
            Refusal::ShipHides(place) => self.ship_hides(place.to_string()),
            Refusal::ShipsFull { limit } => self.ships_full(*limit),
            Refusal::TimeInvalid => self.time_invalid(),
            Refusal::ScheduleFull { limit } => self.schedule_full(*limit),
            Refusal::NotScheduled => self.not_scheduled(),
            Refusal::DraftThere => self.draft_there(),
            Refusal::NoKindThere => self.no_kind_there(),
            Refusal::NothingThere => self.nothing_there(),
            Refusal::NoSuchOrganisation => self.no_such_organisation(),
            Refusal::OrganisationTaken => self.organisation_taken(),
            Refusal::OrganisationRefused(reason) => self.organisation_refused(reason.to_string()),
            Refusal::KeepersOnly => self.keepers_only(),
            Refusal::TitleEmpty => self.title_empty(),
            Refusal::TitleTooLong { limit } => self.title_too_long(*limit),
            Refusal::BodyEmpty => self.body_empty(),
            Refusal::BodyTooLong { bytes, limit } => self.body_too_long(*bytes, *limit),
            Refusal::BodyTooTall { limit } => self.body_too_tall(*limit),
            Refusal::HandleInvalid => self.handle_invalid(),
            Refusal::HandleTaken => self.handle_taken(),
            Refusal::NameInvalid => self.name_invalid(),
            Refusal::SlugInvalid => self.slug_invalid(),
            Refusal::SlugTaken => self.slug_taken(),
            Refusal::RegistrationClosed => self.registration_closed(),
            Refusal::InviteInvalid => self.invite_invalid(),
            Refusal::ClaimInvalid => self.claim_invalid(),
            Refusal::PasswordTooShort { least } => self.password_too_short(*least),
            Refusal::KeyTaken => self.key_taken(),
            Refusal::KeyYours => self.key_yours(),
            Refusal::KeyUnsound => self.key_unsound(),
            Refusal::KeysFull { limit } => self.keys_full(*limit),
            Refusal::LabelInvalid { limit } => self.label_invalid(*limit),
            Refusal::LastWay => self.last_way(),
            Refusal::KeyGone => self.key_gone(),
            Refusal::PasswordGone => self.password_gone(),
            Refusal::PasswordWrong => self.password_wrong(),
            Refusal::PasswordsOff => self.passwords_off(),
            Refusal::KeyInvalid => self.key_invalid(),
            Refusal::Crossed => self.crossed(),
            Refusal::DraftsFull { limit } => self.drafts_full(*limit),
            Refusal::NotOneself => self.not_oneself(),
            Refusal::OwnAnswer => self.own_answer(),
            Refusal::MutesFull { limit } => self.mutes_full(*limit),
            Refusal::SaidAlready { reference, .. } => self.said_already(reference.to_string()),
            Refusal::Pace { .. } => self.pace(),
            Refusal::Busy => self.busy(),
            Refusal::ReadOnly => self.read_only(),
            Refusal::QueryEmpty => self.query_empty(),
            Refusal::Query(fault) => self.query_fault(fault),
        }
    }

    fn query_fault(&self, fault: &QueryFault) -> Cow<'static, str> {
        match fault {
            QueryFault::Nowhere(text) => self.query_nowhere(text.to_string()),
            QueryFault::Nobody(text) => self.query_nobody(text.to_string()),
            QueryFault::Kind(text) => self.query_kind(text.to_string()),
            QueryFault::Day(text) => self.query_day(text.to_string()),
            QueryFault::Status(text) => self.query_status(text.to_string()),
            QueryFault::Name(text, meant) => self.query_name(*meant, text.to_string()),
        }
    }

    /// What to do about it, where that is not plain from the sentence.
    #[must_use]
    pub fn hint(&self, refusal: &Refusal) -> Option<Cow<'static, str>> {
        Some(match refusal {
            Refusal::NoSuchPlace(place) if place.topic.is_some() => self.no_such_place_hint(),
            Refusal::Care(CareFault::NotOverSsh) => self.not_over_ssh_hint(),
            Refusal::MembersOnly => self.members_only_hint(),
            Refusal::StaffOnly | Refusal::HostsOnly => self.staff_only_hint(),
            Refusal::WeekFull(_) => self.week_full_hint(),
            Refusal::TimeInvalid => self.time_invalid_hint(),
            Refusal::ShipsUnshipped(_) => self.ships_unshipped_hint(),
            Refusal::DraftThere => self.draft_there_hint(),
            Refusal::Suspended => self.suspended_hint(),
            Refusal::ReasonStands => self.reason_stands_hint(),
            Refusal::ReasonEmpty => self.reason_empty_hint(),
            Refusal::TargetInvalid => self.target_invalid_hint(),
            Refusal::InviteInvalid => self.invite_invalid_hint(),
            Refusal::KeyTaken => self.key_taken_hint(),
            Refusal::KeyInvalid => self.key_invalid_hint(),
            Refusal::KeyUnsound => self.key_unsound_hint(),
            Refusal::LastWay => self.last_way_hint(),
            Refusal::Crossed => self.crossed_hint(),
            Refusal::DraftsFull { .. } => self.drafts_full_hint(),
            Refusal::MutesFull { .. } => self.mutes_full_hint(),
            Refusal::SaidAlready { minutes, .. } => self.said_already_hint(*minutes),
            Refusal::Pace { seconds } => self.pace_hint(*seconds),
            Refusal::ReadOnly => self.read_only_hint(),
            _ => return None,
        })
    }
}
