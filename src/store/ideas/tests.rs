//! What the schema refuses, and what votes and steps do to the row.

mod kept;

use super::steps::{NewStep, take};
use super::*;
use crate::domain::{Access, ConferenceKind, Step, StepRole, Target, is_step};
use crate::store::conferences;
use crate::store::fixture::{opened, title};
use crate::store::testing::Scratch;

/// A board with one idea by ada.
struct Board {
    store: Scratch,
    ada: MemberId,
    dan: MemberId,
    topic: TopicId,
}

impl Board {
    fn new() -> Self {
        let mut store = Scratch::new();
        let (ada, dan) = (store.member("ada"), store.member("dan"));
        let new = conferences::NewConference {
            kind: ConferenceKind::Ideas,
            ..opened("wishes", Access::Members)
        };
        let wishes = store.write(|w| conferences::add(w, &new)).unwrap().unwrap();
        let topic = store.topic(wishes, ada, "Log the load", "We guess today.");
        let post = store.at(store
            .read(|r| crate::store::posts::from(r, topic, 0, 1))
            .unwrap()[0]
            .id);
        let idea = NewIdea {
            topic,
            conference: wishes,
            author: ada,
            post: post.id,
            at: store.now,
            answer_within: 30 * Time::DAY,
        };
        store.write(|w| open(w, &idea)).unwrap();
        Self {
            store,
            ada,
            dan,
            topic,
        }
    }

    fn stand(&self) -> Stand {
        self.store.read(|r| stand(r, self.topic)).unwrap().unwrap()
    }

    /// Takes a step as `role`, whatever the rules say.
    fn step(&mut self, step: &Step, role: StepRole, reason: &str) -> Result<(), Error> {
        let by = if role == StepRole::Author {
            self.ada
        } else {
            self.dan
        };
        let post = self.store.post(self.topic, by, "Because.");
        let stand = self.stand();
        let into = (step.status() == Status::Merged).then_some(TopicId(stand.topic.0));
        let at = self.store.now;
        let tick = stand.clock.tick(step, at, 30 * Time::DAY);
        self.store.write(|w| {
            take(
                w,
                &NewStep {
                    stand: &stand,
                    step,
                    tick,
                    into,
                    at,
                    by: (by, role),
                    reason,
                    post,
                },
            )
        })
    }

    /// The line of the row that lists show.
    fn figures(&self) -> (u32, u32, u32) {
        let row = self
            .store
            .read(|r| crate::store::topics::by_id(r, None, self.topic));
        let idea = row.unwrap().unwrap().idea.unwrap();
        (idea.votes, idea.organisations, idea.unstated)
    }

    fn sql(&mut self, sql: &str) -> Result<(), String> {
        let sql = sql.to_owned();
        self.store
            .write(move |w| Ok::<_, Error>(w.sql.execute_batch(&sql)?))
            .map_err(|error| error.to_string())
    }
}

fn to(status: Status) -> Step {
    match status {
        Status::Planned => Step::Plan(Target::new("2027 Q2").unwrap()),
        Status::Shipped => Step::Ship(title("4.3")),
        Status::Merged => Step::Merge(crate::domain::Reference::parse("wishes.2").unwrap()),
        status => Step::To(status),
    }
}

/// How to get from the opening to a status.
const fn way(status: Status) -> &'static [Status] {
    use Status as S;
    match status {
        S::Open | S::Merged => &[],
        S::Review => &[S::Review],
        S::NeedsInfo => &[S::Review, S::NeedsInfo],
        S::Planned => &[S::Review, S::Planned],
        S::Started => &[S::Review, S::Planned, S::Started],
        S::Testing => &[S::Review, S::Planned, S::Started, S::Testing],
        S::Shipped => &[S::Review, S::Shipped],
        S::Declined => &[S::Review, S::Declined],
        S::Withdrawn => &[S::Withdrawn],
    }
}

