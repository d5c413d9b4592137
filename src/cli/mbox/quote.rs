//! Quotes in mail: the many ways in which programs mark them, as lines with a depth, and back as `> ` per level.

/// Levels that are told apart; deeper quotes stay at this one.
const DEPTH: usize = 8;

/// Columns at which programs wrap.
const WIDTH: usize = 70;

/// A line and how deep it is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 0 is the sender's own.
    pub depth: usize,
    /// Without the marks, without spaces at the end.
    pub text: String,
}

/// The lines of `text`.
#[must_use]
pub fn parse(text: &str) -> Vec<Line> {
    let initials = initials(text);
    let mut lines = Vec::new();
    // Whether the lines are quoted with `|`, which is only believed under an attribution.
    let mut bars = false;
    for raw in text.lines() {
        let mut rest = raw.trim_end();
        if rest.is_empty() && raw.starts_with("--") {
            rest = raw;
        }
        let mut depth = 0;
        loop {
            let inner = rest.strip_prefix(' ').unwrap_or(rest);
            // Indented, one mark may be a prompt in code; two are a quote.
            let indented = rest.trim_start();
            let inner = if indented.starts_with(">>")
                || initials.iter().any(|mark| indented.starts_with(mark))
            {
                indented
            } else {
                inner
            };
            if let Some(after) = inner.strip_prefix('>').filter(|_| {
                depth > 0 || inner == rest || inner.starts_with("> ") || inner.starts_with(">>")
            }) {
                (rest, depth) = (after, depth + 1);
            } else if let Some(after) = initials
                .iter()
                .find_map(|mark| inner.strip_prefix(mark.as_str()))
            {
                (rest, depth) = (after, depth + 1);
            } else if let Some(after) = rest.strip_prefix('|').filter(|_| bars && depth == 0) {
                (rest, depth) = (after, depth + 1);
            } else {
                break;
            }
        }
        let text = if depth > 0 {
            rest.strip_prefix(' ').unwrap_or(rest)
        } else {
            rest
        };
        bars = (bars && (depth > 0 || text.is_empty())) || is_attribution(text);
        lines.push(Line {
            depth: depth.min(DEPTH),
            text: text.to_owned(),
        });
    }
    rejoin(lines)
}

/// Puts the ends of quoted lines back that a program wrapped without quoting them: words alone between two lines of one
/// quote, the first of which had no room for them.
fn rejoin(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut rest = lines.into_iter().peekable();
    while let Some(line) = rest.next() {
        let next = rest.peek().map_or(0, |next| next.depth);
        let word = line.text.split(' ').next().map_or(0, str::len);
        match out.last_mut() {
            Some(last)
                if line.depth == 0
                    && word > 0
                    && last.depth > 0
                    && last.depth == next
                    && last.text.len() < WIDTH
                    && last.text.len() + 2 * last.depth + word >= WIDTH =>
            {
                last.text.push(' ');
                last.text.push_str(&line.text);
            }
            _ => out.push(line),
        }
    }
    out
}

/// Marks such as `AB> ` that start two lines or more.
fn initials(text: &str) -> Vec<String> {
    let marks = text.lines().filter_map(|line| {
        let (mark, _) = line.trim_start_matches(['>', ' ']).split_once('>')?;
        let fits = (2..=4).contains(&mark.len()) && mark.chars().all(|c| c.is_ascii_uppercase());
        fits.then(|| format!("{mark}>"))
    });
    let mut found: Vec<String> = marks.collect();
    found.sort();
    let twice = |pair: &[String]| {
        matches!(pair, [a, b] if a == b)
            .then(|| pair.first().cloned())
            .flatten()
    };
    let mut marks: Vec<String> = found.windows(2).filter_map(twice).collect();
    marks.dedup();
    marks
}

/// `On ..., Ann wrote:` in some languages.
#[must_use]
pub fn is_attribution(text: &str) -> bool {
    let text = text.trim_end();
    [
        " wrote:",
        " writes:",
        " said:",
        " schrieb:",
        " a écrit :",
        " a écrit:",
        " escribió:",
        " ha scritto:",
        " schreef:",
        "写道：",
        " skrev:",
    ]
    .iter()
    .any(|end| text.ends_with(end))
        || (text.ends_with(':') && text.contains(" schrieb "))
}

/// `-----Original Message-----` and its like: what follows is older.
#[must_use]
pub fn starts_old(text: &str) -> bool {
    let text = text.trim();
    let words = text.trim_matches(['-', ' ']).to_lowercase();
    text.starts_with("--")
        && text.ends_with("--")
        && matches!(
            words.as_str(),
            "original message"
                | "original-nachricht"
                | "ursprüngliche nachricht"
                | "forwarded message"
                | "message d'origine"
                | "mensaje original"
                | "messaggio originale"
                | "begin forwarded message"
        )
}

