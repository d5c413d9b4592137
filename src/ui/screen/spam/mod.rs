//! The sysop's page on spam: what became of what was held, the limits in effect, the words that hold, and the purges, each
//! with its way back.

mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, LogEntry, LogId, News, Query, Reason,
    SafeText, SpamPage, Subject, WatchedRow,
};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, SPAM, WATCHING};
use crate::ui::widget::{LineInput, List};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Characters of a watched word.
const CHARS: usize = 60;

/// The screen.
#[derive(Default)]
pub struct SpamScreen {
    page: Option<Box<SpamPage>>,
    list: List,
    /// The word that is being typed.
    typing: Option<LineInput>,
    /// The purge that putting back was asked for once.
    asked: Option<LogId>,
    /// Whether the page is asked for; what changes meanwhile is asked for after it.
    asking: bool,
    again: bool,
    /// What to say when what was asked for is done.
    then: String,
}

/// What is in focus.
enum Focus<'a> {
    Word(&'a WatchedRow),
    Purge(&'a LogEntry),
}

impl SpamScreen {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many rows can have the focus.
    fn len(&self, env: &Env<'_>) -> usize {
        let items = self.page.as_ref().map(|page| draw::items(page, env));
        let items = items.iter().flatten();
        items.filter(|line| line.item.is_some()).count()
    }

    fn ask(&mut self) -> Action {
        if std::mem::replace(&mut self.asking, true) {
            self.again = true;
            return Action::None;
        }
        Action::Ask(Query::Care(CareQuery::Spam))
    }

    /// Takes the page as it is now, with the focus on what it was on.
    fn took(&mut self, page: Box<SpamPage>, env: &Env<'_>) -> Action {
        let at = match self.focus() {
            Some(Focus::Word(word)) => page.words.iter().position(|one| one.said == word.said),
            Some(Focus::Purge(purge)) => {
                let at = page.purges.iter().position(|one| one.id == purge.id);
                at.map(|at| at + page.words.len())
            }
            None => None,
        };
        self.list.selected = at.unwrap_or(self.list.selected);
        self.page = Some(page);
        self.list.clamp(self.len(env));
        self.settle(env);
        self.asking = false;
        let again = match std::mem::take(&mut self.again) {
            true => self.ask(),
            false => Action::None,
        };
        Action::All(vec![Action::Redraw, again])
    }

    fn focus(&self) -> Option<Focus<'_>> {
        let page = self.page.as_ref()?;
        let at = self.list.selected;
        match page.words.get(at) {
            Some(word) => Some(Focus::Word(word)),
            None => (page.purges.get(at.checked_sub(page.words.len())?)).map(Focus::Purge),
        }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(line) = &mut self.typing {
            match key {
                Key::Esc => self.typing = None,
                Key::Enter | Key::Ctrl('s') => {
                    let said = SafeText::line(line.text());
                    self.typing = None;
                    if !said.as_str().trim().is_empty() {
                        self.then = env.words.spam_watched(said.to_string()).into_owned();
                        return act(Care::Watch(said, true));
                    }
                }
                key => {
                    line.on_key(key);
                }
            }
            return Action::Redraw;
        }
        let asked = self.asked.take();
        let Some(act_of) = keymap::act(&[SPAM, LIST], key) else {
            return Action::None;
        };
        let page = usize::from(env.size.height / 2);
        if self.list.act(act_of, self.len(env), page) {
            self.settle(env);
            return Action::Redraw;
        }
        match (act_of, self.focus()) {
            (Act::AddKey, _) => {
                self.typing = Some(LineInput::new(CHARS));
                Action::Redraw
            }
            (Act::Remove, Some(Focus::Word(word))) => {
                let said = word.said.clone();
                self.then = env.words.spam_unwatched(said.to_string()).into_owned();
                act(Care::Watch(said, false))
            }
            (Act::Open, Some(Focus::Purge(purge))) => Action::Open(Route::LogEntry(purge.id)),
            (Act::Undo, Some(Focus::Purge(purge))) if purge.reversed_by.is_none() => {
                if asked != Some(purge.id) {
                    self.asked = Some(purge.id);
                    return Action::Say(env.words.spam_unpurge_ask().into_owned());
                }
                let back = Care::Unpurge {
                    entry: purge.id,
                    reason: Reason::Mistake,
                    words: SafeText::default(),
                };
                self.then = env.words.spam_unpurged().into_owned();
                act(back)
            }
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        if let Some(page) = &self.page {
            let items = draw::items(page, env);
            self.list.settle(&items, env.size.height);
        }
    }
}

fn act(care: Care) -> Action {
    Action::All(vec![Action::Redraw, Action::Do(Command::Care(care))])
}

impl Screen for SpamScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(News::Waits) => {
                self.ask()
            }
            Event::Answer(Answer::Care(CareAnswer::Spam(page))) => self.took(page, env),
            Event::Done(Done::Ok | Done::Logged(_)) => {
                let said = std::mem::take(&mut self.then);
                Action::All(vec![self.ask(), Action::Say(said)])
            }
            Event::Failed(_) if self.page.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.again) = (false, false);
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                if let Some(line) = &mut self.typing {
                    line.paste(&pasted);
                }
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
        draw::view(self.page.as_deref(), &self.list, self.typing.as_ref(), env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.typing {
            Some(_) => vec![WATCHING],
            None => vec![SPAM, LIST, HOUSE],
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Queue]
    }

    fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    fn is_list(&self) -> bool {
        self.typing.is_none()
    }
}
