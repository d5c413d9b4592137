//! What other features want to know of a post: whom it names, its first words, and the text that begins an answer.

use super::{Block, Span, Target, parse};
use crate::domain::{Body, Handle, SafeText};

use unicode_segmentation::UnicodeSegmentation;

/// How many members one post can tell that they were named; naming a crowd is no way to reach it.
const MENTIONS: usize = 20;
/// How many links of one post are listed.
pub const LINKS: usize = 100;

/// Those whom the author names, each once, at most twenty. Neither code nor quotes name anybody: who was named in the
/// quoted post was told then.
#[must_use]
pub fn mentions(body: &Body) -> Vec<Handle> {
    let mut handles: Vec<Handle> = Vec::new();
    each_span(&parse(body), false, &mut |span| {
        if let Some(Target::Mention(handle)) = &span.target
            && handles.len() < MENTIONS
            && !handles.contains(handle)
        {
            handles.push(handle.clone());
        }
    });
    handles
}

/// What a post leads to, each once, in the order of the text, at most a hundred: where it leads, and the words that lead
/// there. Quoted links count, as a reader sees them too; code leads nowhere.
#[must_use]
pub fn links(body: &Body) -> Vec<(Target, String)> {
    let mut links: Vec<(Target, String)> = Vec::new();
    let mut before: Option<Target> = None;
    each_span(&parse(body), true, &mut |span| {
        // A link may be several spans, some of it emphasised.
        let goes_on = span.target.is_some() && span.target == before;
        before.clone_from(&span.target);
        let Some(target) = &span.target else { return };
        let known = links.iter().any(|(known, _)| known == target);
        if goes_on {
            let last = links.last_mut().filter(|(last, _)| last == target);
            if let Some((_, words)) = last {
                words.push_str(&span.text);
            }
        } else if !known && links.len() < LINKS {
            links.push((target.clone(), span.text.clone()));
        }
    });
    links
}

/// The host that a URL leads to: what stands between the scheme, or a user name that pretends to be the host, and the
/// path.
#[must_use]
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or(rest);
    authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host)
}

/// The first words on one line of at most `max` characters, for notices and lists: the author's own, or, where there are
/// none, those quoted or shown as code.
#[must_use]
pub fn plain(body: &Body, max: usize) -> SafeText {
    let blocks = parse(body);
    let mut text = String::new();
    each_span(&blocks, false, &mut |span| text.push_str(&span.text));
    let own = SafeText::line(&text);
    let line = if own.as_str().is_empty() {
        SafeText::line(body.as_str())
    } else {
        own
    };
    if line.as_str().graphemes(true).count() <= max {
        return line;
    }
    let mut cut: String = line
        .as_str()
        .graphemes(true)
        .take(max.saturating_sub(1))
        .collect();
    cut.truncate(cut.trim_end().len());
    cut.push('…');
    SafeText::line(&cut)
}

/// The text that begins an answer to `body`: the line `who` (such as "ada wrote:"), and each line after `> `. What the
/// answered post quoted itself stays, what those quoted does not, nor does a signature (after a line `-- `).
#[must_use]
pub fn quote(body: &Body, who: &str) -> String {
    let mut out = String::new();
    if !who.is_empty() {
        out.push_str(who);
        out.push('\n');
    }
    let mut folded = false;
    for line in body
        .as_str()
        .lines()
        .take_while(|line| *line != "-- " && *line != "--")
    {
        let deep = line
            .strip_prefix('>')
            .is_some_and(|rest| rest.trim_start().starts_with('>'));
        if !deep {
            let space = if line.is_empty() { "" } else { " " };
            out.extend([">", space, line, "\n"]);
        } else if !folded {
            out.push_str("> > […]\n");
        }
        folded = deep;
    }
    while out.ends_with("\n>\n") {
        out.truncate(out.len() - 2);
    }
    out
}

/// Calls `f` with every span of `blocks`, and with a space between lines; but for code, and for quotes unless `quoted`.
fn each_span(blocks: &[Block], quoted: bool, f: &mut impl FnMut(&Span)) {
    let space = Span {
        text: " ".to_owned(),
        ..Span::default()
    };
    for block in blocks {
        match block {
            Block::Paragraph(lines) => {
                for line in lines {
                    line.iter().for_each(&mut *f);
                    f(&space);
                }
            }
            Block::List { items, .. } => {
                for item in items {
                    each_span(item, quoted, f);
                }
            }
            Block::Quote { blocks, .. } if quoted => each_span(blocks, quoted, f),
            Block::Quote { .. } | Block::Code(_) => {}
        }
    }
}
