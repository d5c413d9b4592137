//! How a command ends: a status, and where it failed a sentence with a hint on standard error.

use std::io::{self, ErrorKind};
use std::process::ExitCode;

use crate::config::ConfigError;
use crate::domain::{Failure, Language, Refusal};
use crate::text::Words;

/// The status of a command that was asked for what cannot be, as with clap.
const USAGE: u8 = 2;

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

/// Says how it went, and gives the status for it.
pub(super) fn tell(done: anyhow::Result<()>) -> ExitCode {
    let Err(error) = done else {
        return ExitCode::SUCCESS;
    };
    // Whoever read our output has seen enough: `wellspring member list | head`.
    if let Some(ErrorKind::BrokenPipe) = error.downcast_ref().map(io::Error::kind) {
        return ExitCode::SUCCESS;
    }
    let (said, hint) = words(&error);
    eprintln!("error: {said}");
    if let Some(hint) = hint {
        eprintln!("hint: {hint}");
    }
    if error.is::<ConfigError>() || error.is::<Usage>() {
        ExitCode::from(USAGE)
    } else {
        ExitCode::FAILURE
    }
}

/// The sentence and the hint of an error.
fn words(error: &anyhow::Error) -> (String, Option<String>) {
    let words = Words::of(Language::En);
    let refusal = error.downcast_ref::<Refusal>().cloned();
    let failure = refusal.map(Failure::Refused);
    if let Some(failure) = failure.as_ref().or_else(|| error.downcast_ref()) {
        let (said, hint) = words.failure(failure);
        return (said.into_owned(), hint.map(|hint| hint.into_owned()));
    }
    let hint = error.downcast_ref::<Hinted>().map(|hinted| hinted.hint);
    (format!("{error:#}"), hint.map(str::to_owned))
}
