//! Screens and widgets. A screen is state, `update` and `view`; it sees `domain`, `term` and `text`, holds no handle to
//! the forum, and so cannot block and is tested without SSH and without a database.
//!
//! What a screen wants done it returns as an [`Action`], a plain value; `session` alone carries it out, and answers with
//! an [`Event`]. Must not know: the forum, tokio, the clock, or any I/O.

pub mod chrome;
mod footer;
pub mod keymap;
pub mod palette;
pub mod route;
pub mod screen;
pub mod widget;

use std::sync::Arc;

use crate::domain::{
    Actor, Address, Answer, Byline, CareFault, Command, CommandId, Count, Done, Duty, Failure,
    Fingerprint, Handle, Language, Limits, Looks, Member, MemberId, News, Proof, Query, Reference,
    Refusal, Roles, SafeText, Slug, Subject, Suspension, Time,
};
use crate::term::{Key, Row};
use crate::text::{Rules, Words};
use keymap::{Act, Binding};
use ratatui::text::Line;
pub use route::Route;

/// The cells that a screen has, or the whole terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Size {
    /// Whether there is room for one column without extras only: under 60 columns or 16 rows.
    #[must_use]
    pub const fn is_narrow(self) -> bool {
        self.width < 60 || self.height < 14
    }
}

impl From<Size> for ratatui::layout::Size {
    fn from(size: Size) -> Self {
        Self::new(size.width, size.height)
    }
}

/// Whose session it is, as far as screens need it.
#[derive(Clone, Debug)]
pub struct Me {
    /// Who acts.
    pub actor: Actor,
    /// Their handle; none for guests and newcomers.
    pub handle: Option<Handle>,
    /// Their display name.
    pub name: SafeText,
    /// Their marks.
    pub roles: Roles,
    /// How they want their screens.
    pub looks: Looks,
    /// Whose posts fold.
    pub muted: Vec<MemberId>,
    /// The conferences that they host.
    pub hosts: Vec<Slug>,
    /// Notices not yet read.
    pub unread: Count,
    /// What the site is called.
    pub site: SafeText,
    /// Where clients reach the site, if the sysop said.
    pub address: Option<Address>,
    /// The port that this session came by.
    pub port: u16,
    /// The limits, for hints beside fields.
    pub limits: Arc<Limits>,
    /// The house rules.
    pub rules: Arc<Rules>,
    /// What a newcomer came with.
    pub newcomer: Option<Newcomer>,
    /// What let them in; none for guests and newcomers.
    pub by: Option<Proof>,
    /// How they are suspended.
    pub suspended: Option<Suspension>,
}

impl Me {
    /// The member's id.
    #[must_use]
    pub const fn member(&self) -> Option<MemberId> {
        match self.actor {
            Actor::Member(id) => Some(id),
            Actor::Operator(member) => member,
            Actor::Guest | Actor::Newcomer => None,
        }
    }

    /// Whether something may wait for them: for hosts, staff, sysops and deputies.
    #[must_use]
    pub fn tends(&self) -> bool {
        self.is_operator()
            || !self.hosts.is_empty()
            || self.roles.staff
            || self.roles.sysop
            || !self.roles.duties.is_none()
    }

    /// Whether they tend a conference, as its host, as a sysop, or as a deputy with the queue.
    #[must_use]
    pub fn tends_in(&self, conference: &Slug) -> bool {
        let all = self.roles.sysop || self.roles.duties.has(Duty::Queue);
        all || self.hosts.contains(conference) || matches!(self.actor, Actor::Operator(_))
    }

    /// Whether this is the terminal of the server itself.
    #[must_use]
    pub const fn is_operator(&self) -> bool {
        matches!(self.actor, Actor::Operator(_))
    }

    /// Why somebody without an account does not what members do. At the terminal of the server itself nobody joins: there
    /// it is done in the name of a member.
    #[must_use]
    pub const fn no_member(&self) -> Refusal {
        match self.actor {
            Actor::Operator(_) => Refusal::Care(CareFault::NeedsMember),
            _ => Refusal::MembersOnly,
        }
    }

    /// Whether they have this page of the sysop's: on the server itself all of them, over ssh only where that is allowed.
    #[must_use]
    pub fn has(&self, duty: Duty) -> bool {
        let member = self.limits.console_over_ssh && self.member().is_some();
        self.is_operator() || (member && (self.roles.sysop || self.roles.duties.has(duty)))
    }

    /// Whether they have the page of backups. No deputy has it: a backup holds everything.
    #[must_use]
    pub fn has_backups(&self) -> bool {
        (self.is_operator() || self.roles.sysop) && self.has(Duty::Backups)
    }

    /// Whether a key is worth offering: not what is a member's, at the terminal of the server itself.
    #[must_use]
    pub const fn is_offered(&self, act: keymap::Act) -> bool {
        self.member().is_some() || !self.is_operator() || !act.needs_member()
    }

    /// Whether a member's posts fold.
    #[must_use]
    pub fn mutes(&self, member: MemberId) -> bool {
        self.muted.contains(&member)
    }

    /// The command by which to connect with this user name, where the server's name is known.
    #[must_use]
    pub fn command(&self, user: &str) -> Option<String> {
        Some(self.address.as_ref()?.command(user, self.port))
    }

    /// The member as others see them beside a post.
    #[must_use]
    pub fn byline(&self) -> Option<Byline> {
        let member = self.member()?;
        Some(Byline {
            member,
            handle: self.handle.clone(),
            name: self.name.clone(),
            staff: self.roles.staff,
        })
    }
}

/// What somebody without an account came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The key that they proved, and that will let them in tomorrow.
    pub key: Option<Fingerprint>,
    /// The user name they connected with, a hint for a handle.
    pub user: SafeText,
    /// Whether their environment named a language.
    pub spoke: Option<Language>,
}

