//! What a search asks for: words, "phrases", and the filters `in:`, `by:`, `is:`, `status:`, `before:` and
//! `after:`.
//!
//! Owns the query language. What somebody typed never reaches MATCH: it is cut into tokens by `segment`, and those are
//! quoted. Must not know whether a place or a member that is named exists: the caller looks them up.

use super::segment::{self, Piece};
use super::snippet::Needle;
use crate::domain::{Handle, QueryFault, Refusal, SafeText, Slug, Status, Time};

/// How many words and phrases a query may have; the rest is not looked for.
const TERMS: usize = 16;
/// The names of filters that are long enough for a slip of the finger to be told from a word.
const LONG: [&str; 3] = ["before", "after", "status"];
/// How many letters such a slip may change.
const SLIPS: usize = 2;

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words for MATCH.
    pub(super) terms: Vec<String>,
    /// Whether the last one may be the start of a longer word, where it is none itself.
    pub(super) open: bool,
    /// The same, for marking them in the text.
    pub(super) needles: Vec<Needle>,
    /// In which conference, or in which topic of it.
    pub place: Option<(Slug, Option<u32>)>,
    /// By whom.
    pub by: Option<Handle>,
    pub(super) question: bool,
    pub(super) unanswered: bool,
    pub(super) announcement: bool,
    pub(super) idea: bool,
    /// Where ideas stand.
    pub(super) status: Option<Status>,
    pub(super) before: Option<Time>,
    pub(super) after: Option<Time>,
}

impl Sought {
    /// What `text` asks for.
    ///
    /// # Errors
    /// [`Refusal::QueryEmpty`] where it has neither a word nor a filter, [`Refusal::Query`] where a filter says what
    /// cannot be.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let mut sought = Self::default();
        let text = text
            .replace(['“', '”', '„', '「', '」'], "\"")
            .replace('：', ":");
        let mut rest = text.as_str();
        loop {
            rest = rest.trim_start();
            if let Some(quoted) = rest.strip_prefix('"') {
                let (phrase, after) = quoted.split_once('"').unwrap_or((quoted, ""));
                sought.term(phrase, false);
                rest = after;
            } else if rest.is_empty() {
                break;
            } else {
                let end = rest.find([' ', '\t', '\n', '\u{3000}']);
                let (word, after) = rest
                    .split_at_checked(end.unwrap_or(rest.len()))
                    .unwrap_or((rest, ""));
                if !sought.filter(word)? {
                    sought.term(word, end.is_none());
                }
                rest = after;
            }
        }
        if sought.terms.is_empty() && !sought.is_filtered() {
            return Err(Refusal::QueryEmpty);
        }
        Ok(sought)
    }

    /// Whether there is a filter.
    fn is_filtered(&self) -> bool {
        let kinds = self.question || self.unanswered || self.announcement || self.idea;
        kinds
            || self.status.is_some()
            || self.place.is_some()
            || self.by.is_some()
            || self.before.is_some()
            || self.after.is_some()
    }

    /// Adds a word or a phrase; the last word may be the start of a longer one.
    fn term(&mut self, text: &str, open: bool) {
        let pieces = segment::pieces(text);
        if pieces.is_empty() || self.terms.len() == TERMS {
            return;
        }
        let (tokens, half) = segment::phrase(&pieces);
        let open = half || (open && matches!(pieces.last(), Some(Piece::Word(_))));
        self.terms
            .push(format!("\"{tokens}\"{}", if half { " *" } else { "" }));
        self.open = open && !half;
        let last = pieces.len() - 1;
        self.needles
            .extend(pieces.into_iter().enumerate().map(|(i, piece)| {
                let open = open && i == last;
                Needle { piece, open }
            }));
    }

    /// Takes a word for a filter, if it is one. Other words with a colon (`4:1`, `G54:`) are words.
    fn filter(&mut self, word: &str) -> Result<bool, Refusal> {
        let Some((name, value)) = word.split_once(':').filter(|(_, value)| !value.is_empty())
        else {
            return Ok(false);
        };
        let (name, value) = (name.to_ascii_lowercase(), value.to_lowercase());
        match name.as_str() {
            "in" => self.place = Some(place(&value)?),
            "by" => {
                let handle = Handle::new(value.trim_start_matches(['@', '＠']));
                self.by = Some(handle.map_err(|_| QueryFault::Nobody(SafeText::line(&value)))?);
            }
            "is" => self.kind(&value)?,
            "status" => {
                let status = Status::parse(&value);
                self.status =
                    Some(status.ok_or_else(|| QueryFault::Status(SafeText::line(&value)))?);
            }
            "before" => self.before = Some(day(&value)?),
            "after" => self.after = Some(day(&value)?),
            name => {
                let near = |meant: &&str| slips(name, meant) <= SLIPS;
                return match LONG.into_iter().find(near).filter(|_| name.len() > 3) {
                    Some(meant) => Err(QueryFault::Name(SafeText::line(name), meant).into()),
                    None => Ok(false),
                };
            }
        }
        Ok(true)
    }

    fn kind(&mut self, value: &str) -> Result<(), Refusal> {
        match value {
            "question" => self.question = true,
            "unanswered" => self.unanswered = true,
            "announcement" => self.announcement = true,
            "idea" => self.idea = true,
            _ => return Err(QueryFault::Kind(SafeText::line(value)).into()),
        }
        Ok(())
    }
}

