//! Blocks: paragraphs, code, quotes and lists, found line by line. What is within a line is found in `inline`.
//!
//! Two rules differ from CommonMark, because of mail. A quote ends with the last line that begins with `>` (no lazy
//! continuation: what follows is the answer). And line ends inside a paragraph stay if they look meant: see [`is_meant`].

use unicode_width::UnicodeWidthStr;

use super::{Block, DEPTH, inline::spans};

/// Widths at which programs fill lines, in cells.
const FILLED: std::ops::RangeInclusive<usize> = 45..=84;
/// The first of two lines is at least so wide if they were filled.
const ALONE: usize = 60;
/// A second line up to this width, under the end of a sentence, is a name, or a line of its own.
const SIGNATURE: usize = 24;
/// Cells by which a filled line may fall short of the widest: some programs, and people, stop early.
const RAGGED: usize = 12;

/// The blocks of `lines`, which lie `depth` containers deep.
pub(super) fn blocks(lines: &[&str], depth: usize) -> Vec<Block> {
    let mut out = Vec::new();
    let mut rest = lines;
    while let Some((first, after)) = rest.split_first() {
        if first.trim().is_empty() {
            rest = after;
            continue;
        }
        let (block, used) = if indent(first) >= 4 {
            indented(rest)
        } else if let Some(fence) = Fence::open(first) {
            fenced(rest, &fence)
        } else if depth < DEPTH && quoted(first).is_some() {
            quote(rest, depth, None)
        } else if let Some((who, above)) = attribution(rest).filter(|_| depth < DEPTH) {
            let (block, used) = quote(rest.get(above..).unwrap_or_default(), depth, Some(who));
            (block, above + used)
        } else if let Some(marker) = Marker::of(first).filter(|_| depth < DEPTH) {
            list(rest, &marker, depth)
        } else {
            paragraph(rest, depth)
        };
        out.push(block);
        rest = rest.get(used.max(1)..).unwrap_or_default();
    }
    out
}

/// How many spaces begin `line`.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// `line` without up to `n` leading spaces.
fn unindented(line: &str, n: usize) -> &str {
    line.get(indent(line).min(n)..).unwrap_or_default()
}

/// Code that is indented by four spaces, up to the last such line.
fn indented(lines: &[&str]) -> (Block, usize) {
    let inside = lines
        .iter()
        .take_while(|line| indent(line) >= 4 || line.trim().is_empty())
        .count();
    let code = lines.get(..inside).unwrap_or_default();
    let blank = code
        .iter()
        .rev()
        .take_while(|line| line.trim().is_empty())
        .count();
    let code = code.iter().take(inside - blank);
    (
        Block::Code(code.map(|line| unindented(line, 4).to_owned()).collect()),
        inside,
    )
}

/// What opens fenced code.
struct Fence {
    mark: char,
    length: usize,
    indent: usize,
}

impl Fence {
    /// The fence that `line` opens: three or more backticks or tildes, perhaps with a language.
    fn open(line: &str) -> Option<Self> {
        let text = line.trim_start_matches(' ');
        let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'))?;
        let language = text.trim_start_matches(mark);
        let length = text.len() - language.len();
        let fence = Self {
            mark,
            length,
            indent: indent(line),
        };
        (length >= 3 && fence.indent < 4 && !language.contains('`')).then_some(fence)
    }

    /// Whether `line` closes it.
    fn closes(&self, line: &str) -> bool {
        let text = line.trim();
        text.len() >= self.length && indent(line) < 4 && text.chars().all(|c| c == self.mark)
    }
}

/// Code between fences, or to the end if nothing closes it.
fn fenced(lines: &[&str], fence: &Fence) -> (Block, usize) {
    let code: Vec<String> = lines
        .iter()
        .skip(1)
        .take_while(|line| !fence.closes(line))
        .map(|line| unindented(line, fence.indent).to_owned())
        .collect();
    let used = code.len() + 2;
    (Block::Code(code), used)
}

/// What `line` quotes.
fn quoted(line: &str) -> Option<&str> {
    let text = line.trim_start_matches(' ').strip_prefix('>')?;
    (indent(line) < 4).then(|| text.strip_prefix(' ').unwrap_or(text))
}

