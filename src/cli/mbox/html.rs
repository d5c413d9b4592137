//! Mail that comes as HTML only, as plain text: lines, quotes, lists and links, and nothing else.

use mail_parser::decoders::html::add_html_token;

/// Elements whose contents are not for reading.
const HIDDEN: &[&str] = &["head", "style", "script", "title", "template", "svg"];
/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "br",
    "tr",
    "table",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "pre",
    "section",
    "article",
    "header",
    "footer",
];
/// Elements with an empty line around them.
const SPACED: &[&str] = &[
    "p",
    "table",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
];
/// Quotes inside quotes that are kept; deeper ones stay at this depth.
const DEPTH: usize = 8;

/// Bytes of the longest entity that is looked for.
const ENTITY: usize = 12;

#[derive(Default)]
struct Page {
    out: String,
    line: String,
    quotes: usize,
    hidden: Option<String>,
    pre: usize,
    link: Option<(String, usize)>,
}

/// The words of `html`.
#[must_use]
pub fn to_text(html: &str) -> String {
    let mut page = Page::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        page.text(text);
        let after = tag.get(1..).unwrap_or("");
        let next = after.chars().next();
        let (inside, behind) = if let Some(comment) = after.strip_prefix("!--") {
            ("", comment.split_once("-->").map_or("", |(_, end)| end))
        } else if next.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)) {
            after.split_once('>').unwrap_or((after, ""))
        } else {
            page.text("<");
            ("", after)
        };
        page.tag(inside);
        rest = behind;
    }
    page.text(rest);
    page.end_line();
    page.out
}

impl Page {
    fn text(&mut self, text: &str) {
        if self.hidden.is_some() {
            return;
        }
        let text = entities(text);
        if self.pre > 0 {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.end_line();
                    if line.is_empty() {
                        self.blank();
                    }
                }
                self.line.push_str(line);
            }
            return;
        }
        for c in text.chars() {
            if !c.is_whitespace() {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
        }
    }

    fn tag(&mut self, inside: &str) {
        let closing = inside.starts_with('/');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let name = name.as_str();
        if let Some(hidden) = &self.hidden {
            if closing && hidden == name {
                self.hidden = None;
            }
            return;
        }
        if HIDDEN.contains(&name) {
            self.hidden = (!closing && !inside.ends_with('/')).then(|| name.to_owned());
            return;
        }
        if BLOCKS.contains(&name) {
            self.end_line();
        }
        if SPACED.contains(&name) {
            self.blank();
        }
        match (name, closing) {
            ("blockquote", false) => self.quotes += 1,
            ("blockquote", true) => self.quotes = self.quotes.saturating_sub(1),
            ("pre", false) => self.pre += 1,
            ("pre", true) => self.pre = self.pre.saturating_sub(1),
            ("li", false) => self.line.push_str("- "),
            ("td" | "th", true) => self.line.push(' '),
            ("a", false) => {
                self.link = attribute(inside, "href").map(|href| (href, self.line.len()));
            }
            ("a", true) => self.end_link(),
            _ => {}
        }
    }

    /// Puts the address behind the words of a link, unless the words are the address.
    fn end_link(&mut self) {
        let Some((href, from)) = self.link.take() else {
            return;
        };
        let words = self.line.get(from..).unwrap_or("").trim();
        let address = href.strip_prefix("mailto:").unwrap_or(&href);
        let shown = words.trim_end_matches('/').ends_with(
            address
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_end_matches('/'),
        );
        if !shown && (href.starts_with("http") || href.starts_with("mailto:")) {
            let space = if self.line.is_empty() || self.line.ends_with(' ') {
                ""
            } else {
                " "
            };
            self.line.push_str(&format!("{space}<{address}>"));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        self.out.push_str(&"> ".repeat(self.quotes.min(DEPTH)));
        self.out.push_str(line.trim_end());
        self.out.push('\n');
        if let Some((_, from)) = &mut self.link {
            *from = 0;
        }
    }

    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

/// The value of the attribute `name` in the inside of a tag.
fn attribute(inside: &str, name: &str) -> Option<String> {
    let at = inside.to_ascii_lowercase().find(&format!("{name}="))?;
    let value = inside.get(at + name.len() + 1..)?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_ascii_whitespace().next()?,
    };
    Some(entities(value.trim()))
}

/// `&amp;` and its like as what they stand for.
fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let end = after.bytes().take(ENTITY).position(|byte| byte == b';');
        match end.and_then(|end| Some((after.get(..end)?, after.get(end + 1..)?))) {
            Some((name, behind))
                if name.len() >= 2
                    && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#') =>
            {
                add_html_token(&mut out, format!("&{name};").as_bytes(), false);
                rest = behind;
            }
            _ => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_links_quotes_and_nothing_else() {
        let html = "<html><head><title>no</title><style>p{}</style></head><body><!-- > no -->\
            <p>Dear all,<br>see <a href=\"https://tea.example/a?b=1&amp;c\">this\npage</a> &amp; \
            <a href='https://tea.example/'>https://tea.example</a>: 1 < 2</p><ul><li>one</li><li>two</li></ul>\
            <blockquote>old<blockquote>older</blockquote></blockquote><pre>x  <-  1\n  y</pre></body></html>";
        assert_eq!(
            to_text(html),
            "Dear all,\nsee this page <https://tea.example/a?b=1&c> & https://tea.example: 1 < 2\n\n- one\n- two\n\n\
            > old\n\n> > older\n\nx  <-  1\n  y\n\n"
        );
    }

    #[test]
    fn broken_html_is_survived() {
        for html in [
            "<",
            "<a",
            "<!--",
            "&",
            "&;",
            "<p",
            "</",
            "<script>x",
            "é<é&é;",
        ] {
            let _ = to_text(html);
        }
    }
}
