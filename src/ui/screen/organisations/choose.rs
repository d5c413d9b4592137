//! Where a member says that they work: letters find organisations of the list, Enter takes one, and what is missing is
//! proposed by its name.

use ratatui::text::{Line, Span};

use super::draw::{field, item, row};
use crate::domain::{
    Answer, Command, Done, Organisation, OrganisationId, OrganisationName, Query, skeleton,
};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, SEEKING};
use crate::ui::widget::{Item, LineInput, List, blank, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Organisations that are shown at once.
const SHOWN: usize = 50;

/// What can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    /// One of the list.
    Known(OrganisationId),
    /// What is typed, as a new one.
    New,
    /// None.
    Nowhere,
}

/// The screen.
pub struct Choosing {
    line: LineInput,
    /// What the list has of these letters.
    found: Option<Vec<Organisation>>,
    list: List,
    /// The letters that were asked for, while the answer is on its way.
    asking: Option<String>,
    wrong: Option<String>,
    /// What to say when it is kept.
    then: Option<String>,
}

impl Choosing {
    /// The list, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self {
            line: LineInput::new(OrganisationName::CHARS + 20),
            found: None,
            list: List::default(),
            asking: None,
            wrong: None,
            then: None,
        }
    }

    fn ask(&mut self) -> Action {
        if self.asking.is_some() {
            return Action::None;
        }
        let letters = self.line.text().to_owned();
        self.asking = Some(letters.clone());
        let limit = SHOWN;
        Action::Ask(Query::Organisations { letters, limit })
    }

    fn found(&self) -> &[Organisation] {
        self.found.as_deref().unwrap_or_default()
    }

    /// What can be taken, in the order of the rows.
    fn choices(&self) -> Vec<Choice> {
        let typed = skeleton(self.line.text());
        let known = self.found().iter();
        let mut choices: Vec<Choice> = known.clone().map(|one| Choice::Known(one.id)).collect();
        let is_there = |one: &Organisation| skeleton(one.name.as_str()) == typed;
        if typed.is_empty() {
            choices.push(Choice::Nowhere);
        } else if !known.clone().any(is_there) {
            choices.push(Choice::New);
        }
        choices
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let choices = self.choices();
        match keymap::act(&[SEEKING], key) {
            Some(Act::Back) => return Action::Close(Outcome::Back),
            Some(Act::Open) => {
                let choice = choices.get(self.list.selected).cloned();
                return choice.map_or(Action::Redraw, |choice| self.take(&choice, env));
            }
            Some(act)
                if self
                    .list
                    .act(act, choices.len(), usize::from(env.size.height)) => {}
            _ if self.line.on_key(key) => return self.typed(),
            _ => {}
        }
        self.settle(env);
        Action::Redraw
    }

    fn typed(&mut self) -> Action {
        self.wrong = None;
        self.list.selected = 0;
        let ask = self.ask();
        Action::All(vec![Action::Redraw, ask])
    }

    fn take(&mut self, choice: &Choice, env: &Env<'_>) -> Action {
        let words = env.words;
        let (command, said) = match choice {
            Choice::Nowhere => (
                Command::ChooseOrganisation(None),
                words.organisation_left().into_owned(),
            ),
            Choice::Known(id) => {
                let name = self.found().iter().find(|one| one.id == *id);
                let name = name.map(|one| one.name.to_string()).unwrap_or_default();
                (
                    Command::ChooseOrganisation(Some(*id)),
                    words.organisation_chosen(name).into_owned(),
                )
            }
            Choice::New => match OrganisationName::new(self.line.text()) {
                Ok(name) => {
                    let said = words.organisation_proposed(name.as_str().to_owned());
                    (Command::ProposeOrganisation(name), said.into_owned())
                }
                Err(refusal) => {
                    self.wrong = Some(words.refusal(&refusal).into_owned());
                    return Action::Redraw;
                }
            },
        };
        self.then = Some(said);
        Action::Do(command)
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let width = env.size.width.saturating_sub(List::MARGIN + 1);
        let said = |said: &str| Row {
            pieces: vec![text(List::MARGIN, width, said, Role::Plain)],
        };
        let choices = self.choices().into_iter().enumerate();
        let rows = choices.map(|(at, choice)| match choice {
            Choice::Known(_) => item(
                self.found().get(at).map_or_else(blank, |one| row(one, env)),
                at,
            ),
            Choice::New => {
                let typed = crate::domain::SafeText::line(self.line.text());
                item(said(&words.organisation_propose(typed.to_string())), at)
            }
            Choice::Nowhere => item(said(&words.organisation_nowhere()), at),
        });
        rows.collect()
    }

    /// Above the list: what is typed, and what that is for.
    fn head(&self, env: &Env<'_>) -> (Vec<Row>, u16) {
        let (row, caret) = field(&env.words.organisation_find(), &self.line, env);
        let mut rows = vec![row];
        match &self.wrong {
            Some(wrong) => rows.extend(paragraph(wrong, 1, env.size.width, Role::Warning)),
            None => {
                let about = env.words.organisation_about();
                rows.extend(paragraph(&about, 1, env.size.width, Role::Dim));
            }
        }
        if !env.size.is_narrow() {
            rows.push(blank());
        }
        (rows, caret)
    }

    fn room(&self, env: &Env<'_>) -> u16 {
        let head = u16::try_from(self.head(env).0.len()).unwrap_or(u16::MAX);
        env.size.height.saturating_sub(head).max(1)
    }

    fn settle(&mut self, env: &Env<'_>) {
        let (items, height) = (self.items(env), self.room(env));
        self.list.settle(&items, height);
    }
}

impl Default for Choosing {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen for Choosing {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Lagged => self.ask(),
            Event::Answer(Answer::Organisations(all)) => {
                self.found = Some(all.listed);
                let stale = self.asking.take().as_deref() != Some(self.line.text());
                self.list.clamp(self.choices().len());
                self.settle(env);
                let again = if stale { self.ask() } else { Action::None };
                Action::All(vec![Action::Redraw, again])
            }
            Event::Done(Done::Ok) => {
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Close(Outcome::Changed), said])
            }
            Event::Failed(_) if self.found.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.then) = (None, None);
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => {
                self.line.paste(&text);
                self.typed()
            }
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = env.words.organisation_title();
        let place = Line::from(Span::styled(title, style(Role::Heading)));
        let (mut rows, caret) = self.head(env);
        let (list, _) = self.list.rows(self.items(env), self.room(env));
        rows.extend(list);
        View {
            place,
            aside: String::new(),
            rows,
            // The caret stands where letters go; the marker shows which row Enter takes.
            cursor: Some((caret, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![SEEKING]
    }

    fn is_typing(&self) -> bool {
        true
    }
}
