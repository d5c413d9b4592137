//! `wellspring member grant` and `revoke`: the marks of staff and of sysops, and the pages of deputies. Given without a reason,
//! taken only with one.

use clap::{Args, ValueEnum};

use super::house::Desk;
use super::trouble::hinted;
use super::typed;
use super::why::{REASONS, Why};
use crate::domain::{Care, Command, Duties, Duty, Handle};

/// Mark a member as staff or as sysop, or give them some of the sysop's pages
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring member grant ada sysop\nExample: wellspring member grant bob deputy --pages queue,members\n\nThe pages of a deputy are {}; --pages replaces those that they had, and where that takes some of them it needs a --reason, which bob reads and can appeal against. {REASONS} It stands in the log.\n\nOver ssh the queue works, and in it what the pages `members` and `spam` let a deputy decide: applications, appeals, held posts, purges. All else needs `over_ssh = true` under [console] in config.toml, as a deputy has no console on the server.",
    typed::pages()
))]
pub(super) struct Grant {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    role: Role,
    /// The pages of a deputy, between commas
    #[arg(long, value_delimiter = ',', value_parser = typed::duty)]
    pages: Vec<Duty>,
    /// Why a deputy loses pages: one of the reasons of the log, or a sentence
    #[arg(long)]
    reason: Option<String>,
    /// What there is to say besides
    #[arg(long)]
    words: Option<String>,
}

/// Take a mark from a member, or all pages from a deputy, for a reason
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring member revoke ada sysop --reason asked\nExample: wellspring member revoke bob deputy --reason upkeep --words 'Has left the company'\n\n{REASONS} It stands in the log, where they read why and can appeal."
))]
pub(super) struct Revoke {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    role: Role,
    #[command(flatten)]
    why: Why,
}

/// A mark.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Role {
    /// Works for the sponsor: all they write is labelled
    Staff,
    /// Operates the site
    Sysop,
    /// Has some of the sysop's pages
    Deputy,
}

impl Role {
    /// What somebody is with it.
    const fn called(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Sysop => "a sysop",
            Self::Deputy => "a deputy",
        }
    }
}

impl Grant {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let handle = self.handle.clone();
        let why = match Why::of(self.reason, self.words)? {
            Some(_) if !matches!(self.role, Role::Deputy) => {
                return Err(hinted(
                    "a reason belongs to what is taken",
                    "to take a mark: `member revoke HANDLE sysop --reason ...`",
                ));
            }
            Some(why) => Some(why.told()?),
            None => None,
        };
        let duties = self.pages.iter().copied().fold(Duties::NONE, Duties::with);
        if why.is_some() {
            let had = desk.member(handle.clone()).await?.member.roles.duties;
            if had.without(duties).is_none() {
                return Err(hinted(
                    format!("{handle} loses no page by it, and a reason belongs to what is taken"),
                    "leave --reason away",
                ));
            }
        }
        let command = match self.role {
            Role::Staff if desk.config.site.sponsor.is_empty() => {
                return Err(hinted(
                    "this site has no sponsor, so nobody is staff",
                    "name the sponsor first: `sponsor` under [site] in config.toml",
                ));
            }
            Role::Staff | Role::Sysop if !self.pages.is_empty() => {
                return Err(hinted(
                    "--pages is for deputies: staff have none, and sysops have all",
                    "a deputy: `member grant HANDLE deputy --pages ...`",
                ));
            }
            Role::Deputy if self.pages.is_empty() => {
                return Err(hinted(
                    "a deputy has some of the sysop's pages, and none is named",
                    "name them: --pages queue,members",
                ));
            }
            Role::Staff => Command::GrantStaff(handle),
            Role::Sysop => Command::GrantSysop(handle),
            Role::Deputy => Command::Care(Care::Depute {
                handle,
                duties,
                why,
            }),
        };
        let said = format!("{} is {}", self.handle, self.role.called());
        let subject = self.handle.as_str();
        desk.perform("member grant", subject, command, &said).await
    }
}

impl Revoke {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let handle = self.handle.clone();
        let why = self.why.told()?;
        let care = match self.role {
            Role::Staff => Care::RevokeStaff { handle, why },
            Role::Sysop => Care::RevokeSysop { handle, why },
            Role::Deputy => Care::Depute {
                handle,
                duties: Duties::NONE,
                why: Some(why),
            },
        };
        let said = format!("{} is no longer {}", self.handle, self.role.called());
        let (subject, command) = (self.handle.as_str(), Command::Care(care));
        desk.perform("member revoke", subject, command, &said).await
    }
}
