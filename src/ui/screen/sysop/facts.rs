//! What stands on a member's record: who they are, what they may, what lets them in. What can be done is `record`'s.

use std::borrow::Cow;

use super::sheet::{Line, told};
use crate::domain::{Application, Handle, Key, Time, Whoami};
use crate::term::Role;
use crate::text::exact;
use crate::ui::Env;

/// What they said, if they wait to be let in.
pub(super) fn waits(record: &Whoami) -> Option<&Application> {
    let application = record.application.as_ref();
    application.filter(|application| application.refused.is_none())
}

/// The lines, with a code that was just made for them, and until when it is good.
pub(super) fn facts(
    handle: &Handle,
    record: &Whoami,
    code: Option<&(String, Time)>,
    env: &Env<'_>,
) -> Vec<Line> {
    let words = env.words;
    let member = &record.member;
    let mut lines = told(&format!("{handle}  {}", member.name), Role::Strong, env);
    if let Some((code, until)) = code {
        let said = words.desk_code(code.clone(), handle.to_string(), exact(*until));
        lines.extend(told(&said, Role::Notice, env));
    }
    if let Some(application) = waits(record) {
        let age = words.age(env.now, application.at);
        let said = words.desk_waits(age, application.words.to_string());
        lines.extend(told(&said, Role::Notice, env));
    }
    let seen = member.seen_at.map(exact);
    let hosts: Vec<String> = record.hosts.iter().map(ToString::to_string).collect();
    let password = match member.has_password {
        true => words.desk_yes(),
        false => words.desk_no(),
    };
    for (what, value) in [
        ("marks", marks(record, env)),
        ("suspended", suspended(record, env)),
        ("joined", exact(member.joined_at)),
        ("seen", seen.unwrap_or_else(|| words.desk_never().into())),
        ("pages", words.pages(member.roles.duties)),
        ("hosts", words.listed(&hosts)),
        ("keys", keys(record, env)),
        ("password", password.into_owned()),
    ] {
        if !value.is_empty() {
            let said = words.desk_fact(value, words.desk_label(what));
            lines.extend(told(&said, Role::Plain, env));
        }
    }
    lines
}

/// What they are: nobody is nothing.
fn marks(record: &Whoami, env: &Env<'_>) -> String {
    let roles = &record.member.roles;
    let refused = record.application.is_some() && waits(record).is_none();
    let mut marks = Vec::new();
    for (has, mark) in [
        (waits(record).is_some(), "waits"),
        (refused, "refused"),
        (roles.sysop, "sysop"),
        (!roles.duties.is_none(), "deputy"),
        (roles.staff, "staff"),
    ] {
        if has {
            marks.push(env.words.desk_mark(mark).into_owned());
        }
    }
    match marks.is_empty() {
        true => env.words.desk_mark("member").into_owned(),
        false => env.words.listed(&marks),
    }
}

/// Until when and why they do not write; nothing for those who do.
fn suspended(record: &Whoami, env: &Env<'_>) -> String {
    let words = env.words;
    let how = record.member.suspended.as_ref();
    let Some(how) = how.filter(|it| it.holds(env.now)) else {
        return String::new();
    };
    let until = match how.end() {
        Some(end) => Cow::from(exact(end)),
        None => words.desk_further(),
    };
    format!("{until}. {}. {}", words.why(how.reason), how.words)
}

/// Their keys, each with when it was used last.
fn keys(record: &Whoami, env: &Env<'_>) -> String {
    let words = env.words;
    let key = |key: &Key| {
        let used = match key.used_at {
            Some(at) => words.desk_used(words.ago(env.now, at)),
            None => words.desk_unused(),
        };
        format!("{} {used}", key.label).trim_start().to_owned()
    };
    match record.keys.as_slice() {
        [] => words.desk_no().into_owned(),
        all => all.iter().map(key).collect::<Vec<_>>().join("; "),
    }
}