/// The conference or the topic that a text names.
fn place(text: &str) -> Result<(Slug, Option<u32>), Refusal> {
    let named = || {
        let (slug, number) = match text.trim_start_matches(['#', '＃']).split_once('.') {
            Some((slug, number)) => (slug, Some(number.parse().ok()?)),
            None => (text, None),
        };
        Some((Slug::parse(slug)?, number))
    };
    named().ok_or_else(|| QueryFault::Nowhere(SafeText::line(text)).into())
}

/// The first moment of a day like `2025-01-31`, of a month like `2025-01`, or of a year, in UTC.
fn day(text: &str) -> Result<Time, Refusal> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    let start = || {
        let date: jiff::civil::Date = whole.parse().ok()?;
        let start = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(Time::from_millis(start.timestamp().as_millisecond()))
    };
    start().ok_or_else(|| QueryFault::Day(SafeText::line(text)).into())
}

/// How many letters must be changed, added or left out to make one word of the other.
fn slips(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.bytes().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (slot, b) in row.iter_mut().skip(1).zip(other.bytes()) {
            let changed = corner + usize::from(a != b);
            corner = *slot;
            left = changed.min(left + 1).min(*slot + 1);
            *slot = left;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn fault(text: &str) -> Refusal {
        Sought::parse(text).unwrap_err()
    }

    #[test]
    fn a_filter_that_cannot_be_is_told() {
        let text = SafeText::line;
        for (typed, told) in [
            ("oil in:To_ols", QueryFault::Nowhere(text("to_ols"))),
            ("in:tools.x", QueryFault::Nowhere(text("tools.x"))),
            ("by:!", QueryFault::Nobody(text("!"))),
            ("is:quesion", QueryFault::Kind(text("quesion"))),
            ("before:yesterday", QueryFault::Day(text("yesterday"))),
            ("after:2026-13", QueryFault::Day(text("2026-13"))),
            ("status:plannd", QueryFault::Status(text("plannd"))),
            ("statsu:open", QueryFault::Name(text("statsu"), "status")),
            ("befor:2026", QueryFault::Name(text("befor"), "before")),
            ("aftre:2026", QueryFault::Name(text("aftre"), "after")),
        ] {
            assert_eq!(fault(typed), Refusal::Query(told), "{typed}");
        }
    }

    #[test]
    fn other_colons_are_words() {
        for text in [
            "4:1",
            "http://example.org",
            "G54:",
            "in:",
            "ip:10.0.0.1",
            "note:this",
        ] {
            let sought = Sought::parse(text).unwrap();
            assert!(!sought.is_filtered() && !sought.terms.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_asks_for_nothing_is_empty() {
        for text in ["", " !? \"\" ", ":"] {
            assert_eq!(fault(text), Refusal::QueryEmpty, "{text}");
        }
    }

    #[test]
    fn days_months_and_years_begin_with_their_first_moment() {
        assert_eq!(day("2026").unwrap(), day("2026-01-01").unwrap());
        assert_eq!(day("2026-02").unwrap(), day("2026-02-01").unwrap());
    }

    #[test]
    fn slips_of_the_finger_are_counted() {
        assert_eq!(slips("after", "after"), 0);
        assert_eq!(slips("aftre", "after"), 2);
        assert_eq!(slips("", "after"), 5);
    }
}
