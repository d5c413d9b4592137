//! Flags that fold a post until a host looks: the fold, its entry of the log and what its author is told are part of the
//! transaction of the flag.

#[cfg(test)]
#[path = "folding_tests.rs"]
mod tests;

use super::super::fault::Halt;
use super::office::Writing;
use crate::domain::rules::{can_fold, folds};
use crate::domain::{Act, AnnouncementKind, Office, Post, SafeText, Time};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, deeds, flags, notices};

/// Folds a post that was flagged, if its flags do. Nobody is named: neither in the log, nor to its author.
pub(in crate::forum) fn fold(
    w: &mut Write<'_>,
    post: &Post,
    announced: Option<AnnouncementKind>,
    about: About,
    now: Time,
) -> Result<(), Halt> {
    if !can_fold(post, announced) {
        return Ok(());
    }
    let voices = flags::voices(&w.read(), post.id, now)?;
    let Some(reason) = folds(&voices, now) else {
        return Ok(());
    };
    let about = About {
        member: Some(post.author.member),
        ..about
    };
    let entry = Writing::of((None, Office::Forum), Act::Fold)
        .at(about)
        .because(reason, &SafeText::default())
        .append(w)?;
    deeds::hide(w, post.id, Some(entry))?;
    append(w, Kind::PostChanged, None, about)?;
    Ok(notices::tell_moderated(w, post, entry, None)?)
}
