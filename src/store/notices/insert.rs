//! Writing a notice: the one place where one is written, and where whoever it is for hears of it. Must not know whom to tell.

use rusqlite::{ToSql, params_from_iter};

use super::super::events::{self, About, Kind};
use super::super::{Error, Write};
use crate::domain::{LogId, MemberId, NoticeKind, Post};

/// What is written of a notice, whatever decides that it is.
#[derive(Clone, Copy)]
pub(super) struct NewNotice<'a> {
    pub(super) member: MemberId,
    pub(super) kind: NoticeKind,
    pub(super) by: MemberId,
    pub(super) post: Option<&'a Post>,
    pub(super) entry: Option<LogId>,
}

/// Writes a notice by a statement whose first parameters are its member, id, kind, time, post and author, and the others
/// what it asks besides. Where that wrote one, the sessions of the member hear of it.
pub(super) fn insert(
    w: &mut Write<'_>,
    sql: &'static str,
    new: NewNotice<'_>,
    besides: &[&dyn ToSql],
) -> Result<(), Error> {
    let (id, now, post) = (w.id(), w.now.millis(), new.post.map(|post| post.id.0));
    let kind = new.kind.as_str();
    let first: [&dyn ToSql; 6] = [&new.member.0, &id, &kind, &now, &post, &new.by.0];
    let all = params_from_iter(first.iter().chain(besides));
    if w.sql.prepare_cached(sql)?.execute(all)? == 0 {
        return Ok(());
    }
    let about = About {
        member: Some(new.member),
        topic: new.post.map(|post| post.topic),
        post: new.post.map(|post| post.id),
        entry: new.entry,
        ..About::default()
    };
    events::append(w, Kind::Noticed, Some(new.by), about)
}
