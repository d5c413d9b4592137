//! A member's record, for sysops and those of their deputies who have the members: what there is, and what can be done.

use std::borrow::Cow;

use super::going::Going;
use super::sheet::{Line, Sheet, Turn, choice, heading, told};
use crate::domain::{
    Actor, Answer, Care, CareAnswer, Command, Done, Duty, Fingerprint, Handle, Query, Reason,
    SafeText, Sender, Time, Whoami, Whom,
};
use crate::term::Role;
use crate::text::exact;
use crate::ui::keymap::{Binding, NOTHING};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Digits of a number of days.
const DAYS: usize = 4;

/// What can be done.
#[derive(Clone, PartialEq)]
enum Spot {
    Card,
    Suspend,
    Reinstate,
    Staff(bool),
    Sysop(bool),
    Code,
    Claim,
    Erase,
    Key(Fingerprint),
}

/// What is typed or chosen.
#[derive(Clone)]
pub(super) enum What {
    Reason { suspend: bool },
    Words { suspend: bool, reason: Reason },
    Days { reason: Reason, words: SafeText },
    Going(Going),
}

/// The page.
pub struct Record {
    pub(super) handle: Handle,
    record: Option<Box<Whoami>>,
    pub(super) sheet: Sheet<What>,
    code: Option<(String, Time)>,
    then: Option<String>,
    /// Senders that were found, to choose from.
    pub(super) senders: Vec<Sender>,
    /// Whether the member is being erased: then there is no record any more.
    pub(super) erasing: bool,
}

