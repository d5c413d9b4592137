//! What happens elsewhere while a topic is read: posts that arrive or change, and the answer that is accepted.
//!
//! Nothing of it moves what one reads.

use std::sync::Arc;

use super::TopicScreen;
use crate::domain::{Accepted, News, Post, Reference};
use crate::ui::{Action, Env};

impl TopicScreen {
    /// News of this topic.
    pub(super) fn news(&mut self, news: &News, env: &Env<'_>) -> Action {
        let Some(topic) = self.page.as_ref().map(|page| page.topic.topic.id) else {
            return Action::None;
        };
        match news {
            News::Posted(post) if post.topic == topic => self.posted(post, env),
            News::Changed(post) if post.topic == topic => {
                self.keeping(env, |screen| screen.window.change(Arc::clone(post)))
            }
            News::Answered(question, answer) if *question == topic => {
                self.keeping(env, |screen| screen.answered(*answer))
            }
            News::Idea(idea, now) if *idea == topic => self.stands(topic, now, env),
            News::Retopic(changed) if *changed == topic => self.ask_again(),
            News::Redeclared(announcement, kind) if *announcement == topic => {
                let kind = *kind;
                self.keeping(env, |screen| {
                    if let Some(page) = &mut screen.page {
                        page.topic.announcement = Some(kind);
                    }
                })
            }
            // What the member is told of may stand on the screen already: then it is seen there.
            News::Told(notice)
                if notice
                    .reference
                    .as_ref()
                    .is_some_and(|at| self.is_about(at)) =>
            {
                self.seen = None;
                Action::None
            }
            _ => Action::None,
        }
    }

    /// Whether this topic, or a post in it, is what the reference names.
    fn is_about(&self, reference: &Reference) -> bool {
        reference.slug == self.slug && reference.topic == Some(self.number)
    }

    /// A post was added at the end.
    fn posted(&mut self, post: &Arc<Post>, env: &Env<'_>) -> Action {
        if let Some(page) = &mut self.page {
            page.topic.topic.posts = page.topic.topic.posts.max(post.number + 1);
        }
        let own = post.is_by(env.me.member());
        if !own {
            self.first_new.get_or_insert(post.number);
        }
        let seen = self.window.append(Arc::clone(post));
        if seen && !own {
            // Whoever looks at the end sees where what they had not seen begins.
            self.new_line.get_or_insert(post.number);
        }
        (self.finished, self.ended) = (false, false);
        let who = post.author.short().to_owned();
        let muted = env.me.mutes(post.author.member) && post.step.is_none();
        let look = self.look(env);
        if own || muted || self.window.shows(&look, post.number, env.size.height) || !seen {
            return Action::Redraw;
        }
        Action::Say(env.words.topic_wrote(who).into_owned())
    }

    /// The question has this accepted answer now, by what the member did.
    pub(super) fn accepted(&mut self, answer: Option<Accepted>, env: &Env<'_>) -> Action {
        let drawn = self.keeping(env, |screen| screen.answered(answer));
        let said = match answer {
            Some(answer) => env.words.topic_you_accepted(answer.number),
            None => env.words.topic_not_accepted(),
        };
        Action::All(vec![drawn, Action::Say(said.into_owned())])
    }

    fn answered(&mut self, answer: Option<Accepted>) {
        if let Some(page) = &mut self.page {
            page.topic.topic.answer = answer;
        }
    }
}
