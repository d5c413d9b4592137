//! What the sysop's pages are made of: lines of which some can be chosen, what is typed or chosen about one of them, and
//! questions that are answered by pressing the key again. Owns focus and what is typed, not what comes of it; how it looks is in
//! `draw`.

mod draw;

use std::borrow::Cow;

use super::choosing::Choosing;
use super::line::items;
pub use super::line::{Line, choice, heading, row, told};
use super::typing::Typing;
use crate::domain::{self, Command};
use crate::term::Key;
use crate::ui::keymap::{self, ANSWERING, Act, Binding, HOUSE, LIST, PAGES, SEEKING};
use crate::ui::widget::{LineInput, List};
use crate::ui::{Action, Env};

/// Draws, with nothing said any more of a question that was forgotten.
pub fn unasked() -> Action {
    Action::All(vec![Action::Redraw, Action::Say(String::new())])
}

/// What a key came to.
pub enum Turn<W> {
    /// It was not for this page.
    None,
    /// Draw.
    Redraw,
    /// Draw, and take back the question that was to be answered by the same key again.
    Unasked,
    /// The line of this number, of those that can be chosen.
    Open(usize),
    /// This was typed for that.
    Typed(W, String),
    /// The option of this number was chosen for that.
    Chose(W, usize),
    /// Members with these letters are sought.
    Letters(String),
    /// What is shown is asked for again.
    Refresh,
    /// What was done last is taken back.
    Undo,
}

enum Mode<W> {
    Lines,
    Typing(Box<Typing<W>>),
    Choosing(Box<Choosing<W>>),
}

/// A page's focus, and what is done on it.
pub struct Sheet<W> {
    list: List,
    mode: Mode<W>,
    /// The steps of a question that were answered, the latest last: back leads to them, one by one.
    before: Vec<Mode<W>>,
    /// What was typed in a step that was left by going back, under the label it has: it is there when that comes again.
    left: Vec<(String, String)>,
    /// What is done if it is chosen once more.
    asked: Option<Box<Command>>,
    wrong: Option<String>,
    /// Searches that have no answer yet: until then what was found is of other letters.
    seeking: u32,
    /// What was typed or chosen and is being done, with the steps before it: a refusal brings it back.
    sent: Option<(Mode<W>, Vec<Mode<W>>)>,
}

impl<W> Default for Sheet<W> {
    fn default() -> Self {
        Self {
            list: List::default(),
            mode: Mode::Lines,
            before: Vec::new(),
            left: Vec::new(),
            asked: None,
            wrong: None,
            seeking: 0,
            sent: None,
        }
    }
}

impl<W: Clone> Sheet<W> {
    /// The line that the focus is on.
    pub const fn focus(&self) -> usize {
        self.list.selected
    }

    /// Puts the focus onto this line.
    pub const fn focuses(&mut self, line: usize) {
        self.list.selected = line;
    }

    /// Keeps the focus among so many.
    pub fn clamp(&mut self, len: usize) {
        self.list.clamp(len);
    }

    /// Has something typed, which begins with `start`; where that is longer than `limit`, all of it has room.
    pub fn types(
        &mut self,
        what: W,
        (label, about): (Cow<'_, str>, Cow<'_, str>),
        start: &str,
        limit: usize,
    ) {
        let left = self.left.iter().position(|(of, _)| *of == label);
        let left = left.map(|at| self.left.swap_remove(at).1);
        let start = left.as_deref().unwrap_or(start);
        let mut line = LineInput::new(limit.max(start.chars().count()));
        line.set(start);
        self.step(Mode::Typing(Box::new(Typing {
            what,
            label: label.into_owned(),
            about: about.into_owned(),
            line,
            replaces: false,
            confirms: false,
            matches: None,
        })));
    }

