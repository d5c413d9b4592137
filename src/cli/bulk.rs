//! Invitations from a file: one a line, as a spreadsheet saves them. All lines are good, or nothing is made.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use serde::Serialize;

use super::house::Desk;
use super::trouble::Usage;
use super::{print, typed};
use crate::domain::{Care, Command, Invite, InviteCode, SafeText, Time};
use crate::text::exact;

/// Lines of a file.
const MOST: usize = 10_000;
/// The most that may join with one invitation.
const MOST_USES: u32 = 1_000_000;
/// Faults that are told; the rest is counted.
const TOLD: usize = 20;

/// An invitation that was made, as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    line: usize,
    code: String,
    left: u32,
    expires_at: Option<String>,
    note: &'a str,
}

/// Makes the invitations that a file asks for, and prints a code beside each line.
pub(super) async fn create(desk: &Desk, file: &Path, json: bool) -> anyhow::Result<()> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let invites = read(&text, desk.forum.now()).map_err(|faults| {
        let more = faults.len().saturating_sub(TOLD);
        let mut said = faults;
        said.truncate(TOLD);
        if more > 0 {
            said.push(format!("and {more} more lines"));
        }
        Usage(format!("no invitation was made\n{}", said.join("\n")))
    })?;
    let made = invites.iter().map(|(_, invite)| invite.clone()).collect();
    desk.act(Command::Care(Care::CreateInvites(made))).await?;
    if json {
        let records: Vec<_> = invites
            .iter()
            .map(|(line, invite)| Record {
                line: *line,
                code: invite.code.to_string(),
                left: invite.left,
                expires_at: invite.expires_at.map(print::rfc3339),
                note: invite.note.as_str(),
            })
            .collect();
        return print::json(&records);
    }
    print::line("code,note,uses,expires")?;
    for (_, invite) in &invites {
        print::line(format_args!(
            "{},{},{},{}",
            invite.code,
            quoted(invite.note.as_str()),
            invite.left,
            invite.expires_at.map(exact).unwrap_or_default()
        ))?;
    }
    Ok(())
}

/// The invitations with their lines, or what is wrong with which line. A first line that says `note` names the columns.
fn read(text: &str, now: Time) -> Result<Vec<(usize, Invite)>, Vec<String>> {
    let (mut invites, mut faults) = (Vec::new(), Vec::new());
    let mut codes = BTreeSet::new();
    let text = text.trim_start_matches('\u{feff}');
    for (at, line) in text.lines().enumerate() {
        let names = at == 0 && line.trim().to_lowercase().starts_with("note");
        if line.trim().is_empty() || names {
            continue;
        }
        match invite(line, now, &mut codes) {
            Ok(invite) => invites.push((at + 1, invite)),
            Err(why) => faults.push(format!("line {}: {why}", at + 1)),
        }
    }
    match (invites.len(), faults.is_empty()) {
        (0, true) => Err(vec!["the file has no line with a note".to_owned()]),
        (count, true) if count > MOST => Err(vec![format!("a file has at most {MOST} lines")]),
        (_, true) => Ok(invites),
        (_, false) => Err(faults),
    }
}

/// The invitation of a line: `note[,uses[,expires]]`.
fn invite(line: &str, now: Time, codes: &mut BTreeSet<String>) -> Result<Invite, String> {
    let fields = fields(line)?;
    let field = |at: usize| fields.get(at).map_or("", |field| field.trim());
    if fields.len() > 3 {
        return Err("more than a note, uses and expires; put a note with commas in quotes".into());
    }
    let note = SafeText::line(field(0));
    if note.as_str().is_empty() {
        return Err("the note is empty".to_owned());
    }
    let uses = match field(1) {
        "" => 1,
        text => text
            .parse::<u32>()
            .ok()
            .filter(|uses| (1..=MOST_USES).contains(uses))
            .ok_or_else(|| format!("{text:?} is not how many may join: 1 to {MOST_USES}"))?,
    };
    let expires_at = match field(2) {
        "" => None,
        text => Some(now.plus(typed::span(text).map_err(|why| format!("{text:?}: {why}"))?)),
    };
    let code = loop {
        let code = InviteCode::from_random(rand::random());
        if codes.insert(code.as_str().to_owned()) {
            break code;
        }
    };
    Ok(Invite {
        code,
        left: uses,
        used: 0,
        expires_at,
        note,
        at: now,
    })
}

/// The fields of a line of CSV: in quotes where they have commas, a quote in them twice.
fn fields(line: &str) -> Result<Vec<String>, String> {
    let (mut fields, mut field, mut inside) = (Vec::new(), String::new(), false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if inside || field.trim().is_empty() => inside = !inside,
            ',' if !inside => fields.push(std::mem::take(&mut field)),
            c => field.push(c),
        }
    }
    fields.push(field);
    match inside {
        true => Err("a quote is not closed".to_owned()),
        false => Ok(fields),
    }
}

/// A field as CSV has it. What begins like a formula is kept from being one.
fn quoted(field: &str) -> String {
    let formula = field.starts_with(['=', '+', '-', '@']);
    match field.contains([',', '"']) || formula {
        true => format!(
            "\"{}{}\"",
            if formula { "'" } else { "" },
            field.replace('"', "\"\"")
        ),
        false => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, note, uses, and until when.
    type Shown = (usize, String, u32, Option<i64>);

    fn read_all(text: &str) -> Result<Vec<Shown>, Vec<String>> {
        let invites = read(text, Time::from_millis(0))?;
        let shown = invites.into_iter().map(|(line, invite)| {
            let expires = invite.expires_at.map(Time::millis);
            (line, invite.note.to_string(), invite.left, expires)
        });
        Ok(shown.collect())
    }

    #[test]
    fn lines_are_invitations_as_a_spreadsheet_saves_them() {
        let text = "\u{feff}Note,Uses,Expires\r\nAnn\r\n\"Gears, Ltd \"\"West\"\"\",20,14d\r\n\r\n 主轴 , 3 ,\r\n";
        let expected = [
            (2, "Ann".to_owned(), 1, None),
            (
                3,
                "Gears, Ltd \"West\"".to_owned(),
                20,
                Some(14 * Time::DAY),
            ),
            (5, "主轴".to_owned(), 3, None),
        ];
        assert_eq!(read_all(text).unwrap(), expected);
        assert_eq!(quoted("Gears, \"West\""), "\"Gears, \"\"West\"\"\"");
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
    }

    #[test]
    fn every_bad_line_is_named_and_nothing_is_made() {
        let faults = read_all("Ann\nBen,0\n,5\nCy,1,soon\nDee,1,2d,x\n\"Ed\n").unwrap_err();
        let lines: Vec<_> = faults.iter().map(|fault| &fault[..7]).collect();
        assert_eq!(
            lines,
            ["line 2:", "line 3:", "line 4:", "line 5:", "line 6:"]
        );
        assert!(read_all("\n\n").is_err());
    }
}
