//! What the statuses of ideas are called, how long something takes, and what a step did.

use std::borrow::Cow;

use super::Words;
use crate::domain::{Record, Status, Time};

impl Words {
    /// A status in a word.
    #[must_use]
    pub fn status(&self, status: Status) -> Cow<'static, str> {
        match status {
            Status::Open => self.status_open(),
            Status::Review => self.status_review(),
            Status::NeedsInfo => self.status_needs_info(),
            Status::Planned => self.status_planned(),
            Status::Started => self.status_started(),
            Status::Testing => self.status_testing(),
            Status::Shipped => self.status_shipped(),
            Status::Declined => self.status_declined(),
            Status::Merged => self.status_merged(),
            Status::Withdrawn => self.status_withdrawn(),
        }
    }

    /// A stretch of time in a sentence: `5 h`, `12 days`, `3 months`. What is shorter than a minute is one.
    #[must_use]
    pub fn span(&self, millis: i64) -> Cow<'static, str> {
        match millis {
            ..Time::HOUR => self.age_minutes((millis / Time::MINUTE).max(1)),
            _ if millis < Time::DAY => self.age_hours(millis / Time::HOUR),
            _ if millis < 60 * Time::DAY => self.span_days(millis / Time::DAY),
            _ if millis < 730 * Time::DAY => self.span_months(millis / (30 * Time::DAY)),
            _ => self.age_years(millis / (365 * Time::DAY)),
        }
    }

    /// What a step did: from where to where, and what belongs to that.
    #[must_use]
    pub fn step(&self, before: Status, after: Status, with: Option<&str>) -> Cow<'static, str> {
        let moved = self.step_moved(self.status(after), self.status(before));
        let Some(with) = with else { return moved };
        match after {
            Status::Planned if before == after => self.step_again(with.to_owned()),
            Status::Planned => self.step_target(moved, with.to_owned()),
            Status::Shipped => self.step_release(with.to_owned(), moved),
            _ => self.step_into(with.to_owned(), moved),
        }
    }
}

impl Words {
    /// The sponsor's record on a board in a line, each figure with all of its numbers; nothing where there is none yet.
    #[must_use]
    pub fn record(&self, record: &Record) -> String {
        let mut said = Vec::new();
        if record.due() > 0 {
            said.push(self.record_answered(record.due(), record.in_time));
        }
        if let Some(days) = record.median_days() {
            said.push(self.record_median(days));
        }
        if record.promises() > 0 {
            let late = record.late + record.outstanding.get();
            let (kept, back) = (record.kept, record.taken_back);
            said.push(self.record_planned(record.promises(), back, kept, late));
        }
        said.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_step_is_told_with_what_belongs_to_it() {
        let words = Words::of(Language::En);
        let plan = words.step(Status::Review, Status::Planned, Some("2027 Q2"));
        assert_eq!(plan, "review to planned, target 2027 Q2, plans may change");
        let again = words.step(Status::Planned, Status::Planned, Some("2028"));
        assert_eq!(again, "new target 2028, plans may change");
        let ship = words.step(Status::Testing, Status::Shipped, Some("4.1"));
        assert_eq!(ship, "testing to shipped, in 4.1");
        let merge = words.step(Status::Open, Status::Merged, Some("maint.3"));
        assert_eq!(merge, "open to merged, into maint.3");
        let look = words.step(Status::Open, Status::Review, None);
        assert_eq!(look, "open to review");
    }

    #[test]
    fn a_record_is_told_with_its_numbers_and_not_at_all_where_there_is_none() {
        let words = Words::of(Language::En);
        assert_eq!(words.record(&Record::default()), "");
        let record = Record {
            in_time: 41,
            answers: 45,
            overdue: crate::domain::Count::new(1),
            median: Some(11 * Time::DAY + 1),
            kept: 9,
            late: 1,
            taken_back: 1,
            outstanding: crate::domain::Count::new(2),
        };
        assert_eq!(
            words.record(&record),
            "answered in time 41 of 46; median 12 days; of 13 planned: kept 9, late 3, taken back 1"
        );
    }

    #[test]
    fn a_span_is_told_in_the_unit_that_fits() {
        let words = Words::of(Language::En);
        let spans = [0, 3 * Time::HOUR, Time::DAY, 12 * Time::DAY, 90 * Time::DAY];
        let told = spans.map(|millis| words.span(millis).into_owned());
        assert_eq!(told, ["1 min", "3 h", "1 day", "12 days", "3 months"]);
    }
}
