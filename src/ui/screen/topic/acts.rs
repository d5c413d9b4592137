//! What keys do to the topic that is read, or to the post that has the focus: answer, thank, watch, take back. Where
//! they lead from it is in `following`. Besides, what the header says of the topic.

use std::sync::Arc;

use super::TopicScreen;
use crate::domain::{
    Attention, Command, DraftPlace, Post, PostState, PostsFrom, Query, Reference, Refusal,
    TopicKind, TopicPage, TopicRow, Whom,
};
use crate::ui::keymap::Act;
use crate::ui::route::{Group, Spot, Writing};
use crate::ui::{Action, Env, Route};

/// Posts that are shown unfolded; those that were unfolded first fold again.
const UNFOLDED: usize = 200;

impl TopicScreen {
    /// Does what a key means for the topic, or for the post that has the focus.
    pub(super) fn act_on_post(&mut self, act: Act, env: &Env<'_>) -> Action {
        let Some(page) = &self.page else {
            return Action::None;
        };
        let topic = page.topic.topic.id;
        match act {
            Act::NextTopic | Act::PreviousTopic => {
                let forward = act == Act::NextTopic;
                self.walking = Some(forward);
                return Action::Ask(Query::Neighbour { topic, forward });
            }
            Act::Undo => return Action::Undo,
            Act::Tend => return self.tend(&[], env),
            Act::Deed(deeds) => return self.tend(deeds, env),
            Act::Readers => {
                return Action::Open(Route::People(Group::Readers {
                    topic,
                    reference: Reference::topic(self.slug.clone(), self.number),
                    last: page.topic.topic.posts.saturating_sub(1),
                }));
            }
            Act::Watch => return self.attend(Attention::Watched, env),
            Act::Forget => return self.attend(Attention::Forgotten, env),
            Act::BackFromAnswered => return self.back(env),
            Act::Vote => return self.vote(topic, env),
            Act::Steps => return self.steps(),
            Act::Step => return self.step(env),
            Act::Test => return self.test(topic, env),
            _ => {}
        }
        let Some(post) = self.window.focused().cloned() else {
            return Action::None;
        };
        let reference = Reference::post(self.slug.clone(), self.number, post.number);
        match act {
            Act::Reply | Act::Quote if !page.may_reply => self.no_reply(env),
            Act::Reply | Act::Quote => self.reply(Some(post), act == Act::Quote),
            Act::Fold => self.keeping(env, |screen| screen.fold(post.number)),
            Act::Author => Action::Open(Route::Person(Whom::Id(post.author.member))),
            Act::Unread => {
                self.first_new = Some(post.number);
                self.kept_new = true;
                let drawn = self.keeping(env, |screen| {
                    screen.new_line = Some(post.number).filter(|number| *number > 0);
                });
                let said = Action::Say(env.words.topic_unread_from(post.number).into_owned());
                Action::All(vec![
                    drawn,
                    Action::Do(Command::Unread {
                        topic,
                        from: post.number,
                    }),
                    said,
                ])
            }
            Act::Thank if post.is_by(env.me.member()) => {
                Action::Say(env.words.topic_thank_own().into_owned())
            }
            Act::Thank => {
                let thanks = !self.thanked.contains(&post.number);
                self.thank(post.number, thanks);
                let said = if thanks {
                    env.words.topic_thanked(post.author.short().to_owned())
                } else {
                    env.words.topic_thank_back()
                };
                // Said first: where it cannot be done, that is said over it.
                Action::All(vec![
                    Action::Say(said.into_owned()),
                    Action::Do(Command::Thank(post.id, thanks)),
                ])
            }
            Act::Edit | Act::Scribble if !post.is_by(env.me.member()) => {
                let who = post.author.short().to_owned();
                Action::Say(env.words.topic_not_yours(who).into_owned())
            }
            Act::Edit | Act::Scribble if post.state != PostState::Shown => {
                Action::Say(env.words.topic_not_as_it_stands().into_owned())
            }
            Act::Edit => {
                let kind = page.topic.announcement.filter(|_| post.number == 0);
                Action::Open(Route::Compose(Box::new(Writing::Edit {
                    post,
                    reference,
                    kind,
                })))
            }
            Act::Scribble if self.scribbling == Some(post.number) => {
                self.scribbling = None;
                Action::Do(Command::Scribble(post.id))
            }
            Act::Scribble => {
                self.scribbling = Some(post.number);
                Action::Say(env.words.topic_scribble_ask().into_owned())
            }
            act => self.follow(act, post, reference, env),
        }
    }

    fn thank(&mut self, number: u32, thanks: bool) {
        self.thanked.retain(|other| *other != number);
        self.thanked.extend(thanks.then_some(number));
    }

    /// Takes back what was shown of a command that was not done: the same key means the same again.
    pub(super) fn not_done(&mut self, command: &Command) -> Action {
        if self.stepping.not_done(command) {
            return Action::None;
        }
        match *command {
            Command::Thank(id, thanks) => match self.window.number_of(id) {
                Some(number) => self.thank(number, !thanks),
                None => return Action::None,
            },
            Command::Vote(_, wanted) => return self.not_voted(wanted),
            Command::Attend(_, wanted) => match &mut self.page {
                Some(page) if page.topic.attention == wanted => {
                    page.topic.attention = self.attended;
                }
                _ => return Action::None,
            },
            _ => return Action::None,
        }
        Action::Redraw
    }

