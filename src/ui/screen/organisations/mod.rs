//! The site's organisations: those that wait, for hosts and sysops to decide about, and those of the list.
//!
//! Owns what keys and answers do; how it looks is in `draw`. `choose` is the screen on which a member says where they work.

pub mod choose;
mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Command, Done, News, Organisation, OrganisationId, OrganisationName, Organisations,
    Query, SafeText, Subject, Verdict,
};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, NAMING, ORGANISATIONS, SEEKING};
use crate::ui::widget::{LineInput, List};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Organisations of the list that are shown; more are found by their letters.
const SHOWN: usize = 200;
/// Characters of a reason.
const REASON: usize = 200;

/// What is being typed about the focused one.
enum Doing {
    /// Its name, with which it is confirmed if it waits.
    Naming(LineInput),
    /// Why it is refused.
    Refusing(LineInput),
    /// The letters of the one that it is merged into, which is chosen from those that have them.
    Merging(Box<(Organisation, LineInput, List)>),
}

/// The screen.
#[derive(Default)]
pub struct Keeping {
    all: Option<Box<Organisations>>,
    list: List,
    doing: Option<Doing>,
    /// What is wrong with what was typed.
    wrong: Option<String>,
    /// The letters that were asked for, while the answer is on its way.
    asking: Option<String>,
    /// What to say when what was asked for is done.
    then: Option<String>,
}

impl Keeping {
    /// The list, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The letters of which organisations are looked for.
    fn letters(&self) -> String {
        match &self.doing {
            Some(Doing::Merging(merging)) => merging.1.text().to_owned(),
            _ => String::new(),
        }
    }

    fn ask(&mut self) -> Action {
        if self.asking.is_some() {
            return Action::None;
        }
        let letters = self.letters();
        self.asking = Some(letters.clone());
        let limit = SHOWN;
        Action::Ask(Query::Organisations { letters, limit })
    }

    /// Those that wait, then those of the list.
    fn rows(&self) -> impl Iterator<Item = &Organisation> {
        let all = self.all.as_deref();
        all.into_iter()
            .flat_map(|all| all.waiting.iter().chain(&all.listed))
    }

    fn focused(&self) -> Option<&Organisation> {
        self.rows().nth(self.list.selected)
    }

    fn keeps(&self) -> bool {
        self.all.as_ref().is_some_and(|all| all.keeps)
    }

    /// Those into which the one can be merged whose double it is.
    fn wholes(&self, double: OrganisationId) -> impl Iterator<Item = &Organisation> {
        let all = self.all.as_deref();
        let listed = all.into_iter().flat_map(|all| &all.listed);
        listed.filter(move |whole| whole.id != double)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[ORGANISATIONS, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.rows().count(), usize::from(env.size.height));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let keeps = self.keeps();
        let Some(focused) = self.focused().filter(|_| keeps).cloned() else {
            return Action::None;
        };
        match act {
            Act::Open => {
                let mut line = LineInput::new(OrganisationName::CHARS + 20);
                line.set(focused.name.as_str());
                self.doing = Some(Doing::Naming(line));
            }
            Act::Confirm if !focused.confirmed => {
                return self.decide(
                    focused.id,
                    Verdict::Confirm(None),
                    env,
                    focused.name.as_str(),
                );
            }
            Act::Remove if !focused.confirmed => {
                self.doing = Some(Doing::Refusing(LineInput::new(REASON)));
            }
            Act::Confirm | Act::Remove => {
                return Action::Say(env.words.organisations_confirmed_already().into_owned());
            }
            Act::Join => {
                let line = LineInput::new(OrganisationName::CHARS);
                self.doing = Some(Doing::Merging(Box::new((focused, line, List::default()))));
            }
            _ => return Action::None,
        }
        self.settle(env);
        Action::Redraw
    }

    fn decide(
        &mut self,
        id: OrganisationId,
        verdict: Verdict,
        env: &Env<'_>,
        name: &str,
    ) -> Action {
        let (name, words) = (name.to_owned(), env.words);
        self.doing = None;
        self.wrong = None;
        let then = match &verdict {
            Verdict::Confirm(_) => words.organisations_confirmed(name),
            Verdict::Rename(_) => words.organisations_renamed(name),
            Verdict::Refuse(_) => words.organisations_refused(name),
            Verdict::Merge(_) => words.organisations_merged(name),
        };
        self.then = Some(then.into_owned());
        Action::Do(Command::DecideOrganisation(id, verdict))
    }

