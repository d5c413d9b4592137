//! The panel in which somebody takes an idea a step further: where to, what belongs to that, and why. It lies over the
//! lower part of a screen.
//!
//! How a screen uses it: it keeps an `Option<Box<StepPanel>>`, made by [`StepPanel::new`] from what the viewer may do.
//! While there is one, it gives it every key and paste ([`StepPanel::on_key`], [`StepPanel::paste`]), draws its own rows
//! in what [`StepPanel::height`] leaves and the panel's below them ([`StepPanel::under`] does both), shows its
//! [`StepPanel::keys`] in place of its own, and is typing while [`StepPanel::is_typing`]. It tells the panel what became of
//! [`StepPanel::sent`]: [`Event::Done`](crate::ui::Event::Done) ends it (say [`StepPanel::done`]),
//! [`Event::Failed`](crate::ui::Event::Failed) is [`StepPanel::failed`]. A panel that is [`Turn::Kept`] is put aside by
//! the screen, and shown again, words and all, by the key that opens it.
//!
//! Words are never lost here: a refusal stands under them, a wrong key asks first, and a second try is the same intent.
//! They are a draft besides: a screen that opens the panel asks for what is kept ([`StepPanel::ask`]) and hands it over
//! ([`StepPanel::restore`]), saves at every tick, when the connection ends and when the panel is put aside
//! ([`StepPanel::save`]), and drops the draft with the panel ([`StepPanel::drop_draft`]).

mod deed;
mod draw;
mod keeping;
mod keys;
#[cfg(test)]
mod tests;

use crate::domain::{Body, Command, CommandId, Failure, Post, Reference, Refusal, Status, TopicId};
use crate::ui::keymap::{Binding, CHOOSING, EDITOR, STEP};
use crate::ui::widget::{Editor, LineInput, List};
use crate::ui::{Action, Env};
pub use deed::Deed;
use deed::asks;

/// Characters that can be typed into the field: more than any limit, so that the refusal says what the limit is.
const FIELD: usize = 200;

/// The idea that is taken a step further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its topic.
    pub topic: TopicId,
    /// Its address.
    pub reference: Reference,
    /// Where it stands.
    pub status: Status,
}

/// What the screen is to do after a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// This, and the panel stays.
    On(Action),
    /// The panel goes, and nothing of it is kept.
    Left,
    /// The panel is put aside with its words.
    Kept,
    /// The panel goes, with this, which has no words to keep.
    Gone(Action),
}

/// Where keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    Field,
    Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// What is to be done is chosen.
    Choosing,
    Writing,
    /// The menu is at the bottom.
    Menu,
    /// Discarding is asked once more.
    Discarding,
    /// On its way; keys wait.
    Sending,
}

/// The panel.
pub struct StepPanel {
    subject: Subject,
    deeds: Vec<Deed>,
    list: List,
    deed: Deed,
    field: LineInput,
    reason: Editor,
    focus: Focus,
    mode: Mode,
    /// What is said at the bottom, until a key changes something.
    said: Option<String>,
    /// The id of the first try to send; later tries are the same intent.
    id: Option<CommandId>,
    /// Title and text of the draft that was saved last, as far as is known.
    saved: (String, String),
    /// Whether there is a draft, as far as is known.
    kept: bool,
    /// Whether the draft was asked for and is not known yet: until then, saving could write over it.
    awaits: bool,
}

impl StepPanel {
    /// A panel for what may be done with an idea; none where that is nothing. A single choice needs no choosing.
    #[must_use]
    pub fn new(subject: Subject, deeds: Vec<Deed>, env: &Env<'_>) -> Option<Self> {
        let deed = *deeds.first()?;
        let mode = match deeds.len() {
            1 => Mode::Writing,
            _ => Mode::Choosing,
        };
        Some(Self {
            focus: first_focus(deed),
            subject,
            deeds,
            list: List::default(),
            deed,
            field: LineInput::new(FIELD),
            reason: Editor::new("", env.me.limits.post_bytes),
            mode,
            said: None,
            id: None,
            saved: Default::default(),
            kept: false,
            awaits: false,
        })
    }

    /// The same panel with one of its deeds chosen already, as by a key that moves an idea to a status.
    #[must_use]
    pub fn choosing(mut self, deed: Deed) -> Self {
        if self.deeds.contains(&deed) {
            self.choose(deed);
        }
        self
    }

    /// The idea stands elsewhere now, and this may be done with it; the words stay.
    pub fn stands(&mut self, status: Status, deeds: Vec<Deed>) {
        self.subject.status = status;
        if !deeds.is_empty() {
            self.deeds = deeds;
            self.list.clamp(self.deeds.len());
        }
    }

