//! `wellspring conference`: the places with a subject, their hosts, and who is admitted.

use clap::{ArgGroup, Args, Subcommand};
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::Usage;
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{
    Access, Care, CareAnswer, CareQuery, Command, ConferenceKind, Handle, Reason, SafeText, Slug,
    Tended, Title,
};

/// Conferences: list, add, change, hosts
#[derive(Debug, Subcommand)]
pub(super) enum Conference {
    /// List conferences and their hosts, archived and private ones too
    #[command(
        after_help = "Example: wellspring conference list\n\nWith --json an array of objects: slug, title, description, kind, access, archived, topics, last_post_at (RFC 3339, or null), hosts, admitted (handles)."
    )]
    List,
    Add(Add),
    Edit(Edit),
    Move(Move),
    /// Make a member a host
    #[command(after_help = format!(
        "Example: wellspring conference host tools ada\nExample: wellspring conference host tools ada --remove --reason asked\n\n{REASONS} It stands in the log, where ada reads why."
    ))]
    Host(Standing),
    /// Admit a member to a private conference
    #[command(after_help = format!(
        "Example: wellspring conference admit board ada\nExample: wellspring conference admit board ada --remove --reason upkeep --words 'Has left the company'\n\n{REASONS} It stands in the log, where ada reads why and can appeal once."
    ))]
    Admit(Standing),
    Archive(Archive),
}

/// Add a conference
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring conference add tools --title 'Machine tools' --access public"
)]
pub(super) struct Add {
    /// Its short name: a to z, 0 to 9 and -, at most 16; it can never be used again
    #[arg(value_parser = typed::slug)]
    slug: Slug,
    /// Its title
    #[arg(long)]
    title: String,
    /// What it is for
    #[arg(long, value_parser = typed::kind(), default_value = "forum")]
    kind: ConferenceKind,
    /// Who may read it
    #[arg(long, value_parser = typed::access(), default_value = "members")]
    access: Access,
    /// One line on what belongs there
    #[arg(long, default_value = "")]
    description: String,
}

/// Change a conference
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("change").required(true).multiple(true).args(["title", "access", "description"]))]
#[command(after_help = "Example: wellspring conference edit tools --access members")]
pub(super) struct Edit {
    #[arg(value_parser = typed::slug)]
    slug: Slug,
    /// The new title
    #[arg(long)]
    title: Option<String>,
    /// Who may read it from now on
    #[arg(long, value_parser = typed::access())]
    access: Option<Access>,
    /// The new description
    #[arg(long)]
    description: Option<String>,
}

/// Put a conference elsewhere in the list of all; whoever has an order of their own keeps it
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("place").required(true).args(["before", "last"]))]
#[command(
    after_help = "Example: wellspring conference move news --before tools\nExample: wellspring conference move lounge --last\n\n`wellspring conference list` shows the order. It stands in the log."
)]
pub(super) struct Move {
    #[arg(value_parser = typed::slug)]
    slug: Slug,
    /// Before this one
    #[arg(long, value_name = "SLUG", value_parser = typed::slug)]
    before: Option<Slug>,
    /// To the end
    #[arg(long)]
    last: bool,
}

/// Who stands where.
#[derive(Debug, Args)]
pub(super) struct Standing {
    #[arg(value_parser = typed::slug)]
    slug: Slug,
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// Remove them again, for a reason
    #[arg(long, requires = "reason")]
    remove: bool,
    /// One of the reasons of the log, or a sentence
    #[arg(long)]
    reason: Option<String>,
    /// What there is to say besides
    #[arg(long)]
    words: Option<String>,
}

/// Close a conference for writing, and take it out of the lists
#[derive(Debug, Args)]
#[command(after_help = "Example: wellspring conference archive fair-2025")]
pub(super) struct Archive {
    #[arg(value_parser = typed::slug)]
    slug: Slug,
    /// Open it again
    #[arg(long)]
    undo: bool,
}

/// A conference as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    slug: &'a str,
    title: &'a str,
    description: &'a str,
    kind: &'static str,
    access: &'static str,
    archived: bool,
    topics: u32,
    last_post_at: Option<String>,
    hosts: Vec<&'a str>,
    admitted: Vec<&'a str>,
}

