//! The first visit, between joining and Home: the conferences to pick from, and an offer to introduce oneself. It is
//! short, and each step can be passed by with one key.
//!
//! Owns the two steps. That they are shown once, and to whom, is the session's. How they look is in `draw`.

mod draw;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Command, ConferenceRow, DraftPlace, News, Query, Subject, TopicPage};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, INTRODUCE, LIST, PICK};
use crate::ui::route::Spot;
use crate::ui::screen::more_below;
use crate::ui::widget::List;
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// The first visit.
#[derive(Default)]
pub struct FirstVisit {
    /// The conferences, all of them picked at first; once they are known.
    rows: Option<Vec<ConferenceRow>>,
    list: List,
    /// The topic of introductions, where there is one to write in; once that is known.
    offer: Option<Option<Box<TopicPage>>>,
    /// Whether the conferences are picked.
    picked: bool,
    /// Whether they are asked for again, as something failed.
    again: bool,
}

impl FirstVisit {
    /// The first step.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[ConferenceRow] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.picked {
            return match keymap::act(&[INTRODUCE], key) {
                Some(Act::Reply) => self.introduce(),
                Some(Act::Back) => Action::Close(Outcome::Back),
                _ => Action::None,
            };
        }
        let Some(act) = keymap::act(&[PICK, LIST], key) else {
            return Action::None;
        };
        let page = usize::from(env.size.height / 2);
        if self.list.act(act, self.rows().len(), page) {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::Open | Act::Back => self.go_on(),
            Act::Follow => self.toggle(),
            _ => Action::None,
        }
    }

    /// Takes the focused conference out of the list, or back in. Nothing moves on the screen.
    fn toggle(&mut self) -> Action {
        let row = self.rows.as_mut();
        let Some(row) = row.and_then(|rows| rows.get_mut(self.list.selected)) else {
            return Action::None;
        };
        row.joined = !row.joined;
        let follow = Command::Follow(row.conference.id, row.joined);
        Action::All(vec![Action::Redraw, Action::Do(follow)])
    }

    /// To the offer, or to Home where there is none.
    fn go_on(&mut self) -> Action {
        self.picked = true;
        match &self.offer {
            Some(None) => Action::Close(Outcome::Changed),
            _ => Action::Redraw,
        }
    }

    /// To the topic of introductions, the composer over it; Home stays below.
    fn introduce(&self) -> Action {
        let Some(page) = self.offer.as_ref().and_then(Option::as_ref) else {
            return Action::None;
        };
        let topic = &page.topic.topic;
        Action::Replace(Route::Write(Box::new(Spot {
            place: DraftPlace::Reply(topic.id),
            reference: topic.reference(),
            answers: None,
        })))
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }
}

impl Screen for FirstVisit {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => Action::All(vec![
                Action::Ask(Query::Conferences),
                Action::Ask(Query::Introductions),
            ]),
            Event::Lagged | Event::News(News::Rearranged) => Action::Ask(Query::Conferences),
            Event::Answer(Answer::Conferences(rows)) => {
                let none = rows.is_empty();
                self.again = false;
                self.rows = Some(rows);
                self.list.clamp(self.rows().len());
                self.settle(env);
                // Where there is nothing to pick, nobody is asked to.
                if none && !self.picked {
                    return self.go_on();
                }
                Action::Redraw
            }
            Event::Answer(Answer::Introductions(page)) => {
                self.offer = Some(page);
                if self.picked {
                    return self.go_on();
                }
                Action::Redraw
            }
            Event::Failed(_) if self.offer.is_none() => {
                self.offer = Some(None);
                Action::Redraw
            }
            // What failed was the answer to this: it would fail again.
            Event::Failed(_) if std::mem::take(&mut self.again) => Action::Redraw,
            Event::Failed(_) => {
                self.again = true;
                Action::Ask(Query::Conferences)
            }
            Event::Key(key) => self.key(key, env),
            Event::Resized | Event::Uncovered(_) => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = env.words.first_title(env.me.site.to_string());
        let mut more = false;
        let (rows, cursor) = if self.picked {
            (self.offered(env), None)
        } else {
            let items = self.items(env);
            more = self.list.goes_on(&items, env.size.height);
            self.list.rows(items, env.size.height)
        };
        View {
            place: Line::from(Span::styled(title, style(Role::Heading))),
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.picked {
            vec![INTRODUCE, HOUSE]
        } else {
            vec![PICK, LIST, HOUSE]
        }
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::House]
    }
}