/// A quote: the lines that begin with `>`.
fn quote(lines: &[&str], depth: usize, attribution: Option<String>) -> (Block, usize) {
    let inner: Vec<&str> = lines.iter().map_while(|line| quoted(line)).collect();
    let blocks = blocks(&inner, depth + 1);
    (
        Block::Quote {
            attribution,
            blocks,
        },
        inner.len(),
    )
}

/// Who wrote the quote that follows, and how many lines say so: one that ends in a colon, or two where mail broke the
/// sentence. They stand right above the quote, or say "wrote".
fn attribution(lines: &[&str]) -> Option<(String, usize)> {
    let (first, after) = lines.split_first()?;
    let first = first.trim();
    let (who, taken) = if first.ends_with([':', '：']) {
        (first.to_owned(), 1)
    } else {
        let sentence = ["On ", "Am ", "El "]
            .iter()
            .any(|word| first.starts_with(word));
        let second = after.first().map(|line| line.trim());
        let second = second.filter(|line| sentence && line.ends_with(':'))?;
        (format!("{first} {second}"), 2)
    };
    let below = lines.get(taken..)?;
    let gap = below
        .iter()
        .take_while(|line| line.trim().is_empty())
        .count();
    let wrote = ["wrote", "writes", "schrieb", "escribió", "写道"];
    let belongs = gap == 0 || wrote.iter().any(|word| who.contains(word));
    let quote = below.get(gap)?;
    (belongs && quoted(quote).is_some()).then_some((who, taken + gap))
}

/// What begins an item of a list.
struct Marker {
    /// The bullet, or what follows the number.
    mark: char,
    number: Option<u32>,
    /// Where the item's text begins.
    offset: usize,
}

impl Marker {
    /// The marker that `line` begins with: `-`, `*`, `+`, `1.` or `1)`, and a space.
    fn of(line: &str) -> Option<Self> {
        let text = line.trim_start_matches(' ');
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let number = text
            .get(..digits)
            .filter(|n| n.len() < 10)
            .and_then(|n| n.parse().ok());
        let after = text.get(digits..)?;
        let mark = after.chars().next()?;
        let marks = if number.is_some() { ".)" } else { "-*+" };
        let item = after.strip_prefix(mark)?;
        let spaces = indent(item);
        let fits = indent(line) < 4 && marks.contains(mark) && spaces > 0 && spaces < item.len();
        // A row of marks is a rule, not a list of lists.
        let rule = number.is_none() && item.chars().all(|c| c == ' ' || c == mark);
        let spaces = if spaces > 4 { 1 } else { spaces };
        let offset = indent(line) + digits + 1 + spaces;
        (fits && !rule).then_some(Self {
            mark,
            number,
            offset,
        })
    }

    /// Whether a paragraph ends where this begins; a number at the beginning of a line is often just a number.
    fn interrupts(&self) -> bool {
        self.number.is_none_or(|number| number == 1)
    }
}

/// A list: items of one kind, each with the lines that are indented like its text, or that go on with its paragraph.
fn list(lines: &[&str], first: &Marker, depth: usize) -> (Block, usize) {
    let mut items: Vec<Vec<&str>> = Vec::new();
    let mut offset = 0;
    let mut blank = 0;
    let mut used = 0;
    for (i, line) in lines.iter().enumerate() {
        if line.trim().is_empty() {
            blank += 1;
            continue;
        }
        let inside = !items.is_empty() && indent(line) >= offset;
        let marker = Marker::of(line).filter(|_| !inside);
        let lazy =
            blank == 0 && marker.is_none() && quoted(line).is_none() && Fence::open(line).is_none();
        if let Some(marker) = marker {
            if marker.mark != first.mark || marker.number.is_some() != first.number.is_some() {
                break;
            }
            offset = marker.offset;
            items.push(vec![line.get(offset..).unwrap_or_default()]);
        } else if let Some(item) = items.last_mut().filter(|_| inside || lazy) {
            item.extend(std::iter::repeat_n("", blank));
            item.push(unindented(line, offset));
        } else {
            break;
        }
        blank = 0;
        used = i + 1;
    }
    let items = items.iter().map(|item| blocks(item, depth + 1)).collect();
    (
        Block::List {
            start: first.number,
            items,
        },
        used,
    )
}

