//! Home: what matters since the last visit, and the way everywhere.

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Command, Done, Home, News, Notice, NoticeKind, PostsFrom, Query, Reference, Subject,
};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, HOME, HOUSE, LIST};
use crate::ui::widget::{Item, List, cells, fit, paragraph, right, text};
use crate::ui::{Action, Env, Event, Route, Screen, View};

use super::conferences;

/// The first screen of every visit.
#[derive(Default)]
pub struct HomeScreen {
    home: Option<Box<Home>>,
    list: List,
}

/// What the focus can be on.
enum Spot<'a> {
    Notice(&'a Notice),
    Conference(&'a crate::domain::ConferenceRow),
    Others,
    SignIn,
}

impl HomeScreen {
    /// Home.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the focus is on.
    fn spot(&self) -> Option<Spot<'_>> {
        let home = self.home.as_ref()?;
        let (told, at) = (home.for_you.len(), self.list.selected);
        if let Some(notice) = home.for_you.get(at) {
            return Some(Spot::Notice(notice));
        }
        let mut joined = home.conferences.iter().filter(|row| row.joined);
        let others = told + joined.clone().count();
        Some(match joined.nth(at - told) {
            Some(row) => Spot::Conference(row),
            None if at == others => Spot::Others,
            None => Spot::SignIn,
        })
    }

    /// How many things the focus can be on: notices, conferences, the line that leads to all of them, and signing in.
    fn spots(&self) -> usize {
        self.home.as_ref().map_or(0, |home| {
            home.for_you.len() + home.conferences.iter().filter(|row| row.joined).count() + 2
        })
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HOME, LIST], key) else {
            return Action::None;
        };
        if self
            .list
            .act(act, self.spots(), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::ReadOn => Action::Ask(Query::Next {
                after: None,
                conference: None,
            }),
            Act::NextNew | Act::PreviousNew => self.jump_to_new(act == Act::NextNew, env),
            Act::CatchUp => match self.spot() {
                Some(Spot::Conference(row)) => {
                    Action::Do(Command::CatchUp(Some(row.conference.id)))
                }
                _ => Action::Do(Command::CatchUp(None)),
            },
            Act::Undo => Action::Undo,
            Act::Open => match self.spot() {
                Some(Spot::Notice(notice)) => open(&notice.reference),
                Some(Spot::Conference(row)) => {
                    Action::Open(Route::Topics(row.conference.slug.clone()))
                }
                Some(Spot::Others) => Action::Open(Route::Conferences),
                Some(Spot::SignIn) => Action::Open(Route::SignIn),
                None => Action::None,
            },
            _ => Action::None,
        }
    }

    fn jump_to_new(&mut self, forward: bool, env: &Env<'_>) -> Action {
        let Some(home) = &self.home else {
            return Action::None;
        };
        let told = home.for_you.len();
        let joined: Vec<_> = home
            .conferences
            .iter()
            .filter(|row| row.joined)
            .cloned()
            .collect();
        let from = self.list.selected.saturating_sub(told);
        let first = forward
            && self.list.selected < told
            && joined.first().is_some_and(|row| !row.new_posts.is_zero());
        match if first {
            Some(0)
        } else {
            conferences::next_new(&joined, from, forward)
        } {
            Some(at) => {
                self.list.selected = told + at;
                self.settle(env);
                Action::Redraw
            }
            None => Action::Say(env.words.no_more_new_here().into_owned()),
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(home) = &self.home else {
            return Vec::new();
        };
        let words = env.words;
        let mut items = Vec::new();
        let line = |row: Row| Item { row, item: None };
        let mut at = 0;
        if home.since.is_none() && home.for_you.is_empty() {
            items.extend(
                paragraph(&words.home_welcome(), 1, env.size.width, Role::Plain)
                    .into_iter()
                    .map(line),
            );
            items.push(line(Row::default()));
        }
        if !home.for_you.is_empty() {
            items.push(line(Row {
                pieces: vec![text(
                    1,
                    env.size.width - 1,
                    &words.home_for_you(),
                    Role::Heading,
                )],
            }));
            for notice in &home.for_you {
                items.push(Item {
                    row: told(notice, env),
                    item: Some(at),
                });
                at += 1;
            }
            items.push(line(Row::default()));
        }
        items.push(line(conferences::heads(&words.home_new(), env)));
        let joined: Vec<_> = home.conferences.iter().filter(|row| row.joined).collect();
        for row in &joined {
            items.push(Item {
                row: conferences::conference(row, env),
                item: Some(at),
            });
            at += 1;
        }
        let others = home.conferences.len() - joined.len();
        let more = text(
            List::MARGIN,
            env.size.width.saturating_sub(4),
            &words.home_all_conferences(others),
            Role::Dim,
        );
        items.push(Item {
            row: Row { pieces: vec![more] },
            item: Some(at),
        });
        items.push(line(Row::default()));
        items.extend(
            paragraph(&here(home, env), 1, env.size.width, Role::Dim)
                .into_iter()
                .map(line),
        );
        if home.drafts > 0 {
            items.extend(
                paragraph(
                    &words.home_drafts(home.drafts),
                    1,
                    env.size.width,
                    Role::Dim,
                )
                .into_iter()
                .map(line),
            );
        }
        let who = env.me.handle.as_ref().map(ToString::to_string);
        let other = match who {
            Some(handle) => words.home_not_you(handle),
            None => words.home_sign_in(),
        };
        let sign_in = text(
            List::MARGIN,
            env.size.width.saturating_sub(4),
            &other,
            Role::Dim,
        );
        items.push(Item {
            row: Row {
                pieces: vec![sign_in],
            },
            item: Some(at + 1),
        });
        items
    }
}

