//! What can be done in the panel: what each deed is called, what it asks for besides words, and the command it becomes.
//! A new deed is a variant and a line in each of the functions here.

use std::borrow::Cow;

use crate::domain::{
    Body, Command, CommandId, Reference, Refusal, ReleaseName, Status, Step, Target, Title, TopicId,
};
use crate::text::Words;
use crate::ui::Env;

/// Something that can be done with an idea, with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Take it to this status.
    Step(Status),
}

impl Deed {
    /// A deed for each status that the viewer may take an idea to.
    #[must_use]
    pub fn steps(may: &[Status]) -> Vec<Self> {
        may.iter().copied().map(Self::Step).collect()
    }

    /// What it is called where it is chosen.
    pub(super) fn name(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Step(status) => words.status(status),
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
        }
    }

    /// What it does, as the heading over the words.
    pub(super) fn title(self, before: Status, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Step(Status::Planned) if before == Status::Planned => words.step_hint_replan(),
            Self::Step(after) => words.step(before, after, None),
        }
    }

    /// The command that it becomes.
    pub(super) fn command(
        self,
        id: CommandId,
        topic: TopicId,
        field: Option<Field>,
        reason: Body,
    ) -> Command {
        match self {
            Self::Step(status) => Command::Step {
                id,
                topic,
                step: match field {
                    Some(Field::Target(target)) => Step::Plan(target),
                    Some(Field::Release(release)) => Step::Ship(release),
                    Some(Field::Into(place)) => Step::Merge(place),
                    None => Step::To(status),
                },
                reason,
            },
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
}

/// What was typed into the field.
pub(super) enum Field {
    /// A target.
    Target(Target),
    /// A release.
    Release(ReleaseName),
    /// An idea.
    Into(Reference),
}

/// What a deed asks for besides words.
pub(super) const fn asks(deed: Deed) -> Option<Asks> {
    match deed {
        Deed::Step(Status::Planned) => Some(Asks::Target),
        Deed::Step(Status::Shipped) => Some(Asks::Release),
        Deed::Step(Status::Merged) => Some(Asks::Into),
        Deed::Step(_) => None,
    }
}

impl Asks {
    /// What the field is called.
    pub(super) fn label(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Target => words.step_field_target(),
            Self::Release => words.step_field_release(),
            Self::Into => words.step_field_into(),
        }
    }

    /// How it is filled in.
    pub(super) fn hint(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Target => words.step_hint_target(),
            Self::Release => words.step_hint_release(),
            Self::Into => words.step_hint_into(),
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
