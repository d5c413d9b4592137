//! Why something is done, as it is typed: one of the reasons of the log, words, or both.

use clap::Args;

use super::trouble::Usage;
use crate::domain::{Reason, SafeText};

/// What is said of it under a command's help.
pub(super) const REASONS: &str = "A reason is one of spam, attack, private, unlawful, misplaced, duplicate, asked, upkeep, mistake, with --words if there is more to say; or a sentence, which then stands in the log under upkeep.";

/// Why.
#[derive(Debug, Args)]
pub(super) struct Why {
    /// One of the reasons of the log, or a sentence
    #[arg(long, value_name = "REASON")]
    reason: String,
    /// What there is to say besides
    #[arg(long)]
    words: Option<String>,
}

impl Why {
    /// It, where a command takes none in some cases; words alone are no reason.
    pub(super) fn of(
        reason: Option<String>,
        words: Option<String>,
    ) -> anyhow::Result<Option<Self>> {
        match (reason, words) {
            (Some(reason), words) => Ok(Some(Self { reason, words })),
            (None, Some(_)) => Err(Usage(format!("--words go with a --reason. {REASONS}")).into()),
            (None, None) => Ok(None),
        }
    }

    /// The reason, and the words if there are any: the log tells a reason to each reader in their language.
    pub(super) fn told(&self) -> anyhow::Result<(Reason, SafeText)> {
        let listed = Reason::parse(self.reason.trim()).filter(|of| Reason::CHOICES.contains(of));
        let is_sentence = self.reason.trim().contains(char::is_whitespace);
        match (listed, &self.words) {
            (Some(reason), Some(words)) => Ok((reason, SafeText::line(words))),
            (Some(reason), None) => Ok((reason, SafeText::default())),
            (None, None) if is_sentence => Ok((Reason::Upkeep, SafeText::line(&self.reason))),
            (None, _) => Err(Usage(format!("there is no such reason. {REASONS}")).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_one_of_the_list_or_a_sentence() {
        let told = |reason: &str, words: Option<&str>| {
            let why = Why {
                reason: reason.into(),
                words: words.map(Into::into),
            };
            let told = why.told().ok();
            told.map(|(reason, words)| (reason, words.to_string()))
        };
        let spam = |words: &str| Some((Reason::Spam, words.to_owned()));
        assert_eq!(told("spam", None), spam(""));
        assert_eq!(told("spam", Some("Belts")), spam("Belts"));
        let said = Some((Reason::Upkeep, "sold belts".to_owned()));
        assert_eq!(told("sold belts", None), said);
        for (reason, words) in [
            ("spm", None),
            ("appeal", None),
            ("sold belts", Some("x")),
            ("", None),
        ] {
            assert_eq!(told(reason, words), None, "{reason}");
        }
    }
}
