//! The roadmap: where the ideas of a conference are going. What its keys and answers do; its looks are in `draw`, steps
//! that are taken here in `moving`.
//!
//! What happens elsewhere is asked for while one looks, and the focus stays on its idea.

mod draw;
mod moving;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use super::voting::{self, Voting};
use crate::domain::{
    Answer, Column, Command, Done, Idea, Mapped, News, Query, Reference, Roadmap, Slug, Subject,
    Time, TopicId,
};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, MOVES, ROADMAP, VOTED};
use crate::ui::screen::step::StepPanel;
use crate::ui::widget::{List, paragraph};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};
use moving::{Moving, Want};

/// Questions within [`BREATH`] that news may lead to; further news wait for the end of it.
const ASKS: u32 = 3;
/// Milliseconds.
const BREATH: i64 = 2_000;

/// The roadmap of one conference.
pub struct RoadmapScreen {
    slug: Slug,
    known: Option<Roadmap>,
    /// The focus among all cards, column after column.
    list: List,
    voting: Voting,
    moving: Moving,
    asking: bool,
    /// Whether something happened since what is shown was asked for.
    stale: bool,
    /// Since when questions that news led to are counted, and how many there were.
    asked: (Time, u32),
}

impl RoadmapScreen {
    /// The roadmap of the conference `slug`.
    #[must_use]
    pub fn new(slug: Slug) -> Self {
        Self {
            slug,
            known: None,
            list: List::default(),
            voting: Voting::default(),
            moving: Moving::default(),
            asking: false,
            stale: false,
            asked: (Time::default(), 0),
        }
    }

    fn columns(&self) -> &[Column] {
        self.known.as_ref().map_or(&[], |known| &known.columns)
    }

    fn cards(&self) -> impl Iterator<Item = &Mapped> {
        self.columns().iter().flat_map(|column| &column.cards)
    }

    fn selected(&self) -> Option<&Mapped> {
        self.cards().nth(self.list.selected)
    }

    fn card_mut(&mut self, id: TopicId) -> Option<&mut Mapped> {
        let columns = self.known.as_mut()?.columns.iter_mut();
        let mut cards = columns.flat_map(|column| &mut column.cards);
        cards.find(|card| card.row.topic.id == id)
    }

    fn idea_mut(&mut self, id: TopicId) -> Option<&mut Idea> {
        self.card_mut(id)?.row.idea.as_deref_mut()
    }

    /// The column and the row of the focus.
    fn focus(&self) -> (usize, usize) {
        let mut left = self.list.selected;
        for (at, column) in self.columns().iter().enumerate() {
            if left < column.cards.len() {
                return (at, left);
            }
            left -= column.cards.len();
        }
        (0, 0)
    }

    /// The place of a card in the focus's order.
    fn flat(&self, column: usize, row: usize) -> usize {
        let before = self.columns().iter().take(column);
        before.map(|column| column.cards.len()).sum::<usize>() + row
    }

    fn ask(&mut self) -> Action {
        (self.asking, self.stale) = (true, false);
        Action::Ask(Query::Roadmap(self.slug.clone()))
    }

    /// Asks again for what happened elsewhere, one question at a time and not for each vote of a storm.
    fn catch_up(&mut self, env: &Env<'_>) -> Action {
        if !self.stale || self.asking {
            return Action::None;
        }
        let (since, asks) = self.asked;
        if env.now.since(since) >= BREATH {
            self.asked = (env.now, 1);
        } else if asks < ASKS {
            self.asked = (since, asks + 1);
        } else {
            return Action::None;
        }
        self.ask()
    }

    fn take(&mut self, roadmap: Roadmap, env: &Env<'_>) -> Action {
        let id = self.selected().map(|card| card.row.topic.id);
        self.known = Some(roadmap);
        self.moving.expect_steps(env.me.roles.staff);
        self.asking = false;
        self.focus_on(id);
        self.settle(env);
        let again = self.catch_up(env);
        Action::All(vec![Action::Redraw, self.follow(), again])
    }

    fn focus_on(&mut self, id: Option<TopicId>) {
        let at = self.cards().position(|card| Some(card.row.topic.id) == id);
        self.list.selected = at.unwrap_or(self.list.selected);
        let len = self.cards().count();
        self.list.clamp(len);
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.sections(env);
        self.list.settle(&items, self.height(env));
        self.moving.settle(env);
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(action) = self.panel_key(key, env) {
            return action;
        }
        let Some(act) = keymap::act(&[ROADMAP, LIST], key) else {
            return Action::None;
        };
        if self.moves(act, env) {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::Open => self.selected().map_or(Action::None, |card| {
                super::open(&card.row.topic.reference())
            }),
            Act::Vote => self.vote(env),
            Act::Undo => Action::Undo,
            Act::StepOn => self.want(Want::On, env),
            Act::StepBack => self.want(Want::Back, env),
            Act::Step => self.want(Want::Choose, env),
            _ => Action::None,
        }
    }