    /// The next step, or the first one.
    fn step(&mut self, next: Mode<W>) {
        self.wrong = None;
        let before = std::mem::replace(&mut self.mode, next);
        if !matches!(before, Mode::Lines) {
            self.before.push(before);
        }
    }

    /// One step back, with what was typed or chosen there; from the first one to the lines.
    fn back(&mut self) {
        match self.before.pop() {
            Some(before) => {
                if let Mode::Typing(typing) = std::mem::replace(&mut self.mode, before)
                    && !typing.confirms
                {
                    let typed = typing.line.text().to_owned();
                    self.left.push((typing.label, typed));
                }
                (self.wrong, self.asked) = (None, None);
            }
            None => self.stop(),
        }
    }

    /// As [`Self::types`], where `start` is a proposal: the first letter that is typed replaces it. What was typed there before
    /// is none any more.
    pub fn proposes(
        &mut self,
        what: W,
        said: (Cow<'_, str>, Cow<'_, str>),
        start: &str,
        limit: usize,
    ) {
        let proposed = !self.left.iter().any(|(of, _)| *of == said.0);
        self.types(what, said, start, limit);
        if let Mode::Typing(typing) = &mut self.mode {
            typing.replaces = proposed;
        }
    }

    /// As [`Self::types`], where typing it is what says that it is meant: it is typed anew whenever it is asked for.
    pub fn confirms(&mut self, what: W, said: (Cow<'_, str>, Cow<'_, str>), limit: usize) {
        self.types(what, said, "", limit);
        if let Mode::Typing(typing) = &mut self.mode {
            typing.confirms = true;
        }
    }

    /// Has a handle typed, or one of those chosen that are found with its letters.
    pub fn seeks(&mut self, what: W, said: (Cow<'_, str>, Cow<'_, str>), limit: usize) {
        self.types(what, said, "", limit);
        self.seeking += 1;
        if let Mode::Typing(typing) = &mut self.mode {
            typing.matches = Some((Vec::new(), List::default()));
        }
    }

    /// What was found with the letters that are typed.
    pub fn found(&mut self, all: Vec<String>) {
        self.missed();
        if let Mode::Typing(typing) = &mut self.mode
            && let Some((matches, list)) = &mut typing.matches
        {
            *matches = all;
            list.clamp(matches.len());
        }
    }

    /// A question has its answer, or has none; then it is all the same which it was, as what is typed counts.
    pub fn missed(&mut self) {
        self.seeking = self.seeking.saturating_sub(1);
    }

    /// Has one of several chosen.
    pub fn chooses(&mut self, what: W, about: Cow<'_, str>, options: Vec<String>) {
        let choosing = Choosing::new(what, about.into_owned(), options);
        self.step(Mode::Choosing(Box::new(choosing)));
    }

    /// What is to be chosen from is this now, in the same step.
    pub fn offers(&mut self, what: W, options: Vec<String>) {
        if let Mode::Choosing(choosing) = &mut self.mode {
            (choosing.what, choosing.options) = (what, options);
        }
    }

    /// The first so many of them are marked and unmarked.
    pub fn ticks(&mut self, count: usize) {
        if let Mode::Choosing(choosing) = &mut self.mode {
            choosing.ticks = count;
        }
    }

    /// Has one of the reasons chosen that fit an act.
    pub fn asks_why(&mut self, act: domain::Act, what: W, env: &Env<'_>) {
        let reasons = act.reasons().iter();
        let options = reasons.map(|reason| env.words.why(*reason).into_owned());
        self.chooses(what, env.words.desk_about_reason(), options.collect());
    }

    /// Puts the focus onto this one of several to be chosen.
    pub fn begins_at(&mut self, at: usize) {
        if let Mode::Choosing(choosing) = &mut self.mode {
            choosing.list.selected = at;
        }
    }

    /// What was typed cannot be.
    pub fn is_wrong(&mut self, said: Cow<'_, str>) {
        self.wrong = Some(said.into_owned());
    }

