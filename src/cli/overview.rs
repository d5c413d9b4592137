//! `wellspring overview`: the console's first page in figures.

use clap::Args;
use serde::Serialize;

use super::house::{self, unexpected};
use super::{Common, print};
use crate::domain::{CareAnswer, CareQuery, Language, Overview, Time};
use crate::text::Words;

/// Say how the community and its server are, in figures
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring overview\n\nWhether the server runs or not. `wellspring status` tells more of a running one, `queue` what waits, `report` whether people are answered.\n\nWith --json an object: running, silent (true where it runs and does not answer), here (sessions at screens of those who have come in, or null), members, new_members (in 7 days), database, disk_free, disk (bytes, or null), backup_at, backup_failed_at (RFC 3339, or null), days (objects, the last is today so far: day, posts, replies, joined)."
)]
pub(super) struct Show {}

/// The page as printed with `--json`.
#[derive(Serialize)]
struct Record {
    running: bool,
    silent: bool,
    here: Option<u64>,
    members: u32,
    new_members: u32,
    database: u64,
    disk_free: Option<u64>,
    disk: Option<u64>,
    backup_at: Option<String>,
    backup_failed_at: Option<String>,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    day: String,
    posts: u32,
    replies: u32,
    joined: u32,
}

impl Show {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let CareAnswer::Overview(page) = desk.care(CareQuery::Overview).await? else {
                return Err(unexpected());
            };
            let days = days(&page, desk.forum.now());
            match common.json {
                true => print::json(&record(&page, days)),
                false => tell(&page, &days),
            }
        })
    }
}

fn days(page: &Overview, now: Time) -> Vec<Day> {
    let arrived = page.days.iter().zip(&page.replies).zip(&page.joined);
    let ago = (0..arrived.len()).rev();
    let day = |(((posts, replies), joined), ago): (((&u32, &u32), &u32), usize)| {
        let at = now.plus(-i64::try_from(ago).unwrap_or_default() * Time::DAY);
        let day = print::minute(at)
            .chars()
            .take_while(|c| *c != ' ')
            .collect();
        let (posts, replies, joined) = (*posts, *replies, *joined);
        Day {
            day,
            posts,
            replies,
            joined,
        }
    };
    arrived.zip(ago).map(day).collect()
}

fn record(page: &Overview, days: Vec<Day>) -> Record {
    Record {
        running: page.server.is_some() || page.silent,
        silent: page.silent,
        here: page.server.as_ref().map(|server| server.here),
        members: page.members,
        new_members: page.new_members,
        database: page.database,
        disk_free: page.disk.map(|(free, _)| free),
        disk: page.disk.map(|(_, all)| all),
        backup_at: page.backup.map(print::rfc3339),
        backup_failed_at: page.backup_failed.map(print::rfc3339),
        days,
    }
}

/// Prints it for people.
fn tell(page: &Overview, days: &[Day]) -> anyhow::Result<()> {
    let size = |bytes| Words::of(Language::En).size(bytes);
    let server = match &page.server {
        Some(server) => format!(
            "runs since {} UTC, {} here",
            print::minute(server.since),
            server.here
        ),
        None if page.silent => "runs, and does not answer".to_owned(),
        None => "does not run".to_owned(),
    };
    let members = format!("{}, {} new in 7 days", page.members, page.new_members);
    let disk = page
        .disk
        .map(|(free, all)| format!("{} of {} free", size(free), size(all)));
    let backup = page.backup.map_or_else(
        || "none yet".to_owned(),
        |at| format!("{} UTC", print::minute(at)),
    );
    let failed = page.backup_failed;
    let failed = failed.map(|at| format!("; none was made at {} UTC", print::minute(at)));
    for (name, value) in [
        ("server", server),
        ("members", members),
        ("database", size(page.database)),
        ("disk", disk.unwrap_or_else(|| "-".to_owned())),
        ("backup", backup + &failed.unwrap_or_default()),
    ] {
        print::line(format_args!("{name:<10}{value}"))?;
    }
    print::line("")?;
    let row = |day: &Day| {
        let counts = [day.posts, day.replies, day.joined].map(|count| count.to_string());
        let [posts, replies, joined] = counts;
        [day.day.clone(), posts, replies, joined]
    };
    let rows: Vec<_> = days.iter().map(row).collect();
    let names = ["day (UTC)", "posts", "replies", "joined"];
    Ok(print::table(names, &rows, "no days")?)
}
