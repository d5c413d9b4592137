//! Whom the words of a post name with `@handle`. Neither code nor quotes name anybody: who was named in the quoted post
//! was told then.

use crate::domain::{Body, Handle};

/// Those whom the author names, each once, in order.
pub(super) fn mentions(body: &Body) -> Vec<Handle> {
    let mut handles = Vec::new();
    let mut fenced = false;
    for line in body.as_str().lines() {
        let line = line.trim_start();
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
        } else if !fenced && !line.starts_with('>') {
            // What stands between backticks is code: every second part.
            for part in line.split('`').step_by(2) {
                name(part, &mut handles);
            }
        }
    }
    handles
}

/// Adds those whom plain words name.
fn name(words: &str, handles: &mut Vec<Handle>) {
    let in_handle = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let mut before = None;
    for (at, c) in words.char_indices() {
        // An address like ada@example.org names nobody.
        if c == '@' && !before.is_some_and(in_handle) {
            let rest = words.get(at + 1..).unwrap_or_default();
            let end = rest.find(|c| !in_handle(c)).unwrap_or(rest.len());
            let named = rest.get(..end).unwrap_or_default();
            if let Ok(handle) = Handle::new(named.trim_end_matches(['-', '_']))
                && !handles.contains(&handle)
            {
                handles.push(handle);
            }
        }
        before = Some(c);
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]

    use super::*;
    use crate::domain::Limits;

    fn named(text: &str) -> Vec<String> {
        let body = Body::new(text, &Limits::default()).unwrap();
        mentions(&body).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn names_are_found_in_words_alone() {
        assert_eq!(named("@ada and (@Bob), @ada."), ["ada", "bob"]);
        assert_eq!(named("`@ada` cem@example.org"), [""; 0]);
        assert_eq!(named("> @ada said\n```\n@bob\n```\n@cem"), ["cem"]);
    }
}
