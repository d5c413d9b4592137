//! Waiting to be let in: since when, what was said of why one comes, which may be said better, and what a sysop answered.
//! What guests may read is read meanwhile; when a sysop lets them in, the session goes on as a member's.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Application, Care, Command, Done, News, Query, SafeText};
use crate::term::{Key, Role, Row, style};
use crate::text::exact;
use crate::ui::keymap::{self, APPLYING, APPLYING_AGAIN, Act, Binding, HOUSE, LOOKING, NAMING};
use crate::ui::widget::{LineInput, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Route, Screen, View};

/// The screen.
#[derive(Default)]
pub struct Applying {
    application: Option<Box<Application>>,
    /// What is typed, while it is.
    line: Option<LineInput>,
    /// Whether that is on its way; keys wait.
    sending: bool,
    /// Whether whoever was refused had to wait on, when that was asked last.
    early: bool,
}

impl Applying {
    /// The screen, which asks how the application stands.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the words may be changed now, or sent again.
    fn may_say(&self, env: &Env<'_>) -> bool {
        let again = |one: &Application| one.again_at().is_none_or(|at| at <= env.now);
        self.application.as_deref().is_some_and(again)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let act = keymap::act(&[APPLYING, LOOKING], key);
        let application = self.application.as_ref();
        match (act, application.and_then(|one| one.again_at())) {
            (Some(Act::Edit), Some(at)) if !self.may_say(env) => {
                Action::Say(env.words.application_again(exact(at)).into_owned())
            }
            (Some(Act::Edit), _) if self.may_say(env) => {
                let mut line = LineInput::new(Application::CHARS);
                let words = self.application.as_ref().map(|one| one.words.to_string());
                line.set(&words.unwrap_or_default());
                self.line = Some(line);
                Action::Redraw
            }
            (Some(Act::Open), _) if env.me.limits.guest_reading => Action::Open(Route::Conferences),
            (Some(Act::Open), _) => Action::Say(env.words.applying_no_guests().into_owned()),
            _ => Action::None,
        }
    }

    fn type_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(line) = &mut self.line else {
            return Action::None;
        };
        match keymap::act(&[NAMING], key) {
            _ if self.sending => return Action::None,
            Some(Act::Back) => self.line = None,
            Some(Act::Keep) if line.text().trim().is_empty() => {
                return Action::Say(env.words.application_empty().into_owned());
            }
            Some(Act::Keep) => {
                self.sending = true;
                let words = SafeText::line(line.text());
                return Action::Do(Command::Care(Care::Apply(words)));
            }
            _ => {
                line.on_key(key);
            }
        }
        Action::Redraw
    }

    /// How it stands, in sentences.
    fn said(&self, env: &Env<'_>) -> Vec<Row> {
        let (words, width) = (env.words, env.size.width);
        let Some(application) = &self.application else {
            return Vec::new();
        };
        let mut rows = Vec::new();
        let mut say = |said: &str, role| rows.extend(paragraph(said, 1, width, role));
        match &application.refused {
            None => {
                let age = words.age(env.now, application.at);
                say(&words.applying_waits(age), Role::Plain);
            }
            Some((_, why)) => {
                say(&words.applying_refused(), Role::Plain);
                say(why.as_str(), Role::Strong);
                match application.again_at().filter(|at| *at > env.now) {
                    Some(at) => say(&words.application_again(exact(at)), Role::Plain),
                    None => say(&words.applying_again(), Role::Plain),
                }
            }
        }
        if env.me.limits.guest_reading {
            say(&words.applying_meanwhile(), Role::Dim);
        }
        rows
    }
}

impl Screen for Applying {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::News(News::Regraded(_)) => Action::Ask(Query::Whoami),
            Event::Answer(Answer::Whoami(me)) => match me.application {
                Some(application) => {
                    self.application = Some(Box::new(application));
                    self.early = !self.may_say(env);
                    Action::Redraw
                }
                None => match &env.me.by {
                    Some(by) => {
                        let welcome = Action::Say(env.words.applying_in().into_owned());
                        let goes_on = Action::Become(Box::new(me.member), by.clone());
                        Action::All(vec![welcome, goes_on])
                    }
                    None => Action::None,
                },
            },
            Event::Done(Done::Ok) => {
                (self.line, self.sending) = (None, false);
                let said = Action::Say(env.words.applying_said().into_owned());
                Action::All(vec![said, Action::Ask(Query::Whoami)])
            }
            Event::Failed(_) => {
                self.sending = false;
                Action::Redraw
            }
            Event::Key(key) if self.line.is_some() => self.type_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) if !self.sending => {
                if let Some(line) = &mut self.line {
                    line.paste(&pasted);
                }
                Action::Redraw
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let (words, width) = (env.words, env.size.width);
        let title = words.applying_title(env.me.site.to_string());
        let mut rows = self.said(env);
        let mut cursor = (1, 0);
        if let Some(application) = &self.application {
            rows.extend((!env.size.is_narrow()).then(blank));
            let label = words.applying_words();
            let shown = text(1, width.saturating_sub(2), &label, Role::Dim);
            rows.push(Row {
                pieces: vec![shown],
            });
            cursor.1 = u16::try_from(rows.len()).unwrap_or(0);
            match &self.line {
                Some(line) => {
                    let (piece, caret) = line.piece(1, env.prose(1), true);
                    rows.push(Row {
                        pieces: vec![piece],
                    });
                    cursor.0 = caret;
                }
                None => rows.extend(paragraph(
                    application.words.as_str(),
                    1,
                    width,
                    Role::Strong,
                )),
            }
        }
        let handle = env.me.handle.as_ref().map_or("", |handle| handle.as_str());
        View {
            place: Line::from(Span::styled(title.into_owned(), style(Role::Heading))),
            aside: match cells(handle) < width / 3 {
                true => handle.to_owned(),
                false => String::new(),
            },
            rows,
            cursor: Some(cursor),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        let refused = self.application.as_ref();
        let refused = refused.is_some_and(|one| one.refused.is_some());
        match self.line {
            Some(_) => vec![NAMING],
            // What cannot be done yet is not offered.
            None if self.early => vec![LOOKING, HOUSE],
            None if refused => vec![APPLYING_AGAIN, LOOKING, HOUSE],
            None => vec![APPLYING, LOOKING, HOUSE],
        }
    }

    fn is_typing(&self) -> bool {
        self.line.is_some()
    }
}
