//! What is within a line: emphasis, code, links, mentions and references, as spans.
//!
//! Asterisks count only around whole words, so that `2*3*4` and `**kwargs` stay what they are; a mark without a partner is
//! an asterisk. Underscores, backslashes, entities and tags are literal. One pass cuts the line into pieces, one pairs the
//! asterisks; both are linear.

use std::collections::HashSet;

use super::{Handle, Line, Reference, Span, Style, Target};

/// Backticks of the longest run that encloses code.
const TICKS: usize = 8;

/// A piece of a line.
enum Piece {
    /// Text that leads somewhere or nowhere.
    Text(String, Option<Target>),
    /// Text between backticks.
    Code(String),
    /// One or two asterisks.
    Mark(Mark),
}

/// Asterisks that may begin or end a style.
struct Mark {
    strong: bool,
    opens: bool,
    closes: bool,
    paired: bool,
}

/// The spans of one line.
pub(super) fn spans(line: &str) -> Line {
    let mut pieces = Cutter::new(line).cut();
    pair(&mut pieces);
    let mut spans: Line = Vec::new();
    let mut style = Style::default();
    for piece in pieces {
        let span = match piece {
            Piece::Mark(mark) if mark.paired => {
                if mark.strong {
                    style.strong = !style.strong;
                } else {
                    style.emphasis = !style.emphasis;
                }
                continue;
            }
            Piece::Mark(mark) => {
                let text = if mark.strong { "**" } else { "*" };
                Span {
                    text: text.to_owned(),
                    style,
                    target: None,
                }
            }
            Piece::Text(text, target) => Span {
                text,
                style,
                target,
            },
            Piece::Code(text) => Span {
                text,
                style: Style {
                    code: true,
                    ..style
                },
                target: None,
            },
        };
        match spans.last_mut() {
            Some(last)
                if last.style == span.style && last.target.is_none() && span.target.is_none() =>
            {
                last.text.push_str(&span.text);
            }
            _ => spans.push(span),
        }
    }
    spans
}

/// Pairs each mark that closes with the nearest one before it that opens.
fn pair(pieces: &mut [Piece]) {
    let mut open: [Option<usize>; 2] = [None, None];
    let mut pairs = HashSet::new();
    for (i, piece) in pieces.iter().enumerate() {
        let Piece::Mark(mark) = piece else { continue };
        let [weak, strong] = &mut open;
        let slot = if mark.strong { strong } else { weak };
        match *slot {
            Some(start) if mark.closes => {
                pairs.extend([start, i]);
                *slot = None;
            }
            _ if mark.opens => *slot = Some(i),
            _ => {}
        }
    }
    for (i, piece) in pieces.iter_mut().enumerate() {
        if let Piece::Mark(mark) = piece {
            mark.paired = pairs.contains(&i);
        }
    }
}

/// Cuts a line into pieces.
struct Cutter<'a> {
    /// What is left to cut.
    rest: &'a str,
    /// The character before it.
    before: Option<char>,
    /// The last one before it that is no asterisk.
    word: Option<char>,
    /// Plain text since the last piece.
    text: String,
    pieces: Vec<Piece>,
    /// Lengths of runs of backticks that nothing closes in what is left.
    unclosed: [bool; TICKS],
}

impl<'a> Cutter<'a> {
    const fn new(line: &'a str) -> Self {
        Self {
            rest: line,
            before: None,
            word: None,
            text: String::new(),
            pieces: Vec::new(),
            unclosed: [false; TICKS],
        }
    }

    fn cut(mut self) -> Vec<Piece> {
        while let Some(c) = self.rest.chars().next() {
            let found = match c {
                '*' => self.mark(),
                '`' => self.code(),
                '[' => self.link(),
                'h' | 'H' => self.url().or_else(|| self.reference()),
                '@' | '＠' => self.mention(c),
                '#' | '＃' | 'a'..='z' => self.reference(),
                _ => None,
            };
            match found {
                Some((piece, length)) => {
                    self.flush();
                    self.pieces.push(piece);
                    self.skip(length);
                }
                None => self.plain(c),
            }
        }
        self.flush();
        self.pieces
    }

    /// Takes text that means nothing: a character, a run of marks, or a word.
    fn plain(&mut self, c: char) {
        let same: fn(char, char) -> bool = match c {
            '*' | '`' => |c, next| next == c,
            _ if c.is_ascii_alphanumeric() => |_, next| next.is_ascii_alphanumeric(),
            _ => |_, _| false,
        };
        let more = self.rest.chars().skip(1).take_while(|next| same(c, *next));
        let length = c.len_utf8() + more.map(char::len_utf8).sum::<usize>();
        self.text
            .push_str(self.rest.get(..length).unwrap_or_default());
        self.skip(length);
    }

    fn skip(&mut self, length: usize) {
        let (gone, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.before = gone.chars().next_back().or(self.before);
        self.word = gone.chars().rev().find(|c| *c != '*').or(self.word);
        self.rest = rest;
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.pieces
                .push(Piece::Text(std::mem::take(&mut self.text), None));
        }
    }

    /// Whether what is left begins a word.
    fn at_word(&self) -> bool {
        self.before.is_none_or(|c| {
            !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-' | '_' | '/' | '@' | '\\' | '$')
        })
    }

