//! The host's panel: a key chooses the deed, here or where it was opened from; then come what it needs, a reason from the
//! closed list, and words if one likes. One thing at a time, so that it fits a low screen; Esc goes one back. How it looks is
//! in `draw`.

mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{
    Act, Along, Care, CareAnswer, CareQuery, Command, Deed, Done, PostId, Query, Reason, Reference,
    Room, Slug, Tending, Title, TopicId,
};
use crate::domain::{Answer, Failure};
use crate::term::Key;
use crate::ui::keymap::{
    self, Binding, HOUSE, REASON, TEND, TEND_FIELD, TEND_SURE, TENDS_ELSE, TENDS_POSTS,
};
use crate::ui::widget::{LineInput, List, Why};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// What the panel asks for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What to do.
    Deed,
    /// Where to.
    Place,
    /// Which posts go along.
    Along,
    /// The title.
    Title,
    /// Why.
    Reason,
    /// Whether it is meant.
    Sure,
}

/// Doing something with a topic or a post.
pub struct Tend {
    topic: TopicId,
    post: Option<PostId>,
    reference: Reference,
    known: Option<Box<Tending>>,
    /// The deeds one of which was chosen before it was known what can be done; none, where one chooses here.
    wanted: &'static [Act],
    act: Option<Act>,
    part: Part,
    /// The focus in what is shown now.
    list: List,
    title: LineInput,
    letters: LineInput,
    why: Why<Reason>,
    place: Option<Slug>,
    along: Along,
    /// Whether it is on its way; keys wait.
    sending: bool,
}

/// What a deed needs besides a reason, in order.
const fn parts(act: Act) -> &'static [Part] {
    match act {
        Act::Move | Act::Link | Act::Unlink => &[Part::Place, Part::Reason],
        Act::Split => &[Part::Along, Part::Title, Part::Reason],
        Act::Retitle => &[Part::Title, Part::Reason],
        Act::Erase => &[Part::Reason, Part::Sure],
        _ => &[Part::Reason],
    }
}

impl Tend {
    /// The panel for a topic, or for a post of it; for that one of these deeds which can be done, if they were chosen already.
    #[must_use]
    pub fn new(
        topic: TopicId,
        post: Option<PostId>,
        reference: Reference,
        wanted: &'static [Act],
    ) -> Self {
        Self {
            topic,
            post,
            reference,
            known: None,
            wanted,
            act: None,
            part: Part::Deed,
            list: List::default(),
            title: LineInput::new(0),
            letters: LineInput::new(Slug::CHARS),
            why: Why::new(&[], Reason::CHARS),
            place: None,
            along: Along::default(),
            sending: false,
        }
    }

    /// What the chosen deed is about: the post, or its topic.
    fn meant(&self) -> Reference {
        match self.act {
            None
            | Some(
                Act::Hide | Act::Unhide | Act::Accept | Act::Unaccept | Act::Split | Act::Erase,
            ) => self.reference.clone(),
            Some(_) => Reference {
                post: None,
                ..self.reference.clone()
            },
        }
    }

    fn acts(&self) -> &[Act] {
        self.known.as_ref().map_or(&[], |known| &known.acts)
    }

    /// Conferences that fit what is chosen and typed.
    fn rooms(&self) -> Vec<&Room> {
        let typed = self.letters.text().to_lowercase();
        let fits = |room: &&Room| {
            let conference = &room.conference;
            let title = conference.title.as_str().to_lowercase();
            self.act.is_some_and(|act| room.is_for(act))
                && (conference.slug.as_str().contains(&typed) || title.contains(&typed))
        };
        let rooms = self.known.iter().flat_map(|known| known.rooms.iter());
        rooms.filter(fits).collect()
    }

    fn len(&self) -> usize {
        match self.part {
            Part::Deed => self.acts().len(),
            Part::Place => self.rooms().len(),
            Part::Along => Along::ALL.len(),
            Part::Title | Part::Reason | Part::Sure => 0,
        }
    }

