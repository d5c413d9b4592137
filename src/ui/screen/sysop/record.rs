//! A member's record, for sysops and those of their deputies who have the members: what there is, and what can be done. What
//! is done to them for a reason is in `reasoning`.

use super::did::did;
use super::facts::{facts, waits};
use super::going::Going;
use super::purging::Purging;
use super::sheet::{Line, Sheet, Turn, choice, heading, unasked};
use crate::domain::{
    Act, Answer, Care, CareAnswer, Command, Done, Duties, Fingerprint, Handle, PurgeSize, Query,
    Reason, SafeText, Sender, Time, Whoami, Whom,
};
use crate::ui::keymap::{Binding, NOTHING};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// What can be done.
#[derive(Clone, PartialEq)]
enum Spot {
    LetIn,
    TurnDown,
    Card,
    Suspend,
    Reinstate,
    Purge,
    Staff(bool),
    Sysop(bool),
    Pages(Duties),
    Code,
    Claim,
    Erase,
    Key(Fingerprint),
}

/// What is typed or chosen.
#[derive(Clone)]
pub(super) enum What {
    Reason { act: Act },
    Words { act: Act, reason: Reason },
    Days { reason: Reason, words: SafeText },
    Going(Going),
    Purge(PurgeSize),
    PurgeWhy(Purging),
    PurgeWords(Purging, Reason),
    Pages(Duties),
    PagesWhy(Duties),
    PagesWords(Duties, Reason),
}

/// The page.
pub struct Record {
    pub(super) handle: Handle,
    pub(super) record: Option<Box<Whoami>>,
    pub(super) sheet: Sheet<What>,
    code: Option<(String, Time)>,
    then: Option<String>,
    /// Senders that were found, to choose from.
    pub(super) senders: Vec<Sender>,
    /// Whether the member is being erased: then there is no record any more.
    pub(super) erasing: bool,
}

impl Record {
    /// The record of this member, not yet asked for.
    #[must_use]
    pub fn new(handle: Handle) -> Self {
        Self {
            handle,
            record: None,
            sheet: Sheet::default(),
            code: None,
            then: None,
            senders: Vec::new(),
            erasing: false,
        }
    }

    fn ask(&self) -> Action {
        Action::Ask(Query::Member(self.handle.clone()))
    }

    /// What the viewer can do here, from the top. Marks and what lets members in are for sysops.
    fn spots(&self, env: &Env<'_>) -> Vec<Spot> {
        let Some(record) = &self.record else {
            return Vec::new();
        };
        let member = &record.member;
        let mut spots = Vec::new();
        if record.application.is_some() {
            spots.push(Spot::LetIn);
        }
        if waits(record).is_some() {
            spots.push(Spot::TurnDown);
        }
        if env.me.member().is_some() {
            spots.push(Spot::Card);
        }
        let holds = member
            .suspended
            .as_ref()
            .is_some_and(|it| it.holds(env.now));
        let sysop = env.me.roles.sysop || env.me.is_operator();
        if sysop || !member.roles.sysop {
            spots.push(if holds {
                Spot::Reinstate
            } else {
                Spot::Suspend
            });
            if env.me.member() != Some(member.id) {
                spots.push(Spot::Purge);
            }
        }
        if !sysop {
            return spots;
        }
        if env.me.limits.sponsor.is_some() || member.roles.staff {
            spots.push(Spot::Staff(!member.roles.staff));
        }
        spots.push(Spot::Sysop(!member.roles.sysop));
        if record.application.is_none() && !member.roles.sysop {
            spots.push(Spot::Pages(member.roles.duties));
        }
        spots.extend([Spot::Code, Spot::Claim]);
        spots.push(Spot::Erase);
        let keys = record.keys.iter();
        spots.extend(keys.map(|key| Spot::Key(key.fingerprint.clone())));
        spots
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        let words = env.words;
        let Some(record) = &self.record else {
            return Vec::new();
        };
        let mut lines = facts(&self.handle, record, self.code.as_ref(), env);
        lines.extend(heading(&words.desk_deeds(), env));
        lines.extend(self.spots(env).iter().map(|spot| self.line(spot, env)));
        lines
    }

    fn line(&self, spot: &Spot, env: &Env<'_>) -> Line {
        let words = env.words;
        let said = match spot {
            Spot::LetIn => words.desk_deed("let-in"),
            Spot::TurnDown => words.desk_deed("turn-down"),
            Spot::Card => words.desk_deed("card"),
            Spot::Suspend => words.desk_deed("suspend"),
            Spot::Reinstate => words.desk_deed("reinstate"),
            Spot::Staff(true) => words.desk_deed("staff"),
            Spot::Staff(false) => words.desk_deed("no-staff"),
            Spot::Sysop(true) => words.desk_deed("sysop"),
            Spot::Sysop(false) => words.desk_deed("no-sysop"),
            Spot::Purge => words.desk_deed("purge"),
            Spot::Pages(_) => words.desk_deed("pages"),
            Spot::Code => words.desk_deed("code"),
            Spot::Claim => words.desk_deed("claim"),
            Spot::Erase => words.desk_deed("erase"),
            Spot::Key(key) => {
                let keys = self.record.as_ref().map_or(&[][..], |record| &record.keys);
                let held = keys.iter().find(|held| held.fingerprint == *key);
                let label = held.map_or("", |held| held.label.as_str());
                // The beginning tells keys apart, as their owner sees it.
                let print: String = key.as_str().chars().skip(7).take(7).collect();
                words.desk_key(format!("{print} {label}").trim_end().to_owned())
            }
        };
        choice(&said, "", env)
    }

