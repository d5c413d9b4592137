//! What the sysop's pages are made of: lines of which some can be chosen, what is typed or chosen about one of them, and
//! questions that are answered by pressing the key again. Owns focus and what is typed, not what comes of it.

use std::borrow::Cow;

use ratatui::text::{Line as Text, Span};

use super::choosing::Choosing;
use super::line::items;
pub use super::line::{Line, choice, heading, row, told};
use super::typing::Typing;
use crate::domain::{self, Command};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, ANSWERING, Act, Binding, HOUSE, LIST, PAGES, SEEKING};
use crate::ui::screen::more_below;
use crate::ui::widget::{LineInput, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, View};

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
                if let Mode::Typing(typing) = std::mem::replace(&mut self.mode, before) {
                    let typed = typing.line.text().to_owned();
                    self.left.push((typing.label, typed));
                }
                (self.wrong, self.asked) = (None, None);
            }
            None => self.stop(),
        }
    }

    /// What stands there is a proposal: the first letter that is typed replaces it.
    pub fn proposes(&mut self) {
        if let Mode::Typing(typing) = &mut self.mode {
            typing.replaces = true;
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
            Mode::Choosing(choosing) => choosing.keys(),
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

    /// The page: its lines, and under them what they are about, or what is typed.
    pub fn view(
        &self,
        (title, aside): (Cow<'static, str>, String),
        lines: Vec<Line>,
        about: &str,
        env: &Env<'_>,
    ) -> View {
        let (bottom, caret) = self.bottom(about, env);
        let taken = u16::try_from(bottom.len()).unwrap_or(u16::MAX);
        let height = env.size.height.saturating_sub(taken).max(1);
        let from = |some: &[String]| items(some.iter().map(|one| choice(one, "", env)));
        let (list, items) = match &self.mode {
            Mode::Choosing(choosing) => (&choosing.list, from(&choosing.options)),
            Mode::Typing(typing) => match &typing.matches {
                Some((matches, list)) => (list, from(matches)),
                None => (&self.list, items(lines.into_iter())),
            },
            Mode::Lines => (&self.list, items(lines.into_iter())),
        };
        let aside = match aside.is_empty() {
            true => more_below(list.goes_on(&items, height), env),
            false => aside,
        };
        let (mut rows, mut cursor) = list.rows(items, height);
        if !bottom.is_empty() {
            rows.resize_with(usize::from(height), blank);
        }
        if let Some((col, line)) = caret {
            cursor = Some((col, height + line));
        }
        rows.extend(bottom);
        rows.truncate(usize::from(env.size.height));
        View {
            place: Text::from(Span::styled(title, style(Role::Heading))),
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn bottom(&self, about: &str, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let width = env.size.width;
        let about = match &self.mode {
            Mode::Lines => about,
            Mode::Typing(typing) => &typing.about,
            Mode::Choosing(choosing) => &choosing.about,
        };
        let mut rows = match &self.wrong {
            Some(wrong) => paragraph(wrong, 1, width, Role::Warning),
            None if about.is_empty() => Vec::new(),
            None => paragraph(about, 1, width, Role::Dim),
        };
        let Mode::Typing(typing) = &self.mode else {
            return (rows, None);
        };
        let at = u16::try_from(rows.len()).unwrap_or(0);
        let label = cells(&typing.label);
        let col = 1 + label + 1;
        let room = width.saturating_sub(col + 1).max(1);
        let (piece, caret) = typing.line.piece(col, room, true);
        let pieces = vec![text(1, label, &typing.label, Role::Strong), piece];
        rows.push(Row { pieces });
        (rows, Some((caret, at)))
    }
}