/// The reasons that there are for suspending somebody, or for giving them their writing back.
const fn reasons(suspend: bool) -> &'static [Reason] {
    match suspend {
        true => crate::domain::Act::Suspend.reasons(),
        false => crate::domain::Act::Reinstate.reasons(),
    }
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
        let mut spots = vec![Spot::Card];
        let holds = member
            .suspended
            .as_ref()
            .is_some_and(|it| it.holds(env.now));
        let sysop = env.me.roles.sysop || matches!(env.me.actor, Actor::Operator(_));
        if sysop || !member.roles.sysop {
            spots.push(if holds {
                Spot::Reinstate
            } else {
                Spot::Suspend
            });
        }
        if !sysop {
            return spots;
        }
        if env.me.limits.sponsor.is_some() || member.roles.staff {
            spots.push(Spot::Staff(!member.roles.staff));
        }
        spots.extend([Spot::Sysop(!member.roles.sysop), Spot::Code, Spot::Claim]);
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
        let member = &record.member;
        let mut lines = told(
            &format!("{}  {}", self.handle, member.name),
            Role::Strong,
            env,
        );
        let fact = |what: &str, value: String| {
            let said = words.desk_fact(value, words.desk_label(what));
            told(&said, Role::Plain, env)
        };
        if let Some((code, until)) = &self.code {
            let said = words.desk_code(code.clone(), self.handle.to_string(), exact(*until));
            lines.extend(told(&said, Role::Notice, env));
        }
        lines.extend(fact("joined", exact(member.joined_at)));
        let seen = member.seen_at.map(exact);
        lines.extend(fact(
            "seen",
            seen.unwrap_or_else(|| words.desk_never().into()),
        ));
        let how = member.suspended.as_ref().filter(|it| it.holds(env.now));
        if let Some(how) = how {
            let reason = words.why(how.reason);
            let until = match how.end() {
                Some(end) => Cow::from(exact(end)),
                None => words.desk_further(),
            };
            lines.extend(fact(
                "suspended",
                format!("{until}. {reason}. {}", how.words),
            ));
        }
        let mut marks = Vec::new();
        for (has, mark) in [(member.roles.staff, "staff"), (member.roles.sysop, "sysop")] {
            if has {
                marks.push(words.desk_mark(mark).into_owned());
            }
        }
        let pages: Vec<_> = member.roles.duties.iter().map(Duty::as_str).collect();
        let hosts: Vec<String> = record.hosts.iter().map(ToString::to_string).collect();
        let password = match member.has_password {
            true => words.desk_yes(),
            false => words.desk_no(),
        };
        for (what, value) in [
            ("marks", marks.join(", ")),
            ("pages", pages.join(", ")),
            ("hosts", hosts.join(", ")),
            ("password", password.into_owned()),
        ] {
            if !value.is_empty() {
                lines.extend(fact(what, value));
            }
        }
        lines.extend(heading(&words.desk_deeds(), env));
        lines.extend(self.spots(env).iter().map(|spot| self.line(spot, env)));
        lines
    }

    fn line(&self, spot: &Spot, env: &Env<'_>) -> Line {
        let words = env.words;
        let said = match spot {
            Spot::Card => words.desk_deed("card"),
            Spot::Suspend => words.desk_deed("suspend"),
            Spot::Reinstate => words.desk_deed("reinstate"),
            Spot::Staff(true) => words.desk_deed("staff"),
            Spot::Staff(false) => words.desk_deed("no-staff"),
            Spot::Sysop(true) => words.desk_deed("sysop"),
            Spot::Sysop(false) => words.desk_deed("no-sysop"),
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
            Spot::Card => return Action::Open(Route::Person(Whom::Handle(handle))),
            Spot::Suspend | Spot::Reinstate => {
                let suspend = spot == Spot::Suspend;
                let options = reasons(suspend).iter();
                let options = options.map(|reason| words.why(*reason).into_owned());
                let about = words.desk_about_reason();
                self.sheet
                    .chooses(What::Reason { suspend }, about, options.collect());
                return Action::Redraw;
            }
            Spot::Claim => return self.asks_whose(env),
            Spot::Erase => return self.asks_how(env),
            Spot::Staff(on) => Command::SetStaff(handle, on),
            Spot::Sysop(on) => Command::SetSysop(handle, on),
            Spot::Code => Command::Recover(handle),
            Spot::Key(key) => Command::RemoveKey(handle, key),
        };
        match self.sheet.is_sure(at) {
            true => self.act(command, env),
            false => Action::Say(words.desk_sure().into_owned()),
        }
    }

    pub(super) fn act(&mut self, command: Command, env: &Env<'_>) -> Action {
        self.sheet.stop();
        self.then = Some(env.words.desk_done().into_owned());
        Action::All(vec![Action::Redraw, Action::Do(command)])
    }

    fn typed(&mut self, what: What, typed: &str, env: &Env<'_>) -> Action {
        let words = env.words;
        let handle = self.handle.clone();
        match what {
            What::Words { suspend, reason } => {
                let said = SafeText::line(typed);
                if said.as_str().trim().is_empty() {
                    self.sheet.is_wrong(words.desk_words_missing());
                    return Action::Redraw;
                }
                if !suspend {
                    let reinstate = Care::Reinstate {
                        handle,
                        reason,
                        words: said,
                    };
                    return self.act(Command::Care(reinstate), env);
                }
                let days = What::Days {
                    reason,
                    words: said,
                };
                let about = (words.desk_days(), words.desk_about_days());
                self.sheet.types(days, about, "", DAYS);
                Action::Redraw
            }
            What::Days { reason, words } => {
                let until = match days(typed) {
                    Ok(days) => days.map(|days| env.now.plus(days)),
                    Err(()) => {
                        self.sheet.is_wrong(env.words.desk_days_wrong());
                        return Action::Redraw;
                    }
                };
                let suspend = Care::Suspend {
                    handle,
                    reason,
                    words,
                    until,
                };
                self.act(Command::Care(suspend), env)
            }
            What::Going(going) => self.going(going, typed, env),
            What::Reason { .. } => Action::None,
        }
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Open(at) => self.open(at, env),
            Turn::Typed(what, typed) => self.typed(what, &typed, env),
            Turn::Chose(What::Reason { suspend }, at) => {
                if let Some(reason) = reasons(suspend).get(at).copied() {
                    let words = env.words;
                    let about = (words.desk_words(), words.desk_about_words());
                    let what = What::Words { suspend, reason };
                    self.sheet.types(what, about, "", Reason::CHARS);
                }
                Action::Redraw
            }
            Turn::Chose(What::Going(going), at) => self.chose_going(going, at, env),
            _ => Action::Redraw,
        }
    }
}

/// Milliseconds of a number of days; none where nothing is typed.
pub(super) fn days(typed: &str) -> Result<Option<i64>, ()> {
    match typed.trim() {
        "" => Ok(None),
        typed => match typed.parse::<i64>() {
            Ok(days) if days > 0 => Ok(Some(days * Time::DAY)),
            _ => Err(()),
        },
    }
}

impl Screen for Record {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(_) => self.ask(),
            Event::Answer(Answer::Member(record)) => {
                self.record = Some(record);
                self.sheet.clamp(self.spots(env).len());
                Action::Redraw
            }
            Event::Answer(Answer::Care(CareAnswer::Senders(senders))) => self.senders(senders, env),
            Event::Done(Done::Logged(_)) if self.erasing => Action::Close(Outcome::Changed),
            Event::Done(done) => {
                if let Done::Code(code, until) = done {
                    self.code = Some((code.to_string(), until));
                    self.then = None;
                }
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Redraw, said, self.ask()])
            }
            Event::Failed(_) if self.record.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.then, self.erasing) = (None, false);
                Action::Redraw
            }
            Event::Key(key) => {
                let len = self.spots(env).len();
                let turn = self.sheet.key(key, len, env);
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
