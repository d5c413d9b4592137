//! References: `slug.topic.post`, the address of anything, typed, printed and searchable everywhere.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::Slug;

/// Characters of what somebody typed that are looked at.
const MOST: usize = 60;

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

    /// What somebody means by `text` who stands at `here`, however it is set apart: `tools 12`, `(tools/12.3)`, full-width
    /// forms. Numbers alone go on from where one is: in a conference `12` is a topic and `12.3` a post in that, in a topic
    /// `5` is a post of it, as digits are there without a `#`.
    #[must_use]
    pub fn meant(text: &str, here: Option<&Self>) -> Option<Self> {
        let text: String = text
            .nfkc()
            .take(MOST)
            .collect::<String>()
            .to_ascii_lowercase();
        let parts: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "./:#。()[]<>,;\"'".contains(c))
            .filter(|part| !part.is_empty())
            .collect();
        match (parts.as_slice(), here) {
            (
                [post],
                Some(Self {
                    slug,
                    topic: Some(topic),
                    ..
                }),
            ) if number(post).is_some() => Some(Self::post(slug.clone(), *topic, number(post)?)),
            ([topic, rest @ ..], Some(Self { slug, .. })) if number(topic).is_some() => {
                Self::parse(&[&[slug.as_str(), topic], rest].concat().join("."))
            }
            (parts, _) => Self::parse(&parts.join(".")),
        }
    }

    /// The address of a conference.
    #[must_use]
    pub const fn conference(slug: Slug) -> Self {
        Self {
            slug,
            topic: None,
            post: None,
        }
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
    fn however_it_is_typed_it_is_understood() {
        for text in [
            "tools 12.3",
            "(Tools.12.3),",
            "tools/12/3",
            "#tools#12.3",
            "ｔｏｏｌｓ．１２．３",
            "tools。12。3",
        ] {
            let meant = Reference::meant(text, None).map(|place| place.to_string());
            assert_eq!(meant.as_deref(), Some("tools.12.3"), "{text}");
        }
        for text in ["", "12", "#3.4", "tools.1.2.3", "tools 1x"] {
            assert_eq!(Reference::meant(text, None), None, "{text}");
        }
    }

    #[test]
    fn numbers_alone_go_on_from_where_one_is() {
        for (here, text, meant) in [
            ("tools", "#12", "tools.12"),
            ("tools", "12.3", "tools.12.3"),
            ("tools.12", "5", "tools.12.5"),
            ("tools.12", "7.0", "tools.7.0"),
            ("tools.12", "maint 4", "maint.4"),
        ] {
            let here = Reference::parse(here);
            let there = Reference::meant(text, here.as_ref());
            assert_eq!(there, Reference::parse(meant), "{text}");
        }
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
