//! Home: what matters since the last visit.

use super::Forum;
use super::conferences::readable;
use super::reading::counted;
use crate::domain::{Answer, ConferenceRow, Failure, Home, Viewer};
use crate::store::{drafts, members, notices};

/// Notices shown.
const NOTICES: usize = 10;
/// Members shown as being here.
const HERE: usize = 50;

/// What Home shows; to guests, the public conferences and nothing new.
pub(super) async fn home(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let limits = forum.limits();
    let here = match viewer.member() {
        None => Vec::new(),
        member => forum.0.guestbook.here(member, HERE),
    };
    forum
        .read(move |r| {
            let (mut conferences, mut others) = (Vec::new(), Vec::new());
            for seat in readable(r, &viewer, &limits)? {
                match seat.joined {
                    _ if seat.conference.archived => {}
                    true => conferences.push(counted(r, &viewer, seat)?),
                    // Not in their list: nothing there is counted for them.
                    false => others.push(ConferenceRow::left(seat.conference)),
                }
            }
            conferences.append(&mut others);
            let mut home = Home {
                since: None,
                for_you: Vec::new(),
                conferences,
                here,
                drafts: 0,
            };
            if let Some(member) = viewer.member() {
                home.since = members::visited_at(r, member)?;
                home.for_you = notices::unread(r, member, NOTICES)?;
                home.drafts = drafts::count(r, member)?;
            }
            Ok(Answer::Home(Box::new(home)))
        })
        .await
}
