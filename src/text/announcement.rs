//! What the kinds of announcements, the reasons of flags and the weekly bound are called.

use std::borrow::Cow;

use super::Words;
use crate::domain::{AnnouncementKind, FlagReason, Unasked};

impl Words {
    /// The kind of an announcement in a word or two.
    #[must_use]
    pub fn announcement_kind(&self, kind: AnnouncementKind) -> Cow<'static, str> {
        match kind {
            AnnouncementKind::News => self.announced_news(),
            AnnouncementKind::Release => self.announced_release(),
            AnnouncementKind::Change => self.announced_change(),
            AnnouncementKind::KnownIssue => self.announced_known_issue(),
            AnnouncementKind::Incident => self.announced_incident(),
            AnnouncementKind::Question => self.announced_question(),
        }
    }

    /// Why a post is flagged, in a few words.
    #[must_use]
    pub fn flag_reason(&self, reason: FlagReason) -> Cow<'static, str> {
        match reason {
            FlagReason::Spam => self.flag_spam(),
            FlagReason::Attack => self.flag_attack(),
            FlagReason::Private => self.flag_private(),
            FlagReason::Unlawful => self.flag_unlawful(),
            FlagReason::Misplaced => self.flag_misplaced(),
            FlagReason::WrongKind => self.flag_wrong_kind(),
        }
    }

    /// Why no more may be started this week: what was, and when one more may be.
    pub(super) fn week_full_of(&self, unasked: &Unasked) -> Cow<'static, str> {
        let started = unasked.started.iter().map(ToString::to_string);
        let mut started: Vec<String> = started.collect();
        if unasked.others > 0 {
            started.push(self.week_others(unasked.others).into_owned());
        }
        let started = started.join(", ");
        match unasked.next {
            Some(next) => self.week_full(unasked.limit, next.written(), started),
            None => self.week_never(),
        }
    }
}