    /// Begins with that one of these deeds which can be done now, if there is one.
    fn begin_one(&mut self, deeds: &[Act], env: &Env<'_>) -> Option<Action> {
        let mut acts = self.acts().iter().copied();
        let act = acts.find(|act| deeds.contains(act))?;
        Some(self.begin(act, env))
    }

    /// Begins with a deed.
    fn begin(&mut self, act: Act, env: &Env<'_>) -> Action {
        self.act = Some(act);
        self.why = Why::new(act.reasons(), Reason::CHARS);
        self.title = LineInput::new(env.me.limits.title_chars);
        if let (Act::Retitle, Some(known)) = (act, &self.known) {
            self.title.set(known.title.as_str());
        }
        self.go(parts(act).first().copied().unwrap_or(Part::Reason))
    }

    fn go(&mut self, part: Part) -> Action {
        self.part = part;
        self.list = List::default();
        Action::Redraw
    }

    /// One back: from the first part to the deeds, if one chose there; from there away.
    fn back(&mut self) -> Action {
        let Some(act) = self.act else {
            return Action::Close(Outcome::Back);
        };
        let parts = parts(act);
        let at = parts.iter().position(|part| *part == self.part);
        match at.and_then(|at| at.checked_sub(1)) {
            Some(before) => self.go(parts.get(before).copied().unwrap_or(Part::Deed)),
            None if self.wanted.is_empty() => {
                self.act = None;
                self.go(Part::Deed)
            }
            None => Action::Close(Outcome::Back),
        }
    }

    /// Takes what is shown, and goes on; after the last part it is done.
    fn take(&mut self, env: &Env<'_>) -> Action {
        let at = self.list.selected;
        match self.part {
            Part::Deed => {
                let act = self.acts().get(at).copied();
                return act.map_or(Action::None, |act| self.begin(act, env));
            }
            Part::Place => {
                let slug = self
                    .rooms()
                    .get(at)
                    .map(|room| room.conference.slug.clone());
                if slug.is_none() {
                    return Action::Say(env.words.tend_no_place().into_owned());
                }
                self.place = slug;
            }
            Part::Along => self.along = Along::ALL.get(at).copied().unwrap_or_default(),
            Part::Title => {
                if let Err(refusal) = Title::new(self.title.text(), &env.me.limits) {
                    return Action::Say(env.words.refusal(&refusal).into_owned());
                }
            }
            Part::Reason | Part::Sure => {}
        }
        let Some(act) = self.act else {
            return Action::None;
        };
        let parts = parts(act);
        let here = parts.iter().position(|part| *part == self.part);
        match here.and_then(|here| parts.get(here + 1)) {
            Some(next) => self.go(*next),
            None => self.send(act, env),
        }
    }

    fn send(&mut self, act: Act, env: &Env<'_>) -> Action {
        let (Some(deed), Some(reason)) = (self.deed(act, env), self.why.reason()) else {
            return Action::None;
        };
        self.sending = true;
        let tend = Care::Tend {
            deed,
            reason,
            words: self.why.words(),
        };
        Action::All(vec![Action::Redraw, Action::Do(Command::Care(tend))])
    }