    /// Moves the focus; false where the act moves none. Where columns stand side by side, up and down stay in theirs.
    fn moves(&mut self, act: Act, env: &Env<'_>) -> bool {
        let (column, row) = self.focus();
        match act {
            Act::NextColumn | Act::PreviousColumn => {
                let full =
                    |at: &usize| self.columns().get(*at).is_some_and(|c| !c.cards.is_empty());
                let count = self.columns().len();
                let to = match act {
                    Act::NextColumn => (column + 1..count).find(full),
                    _ => (0..column).rev().find(full),
                };
                if let Some(to) = to {
                    let last = self.columns().get(to).map_or(0, |c| c.cards.len() - 1);
                    let row = if draw::is_wide(env) { row.min(last) } else { 0 };
                    self.list.selected = self.flat(to, row);
                }
                true
            }
            act if draw::is_wide(env) => {
                let len = self.columns().get(column).map_or(0, |c| c.cards.len());
                let mut within = List::default();
                within.selected = row;
                let moved = within.act(act, len, usize::from(env.size.height) / 4);
                self.list.selected = self.flat(column, within.selected);
                moved
            }
            act => {
                let len = self.cards().count();
                self.list.act(act, len, usize::from(env.size.height) / 3)
            }
        }
    }

    fn vote(&mut self, env: &Env<'_>) -> Action {
        let archived = self.known.as_ref().is_some_and(|k| k.conference.archived);
        let Some(id) = self.selected().map(|card| card.row.topic.id) else {
            return Action::None;
        };
        let mut voting = std::mem::take(&mut self.voting);
        let action = self.card_mut(id).map_or(Action::None, |card| {
            voting.cast(&mut card.row, archived, env)
        });
        self.voting = voting;
        action
    }

    fn voted(&mut self, votes: u32) -> Action {
        if let Some(idea) = self.voting.counted().and_then(|id| self.idea_mut(id)) {
            idea.votes = votes;
        }
        Action::Redraw
    }
}

impl Screen for RoadmapScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Restored => self.ask(),
            Event::News(News::Stirred(..)) => {
                self.stale = true;
                self.catch_up(env)
            }
            Event::News(news) => {
                self.moving.heard(&news, env);
                Action::None
            }
            Event::Tick => Action::All(vec![self.catch_up(env), self.moving.save()]),
            Event::Closing => self.moving.save(),
            Event::Answer(Answer::Draft(draft)) => self.moving.restore(draft, env),
            Event::Answer(Answer::Roadmap(roadmap)) => self.take(*roadmap, env),
            Event::Answer(Answer::Idea(row, page)) => self.may(&row, &page.may, env),
            Event::Done(Done::Voted(votes)) => self.voted(votes),
            Event::Done(Done::Posted(_, post)) => self.moved(&post, env),
            Event::NotDone(Command::Vote(id, wanted)) => {
                self.voting.not_done(id);
                voting::uncount(self.idea_mut(id), wanted);
                Action::Redraw
            }
            Event::NotDone(command) => {
                self.moving.not_done(&command);
                Action::None
            }
            Event::Failed(_) if self.known.is_none() => Action::Close(Outcome::Back),
            Event::Failed(failure) => match self.moving.failed(&failure, env) {
                Some(action) => action,
                None => {
                    self.asking = false;
                    Action::Redraw
                }
            },
            Event::Key(key) => self.key(key, env),
            Event::Paste(text) => self.moving.paste(&text, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let mut place = Line::from(Span::styled(self.slug.to_string(), style(Role::Heading)));
        place.push_span(Span::raw(format!("  {}", env.words.roadmap_title())));
        let empty = self.known.is_some() && self.cards().next().is_none();
        let mut above = self.record(env);
        let height = self.height(env);
        let (rows, cursor) = match draw::is_wide(env) {
            _ if empty => {
                let said = env.words.roadmap_empty();
                (
                    paragraph(&said, List::MARGIN, env.size.width, Role::Plain),
                    None,
                )
            }
            true => self.side_by_side(height, env),
            false => self.list.rows(self.sections(env), height),
        };
        let shift = u16::try_from(above.len()).unwrap_or(0);
        let cursor = cursor.map(|(col, row)| (col, row + shift));
        above.extend(rows);
        let rows = above;
        let (rows, cursor) = match self.moving.shown() {
            Some(panel) => {
                let (rows, cursor) = panel.under(rows, env);
                (rows, Some(cursor))
            }
            None => (rows, cursor),
        };
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.moving.shown() {
            Some(panel) => [panel.keys(), vec![HOUSE]].concat(),
            None => vec![ROADMAP, LIST, HOUSE],
        }
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        if self.moving.shown().is_some() {
            return self.keys();
        }
        let idea = self.selected().and_then(|card| card.row.idea.as_ref());
        let voted = idea.is_some_and(|idea| idea.voted && !idea.status.is_final());
        let tables = [
            (self.moving.takes_steps(), MOVES),
            (voted, VOTED),
            (true, ROADMAP),
            (true, HOUSE),
        ];
        let tables = tables.into_iter().filter(|(matters, _)| *matters);
        tables.map(|(_, table)| table).collect()
    }

    fn subjects(&self) -> Vec<Subject> {
        let known = self.known.as_ref();
        let subject = known.map(|known| Subject::Conference(known.conference.id));
        // What is posted in the idea that somebody writes about may be their own words.
        let about = self.moving.about().map(Subject::Topic);
        subject.into_iter().chain(about).collect()
    }

    fn is_typing(&self) -> bool {
        self.moving.shown().is_some_and(StepPanel::is_typing)
    }

    fn address(&self) -> Option<Reference> {
        Some(Reference::conference(self.slug.clone()))
    }
}