    fn open(&mut self, at: usize, env: &Env<'_>) -> Action {
        let words = env.words;
        let Some(spot) = self.spots(env).get(at).cloned() else {
            return Action::None;
        };
        let handle = self.handle.clone();
        let command = match spot {
            Spot::LetIn => {
                let approve = Command::Care(Care::Approve(handle));
                if self.record.as_deref().is_some_and(|it| waits(it).is_some()) {
                    return self.act(approve, env);
                }
                // They were turned down: that is not taken back by the way.
                approve
            }
            Spot::TurnDown => return self.asks_why(Act::Reject, env),
            Spot::Card => return Action::Open(Route::Person(Whom::Handle(handle))),
            Spot::Suspend => return self.asks_why(Act::Suspend, env),
            Spot::Reinstate => return self.asks_why(Act::Reinstate, env),
            Spot::Claim => return self.asks_whose(env),
            Spot::Erase => return self.asks_how(env),
            Spot::Purge => return self.asks_size(),
            Spot::Pages(has) => return self.asks_pages(has, env),
            Spot::Staff(false) => return self.asks_why(Act::RevokeStaff, env),
            Spot::Sysop(false) => return self.asks_why(Act::RevokeSysop, env),
            Spot::Staff(true) => Command::GrantStaff(handle),
            Spot::Sysop(true) => Command::GrantSysop(handle),
            Spot::Code => Command::Recover(handle),
            Spot::Key(key) => Command::RemoveKey(handle, key),
        };
        match self.sheet.is_sure(&command) {
            true => self.act(command, env),
            false => Action::Say(words.desk_sure().into_owned()),
        }
    }

    pub(super) fn act(&mut self, command: Command, env: &Env<'_>) -> Action {
        let then = did(&command, env.words);
        self.acts(command, then)
    }

    /// Does it, and says this once it is done.
    pub(super) fn acts(&mut self, command: Command, then: String) -> Action {
        self.sheet.send();
        self.then = Some(then);
        Action::All(vec![Action::Redraw, Action::Do(command)])
    }

    fn typed(&mut self, what: What, typed: &str, env: &Env<'_>) -> Action {
        match what {
            What::Words { act, reason } => self.does_saying((act, reason), typed, env),
            What::Days { reason, words } => self.suspends((reason, words), typed, env),
            What::Going(going) => self.going(going, typed, env),
            What::PurgeWords(purging, why) => self.purges_saying((purging, why), typed, env),
            What::PagesWords(marked, why) => self.deputes_saying((marked, why), typed, env),
            What::Reason { .. }
            | What::Purge(_)
            | What::PurgeWhy(_)
            | What::Pages(_)
            | What::PagesWhy(_) => Action::None,
        }
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Unasked => unasked(),
            Turn::Undo => Action::Undo,
            Turn::Refresh => self.ask(),
            Turn::Open(at) => self.open(at, env),
            Turn::Typed(what, typed) => self.typed(what, &typed, env),
            Turn::Chose(What::Reason { act }, at) => self.does_because(act, at, env),
            Turn::Chose(What::Going(going), at) => self.chose_going(going, at, env),
            Turn::Chose(What::Purge(size), at) => self.purges(size, at, env),
            Turn::Chose(What::PurgeWhy(purging), at) => self.purges_because(purging, at, env),
            Turn::Chose(What::Pages(marked), at) => self.chose_page(marked, at, env),
            Turn::Chose(What::PagesWhy(marked), at) => self.deputes_because(marked, at, env),
            _ => Action::Redraw,
        }
    }
}

impl Screen for Record {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(_) => self.ask(),
            Event::Answer(Answer::Member(record)) => {
                self.record = Some(record);
                self.sheet.clamp(self.spots(env).len());
                Action::Redraw
            }
            Event::Answer(Answer::Care(CareAnswer::Senders(senders))) => self.senders(senders, env),
            Event::Answer(Answer::Care(CareAnswer::PurgeSize(size))) => self.sized(size, env),
            Event::Done(Done::Logged(_)) if self.erasing => Action::Close(Outcome::Changed),
            Event::Done(done) => {
                self.sheet.is_done();
                if let Done::Code(code, until) = &done {
                    self.code = Some((code.to_string(), *until));
                }
                let said = self.then.take().map_or(Action::None, Action::Say);
                let said = match done {
                    // Somebody else was first.
                    Done::Logged(None) => Action::Say(env.words.tend_so_already().into_owned()),
                    _ => said,
                };
                Action::All(vec![Action::Redraw, said, self.ask()])
            }
            Event::Failed(_) if self.record.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.then, self.erasing) = (None, false);
                self.sheet.is_refused();
                Action::Redraw
            }
            Event::Key(key) => {
                let lines = self.lines(env);
                let turn = self.sheet.key(key, lines, env);
                self.turn(turn, env)
            }
            Event::Paste(pasted) => {
                let turn = self.sheet.paste(&pasted);
                self.turn(turn, env)
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = env.words.desk_record(self.handle.to_string());
        let lines = self.lines(env);
        self.sheet.view((title, String::new()), lines, "", env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(NOTHING)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }
}
