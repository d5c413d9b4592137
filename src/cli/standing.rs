//! `wellspring member suspend` and `reinstate`: whether a member may write.

use clap::Args;

use super::house::Desk;
use super::print::{Did, minute};
use super::typed;
use super::why::{REASONS, Why};
use crate::domain::{Care, Command, Done, Handle, Time};

/// Take away a member's writing for a while: they read, and are told why
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring member suspend bob --reason spam --words 'Sold belts in three topics' --for 14d\n\n{REASONS} Without --until and --for it holds until further notice. Open sessions end within a second, with the reason on their screen. It stands in the log, where bob can appeal once."
))]
pub(super) struct Suspend {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    #[command(flatten)]
    why: Why,
    /// Until when, in UTC, as 2027-05-31 or '2027-05-31 09:00'
    #[arg(long, value_name = "TIME", value_parser = moment, conflicts_with = "span")]
    until: Option<Time>,
    /// For how long, as 14d
    #[arg(long = "for", id = "span", value_name = "SPAN", value_parser = length)]
    span: Option<i64>,
}

/// When it ends; whoever types for how long reads where that goes.
fn moment(text: &str) -> Result<Time, String> {
    typed::moment(text).map_err(|why| match typed::span(text) {
        Ok(_) => format!("{why}; for how long is said with --for {text}"),
        Err(_) => why,
    })
}

/// For how long; whoever types until when reads where that goes.
fn length(text: &str) -> Result<i64, String> {
    typed::span(text).map_err(|why| match typed::moment(text) {
        Ok(_) => format!("{why}; until when is said with --until '{text}'"),
        Err(_) => why,
    })
}

impl Suspend {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let until = self
            .until
            .or(self.span.map(|span| desk.forum.now().plus(span)));
        let said = match until {
            Some(until) => format!("{} is suspended until {} UTC", self.handle, minute(until)),
            None => format!("{} is suspended until further notice", self.handle),
        };
        let suspend = Care::Suspend {
            handle: self.handle.clone(),
            reason,
            words,
            until,
        };
        let suspend = Command::Care(suspend);
        desk.perform("member suspend", self.handle.as_str(), suspend, &said)
            .await
    }
}

/// Give a member back their writing
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring member reinstate bob --reason mistake --words 'That was somebody else'\n\n{REASONS}"
))]
pub(super) struct Reinstate {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    #[command(flatten)]
    why: Why,
}

impl Reinstate {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let handle = self.handle.clone();
        let reinstate = Care::Reinstate {
            handle,
            reason,
            words,
        };
        let done = desk.act(Command::Care(reinstate)).await?;
        let is = match done {
            Done::Logged(Some(_)) => "may write again",
            _ => "was not suspended",
        };
        let said = format!("{} {is}", self.handle);
        Did::new("member reinstate", self.handle.as_str(), &done, &said).print(desk.json)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn whoever_types_for_how_long_instead_of_until_when_or_the_other_way_round_reads_how() {
        let why = length("2027-05-31").unwrap_err();
        assert!(why.contains("--until '2027-05-31'"), "{why}");
        assert!(!length("soon").unwrap_err().contains("--until"));
        assert_eq!(length("7d"), Ok(7 * Time::DAY));
        let why = moment("7d").unwrap_err();
        assert!(why.contains("--for 7d"), "{why}");
        assert!(!moment("soon").unwrap_err().contains("--for"));
        assert!(moment("2027-05-31").is_ok());
    }
}
