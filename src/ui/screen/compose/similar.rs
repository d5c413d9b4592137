//! Topics like the title that is being typed, so that nobody writes what is there already: asked for when a word is done
//! or the title rests, one question at a time, in a place of their own that moves nothing.
//!
//! Below the title while that is written, beside the text where there is room. From there one key leads to a topic, the
//! words being kept, and one votes for an idea.

use super::{Compose, Focus, Mode, Waiting};
use crate::domain::{Command, DraftPlace, PostsFrom, Query, Tally, TopicId, TopicKind, TopicRow};
use crate::term::{Key, Piece, Role, Row, style};
use crate::ui::keymap::{self, Act, SIMILAR};
use crate::ui::route::Writing;
use crate::ui::widget::{blank, cells, text, wrap_str};
use crate::ui::{Action, Env, Route};

/// From where on characters are of scripts that write no spaces, for the most part.
const UNSPACED: char = '\u{e00}';
/// Topics that are asked for.
const MOST: usize = 6;
/// Topics below the title, with the row that says what they are; and the rows on a narrow screen, that one included.
const BELOW: usize = 3;
const BELOW_NARROW: usize = 2;
/// The columns that a panel beside the text has at least, and at most.
const BESIDE: (u16, u16) = (30, 60);
/// Columns between the text and the panel beside it.
const GAP: u16 = 3;

/// What is known of topics like the title.
#[derive(Debug, Default)]
pub(super) struct Similar {
    rows: Vec<TopicRow>,
    /// The title that was asked about last.
    asked: String,
    /// Whether the answer is on its way.
    asking: bool,
    /// Which one is in focus.
    chosen: usize,
    /// The vote that is on its way: for which, and whether it was cast or taken back.
    voting: Option<(TopicId, bool)>,
}

impl Similar {
    /// The focus goes to the first one, if there is any.
    pub(super) const fn begin(&mut self) -> bool {
        self.chosen = 0;
        !self.rows.is_empty()
    }

    /// There was no answer.
    pub(super) fn missed(&mut self) {
        self.asking = false;
        self.asked.clear();
    }

    fn row(&self) -> Option<&TopicRow> {
        self.rows.get(self.chosen)
    }
}

impl Compose {
    /// A key went to the title: asks where it ended a word. A script without spaces has a word in two characters.
    pub(super) fn wonder(&mut self) -> Action {
        let title = self.title.text();
        let ends = title.chars().next_back().is_some_and(|last| {
            let typed = title.chars().count();
            let grown = typed.abs_diff(self.similar.asked.chars().count());
            !last.is_alphanumeric() || (last >= UNSPACED && grown > 1)
        });
        if ends || title.trim().is_empty() {
            self.pause()
        } else {
            Action::None
        }
    }

    /// The title rests: asks what is like it, if that was not asked.
    pub(super) fn pause(&mut self) -> Action {
        let Writing::NewTopic { .. } = &self.writing else {
            return Action::None;
        };
        let title = self.title.text();
        if self.focus == Focus::Body
            || self.similar.asking
            || title.trim() == self.similar.asked.trim()
        {
            return Action::None;
        }
        title.clone_into(&mut self.similar.asked);
        if self.similar.asked.trim().is_empty() {
            self.similar.rows.clear();
            return Action::Redraw;
        }
        self.similar.asking = true;
        self.waiting.push_back(Waiting::Similar);
        Action::Ask(Query::Similar {
            title: self.similar.asked.clone(),
            limit: MOST,
        })
    }

    /// Topics like the title that was asked about. If another one is typed by now, they are not about it.
    pub(super) fn found(&mut self, rows: Vec<TopicRow>) -> Action {
        self.similar.asking = false;
        if self.title.text().starts_with(self.similar.asked.trim_end()) {
            // The focus stays on the topic that it is on; while it is elsewhere, the nearest stands first.
            let focused = self.similar.row().map(|row| row.topic.id);
            let focused = focused.filter(|_| self.focus == Focus::Similar);
            let still = rows.iter().position(|row| Some(row.topic.id) == focused);
            self.similar.rows = rows;
            self.similar.chosen = still.unwrap_or(0);
            if self.focus == Focus::Similar && self.similar.rows.is_empty() {
                self.focus = Focus::Title;
            }
        }
        let asks = self.wonder();
        Action::All(vec![Action::Redraw, asks])
    }

