//! The figures of the health report in words: what each is called, its value with its unit, and what it is made of.

use std::borrow::Cow;

use super::{Words, day};
use crate::domain::Time;
use crate::domain::report::{Gauge, Part, Report, Value, WINDOW};

/// What stands where there are too few, or where nothing is to be compared with.
const DASH: &str = "-";

impl Words {
    /// What a figure of the health report is called.
    #[must_use]
    pub fn gauge_name(&self, gauge: Gauge) -> Cow<'static, str> {
        self.gauge(gauge.as_str())
    }

    /// What a figure of the health report is called, and how it comes about.
    #[must_use]
    pub fn gauge_described(&self, gauge: Gauge) -> Cow<'static, str> {
        let formula = self.gauge_formula(gauge.as_str());
        self.gauge_is(formula, self.gauge_name(gauge))
    }

    /// What a part of the health report is called.
    #[must_use]
    pub fn part_name(&self, part: Part) -> Cow<'static, str> {
        self.report_part(match part {
            Part::Answers => "answers",
            Part::Waiting => "waiting",
            Part::Ideas => "ideas",
            Part::Members => "members",
            Part::Searching => "searching",
            Part::Moderation => "moderation",
        })
    }

    /// A value with its unit; a dash where there are too few.
    #[must_use]
    pub fn gauge_value(&self, value: Value) -> String {
        match (value, value.number()) {
            (Value::Middle(Some(millis), _), _) => {
                let start = Time::default();
                // An answer within the minute took one.
                let took = self.age(start.plus(millis.max(Time::MINUTE)), start);
                took.into_owned()
            }
            (_, None) => DASH.to_owned(),
            (Value::Share(_), Some(percent)) => self.report_percent(percent).into_owned(),
            (Value::PerThousand(_), Some(each)) => self.decimal(&format!("{each:.1}")),
            (_, Some(count)) => format!("{count:.0}"),
        }
    }

    /// Of how many a value is made, and how many of these are meant where that is told.
    #[must_use]
    pub fn gauge_numbers(&self, value: Value) -> Cow<'static, str> {
        match (value, value.part()) {
            (Value::Count(_), _) | (_, None) => self.report_n(value.n()),
            (_, Some(part)) => self.balance_part(part, value.n()),
        }
    }

    /// The days that a report is of, and since when they are compared.
    #[must_use]
    pub fn report_days(&self, report: &Report) -> Cow<'static, str> {
        let before = day(report.before.since);
        self.report_span(before, day(report.window.since), day(report.window.upto))
    }

    /// What the report is called, with the days that it measures.
    #[must_use]
    pub fn report_name(&self, report: Option<&Report>) -> Cow<'static, str> {
        let millis = report.map_or(WINDOW, |it| it.window.upto.since(it.window.since));
        // What is cut short is no whole day less.
        self.report_title((millis + Time::DAY - 1) / Time::DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::balance::Share;

    #[test]
    fn every_figure_and_part_has_a_name_of_its_own_in_every_language() {
        for language in Language::ALL {
            let words = Words::of(language);
            let mut seen: Vec<_> = Gauge::ALL
                .iter()
                .map(|gauge| words.gauge_name(*gauge))
                .collect();
            seen.sort_unstable();
            let all = seen.len();
            seen.dedup();
            assert_eq!(seen.len(), all, "{language:?}");
            let parts = Part::ALL.map(|part| words.part_name(part));
            assert!(parts.iter().all(|name| !name.contains('{')));
        }
    }

    #[test]
    fn a_value_is_told_with_its_unit_and_what_it_is_made_of() {
        let words = Words::of(Language::De);
        let say = |value| {
            format!(
                "{} {}",
                words.gauge_value(value),
                words.gauge_numbers(value)
            )
        };
        assert_eq!(say(Value::Share(Share::new(20, 24))), "83 % 20 von 24");
        assert_eq!(say(Value::Share(Share::new(2, 4))), "- von 4");
        let flags = Value::PerThousand(Share::new(7, 1_234));
        assert_eq!(say(flags), "5,7 7 von 1234");
        let middle = Value::Middle(Some(4 * Time::HOUR), 20);
        assert_eq!(say(middle), "4 h von 20");
        assert_eq!(say(Value::Middle(None, 3)), "- von 3");
        assert_eq!(say(Value::Count(Share::new(0, 0))), "0 von 0");
    }
}