    /// Back to the lines.
    pub fn stop(&mut self) {
        self.mode = Mode::Lines;
        (self.before, self.left) = (Vec::new(), Vec::new());
        self.wrong = None;
        self.asked = None;
    }

    /// Back to the lines, while what was typed is being done.
    pub fn send(&mut self) {
        let sent = std::mem::replace(&mut self.mode, Mode::Lines);
        let before = std::mem::take(&mut self.before);
        self.stop();
        self.sent = Some((sent, before));
    }

    /// It was done.
    pub fn is_done(&mut self) {
        self.sent = None;
    }

    /// It was refused: what was typed is there again, to be put right.
    pub fn is_refused(&mut self) {
        if let (true, Some(sent)) = (self.is_idle(), self.sent.take()) {
            (self.mode, self.before) = sent;
        }
    }

    /// Whether this was chosen once more after it was asked about; where not, it is asked about now. The question is held
    /// by what would be done, as another may stand in the same line by then.
    pub fn is_sure(&mut self, command: &Command) -> bool {
        let sure = self.asked.as_deref() == Some(command);
        self.asked = (!sure).then(|| Box::new(command.clone()));
        sure
    }

    /// Whether something is typed.
    pub const fn is_typing(&self) -> bool {
        matches!(self.mode, Mode::Typing(_))
    }

    /// Whether nothing is typed or chosen.
    pub const fn is_idle(&self) -> bool {
        matches!(self.mode, Mode::Lines)
    }

    /// The tables of what is done now, with the page's own.
    pub fn keys(&self, own: &'static [Binding]) -> Vec<&'static [Binding]> {
        match &self.mode {
            Mode::Lines => vec![own, PAGES, LIST, HOUSE],
            Mode::Typing(typing) if typing.matches.is_some() => vec![SEEKING],
            Mode::Typing(_) => vec![ANSWERING],
            Mode::Choosing(choosing) => choosing.keys(self.before.is_empty()),
        }
    }

    /// Takes a key on a page of these lines.
    pub fn key(&mut self, key: Key, lines: Vec<Line>, env: &Env<'_>) -> Turn<W> {
        let page = usize::from(env.size.height);
        match &mut self.mode {
            Mode::Lines => match keymap::act(&[PAGES, LIST], key) {
                Some(Act::Refresh) => Turn::Refresh,
                Some(Act::Undo) => Turn::Undo,
                Some(act) => {
                    let lines = items(lines.into_iter());
                    let len = lines.iter().filter(|line| line.item.is_some()).count();
                    if act == Act::Open && len > 0 {
                        return Turn::Open(self.list.selected);
                    }
                    let asked = self.asked.take().is_some();
                    if self.list.act(act, len, page) {
                        // It scrolls as little as it can.
                        self.list.settle(&lines, env.size.height);
                        return if asked { Turn::Unasked } else { Turn::Redraw };
                    }
                    if asked { Turn::Unasked } else { Turn::None }
                }
                None if self.asked.take().is_some() => Turn::Unasked,
                None => Turn::None,
            },
            Mode::Typing(typing) => match typing.key(key, page, self.seeking == 0) {
                Some(turn) => {
                    self.wrong = None;
                    self.seeking += u32::from(matches!(turn, Turn::Letters(_)));
                    turn
                }
                None => {
                    self.back();
                    Turn::Redraw
                }
            },
            Mode::Choosing(choosing) => choosing.key(key, page).unwrap_or_else(|| {
                self.back();
                Turn::Redraw
            }),
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, pasted: &str) -> Turn<W> {
        match &mut self.mode {
            Mode::Typing(typing) => {
                if std::mem::take(&mut typing.replaces) {
                    typing.line.set("");
                }
                typing.line.paste(pasted);
                let turn = typing.sought();
                self.seeking += u32::from(matches!(turn, Turn::Letters(_)));
                turn
            }
            _ => Turn::None,
        }
    }
}
