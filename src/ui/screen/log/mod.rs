//! The log: what hosts, staff and sysops did and why, the newest first, for every member. Keys narrow it to what the entry in
//! focus is about; `/` says which in words. Enter opens an entry, digits one by its number.
//!
//! Owns the entries at hand, a page more of them as one scrolls, up to a bound. How a row looks is in `draw`.

mod draw;
#[cfg(test)]
pub(super) mod tests;

use crate::domain::{
    Answer, CareAnswer, CareQuery, LogEntry, LogFilter, LogId, Page, Query, SafeText,
};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, LOG, LOG_LINE};
use crate::ui::widget::{Digits, LineInput, List};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Entries that one page holds.
const PAGE: usize = 50;
/// Entries that are kept; older ones are found by a filter.
const MOST: usize = 1_000;
/// Characters of a filter.
const FILTER: usize = 120;

/// The log.
pub struct LogScreen {
    filter: LogFilter,
    rows: Vec<LogEntry>,
    /// Whether there are entries after the last one.
    more: bool,
    /// The filter whose entries these are, once there was an answer.
    shown: Option<LogFilter>,
    /// The question that is open: its filter, and whether its page follows the rows there are. One at a time, so that a
    /// filter that changes faster than it is answered is asked for once.
    asked: Option<(LogFilter, bool)>,
    /// Whether to ask once more then.
    again: bool,
    list: List,
    digits: Digits,
    /// The number that was typed, where the list shows no such entry.
    elsewhere: Option<LogId>,
    /// What is typed of a filter, while it is.
    line: Option<LineInput>,
}

impl LogScreen {
    /// These entries, not yet asked for.
    #[must_use]
    pub fn new(filter: LogFilter) -> Self {
        Self {
            filter,
            rows: Vec::new(),
            more: false,
            shown: None,
            asked: None,
            again: false,
            list: List::default(),
            digits: Digits::default(),
            elsewhere: None,
            line: None,
        }
    }

    /// Whether what is shown is what the filter lets through.
    fn is_known(&self) -> bool {
        self.shown.as_ref() == Some(&self.filter)
    }

    /// The entries that are shown: those of another filter are not.
    fn rows(&self) -> &[LogEntry] {
        match self.is_known() {
            true => &self.rows,
            false => &[],
        }
    }

    fn selected(&self) -> Option<&LogEntry> {
        self.rows().get(self.list.selected)
    }

    fn ask(&mut self, before: Option<LogId>) -> Action {
        if self.asked.is_some() {
            self.again = true;
            return Action::None;
        }
        self.asked = Some((self.filter.clone(), before.is_some()));
        let limit = match before {
            Some(_) => PAGE,
            None => PAGE.max(self.list.selected + 1),
        };
        Action::Ask(Query::Care(CareQuery::Log {
            filter: self.filter.clone(),
            before,
            limit,
        }))
    }

    /// Shows these entries from now on.
    fn narrow(&mut self, filter: LogFilter) -> Action {
        if filter == self.filter {
            return Action::Redraw;
        }
        self.filter = filter;
        self.list = List::default();
        match self.asked {
            // Its answer leads on to this one.
            Some(_) => Action::Redraw,
            None => Action::All(vec![Action::Redraw, self.ask(None)]),
        }
    }

    fn take(&mut self, page: Page<LogEntry>, env: &Env<'_>) -> Action {
        let asked = self.asked.take();
        let again = std::mem::take(&mut self.again);
        let Some((filter, further)) = asked.filter(|(filter, _)| *filter == self.filter) else {
            return self.ask(None);
        };
        let focus = self.selected().map(|entry| entry.id);
        if !further {
            self.rows.clear();
        }
        self.rows.extend(page.rows);
        self.rows.truncate(MOST);
        self.more = page.more && self.rows.len() < MOST;
        self.shown = Some(filter);
        let at = self.rows.iter().position(|entry| Some(entry.id) == focus);
        self.list.selected = at.unwrap_or(self.list.selected);
        self.list.clamp(self.rows.len());
        self.settle(env);
        match again {
            true => Action::All(vec![Action::Redraw, self.ask(None)]),
            false => Action::Redraw,
        }
    }

