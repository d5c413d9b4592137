//! `wellspring completions`: what a shell needs to complete the commands.

use std::io::{self, Write as _};

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

/// Print completions for a shell
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring completions bash > ~/.local/share/bash-completion/completions/wellspring"
)]
pub(super) struct Completions {
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let mut script = Vec::new();
        let mut typed = super::Typed::command();
        clap_complete::generate(self.shell, &mut typed, "wellspring", &mut script);
        Ok(io::stdout().write_all(&script)?)
    }
}
