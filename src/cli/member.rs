//! `wellspring member`: people, their keys, and a code for whoever has lost theirs. Their marks are in `marks`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::applying::{self, Approve, Reject};
use super::house::{self, Desk, unexpected};
use super::keys::KeyChange;
use super::marks::{Grant, Revoke};
use super::own::Own;
use super::standing::{Reinstate, Suspend};
use super::{Common, print, typed};
use crate::domain::{
    Answer, CareAnswer, CareQuery, Command, DisplayName, Done, Duty, Handle, Key, Member as Person,
    MemberFilter, NewMember, Query, Time, Whoami,
};

/// Members on one page of a list.
const PAGE: usize = 500;

/// Members: list, show, add, marks, keys
#[derive(Debug, Subcommand)]
pub(super) enum Member {
    /// List members in the order in which they joined
    #[command(
        after_help = "Example: wellspring member list\nExample: wellspring member list larrea --only hosts\n\nWith --json an array of objects: handle (null for the sender of imported posts whom nobody has claimed), display_name, roles (staff, sysop, deputy), pages (of a deputy), joined_at, seen_at, suspended_until (RFC 3339, or null)."
    )]
    List {
        /// Only those with these letters in their handle or name
        #[arg(default_value = "")]
        letters: String,
        /// Only those who are this
        #[arg(long, value_name = "WHAT", value_parser = typed::filter())]
        only: Option<MemberFilter>,
        /// Only who waits to be let in, with what they say; JSON as `wellspring queue` has it
        #[arg(long, conflicts_with_all = ["letters", "only"])]
        waiting: bool,
    },
    /// Show a member, with their keys
    #[command(
        after_help = "Example: wellspring member show ada\n\nWith --json an object: what `member list` has, and has_password, hosts (slugs), keys (objects: fingerprint, label, added_at, used_at, proved)."
    )]
    Show {
        #[arg(value_parser = typed::handle)]
        handle: Handle,
    },
    Add(Add),
    Grant(Grant),
    Revoke(Revoke),
    /// Give a member a key, or take one away
    #[command(after_help = "Example: wellspring member key ada add ~/ada.pub")]
    Key {
        #[arg(value_parser = typed::handle)]
        handle: Handle,
        #[command(subcommand)]
        change: KeyChange,
    },
    Approve(Approve),
    Reject(Reject),
    /// Put a newcomer aside as welcomed: they wait in the queue no more
    #[command(
        after_help = "Example: wellspring member welcome nora\n\nNewcomers wait in `wellspring queue` until somebody answers their first post, or this is done. They are told nothing."
    )]
    Welcome {
        #[arg(value_parser = typed::handle)]
        handle: Handle,
    },
    Suspend(Suspend),
    Reinstate(Reinstate),
    #[command(flatten)]
    Own(Own),
    /// Print a code that signs a member in once, when they have lost their key
    #[command(
        after_help = "Example: wellspring member recover ada\n\nFirst make sure that ada is who asks: whoever has the code is ada. It is good once, for 7 days, in place of the password: `ssh ada@...`, or `ssh new@...` and Sign in, which makes that machine's key theirs. A new code replaces it; recovery codes that they wrote down stay good. Works while the server runs, and with passwords switched off.\n\nWith --json an object: handle, code, expires_at."
    )]
    Recover {
        #[arg(value_parser = typed::handle)]
        handle: Handle,
    },
}

/// Add a member
#[derive(Debug, Args)]
#[command(after_help = "Example: wellspring member add ada --name 'Ada Larrea' --key ada.pub")]
pub(super) struct Add {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// The display name [default: the handle]
    #[arg(long)]
    name: Option<String>,
    /// A file with public keys, one per line; can be given more than once
    #[arg(long, value_name = "FILE")]
    key: Vec<PathBuf>,
}

/// A member as printed with `--json` in a list.
#[derive(Serialize)]
struct Record<'a> {
    handle: Option<&'a str>,
    display_name: &'a str,
    roles: Vec<&'static str>,
    pages: Vec<&'static str>,
    joined_at: String,
    seen_at: Option<String>,
    suspended_until: Option<String>,
}

