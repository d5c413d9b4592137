//! `rules`: the house rules, and agreeing to them, without which nobody speaks here.

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb;
use super::write;
use crate::domain::Command;

/// The operand that agrees.
const AGREE: &str = "agree";

/// `rules`.
#[derive(Debug, Serialize)]
struct Shape<'a> {
    version: u32,
    /// Whether the caller agreed to this version.
    agreed: bool,
    /// The rules, in markup.
    text: &'a str,
}

/// Prints the rules, or agrees to them.
pub async fn rules(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let (rules, agrees) = (caller.rules, args.operand() == AGREE);
    if let Some(verb) = verb::find("rules").filter(|_| !args.operand().is_empty() && !agrees) {
        return Err(Stop::Operands(verb));
    }
    if agrees {
        write::author(caller)?;
        let agree = Command::Agree(rules.version);
        caller.forum.act(caller.actor, agree).await?;
    }
    let agreed = agrees || caller.has_agreed();
    if args.json {
        let shape = Shape {
            version: rules.version,
            agreed,
            text: rules.text.as_str(),
        };
        return Ok(out.record(&shape).await?);
    }
    if agrees {
        let said = caller.words.exec_rules_agreed(rules.version);
        return Ok(out.print(&format!("{said}\n")).await?);
    }
    let version = caller.words.rules_version(rules.version);
    let text = rules.text.as_str().trim_end();
    out.print(&format!("{version}\n\n{text}\n")).await?;
    if caller.me.is_some() && !agreed {
        out.flush().await?;
        let hint = caller.words.exec_rules_hint();
        out.complain(&format!("{hint}\n")).await?;
    }
    Ok(())
}
