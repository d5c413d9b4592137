//! The topics of a conference: what is shown, and what answers do to it. What keys do is in `acts`, how a topic looks in
//! the list in `columns`, how one gets to one in `moving`. Where they are ideas the list is a board: its views and votes
//! are in `board`, its looks in `ideas`.

mod acts;
mod board;
mod columns;
mod ideas;
mod moving;
mod planned;
mod tending;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Command, Conference, Done, Failure, News, Query, Reference, Refusal, Slug, Subject,
    TopicFilter, TopicId, TopicRow, TopicSort,
};
use crate::term::{Role, style};
use crate::ui::keymap::{
    ANNOUNCING, Act, BOARD, Binding, HOUSE, LIST, TOPIC_DEEDS, VOTED, deeds_with,
};
use crate::ui::widget::{Digits, Item, List, paragraph};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};
use board::Board;
use columns::Columns;

/// Topics that one page holds.
const PAGE: usize = 50;
/// Topics that are kept; past it the list starts again further down.
const MOST: usize = 500;

/// The topics of one conference.
pub struct Topics {
    slug: Slug,
    conference: Option<Conference>,
    /// What there is besides where the topics are ideas.
    board: Option<Board>,
    filter: TopicFilter,
    sort: TopicSort,
    rows: Vec<TopicRow>,
    more: bool,
    asking: bool,
    /// Whether the page that was asked for follows the rows there are.
    further: bool,
    list: List,
    /// Digits jump to a number.
    digits: Digits,
    /// The number that was typed last, where the list does not show it: Enter opens it.
    elsewhere: Option<u32>,
    /// The number of the topic that one came back from: the focus goes there.
    left: Option<u32>,
    /// What to say when what was asked for is done.
    then: String,
    /// Whether a topic is to be written here, once the conference is known.
    to_write: bool,
    /// How many announcements are scheduled here, as far as the member may know.
    planned: usize,
    /// Whether the member tends the conference.
    tends: bool,
}

impl Topics {
    /// The topics of the conference `slug`.
    #[must_use]
    pub fn new(slug: Slug) -> Self {
        Self {
            slug,
            conference: None,
            board: None,
            filter: TopicFilter::Opening,
            sort: TopicSort::Activity,
            rows: Vec::new(),
            more: false,
            asking: false,
            further: false,
            list: List::default(),
            digits: Digits::default(),
            elsewhere: None,
            left: None,
            then: String::new(),
            to_write: false,
            planned: 0,
            tends: false,
        }
    }

    /// The conference in which a topic is to be written, the composer over it.
    #[must_use]
    pub fn writing(slug: Slug) -> Self {
        Self {
            to_write: true,
            ..Self::new(slug)
        }
    }

    fn selected(&self) -> Option<&TopicRow> {
        self.rows.get(self.list.selected)
    }

    /// Asks for the page after the last row.
    fn ask_further(&mut self) -> Action {
        if self.board.as_ref().is_some_and(Board::is_moving) {
            // Places change while votes are cast: the list is asked for as a whole, so that none is left out or stands twice.
            return self.query(None, (self.rows.len() + PAGE).min(MOST));
        }
        self.query(self.rows.last().map(|row| row.topic.id), PAGE)
    }

    /// Asks for the list from its beginning, as far as it was read.
    fn ask(&mut self) -> Action {
        self.query(None, (self.list.selected + 1).clamp(PAGE, MOST))
    }

    fn query(&mut self, after: Option<TopicId>, limit: usize) -> Action {
        self.asking = true;
        self.further = after.is_some();
        let (conference, filter, sort) = (self.slug.clone(), self.filter, self.sort);
        Action::Ask(Query::Topics {
            conference,
            filter,
            sort,
            after,
            limit,
        })
    }

