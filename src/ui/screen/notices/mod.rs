//! Which notices one gets: each kind with whether it is on. What is switched is seen at once, and kept.
//!
//! Owns the kinds and the focus. What a kind being off means is the forum's matter.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::settings::choices;
use crate::domain::{Answer, Command, News, NoticeKind, Query};
use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{self, Act, Binding, HOUSE, SETTINGS};
use crate::ui::screen::more_below;
use crate::ui::widget::{Item, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The screen.
#[derive(Default)]
pub struct Notices {
    /// The kinds that there are for the member, and whether they are told of each.
    kinds: Option<Vec<(NoticeKind, bool)>>,
    list: List,
}

impl Notices {
    /// The kinds, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn kinds(&self) -> &[(NoticeKind, bool)] {
        self.kinds.as_deref().unwrap_or_default()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[SETTINGS], key) else {
            return Action::None;
        };
        let (len, page) = (self.kinds().len(), usize::from(env.size.height));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let (Act::Change | Act::ChangeBack) = act else {
            return Action::None;
        };
        let kinds = self.kinds.as_mut();
        match kinds.and_then(|kinds| kinds.get_mut(self.list.selected)) {
            Some((kind, told)) => {
                *told = !*told;
                Action::Do(Command::Hear(*kind, *told))
            }
            None => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let (items, height) = (self.items(env), self.room(env));
        self.list.settle(&items, height);
    }

    /// The rows that the list has.
    fn room(&self, env: &Env<'_>) -> u16 {
        let about = u16::try_from(self.about(env).len()).unwrap_or(u16::MAX);
        let kinds = u16::try_from(self.kinds().len()).unwrap_or(u16::MAX);
        kinds.min(env.size.height.saturating_sub(about))
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let col = value_col(words);
        let room = env.size.width.saturating_sub(col + 1).max(1);
        let value = [(true, words.hear_on()), (false, words.hear_off())];
        let row = |(at, (kind, told)): (usize, &(NoticeKind, bool))| {
            let name = name(*kind, words);
            let pieces = vec![
                text(List::MARGIN, cells(&name), &name, Role::Plain),
                choices(&value, *told, (col, room)),
            ];
            Item {
                row: Row { pieces },
                item: Some(at),
            }
        };
        self.kinds().iter().enumerate().map(row).collect()
    }

    /// What the focused kind is about, and, where the list leaves room, what being off means.
    fn about(&self, env: &Env<'_>) -> Vec<Row> {
        let Some((kind, _)) = self.kinds().get(self.list.selected) else {
            return Vec::new();
        };
        let mut rows = vec![blank()];
        let rule = (!env.size.is_narrow()).then(|| env.words.hear_rule());
        for said in [about(*kind, env.words)].into_iter().chain(rule) {
            rows.extend(paragraph(&said, List::MARGIN, env.size.width, Role::Dim));
        }
        rows
    }
}

/// The column of the values: behind the longest name of any kind, so that it is the same for everybody.
fn value_col(words: &Words) -> u16 {
    let names = NoticeKind::ALL.map(|kind| cells(&name(kind, words)));
    List::MARGIN + names.into_iter().max().unwrap_or(0) + 2
}

fn name(kind: NoticeKind, words: &Words) -> Cow<'static, str> {
    match kind {
        NoticeKind::Reply => words.hear_reply(),
        NoticeKind::Mention => words.hear_mention(),
        NoticeKind::Watched => words.hear_watched(),
        NoticeKind::Accepted => words.hear_accepted(),
        NoticeKind::Moved => words.hear_moved(),
        NoticeKind::Released => words.hear_released(),
        NoticeKind::Testing => words.hear_testing(),
        NoticeKind::Flagged => words.hear_flagged(),
        NoticeKind::Moderated => words.hear_moderated(),
        NoticeKind::Appealed => words.hear_appealed(),
    }
}

fn about(kind: NoticeKind, words: &Words) -> Cow<'static, str> {
    match kind {
        NoticeKind::Reply => words.hear_reply_about(),
        NoticeKind::Mention => words.hear_mention_about(),
        NoticeKind::Watched => words.hear_watched_about(),
        NoticeKind::Accepted => words.hear_accepted_about(),
        NoticeKind::Moved => words.hear_moved_about(),
        NoticeKind::Released => words.hear_released_about(),
        NoticeKind::Testing => words.hear_testing_about(),
        NoticeKind::Flagged => words.hear_flagged_about(),
        NoticeKind::Moderated => words.hear_moderated_about(),
        NoticeKind::Appealed => words.hear_appealed_about(),
    }
}

impl Screen for Notices {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::NotDone(_)
            | Event::News(News::Chose(_) | News::Regraded(_)) => Action::Ask(Query::NoticeKinds),
            Event::Answer(Answer::NoticeKinds(kinds)) => {
                self.list.clamp(kinds.len());
                self.kinds = Some(kinds);
                self.settle(env);
                Action::Redraw
            }
            Event::Failed(_) if self.kinds.is_none() => Action::Close(Outcome::Back),
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = Span::styled(env.words.notices_title(), style(Role::Heading));
        let items = self.items(env);
        let more = self.list.goes_on(&items, self.room(env));
        let (mut rows, cursor) = self.list.rows(items, self.room(env));
        rows.extend(self.about(env));
        rows.truncate(usize::from(env.size.height));
        View {
            place: Line::from(title),
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![SETTINGS, HOUSE]
    }
}
