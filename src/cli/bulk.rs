//! Invitations from a file: one a line, as spreadsheets save them, with commas, semicolons or tabs between the fields. All
//! lines are good, or nothing is made. How CSV is read and written is the `csv` crate's, as quotes, line ends and fields over
//! several lines are easily read wrong.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context as _;
use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use serde::Serialize;

use super::house::Desk;
use super::trouble::{Usage, hinted};
use super::{print, typed};
use crate::domain::{Care, Command, Invite, InviteCode, SafeText, Time};

/// Lines of a file.
const MOST: usize = 10_000;
/// The most that may join with one invitation.
const MOST_USES: u32 = 1_000_000;
/// Faults that are told; the rest is counted.
const TOLD: usize = 20;
/// What stands between fields: where a comma is the decimal point, spreadsheets write semicolons.
const BETWEEN: [char; 3] = [',', ';', '\t'];
/// What the first column is called where the first line names the columns.
const HEADS: [&str; 4] = ["note", "notiz", "nota", "备注"];

/// An invitation that was made, as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    line: u64,
    code: String,
    left: u32,
    expires_at: Option<String>,
    note: &'a str,
}

/// How many may join with an invitation, and how long it is good, in milliseconds, where its line does not say.
type Unsaid = (u32, Option<i64>);