    fn take(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        match answer {
            Answer::Topics(Some(conference), page) => {
                let focus = self.selected().map(|row| row.topic.id);
                if std::mem::take(&mut self.further) {
                    self.rows.extend(page.rows);
                } else {
                    self.rows = page.rows;
                }
                self.more = page.more && self.rows.len() < MOST;
                let ask = self.stands(&conference);
                let planned = Self::ask_planned(&conference, env);
                self.tends = env.me.tends_in(&conference.slug);
                self.conference = Some(*conference);
                self.asking = false;
                let left = self.left.take();
                let left = left.and_then(|number| self.at(|topic| topic.number == number));
                if let Some(at) = left.or_else(|| self.at(|topic| Some(topic.id) == focus)) {
                    self.list.selected = at;
                }
                self.list.clamp(self.rows.len());
                self.settle(env);
                if std::mem::take(&mut self.to_write) {
                    return self.act(Act::NewTopic, env);
                }
                Action::All(vec![Action::Redraw, ask, planned])
            }
            Answer::Scheduled(planned) => self.know_planned(planned.len()),
            Answer::Board(known) => {
                if let Some(board) = &mut self.board {
                    board.known = Some(known);
                }
                Action::Redraw
            }
            Answer::Next(next) => super::read_on(next, Some(&self.slug), env),
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, self.height(env));
    }

    fn restart(&mut self) -> Action {
        self.rows.clear();
        self.list = List::default();
        self.ask()
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        if self.board.is_some() {
            return ideas::items(&self.rows, env);
        }
        let columns = Columns::of(&self.rows, env);
        let line = |(at, row): (usize, &TopicRow)| Item {
            row: columns.row(row, env),
            item: Some(at),
        };
        self.rows.iter().enumerate().map(line).collect()
    }
}

impl Screen for Topics {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => self.ask(),
            Event::Uncovered(outcome) => {
                match outcome {
                    Outcome::Left(place) if place.slug == self.slug => self.left = place.topic,
                    _ => {}
                }
                self.ask_anew()
            }
            Event::Lagged | Event::Restored => self.ask_anew(),
            Event::Key(key) => self.key(key, env),
            Event::Chosen(Act::Deed(deeds)) => self.tend(deeds),
            Event::Answer(answer) => self.take(answer, env),
            Event::Done(Done::Marked(_)) => {
                let again = self.ask();
                Action::All(vec![Action::Say(std::mem::take(&mut self.then)), again])
            }
            Event::Done(Done::Voted(votes)) => self.voted(votes),
            Event::NotDone(Command::Vote(idea, on)) => self.not_voted(idea, on),
            Event::Failed(Failure::Refused(Refusal::NoSuchPlace(_))) => {
                self.rows.clear();
                self.conference = None;
                Action::Close(Outcome::Back)
            }
            Event::Failed(_) if self.conference.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.asking = false;
                Action::Redraw
            }
            // What others do is seen at the next look; a list that moves under the eye is worse than one that is old.
            Event::News(News::Posted(post)) => self.count_in(&post),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let mut place = Line::from(Span::styled(self.slug.to_string(), style(Role::Heading)));
        let mut aside = String::new();
        if let Some(conference) = &self.conference {
            place.push_span(Span::styled(
                format!("  {}", conference.title),
                style(Role::Plain),
            ));
            aside = self.with_planned(self.count(conference, env), env);
        }
        let mut rows = match &self.board {
            Some(board) => ideas::heads(board, &self.rows, env),
            None => vec![
                columns::filters(self.filter, self.sort, env),
                Columns::of(&self.rows, env).heads(env),
            ],
        };
        let above = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let (shown, cursor) = self.list.rows(self.items(env), self.height(env));
        if shown.is_empty() {
            rows.extend(paragraph(
                &self.empty(env),
                List::MARGIN,
                env.size.width,
                Role::Plain,
            ));
        }
        rows.extend(shown);
        View {
            place,
            aside,
            rows,
            cursor: cursor.map(|(col, row)| (col, row + above)).or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        let planned = (self.planned > 0).then_some(ANNOUNCING);
        let topic = self.selected().filter(|_| self.tends);
        let named = topic.map(|row| deeds_with(&row.topic, self.board.is_some(), TOPIC_DEEDS));
        let tends = self.tends.then(|| self.tending());
        let tables = planned.into_iter().chain([self.table(), LIST]);
        let tables = tables.chain(named.into_iter().flatten());
        tables.chain(tends).chain([HOUSE]).collect()
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        let idea = self.selected().and_then(|row| row.idea.as_ref());
        match idea {
            Some(idea) if idea.voted => vec![VOTED, BOARD, LIST, HOUSE],
            _ => self.keys(),
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        self.conference
            .as_ref()
            .map(|conference| Subject::Conference(conference.id))
            .into_iter()
            .collect()
    }

    fn address(&self) -> Option<Reference> {
        Some(Reference::conference(self.slug.clone()))
    }

    fn is_list(&self) -> bool {
        true
    }
}