/// Who is here, as many as fit on one line.
fn here(home: &Home, env: &Env<'_>) -> String {
    if home.here.is_empty() {
        return env.words.nobody_here().into_owned();
    }
    let name = |presence: &crate::domain::Presence| {
        let label = if presence.who.staff {
            format!(" {}", env.words.staff_label())
        } else {
            String::new()
        };
        format!("{}{label}", presence.who.short())
    };
    let names: Vec<_> = home.here.iter().map(name).collect();
    env.words.here_now(names.join(", ")).into_owned()
}

/// A notice as a row: where, who did what, when.
fn told(notice: &Notice, env: &Env<'_>) -> Row {
    let words = env.words;
    let who = notice.by.short().to_owned();
    let said = match notice.kind {
        NoticeKind::Reply => words.notice_reply(who, notice.text.to_string()),
        NoticeKind::Mention => words.notice_mention(who, notice.text.to_string()),
        NoticeKind::Watched => words.notice_watched(who, notice.text.to_string()),
    };
    let reference = notice.reference.to_string();
    let (at, age) = (cells(&reference).clamp(10, 16) + 1, 7);
    let width = env.size.width;
    let mut pieces = vec![text(List::MARGIN, at - 1, &reference, Role::Link)];
    let room = width.saturating_sub(List::MARGIN + at + age + 1);
    pieces.push(text(
        List::MARGIN + at,
        room,
        &fit(&said, room),
        Role::Plain,
    ));
    pieces.push(right(
        List::MARGIN + at + room,
        age,
        &words.age(env.now, notice.at),
        Role::Dim,
    ));
    Row { pieces }
}

/// Opens what a reference names.
fn open(reference: &Reference) -> Action {
    let from = reference
        .post
        .map_or(PostsFrom::FirstNew, PostsFrom::Number);
    match reference.topic {
        Some(number) => Action::Open(Route::Topic {
            slug: reference.slug.clone(),
            number,
            from,
        }),
        None => Action::Open(Route::Topics(reference.slug.clone())),
    }
}

impl Screen for HomeScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(News::Rearranged | News::Told(_) | News::Marked(_)) => {
                Action::Ask(Query::Home)
            }
            Event::Done(Done::Marked(_)) => Action::All(vec![
                Action::Say(env.words.caught_up().into_owned()),
                Action::Ask(Query::Home),
            ]),
            Event::Answer(Answer::Home(home)) => {
                let first = self.home.is_none();
                self.home = Some(home);
                if first {
                    self.list.selected = self.first_news();
                }
                self.list.clamp(self.spots());
                self.settle(env);
                Action::Redraw
            }
            Event::Answer(Answer::Next(next)) => super::read_on(next, env),
            Event::Key(key) => self.key(key, env),
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
                .home_since(env.words.age(env.now, since).into_owned());
            place.push_span(Span::styled(format!("  {ago}"), style(Role::Dim)));
        }
        let (rows, cursor) = self.list.rows(self.items(env), env.size.height);
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![HOME, LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::House]
    }

    fn is_list(&self) -> bool {
        true
    }
}

impl HomeScreen {
    /// Where the focus starts: at what is for the member, else at the first conference with news.
    fn first_news(&self) -> usize {
        let Some(home) = &self.home else { return 0 };
        if !home.for_you.is_empty() {
            return 0;
        }
        home.conferences
            .iter()
            .filter(|row| row.joined)
            .position(|row| !row.new_posts.is_zero())
            .unwrap_or(0)
    }
}