    /// Whether keys are text now.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        self.mode != Mode::Choosing
    }

    /// Whether this command is the panel's, on its way.
    #[must_use]
    pub fn sent(&self, id: CommandId) -> bool {
        self.mode == Mode::Sending && self.id == Some(id)
    }

    /// Whether something of the panel is on its way.
    #[must_use]
    pub fn is_sending(&self) -> bool {
        self.mode == Mode::Sending
    }

    /// What is to be said when it was done.
    #[must_use]
    pub fn done(&self, post: &Post, env: &Env<'_>) -> String {
        let words = env.words;
        let place = self.subject.reference.to_string();
        let said = match &post.step {
            Some(step) => words.step_done(place, words.step(step.before, step.after, None)),
            None => words.step_said(place),
        };
        said.into_owned()
    }

    /// It was not done: why stands under the words, and the notice says that they are kept.
    pub fn failed(&mut self, failure: &Failure, env: &Env<'_>) -> Action {
        self.mode = Mode::Writing;
        self.said = Some(env.words.failure_line(failure));
        if let Failure::Refused(refusal) = failure
            && self.is_of_field(refusal)
        {
            self.focus = Focus::Field;
        }
        self.settle(env);
        Action::All(vec![
            Action::Redraw,
            Action::Say(env.words.step_not_done().into_owned()),
        ])
    }

    /// The tables of keys that work in the panel.
    #[must_use]
    pub fn keys(&self) -> Vec<&'static [Binding]> {
        match self.mode {
            Mode::Choosing => vec![CHOOSING],
            Mode::Writing => vec![STEP, EDITOR],
            // What works there is written in the panel itself.
            _ => Vec::new(),
        }
    }

    fn choose(&mut self, deed: Deed) {
        if asks(self.deed) != asks(deed) {
            self.field = LineInput::new(FIELD);
        }
        self.deed = deed;
        self.focus = first_focus(deed);
        self.mode = Mode::Writing;
        self.said = None;
    }

    fn is_blank(&self) -> bool {
        self.field.text().trim().is_empty() && self.reason.is_blank()
    }

    /// Whether a refusal is to be mended in the field rather than in the words.
    fn is_of_field(&self, refusal: &Refusal) -> bool {
        asks(self.deed).is_some()
            && matches!(
                refusal,
                Refusal::TargetInvalid
                    | Refusal::TitleEmpty
                    | Refusal::TitleTooLong { .. }
                    | Refusal::NoMergeInto(_)
                    | Refusal::MergeHides(_)
                    | Refusal::NoSuchPlace(_)
            )
    }

    /// Sends, or says why not and which field to mend.
    fn send(&mut self, env: &Env<'_>) -> Turn {
        let id = *self.id.get_or_insert(env.command);
        match self.command(id, env) {
            Ok(command) if !Deed::is(&command) => {
                let place = self.subject.reference.to_string();
                let said = match self.deed {
                    Deed::Trust => env.words.deed_trusted(place),
                    _ => env.words.deed_doubted(place),
                };
                // Said first: where it cannot be done, that is said over it.
                let say = Action::Say(said.into_owned());
                Turn::Gone(Action::All(vec![Action::Redraw, say, Action::Do(command)]))
            }
            Ok(command) => {
                self.mode = Mode::Sending;
                self.said = None;
                Turn::On(Action::All(vec![Action::Redraw, Action::Do(command)]))
            }
            Err((said, focus)) => {
                self.mode = Mode::Writing;
                (self.focus, self.said) = (focus, Some(said));
                Turn::On(Action::Redraw)
            }
        }
    }

    /// What is to be sent, or why it cannot be.
    fn command(&self, id: CommandId, env: &Env<'_>) -> Result<Command, (String, Focus)> {
        let limits = &env.me.limits;
        let said = |refusal: Refusal| env.words.failure_line(&refusal.into());
        let field = match asks(self.deed) {
            Some(asks) => Some(
                asks.read(self.field.text(), &self.subject.reference, env)
                    .map_err(|why| (why, Focus::Field))?,
            ),
            None => None,
        };
        let (topic, text) = (self.subject.topic, self.reason.text());
        if self.deed.needs_no_words() && text.trim().is_empty() {
            let command = self.deed.command(id, topic, None, None);
            return command.ok_or_else(|| (said(Refusal::ReasonEmpty), Focus::Reason));
        }
        let words = Body::new(&text, limits).map_err(|refusal| {
            let refusal = match refusal {
                Refusal::BodyEmpty => Refusal::ReasonEmpty,
                other => other,
            };
            (said(refusal), Focus::Reason)
        })?;
        let command = self.deed.command(id, topic, field, Some(words));
        command.ok_or_else(|| (said(Refusal::ReasonEmpty), Focus::Field))
    }
}

fn first_focus(deed: Deed) -> Focus {
    match asks(deed) {
        Some(_) => Focus::Field,
        None => Focus::Reason,
    }
}