    /// A key while the focus is among them.
    pub(super) fn among_similar(&mut self, key: Key, env: &Env<'_>) -> Action {
        match keymap::act(&[SIMILAR], key) {
            Some(Act::Down) if self.similar.chosen + 1 < self.similar.rows.len() => {
                self.similar.chosen += 1;
            }
            Some(Act::Down | Act::Text) => self.focus = Focus::Body,
            Some(Act::Up) if self.similar.chosen > 0 => self.similar.chosen -= 1,
            Some(Act::Up | Act::Back) => self.focus = Focus::Title,
            Some(Act::Open) => return self.go_to_similar(),
            Some(Act::Vote) => return self.vote_for_similar(env),
            Some(Act::Help) => return Action::Open(Route::Help(vec![SIMILAR])),
            _ => {}
        }
        Action::Redraw
    }

    /// To the one in focus; what was typed is kept, and the way back leads to it.
    fn go_to_similar(&mut self) -> Action {
        let Some(route) = self.similar.row().map(route) else {
            return Action::Redraw;
        };
        let save = self.save();
        self.waiting.push_back(Waiting::Count);
        let count = Action::Do(Command::Tally(Tally::SimilarOpened));
        Action::All(vec![save, count, Action::Open(route)])
    }

    /// Votes for the idea in focus, or takes that vote back.
    fn vote_for_similar(&mut self, env: &Env<'_>) -> Action {
        let Some(row) = self.similar.row() else {
            return Action::Redraw;
        };
        let Some(idea) = row.idea.as_ref().filter(|idea| !idea.status.is_final()) else {
            let place = row.topic.reference().to_string();
            self.said = Some(env.words.similar_no_vote(place).into_owned());
            return Action::Redraw;
        };
        if self.similar.voting.is_some() {
            return Action::Redraw;
        }
        let (topic, on) = (row.topic.id, !idea.voted);
        self.similar.voting = Some((topic, on));
        self.waiting.push_back(Waiting::Vote);
        Action::Do(Command::Vote(topic, on))
    }

    /// The vote was not counted; the session says why.
    pub(super) const fn vote_failed(&mut self) {
        self.similar.voting = None;
    }

    /// The vote is counted: so many there are now.
    pub(super) fn voted(&mut self, votes: u32, env: &Env<'_>) -> Action {
        let Some((topic, on)) = self.similar.voting.take() else {
            return Action::None;
        };
        let mut rows = self.similar.rows.iter_mut();
        let row = rows.find(|row| row.topic.id == topic);
        let idea = row.and_then(|row| row.idea.as_mut());
        if let Some(idea) = idea {
            (idea.votes, idea.voted) = (votes, on);
        }
        if !on {
            let place = self.similar_place();
            self.said = Some(env.words.similar_taken_back(place).into_owned());
            return Action::Redraw;
        }
        if self.mode == Mode::Writing {
            self.mode = Mode::Voted;
        }
        self.waiting.push_back(Waiting::Count);
        let count = Action::Do(Command::Tally(Tally::SimilarVoted));
        Action::All(vec![Action::Redraw, count])
    }

    fn similar_place(&self) -> String {
        let row = self.similar.row();
        row.map(|row| row.topic.reference().to_string())
            .unwrap_or_default()
    }

