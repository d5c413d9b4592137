//! The sysop's page of invitations: how often each can still be used, what to send to whom it invites, and how one is made.

use super::did::did;
use super::reasoning::days;
use super::sheet::{Line, Sheet, Turn, choice, told, unasked};
use crate::domain::{
    Act, Answer, Care, Command, Done, Invite, InviteCode, Query, Reason, SafeText,
};
use crate::term::Role;
use crate::ui::keymap::{Binding, NOTHING};
use crate::ui::widget::cells;
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Characters of a note.
const NOTE: usize = 100;
/// Cells of a day.
const DAY: u16 = 10;
/// Characters of a number: more than it may have, so that what is too much is refused, not cut.
const DIGITS: usize = 12;

/// What is typed of a new invitation, or chosen and typed where one is ended, with what was before.
#[derive(Clone)]
enum What {
    Uses,
    Days(u32),
    Note(u32, Option<i64>),
    Reason(InviteCode),
    Words(InviteCode, Reason),
}

/// The page.
#[derive(Default)]
pub struct Invitations {
    all: Option<Vec<Invite>>,
    sheet: Sheet<What>,
    then: Option<String>,
}

impl Invitations {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn all(&self) -> &[Invite] {
        self.all.as_deref().unwrap_or_default()
    }

    /// The invitation that the focus is on.
    fn focused(&self) -> Option<&Invite> {
        self.all().get(self.sheet.focus().checked_sub(1)?)
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        if self.all.is_none() {
            return Vec::new();
        }
        let mut lines = vec![choice(&env.words.desk_invite(), "", env)];
        lines.extend(self.all().iter().map(|invite| line(invite, env)));
        if self.all().is_empty() {
            lines.extend(told(&env.words.desk_no_invites(), Role::Plain, env));
        }
        lines
    }

    /// What to send, while it can be used.
    fn sentence(&self, env: &Env<'_>) -> String {
        let usable = |invite: &&Invite| invite.is_open(env.now);
        let Some(invite) = self.focused().filter(usable) else {
            return String::new();
        };
        let words = env.words;
        let command = env.me.command("new");
        let command = command.unwrap_or_else(|| words.desk_command().into_owned());
        let site = env.me.site.to_string();
        words
            .desk_sentence(invite.code.to_string(), command, site)
            .into_owned()
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        let words = env.words;
        match turn {
            Turn::None => Action::None,
            Turn::Unasked => unasked(),
            Turn::Undo => Action::Undo,
            Turn::Refresh => Action::Ask(Query::Invites),
            Turn::Open(0) => {
                let about = (words.desk_uses(), words.desk_about_uses());
                self.sheet.proposes(What::Uses, about, "1", DIGITS);
                unasked()
            }
            Turn::Open(_) => {
                let Some(invite) = self.focused() else {
                    return Action::None;
                };
                if !invite.is_open(env.now) {
                    return Action::Say(words.desk_is_over().into_owned());
                }
                let what = What::Reason(invite.code.clone());
                self.sheet.asks_why(Act::RevokeInvite, what, env);
                unasked()
            }
            Turn::Chose(What::Reason(code), at) => {
                if let Some(reason) = Act::RevokeInvite.reasons().get(at).copied() {
                    let about = (words.desk_words(), words.desk_about_ended());
                    let what = What::Words(code, reason);
                    self.sheet.types(what, about, "", Reason::CHARS);
                }
                Action::Redraw
            }
            Turn::Typed(what, typed) => self.typed(what, &typed, env),
            _ => Action::Redraw,
        }
    }

    fn typed(&mut self, what: What, typed: &str, env: &Env<'_>) -> Action {
        let words = env.words;
        match what {
            What::Uses => match typed.trim().parse::<u32>() {
                Ok(uses @ 1..=1_000_000) => {
                    let about = (words.desk_days(), words.desk_about_expiry());
                    self.sheet.proposes(What::Days(uses), about, "14", DIGITS);
                }
                _ => self.sheet.is_wrong(words.desk_uses_wrong()),
            },
            What::Days(uses) => match days(typed) {
                Ok(span) => {
                    let about = (words.desk_note(), words.desk_about_note());
                    self.sheet.types(What::Note(uses, span), about, "", NOTE);
                }
                Err(()) => self.sheet.is_wrong(words.desk_days_wrong()),
            },
            What::Note(uses, span) => {
                let invite = Care::Invite {
                    uses,
                    expires_at: span.map(|span| env.now.plus(span)),
                    note: SafeText::line(typed),
                };
                let made = self.act(Command::Care(invite), env);
                self.sheet.clamp(1);
                return made;
            }
            What::Words(code, reason) => {
                let revoke = Care::RevokeInvite {
                    code,
                    why: (reason, SafeText::line(typed)),
                };
                return self.act(Command::Care(revoke), env);
            }
            What::Reason(_) => return Action::None,
        }
        Action::Redraw
    }

    fn act(&mut self, command: Command, env: &Env<'_>) -> Action {
        self.sheet.send();
        self.then = Some(did(&command, env.words));
        Action::All(vec![Action::Redraw, Action::Do(command)])
    }
}

/// An invitation: its code, what it is for; at the right how often it can still be used, and until when.
fn line(invite: &Invite, env: &Env<'_>) -> Line {
    let words = env.words;
    let ends = match invite.expires_at {
        _ if !invite.is_open(env.now) => words.desk_over().into_owned(),
        Some(at) => crate::text::day(at),
        // As wide as a day, so that what is left stands in one column.
        None => {
            let said = words.desk_endless();
            let room = DAY.saturating_sub(cells(&said));
            format!("{}{said}", " ".repeat(room.into()))
        }
    };
    // How often one could be used that was ended says nothing.
    let aside = match invite.is_open(env.now) {
        true => format!("{}  {ends}", words.desk_left(invite.left)),
        false => ends,
    };
    let room = usize::from(env.size.width);
    let note = match env.size.is_narrow() {
        true => String::new(),
        false => invite.note.as_str().chars().take(room / 3).collect(),
    };
    let label = format!("{}  {note}", invite.code);
    choice(label.trim_end(), aside.trim_end(), env)
}

impl Screen for Invitations {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Restored => {
                Action::Ask(Query::Invites)
            }
            Event::Answer(Answer::Invites(all)) => {
                self.all = Some(all);
                self.sheet.clamp(self.all().len() + 1);
                Action::Redraw
            }
            Event::Done(Done::Logged(_)) => {
                self.sheet.is_done();
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Redraw, said, Action::Ask(Query::Invites)])
            }
            Event::Failed(_) if self.all.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.then = None;
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
        let title = (env.words.desk_invitations(), String::new());
        let sentence = self.sentence(env);
        self.sheet.view(title, self.lines(env), &sentence, env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(NOTHING)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }
}

#[cfg(test)]
#[path = "invitations_tests.rs"]
mod tests;
