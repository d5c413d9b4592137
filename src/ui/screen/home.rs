//! Home: what matters since the last visit, and the way everywhere.
//!
//! This file owns what keys, answers and news do. How Home looks, and what on it the focus can be on, is in `draw`.

mod draw;

use ratatui::text::{Line, Span};

use crate::domain::{
    AnnouncementKind, Answer, Command, ConferenceId, Done, DraftPlace, Home, LogId, News,
    PostsFrom, Query, Reference, Slug, Subject, TopicId, TopicRow,
};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{self, Act, Binding, HOME, HOUSE, LIST};
use crate::ui::screen::more_below;
use crate::ui::widget::List;
use crate::ui::{Action, Env, Event, Route, Screen, View};

/// How far the offer of the trust pulse has come in this visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Offer {
    /// Nothing was read yet.
    #[default]
    Early,
    /// Something was.
    Ready,
    /// The forum is asked whether it is time.
    Asked,
    /// It stands there.
    Stands,
    /// It came to nothing, or is over.
    Over,
}

/// The first screen of every visit.
#[derive(Default)]
pub struct HomeScreen {
    home: Option<Box<Home>>,
    list: List,
    /// The conference that is being marked as read; none when all of them are.
    catching_up: Option<Slug>,
    /// The last announcement that it has shown.
    shown: Option<TopicId>,
    /// Whether the answer that is awaited is for whoever looks at it.
    looking: bool,
    /// The offer of the trust pulse.
    offer: Offer,
}

/// What the focus can be on.
#[derive(Clone, Debug, PartialEq)]
enum Spot {
    Announcement(Slug, u32),
    Notice(i64, Reference),
    Moderated(i64, LogId),
    /// With the notice of it, while that was not seen.
    Suspended(Option<i64>, LogId),
    Inbox,
    Conference(ConferenceId, Slug),
    Others,
    Introduce(TopicId, Reference),
    Drafts,
    Queue,
    SignIn,
    Pulse,
}

impl HomeScreen {
    /// Home.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HOME, LIST], key) else {
            return Action::None;
        };
        let spots = self.spots(env);
        if self
            .list
            .act(act, spots.len(), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        let spot = spots.get(self.list.selected).map(|(spot, _)| spot);
        match act {
            Act::ReadOn => Action::Ask(Query::Next {
                after: None,
                conference: None,
            }),
            Act::NextNew | Act::PreviousNew => self.jump_to_new(&spots, act == Act::NextNew, env),
            Act::CatchUp => {
                let one = match spot {
                    Some(Spot::Conference(id, slug)) => Some((*id, slug.clone())),
                    _ => None,
                };
                let id = one.as_ref().map(|(id, _)| *id);
                self.catching_up = one.map(|(_, slug)| slug);
                Action::Do(Command::CatchUp(id))
            }
            Act::Undo => Action::Undo,
            Act::NotNow if self.offer == Offer::Stands => {
                self.offer(Offer::Over, env);
                Action::Redraw
            }
            Act::Open if spot == Some(&Spot::Pulse) => {
                self.offer(Offer::Over, env);
                Action::Open(Route::Pulse)
            }
            Act::Open => spot.map_or(Action::None, open),
            _ => Action::None,
        }
    }

    /// What is on the screen was shown: on the next visit it is not here any more, but for bad news. What a low screen has no
    /// row for was not, nor what comes after it.
    fn showed(&mut self, env: &Env<'_>) -> Action {
        let (spots, items) = (self.spots(env), self.items(env));
        let drawn = self.list.shown(&items, env.size.height);
        let drawn = spots.get(drawn).unwrap_or_default();
        let is_drawn = |row: &TopicRow| {
            let spot = Spot::Announcement(row.topic.slug.clone(), row.topic.number);
            Some(row.topic.id) <= self.shown || drawn.iter().any(|(of, _)| *of == spot)
        };
        let is_bad = |row: &TopicRow| row.announcement.is_some_and(AnnouncementKind::is_bad_news);
        let rows = self.home.iter().flat_map(|home| &home.announcements);
        let news = rows.filter(|row| !is_bad(row));
        let drawn = news.take_while(|row| is_drawn(row));
        let last = drawn.map(|row| row.topic.id).max();
        match last.filter(|last| Some(*last) > self.shown) {
            Some(last) => {
                self.shown = Some(last);
                Action::Do(Command::SeeAnnounced(last))
            }
            None => Action::None,
        }
    }

    fn jump_to_new(&mut self, spots: &[(Spot, bool)], forward: bool, env: &Env<'_>) -> Action {
        let is_new = |(_, is_new): &(Spot, bool)| *is_new;
        let at = self.list.selected;
        let found = if forward {
            let after = spots.iter().skip(at + 1).position(is_new);
            after.map(|further| at + 1 + further)
        } else {
            spots.iter().take(at).rposition(is_new)
        };
        match found {
            Some(at) => {
                self.list.selected = at;
                self.settle(env);
                Action::Redraw
            }
            None => Action::Say(env.words.no_more_new_here().into_owned()),
        }
    }

    /// The offer of the trust pulse comes or goes; the focus stays on what it was on.
    fn offer(&mut self, offer: Offer, env: &Env<'_>) {
        let focus = self.spots(env).into_iter().nth(self.list.selected);
        self.offer = offer;
        let spots = self.spots(env);
        let at = focus.and_then(|(focus, _)| spots.iter().position(|(spot, _)| *spot == focus));
        self.list.selected = at.unwrap_or(0);
        self.settle(env);
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    /// Takes what is new of Home. The focus stays on what it was on, wherever that is now; at first it is on what is new,
    /// on a first visit at the top, under the welcome.
    fn take(&mut self, home: Box<Home>, env: &Env<'_>) {
        let focus = self.spots(env).into_iter().nth(self.list.selected);
        let is_first_visit = home.since.is_none();
        self.home = Some(home);
        let spots = self.spots(env);
        let at = match focus {
            Some((focus, _)) => spots.iter().position(|(spot, _)| *spot == focus),
            None if is_first_visit => None,
            None => {
                let new = spots.iter().position(|(_, is_new)| *is_new);
                let place = |(spot, _): &(Spot, bool)| matches!(spot, Spot::Conference(..));
                new.or_else(|| spots.iter().position(place))
            }
        };
        self.list.selected = at.unwrap_or(self.list.selected);
        self.list.clamp(spots.len());
        self.settle(env);
    }
}

