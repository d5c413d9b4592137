//! The clock of an idea: what a step makes of it. Pure arithmetic over what the row of the idea holds.

use super::{MORE_WITHIN, Status, Step, Time};

/// An idea's clock, as it stands before a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Where the idea stands.
    pub status: Status,
    /// Since when.
    pub since: Time,
    /// When that is overdue; none in a final status.
    pub due_at: Option<Time>,
    /// Milliseconds that it waited for an answer before `since`.
    pub answering: i64,
    /// The end of the first target since it was planned.
    pub promised_by: Option<Time>,
    /// Whether its last step ended a promise: what was shipped had been planned.
    pub ended: bool,
}

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Promise {
    /// It shipped before the end of the first target.
    Kept,
    /// It shipped later.
    Late,
    /// It went back to review, before it shipped or because what shipped was not really fixed.
    TakenBack,
}

impl Promise {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Late => "late",
            Self::TakenBack => "taken-back",
        }
    }
}

/// What a step does to the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// When the new status began.
    pub since: Time,
    /// When the new status is overdue.
    pub due_at: Option<Time>,
    /// Milliseconds that the idea has waited for an answer by now.
    pub answering: i64,
    /// The end of the first target that still binds.
    pub promised_by: Option<Time>,
    /// How long the answer took that the step is, and whether that was in time.
    pub answered: Option<(i64, bool)>,
    /// What became of the promise that the step ends.
    pub promise: Option<Promise>,
}

impl Clock {
    /// The clock after a step at `now`, where ideas shall be answered within so many milliseconds.
    #[must_use]
    pub fn tick(&self, step: &Step, now: Time, answer_within: i64) -> Tick {
        let after = step.status();
        let waited = match self.status.waits() {
            true => self.answering + now.since(self.since).max(0),
            false => self.answering,
        };
        let answered =
            (self.status.waits() && after.answers()).then_some((waited, waited <= answer_within));
        // A question back to the author lets the clock stand; nothing but an answer sets it back.
        let goes_on = self.status.waits() || self.status == Status::NeedsInfo;
        let answering = if goes_on && !after.answers() {
            waited
        } else {
            0
        };
        let due_at = match (after, step) {
            (Status::Open | Status::Review, _) => Some(now.plus(answer_within - answering)),
            (Status::NeedsInfo, _) => Some(now.plus(MORE_WITHIN * Time::DAY)),
            (_, Step::Plan(target)) => Some(target.due()),
            (Status::Started | Status::Testing, _) => self.due_at,
            _ => None,
        };
        let promise = match (self.status.is_promised(), after) {
            (true, Status::Shipped) if self.promised_by.is_none_or(|by| now < by) => {
                Some(Promise::Kept)
            }
            (true, Status::Shipped) => Some(Promise::Late),
            (true, Status::Review) => Some(Promise::TakenBack),
            // What is not really fixed was not kept.
            (false, Status::Review) if self.ended && self.status == Status::Shipped => {
                Some(Promise::TakenBack)
            }
            _ => None,
        };
        let promised_by = match step {
            // A new target makes nothing timely that the first one made late.
            Step::Plan(target) => self.promised_by.or(Some(target.due())),
            _ if after.is_promised() => self.promised_by,
            _ => None,
        };
        Tick {
            since: now,
            due_at,
            answering,
            promised_by,
            answered,
            promise,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Target;

    const WITHIN: i64 = 30 * Time::DAY;

    fn day(n: i64) -> Time {
        Time::from_millis(n * Time::DAY)
    }

    fn clock(status: Status, since: i64, answering: i64) -> Clock {
        Clock {
            status,
            since: day(since),
            due_at: Some(day(since + 30)),
            answering: answering * Time::DAY,
            promised_by: None,
            ended: false,
        }
    }

    #[test]
    fn an_answer_is_in_time_by_all_that_was_waited_and_a_question_back_does_not_help() {
        let asked =
            clock(Status::Review, 20, 12).tick(&Step::To(Status::NeedsInfo), day(30), WITHIN);
        assert_eq!(
            (asked.answering, asked.due_at),
            (22 * Time::DAY, Some(day(60)))
        );
        let back =
            clock(Status::NeedsInfo, 30, 22).tick(&Step::To(Status::Review), day(50), WITHIN);
        assert_eq!(
            (back.answering, back.due_at),
            (22 * Time::DAY, Some(day(58)))
        );
        let declined = Step::To(Status::Declined);
        let in_time = clock(Status::Review, 50, 22).tick(&declined, day(58), WITHIN);
        assert_eq!(in_time.answered, Some((30 * Time::DAY, true)));
        let late = clock(Status::Review, 50, 22).tick(&declined, day(59), WITHIN);
        assert_eq!(
            (late.answered, late.due_at, late.answering),
            (Some((31 * Time::DAY, false)), None, 0)
        );
    }

    #[test]
    fn looking_at_it_is_no_answer_and_a_second_review_begins_anew() {
        let looked = clock(Status::Open, 0, 0).tick(&Step::To(Status::Review), day(29), WITHIN);
        assert_eq!((looked.answered, looked.due_at), (None, Some(day(30))));
        let again = clock(Status::Declined, 10, 0).tick(&Step::To(Status::Review), day(99), WITHIN);
        assert_eq!((again.answering, again.due_at), (0, Some(day(129))));
    }

    #[test]
    fn the_first_target_is_the_promise() {
        let plan = |text| Step::Plan(Target::new(text).unwrap());
        let (first, second) = (plan("1970-02-01"), plan("1970-04-01"));
        let planned = clock(Status::Review, 0, 0).tick(&first, day(1), WITHIN);
        assert_eq!(
            (planned.promised_by, planned.due_at),
            (Some(day(32)), Some(day(32)))
        );
        let at = |status, promised_by| Clock {
            promised_by,
            ..clock(status, 1, 0)
        };
        let moved = at(Status::Planned, planned.promised_by).tick(&second, day(20), WITHIN);
        assert_eq!(
            (moved.promised_by, moved.due_at),
            (Some(day(32)), Some(day(91)))
        );
        let ship = Step::Ship(
            crate::domain::Title::new("4.3", &crate::domain::Limits::default()).unwrap(),
        );
        let testing = at(Status::Testing, moved.promised_by);
        assert_eq!(
            testing.tick(&ship, day(31), WITHIN).promise,
            Some(Promise::Kept)
        );
        assert_eq!(
            testing.tick(&ship, day(32), WITHIN).promise,
            Some(Promise::Late)
        );
        let back = testing.tick(&Step::To(Status::Review), day(20), WITHIN);
        assert_eq!(
            (back.promise, back.promised_by),
            (Some(Promise::TakenBack), None)
        );
        let reopen = |ended| Clock {
            ended,
            ..clock(Status::Shipped, 32, 0)
        };
        let review = Step::To(Status::Review);
        for (ended, promise) in [(true, Some(Promise::TakenBack)), (false, None)] {
            assert_eq!(
                reopen(ended).tick(&review, day(40), WITHIN).promise,
                promise
            );
        }
        let exists = clock(Status::Review, 0, 0).tick(&ship, day(2), WITHIN);
        assert_eq!(
            (exists.promise, exists.answered),
            (None, Some((2 * Time::DAY, true)))
        );
    }
}