impl Conference {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(self, Self::List);
        house::visit_to(common, reads, async |desk| {
            let (name, slug, command, said) = match self {
                Self::List => return list(&desk).await,
                Self::Add(add) => ("add", add.slug.clone(), add.command(&desk)?, "added"),
                Self::Edit(edit) => ("edit", edit.slug.clone(), edit.command(&desk)?, "changed"),
                Self::Move(Move { slug, before, .. }) => {
                    let said = match &before {
                        Some(before) => format!("{slug} stands before {before}"),
                        None => format!("{slug} stands at the end"),
                    };
                    let command = Command::MoveConference {
                        slug: slug.clone(),
                        before,
                    };
                    let name = "conference move";
                    return desk.perform(name, slug.as_str(), command, &said).await;
                }
                Self::Archive(Archive { slug, undo }) => {
                    let said = if undo { "opened" } else { "archived" };
                    ("archive", slug.clone(), archive(slug, !undo), said)
                }
                Self::Host(standing) => return standing.host(&desk).await,
                Self::Admit(standing) => return standing.admit(&desk).await,
            };
            let (name, said) = (format!("conference {name}"), format!("{said} {slug}"));
            desk.perform(&name, slug.as_str(), command, &said).await
        })
    }
}

impl Standing {
    /// Why they are removed; none where they are not.
    fn told(&self) -> anyhow::Result<Option<(Reason, SafeText)>> {
        match Why::of(self.reason.clone(), self.words.clone())? {
            Some(why) if self.remove => Ok(Some(why.told()?)),
            Some(_) => Err(Usage("a reason belongs to --remove".into()).into()),
            None => Ok(None),
        }
    }

    async fn host(self, desk: &Desk) -> anyhow::Result<()> {
        let why = self.told()?;
        let is = if why.is_some() {
            "no longer hosts"
        } else {
            "hosts"
        };
        let (slug, handle) = (self.slug.clone(), self.handle.clone());
        let command = match why {
            None => Command::Host(slug, handle),
            Some((reason, words)) => Command::Care(Care::Unhost {
                slug,
                handle,
                reason,
                words,
            }),
        };
        self.perform(desk, "conference host", command, is).await
    }

    async fn admit(self, desk: &Desk) -> anyhow::Result<()> {
        let why = self.told()?;
        let is = match why {
            None => "is admitted to",
            Some(_) => "is no longer admitted to",
        };
        let (slug, handle) = (self.slug.clone(), self.handle.clone());
        let command = match why {
            None => Command::Admit(slug, handle),
            Some((reason, words)) => Command::Care(Care::Expel {
                slug,
                handle,
                reason,
                words,
            }),
        };
        self.perform(desk, "conference admit", command, is).await
    }

    async fn perform(
        &self,
        desk: &Desk,
        name: &str,
        command: Command,
        is: &str,
    ) -> anyhow::Result<()> {
        let said = format!("{} {is} {}", self.handle, self.slug);
        desk.perform(name, self.slug.as_str(), command, &said).await
    }
}

fn archive(slug: Slug, archived: bool) -> Command {
    Command::EditConference {
        slug,
        title: None,
        description: None,
        access: None,
        archived: Some(archived),
    }
}

impl Add {
    fn command(self, desk: &Desk) -> anyhow::Result<Command> {
        Ok(Command::AddConference {
            slug: self.slug,
            title: Title::new(&self.title, &desk.config.limits())?,
            description: SafeText::line(&self.description),
            kind: self.kind,
            access: self.access,
        })
    }
}

impl Edit {
    fn command(self, desk: &Desk) -> anyhow::Result<Command> {
        let limits = desk.config.limits();
        let title = self.title.map(|title| Title::new(&title, &limits));
        Ok(Command::EditConference {
            slug: self.slug,
            title: title.transpose()?,
            description: self.description.as_deref().map(SafeText::line),
            access: self.access,
            archived: None,
        })
    }
}

async fn list(desk: &Desk) -> anyhow::Result<()> {
    let CareAnswer::Conferences(rows) = desk.care(CareQuery::Conferences).await? else {
        return Err(unexpected());
    };
    if desk.json {
        return print::json(&rows.iter().map(record).collect::<Vec<_>>());
    }
    let cells = rows.iter().map(record).map(|row| {
        let closed = if row.archived { " (archived)" } else { "" };
        let title = format!("{}{closed}", row.title);
        [
            row.slug.into(),
            row.kind.into(),
            row.access.into(),
            row.topics.to_string(),
            title,
            row.hosts.join(", "),
        ]
    });
    let names = ["slug", "kind", "access", "topics", "title", "hosts"];
    let cells: Vec<_> = cells.collect();
    Ok(print::table(names, &cells, "no conferences yet")?)
}

fn record(row: &Tended) -> Record<'_> {
    let conference = &row.conference;
    Record {
        slug: conference.slug.as_str(),
        title: conference.title.as_str(),
        description: conference.description.as_str(),
        kind: conference.kind.as_str(),
        access: conference.access.as_str(),
        archived: conference.archived,
        topics: conference.topics,
        last_post_at: conference.last_post_at.map(print::rfc3339),
        hosts: row.hosts.iter().map(Handle::as_str).collect(),
        admitted: row.admitted.iter().map(Handle::as_str).collect(),
    }
}