/// Makes the invitations that a file asks for, and prints a code beside each line.
pub(super) async fn create(desk: &Desk, file: &Path, unsaid: Unsaid) -> anyhow::Result<()> {
    let text = fs::read(file).with_context(|| file.display().to_string())?;
    let text = String::from_utf8(text).map_err(|_| {
        hinted(
            format!(
                "{} is no text in UTF-8; no invitation was made",
                file.display()
            ),
            "save it as CSV UTF-8",
        )
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let between = between(text);
    let invites = read(text, between, desk.forum.now(), unsaid).map_err(|faults| {
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
    if desk.json {
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
    Ok(print::line(written(&invites, between)?.trim_end())?)
}

/// What stands between the fields: of the three, what comes first outside of quotes.
fn between(text: &str) -> u8 {
    let mut inside = false;
    let first = text.chars().find(|c| {
        inside ^= *c == '"';
        !inside && BETWEEN.contains(c)
    });
    first.and_then(|c| u8::try_from(c).ok()).unwrap_or(b',')
}

/// The invitations with their lines, or what is wrong with which line.
fn read(
    text: &str,
    between: u8,
    now: Time,
    unsaid: Unsaid,
) -> Result<Vec<(u64, Invite)>, Vec<String>> {
    let (mut invites, mut faults) = (Vec::new(), Vec::new());
    let mut codes = BTreeSet::new();
    let mut lines = Lines {
        text,
        at: 0,
        count: 0,
    };
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(between);
    for (at, record) in reader.from_reader(text.as_bytes()).records().enumerate() {
        let Ok(record) = record else { continue };
        lines.upto(&record);
        let line = lines.count + 1;
        let first = record.get(0).unwrap_or_default().trim().to_lowercase();
        if (at == 0 && HEADS.contains(&first.as_str())) || record.iter().all(str::is_empty) {
            continue;
        }
        match invite(&record, now, unsaid, &mut codes) {
            Ok(invite) => invites.push((line, invite)),
            Err(why) => faults.push(format!("line {line}: {why}")),
        }
    }
    match (invites.len(), faults.is_empty()) {
        (0, true) => Err(vec!["the file has no line with a note".to_owned()]),
        (count, true) if count > MOST => Err(vec![format!("a file has at most {MOST} lines")]),
        (_, true) => Ok(invites),
        (_, false) => Err(faults),
    }
}

/// The line ends before a record; the crate's own count leaves out those that it skips.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    count: u64,
}

impl Lines<'_> {
    fn upto(&mut self, record: &StringRecord) {
        let byte = record.position().map_or(0, csv::Position::byte);
        let begin = usize::try_from(byte).unwrap_or(usize::MAX);
        let rest = self.text.get(begin..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self
            .text
            .get(self.at..begin.saturating_add(blank))
            .unwrap_or_default();
        self.count += passed.matches('\n').count() as u64;
        self.at = begin.saturating_add(blank);
    }
}

/// The invitation of a line: `note[,uses[,expires]]`.
fn invite(
    fields: &StringRecord,
    now: Time,
    (uses, span): Unsaid,
    codes: &mut BTreeSet<String>,
) -> Result<Invite, String> {
    let field = |at: usize| fields.get(at).unwrap_or_default().trim();
    if fields.iter().skip(3).any(|field| !field.trim().is_empty()) {
        return Err("more than a note, uses and expires; put a note with commas in quotes".into());
    }
    if fields.iter().any(|field| field.contains('\n')) {
        return Err("a field goes over several lines; is a quote not closed?".to_owned());
    }
    let note = SafeText::line(field(0));
    if note.as_str().is_empty() {
        return Err("the note is empty".to_owned());
    }
    let uses = match field(1) {
        "" => uses,
        text => text
            .parse::<u32>()
            .ok()
            .filter(|uses| (1..=MOST_USES).contains(uses))
            .ok_or_else(|| format!("{text:?} is not how many may join: 1 to {MOST_USES}"))?,
    };
    let span = match field(2) {
        "" => span,
        text => Some(typed::span(text).map_err(|why| format!("{text:?}: {why}"))?),
    };
    let expires_at = span.map(|span| now.plus(span));
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

/// The invitations as such a file, with their codes. What begins like a formula is kept from being one.
fn written(invites: &[(u64, Invite)], between: u8) -> anyhow::Result<String> {
    let mut writer = WriterBuilder::new()
        .delimiter(between)
        .from_writer(Vec::new());
    writer.write_record(["code", "note", "uses", "expires"])?;
    for (_, invite) in invites {
        let note = invite.note.as_str();
        let formula = note.starts_with(['=', '+', '-', '@']);
        let note = format!("{}{note}", if formula { "'" } else { "" });
        let expires = invite.expires_at.map(print::minute).unwrap_or_default();
        let (code, uses) = (invite.code.to_string(), invite.left.to_string());
        writer.write_record([code, note, uses, expires])?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(String::from_utf8(bytes).map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line, note, uses, and until when.
    type Shown = (u64, String, u32, Option<i64>);

    fn read_all(text: &str) -> Result<Vec<Shown>, Vec<String>> {
        let invites = read(text, between(text), Time::from_millis(0), (1, None))?;
        let shown = invites.into_iter().map(|(line, invite)| {
            let expires = invite.expires_at.map(Time::millis);
            (line, invite.note.to_string(), invite.left, expires)
        });
        Ok(shown.collect())
    }

    #[test]
    fn what_a_line_does_not_say_is_as_the_options_have_it() {
        let day = Some(Time::DAY);
        let text = "note,uses,expires\nAnn\nBob,3\nCleo,,2d\n";
        let made = read(text, b',', Time::from_millis(0), (7, day)).unwrap();
        let made = made
            .iter()
            .map(|(_, it)| (it.left, it.expires_at.map(Time::millis)));
        let expected = [(7, day), (3, day), (7, Some(2 * Time::DAY))];
        assert_eq!(made.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn lines_are_invitations_as_spreadsheets_of_all_countries_save_them() {
        let english = "Note,Uses,Expires\r\nAnn\r\n\"Gears; Ltd \"\"West\"\"\",20,14d\r\n\r\n 主轴 , 3 ,\r\n,,\r\n";
        let german = "Notiz;Anzahl;Bis\r\nAnn;;\r\n\"Gears; Ltd \"\"West\"\"\";20;14d\r\n\r\n主轴;3;\r\n;;\r\n";
        let expected = [
            (2, "Ann".to_owned(), 1, None),
            (
                3,
                "Gears; Ltd \"West\"".to_owned(),
                20,
                Some(14 * Time::DAY),
            ),
            (5, "主轴".to_owned(), 3, None),
        ];
        assert_eq!(read_all(english).unwrap(), expected);
        assert_eq!(read_all(german).unwrap(), expected);
        let tabs = german
            .replace("Ann;;", "Ann\t\t")
            .replace("Notiz;Anzahl;Bis\r\n", "");
        assert_eq!(between(&tabs), b'\t');
        assert_eq!(between("\"a;b\",1"), b',');
        assert_eq!(between("Ann"), b',');
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

    #[test]
    fn what_is_written_opens_in_the_spreadsheet_that_wrote_the_file() {
        let invites = read("=1+1;2\n\"a;b\"", b';', Time::from_millis(0), (1, None)).unwrap();
        let text = written(&invites, b';').unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "code;note;uses;expires");
        assert!(lines[1].ends_with(";'=1+1;2;"), "{}", lines[1]);
        assert!(lines[2].ends_with(";\"a;b\";1;"), "{}", lines[2]);
    }
}
