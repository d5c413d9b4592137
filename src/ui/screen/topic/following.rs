//! Where keys lead from the post that has the focus: to what it answers, to its author's other posts, to the accepted
//! answer, to its links and versions; and back.

use std::sync::Arc;

use super::TopicScreen;
use crate::domain::{
    Act as Logged, Command, Post, PostState, PostsFrom, Query, Reference, Refusal,
};
use crate::ui::keymap::Act;
use crate::ui::{Action, Env, Route};

/// Places that `P` leads back to; the oldest are forgotten.
const TRAIL: usize = 100;

impl TopicScreen {
    /// Follows what a key means for this post.
    pub(super) fn follow(
        &mut self,
        act: Act,
        post: Arc<Post>,
        reference: Reference,
        env: &Env<'_>,
    ) -> Action {
        let words = env.words;
        match act {
            Act::ToAnswered => match &post.answers {
                Some((number, _)) => self.leap(*number, env),
                None => match &post.apart {
                    Some(apart) => elsewhere(&apart.0),
                    None => Action::Say(words.topic_nothing_answered().into_owned()),
                },
            },
            Act::NextOfAuthor | Act::PreviousOfAuthor => {
                self.of_author(&post, act == Act::NextOfAuthor, env)
            }
            Act::Accept => self.accept(&post, env),
            Act::Flag if post.is_by(env.me.member()) => {
                Action::Say(words.refusal(&Refusal::NotOneself).into_owned())
            }
            Act::Flag => {
                let announced = self.page.as_ref().and_then(|page| page.topic.announcement);
                Action::Open(Route::Flag {
                    post: post.id,
                    reference,
                    announces: announced.is_some() && post.number == 0,
                })
            }
            Act::WhyFolded => match &post.hiding {
                Some(hiding) => Action::Open(Route::LogEntry(hiding.entry)),
                None => Action::Say(words.topic_not_folded().into_owned()),
            },
            Act::Copy => Action::Copy(reference.to_string()),
            // What was split off is one step away.
            Act::Links if post.moved.is_some() => {
                post.moved.as_deref().map_or(Action::None, elsewhere)
            }
            Act::Links => {
                let links = self.links(&post);
                if links.is_empty() {
                    return Action::Say(words.topic_no_links().into_owned());
                }
                Action::Open(Route::Links { reference, links })
            }
            // What was never edited has no versions; an idea has a history.
            Act::History if self.idea().is_some() && post.edited_at.is_none() => self.steps(),
            Act::History => match (post.state, post.edited_at) {
                (PostState::Scribbled | PostState::Erased, _) => {
                    Action::Say(words.topic_no_words_kept().into_owned())
                }
                (_, None) => Action::Say(words.topic_never_edited().into_owned()),
                (_, Some(_)) => Action::Open(Route::History { post, reference }),
            },
            _ => Action::None,
        }
    }

    /// Goes to a post by its number, and remembers from where.
    pub(super) fn leap(&mut self, number: u32, env: &Env<'_>) -> Action {
        let here = self.window.focused().map(|post| post.number);
        if let Some(here) = here.filter(|here| *here != number) {
            let spare = (self.trail.len() + 1).saturating_sub(TRAIL);
            self.trail.drain(..spare);
            self.trail.push(here);
        }
        self.jump(number, env)
    }

    /// Goes back to where one came from.
    pub(super) fn back(&mut self, env: &Env<'_>) -> Action {
        match self.trail.pop() {
            Some(number) => self.jump(number, env),
            None => Action::Say(env.words.topic_no_trail().into_owned()),
        }
    }

    /// Goes to the next or previous post of the same author: among the posts at hand, else where the forum says.
    fn of_author(&mut self, post: &Post, forward: bool, env: &Env<'_>) -> Action {
        if let Some(number) = self.window.of_author(post, forward) {
            return self.leap(number, env);
        }
        let end = match forward {
            true => self.holds_the_end(),
            false => self.window.first() == Some(0),
        };
        if end {
            return self.no_other(env);
        }
        Action::Ask(Query::OfAuthor {
            post: post.id,
            forward,
        })
    }

    /// There is no other post of the same author that way.
    pub(super) fn no_other(&self, env: &Env<'_>) -> Action {
        self.window.focused().map_or(Action::None, |post| {
            let who = post.author.short().to_owned();
            Action::Say(env.words.topic_no_other(who).into_owned())
        })
    }

    /// Accepts this post as the answer, or takes that back; from the question itself it leads to the answer. In the place of
    /// whoever asked, it is a deed with a reason.
    fn accept(&mut self, post: &Post, env: &Env<'_>) -> Action {
        let page = self.page.as_ref();
        let answer = page.and_then(|page| page.topic.topic.answer);
        let me = env.me.member();
        let for_asker =
            page.is_some_and(|page| page.may_accept && me != Some(page.topic.topic.author.member));
        match answer {
            Some(answer) if post.number == 0 => self.leap(answer.number, env),
            _ => {
                if for_asker {
                    return self.tend(&[Logged::Accept, Logged::Unaccept], env);
                }
                let accepted = answer.is_some_and(|answer| answer.number == post.number);
                Action::Do(Command::Accept(post.id, !accepted))
            }
        }
    }
}

/// To a post of another topic.
fn elsewhere(place: &Reference) -> Action {
    Action::Open(Route::Topic {
        slug: place.slug.clone(),
        number: place.topic.unwrap_or(0),
        from: place.post.map_or(PostsFrom::FirstNew, PostsFrom::Number),
    })
}
