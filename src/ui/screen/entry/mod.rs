//! An entry of the log: everything that it says, whether it was taken back, and its appeal. What may be done about it is done
//! here: appealing, deciding an appeal, taking it back, each with words.
//!
//! Every row can have the focus, so that one scrolls through long words at any size; Enter leads where the row does. How it
//! looks is in `draw`, what is being said in `saying`, how its words are kept in `keeping`.

mod draw;
mod keeping;
mod saying;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, EntryDeed, LogId, LogRecord, News, Office,
    Query, Subject, Whom,
};
use crate::term::{Key, Row};
use crate::ui::keymap::{self, Act, Binding, ENTRY, ENTRY_WORDS, HOUSE, LIST};
use crate::ui::widget::{Item, List};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};
use saying::Saying;

/// Where a row leads.
#[derive(Clone, Debug, PartialEq)]
enum Leads {
    /// To the place that the entry is about.
    Place,
    /// To a member's card.
    Person(Whom),
    /// To another entry.
    Entry(LogId),
}

/// One entry.
pub struct Entry {
    id: LogId,
    record: Option<Box<LogRecord>>,
    list: List,
    /// Whether an answer is to come, and whether it may be out of date by then.
    asking: bool,
    again: bool,
    /// What is being said, while it is.
    saying: Option<Saying>,
    /// What was being said and was put aside, one of each kind.
    aside: Vec<Saying>,
    /// What the draft that is asked for is of: one at a time, as an answer of none does not say whose it is.
    drafting: Option<EntryDeed>,
    /// Drafts that are being saved or dropped: what comes of that is heard before what comes of what is sent after it.
    keeping: usize,
}

impl Entry {
    /// The entry, not yet asked for.
    #[must_use]
    pub fn new(id: LogId) -> Self {
        Self {
            id,
            record: None,
            list: List::default(),
            asking: false,
            again: false,
            saying: None,
            aside: Vec::new(),
            drafting: None,
            keeping: 0,
        }
    }

    /// The entry, with what was begun to be said of it.
    #[must_use]
    pub fn saying(id: LogId, deed: EntryDeed) -> Self {
        Self {
            saying: Some(Saying::new(deed)),
            ..Self::new(id)
        }
    }

    /// Opens what is to be said, or what was put aside; what was written for it before is asked for where it is not here.
    fn say(&mut self, deed: EntryDeed, env: &Env<'_>) -> Action {
        let aside = self.aside.iter().position(|aside| aside.deed == deed);
        let aside = aside.map(|at| self.aside.swap_remove(at));
        self.saying = Some(aside.unwrap_or_else(|| Saying::new(deed)));
        self.allow();
        self.settle(env);
        Action::All(vec![Action::Redraw, self.ask_draft(env)])
    }

    /// Whether what is being said can still be done.
    fn allow(&mut self) {
        if let (Some(record), Some(saying)) = (&self.record, &mut self.saying) {
            saying.may = match saying.deed {
                EntryDeed::Appeal => record.may_appeal,
                EntryDeed::Grant | EntryDeed::Dismiss => record.may_decide,
                EntryDeed::Reverse => record.may_reverse,
            };
        }
    }

    fn ask(&mut self) -> Action {
        if std::mem::replace(&mut self.asking, true) {
            self.again = true;
            return Action::None;
        }
        Action::Ask(Query::Care(CareQuery::LogEntry(self.id)))
    }

    /// The rows, and where each leads.
    fn rows(&self, env: &Env<'_>) -> Vec<(Row, Option<Leads>)> {
        let record = self.record.as_deref();
        record.map_or_else(Vec::new, |record| draw::rows(record, env))
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let rows = self.rows(env).into_iter().enumerate();
        rows.map(|(at, (row, _))| Item {
            row,
            item: Some(at),
        })
        .collect()
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.clamp(items.len());
        self.list.settle(&items, self.room(env));
    }