    pub(super) fn said_of_vote(&self, env: &Env<'_>) -> std::borrow::Cow<'static, str> {
        env.words.similar_cast(self.similar_place())
    }

    /// After a vote: `d` drops what was typed and shows the idea, any other key keeps it.
    pub(super) fn instead(&mut self, key: Key) -> Action {
        self.mode = Mode::Writing;
        match (key, self.similar.row().map(route)) {
            (Key::Char('d'), Some(route)) => {
                self.touched = false;
                let drop = Action::Do(Command::DropDraft(self.place()));
                Action::All(vec![drop, Action::Replace(route)])
            }
            _ => Action::Redraw,
        }
    }

    /// Whether what is like the title stands below it.
    pub(super) fn is_similar_below(&self, env: &Env<'_>) -> bool {
        matches!(self.place(), DraftPlace::NewTopic(_)) && self.similar_beside(env).is_none()
    }

    /// Where the panel beside the text begins, if there is one.
    pub(super) fn similar_beside(&self, env: &Env<'_>) -> Option<u16> {
        let DraftPlace::NewTopic(_) = self.place() else {
            return None;
        };
        let margin = super::draw::margin(env);
        let col = margin + env.prose(2 * margin) + 1 + GAP;
        (col + BESIDE.0 < env.size.width).then_some(col)
    }

    /// The panel below the title, always as high, and where the focus is in it.
    pub(super) fn similar_below(&self, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let narrow = env.size.is_narrow();
        let focused = self.focus == Focus::Similar;
        let height = if narrow { BELOW_NARROW } else { BELOW + 1 };
        let margin = super::draw::margin(env);
        let mut rows = Vec::with_capacity(height);
        // On a narrow screen the topics need the row of the heading while one is chosen.
        let headed = !narrow || !focused;
        if headed && !self.similar.rows.is_empty() {
            let head = match narrow {
                true => env.words.similar_head_short(),
                false => env.words.similar_head(),
            };
            let width = env.size.width.saturating_sub(margin + 1);
            rows.push(Row {
                pieces: vec![text(margin, width, &head, Role::Dim)],
            });
        }
        let room = height - rows.len();
        let first = (self.similar.chosen + 1).saturating_sub(room);
        let references = self.similar.rows.iter();
        let references = references.map(|row| cells(&row.topic.reference().to_string()));
        let references = references.max().unwrap_or(0);
        let mut chosen = None;
        for (at, row) in (0..).zip(&self.similar.rows).skip(first).take(room) {
            let here = focused && at == self.similar.chosen;
            if here {
                chosen = Some((0, u16::try_from(rows.len()).unwrap_or(0)));
            }
            rows.push(line(row, here, (margin, references), env));
        }
        rows.resize_with(height, blank);
        (rows, chosen)
    }

    /// Draws the panel beside the text, and says where the focus is in it.
    pub(super) fn draw_similar_beside(
        &self,
        rows: &mut [Row],
        env: &Env<'_>,
    ) -> Option<(u16, u16)> {
        let col = self.similar_beside(env)?;
        if self.similar.rows.is_empty() {
            return None;
        }
        let width = env.size.width.saturating_sub(col + 1).min(BESIDE.1);
        let piece = |line| Piece { col, width, line };
        let head = wrap_str(&env.words.similar_head(), style(Role::Dim), width);
        let mut panel: Vec<Row> = Vec::new();
        panel.extend(head.into_iter().map(|line| Row {
            pieces: vec![piece(line)],
        }));
        let mut chosen = None;
        for (at, row) in self.similar.rows.iter().enumerate() {
            let here = self.focus == Focus::Similar && at == self.similar.chosen;
            let marker = text(col - 2, 1, if here { ">" } else { "" }, Role::Accent);
            if here {
                chosen = Some((col - 2, u16::try_from(panel.len()).unwrap_or(0)));
            }
            let role = if here { Role::Strong } else { Role::Plain };
            panel.push(Row {
                pieces: vec![marker, text(col, width, row.topic.title.as_str(), role)],
            });
            let facts = format!("{}  {}", row.topic.reference(), facts(row, env));
            panel.push(Row {
                pieces: vec![text(col, width, &facts, Role::Dim)],
            });
        }
        for (row, beside) in rows.iter_mut().zip(panel) {
            row.pieces.extend(beside.pieces);
        }
        chosen
    }
}

/// The place of a topic, which goes to where news are.
fn route(row: &TopicRow) -> Route {
    Route::Topic {
        slug: row.topic.slug.clone(),
        number: row.topic.number,
        from: PostsFrom::FirstNew,
    }
}

/// One of them on a row: its reference, its title, and where there is room what it is.
fn line(row: &TopicRow, here: bool, (col, reference): (u16, u16), env: &Env<'_>) -> Row {
    let marker = if here { ">" } else { "" };
    let role = if here { Role::Strong } else { Role::Plain };
    let facts = match env.size.width {
        ..60 => String::new(),
        _ => facts(row, env),
    };
    let title = col + reference + 2;
    let end = (title + env.prose(title)).saturating_sub(cells(&facts));
    let mut pieces = vec![
        text(0, 1, marker, Role::Accent),
        text(
            col,
            reference,
            &row.topic.reference().to_string(),
            Role::Dim,
        ),
        text(
            title,
            end.saturating_sub(title + 2),
            row.topic.title.as_str(),
            role,
        ),
    ];
    if !facts.is_empty() {
        pieces.push(text(end, cells(&facts), &facts, Role::Dim));
    }
    Row { pieces }
}

/// What one of them is, and what became of it.
fn facts(row: &TopicRow, env: &Env<'_>) -> String {
    let words = env.words;
    let said = if let Some(idea) = &row.idea {
        let said = words.similar_idea(words.status(idea.status), words.votes_count(idea.votes));
        match idea.voted {
            true => words.similar_voted(said),
            false => said,
        }
    } else {
        let posts = words.posts_count(row.topic.posts);
        match (row.topic.kind, row.topic.answer) {
            (TopicKind::Discussion, _) => posts,
            (TopicKind::Question, Some(_)) => words.similar_kind(words.kind_answered(), posts),
            (TopicKind::Question, None) => words.similar_kind(words.kind_question(), posts),
            (TopicKind::Problem, _) => words.similar_kind(words.kind_problem(), posts),
        }
    };
    said.into_owned()
}