/// What a screen may look at while it updates or draws.
pub struct Env<'a> {
    /// The time.
    pub now: Time,
    /// The cells of the screen's body, without header and footer.
    pub size: Size,
    /// The words.
    pub words: &'static Words,
    /// Whose session it is.
    pub me: &'a Me,
    /// An id that no command had before.
    pub command: CommandId,
}

impl Env<'_> {
    /// The cells that prose has from column `col` on, with a free one at its right: no more than its reader wants.
    #[must_use]
    pub fn prose(&self, col: u16) -> u16 {
        let room = self.size.width.saturating_sub(col + 1);
        room.clamp(1, self.me.looks.measure.columns())
    }
}

/// What happens to a screen.
#[derive(Clone, Debug)]
pub enum Event {
    /// It was put on the stack: the moment to ask for what it shows.
    Opened,
    /// What lay above it on the stack was closed, with this outcome.
    Uncovered(Outcome),
    /// A key.
    Key(Key),
    /// This was chosen from its tables in the palette. A screen that makes nothing of it gets the key instead.
    Chosen(Act),
    /// A paste, as text: never commands.
    Paste(String),
    /// It has other cells now.
    Resized,
    /// The answer to the oldest [`Action::Ask`] that is open.
    Answer(Answer),
    /// The oldest [`Action::Do`] that is open was done.
    Done(Done),
    /// This command of its was not done, of which [`Event::Failed`] tells next: what it shows of it is not so.
    NotDone(Command),
    /// The oldest ask or do that is open was not done. The member is told by the session.
    Failed(Failure),
    /// Something happened that it listens to.
    News(News),
    /// What was typed lets this member in, by which of the ways; or nobody.
    SignedIn(Option<Box<(Member, Proof)>>),
    /// News were lost: ask again.
    Lagged,
    /// Marks were put back by [`Action::Undo`]: ask again.
    Restored,
    /// Some seconds have passed since the last key; the moment to save a draft. Nothing is redrawn for it.
    Tick,
    /// The connection ends: the last moment to save a draft.
    Closing,
}

/// What a screen wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Nothing; the key was not for this screen.
    None,
    /// Draw.
    Redraw,
    /// Ask the forum; the answer comes as an event. At most eight wait, more are dropped.
    Ask(Query),
    /// Do something in the forum; at most eight wait, more are refused.
    Do(Command),
    /// Put a screen on the stack.
    Open(Route),
    /// Put a screen in the place of this one.
    Replace(Route),
    /// Take this screen from the stack.
    Close(Outcome),
    /// Back to Home.
    Home,
    /// Say something on the notice line; gone with the next key.
    Say(String),
    /// Offer text to the clipboard of the terminal, and say so; where that cannot be, say the text.
    Copy(String),
    /// The session goes on as this member (joined, or signed in), whom this let in.
    Become(Box<Member>, Proof),
    /// Speak another language.
    Speak(Language),
    /// Look otherwise.
    SetLooks(Looks),
    /// Hash this password off the loop, and give it back to the screen as [`Event::Done`] of the command that it makes.
    Join(Box<crate::domain::Joining>, Option<String>),
    /// Put back the marks that were changed last.
    Undo,
    /// Sign in with this handle and this password or code; answered by [`Event::SignedIn`].
    SignIn(String, String),
    /// Leave.
    Quit,
    /// Several, in order.
    All(Vec<Action>),
}

/// How a screen ended, for the one below it.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Without an effect.
    Back,
    /// Without an effect; what was open last has this address.
    Left(Reference),
    /// The screen below has to ask again.
    Changed,
    /// The post of this number in the topic below was chosen.
    GoTo(u32),
}

/// What a screen shows: a place and an aside for the header, and the rows of its body.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Where this is; the left of the header.
    pub place: Line<'static>,
    /// What is to be said of it; the right of the header.
    pub aside: String,
    /// The rows, from the top; fewer than there is room for leave the rest empty.
    pub rows: Vec<Row>,
    /// Where the real cursor stands: column and row in the body. On the focused row, or at the caret.
    pub cursor: Option<(u16, u16)>,
}

/// A screen.
pub trait Screen: Send {
    /// Take an event, change one's own fields, and say what is wanted.
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action;

    /// Draw. A pure function of the screen and the environment.
    fn view(&self, env: &Env<'_>) -> View;

    /// The tables of keys that work here, the most particular first; help and palette are made of them.
    fn keys(&self) -> Vec<&'static [Binding]>;

    /// The tables that the footer is made of, where what matters now stands in another one first.
    fn footer(&self) -> Vec<&'static [Binding]> {
        self.keys()
    }

    /// What it listens to.
    fn subjects(&self) -> Vec<Subject> {
        Vec::new()
    }

    /// Whether keys are text now, so that no key is a command of the house.
    fn is_typing(&self) -> bool {
        false
    }

    /// Whether what it shows is about to give way to what was asked for: keys wait until it has, and where text is typed then,
    /// those of the house do, too.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Whether what it shows changes by itself: then it hears [`Event::Tick`] every few seconds while it is on top, and asks.
    fn is_live(&self) -> bool {
        false
    }

    /// Whether it can stand at the left of what it opened, on a wide terminal.
    fn is_list(&self) -> bool {
        false
    }

    /// Whether it can stand at the right of the list that it was opened from.
    fn stands_beside(&self) -> bool {
        false
    }

    /// The conference or the topic that it shows: there, numbers alone are references, a search begins, and news need
    /// not be told besides.
    fn address(&self) -> Option<Reference> {
        None
    }

    /// Whether it tells these news by itself, so that they need not be told besides.
    fn tells(&self, _news: &News) -> bool {
        false
    }
}
