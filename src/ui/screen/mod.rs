//! The screens, one a file.
pub mod access;
pub mod applying;
pub mod backups;
pub mod balance;
pub mod compose;
pub mod conferences;
pub mod drafts;
pub mod entry;
pub mod erase;
pub mod first;
pub mod flag;
pub mod held;
pub mod help;
pub mod history;
pub mod home;
pub mod inbox;
pub mod join;
pub mod links;
pub mod log;
mod noticed;
pub mod notices;
pub mod organisations;
pub mod people;
pub mod person;
#[cfg(test)]
pub(crate) mod picture;
pub mod pulse;
pub mod queue;
pub mod report;
pub mod roadmap;
pub mod rules;
pub mod scheduled;
pub mod search;
pub mod settings;
pub mod signin;
pub mod spam;
pub mod step;
pub mod steps;
pub mod sysop;
pub mod tend;
pub mod topic;
pub mod topics;
mod voting;

use super::{Action, Env, Route};
use crate::domain::{Byline, Notice, PostsFrom, Reference, Slug, TopicRow};
use crate::text::Words;

/// Where Space leads from a list: to the next topic with something new, or to the sentence that there is none. `here` is
/// the conference whose list it is; on from there to another is told.
fn read_on(next: Option<Box<TopicRow>>, here: Option<&Slug>, env: &Env<'_>) -> Action {
    match next {
        Some(row) => {
            let (slug, number) = (row.topic.slug.clone(), row.topic.number);
            let said = match here {
                Some(here) if *here != slug => onward(&slug, env),
                _ => Action::None,
            };
            let open = Action::Open(Route::Topic {
                slug,
                number,
                from: PostsFrom::FirstNew,
            });
            Action::All(vec![open, said])
        }
        None => Action::Say(env.words.all_read().into_owned()),
    }
}

/// Somebody as they are named in a sentence, with the label of staff.
fn named(who: &Byline, words: &Words) -> String {
    if who.staff {
        format!("{} {}", who.short(), words.staff_label())
    } else {
        who.short().to_owned()
    }
}

/// What the header says of a page that goes on below the screen.
fn more_below(more: bool, env: &Env<'_>) -> String {
    match more {
        true => env.words.help_more().into_owned(),
        false => String::new(),
    }
}

/// Says that reading goes on in another conference.
fn onward(slug: &Slug, env: &Env<'_>) -> Action {
    Action::Say(env.words.next_conference(slug.to_string()).into_owned())
}

/// Opens what a notice is about: for what a host did, the entry of the log.
fn opened(notice: &Notice) -> Action {
    match (&notice.entry, &notice.reference) {
        (Some(entry), _) => Action::Open(Route::LogEntry(entry.id)),
        (None, Some(reference)) => open(reference),
        (None, None) => Action::None,
    }
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
