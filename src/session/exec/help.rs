//! `help`: the commands, or how one is used; and `whoami`.

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, VERBS, Verb};
use super::{json, plain};
use crate::domain::{Refusal, SafeText};
use crate::text::Words;

impl Verb {
    /// The whole line: `ssh HOST topics SLUG ...`.
    #[must_use]
    pub fn usage(&self) -> String {
        format!("ssh HOST {} {}", self.word, self.usage)
    }
}

/// What there is, or how one command is used.
pub async fn help(words: &Words, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let text = match args.operands.first() {
        None => list(words),
        Some(word) => {
            let verb = verb::find(word).ok_or_else(|| Stop::Unknown(SafeText::log(word)))?;
            one(words, verb)
        }
    };
    Ok(out.print(&text).await?)
}

/// Every command with one line.
#[must_use]
pub fn list(words: &Words) -> String {
    let row = |verb: &Verb| [format!("  {}", verb.word), (verb.about)(words).into_owned()];
    let rows = plain::table(&VERBS.each_ref().map(row));
    let (heading, footing) = (words.exec_heading(), words.exec_footing());
    format!("{heading}\n{rows}{footing}\n{}\n", words.exec_statuses())
}

/// One command: how it is used, what it does, what its options mean.
fn one(words: &Words, verb: &Verb) -> String {
    let row = |option: &verb::Opt| {
        let word = format!("  {}", option.word());
        [word, option.about(words).into_owned()]
    };
    let options: Vec<_> = verb.options.iter().map(row).collect();
    let (usage, about) = (verb.usage(), (verb.about)(words));
    format!("{usage}\n{about}\n{}", plain::table(&options))
}

/// Who the caller is.
pub async fn whoami(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let me = caller.me.as_ref().ok_or(Refusal::MembersOnly)?;
    if args.json {
        out.record(&json::Whoami::from(&**me)).await?;
    } else {
        out.print(&plain::whoami(caller.words, me)).await?;
    }
    Ok(())
}