/// The headers that programs copy over what they quote, and whether a reader wants them.
fn copied_header(text: &str) -> Option<bool> {
    let text = text.trim_start_matches(['*', ' ']);
    let (name, _) = text.split_once(':')?;
    match name.trim_end_matches('*').to_lowercase().as_str() {
        "from" | "von" | "de" | "da" | "date" | "sent" | "gesendet" | "datum" => Some(true),
        "to" | "cc" | "subject" | "reply-to" | "an" | "betreff" | "importance" | "message-id" => {
            Some(false)
        }
        _ => None,
    }
}

/// Quotes what stands under `-----Original Message-----`, or under copied headers, so that a reader can fold it.
pub fn old_blocks(lines: &mut Vec<Line>) {
    let mut added = 0;
    let mut header = false;
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let starts = starts_old(&line.text)
            || (!header && starts_headers(lines.get(at..).unwrap_or_default()));
        if starts && line.depth == 0 {
            added += 1;
            header = true;
            while out.last().is_some_and(|line| {
                line.depth == 0 && line.text.len() >= 20 && line.text.replace('_', "").is_empty()
            }) {
                out.pop();
            }
            if starts_old(&line.text) {
                continue;
            }
        }
        if header && added > 0 {
            match copied_header(&line.text) {
                Some(false) => continue,
                Some(true) => {}
                // A folded address of a header that goes.
                None if line.text.starts_with("  ") => continue,
                None => {
                    header =
                        line.text.is_empty() && out.last().is_none_or(|last| last.depth < added)
                }
            }
        }
        out.push(Line {
            depth: (line.depth + added).min(DEPTH),
            text: line.text.clone(),
        });
    }
    *lines = out;
}

/// Whether copied headers start here: a sender, then a date and a subject within a few lines.
fn starts_headers(lines: &[Line]) -> bool {
    let names = |line: &Line, all: &[&str]| {
        let text = line.text.trim_start_matches(['*', ' ']).to_lowercase();
        line.depth == 0 && all.iter().any(|name| text.starts_with(name))
    };
    let Some((first, rest)) = lines.split_first() else {
        return false;
    };
    let near = || rest.iter().take(5);
    names(first, &["from:", "von:", "de :", "de:"])
        && near().any(|line| names(line, &["sent:", "date:", "gesendet:", "datum:", "envoyé"]))
        && near().any(|line| {
            names(
                line,
                &["subject:", "betreff:", "objet", "asunto:", "to:", "an:"],
            )
        })
}

/// The lines as text. A line that is quoted less than the one before stands after an empty one, or markup would take it
/// into the quote; two empty lines become one.
#[must_use]
pub fn render(lines: &[Line]) -> String {
    let mut out: Vec<&Line> = Vec::with_capacity(lines.len());
    let mut text = String::new();
    let gap = |depth| Line {
        depth,
        text: String::new(),
    };
    let gaps: Vec<Line> = (0..=DEPTH).map(gap).collect();
    for line in lines {
        let deeper = |last: &&Line| last.depth > line.depth;
        if out.last().is_some_and(deeper) {
            while out.last().is_some_and(|last| last.text.is_empty()) {
                out.pop();
            }
            out.extend(gaps.get(line.depth));
        }
        let repeated = out.last().is_none_or(|last| last.text.is_empty());
        if !(line.text.is_empty() && repeated) {
            out.push(line);
        }
    }
    while out.last().is_some_and(|last| last.text.is_empty()) {
        out.pop();
    }
    for line in out {
        text.push_str(&marked(line.depth, &line.text));
        text.push('\n');
    }
    text.pop();
    text
}

fn marked(depth: usize, text: &str) -> String {
    format!("{}{text}", "> ".repeat(depth))
        .trim_end()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(text: &str) -> String {
        let mut lines = parse(text);
        old_blocks(&mut lines);
        render(&lines)
    }

    #[test]
    fn quotes_get_one_form() {
        assert_eq!(
            normal(">>one\n> > two\n>three\nfour"),
            "> > one\n> > two\n>\n> three\n\nfour"
        );
        assert_eq!(normal("AB> one\nAB> > two"), "> one\n> > two");
        assert_eq!(
            normal("Ann wrote:\n| one\n| two\n\nthree"),
            "Ann wrote:\n> one\n> two\n\nthree"
        );
        for kept in [
            "| a | b |",
            "x |> f()",
            "  > indented code",
            "x <- 1\n    y",
        ] {
            assert_eq!(normal(kept), kept);
        }
    }

    #[test]
    fn an_old_message_becomes_a_quote() {
        let text =
            "Yes.\n\n-----Original Message-----\nFrom: Bob\nTo: List\nSubject: x\n\nTea?\n> Milk?";
        assert_eq!(normal(text), "Yes.\n\n> From: Bob\n>\n> Tea?\n> > Milk?");
        let outlook = "Yes.\n________________________________\nFrom: Bob\nSent: Monday\nTo: List\nSubject: x\n\nTea?";
        assert_eq!(
            normal(outlook),
            "Yes.\n> From: Bob\n> Sent: Monday\n>\n> Tea?"
        );
        assert_eq!(normal("From: here\nto there"), "From: here\nto there");
    }
}