    /// What was put together.
    fn deed(&self, act: Act, env: &Env<'_>) -> Option<Deed> {
        let (topic, place) = (self.topic, self.place.clone());
        let title = || Title::new(self.title.text(), &env.me.limits).ok();
        Some(match act {
            Act::Accept | Act::Unaccept => Deed::Accept(self.post?, act == Act::Accept),
            Act::Hide | Act::Unhide => Deed::Hide(self.post?, act == Act::Hide),
            Act::Freeze | Act::Thaw => Deed::Freeze(topic, act == Act::Freeze),
            Act::Pin | Act::Unpin => Deed::Pin(topic, act == Act::Pin),
            Act::Retire | Act::Unretire => Deed::Retire(topic, act == Act::Retire),
            Act::Retitle => Deed::Retitle(topic, title()?),
            Act::Move => Deed::Move(topic, place?),
            Act::Link => Deed::Link(topic, place?),
            Act::Unlink => Deed::Unlink(topic, place?),
            Act::Split => Deed::Split {
                post: self.post?,
                along: self.along,
                title: title()?,
            },
            Act::Erase => Deed::Erase(self.post?),
            _ => return None,
        })
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        match (key, self.part) {
            _ if self.sending => Action::None,
            (Key::Esc, _) => self.back(),
            (Key::Char('y'), Part::Sure) => self.take(env),
            (_, Part::Sure) => self.back(),
            (Key::Enter | Key::Ctrl('s'), Part::Reason) => self.take(env),
            (key, Part::Reason) => {
                self.why.on_key(key);
                Action::Redraw
            }
            (Key::Up, _) => {
                self.list.selected = self.list.selected.saturating_sub(1);
                Action::Redraw
            }
            (Key::Down, _) => {
                self.list.selected = (self.list.selected + 1).min(self.len().saturating_sub(1));
                Action::Redraw
            }
            (Key::Enter, _) => self.take(env),
            (key, Part::Deed) => match keymap::act(&[TENDS_POSTS, TENDS_ELSE], key) {
                Some(keymap::Act::Deed(deeds)) => {
                    self.begin_one(deeds, env).unwrap_or(Action::None)
                }
                _ => Action::None,
            },
            (_, Part::Along) => Action::None,
            (key, _) => {
                let taken = self.field().is_some_and(|field| field.on_key(key));
                if taken && self.part == Part::Place {
                    self.list = List::default();
                }
                Action::Redraw
            }
        }
    }

    /// What is typed into now.
    const fn field(&mut self) -> Option<&mut LineInput> {
        match self.part {
            Part::Title => Some(&mut self.title),
            Part::Place => Some(&mut self.letters),
            Part::Deed | Part::Along | Part::Reason | Part::Sure => None,
        }
    }

    fn done(&self, changed: bool, env: &Env<'_>) -> Action {
        let place = self.meant().to_string();
        let to = self.place.as_ref().map(Slug::to_string).unwrap_or_default();
        let said = match self.act {
            Some(act) if changed => env.words.tended(act, place, to),
            _ => env.words.tend_so_already(),
        };
        let said = Action::Say(said.into_owned());
        Action::All(vec![Action::Close(Outcome::Back), said])
    }
}

impl Screen for Tend {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => Action::Ask(Query::Care(CareQuery::Tending {
                topic: self.topic,
                post: self.post,
            })),
            Event::Answer(Answer::Care(CareAnswer::Tending(known))) => {
                self.known = Some(known);
                if self.wanted.is_empty() {
                    return Action::Redraw;
                }
                self.begin_one(self.wanted, env).unwrap_or_else(|| {
                    let said = env.words.tend_not_now().into_owned();
                    Action::All(vec![Action::Close(Outcome::Back), Action::Say(said)])
                })
            }
            Event::Resized => Action::Redraw,
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) if !self.sending => {
                if self.part == Part::Reason {
                    self.why.paste(&pasted);
                } else if let Some(field) = self.field() {
                    field.paste(&pasted);
                }
                Action::Redraw
            }
            Event::Done(Done::Logged(entry)) => self.done(entry.is_some(), env),
            Event::Failed(Failure::Refused(_) | Failure::Fault(_)) if self.known.is_none() => {
                Action::Close(Outcome::Back)
            }
            Event::Failed(_) => {
                self.sending = false;
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.drawn(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.part {
            Part::Deed => vec![TEND, HOUSE],
            Part::Reason => vec![REASON],
            Part::Title => vec![TEND_FIELD],
            Part::Sure => vec![TEND_SURE],
            Part::Place | Part::Along => vec![TEND],
        }
    }

    fn is_typing(&self) -> bool {
        self.part != Part::Deed || self.is_waiting()
    }

    fn is_waiting(&self) -> bool {
        self.known.is_none() && !self.wanted.is_empty()
    }
}