    /// What was asked has no answer: nobody is called so, there is no such place, or the forum is busy.
    fn failed(&mut self, env: &Env<'_>) -> Action {
        let asked = self.asked.take();
        self.again = false;
        match &self.shown {
            // It was chosen after what failed, which says nothing of it.
            Some(_) if asked.is_some_and(|(filter, _)| filter != self.filter) => self.ask(None),
            // What was shown before still is there.
            Some(shown) => {
                self.filter = shown.clone();
                self.list.clamp(self.rows.len());
                self.settle(env);
                Action::Redraw
            }
            None => Action::Close(Outcome::Back),
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, self.room(env));
    }

    /// To the entry with this number, where the list shows it.
    fn jump(&mut self, number: u32, env: &Env<'_>) -> Action {
        let wanted = LogId(number.into());
        let at = self.rows.iter().position(|entry| entry.id == wanted);
        self.elsewhere = at.is_none().then_some(wanted);
        let Some(at) = at else {
            return Action::Say(env.words.log_elsewhere(wanted.to_string()).into_owned());
        };
        self.list.selected = at;
        self.settle(env);
        Action::Say(wanted.to_string())
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(number) = self.digits.typed(key, env.now) {
            return self.jump(number, env);
        }
        let elsewhere = self.elsewhere.take();
        let Some(act) = keymap::act(&[LOG, LIST], key) else {
            return Action::None;
        };
        if let (Act::Open, Some(wanted)) = (act, elsewhere) {
            return Action::Open(Route::LogEntry(wanted));
        }
        let page = usize::from(env.size.height / 2);
        if self.list.act(act, self.rows().len(), page) {
            self.settle(env);
            let near = self.list.selected + page >= self.rows().len();
            let last = self.rows().last().map(|entry| entry.id);
            return if near && self.more && self.is_known() && self.asked.is_none() {
                Action::All(vec![Action::Redraw, self.ask(last)])
            } else {
                Action::Redraw
            };
        }
        let mut filter = self.filter.clone();
        match (act, self.selected()) {
            (Act::Open, Some(entry)) => return Action::Open(Route::LogEntry(entry.id)),
            (Act::Filter, _) => {
                let mut line = LineInput::new(FILTER);
                line.set(&self.filter.to_string());
                self.line = Some(line);
                return Action::Redraw;
            }
            (Act::All, _) => filter = LogFilter::default(),
            (Act::AboutMe, _) => {
                let me = env.me.handle.clone();
                let on = filter.about != me;
                filter.about = me.filter(|_| on);
            }
            (Act::SameAct, Some(entry)) => {
                filter.act = filter.act.is_none().then_some(entry.act);
            }
            (Act::SamePlace, Some(entry)) => {
                let slug = entry.reference.as_ref().map(|place| place.slug.clone());
                filter.conference = slug.filter(|_| filter.conference.is_none());
            }
            (Act::SameActor, Some(entry)) => {
                let by = entry.actor.as_ref().and_then(|by| by.handle.clone());
                filter.by = by.filter(|_| filter.by.is_none());
            }
            _ => return Action::None,
        }
        self.narrow(filter)
    }

    fn type_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(line) = &mut self.line else {
            return Action::None;
        };
        match key {
            Key::Esc => self.line = None,
            Key::Enter => match LogFilter::parse(line.text()) {
                Ok(filter) => {
                    self.line = None;
                    return self.narrow(filter);
                }
                Err(slip) => {
                    let slip = SafeText::line(&slip).to_string();
                    return Action::Say(env.words.log_filter_slip(slip).into_owned());
                }
            },
            key => {
                line.on_key(key);
            }
        }
        Action::Redraw
    }
}

impl Screen for LogScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(None),
            Event::Answer(Answer::Care(CareAnswer::Log(page))) => self.take(page, env),
            Event::Failed(_) => self.failed(env),
            Event::Key(key) if self.line.is_some() => self.type_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => {
                if let Some(line) = &mut self.line {
                    line.paste(&text);
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
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.line {
            Some(_) => vec![LOG_LINE],
            None => vec![LOG, LIST, HOUSE],
        }
    }

    fn is_typing(&self) -> bool {
        self.line.is_some()
    }

    fn is_list(&self) -> bool {
        self.line.is_none()
    }
}
