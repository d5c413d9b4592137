//! References: `slug.topic.post`, the address of anything, typed, printed and searchable everywhere.

use std::fmt;

use super::Slug;

/// The address of a conference, a topic or a post.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Reference {
    /// The conference.
    pub slug: Slug,
    /// The topic's number in it.
    pub topic: Option<u32>,
    /// The post's number in that.
    pub post: Option<u32>,
}

impl Reference {
    /// What `text` refers to: `tools`, `tools.12` or `tools.12.3`, with or without a leading `#`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut parts = text.strip_prefix(['#', '＃']).unwrap_or(text).split('.');
        let slug = Slug::parse(&parts.next()?.to_ascii_lowercase())?;
        let mut numbers = [None, None];
        for (slot, part) in numbers.iter_mut().zip(parts.by_ref()) {
            *slot = Some(number(part)?);
        }
        let [topic, post] = numbers;
        parts.next().is_none().then_some(Self { slug, topic, post })
    }

    /// The address of a topic.
    #[must_use]
    pub const fn topic(slug: Slug, topic: u32) -> Self {
        Self {
            slug,
            topic: Some(topic),
            post: None,
        }
    }

    /// The address of a post.
    #[must_use]
    pub const fn post(slug: Slug, topic: u32, post: u32) -> Self {
        Self {
            slug,
            topic: Some(topic),
            post: Some(post),
        }
    }
}

/// A plain decimal number, without a sign or spaces.
fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.slug)?;
        if let Some(topic) = self.topic {
            write!(f, ".{topic}")?;
        }
        if let Some(post) = self.post {
            write!(f, ".{post}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_can_be_typed() {
        for text in ["tools", "tools.12", "tools.12.0", "r2-d2.1.4294967295"] {
            assert_eq!(Reference::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(
            Reference::parse(" #tools.12 ").unwrap().to_string(),
            "tools.12"
        );
        assert_eq!(
            Reference::parse("＃Tools.12").unwrap().to_string(),
            "tools.12"
        );
    }

    #[test]
    fn anything_else_is_no_reference() {
        for text in [
            "",
            "#",
            ".1",
            "tools.",
            "tools.x",
            "tools.1.2.3",
            "tools.+1",
            "tools.4294967296",
            "1.2",
        ] {
            assert!(Reference::parse(text).is_none(), "{text}");
        }
    }
}
