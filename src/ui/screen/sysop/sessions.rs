//! Who is connected, and a session ended with words that whoever sits there reads.

use crate::domain::{
    Answer, Care, CareAnswer, CareFault, CareQuery, Command, Done, Duty, Failure, Reason, SafeText,
    SessionId, SessionKind, SessionRow, Whom,
};
use crate::term::{Key, Role, Row};
use crate::ui::keymap::{self, Act, Binding, DISCONNECTING, HOUSE, LIST, PAGES, SESSIONS};
use crate::ui::widget::{Item, LineInput, List, blank, cells, paragraph, right, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

use super::{ask, place};

/// Sessions that are asked for at a time.
const PAGE: usize = 100;
/// Sessions that are shown at most.
const MOST: usize = 1_000;
/// Cells of the columns: the number, who, the address, an age.
const NUMBER: u16 = 6;
const WHO: u16 = 18;
const FROM: u16 = 18;
/// From this width on an address of the longest kind has room.
const WIDE: u16 = 120;
const FROM_WIDE: u16 = 41;
const AGE: u16 = 9;

/// The page.
#[derive(Default)]
pub struct Sessions {
    rows: Option<Vec<SessionRow>>,
    more: bool,
    list: List,
    /// The session that is to be ended, and the words for it.
    ending: Option<(SessionId, LineInput)>,
    /// Whether a question is open, and whether it is for more of them.
    asked: Option<bool>,
    /// Whether no server runs any more.
    stopped: bool,
}

impl Sessions {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[SessionRow] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn ask(&mut self, more: bool) -> Action {
        if self.asked.is_some() {
            return Action::None;
        }
        self.asked = Some(more);
        let after = self.rows().last().map(|row| row.id).filter(|_| more);
        ask(CareQuery::Sessions { after, limit: PAGE })
    }

    fn took(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        let Answer::Care(CareAnswer::Sessions(page)) = answer else {
            return Action::None;
        };
        let focus = self.rows().get(self.list.selected).map(|row| row.id);
        self.stopped = false;
        match (self.asked.take(), &mut self.rows) {
            (Some(true), Some(rows)) => rows.extend(page.rows),
            _ => self.rows = Some(page.rows),
        }
        if let Some(rows) = &mut self.rows {
            rows.truncate(MOST);
            self.more = page.more && rows.len() < MOST;
        }
        // The focus stays with its session; where that has ended, with the one after it.
        let at = self.rows().iter().position(|row| Some(row.id) >= focus);
        self.list.selected = at.unwrap_or(usize::MAX);
        self.list.clamp(self.rows().len());
        self.settle(env);
        Action::Redraw
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.ending.is_some() {
            return self.typed(key);
        }
        let Some(act) = keymap::act(&[PAGES, SESSIONS, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.rows().len(), usize::from(env.size.height));
        if self.list.act(act, len, page) {
            self.settle(env);
            let more = self.more && self.list.is_at_end(len);
            let asks = if more { self.ask(true) } else { Action::None };
            return Action::All(vec![Action::Redraw, asks]);
        }
        let focused = self.rows().get(self.list.selected).map(|row| row.id);
        match (act, focused) {
            (Act::Undo, _) => Action::Undo,
            (Act::Refresh, _) => self.ask(false),
            (Act::Open, Some(_)) => self.opens(env),
            (Act::Remove, Some(id)) => {
                self.ending = Some((id, LineInput::new(Reason::CHARS)));
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    /// The record of whose session it is; their card for whoever does not have the records.
    fn opens(&self, env: &Env<'_>) -> Action {
        let who = self.rows().get(self.list.selected).map(|row| &row.who);
        let who = who.and_then(Option::as_ref);
        match who.and_then(|who| who.handle.clone()) {
            Some(handle) if env.me.has(Duty::Members) => Action::Open(Route::Record(handle)),
            Some(handle) => Action::Open(Route::Person(Whom::Handle(handle))),
            None => Action::Say(env.words.session_of_guest().into_owned()),
        }
    }

    /// A key while words are asked for.
    fn typed(&mut self, key: Key) -> Action {
        let Some((session, line)) = &mut self.ending else {
            return Action::None;
        };
        match key {
            Key::Esc => self.ending = None,
            Key::Enter => {
                let words = SafeText::line(line.text());
                let session = *session;
                let care = Care::Disconnect { session, words };
                return Action::Do(Command::Care(care));
            }
            key => {
                line.on_key(key);
            }
        }
        Action::Redraw
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, self.height(env));
    }

    /// The rows that the list has: all but those in which words are asked for.
    fn height(&self, env: &Env<'_>) -> u16 {
        env.size
            .height
            .saturating_sub(if self.ending.is_some() { 2 } else { 0 })
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let rows = self.rows();
        if rows.is_empty() {
            return Vec::new();
        }
        let mut items = Vec::new();
        let words = env.words;
        if !env.size.is_narrow() {
            let heads = [
                String::new(),
                String::new(),
                words.session_head_from().into_owned(),
                words.here_head_since().into_owned(),
                words.here_head_idle().into_owned(),
                words.session_head_client().into_owned(),
            ];
            items.push(Item {
                row: columns(&heads, Role::Dim, env),
                item: None,
            });
        }
        items.extend(rows.iter().enumerate().map(|(at, row)| Item {
            row: columns(&cells_of(row, env), Role::Plain, env),
            item: Some(at),
        }));
        items
    }
}

/// What stands in the columns.
fn cells_of(row: &SessionRow, env: &Env<'_>) -> [String; 6] {
    let words = env.words;
    let who = match &row.who {
        Some(who) => who.short().to_owned(),
        None => words.guest().into_owned(),
    };
    // Every client speaks this protocol.
    let spoken = row.client.as_str();
    let spoken = spoken.strip_prefix("SSH-2.0-").unwrap_or(spoken);
    let client = match row.kind {
        SessionKind::Screens => spoken.to_owned(),
        SessionKind::Command => format!("{}  {spoken}", words.session_command()),
    };
    [
        row.id.0.to_string(),
        who,
        row.peer.to_string(),
        words.age(env.now, row.since).into_owned(),
        words.age(env.now, row.active_at).into_owned(),
        client,
    ]
}

/// A row of columns; where it is narrow, only whose session it is, where from, and since when nothing was pressed.
fn columns(
    [number, who, from, since, idle, client]: &[String; 6],
    role: Role,
    env: &Env<'_>,
) -> Row {
    let width = env.size.width;
    let mut col = List::MARGIN;
    let mut pieces = Vec::new();
    let mut put = |room: u16, said: &str, to_right: bool| {
        let room = room.min(width.saturating_sub(col + 1));
        if room > 1 {
            pieces.push(match to_right {
                true => right(col, room, said, role),
                false => text(col, room.saturating_sub(1), said, role),
            });
        }
        col += room;
    };
    if env.size.is_narrow() {
        put(5, number, false);
        put(
            width.saturating_sub(List::MARGIN + 5 + 9 + 1) / 2,
            who,
            false,
        );
        put(width.saturating_sub(List::MARGIN + 5 + 9) / 2, from, false);
        put(9, idle, true);
    } else {
        put(NUMBER, number, false);
        put(WHO, who, false);
        let from_room = if width >= WIDE { FROM_WIDE } else { FROM };
        put(from_room, from, false);
        put(AGE, since, true);
        put(AGE, idle, true);
        put(2, "", false);
        // Where it does not fit whole, what it is called, without what it is of.
        let left = width.saturating_sub(List::MARGIN + NUMBER + WHO + from_room + 2 * AGE + 3);
        let name = client.split_whitespace().next().unwrap_or_default();
        put(
            width,
            if cells(client) > left { name } else { client },
            false,
        );
    }
    Row { pieces }
}

impl Screen for Sessions {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(false),
            // What was fetched page by page stands still.
            Event::Tick if self.rows().len() <= PAGE && self.ending.is_none() => self.ask(false),
            Event::Answer(answer) => self.took(answer, env),
            Event::Done(Done::Logged(_)) => {
                let ended = self.ending.take().map_or(0, |(id, _)| id.0);
                let said = env.words.disconnect_done(ended).into_owned();
                Action::All(vec![Action::Say(said), self.ask(false)])
            }
            Event::Failed(failure) => {
                let asked = self.asked.take().is_some();
                // Nobody is connected to a server that has stopped.
                let gone = Failure::Refused(CareFault::NotRunning.into());
                if self.rows.is_some() && failure == gone {
                    (self.rows, self.more, self.stopped) = (Some(Vec::new()), false, true);
                    self.ending = None;
                }
                match asked && self.rows.is_none() {
                    true => Action::Close(Outcome::Back),
                    false => Action::Redraw,
                }
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                if let Some((_, line)) = &mut self.ending {
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
        let words = env.words;
        let (mut rows, mut cursor) = self.list.rows(self.items(env), self.height(env));
        if self.rows.as_ref().is_some_and(Vec::is_empty) {
            let none = match self.stopped {
                true => words.not_running(),
                false => words.sessions_none(),
            };
            rows = paragraph(&none, List::MARGIN, env.size.width, Role::Plain);
        }
        if let Some((_, line)) = &self.ending {
            rows.resize_with(usize::from(self.height(env)) + 1, blank);
            let label = words.disconnect_ask();
            let col = 1 + cells(&label) + 1;
            let (piece, caret) = line.piece(col, env.size.width.saturating_sub(col + 1), true);
            let at = u16::try_from(rows.len()).unwrap_or(0);
            cursor = Some((caret, at));
            rows.push(Row {
                pieces: vec![text(1, cells(&label), &label, Role::Strong), piece],
            });
        }
        let aside = match (&self.rows, self.more) {
            (None, _) => String::new(),
            (Some(rows), false) => rows.len().to_string(),
            (Some(rows), true) => format!("{}+", rows.len()),
        };
        View {
            place: place(&words.sessions_title(), ""),
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.ending {
            Some(_) => vec![DISCONNECTING],
            None => vec![PAGES, SESSIONS, LIST, HOUSE],
        }
    }

    fn is_typing(&self) -> bool {
        self.ending.is_some()
    }

    fn is_live(&self) -> bool {
        true
    }
}
