//! What a notice says, in a sentence: on Home, where the title of its topic belongs into it, and in the inbox, where that stands
//! above it.

use super::named;
use crate::domain::{Notice, NoticeKind};
use crate::text::Words;

/// What stands where other notices have the reference of their place.
pub(super) fn place(notice: &Notice, words: &Words) -> String {
    match &notice.reference {
        Some(reference) => reference.to_string(),
        None => words.noticed_in(notice),
    }
}

/// What it says on a line of its own, with the title of its topic where it needs that.
pub(super) fn saying(notice: &Notice, words: &Words) -> String {
    let title = || notice.title.to_string();
    match (notice.kind, notice.step) {
        (NoticeKind::Moved, Some((before, after))) => {
            let (before, after) = (words.status(before), words.status(after));
            let (text, who) = (notice.text.to_string(), named(&notice.by, words));
            let said = words.notice_moved(after, before, text, title(), who);
            said.into_owned()
        }
        (NoticeKind::Moderated, _) if !notice.title.as_str().is_empty() => words
            .notice_in(under_title(notice, words), title())
            .into_owned(),
        _ => under_title(notice, words),
    }
}

/// What it says under the title of its topic, which a step of an idea or an act need not say again.
pub(super) fn under_title(notice: &Notice, words: &Words) -> String {
    let (who, text) = (named(&notice.by, words), || notice.text.to_string());
    let said = match (notice.kind, &notice.entry) {
        (NoticeKind::Reply, _) => words.notice_reply(text(), who),
        (NoticeKind::Mention, _) => words.notice_mention(text(), who),
        (NoticeKind::Accepted, _) => words.notice_accepted(text(), who),
        (NoticeKind::Moved, _) if let Some((before, after)) = notice.step => {
            let step = words.step(before, after, None);
            words.notice_stepped(step, text(), who)
        }
        (NoticeKind::Released, _) => words.notice_released(notice.title.to_string()),
        (NoticeKind::Testing, _) => words.notice_testing(text(), notice.title.to_string(), who),
        (NoticeKind::Flagged, _) => words.notice_flagged(notice.title.to_string(), who),
        (NoticeKind::Moderated, Some(entry)) => return words.notice_of_entry(entry, who),
        (NoticeKind::Appealed, _) => words.notice_appealed(text(), who),
        (NoticeKind::Watched | NoticeKind::Moved | NoticeKind::Moderated, _) => {
            words.notice_watched(text(), who)
        }
    };
    said.into_owned()
}
