//! What keys do in the list of topics.

use super::Topics;
use crate::domain::{Attention, Command, PostsFrom, Query, Reference, Slug, TopicSort};
use crate::term::Key;
use crate::ui::keymap::{self, ANNOUNCING, Act, LIST};
use crate::ui::route::Writing;
use crate::ui::{Action, Env, Route};

impl Topics {
    pub(super) fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(number) = self.digits.typed(key, env.now) {
            return self.jump(number, env);
        }
        let elsewhere = self.elsewhere.take();
        let deeds = self.tending();
        let Some(act) = keymap::act(&[ANNOUNCING, self.table(), LIST, deeds], key) else {
            return Action::None;
        };
        if let (Act::Open, Some(number)) = (act, elsewhere) {
            return open(self.slug.clone(), number);
        }
        let page = self.page(env);
        if self.list.act(act, self.rows.len(), page) {
            self.settle(env);
            let near = self.list.selected + page >= self.rows.len();
            return if near && self.more && !self.asking {
                self.ask_further()
            } else {
                Action::Redraw
            };
        }
        self.act(act, env)
    }

    pub(super) fn act(&mut self, act: Act, env: &Env<'_>) -> Action {
        match act {
            Act::Open => self.selected().map_or(Action::None, |row| {
                open(row.topic.slug.clone(), row.topic.number)
            }),
            Act::ReadOn => Action::Ask(Query::Next {
                after: None,
                conference: self.conference.as_ref().map(|c| c.id),
            }),
            Act::Scheduled => self.open_planned(),
            Act::NextNew | Act::PreviousNew => self.jump_to_new(act == Act::NextNew, env),
            Act::NewTopic if env.me.member().is_none() => {
                let refusal = env.me.no_member();
                Action::Say(env.words.failure_line(&refusal.into()))
            }
            Act::NewTopic => self.conference.as_ref().map_or(Action::None, |conference| {
                let (conference, slug, kind) =
                    (conference.id, conference.slug.clone(), conference.kind);
                Action::Open(Route::Compose(Box::new(Writing::NewTopic {
                    conference,
                    slug,
                    kind,
                })))
            }),
            Act::Filter | Act::FilterBack => self.step_filter(act == Act::Filter),
            Act::Vote => self.vote(env),
            Act::Roadmap => Action::Open(Route::Roadmap(self.slug.clone())),
            Act::Sort => {
                self.sort = match self.sort {
                    TopicSort::Activity => TopicSort::Number,
                    _ => TopicSort::Activity,
                };
                self.restart()
            }
            Act::CatchUp => {
                self.then = env.words.caught_up(self.slug.to_string()).into_owned();
                self.conference
                    .as_ref()
                    .map_or(Action::None, |c| Action::Do(Command::CatchUp(Some(c.id))))
            }
            Act::Undo => Action::Undo,
            Act::Deed(deeds) => self.tend(deeds),
            Act::Tend if self.tends => self.tend(&[]),
            Act::Tend => Action::Say(env.words.tends_not(self.slug.to_string()).into_owned()),
            Act::Watch => self.attend(Attention::Watched, env),
            Act::Forget => self.attend(Attention::Forgotten, env),
            _ => Action::None,
        }
    }

    /// Watches or forgets the focused topic, or takes that back.
    fn attend(&mut self, attention: Attention, env: &Env<'_>) -> Action {
        let Some(row) = self.selected() else {
            return Action::None;
        };
        let wanted = if row.attention == attention {
            Attention::Normal
        } else {
            attention
        };
        let place = Reference::topic(self.slug.clone(), row.topic.number).to_string();
        let id = row.topic.id;
        let said = match wanted {
            Attention::Watched => env.words.topic_watched(place),
            Attention::Forgotten => env.words.topic_forgotten(place),
            Attention::Normal => env.words.topic_unwatched(place),
        };
        self.then = said.into_owned();
        Action::Do(Command::Attend(id, wanted))
    }
}

fn open(slug: Slug, number: u32) -> Action {
    Action::Open(Route::Topic {
        slug,
        number,
        from: PostsFrom::FirstNew,
    })
}
