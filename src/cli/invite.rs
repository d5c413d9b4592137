//! `wellspring invite`: codes that let people in.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::hinted;
use super::why::{REASONS, Why};
use super::{Common, bulk, print, typed};
use crate::domain::{
    Answer, Care, Command, Failure, Invite as Invitation, InviteCode, Query, Refusal, SafeText,
    Time,
};

/// Invitations: create, list, revoke
#[derive(Debug, Subcommand)]
pub(super) enum Invite {
    Create(Create),
    /// List invitations, newest first
    #[command(
        after_help = "Example: wellspring invite list\n\nWith --json an array of objects: code, left, used, expires_at (RFC 3339, or null), note, created_at."
    )]
    List,
    /// End an invitation, for a reason; whoever joined with it stays
    #[command(after_help = format!(
        "Example: wellspring invite revoke 7K2MX-04QRT --reason upkeep --words 'The meeting is over'\n\n{REASONS} All members read in the log that an invitation was ended, and why; not the code."
    ))]
    Revoke {
        #[arg(value_parser = typed::code)]
        code: InviteCode,
        #[command(flatten)]
        why: Why,
    },
}

/// Create an invitation, and print its code
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring invite create --uses 20 --expires 14d --note 'spring meeting'\nExample: wellspring invite create --csv guests.csv --expires 14d > codes.csv\n\nAll members read in the log how many may join, and until when; neither code nor note. A file has a line for each invitation, as a spreadsheet saves it as CSV UTF-8: note, uses, expires, with commas, semicolons or tabs between them; the first line may name the columns. --uses and --expires hold for lines that say nothing of it. Printed is the same with the code in front. Bad lines are named, and then none is made.\n\nWith --json an object: code, left, used, expires_at (RFC 3339, or null), note, created_at; with --csv an array of objects: line, code, left, expires_at, note."
)]
pub(super) struct Create {
    /// How many may join with it
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = typed::whole::<u32>(1, 1_000_000))]
    uses: u32,
    /// How long it is good: 14d, 12h, 2w [default: until it is used up]
    #[arg(long, value_name = "TIME", value_parser = typed::span)]
    expires: Option<i64>,
    /// What it is for
    #[arg(long, default_value = "")]
    note: String,
    /// Make one for each line of this file instead: note[,uses[,expires]]
    #[arg(long, value_name = "FILE", conflicts_with = "note")]
    csv: Option<PathBuf>,
}

/// An invitation as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    code: String,
    left: u32,
    used: u32,
    expires_at: Option<String>,
    note: &'a str,
    created_at: String,
}

impl Invite {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(self, Self::List);
        house::visit_to(common, reads, async |desk| match self {
            Self::Create(create) => create.run(&desk).await,
            Self::List => list(&desk).await,
            Self::Revoke { code, why } => revoke(&desk, code, &why).await,
        })
    }
}

impl Create {
    async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        if let Some(file) = &self.csv {
            return bulk::create(desk, file, (self.uses, self.expires)).await;
        }
        let now = desk.forum.now();
        let invite = Invitation {
            code: InviteCode::from_random(rand::random()),
            left: self.uses,
            used: 0,
            expires_at: self.expires.map(|span| now.plus(span)),
            note: SafeText::line(&self.note),
            at: now,
        };
        let create = Command::CreateInvite {
            code: invite.code.clone(),
            uses: invite.left,
            expires_at: invite.expires_at,
            note: invite.note.clone(),
        };
        desk.act(create).await?;
        if desk.json {
            return print::json(&record(&invite));
        }
        Ok(print::line(invite.code)?)
    }
}

async fn revoke(desk: &Desk, code: InviteCode, why: &Why) -> anyhow::Result<()> {
    let subject = code.to_string();
    let said = format!("revoked {subject}");
    let why = why.told()?;
    let revoke = Command::Care(Care::RevokeInvite { code, why });
    let done = desk.perform("invite revoke", &subject, revoke, &said).await;
    done.map_err(|error| match error.downcast_ref() {
        Some(Failure::Refused(Refusal::InviteInvalid)) => hinted(
            format!("there is no invitation {subject}"),
            "`wellspring invite list` shows those that there are",
        ),
        _ => error,
    })
}

async fn list(desk: &Desk) -> anyhow::Result<()> {
    let Answer::Invites(invites) = desk.ask(Query::Invites).await? else {
        return Err(unexpected());
    };
    if desk.json {
        return print::json(&invites.iter().map(record).collect::<Vec<_>>());
    }
    let now = desk.forum.now();
    let rows = invites.iter().map(|invite| row(invite, now));
    let names = ["code", "left", "used", "expires (UTC)", "note"];
    let rows: Vec<_> = rows.collect();
    Ok(print::table(names, &rows, "no invitations")?)
}

fn row(invite: &Invitation, now: Time) -> [String; 5] {
    let expires = match invite.expires_at {
        None => "-".to_owned(),
        Some(at) if at <= now => "expired".to_owned(),
        Some(at) => print::minute(at),
    };
    [
        invite.code.to_string(),
        invite.left.to_string(),
        invite.used.to_string(),
        expires,
        invite.note.to_string(),
    ]
}

fn record(invite: &Invitation) -> Record<'_> {
    Record {
        code: invite.code.to_string(),
        left: invite.left,
        used: invite.used,
        expires_at: invite.expires_at.map(print::rfc3339),
        note: invite.note.as_str(),
        created_at: print::rfc3339(invite.at),
    }
}
