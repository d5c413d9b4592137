//! Settings: what one chooses for oneself, each row with its present value. What is changed is seen at once, and kept.
//!
//! Owns which row has the focus, and the name while it is typed. How it looks is in `draw`. Whoever is no member chooses
//! for this visit.

mod draw;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;

use crate::domain::{
    Affiliation, Answer, Audience, Command, DisplayName, Done, Language, Looks, Measure, News,
    Query, Theme, Whom,
};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, NAMING, SETTINGS};
use crate::ui::route::Group;
use crate::ui::widget::{LineInput, List};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

pub(super) use draw::choices;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Setting {
    Name,
    Card,
    Organisation,
    Audience,
    Muted,
    Notices,
    Access,
    Erase,
    Language,
    Theme,
    Measure,
}

/// The rows for members, from the top: first those that are about themselves.
const ALL: &[Setting] = &[
    Setting::Name,
    Setting::Card,
    Setting::Organisation,
    Setting::Audience,
    Setting::Muted,
    Setting::Notices,
    Setting::Access,
    Setting::Erase,
    Setting::Language,
    Setting::Theme,
    Setting::Measure,
];

impl Setting {
    /// Whether it is about the member, rather than about the screens.
    const fn is_personal(self) -> bool {
        !matches!(self, Self::Language | Self::Theme | Self::Measure)
    }
}

/// The screen.
#[derive(Default)]
pub struct Settings {
    list: List,
    /// The name, while it is typed.
    naming: Option<LineInput>,
    /// What is wrong with it.
    wrong: Option<String>,
    /// Where the member works, and who may see it.
    works: Option<Box<Affiliation>>,
    audience: Audience,
    /// The name that was sent to be kept.
    sent: Option<DisplayName>,
}

impl Settings {
    /// What one chose.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The rows that there are for whoever looks.
    fn rows(env: &Env<'_>) -> impl Iterator<Item = Setting> + use<> {
        let (member, operator) = (env.me.member().is_some(), env.me.is_operator());
        let all = ALL.iter().copied();
        all.filter(move |setting| match setting {
            // On the server's own terminal the session would outlive its member; there the member's record erases them.
            Setting::Erase => member && !operator,
            _ => member || !setting.is_personal(),
        })
    }

    fn focused(&self, env: &Env<'_>) -> Option<Setting> {
        Self::rows(env).nth(self.list.selected)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[SETTINGS], key) else {
            return Action::None;
        };
        let (len, page) = (Self::rows(env).count(), usize::from(env.size.height));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let forward = act == Act::Change;
        let looks = env.me.looks;
        match self.focused(env) {
            Some(Setting::Language) => {
                let spoken = env.words.language();
                Action::Speak(turned(&Language::ALL, spoken, forward))
            }
            Some(Setting::Theme) => Action::SetLooks(Looks {
                theme: turned(&Theme::ALL, looks.theme, forward),
                ..looks
            }),
            Some(Setting::Measure) => Action::SetLooks(Looks {
                measure: turned(&Measure::CHOICES, looks.measure, forward),
                ..looks
            }),
            Some(Setting::Audience) => {
                self.audience = turned(&Audience::ALL, self.audience, forward);
                let show = Command::ShowOrganisation(self.audience);
                Action::All(vec![Action::Redraw, Action::Do(show)])
            }
            // What opens something does so by Enter; Left leads back, as everywhere.
            _ if !forward => Action::Close(Outcome::Back),
            Some(Setting::Name) => {
                let mut line = LineInput::new(DisplayName::MAX);
                line.set(env.me.name.as_str());
                self.naming = Some(line);
                Action::Redraw
            }
            Some(Setting::Card) => env
                .me
                .member()
                .map_or(Action::None, |id| Action::Open(Route::Person(Whom::Id(id)))),
            Some(Setting::Organisation) => Action::Open(Route::Organisation),
            Some(Setting::Muted) => Action::Open(Route::People(Group::Muted)),
            Some(Setting::Notices) => Action::Open(Route::Notices),
            Some(Setting::Access) => Action::Open(Route::Access),
            Some(Setting::Erase) => Action::Open(Route::Erase),
            None => Action::None,
        }
    }

    /// A key while the name is typed.
    fn name_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(line) = &mut self.naming else {
            return Action::None;
        };
        match keymap::act(&[NAMING], key) {
            Some(Act::Keep) => match DisplayName::new(line.text()) {
                Ok(name) => {
                    self.naming = None;
                    self.wrong = None;
                    self.sent = Some(name.clone());
                    return Action::Do(Command::Rename(name));
                }
                Err(refusal) => self.wrong = Some(env.words.refusal(&refusal).into_owned()),
            },
            Some(Act::Back) => {
                self.naming = None;
                self.wrong = None;
            }
            _ => {
                line.on_key(key);
                self.wrong = None;
            }
        }
        Action::Redraw
    }

    fn settle(&mut self, env: &Env<'_>) {
        let (items, height) = (self.items(env), self.room(env));
        self.list.settle(&items, height);
    }
}

/// The choice after this one, or before it, and round.
fn turned<T: Copy + PartialEq>(all: &[T], from: T, forward: bool) -> T {
    let at = all.iter().position(|choice| *choice == from).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    all.get((at + step) % all.len()).copied().unwrap_or(from)
}

impl Screen for Settings {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(News::Chose(_))
                if env.me.member().is_some() =>
            {
                Action::Ask(Query::Affiliation)
            }
            Event::Answer(Answer::Affiliation(works, audience)) => {
                (self.works, self.audience) = (works, audience);
                self.settle(env);
                Action::Redraw
            }
            Event::Key(key) if self.naming.is_some() => self.name_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => match &mut self.naming {
                Some(line) => {
                    line.paste(&text);
                    Action::Redraw
                }
                None => Action::None,
            },
            Event::Done(Done::Ok) => self.sent.take().map_or(Action::None, |name| {
                Action::Say(
                    env.words
                        .settings_renamed(name.as_str().to_owned())
                        .into_owned(),
                )
            }),
            // What was chosen was not kept: what is shown is asked for again.
            Event::NotDone(Command::ShowOrganisation(_)) => Action::Ask(Query::Affiliation),
            Event::Failed(_) => {
                self.sent = None;
                Action::Redraw
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
        if self.naming.is_some() {
            vec![NAMING]
        } else {
            vec![SETTINGS, HOUSE]
        }
    }

    fn is_typing(&self) -> bool {
        self.naming.is_some()
    }
}
