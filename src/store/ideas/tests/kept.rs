//! What is kept of reasons and of merges, and counted again.

use super::*;

#[test]
fn words_that_were_taken_back_are_kept_nowhere() {
    let mut board = Board::new();
    for status in [Status::Review, Status::NeedsInfo] {
        board
            .step(&to(status), StepRole::Staff, "Because.")
            .unwrap();
    }
    board
        .step(&to(Status::Review), StepRole::Author, "A secret load.")
        .unwrap();
    let kept =
        "SELECT count(*) FROM (SELECT reason FROM idea UNION ALL SELECT reason FROM idea_step) AS r
        WHERE reason LIKE '%secret%'";
    let kept = |board: &Board| -> u32 {
        let count = |r: &Read<'_>| r.sql.query_row(kept, [], |row| row.get(0));
        board.store.read(count).unwrap()
    };
    assert_eq!(kept(&board), 2);
    let last = "SELECT post FROM idea_step ORDER BY number DESC LIMIT 1";
    let last = |r: &Read<'_>| r.sql.query_row(last, [], |row| Ok(PostId(row.get(0)?)));
    let post = board.store.read(last).unwrap();
    board
        .store
        .write(|w| crate::store::posts::scribble(w, post))
        .unwrap();
    assert_eq!(kept(&board), 0);
}

#[test]
fn heat_and_what_merges_leave_are_counted_again() {
    for (change, problem) in [
        (
            "UPDATE idea SET heat = heat + 1",
            "idea.heat (in thousandths)",
        ),
        (
            "INSERT INTO merge (topic, since, due_at, answering) SELECT topic, 0, 0, 0 FROM idea",
            "what an un-merge restores",
        ),
        (
            "UPDATE vote SET via = topic",
            "the merge that brought a vote",
        ),
    ] {
        let mut board = Board::new();
        let problems = |board: &Board| board.store.read(crate::store::check::check).unwrap();
        assert_eq!(problems(&board), []);
        board.sql(change).unwrap();
        let found = problems(&board);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].to_string().starts_with(problem), "{found:?}");
    }
}
