//! What others post to a topic while an answer is written.

use std::sync::Arc;

use super::{Compose, Waiting};
use crate::domain::{Post, PostsFrom, Query};
use crate::ui::route::Writing;
use crate::ui::{Action, Env};

/// Posts that slipped in and are kept to be shown; the earlier ones are only counted.
const KEPT: usize = 10;
/// Posts that are asked for after news were lost.
const MISSED: usize = 100;

impl Compose {
    /// A post was added to the topic: it counts if it is somebody else's and later than what the writer has seen.
    pub(super) fn slip(&mut self, post: Arc<Post>, env: &Env<'_>) {
        let Writing::Reply { topic, last, .. } = &self.writing else {
            return;
        };
        if post.topic == *topic && post.number > *last && !post.is_by(env.me.member()) {
            self.slipped += 1;
            if self.slipped_posts.len() == KEPT {
                self.slipped_posts.remove(0);
            }
            self.slipped_posts.push(post);
        }
    }

    /// News were lost: asks what slipped in.
    pub(super) fn lagged(&mut self) -> Action {
        let Writing::Reply { topic, last, .. } = &self.writing else {
            return Action::None;
        };
        self.waiting.push_back(Waiting::Slipped);
        Action::Ask(Query::Posts {
            topic: *topic,
            from: PostsFrom::After(*last),
            limit: MISSED,
        })
    }
}