/// And by itself.
#[derive(Serialize)]
struct FullRecord<'a> {
    #[serde(flatten)]
    record: Record<'a>,
    has_password: bool,
    hosts: Vec<&'a str>,
    keys: Vec<KeyRecord<'a>>,
}

#[derive(Serialize)]
struct KeyRecord<'a> {
    fingerprint: &'a str,
    label: &'a str,
    added_at: String,
    used_at: Option<String>,
    proved: bool,
}

impl Member {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(self, Self::List { .. } | Self::Show { .. });
        house::visit_to(common, reads, async |desk| match self {
            Self::List { waiting: true, .. } => applying::list(&desk).await,
            Self::List { letters, only, .. } => list(&desk, &letters, only).await,
            Self::Show { handle } => show(&desk.member(handle).await?, desk.json, desk.forum.now()),
            Self::Add(add) => add.run(&desk).await,
            Self::Grant(grant) => grant.run(&desk).await,
            Self::Revoke(revoke) => revoke.run(&desk).await,
            Self::Key { handle, change } => change.run(&desk, handle).await,
            Self::Approve(approve) => approve.run(&desk).await,
            Self::Reject(reject) => reject.run(&desk).await,
            Self::Welcome { handle } => applying::welcome(&desk, &handle).await,
            Self::Suspend(suspend) => suspend.run(&desk).await,
            Self::Reinstate(reinstate) => reinstate.run(&desk).await,
            Self::Recover { handle } => recover(&desk, handle).await,
            Self::Own(own) => own.run(&desk).await,
        })
    }
}

impl Add {
    async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let name = self.name.as_deref().unwrap_or(self.handle.as_str());
        let mut keys = Vec::new();
        for file in &self.key {
            keys.extend(typed::keys_in(file)?);
        }
        let new = NewMember {
            name: DisplayName::new(name)?,
            handle: self.handle.clone(),
            keys,
        };
        let said = format!("added {}", self.handle);
        let add = Command::AddMember(new);
        desk.perform("member add", self.handle.as_str(), add, &said)
            .await
    }
}

/// Prints a recovery code.
async fn recover(desk: &Desk, handle: Handle) -> anyhow::Result<()> {
    let done = desk.act(Command::Recover(handle.clone())).await?;
    let Done::Code(code, until) = done else {
        return Err(unexpected());
    };
    if desk.json {
        return print::json(&serde_json::json!({
            "handle": handle.as_str(),
            "code": code.to_string(),
            "expires_at": print::rfc3339(until),
        }));
    }
    print::line(&code)?;
    Ok(print::line(format_args!(
        "lets {handle} in once, until {} UTC, in place of the password",
        print::minute(until)
    ))?)
}

/// All members.
async fn all(desk: &Desk) -> anyhow::Result<Vec<Person>> {
    let mut members: Vec<Person> = Vec::new();
    loop {
        let after = members.last().map(|member| member.id);
        let query = Query::Members { after, limit: PAGE };
        let Answer::Members(page) = desk.ask(query).await? else {
            return Err(unexpected());
        };
        members.extend(page.rows);
        if !page.more {
            return Ok(members);
        }
    }
}

/// Those with these letters who are what the filter says.
async fn some(desk: &Desk, letters: &str, filter: MemberFilter) -> anyhow::Result<Vec<Person>> {
    let (mut members, mut after) = (Vec::new(), None);
    loop {
        let query = CareQuery::Members {
            letters: letters.to_owned(),
            filter,
            after,
            limit: PAGE,
        };
        let CareAnswer::Members(page) = desk.care(query).await? else {
            return Err(unexpected());
        };
        members.extend(page.rows);
        after = page.next;
        if after.is_none() {
            members.sort_by_key(|member: &Person| member.id);
            return Ok(members);
        }
    }
}

