//! `wellspring joining-sheet`: one page to hand out, with which a newcomer comes in.

use std::io;

use clap::{Args, ValueEnum};
use unicode_width::UnicodeWidthStr as _;

use super::trouble::{Usage, hinted};
use super::{Common, house, print};
use crate::config::Config;
use crate::domain::{Address, Language};
use crate::ssh::hostkey::{self, HostKeyError};

/// Columns of the page.
const COLUMNS: usize = 78;

/// Print a page for newcomers: the address, the fingerprint, and what to do step by step
///
/// For OpenSSH and PuTTY, on Windows, macOS and Linux. It reads the host key of the data directory and the configuration.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring joining-sheet --language de --address forum.example.org:2222 > sheet.txt\n\nWith --json an object: language, address, port, command, fingerprint, text."
)]
pub(super) struct Sheet {
    /// The language of the page [default: that of the site]
    #[arg(long)]
    language: Option<Tongue>,
    /// Where members reach the site, as HOST or HOST:PORT [default: site.address]
    #[arg(long, value_name = "HOST[:PORT]")]
    address: Option<String>,
}

/// A language.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Tongue {
    /// English
    En,
    /// Deutsch
    De,
    /// Español
    Es,
    /// 中文
    Zh,
}

impl Sheet {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        let config = house::configuration(common, Vec::new())?.config;
        let address = self.address(&config)?;
        let key = hostkey::read(&config.server.data).map_err(no_key)?;
        let fingerprint = hostkey::fingerprint(&key);
        let language = match self.language {
            None => config.site.language,
            Some(Tongue::En) => Language::En,
            Some(Tongue::De) => Language::De,
            Some(Tongue::Es) => Language::Es,
            Some(Tongue::Zh) => Language::Zh,
        };
        let port = match address.port() {
            Some(port) => port,
            None => listens(common)?,
        };
        let page = Page {
            site: &config.site.name,
            address: &address,
            port,
            fingerprint: &fingerprint,
        };
        let text = page.written(language);
        if common.json {
            return print::json(&serde_json::json!({
                "language": language.tag(),
                "address": address.host(),
                "port": page.port,
                "command": page.command(),
                "fingerprint": fingerprint,
                "text": text,
            }));
        }
        Ok(print::line(text.trim_end())?)
    }

    fn address(&self, config: &Config) -> anyhow::Result<Address> {
        match &self.address {
            Some(typed) => Address::parse(typed).ok_or_else(|| {
                Usage(format!(
                    "{typed} is no address: a host, and perhaps a port behind a colon"
                ))
                .into()
            }),
            None => Address::parse(&config.site.address).ok_or_else(|| {
                hinted(
                    "nobody said where members reach this site",
                    "say it with --address HOST:PORT, or as `address` under [site] in config.toml",
                )
            }),
        }
    }
}

/// The port on which the server listens.
fn listens(common: &Common) -> anyhow::Result<u16> {
    let mut port = None;
    house::visit(common, async |desk| {
        port = desk.port().await;
        Ok(())
    })?;
    Ok(port.unwrap_or(22))
}

fn no_key(error: HostKeyError) -> anyhow::Error {
    match error {
        HostKeyError::File(path, error) if error.kind() == io::ErrorKind::NotFound => hinted(
            format!("{} is not there yet", path.display()),
            "the server makes it when it first starts: wellspring serve",
        ),
        other => other.into(),
    }
}

/// What stands on the page.
struct Page<'a> {
    site: &'a str,
    address: &'a Address,
    port: u16,
    fingerprint: &'a str,
}

impl Page<'_> {
    fn command(&self) -> String {
        self.address.command("new", self.port)
    }

    fn written(&self, language: Language) -> String {
        let text = match language {
            Language::En => include_str!("../../assets/sheet/en.txt"),
            Language::De => include_str!("../../assets/sheet/de.txt"),
            Language::Es => include_str!("../../assets/sheet/es.txt"),
            Language::Zh => include_str!("../../assets/sheet/zh.txt"),
        };
        let heading = text.lines().next().unwrap_or_default();
        let rule = heading.replace("{site}", self.site).width().min(COLUMNS);
        text.replace("{rule}", &"=".repeat(rule))
            .replace("{site}", self.site)
            .replace("{host}", self.address.host())
            .replace("{port}", &self.port.to_string())
            .replace("{command}", &self.command())
            .replace("{fingerprint}", self.fingerprint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_one_in_every_language_and_leaves_nothing_open() {
        let address = Address::parse("forum.example.org:2222").unwrap();
        let page = Page {
            site: "Lathe Owners",
            address: &address,
            port: 2222,
            fingerprint: "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        };
        for language in Language::ALL {
            let text = page.written(language);
            assert!(text.lines().count() <= 66, "{language:?}");
            for line in text.lines() {
                assert!(line.width() <= 80, "{language:?}: {line}");
            }
            assert!(!text.contains(['{', '}']), "{language:?}");
            for needed in [
                "ssh -p 2222 new@forum.example.org",
                "SHA256:AAA",
                "PUTTY",
                "MACOS",
                "LINUX",
            ] {
                assert!(text.contains(needed), "{language:?}: {needed}");
            }
        }
    }
}
