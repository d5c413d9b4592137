//! The screens, one a file.
pub mod compose;
pub mod conferences;
pub mod help;
pub mod home;
pub mod join;
#[cfg(test)]
pub(crate) mod picture;
pub mod search;
pub mod signin;
pub mod topic;
pub mod topics;

use super::{Action, Env, Route};
use crate::domain::{PostsFrom, TopicRow};

/// Where Space leads from a list: to the next topic with something new, or to the sentence that there is none.
fn read_on(next: Option<Box<TopicRow>>, env: &Env<'_>) -> Action {
    match next {
        Some(row) => {
            let (slug, number) = (row.topic.slug.clone(), row.topic.number);
            Action::Open(Route::Topic {
                slug,
                number,
                from: PostsFrom::FirstNew,
            })
        }
        None => Action::Say(env.words.all_read().into_owned()),
    }
}
