//! The sysop's page on spam: watched words, what became of what was held, and what would hold a text.

use super::super::Forum;
use super::office::Writing;
use crate::domain::rules::{as_sysop, may_enter};
use crate::domain::{
    Act, CareAnswer, CareFault, Done, Duty, Failure, HeldWhy, Hold, MemberId, Refusal, SafeText,
    SpamLimits, SpamPage, Time, Viewer, holding,
};
use crate::store::log::{self, Part};
use crate::store::{Write, held, likeness, watched};

/// Characters of a watched word.
const CHARS: usize = 60;

/// The page.
pub(super) async fn page(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Spam)?;
    let since = forum.now().plus(-SpamLimits::DAYS * Time::DAY);
    forum
        .read(move |r| {
            let purges = Part::Act(Act::Purge);
            let page = SpamPage {
                words: watched::list(r)?,
                waiting: held::count(r)?,
                released: watched::done(r, Act::Release, since)?,
                refused: watched::done(r, Act::Refuse, since)?,
                purges: log::page(r, (viewer.member(), true), purges, None, SpamPage::PURGES)?.rows,
            };
            Ok(CareAnswer::Spam(Box::new(page)))
        })
        .await
}

/// Watches a word, or not any more.
pub(super) async fn watch(
    forum: &Forum,
    viewer: Viewer,
    said: SafeText,
    on: bool,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Spam)?;
    let said: String = said.as_str().trim().chars().take(CHARS).collect();
    let said = SafeText::line(&said);
    // What is watched already, by earlier rules, can be let go.
    if watched::sought(said.as_str()).is_empty() || on && !watched::is_watchable(said.as_str()) {
        return Err(Refusal::Care(CareFault::WatchedInvalid).into());
    }
    let watch = move |w: &mut Write<'_>| {
        if on && watched::count(&w.read())? >= SpamLimits::WATCHED {
            return Err(CareFault::WatchedFull.into());
        }
        let now = w.now;
        let mut entry = None;
        if watched::watch(w, &said, now, on)? {
            // The log is open to members; the word itself only to those who have this page: see `logbook`.
            let word = Some(said.to_string());
            let (act, before, after) = match on {
                true => (Act::WatchWord, None, word),
                false => (Act::UnwatchWord, word, None),
            };
            let new = Writing::of(as_sysop(&viewer), act).changed(before, after);
            entry = Some(new.append(w)?);
        }
        Ok(Done::Logged(entry))
    };
    forum.write(watch).await
}

/// What would hold a text, if a newcomer wrote it.
pub(super) async fn test(
    forum: &Forum,
    viewer: Viewer,
    text: String,
) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Spam)?;
    let (bait, now) = (forum.bait(), forum.now());
    forum
        .read(move |r| {
            let words = watched::words(&text);
            let watches = watched::all(r)?;
            let mut hold = holding::hold((&words, &text), true, &bait, &watches);
            if let (None, Some(like)) = (&hold, likeness::of("", &text))
                && let Some(twin) = likeness::twin(r, MemberId(0), &like, now)?
            {
                let address = likeness::address(r, twin)?.unwrap_or_default();
                hold = Some(Hold::new(HeldWhy::Twin, &address));
            }
            Ok(CareAnswer::WouldHold(hold))
        })
        .await
}
