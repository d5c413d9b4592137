//! `wellspring member key`: the public keys with which a member signs in.

use std::path::PathBuf;

use clap::Subcommand;

use super::house::Desk;
use super::print::Did;
use super::typed;
use crate::domain::{Command, Done, Fingerprint, Handle};

/// What happens to a key.
#[derive(Debug, Subcommand)]
pub(super) enum KeyChange {
    /// Add the public keys in a file, one per line
    #[command(after_help = "Example: wellspring member key ada add ~/ada.pub")]
    Add {
        /// As ssh-keygen writes it: id_ed25519.pub
        file: PathBuf,
    },
    /// Remove a key
    #[command(
        after_help = "Example: wellspring member key ada remove SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"
    )]
    Remove {
        /// As `wellspring member show` prints it: SHA256:...
        #[arg(value_parser = typed::fingerprint)]
        fingerprint: Fingerprint,
    },
}

impl KeyChange {
    pub(super) async fn run(self, desk: &Desk, handle: Handle) -> anyhow::Result<()> {
        match self {
            Self::Add { file } => {
                let mut said = Vec::new();
                for (key, label) in typed::keys_in(&file)? {
                    said.push(
                        format!("added {} {label}", key.as_str())
                            .trim_end()
                            .to_owned(),
                    );
                    desk.act(Command::AddKey(handle.clone(), key, label))
                        .await?;
                }
                let said = said.join("\n");
                Did::new("member key add", handle.as_str(), &Done::Ok, &said).print(desk.json)
            }
            Self::Remove { fingerprint } => {
                let said = format!("removed {}", fingerprint.as_str());
                let remove = Command::RemoveKey(handle.clone(), fingerprint);
                desk.perform("member key remove", handle.as_str(), remove, &said)
                    .await
            }
        }
    }
}