    /// Rows that the entry has: what is being said stands below it.
    fn room(&self, env: &Env<'_>) -> u16 {
        let taken = self.saying.as_ref().map_or(0, |saying| saying.height(env));
        env.size.height.saturating_sub(taken)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[ENTRY, LIST], key) else {
            return Action::None;
        };
        let rows = self.rows(env);
        let turned = match act {
            Act::PageDown | Act::PageUp => {
                let forward = act == Act::PageDown;
                self.list.turn(forward, &self.items(env), self.room(env));
                true
            }
            act => self.list.act(act, rows.len(), 1),
        };
        if turned {
            self.settle(env);
            return Action::Redraw;
        }
        let Some(record) = self.record.as_deref() else {
            return Action::None;
        };
        let deed = match act {
            Act::Open => {
                let row = rows.into_iter().nth(self.list.selected);
                return match row.and_then(|(_, leads)| leads) {
                    Some(Leads::Person(whom)) => Action::Open(Route::Person(whom)),
                    Some(Leads::Entry(id)) => Action::Open(Route::LogEntry(id)),
                    Some(Leads::Place) | None => self.to_place(env),
                };
            }
            Act::Appeal if record.may_appeal => EntryDeed::Appeal,
            Act::Appeal => return Action::Say(env.words.entry_no_appeal().into_owned()),
            Act::Grant if record.may_decide => EntryDeed::Grant,
            Act::Dismiss if record.may_decide => EntryDeed::Dismiss,
            Act::Grant | Act::Dismiss => {
                let entry = &record.entry;
                let waits = record.appeal.as_ref().is_some_and(|it| it.waits(entry));
                let own = entry.office == Office::Operator && env.me.is_operator();
                let said = match waits && own {
                    true => env.words.operator_acted(),
                    false => env.words.entry_not_yours_to_decide(),
                };
                return Action::Say(said.into_owned());
            }
            Act::TakeBack if record.may_reverse => EntryDeed::Reverse,
            Act::TakeBack => return Action::Say(env.words.entry_stands().into_owned()),
            _ => return Action::None,
        };
        self.say(deed, env)
    }

    /// The tables, with those keys alone that work here.
    fn open(&self, reverses: impl Fn(&LogRecord) -> bool) -> Vec<&'static [Binding]> {
        let may = |act| {
            let record = self.record.as_deref();
            record.is_some_and(|record| match act {
                Act::Appeal => record.may_appeal,
                Act::Grant | Act::Dismiss => record.may_decide,
                Act::TakeBack => reverses(record),
                _ => true,
            })
        };
        let runs = ENTRY.chunk_by(|one, next| may(one.act) == may(next.act));
        let works = runs.filter(|run| run.iter().all(|it| may(it.act)));
        works.chain([LIST, HOUSE]).collect()
    }

    /// To the place that it is about; where it is about none, to the member.
    fn to_place(&self, env: &Env<'_>) -> Action {
        let entry = self.record.as_deref().map(|record| &record.entry);
        let place = entry.and_then(|entry| entry.reference.as_ref());
        let member = entry.and_then(|entry| entry.member.as_ref());
        match (place, member) {
            (Some(place), _) => super::open(place),
            (None, Some(member)) => Action::Open(Route::Person(Whom::Id(member.member))),
            (None, None) => Action::Say(env.words.entry_no_place().into_owned()),
        }
    }

    /// Sends what was said.
    fn send(&mut self, env: &Env<'_>) -> Action {
        let Some(saying) = &mut self.saying else {
            return Action::None;
        };
        let id = self.id;
        if !saying.may {
            return Action::Say(saying.refusal(env).into_owned());
        }
        let words = match saying.words() {
            Ok(words) => words,
            Err(why) => return Action::Say(env.words.refusal(&why).into_owned()),
        };
        saying.sent = true;
        let care = match saying.deed {
            EntryDeed::Appeal => Care::AppealEntry { entry: id, words },
            deed @ (EntryDeed::Grant | EntryDeed::Dismiss) => Care::DecideEntry {
                entry: id,
                grant: deed == EntryDeed::Grant,
                answer: words,
            },
            EntryDeed::Reverse => Care::Reverse {
                entry: id,
                reason: saying.reason(),
                words,
            },
        };
        Action::All(vec![Action::Redraw, Action::Do(Command::Care(care))])
    }

    fn say_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        match keymap::act(&[ENTRY_WORDS], key) {
            _ if self.saying.as_ref().is_some_and(|saying| saying.sent) => Action::None,
            Some(Act::Send) => self.send(env),
            Some(Act::Back) => {
                // The words are here while the entry is open, and a draft besides.
                let save = self.save(env);
                self.aside.extend(self.saying.take());
                self.settle(env);
                Action::All(vec![Action::Redraw, save])
            }
            _ => match &mut self.saying {
                Some(saying) => saying.key(key, env),
                None => Action::None,
            },
        }
    }

    /// What was said is done.
    fn done(&mut self, env: &Env<'_>) -> Action {
        let Some(saying) = self.saying.take() else {
            return Action::None;
        };
        let said = match saying.deed {
            EntryDeed::Appeal => env.words.entry_appeal_made(),
            EntryDeed::Grant => env.words.entry_granted(),
            EntryDeed::Dismiss => env.words.entry_dismissed(),
            EntryDeed::Reverse => env.words.entry_taken_back(),
        };
        let drop = self.drop_draft(saying.deed, env);
        Action::All(vec![Action::Say(said.into_owned()), drop, self.ask()])
    }
}

impl Screen for Entry {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => {
                let draft = self.ask_draft(env);
                Action::All(vec![self.ask(), draft])
            }
            Event::Uncovered(_) | Event::Lagged | Event::News(News::Logged) => self.ask(),
            Event::Answer(Answer::Care(CareAnswer::LogEntry(record))) => {
                let changed = self.record.as_ref() != Some(&record);
                self.record = Some(record);
                self.allow();
                self.settle(env);
                self.asking = false;
                let redraw = if changed {
                    Action::Redraw
                } else {
                    Action::None
                };
                match std::mem::take(&mut self.again) {
                    true => Action::All(vec![redraw, self.ask()]),
                    false => redraw,
                }
            }
            Event::Answer(Answer::Draft(draft)) => self.restore(draft, env),
            Event::Tick | Event::Closing => self.save(env),
            Event::News(News::Marked(member)) => {
                self.marked(member, env);
                Action::None
            }
            Event::Done(Done::Ok) if self.keeping > 0 => {
                self.keeping -= 1;
                Action::None
            }
            Event::Done(Done::Ok | Done::Logged(_)) => self.done(env),
            Event::NotDone(command) => {
                self.not_done(&command);
                Action::None
            }
            Event::Failed(_) if self.record.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.again, self.drafting) = (false, false, None);
                if let Some(saying) = &mut self.saying {
                    // Perhaps it was the draft that was asked for.
                    saying.awaits = false;
                }
                Action::Redraw
            }
            Event::Key(key) if self.saying.is_some() => self.say_key(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => match &mut self.saying {
                Some(saying) if !saying.sent => saying.paste(&text, env),
                _ => Action::None,
            },
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
        match self.saying {
            Some(_) => vec![ENTRY_WORDS],
            None => self.open(|record| record.may_reverse),
        }
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        match self.saying {
            Some(_) => self.keys(),
            // Who decides on an appeal hardly takes it back besides.
            None => self.open(|record| record.may_reverse && !record.may_decide),
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Log]
    }

    fn is_typing(&self) -> bool {
        self.saying.is_some()
    }
}
