//! What can be done in the panel: what each deed is called, what it asks for besides words, and the command it becomes.
//! A new deed is a variant and a line in each of the functions here.

use std::borrow::Cow;

use crate::domain::{
    Body, Command, CommandId, IdeaPage, Places, Reference, Refusal, ReleaseName, Status, Step,
    Target, Title, TopicId,
};
use crate::text::Words;
use crate::ui::Env;

/// Something that can be done with an idea, with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Take it to this status.
    Step(Status),
    /// Appeal against its decline.
    Appeal,
    /// Decide the appeal: it is reviewed again.
    Grant,
    /// Decide the appeal: it stays declined.
    Dismiss,
    /// Say that what was shipped is not really fixed; with words.
    Doubt,
    /// Say it as one of those who voted, with words or without.
    Agree,
    /// Doubt it no longer.
    Trust,
    /// Look for testers.
    Call,
    /// Tell what the testers found.
    Results,
}

impl Deed {
    /// A deed for each status that the viewer may take an idea to. The way on comes before the way back: whoever chooses
    /// without looking must not take a promise back.
    #[must_use]
    pub fn steps(may: &[Status]) -> Vec<Self> {
        use Status::{Planned, Review, Shipped, Started, Testing};
        let on = [Testing, Shipped, Started, Planned];
        let promised = may.contains(&Review) && on.iter().any(|status| may.contains(status));
        let mut may = may.to_vec();
        if promised {
            may.sort_by_key(|status| {
                on.iter()
                    .position(|other| other == status)
                    .unwrap_or(on.len())
            });
        }
        may.into_iter().map(Self::Step).collect()
    }

    /// All that the viewer may do with an idea.
    #[must_use]
    pub fn all(idea: &IdeaPage) -> Vec<Self> {
        let (appeal, doubts) = (&idea.appeal, &idea.doubts);
        let closes = |call: &crate::domain::Call| call.may_close;
        let others = [
            (appeal.may_appeal, Self::Appeal),
            (appeal.may_decide, Self::Grant),
            (appeal.may_decide, Self::Dismiss),
            (doubts.may && doubts.mine, Self::Trust),
            (doubts.may && !doubts.mine && doubts.words, Self::Doubt),
            (doubts.may && !doubts.mine && !doubts.words, Self::Agree),
            (idea.testing.may_open, Self::Call),
            (
                idea.testing.call.as_ref().is_some_and(closes),
                Self::Results,
            ),
        ];
        let others = others.into_iter().filter(|(may, _)| *may);
        let others = others.map(|(_, deed)| deed);
        Self::steps(&idea.may).into_iter().chain(others).collect()
    }