    /// One or two asterisks; three are one strong and, at the next turn, one weak.
    fn mark(&self) -> Option<(Piece, usize)> {
        let run = self.rest.len() - self.rest.trim_start_matches('*').len();
        if run > 3 {
            return None;
        }
        let strong = run >= 2;
        let length = if strong { 2 } else { 1 };
        let next = self.rest.trim_start_matches('*').chars().next();
        let before = self.word;
        // Between ideographs there are no spaces, so that they count as the end of a word.
        let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}');
        let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let opens = !space(next) && !inside(before) && before != Some('\\');
        let closes = !space(before) && !inside(next) && before != Some('\\');
        let mark = Mark {
            strong,
            opens,
            closes,
            paired: false,
        };
        (opens || closes).then_some((Piece::Mark(mark), length))
    }

    /// Text between two runs of backticks of one length.
    fn code(&mut self) -> Option<(Piece, usize)> {
        let after = self.rest.trim_start_matches('`');
        let run = self.rest.len() - after.len();
        let hopeless = self.unclosed.get_mut(run - 1)?;
        if *hopeless {
            return None;
        }
        let mut from = 0;
        while let Some(at) = after.get(from..)?.find('`') {
            let start = from + at;
            let tail = after.get(start..)?.trim_start_matches('`');
            from = after.len() - tail.len();
            // In `this' and `that' the second backtick begins a word and does not end one.
            let spaced = after.get(..start)?.ends_with(' ');
            let opener = run == 1 && spaced && tail.starts_with(char::is_alphanumeric);
            if from - start == run && !opener {
                let code = after.get(..start)?;
                let trimmed = code.strip_prefix(' ').and_then(|c| c.strip_suffix(' '));
                let code = trimmed.filter(|c| !c.trim().is_empty()).unwrap_or(code);
                return Some((Piece::Code(code.to_owned()), run + from));
            }
        }
        *hopeless = true;
        None
    }

    /// `[text](url)`.
    fn link(&self) -> Option<(Piece, usize)> {
        let inner = self.rest.strip_prefix('[')?;
        let end = inner.find(['[', ']'])?;
        let (text, after) = inner.split_at_checked(end)?;
        let tail = after.strip_prefix("](")?;
        let url = tail.get(..url_length(tail)?)?;
        let closed = tail.get(url.len()..)?.starts_with(')');
        let length = 1 + text.len() + 2 + url.len() + 1;
        let target = Target::Link(url.to_owned());
        let shown = !text.trim().is_empty() && closed;
        shown.then(|| (Piece::Text(text.to_owned(), Some(target)), length))
    }

    /// A bare URL, without the punctuation of the sentence around it.
    fn url(&self) -> Option<(Piece, usize)> {
        if self.before.is_some_and(char::is_alphanumeric) && self.before < Some('\u{2e80}') {
            return None;
        }
        let length = url_length(self.rest)?;
        let url = self
            .rest
            .get(..length)?
            .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '"', '*']);
        let text = url.to_owned();
        Some((
            Piece::Text(text.clone(), Some(Target::Link(text))),
            url.len(),
        ))
    }

    /// `@handle`.
    fn mention(&self, at: char) -> Option<(Piece, usize)> {
        if self
            .before
            .is_some_and(|c| c.is_alphanumeric() && c < '\u{2e80}')
            || !self.at_word()
        {
            return None;
        }
        let name = self.rest.strip_prefix(at)?;
        let spells = |c: &char| {
            c.is_alphanumeric()
                || matches!(c, '-' | '_')
                || unicode_normalization::char::is_combining_mark(*c)
        };
        let length: usize = name
            .chars()
            .take(Handle::MAX + 1)
            .take_while(spells)
            .map(char::len_utf8)
            .sum();
        let name = name.get(..length)?.trim_end_matches(['-', '_']);
        let handle = Handle::new(name).ok()?;
        let length = at.len_utf8() + name.len();
        Some((
            Piece::Text(
                self.rest.get(..length)?.to_owned(),
                Some(Target::Mention(handle)),
            ),
            length,
        ))
    }

    /// `#tools.12`, `tools.12` or `tools.12.3`. Without the `#`, a word that ends in a digit is a version (`python3.11`).
    fn reference(&self) -> Option<(Piece, usize)> {
        if !self.at_word() || self.before == Some('#') {
            return None;
        }
        let marked = self.rest.starts_with(['#', '＃']);
        let body = self.rest.trim_start_matches(['#', '＃']);
        let sign = self.rest.len() - body.len();
        let part = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        // The longest reference has 38 characters; more makes it something else.
        let word = body.get(..body.chars().take(48).take_while(part).count())?;
        let word = word.trim_end_matches(['.', '-']);
        let slug = word.split('.').next()?;
        let plain =
            marked || (slug.len() > 1 && !slug.ends_with(|c: char| c.is_ascii_digit() || c == '-'));
        let written = marked || !slug.contains(char::is_uppercase);
        let reference = Reference::parse(word).filter(|r| r.topic.is_some() && plain && written)?;
        let length = sign + word.len();
        // A call, a path or an address.
        let next = self.rest.get(length..)?.chars().next();
        if next.is_some_and(|c| "@/\\($=_".contains(c)) {
            return None;
        }
        Some((
            Piece::Text(
                self.rest.get(..length)?.to_owned(),
                Some(Target::Reference(reference)),
            ),
            length,
        ))
    }
}

/// Bytes of the URL that `text` begins with: up to a space, a bracket that it did not open, or an ideograph.
fn url_length(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| {
        let start = text.get(..scheme.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    if !text
        .get(scheme.len()..)?
        .starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        return None;
    }
    let mut open = 0_usize;
    let mut length = 0;
    for c in text.chars() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => break,
            ')' => open -= 1,
            '<' | '>' | '"' | '`' | '[' | ']' | '{' | '}' | '|' | '^' | '\\' => break,
            c if c.is_whitespace() || c >= '\u{2e80}' => break,
            _ => {}
        }
        length += c.len_utf8();
    }
    Some(length)
}
