//! `wellspring member erase`: a member who is gone for good, after it was said what that means.

use std::io::{self, BufRead as _, IsTerminal as _};

use clap::{Args, ValueEnum};

use super::house::{Desk, unexpected};
use super::trouble::hinted;
use super::{print, typed};
use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Estate, Handle, Query, TheirWords,
};

/// Erase a member for good: who they are, and what is theirs alone
///
/// Threads stay readable: their posts stand there by "former member" and a number, with their words or without. Nobody gets the
/// handle again. Without --yes it says what would happen, and asks where somebody is at the terminal.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring member erase ada --words scribble --yes\n\nIt cannot be taken back. What others wrote stays, also where they name them. Copies in backups, before-restore-DATE and wellspring-schema-N.db stay until those go. Where a backup is being made, it waits until that has been read.\n\nWith --json an object: handle, words, posts, votes, drafts, erased (false where only was said what would happen)."
)]
pub(super) struct Erase {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// What becomes of what they wrote
    #[arg(long)]
    words: Wording,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
}

/// What becomes of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Wording {
    /// They stay, by a former member
    Keep,
    /// They go, with earlier versions and the titles of their topics
    Scribble,
}

impl Erase {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let asked = Query::Care(CareQuery::Estate(self.handle.clone()));
        let Answer::Care(CareAnswer::Estate(estate)) = desk.ask(asked).await? else {
            return Err(unexpected());
        };
        if !desk.json {
            self.foretell(&estate)?;
        }
        let asks = !self.yes && !desk.json && io::stdin().is_terminal();
        let sure = self.yes || (asks && self.is_sure()?);
        if sure {
            let words = match self.words {
                Wording::Keep => TheirWords::Keep,
                Wording::Scribble => TheirWords::Scribble,
            };
            let erase = Care::EraseMember(self.handle.clone(), words);
            desk.act(Command::Care(erase)).await?;
        }
        if desk.json {
            return print::json(&serde_json::json!({
                "handle": self.handle.as_str(),
                "words": if self.words == Wording::Keep { "keep" } else { "scribble" },
                "posts": estate.posts,
                "votes": estate.votes,
                "drafts": estate.drafts,
                "erased": sure,
            }));
        }
        match (sure, asks) {
            (true, _) => Ok(print::line("erased")?),
            (false, true) => Err(hinted(
                "nothing was erased",
                "type the handle, or say --yes, to do it",
            )),
            (false, false) => Ok(print::line("nothing was erased; --yes does it")?),
        }
    }

    /// Says what will happen.
    fn foretell(&self, estate: &Estate) -> io::Result<()> {
        let Estate {
            posts,
            votes,
            drafts,
        } = estate;
        let handle = &self.handle;
        let (posts, votes) = (print::many(posts, "post"), print::many(votes, "vote"));
        let drafts = print::many(drafts, "draft");
        print::line(format_args!(
            "gone for good: {handle}, their name, keys, password, marks, inbox, {drafts}, and words about them in the log"
        ))?;
        print::line(match self.words {
            Wording::Keep => format!("stays: {posts}, by \"former member\" and a number"),
            Wording::Scribble => {
                format!("taken back: the words of {posts}, and titles of topics they opened")
            }
        })?;
        print::line(format_args!(
            "stays counted: {votes}, thanks; and what others wrote, also where they name {handle}"
        ))?;
        print::line("not touched: backups and exports that were made before")
    }

    /// Asks whoever is at the terminal to type the handle.
    fn is_sure(&self) -> anyhow::Result<bool> {
        print::line(format_args!("Type {} to erase them:", self.handle))?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        Ok(line.trim() == self.handle.as_str())
    }
}