async fn list(desk: &Desk, letters: &str, only: Option<MemberFilter>) -> anyhow::Result<()> {
    let now = desk.forum.now();
    let members = match (letters, only) {
        ("", None) => all(desk).await?,
        _ => some(desk, letters, only.unwrap_or_default()).await?,
    };
    if desk.json {
        return print::json(
            &members
                .iter()
                .map(|one| record(one, now))
                .collect::<Vec<_>>(),
        );
    }
    let hosts = some(desk, "", MemberFilter::Hosts).await?;
    let rows = members.iter().map(|member| {
        let handle = member.handle.as_ref().map_or("-", Handle::as_str);
        let seen = member.seen_at.map_or_else(|| "never".into(), print::minute);
        let record = record(member, now);
        let mut marks = record.roles;
        let is_host = hosts.iter().any(|host| host.id == member.id);
        marks.extend(is_host.then_some("host"));
        marks.extend(record.suspended_until.map(|_| "suspended"));
        [
            handle.into(),
            member.name.to_string(),
            print::minute(member.joined_at),
            seen,
            marks.join(" "),
        ]
    });
    let names = ["handle", "name", "joined (UTC)", "seen (UTC)", "marks"];
    let rows: Vec<_> = rows.collect();
    let none = match (letters, only) {
        ("", None) => "no members yet",
        _ => "no such members",
    };
    Ok(print::table(names, &rows, none)?)
}

fn show(whoami: &Whoami, json: bool, now: Time) -> anyhow::Result<()> {
    let member = &whoami.member;
    let hosts: Vec<_> = whoami.hosts.iter().map(|slug| slug.as_str()).collect();
    if json {
        return print::json(&FullRecord {
            record: record(member, now),
            has_password: member.has_password,
            hosts,
            keys: whoami.keys.iter().map(key).collect(),
        });
    }
    let handle = member.handle.as_ref().map_or("-", Handle::as_str);
    print::line(format_args!("{handle}  {}", member.name))?;
    let roles = record(member, now).roles.join(", ");
    let password = if member.has_password { "yes" } else { "no" };
    let seen = member.seen_at.map_or_else(|| "never".into(), print::minute);
    let how = member.suspended.as_ref().filter(|how| how.holds(now));
    let suspended = how.map(|how| match how.end() {
        Some(end) => format!(
            "until {} UTC: {}. {}",
            print::minute(end),
            how.reason.as_str(),
            how.words
        ),
        None => format!(
            "until further notice: {}. {}",
            how.reason.as_str(),
            how.words
        ),
    });
    for (name, value) in [
        ("joined", print::minute(member.joined_at)),
        ("seen", seen),
        ("roles", roles),
        ("pages", member.roles.duties.names()),
        ("suspended", suspended.unwrap_or_default()),
        ("hosts", hosts.join(", ")),
        ("password", password.to_owned()),
    ] {
        if !value.is_empty() {
            print::line(format_args!("{name:<10}{value}"))?;
        }
    }
    for key in &whoami.keys {
        print::line(format_args!(
            "key       {} {}{}",
            key.fingerprint.as_str(),
            key.label,
            if key.proved { "" } else { "  (not used yet)" }
        ))?;
    }
    Ok(())
}

fn record(member: &Person, now: Time) -> Record<'_> {
    let roles = [
        ("staff", member.roles.staff),
        ("sysop", member.roles.sysop),
        ("deputy", !member.roles.duties.is_none()),
    ];
    let roles = roles
        .into_iter()
        .filter_map(|(role, has)| has.then_some(role));
    Record {
        handle: member.handle.as_ref().map(Handle::as_str),
        display_name: member.name.as_str(),
        roles: roles.collect(),
        pages: member.roles.duties.iter().map(Duty::as_str).collect(),
        joined_at: print::rfc3339(member.joined_at),
        seen_at: member.seen_at.map(print::rfc3339),
        suspended_until: member
            .suspended
            .as_ref()
            .filter(|how| how.holds(now))
            .map(|how| print::rfc3339(how.until)),
    }
}

fn key(key: &Key) -> KeyRecord<'_> {
    KeyRecord {
        fingerprint: key.fingerprint.as_str(),
        label: key.label.as_str(),
        added_at: print::rfc3339(key.added_at),
        used_at: key.used_at.map(print::rfc3339),
        proved: key.proved,
    }
}
