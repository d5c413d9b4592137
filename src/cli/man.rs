//! `wellspring man`: the manual, printed, or a page for each command in a directory.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, CommandFactory as _};
use clap_mangen::Man as Page;

/// Print the manual page, or write a page for each command
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring man | man -l -\nExample: wellspring man --dir /usr/local/share/man/man1"
)]
pub(super) struct Man {
    /// Write wellspring.1 and a page for each command into this directory
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Man {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        // What clap adds itself needs no page.
        let typed = super::Typed::command().disable_help_subcommand(true);
        let Some(dir) = &self.dir else {
            let mut page = Vec::new();
            Page::new(typed).render(&mut page)?;
            return Ok(io::stdout().write_all(&page)?);
        };
        let name = || dir.display().to_string();
        fs::create_dir_all(dir).with_context(name)?;
        clap_mangen::generate_to(typed, dir).with_context(name)
    }
}
