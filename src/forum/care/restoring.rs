//! What an appeal gives back that no deed of hosts does: what a member was, and what a host did not post.

use super::super::fault::Halt;
use super::super::operating::regraded;
use super::super::seating::standing;
use super::office::Writing;
use crate::domain::{Act, Duties, LogEntry, LogId, MemberId, Office, SafeText, Viewer};
use crate::store::events::About;
use crate::store::{Write, conferences, deputies, held, log, members};

/// Gives it back, by an entry that names the first one; none where it is so already. Whoever decides on the appeal may do so.
pub(super) fn restore(
    w: &mut Write<'_>,
    viewer: &Viewer,
    by: (Option<MemberId>, Office),
    (entry, answer): (&LogEntry, &SafeText),
) -> Result<Option<LogId>, Halt> {
    let about = log::about(&w.read(), entry.id)?;
    let Some(
        about @ About {
            member: Some(member),
            ..
        },
    ) = about
    else {
        return Ok(None);
    };
    let mut states = (None, None);
    let (act, changed) = match (entry.act, about.conference) {
        (Act::Refuse, _) => (Act::GrantAppeal, held::wait_again(w, entry.id)?),
        (Act::Expel, Some(place)) => {
            let changed = !standing(&w.read(), place, member)?.admitted;
            conferences::admit(w, place, member, true)?;
            (Act::Admit, changed)
        }
        (Act::Unhost, Some(place)) => {
            let changed = !standing(&w.read(), place, member)?.host;
            conferences::set_host(w, place, member, true)?;
            (Act::Host, changed)
        }
        (Act::RevokeStaff, _) => (Act::GrantStaff, members::set_staff(w, member, true)?),
        (Act::RevokeSysop, _) => (Act::GrantSysop, members::set_sysop(w, member, true)?),
        (Act::Undepute, _) => {
            let found = members::by_id(&w.read(), member)?;
            let had = found.map_or(Duties::NONE, |member| member.roles.duties);
            let has = had.and(entry.pages_taken());
            deputies::set(w, member, has)?;
            states = (had.state(), has.state());
            (Act::Depute, had != has)
        }
        _ => return Ok(None),
    };
    if !changed {
        return Ok(None);
    }
    let back = Writing::of(by, act)
        .at(about)
        .saying(answer)
        .changed(states.0, states.1)
        .reversing(Some(entry.id))
        .append(w)?;
    if entry.act.is_of_standing() {
        regraded(w, viewer, member)?;
    }
    Ok(Some(back))
}
