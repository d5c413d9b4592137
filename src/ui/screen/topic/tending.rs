//! What hosts do from a topic, and what its header says of what they did.

use std::borrow::Cow;

use super::TopicScreen;
use crate::domain::{Act, Reference, TopicPage};
use crate::ui::{Action, Env, Route};

impl TopicScreen {
    /// Opens the host's panel on the post in focus; for one of these deeds, if that was chosen already.
    pub(super) fn tend(&self, deeds: &'static [Act], env: &Env<'_>) -> Action {
        let Some(page) = &self.page else {
            return Action::None;
        };
        if !page.tends && !page.unlinks {
            let place = self.slug.to_string();
            return Action::Say(env.words.tends_not(place).into_owned());
        }
        let post = self.window.focused();
        let (slug, number) = (self.slug.clone(), self.number);
        let reference = match post {
            Some(post) => Reference::post(slug, number, post.number),
            None => Reference::topic(slug, number),
        };
        Action::Open(Route::Tend {
            topic: page.topic.topic.id,
            post: post.map(|post| post.id),
            reference,
            deeds,
        })
    }

    /// What hosts made of the topic, in words.
    pub(super) fn marks(&self, page: &TopicPage, env: &Env<'_>) -> Vec<Cow<'static, str>> {
        let topic = &page.topic.topic;
        let words = env.words;
        let home = page.topic.home.as_ref();
        let marks = [
            home.map(|home| words.topic_home(home.to_string())),
            topic.retired.then(|| words.topic_retired()),
            (self.is_closed() && !topic.retired).then(|| words.topic_closed()),
            (topic.pinned && !topic.retired).then(|| words.mark_pinned()),
        ];
        marks.into_iter().flatten().collect()
    }
}