#[test]
fn the_schema_knows_the_same_steps_as_the_domain() {
    let store = Scratch::new();
    for before in Status::ALL {
        for after in Status::ALL {
            for role in StepRole::ALL {
                let listed: bool = store
                    .read(|r| {
                        r.sql.query_row(
                            "SELECT EXISTS (SELECT 1 FROM step WHERE before = ?1 AND after = ?2 AND role = ?3)",
                            [before.as_str(), after.as_str(), role.as_str()],
                            |row| row.get(0),
                        )
                    })
                    .unwrap();
                assert_eq!(
                    listed,
                    is_step(before, after, role),
                    "{before:?} {after:?} {role:?}"
                );
            }
        }
    }
}

#[test]
fn every_step_of_the_list_is_taken_and_every_other_pair_is_refused() {
    for before in Status::ALL {
        if before == Status::Merged {
            // Merging needs a second idea: the tests of `merge` go there.
            continue;
        }
        for after in Status::ALL {
            if after == Status::Merged {
                continue;
            }
            for role in StepRole::ALL {
                let mut board = Board::new();
                for status in way(before) {
                    let role = match status {
                        Status::Withdrawn => StepRole::Author,
                        _ => StepRole::Staff,
                    };
                    board.step(&to(*status), role, "Because.").unwrap();
                }
                let done = board.step(&to(after), role, "Because.");
                let allowed = is_step(before, after, role);
                assert_eq!(
                    done.is_ok(),
                    allowed,
                    "{before:?} {after:?} {role:?}: {done:?}"
                );
                let stands = if allowed { after } else { before };
                assert_eq!(board.stand().clock.status, stands);
            }
        }
    }
}

#[test]
fn a_step_says_why_and_a_plan_until_when_and_a_release_which() {
    let mut board = Board::new();
    // None of these shows anything.
    for empty in [
        "",
        "   ",
        "\t\n\r",
        "\u{a0}",
        "\u{200b}\u{feff}",
        "\u{3000} \u{2060}",
    ] {
        board
            .step(&to(Status::Review), StepRole::Staff, empty)
            .unwrap_err();
    }
    board
        .step(&to(Status::Review), StepRole::Staff, "We look.")
        .unwrap();
    board
        .step(&to(Status::Declined), StepRole::Staff, "")
        .unwrap_err();
    for status in [Status::Planned, Status::Shipped] {
        // Without what it needs.
        board
            .step(&Step::To(status), StepRole::Staff, "Because.")
            .unwrap_err();
    }
    assert_eq!(board.stand().clock.status, Status::Review);
}

