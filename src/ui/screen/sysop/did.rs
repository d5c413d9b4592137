//! What a page of the sysop's says once a command is done: what holds now, and of whom or what.

use crate::domain::{Care, Command};
use crate::text::Words;

/// The sentence of the message `desk-did`.
pub fn did(command: &Command, words: &Words) -> String {
    let of = |which, who: &dyn ToString| words.desk_did(which, who.to_string()).into_owned();
    match command {
        Command::Care(care) => match care {
            Care::Suspend { handle, .. } => of("suspend", handle),
            Care::Reinstate { handle, .. } => of("reinstate", handle),
            Care::Approve(handle) => of("let-in", handle),
            Care::Reject { handle, .. } => of("turn-down", handle),
            Care::Depute { handle, duties, .. } if duties.is_none() => of("no-pages", handle),
            Care::Depute { handle, .. } => of("pages", handle),
            Care::RevokeStaff { handle, .. } => of("no-staff", handle),
            Care::RevokeSysop { handle, .. } => of("no-sysop", handle),
            Care::Unhost { handle, .. } => of("unhost", handle),
            Care::Expel { handle, .. } => of("expel", handle),
            Care::Invite { .. } => of("invite", &""),
            Care::RevokeInvite { code, .. } => of("revoke", code),
            _ => of("other", &""),
        },
        Command::GrantStaff(handle) => of("staff", handle),
        Command::GrantSysop(handle) => of("sysop", handle),
        Command::RemoveKey(handle, _) => of("key", handle),
        Command::EditConference { slug, archived, .. } => match archived {
            Some(true) => of("archive", slug),
            Some(false) => of("unarchive", slug),
            None => of("edit", slug),
        },
        Command::MoveConference { slug, .. } => of("order", slug),
        _ => of("other", &""),
    }
}
