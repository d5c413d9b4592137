//! `format=flowed` (RFC 3676): soft line breaks undone, quote levels kept.

/// The paragraphs of `text` on one line each, quotes as `> ` per level. `delsp`: the space at a soft break goes too.
#[must_use]
pub fn unwrap(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // The level of the paragraph that goes on in the next line.
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let rest = line.trim_start_matches('>');
        let depth = line.len() - rest.len();
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let soft = rest.ends_with(' ') && rest != "-- ";
        if open != Some(depth) || rest == "-- " {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&"> ".repeat(depth));
        }
        out.push_str(match rest.strip_suffix(' ') {
            Some(joined) if soft && delsp => joined,
            _ => rest,
        });
        open = soft.then_some(depth);
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_breaks_go_and_quotes_stay() {
        let text = ">> deep \n>> er\n> one \n> two\nthree \nfour\n  code\n-- \nme\n";
        assert_eq!(
            unwrap(text, false),
            "> > deep er\n> one two\nthree four\n code\n-- \nme\n"
        );
        assert_eq!(unwrap("你 \n好\n", true), "你好\n");
    }
}
