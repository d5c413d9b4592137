//! A member's card: who somebody is, and what they are here; for others two things to do, and for oneself a way to change
//! it. Only what all members may see.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::people;
use crate::domain::{Answer, Card, Done, Query, Whom};
use crate::term::{Key, Piece, Role, Row, style};
use crate::text::{Words, day};
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, PERSON};
use crate::ui::screen::more_below;
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, text, wrap_str};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// The screen.
pub struct Person {
    whom: Whom,
    card: Option<Box<Card>>,
    list: List,
    /// What to say when what was asked for is done.
    then: String,
}

/// What can be done from a card.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Search,
    Mute,
    Change,
}

impl Person {
    /// The card of this member.
    #[must_use]
    pub fn new(whom: Whom) -> Self {
        Self {
            whom,
            card: None,
            list: List::default(),
            then: String::new(),
        }
    }

    fn ask(&self, env: &Env<'_>) -> Action {
        match env.me.member() {
            Some(_) => Action::Ask(Query::Person(self.whom.clone())),
            None => Action::Redraw,
        }
    }

    /// What can be done, in the order of the rows.
    fn deeds(&self, env: &Env<'_>) -> Vec<Deed> {
        let Some(card) = &self.card else {
            return Vec::new();
        };
        let own = is_own(card, env);
        let search = card.who.handle.as_ref().map(|_| Deed::Search);
        let other = if own { Deed::Change } else { Deed::Mute };
        search.into_iter().chain([other]).collect()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PERSON, LIST], key) else {
            return Action::None;
        };
        let deeds = self.deeds(env);
        if self
            .list
            .act(act, deeds.len(), usize::from(env.size.height))
        {
            return Action::Redraw;
        }
        match act {
            Act::Mute => self.act(Deed::Mute, env),
            Act::TheirPosts => self.act(Deed::Search, env),
            Act::Open => match deeds.get(self.list.selected) {
                Some(deed) => self.act(*deed, env),
                None => Action::None,
            },
            _ => Action::None,
        }
    }

    fn act(&mut self, deed: Deed, env: &Env<'_>) -> Action {
        let Some(card) = &self.card else {
            return Action::None;
        };
        match (deed, &card.who.handle) {
            (Deed::Search, Some(handle)) => Action::Open(Route::Search(format!("by:{handle} "))),
            (Deed::Search, None) => Action::None,
            (Deed::Change, _) => Action::Open(Route::Settings),
            (Deed::Mute, _) => {
                let (action, said) = people::mute(&card.who, env);
                self.then = said;
                action
            }
        }
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(card) = &self.card else {
            return Vec::new();
        };
        let words = env.words;
        let mut rows = vec![naming(card, env)];
        let close = env.size.is_narrow();
        rows.extend((!close).then(blank));
        let facts = facts(card, env);
        let widest = facts.iter().map(|(label, _)| cells(label)).max();
        let col = List::MARGIN + widest.unwrap_or(0) + 2;
        let room = env.size.width.saturating_sub(col + 1).max(1);
        for (label, said) in &facts {
            let lines = wrap_str(said, style(Role::Plain), room);
            for (at, line) in lines.into_iter().enumerate() {
                let label = if at == 0 { label.as_ref() } else { "" };
                let label = text(List::MARGIN, col - List::MARGIN, label, Role::Dim);
                let width = room;
                rows.push(Row {
                    pieces: vec![label, Piece { col, width, line }],
                });
            }
        }
        if card.joined_at.is_none() {
            let said = words.card_unclaimed();
            rows.extend(paragraph(&said, List::MARGIN, env.size.width, Role::Dim));
        }
        if env.me.mutes(card.who.member) {
            let said = words.card_muted();
            rows.extend(paragraph(&said, List::MARGIN, env.size.width, Role::Notice));
        }
        rows.extend((!close).then(blank));
        let said = rows.into_iter().map(|row| Item { row, item: None });
        let deeds = self.deeds(env);
        let deeds = deeds.iter().enumerate().map(|(at, deed)| {
            let said = deed_said(*deed, card, env);
            let width = env.size.width.saturating_sub(List::MARGIN + 1);
            Item {
                row: Row {
                    pieces: vec![text(List::MARGIN, width, &said, Role::Plain)],
                },
                item: Some(at),
            }
        });
        said.chain(deeds).collect()
    }
}