/// A paragraph: everything up to an empty line or another block.
fn paragraph(lines: &[&str], depth: usize) -> (Block, usize) {
    let ends = |line: &str| {
        let container = quoted(line).is_some() || Marker::of(line).is_some_and(|m| m.interrupts());
        line.trim().is_empty() || Fence::open(line).is_some() || (depth < DEPTH && container)
    };
    let mut length = 1;
    while let Some(rest) = lines.get(length..) {
        let attributed = depth < DEPTH && attribution(rest).is_some();
        if rest.first().is_none_or(|line| ends(line)) || attributed {
            break;
        }
        length += 1;
    }
    (joined(lines.get(..length).unwrap_or(lines)), length)
}

/// The paragraph of `lines`, which flow into one unless their ends were meant.
fn joined(lines: &[&str]) -> Block {
    if is_meant(lines) {
        return Block::Paragraph(lines.iter().map(|line| spans(line.trim_end())).collect());
    }
    let mut text = String::new();
    for line in lines {
        let line = line.trim();
        let ideographs = text.chars().next_back().is_some_and(is_wide)
            && line.chars().next().is_some_and(is_wide);
        if !text.is_empty() && !ideographs {
            text.push(' ');
        }
        text.push_str(line);
    }
    Block::Paragraph(vec![spans(&text)])
}

/// Whether `c` is written without spaces between words.
fn is_wide(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{f900}'..='\u{ffef}').contains(&c)
}

/// Whether `line` begins as a footnote or a printed vector does: `[1] `.
fn numbered(line: &str) -> bool {
    let number = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    number.is_some_and(|(n, _)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether `line` looks like a line of a program that somebody pasted without fences.
fn programmed(line: &str) -> bool {
    line.starts_with('#') || line.ends_with(['{', '}']) || line.contains(" <- ")
}

/// Whether the ends of `lines` were meant: one of them begins with a space or looks drawn (no letter or digit at all,
/// columns, box drawing), numbered or programmed, or they are not where a program that fills lines would have put them.
fn is_meant(lines: &[&str]) -> bool {
    let drawn = |line: &&str| {
        let text = line.trim();
        line.starts_with(' ')
            || !text.contains(char::is_alphanumeric)
            || text.contains("   ")
            || numbered(text)
            || programmed(text)
            || text.matches('|').nth(1).is_some()
            || text.contains(|c| ('\u{2500}'..='\u{259f}').contains(&c))
    };
    lines.iter().any(drawn) || !is_filled(lines)
}

/// Whether `lines` look filled by a mail program: each but the last is about as wide as the widest, counting the word
/// that had no room there, and that width is one that such programs use. In an archive of 885 messages this parts 466 of
/// 1,517 paragraphs that a rule of short lines joined: signatures, commands, sentences that each had a line; of 25 read at
/// random, 24 read better so.
fn is_filled(lines: &[&str]) -> bool {
    let widths: Vec<usize> = lines.iter().map(|line| line.trim_end().width()).collect();
    let Some(((last, full), (tail, above))) = widths.split_last().zip(lines.split_last()) else {
        return true;
    };
    let widest = full.iter().copied().max().unwrap_or(0);
    if !FILLED.contains(&widest) || *last > *FILLED.end() {
        return false;
    }
    if let ([width], [line]) = (full, above) {
        // Two lines prove little: a sentence and a name below it are two.
        let ends = line.trim_end().ends_with(['.', '!', '?', ':', ',', ';']);
        return *width >= ALONE && !(ends && tail.width() <= SIGNATURE);
    }
    let words = lines.iter().skip(1).map(|line| first_word(line));
    let filled = full.iter().zip(words);
    let filled = filled.filter(|(width, word)| **width + 1 + word + RAGGED > widest);
    filled.count() * 4 >= full.len() * 3
}

/// Cells of what a program that fills lines would have moved to the line above, had there been room.
fn first_word(line: &str) -> usize {
    let text = line.trim_start();
    match text.chars().next().filter(|c| is_wide(*c)) {
        Some(_) => 2,
        None => text.split(' ').next().unwrap_or_default().width(),
    }
}