/// Whether somebody is asked about the sponsor at all.
fn asks(env: &Env<'_>) -> bool {
    env.me.limits.sponsor.is_some() && env.me.member().is_some() && !env.me.roles.staff
}

/// Opens what the focus is on. A notice is seen with that.
fn open(spot: &Spot) -> Action {
    match spot {
        Spot::Announcement(slug, number) => Action::Open(Route::Topic {
            slug: slug.clone(),
            number: *number,
            from: PostsFrom::FirstNew,
        }),
        Spot::Notice(id, reference) => {
            let seen = Action::Do(Command::ReadNotice(*id));
            Action::All(vec![seen, super::open(reference)])
        }
        Spot::Moderated(id, entry) | Spot::Suspended(Some(id), entry) => {
            let seen = Action::Do(Command::ReadNotice(*id));
            Action::All(vec![seen, Action::Open(Route::LogEntry(*entry))])
        }
        Spot::Suspended(None, entry) => Action::Open(Route::LogEntry(*entry)),
        Spot::Inbox => Action::Open(Route::Inbox),
        Spot::Conference(_, slug) => Action::Open(Route::Topics(slug.clone())),
        Spot::Others => Action::Open(Route::Conferences),
        Spot::Introduce(topic, reference) => {
            let spot = crate::ui::route::Spot {
                place: DraftPlace::Reply(*topic),
                reference: reference.clone(),
                answers: None,
            };
            Action::Open(Route::Write(Box::new(spot)))
        }
        Spot::Queue => Action::Open(Route::Queue),
        Spot::Drafts => Action::Open(Route::Drafts),
        Spot::SignIn => Action::Open(Route::SignIn),
        Spot::Pulse => Action::Open(Route::Pulse),
    }
}

impl Screen for HomeScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            // Never before reading: what was on the screen was marked, and then one came back here.
            Event::News(News::Marked(_)) if self.offer == Offer::Early => {
                self.offer = Offer::Ready;
                Action::Ask(Query::Home)
            }
            Event::Uncovered(_) if self.offer == Offer::Ready && asks(env) => {
                (self.offer, self.looking) = (Offer::Asked, true);
                Action::All(vec![Action::Ask(Query::Home), Action::Ask(Query::PulseDue)])
            }
            Event::Answer(Answer::PulseDue(due)) => {
                self.offer(if due { Offer::Stands } else { Offer::Over }, env);
                let shown = if due {
                    Action::Do(Command::PulseAsked)
                } else {
                    Action::None
                };
                Action::All(vec![Action::Redraw, shown])
            }
            Event::Opened | Event::Uncovered(_) => {
                self.looking = true;
                Action::Ask(Query::Home)
            }
            Event::Lagged
            | Event::Restored
            | Event::News(
                News::Rearranged
                | News::Told(_)
                | News::Marked(_)
                | News::Announced(_)
                | News::Waits,
            ) => Action::Ask(Query::Home),
            Event::Done(Done::Marked(marks)) if marks.floors.is_empty() => Action::None,
            Event::Done(Done::Marked(_)) => {
                let said = match self.catching_up.take() {
                    Some(slug) => env.words.caught_up(slug.to_string()),
                    None => env.words.caught_up_all(),
                };
                Action::All(vec![
                    Action::Say(said.into_owned()),
                    Action::Ask(Query::Home),
                ])
            }
            Event::Answer(Answer::Home(home)) => {
                self.take(home, env);
                let showed = match std::mem::take(&mut self.looking) {
                    true => self.showed(env),
                    false => Action::None,
                };
                Action::All(vec![Action::Redraw, showed])
            }
            Event::Answer(Answer::Next(next)) => super::read_on(next, None, env),
            // Keys come to whoever is looked at.
            Event::Key(key) => {
                match self.key(key, env) {
                    // A key of the house is not ours to answer.
                    Action::None => Action::None,
                    action => Action::All(vec![action, self.showed(env)]),
                }
            }
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let mut place = Line::from(Span::styled(env.me.site.to_string(), style(Role::Heading)));
        if let Some(since) = self.home.as_ref().and_then(|home| home.since)
            && env.size.width >= 60
            && env.now.since(since) >= crate::domain::Time::HOUR
        {
            let ago = env
                .words
                .home_since(env.words.ago(env.now, since).into_owned());
            place.push_span(Span::styled(format!("  {ago}"), style(Role::Dim)));
        }
        let items = self.items(env);
        let more = self.list.goes_on(&items, env.size.height);
        let (rows, cursor) = self.list.rows(items, env.size.height);
        View {
            place,
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![HOME, LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        let waits = self.home.as_ref().is_some_and(|home| home.waits.is_some());
        let queue = waits.then_some(Subject::Queue);
        [Subject::House].into_iter().chain(queue).collect()
    }

    fn is_list(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