    /// Shows the quotes and the folded words of a post whole, or no longer.
    fn fold(&mut self, number: u32) {
        match self.unfolded.iter().position(|other| *other == number) {
            Some(at) => drop(self.unfolded.remove(at)),
            None => self.unfolded.push(number),
        }
        let spare = self.unfolded.len().saturating_sub(UNFOLDED);
        self.unfolded.drain(..spare);
    }

    /// Why the forum takes no answer here.
    fn no_reply(&self, env: &Env<'_>) -> Action {
        let refusal = if self.is_closed() {
            Refusal::Frozen
        } else if env.me.member().is_none() {
            env.me.no_member()
        } else {
            Refusal::Suspended
        };
        Action::Say(env.words.failure_line(&refusal.into()))
    }

    /// Whether the topic, or all of its conference, takes no more answers.
    pub(super) fn is_closed(&self) -> bool {
        let closed = |page: &TopicPage| page.topic.topic.is_closed() || page.conference.archived;
        self.page.as_deref().is_some_and(closed)
    }

    fn reply(&self, answers: Option<Arc<Post>>, quoting: bool) -> Action {
        let Some(page) = &self.page else {
            return Action::None;
        };
        let topic = &page.topic.topic;
        Action::Open(Route::Compose(Box::new(Writing::Reply {
            topic: topic.id,
            slug: self.slug.clone(),
            number: self.number,
            title: topic.title.clone(),
            answers,
            quoting,
            last: topic.posts.saturating_sub(1),
        })))
    }

    /// Opens the composer, or the panel, for what is to be written here. The post in question is the one that the topic was opened at.
    pub(super) fn write(&mut self, spot: &Spot, env: &Env<'_>) -> Action {
        let number = spot.answers.or(spot.reference.post);
        let post = self.window.focused();
        let post = post.filter(|post| Some(post.number) == number).cloned();
        match (spot.place, post) {
            (DraftPlace::Edit(_), Some(post)) => {
                let reference = spot.reference.clone();
                let announced = self.page.as_ref().and_then(|page| page.topic.announcement);
                let kind = announced.filter(|_| post.number == 0);
                Action::Open(Route::Compose(Box::new(Writing::Edit {
                    post,
                    reference,
                    kind,
                })))
            }
            (DraftPlace::Edit(_), None) => Action::None,
            (DraftPlace::Step(_), _) => self.step(env),
            (_, post) => self.reply(post, false),
        }
    }

    /// Watches or forgets the topic, or takes that back.
    fn attend(&mut self, attention: Attention, env: &Env<'_>) -> Action {
        let Some(page) = &mut self.page else {
            return Action::None;
        };
        let wanted = if page.topic.attention == attention {
            Attention::Normal
        } else {
            attention
        };
        self.attended = std::mem::replace(&mut page.topic.attention, wanted);
        let place = Reference::topic(self.slug.clone(), self.number).to_string();
        let words = env.words;
        let said = match wanted {
            Attention::Watched => words.topic_watched(place),
            Attention::Forgotten => words.topic_forgotten(place),
            Attention::Normal => words.topic_unwatched(place),
        };
        let attend = Action::Do(Command::Attend(page.topic.topic.id, wanted));
        Action::All(vec![Action::Say(said.into_owned()), attend])
    }

    /// Kind, number of posts, and how many are new, for the header.
    pub(super) fn aside(&self, env: &Env<'_>) -> String {
        let Some(page) = &self.page else {
            return String::new();
        };
        let topic = &page.topic.topic;
        let kind = match topic.kind {
            _ if page.topic.idea.is_some() => page
                .topic
                .idea
                .as_ref()
                .map(|idea| env.words.status(idea.status)),
            TopicKind::Discussion => {
                (page.topic.announcement).map(|kind| env.words.announcement_kind(kind))
            }
            TopicKind::Question => Some(env.words.kind_question()),
            TopicKind::Problem => Some(env.words.kind_problem()),
        };
        let new = self.first_new.map(|first| {
            // One's own posts are never new, nor are those whose words are gone.
            let never = |post: &Post| post.is_by(env.me.member()) || post.state != PostState::Shown;
            let never = self.window.count(first, never);
            topic.posts.saturating_sub(first).saturating_sub(never)
        });
        let new = new.filter(|new| *new > 0);
        let attention = match page.topic.attention {
            Attention::Normal => None,
            Attention::Watched => Some(env.words.topic_is_watched()),
            Attention::Forgotten => Some(env.words.topic_is_forgotten()),
        };
        let parts = [
            kind,
            Some(env.words.posts_count(topic.posts)),
            new.map(|new| env.words.new_count(new)),
            attention,
        ];
        let mut parts = parts.into_iter().flatten();
        let first = parts.next().unwrap_or_default();
        parts
            .fold(first, |said, part| env.words.and_also(part, said))
            .into_owned()
    }

    /// On to the next topic, and a word on where that is.
    pub(super) fn go_on(&self, row: &TopicRow, env: &Env<'_>) -> Action {
        let (slug, number) = (row.topic.slug.clone(), row.topic.number);
        let said = if slug == self.slug {
            let read = Reference::topic(self.slug.clone(), self.number).to_string();
            let next = row.topic.reference().to_string();
            Action::Say(env.words.topic_read_on(next, read).into_owned())
        } else {
            super::super::onward(&slug, env)
        };
        let open = Action::Replace(Route::Topic {
            slug,
            number,
            from: PostsFrom::FirstNew,
        });
        Action::All(vec![open, said])
    }
}
