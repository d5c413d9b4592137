//! How a command ends: a status, and where it failed a sentence with a hint: on standard error, or with `--json` as an object
//! on standard output.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Write as _};
use std::process::ExitCode;
use std::{env, iter};

use serde::Serialize;

use super::print;
use crate::config::ConfigError;
use crate::domain::{CareFault, Failure, Language, Refusal};
use crate::session::exec::stop::Stop;
use crate::session::exec::stop::status::is_usage;
use crate::text::Words;

/// The status of a command that was asked for what cannot be, as with clap.
const USAGE: u8 = 2;
/// And of one that failed.
const FAILED: u8 = 1;

/// A failure, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("{said}")]
pub(super) struct Hinted {
    said: String,
    hint: &'static str,
}

/// A failure with a hint.
pub(super) fn hinted(said: impl Into<String>, hint: &'static str) -> anyhow::Error {
    let said = said.into();
    Hinted { said, hint }.into()
}

/// Something that was typed and cannot be.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Usage(pub(super) String);

/// Why something that is done over ssh too ended, in the words of there.
pub(super) fn stopped(stop: Stop) -> anyhow::Error {
    let is_typed = stop.status() == u32::from(USAGE);
    let (said, hint) = stop.told(Words::of(Language::En));
    let said = match hint {
        Some(hint) => format!("{said} {}", hint.replace("ssh HOST ", "wellspring ")),
        None => said,
    };
    match stop {
        Stop::Failed(failure) => failure.into(),
        _ if is_typed => Usage(said).into(),
        _ => anyhow::Error::msg(said),
    }
}

/// It failed, and what was printed says so.
#[derive(Debug, thiserror::Error)]
#[error("it failed")]
pub(super) struct Told;

/// A failure as printed with `--json`.
#[derive(Serialize)]
struct Record {
    error: String,
    hint: Option<String>,
}

/// Says how it went, and gives the status for it.
pub(super) fn tell(done: anyhow::Result<()>, json: bool) -> ExitCode {
    let Err(error) = done else {
        return ExitCode::SUCCESS;
    };
    // Whoever read our output has seen enough: `wellspring member list | head`.
    if let Some(ErrorKind::BrokenPipe) = error.downcast_ref().map(io::Error::kind) {
        return ExitCode::SUCCESS;
    }
    if !error.is::<Told>() {
        let (error, hint) = words(&error);
        say(Record { error, hint }, json);
    }
    ExitCode::from(status(&error))
}

/// Says what was typed wrong, or gives the help that was asked for.
pub(super) fn mistyped(error: &clap::Error) -> ExitCode {
    let wants_json = env::args_os().any(|word| word == OsStr::new("--json"));
    if error.use_stderr() && wants_json {
        let said = error.render().to_string();
        let (error, hint) = said.split_once("\n\n").unwrap_or((&said, ""));
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let record = Record {
            error: line(error.trim_start_matches("error: ")),
            hint: Some(line(hint)).filter(|hint| !hint.is_empty()),
        };
        say(record, true);
    } else {
        // Nobody may be there to read it.
        let _ = error.print();
    }
    if error.use_stderr() {
        ExitCode::from(USAGE)
    } else {
        ExitCode::SUCCESS
    }
}

/// Says why. Whoever hears neither output has nobody to tell.
fn say(record: Record, json: bool) {
    if json {
        let _ = print::json(&record);
        return;
    }
    let Record { error, hint } = record;
    let lines = iter::once(("error", error)).chain(hint.map(|hint| ("hint", hint)));
    for (what, said) in lines {
        let _ = writeln!(io::stderr(), "{what}: {said}");
    }
}

fn status(error: &anyhow::Error) -> u8 {
    let typed = match refusal(error) {
        Some(refusal) => is_usage(&refusal),
        None => error.is::<ConfigError>() || error.is::<Usage>(),
    };
    if typed { USAGE } else { FAILED }
}

/// What the forum or a rule of the domain refused.
fn refusal(error: &anyhow::Error) -> Option<Refusal> {
    match (error.downcast_ref(), error.downcast_ref()) {
        (Some(Failure::Refused(refusal)), _) | (_, Some(refusal)) => Some(refusal.clone()),
        _ => None,
    }
}

/// The sentence and the hint of an error.
fn words(error: &anyhow::Error) -> (String, Option<String>) {
    let words = Words::of(Language::En);
    let failure = refusal(error).map(Failure::Refused);
    if let Some(failure) = failure.as_ref().or_else(|| error.downcast_ref()) {
        let (said, hint) = words.failure(failure);
        let hint = match failure {
            Failure::Refused(Refusal::Care(CareFault::WordsMissing)) => {
                Some("--words 'What happened'".into())
            }
            _ => hint,
        };
        return (said.into_owned(), hint.map(|hint| hint.into_owned()));
    }
    let (said, of_the_disk) = in_our_words(&format!("{error:#}"));
    let hint = error.downcast_ref::<Hinted>().map(|hinted| hinted.hint);
    (said, hint.or(of_the_disk).map(str::to_owned))
}

/// The sentence with what the operating system says of a file in our words, and what to do about that.
fn in_our_words(said: &str) -> (String, Option<&'static str>) {
    let number = said
        .split_once("(os error ")
        .and_then(|(_, rest)| rest.split_once(')'))
        .and_then(|(number, _)| number.parse().ok());
    let Some(of_system) = number.map(io::Error::from_raw_os_error) else {
        let utf8 = "stream did not contain valid UTF-8";
        return (said.replace(utf8, "this is no text in UTF-8"), None);
    };
    let (ours, hint) = match of_system.kind() {
        ErrorKind::NotFound => ("there is no such file or directory", None),
        ErrorKind::AlreadyExists => ("it is there already", Some("choose another name")),
        ErrorKind::PermissionDenied => (
            "this user may not do that there",
            Some("be the user whom the data belongs to, or change the permissions"),
        ),
        ErrorKind::IsADirectory => ("it is a directory", Some("name a file in it")),
        ErrorKind::NotADirectory => ("a part of that path is a file, no directory", None),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("the disk is full", None),
        ErrorKind::ReadOnlyFilesystem => ("that disk can only be read", None),
        ErrorKind::ConnectionRefused => ("nobody answers there", None),
        _ => return (said.to_owned(), None),
    };
    (said.replace(&of_system.to_string(), ours), hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_our_words() {
        for (number, ours) in [
            (2, "a.pub: there is no such file or directory"),
            (17, "a.pub: it is there already"),
            (13, "a.pub: this user may not do that there"),
            (21, "a.pub: it is a directory"),
        ] {
            let error = io::Error::from_raw_os_error(number);
            assert_eq!(in_our_words(&format!("a.pub: {error}")).0, ours);
        }
        assert_eq!(in_our_words("no key (os error x)").0, "no key (os error x)");
    }
}
