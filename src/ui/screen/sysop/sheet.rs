//! What the sysop's pages are made of: lines of which some can be chosen, what is typed or chosen about one of them, and
//! questions that are answered by pressing the key again. Owns focus and what is typed, not what comes of it.

use std::borrow::Cow;

use ratatui::text::{Line as Text, Span};

use super::line::items;
pub use super::line::{Line, choice, heading, row, told};
use super::typing::Typing;
use crate::domain::{self, Command};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{
    self, ANSWERING, Act, Binding, HOUSE, LIST, PAGES, PICKING, SEEKING, TICKING,
};
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
    Choosing(W, String, Vec<String>, List),
}

/// A page's focus, and what is done on it.
pub struct Sheet<W> {
    list: List,
    mode: Mode<W>,
    /// What is done if it is chosen once more.
    asked: Option<Box<Command>>,
    wrong: Option<String>,
    /// So many of what is chosen from can be marked, by Space as well as by Enter.
    ticks: usize,
    /// Searches that have no answer yet: until then what was found is of other letters.
    seeking: u32,
    /// What was typed or chosen and is being done: a refusal brings it back.
    sent: Option<Mode<W>>,
}

impl<W> Default for Sheet<W> {
    fn default() -> Self {
        Self {
            list: List::default(),
            mode: Mode::Lines,
            asked: None,
            wrong: None,
            ticks: 0,
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
        let mut line = LineInput::new(limit.max(start.chars().count()));
        line.set(start);
        self.wrong = None;
        self.mode = Mode::Typing(Box::new(Typing {
            what,
            label: label.into_owned(),
            about: about.into_owned(),
            line,
            replaces: false,
            matches: None,
        }));
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
        let list = List::default();
        (self.wrong, self.ticks) = (None, 0);
        self.mode = Mode::Choosing(what, about.into_owned(), options, list);
    }

    /// The first so many of them are marked and unmarked.
    pub const fn ticks(&mut self, count: usize) {
        self.ticks = count;
    }

    /// Has one of the reasons chosen that fit an act.
    pub fn asks_why(&mut self, act: domain::Act, what: W, env: &Env<'_>) {
        let reasons = act.reasons().iter();
        let options = reasons.map(|reason| env.words.why(*reason).into_owned());
        self.chooses(what, env.words.desk_about_reason(), options.collect());
    }

    /// Puts the focus onto this one of several to be chosen.
    pub const fn begins_at(&mut self, at: usize) {
        if let Mode::Choosing(_, _, _, list) = &mut self.mode {
            list.selected = at;
        }
    }

    /// What was typed cannot be.
    pub fn is_wrong(&mut self, said: Cow<'_, str>) {
        self.wrong = Some(said.into_owned());
    }

    /// Back to the lines.
    pub fn stop(&mut self) {
        self.mode = Mode::Lines;
        self.wrong = None;
        self.asked = None;
    }

    /// Back to the lines, while what was typed is being done.
    pub fn send(&mut self) {
        let sent = std::mem::replace(&mut self.mode, Mode::Lines);
        self.stop();
        self.sent = Some(sent);
    }

    /// It was done.
    pub fn is_done(&mut self) {
        self.sent = None;
    }

    /// It was refused: what was typed is there again, to be put right.
    pub fn is_refused(&mut self) {
        if let (true, Some(sent)) = (self.is_idle(), self.sent.take()) {
            self.mode = sent;
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
            Mode::Choosing(..) if self.ticks > 0 => vec![TICKING, PICKING, LIST],
            Mode::Choosing(..) => vec![PICKING, LIST],
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
                    self.stop();
                    Turn::Redraw
                }
            },
            Mode::Choosing(what, _, options, list) => {
                match keymap::act(&[TICKING, PICKING, LIST], key) {
                    Some(Act::Open) => Turn::Chose(what.clone(), list.selected),
                    Some(Act::Choose) if list.selected < self.ticks => {
                        Turn::Chose(what.clone(), list.selected)
                    }
                    Some(Act::Back) => {
                        self.stop();
                        Turn::Redraw
                    }
                    Some(act) if list.act(act, options.len(), page) => Turn::Redraw,
                    _ => Turn::None,
                }
            }
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
        let (mut rows, mut cursor) = match &self.mode {
            Mode::Choosing(_, _, options, list) => {
                let lines = options.iter().map(|option| choice(option, "", env));
                list.rows(items(lines), height)
            }
            Mode::Typing(typing) => match &typing.matches {
                Some((matches, list)) => {
                    let lines = matches.iter().map(|found| choice(found, "", env));
                    list.rows(items(lines), height)
                }
                None => self.list.rows(items(lines.into_iter()), height),
            },
            Mode::Lines => self.list.rows(items(lines.into_iter()), height),
        };
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
            Mode::Choosing(_, about, ..) => about,
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