fn is_own(card: &Card, env: &Env<'_>) -> bool {
    env.me.member() == Some(card.who.member)
}

/// Handle, name and label; the label is never what is cut.
fn naming(card: &Card, env: &Env<'_>) -> Row {
    let width = env.size.width.saturating_sub(List::MARGIN + 1);
    let label = if card.who.staff {
        format!(" {}", env.words.staff_label())
    } else {
        String::new()
    };
    let handle = match &card.who.handle {
        Some(handle) => format!("{handle}  "),
        None => String::new(),
    };
    let room = width.saturating_sub(cells(&handle) + cells(&label));
    let line = Line::from(vec![
        Span::styled(handle, style(Role::Handle)),
        Span::raw(fit(card.who.name.as_str(), room)),
        Span::styled(label, style(Role::Label)),
    ]);
    let col = List::MARGIN;
    Row {
        pieces: vec![Piece { col, width, line }],
    }
}

/// What is known of them, each with its label.
fn facts(card: &Card, env: &Env<'_>) -> Vec<(Cow<'static, str>, String)> {
    let words = env.words;
    let mut facts = Vec::new();
    if let Some(roles) = roles(card, words) {
        facts.push((words.card_role(), roles));
    }
    if let Some(organisation) = &card.organisation {
        facts.push((words.card_organisation(), organisation.to_string()));
    }
    if let Some(at) = card.joined_at {
        facts.push((words.card_joined(), day(at)));
        facts.push((words.card_seen(), seen(card, env)));
    }
    let count = |count: u32| match count {
        Card::MOST.. => format!("{}+", Card::MOST),
        count => count.to_string(),
    };
    facts.push((words.card_posts(), count(card.posts)));
    let thanks = match card.thanks {
        0 => "0".to_owned(),
        thanks => words
            .card_thanks_from(card.thanked_by, count(thanks))
            .into_owned(),
    };
    facts.push((words.card_thanks(), thanks));
    facts
}

/// What they are here besides a member.
fn roles(card: &Card, words: &Words) -> Option<String> {
    let mut roles = Vec::new();
    if card.who.staff {
        roles.push(words.card_staff());
    }
    if card.sysop {
        roles.push(words.card_sysop());
    }
    if !card.hosts.is_empty() {
        let hosts: Vec<String> = card.hosts.iter().map(ToString::to_string).collect();
        roles.push(words.card_host(words.listed(&hosts)));
    }
    let all = roles.into_iter();
    all.reduce(|said, role| words.and_also(role, said))
        .map(Cow::into_owned)
}

/// When they were last here, to the day.
fn seen(card: &Card, env: &Env<'_>) -> String {
    let words = env.words;
    match card.seen_on {
        _ if card.is_here => words.card_here().into_owned(),
        None => "-".to_owned(),
        Some(on) if on == env.now.day() => words.card_today().into_owned(),
        Some(on) => {
            let age = words.age(env.now, on).into_owned();
            words.card_ago(age, day(on)).into_owned()
        }
    }
}

fn deed_said(deed: Deed, card: &Card, env: &Env<'_>) -> String {
    let words = env.words;
    let said = match deed {
        Deed::Search if is_own(card, env) => words.card_search_own(),
        Deed::Search => words.card_search(),
        Deed::Change => words.card_settings(),
        Deed::Mute if env.me.mutes(card.who.member) => words.card_unmute(),
        Deed::Mute => words.card_mute(),
    };
    said.into_owned()
}

impl Screen for Person {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(env),
            Event::Answer(Answer::Person(card)) => {
                self.card = Some(card);
                let deeds = self.deeds(env).len();
                self.list.clamp(deeds);
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Done(Done::Ok) => Action::Say(std::mem::take(&mut self.then)),
            Event::Failed(_) if self.card.is_none() => Action::Close(Outcome::Back),
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = env.words.card_title();
        let place = Line::from(Span::styled(title, style(Role::Heading)));
        let items = self.items(env);
        let more = self.list.goes_on(&items, env.size.height);
        let (mut rows, cursor) = self.list.rows(items, env.size.height);
        if env.me.member().is_none() {
            let said = env.words.people_members_only();
            rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
        }
        View {
            place,
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PERSON, LIST, HOUSE]
    }
}