    /// As a draft keeps it.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Step(status) => status.as_str(),
            Self::Appeal => "appeal",
            Self::Grant => "grant",
            Self::Dismiss => "dismiss",
            Self::Doubt => "doubt",
            Self::Agree => "agree",
            Self::Trust => "trust",
            Self::Call => "call",
            Self::Results => "results",
        }
    }

    /// From what a draft keeps.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let others = [
            Self::Appeal,
            Self::Grant,
            Self::Dismiss,
            Self::Doubt,
            Self::Agree,
            Self::Trust,
            Self::Call,
            Self::Results,
        ];
        let steps = Status::ALL.into_iter().map(Self::Step);
        steps.chain(others).find(|deed| deed.as_str() == text)
    }

    /// Whether it can be done without words.
    pub(super) const fn needs_no_words(self) -> bool {
        matches!(self, Self::Agree | Self::Trust)
    }

    /// Whether this command is a deed with words: they are kept until it is done.
    #[must_use]
    pub const fn is(command: &Command) -> bool {
        matches!(
            command,
            Command::Step { .. }
                | Command::Appeal { .. }
                | Command::DecideAppeal { .. }
                | Command::Doubt { words: Some(_), .. }
                | Command::Call { .. }
                | Command::CloseCall { .. }
        )
    }

    /// What it is called where it is chosen.
    pub(super) fn name(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Step(status) => words.status(status),
            Self::Appeal => words.deed_appeal(),
            Self::Grant => words.deed_grant(),
            Self::Dismiss => words.deed_dismiss(),
            Self::Doubt | Self::Agree => words.deed_doubt(),
            Self::Trust => words.deed_trust(),
            Self::Call => words.deed_call(),
            Self::Results => words.deed_results(),
        }
    }

    /// What it means, in a few words.
    pub(super) fn hint(self, before: Status, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Step(Status::Planned) if before == Status::Planned => words.step_hint_replan(),
            Self::Step(_) if before == Status::Merged => words.step_hint_unmerge(),
            Self::Step(Status::Open) => words.step_hint_unmerge(),
            Self::Step(Status::Review) => words.step_hint_review(),
            Self::Step(Status::NeedsInfo) => words.step_hint_needs_info(),
            Self::Step(Status::Planned) => words.step_hint_planned(),
            Self::Step(Status::Started) => words.step_hint_started(),
            Self::Step(Status::Testing) => words.step_hint_testing(),
            Self::Step(Status::Shipped) => words.step_hint_shipped(),
            Self::Step(Status::Declined) => words.step_hint_declined(),
            Self::Step(Status::Merged) => words.step_hint_merged(),
            Self::Step(Status::Withdrawn) => words.step_hint_withdrawn(),
            Self::Appeal => words.deed_hint_appeal(),
            Self::Grant => words.deed_hint_grant(),
            Self::Dismiss => words.deed_hint_dismiss(),
            Self::Doubt | Self::Agree => words.deed_hint_doubt(),
            Self::Trust => words.deed_hint_trust(),
            Self::Call => words.deed_hint_call(),
            Self::Results => words.deed_hint_results(),
        }
    }

    /// What it does, as the heading over the words.
    pub(super) fn title(self, before: Status, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Step(Status::Planned) if before == Status::Planned => words.step_hint_replan(),
            Self::Step(after) => words.step(before, after, None),
            other => other.name(words),
        }
    }

    /// The command that it becomes; none without the words, or the field, that it needs.
    pub(super) fn command(
        self,
        id: CommandId,
        topic: TopicId,
        field: Option<Field>,
        words: Option<Body>,
    ) -> Option<Command> {
        let step = |step| {
            Some(Command::Step {
                id,
                topic,
                step,
                reason: words.clone()?,
            })
        };
        match (self, field) {
            (Self::Step(_), Some(Field::Target(target))) => step(Step::Plan(target)),
            (Self::Step(_), Some(Field::Release(release))) => step(Step::Ship(release)),
            (Self::Step(_), Some(Field::Into(place))) => step(Step::Merge(place)),
            (Self::Step(status), _) => step(Step::To(status)),
            (Self::Appeal, _) => Some(Command::Appeal {
                id,
                topic,
                words: words?,
            }),
            (Self::Grant | Self::Dismiss, _) => Some(Command::DecideAppeal {
                id,
                topic,
                grant: self == Self::Grant,
                reason: words?,
            }),
            (Self::Doubt, _) => Some(Command::Doubt {
                id,
                topic,
                on: true,
                words: Some(words?),
            }),
            (Self::Agree, _) => Some(Command::Doubt {
                id,
                topic,
                on: true,
                words,
            }),
            (Self::Trust, _) => Some(Command::Doubt {
                id,
                topic,
                on: false,
                words: None,
            }),
            (Self::Call, Some(Field::Places(places))) => Some(Command::Call {
                id,
                topic,
                places,
                words: words?,
            }),
            (Self::Call, _) => None,
            (Self::Results, _) => Some(Command::CloseCall {
                id,
                topic,
                results: words?,
            }),
        }
    }
}

/// What a deed asks for besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// A target.
    Target,
    /// A release.
    Release,
    /// The idea in which it goes on.
    Into,
    /// How many testers.
    Places,
}

/// What was typed into the field.
pub(super) enum Field {
    /// A target.
    Target(Target),
    /// A release.
    Release(ReleaseName),
    /// An idea.
    Into(Reference),
    /// A number of testers.
    Places(Places),
}

/// What a deed asks for besides words.
pub(super) const fn asks(deed: Deed) -> Option<Asks> {
    match deed {
        Deed::Step(Status::Planned) => Some(Asks::Target),
        Deed::Step(Status::Shipped) => Some(Asks::Release),
        Deed::Step(Status::Merged) => Some(Asks::Into),
        Deed::Call => Some(Asks::Places),
        _ => None,
    }
}

impl Asks {
    /// What the field is called.
    pub(super) fn label(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Target => words.step_field_target(),
            Self::Release => words.step_field_release(),
            Self::Into => words.step_field_into(),
            Self::Places => words.step_field_places(),
        }
    }

    /// How it is filled in.
    pub(super) fn hint(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Target => words.step_hint_target(),
            Self::Release => words.step_hint_release(),
            Self::Into => words.step_hint_into(),
            Self::Places => words.step_hint_places(Places::MOST),
        }
    }

    /// What was typed, or a sentence on what is wrong with it. A number alone is a topic of the same conference.
    pub(super) fn read(self, text: &str, here: &Reference, env: &Env<'_>) -> Result<Field, String> {
        let words = env.words;
        let said = |refusal: Refusal| words.failure_line(&refusal.into());
        match self {
            Self::Target => Target::new(text).map(Field::Target).map_err(said),
            Self::Release => {
                let release = Title::new(text, &env.me.limits).map(Field::Release);
                release.map_err(|refusal| match refusal {
                    Refusal::TitleEmpty => words.step_release_empty().into_owned(),
                    other => said(other),
                })
            }
            Self::Places => {
                let places = Places::new(text.trim().parse().unwrap_or(0));
                places.map(Field::Places).map_err(said)
            }
            Self::Into => {
                match Reference::meant(text, Some(&Reference::conference(here.slug.clone()))) {
                    Some(place) if place.topic.is_some() => Ok(Field::Into(Reference {
                        post: None,
                        ..place
                    })),
                    _ => Err(words.step_into_unknown().into_owned()),
                }
            }
        }
    }
}
