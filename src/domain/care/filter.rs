//! Which entries of the log one looks at, as it is typed: `in:tools by:hal about:bob act:hide`.

use std::fmt;

use super::{Act, LogFilter};
use crate::domain::{Handle, Slug};

impl LogFilter {
    /// What was typed; the word that is none of it, where there is one.
    ///
    /// # Errors
    /// That word.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut filter = Self::default();
        let text = text.replace('：', ":");
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let (name, value) = word.split_once(':').ok_or_else(|| word.to_owned())?;
            // Where it is typed, the names stand with a space behind each: what is left empty there asks for nothing.
            let value = match value {
                "" => words.next_if(|next| !next.contains(':')).unwrap_or(""),
                value => value,
            };
            let bad = || format!("{name}:{value}");
            match name {
                "in" | "by" | "about" | "act" if value.is_empty() => {}
                "in" => filter.conference = Some(Slug::parse(value).ok_or_else(bad)?),
                "by" => filter.by = Some(handle(value).ok_or_else(bad)?),
                "about" => filter.about = Some(handle(value).ok_or_else(bad)?),
                "act" => filter.act = Some(Act::parse(value).ok_or_else(bad)?),
                _ => return Err(bad()),
            }
        }
        Ok(filter)
    }

    /// Whether all entries pass.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

fn handle(text: &str) -> Option<Handle> {
    Handle::new(text.strip_prefix('@').unwrap_or(text)).ok()
}

impl fmt::Display for LogFilter {
    /// As [`Self::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.conference.as_ref().map(|slug| format!("in:{slug}"));
        let by = self.by.as_ref().map(|by| format!("by:{by}"));
        let about = self.about.as_ref().map(|about| format!("about:{about}"));
        let act = self.act.map(|act| format!("act:{}", act.as_str()));
        let parts: Vec<_> = [place, by, about, act].into_iter().flatten().collect();
        f.write_str(&parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_read_as_it_is_written_and_a_slip_is_named() {
        for text in [
            "",
            "in:tools",
            "in:tools by:hal about:bob act:hide",
            "act:grant-staff",
        ] {
            assert_eq!(LogFilter::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(
            LogFilter::parse(" by：@hal ").unwrap().to_string(),
            "by:hal"
        );
        for (text, read) in [
            ("in: by: about: act: retitle", "act:retitle"),
            ("in: tools by: @hal", "in:tools by:hal"),
            ("in: by: about: act:", ""),
        ] {
            assert_eq!(LogFilter::parse(text).unwrap().to_string(), read);
        }
        for (text, slip) in [
            ("belts", "belts"),
            ("in:tools act:hid", "act:hid"),
            ("act: hid", "act:hid"),
            ("on:tools", "on:tools"),
            ("on: by:hal", "on:"),
            ("in: tools belts", "belts"),
            ("by:a", "by:a"),
        ] {
            assert_eq!(LogFilter::parse(text), Err(slip.to_owned()));
        }
    }
}