    /// A key while something is typed.
    fn type_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(Doing::Merging(_)) = self.doing {
            return self.merge_key(key, env);
        }
        let focused = self.focused().cloned();
        let (Some(doing), Some(focused)) = (&mut self.doing, focused) else {
            self.doing = None;
            return Action::Redraw;
        };
        let (Doing::Naming(line) | Doing::Refusing(line)) = doing else {
            return Action::None;
        };
        match keymap::act(&[NAMING], key) {
            Some(Act::Back) => self.stop(),
            Some(Act::Keep) => {
                let typed = line.text().to_owned();
                let refuses = matches!(doing, Doing::Refusing(_));
                return self.typed(&focused, &typed, refuses, env);
            }
            _ => {
                line.on_key(key);
                self.wrong = None;
            }
        }
        self.settle(env);
        Action::Redraw
    }

    /// A name, or a reason, is typed to its end.
    fn typed(&mut self, about: &Organisation, typed: &str, refuses: bool, env: &Env<'_>) -> Action {
        if refuses {
            let reason = SafeText::line(typed);
            if reason.as_str().trim().is_empty() {
                self.wrong = Some(env.words.organisations_reason_missing().into_owned());
                return Action::Redraw;
            }
            return self.decide(about.id, Verdict::Refuse(reason), env, about.name.as_str());
        }
        match OrganisationName::new(typed) {
            Ok(name) => {
                let same = name.as_str() == about.name.as_str();
                let said = name.as_str().to_owned();
                let verdict = match (about.confirmed, same) {
                    (true, true) => {
                        self.stop();
                        return Action::Redraw;
                    }
                    (true, false) => Verdict::Rename(name),
                    (false, same) => Verdict::Confirm((!same).then_some(name)),
                };
                self.decide(about.id, verdict, env, &said)
            }
            Err(refusal) => {
                self.wrong = Some(env.words.refusal(&refusal).into_owned());
                Action::Redraw
            }
        }
    }

    /// A key while the one is sought into which another is merged.
    fn merge_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(Doing::Merging(merging)) = &self.doing else {
            return Action::None;
        };
        let double = merging.0.id;
        let wholes: Vec<(OrganisationId, String)> = self
            .wholes(double)
            .map(|whole| (whole.id, whole.name.to_string()))
            .collect();
        let Some(Doing::Merging(merging)) = &mut self.doing else {
            return Action::None;
        };
        let (_, line, list) = merging.as_mut();
        match keymap::act(&[SEEKING], key) {
            Some(Act::Back) => {
                self.stop();
                return Action::All(vec![Action::Redraw, self.ask()]);
            }
            Some(Act::Open) => match wholes.get(list.selected) {
                Some((whole, name)) => {
                    return self.decide(double, Verdict::Merge(*whole), env, name);
                }
                None => return Action::Redraw,
            },
            Some(act) if list.act(act, wholes.len(), usize::from(env.size.height)) => {}
            _ if line.on_key(key) => {
                list.selected = 0;
                let ask = self.ask();
                return Action::All(vec![Action::Redraw, ask]);
            }
            _ => {}
        }
        Action::Redraw
    }

    fn stop(&mut self) {
        self.doing = None;
        self.wrong = None;
    }

    fn settle(&mut self, env: &Env<'_>) {
        let (items, height) = (self.items(env), self.room(env));
        self.list.settle(&items, height);
    }

    fn took(&mut self, all: Box<Organisations>, env: &Env<'_>) -> Action {
        let focus = self.focused().map(|focused| focused.id);
        let asked = self.asking.take();
        self.all = Some(all);
        if !matches!(self.doing, Some(Doing::Merging(_))) {
            let at = self.rows().position(|row| Some(row.id) == focus);
            self.list.selected = at.unwrap_or(self.list.selected);
            self.list.clamp(self.rows().count());
            if at.is_none() {
                // What was typed was about another one.
                self.stop();
            }
        }
        self.settle(env);
        let stale = asked != Some(self.letters());
        let again = if stale { self.ask() } else { Action::None };
        Action::All(vec![Action::Redraw, again])
    }
}

impl Screen for Keeping {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(News::Chose(_)) => {
                self.ask()
            }
            Event::Answer(Answer::Organisations(all)) => self.took(all, env),
            Event::Done(Done::Ok | Done::Logged(_)) => {
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![said, self.ask()])
            }
            Event::Failed(_) if self.all.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.then) = (None, None);
                Action::Redraw
            }
            Event::Key(key) if self.doing.is_some() => self.type_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => {
                match &mut self.doing {
                    Some(Doing::Naming(line) | Doing::Refusing(line)) => line.paste(&text),
                    Some(Doing::Merging(merging)) => merging.1.paste(&text),
                    None => return Action::None,
                }
                let ask = match self.doing {
                    Some(Doing::Merging(_)) => self.ask(),
                    _ => Action::None,
                };
                Action::All(vec![Action::Redraw, ask])
            }
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match &self.doing {
            Some(Doing::Merging(_)) => vec![SEEKING],
            Some(_) => vec![NAMING],
            None if self.keeps() => vec![ORGANISATIONS, LIST, HOUSE],
            None => vec![LIST, HOUSE],
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        Vec::new()
    }

    fn is_typing(&self) -> bool {
        self.doing.is_some()
    }
}