#[test]
fn sql_on_the_file_declines_nothing_without_a_reason() {
    let mut board = Board::new();
    board
        .step(&to(Status::Review), StepRole::Staff, "We look.")
        .unwrap();
    let decline = "UPDATE idea SET status = 'declined', live = 0, due_at = NULL";
    // The sqlite3 shell has foreign keys switched off, and is refused all the same.
    for foreign_keys in ["PRAGMA defer_foreign_keys = ON;", ""] {
        for set in [
            "",
            ", decided = 'declined', reason = ''",
            ", decided = 'declined', reason = NULL",
            ", decided = 'declined', reason = char(9, 10, 160, 8203)",
        ] {
            let refused = board
                .sql(&format!("{foreign_keys}{decline}{set}"))
                .unwrap_err();
            assert!(refused.contains("a_decision_has_a_reason"), "{refused}");
        }
    }
    // With a reason, but without an entry of the history that says so.
    let told = board.sql(&format!("{decline}, decided = 'declined', reason = 'No.'"));
    assert!(told.unwrap_err().contains("FOREIGN KEY"));
    let entry = |before: &str, reason: &str| {
        format!(
            "INSERT INTO idea_step (topic, number, previous, before, after, role, by, at, reason, post, conference)
            SELECT topic, 2, 1, '{before}', 'declined', 'staff', author, 0, '{reason}', 1, conference FROM idea"
        )
    };
    for blank in [" ", "\t", "\u{a0}", "\u{200b}"] {
        let refused = board.sql(&entry("review", blank)).unwrap_err();
        assert!(refused.contains("a_step_has_a_reason"), "{blank:?}");
    }
    for (blank, check) in [
        ("UPDATE idea SET status = 'planned', decided = 'planned', reason = 'Yes.', target = char(160)", "a_promise_has_a_target"),
        ("UPDATE idea SET status = 'shipped', live = 0, due_at = NULL, decided = 'shipped', reason = 'Yes.', shipped_in = char(8203)", "what_shipped_has_a_release"),
        ("INSERT INTO appeal (topic, post, member, at, decided_at, decided_by, granted, decision, reason)
            SELECT topic, 1, author, 0, 0, author, 0, 1, char(9) FROM idea", "a_decision_on_an_appeal_has_a_reason"),
    ] {
        let refused = board.sql(blank).unwrap_err();
        assert!(refused.contains(check), "{refused}");
    }
    assert!(
        board
            .sql(&entry("open", "No."))
            .unwrap_err()
            .contains("FOREIGN KEY")
    );
}

#[test]
fn votes_and_organisations_are_counted_once() {
    let mut board = Board::new();
    assert_eq!(board.figures(), (1, 0, 1));
    let (ada, dan, topic) = (board.ada, board.dan, board.topic);
    board
        .sql(&format!(
            "INSERT INTO organisation (id, name, skeleton, confirmed, at) VALUES (1, 'Ibarra', 'ibarra', 1, 0), (2, 'New', 'new', 0, 0);
            UPDATE member SET organisation = 1 WHERE id = {}",
            dan.0
        ))
        .unwrap();
    let now = board.store.now;
    for (new, figures) in [(true, (2, 1, 1)), (false, (2, 1, 1))] {
        assert_eq!(
            board
                .store
                .write(|w| votes::cast(w, topic, dan, now))
                .unwrap(),
            new
        );
        assert_eq!(board.figures(), figures);
    }
    // What no host has confirmed is not stated.
    let eve = board.store.member("eve");
    board
        .sql(&format!(
            "UPDATE member SET organisation = 2 WHERE id = {}",
            eve.0
        ))
        .unwrap();
    board
        .store
        .write(|w| votes::cast(w, topic, eve, now))
        .unwrap();
    assert_eq!(board.figures(), (3, 1, 2));
    for (who, figures) in [(dan, (2, 0, 2)), (ada, (1, 0, 1)), (eve, (0, 0, 0))] {
        assert!(
            board
                .store
                .write(|w| votes::take_back(w, topic, who))
                .unwrap()
        );
        assert_eq!(board.figures(), figures);
        assert!(
            !board
                .store
                .write(|w| votes::take_back(w, topic, who))
                .unwrap()
        );
    }
}

#[test]
fn heat_is_what_its_formula_says_and_forgets_a_vote_that_was_taken_back() {
    let mut board = Board::new();
    let heat = |board: &Board| -> f64 {
        board
            .store
            .read(|r| {
                r.sql
                    .query_row("SELECT heat FROM idea", [], |row| row.get(0))
            })
            .unwrap()
    };
    let opened = crate::domain::heat(None, board.store.now);
    let one = heat(&board);
    assert!(
        (one - opened - 1.0).abs() < 1e-9,
        "the opening and a vote: {one} {opened}"
    );
    let later = board.store.now.plus(crate::domain::HALF_LIFE);
    let (topic, dan) = (board.topic, board.dan);
    board
        .store
        .write(|w| votes::cast(w, topic, dan, later))
        .unwrap();
    // Two that count one each, and one that counts two: log2 of four.
    assert!((heat(&board) - opened - 2.0).abs() < 1e-9);
    board
        .store
        .write(|w| votes::take_back(w, topic, dan))
        .unwrap();
    assert!((heat(&board) - one).abs() < f64::EPSILON);
}
