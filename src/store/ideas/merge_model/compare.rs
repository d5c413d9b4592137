//! What stands in the store beside what the model says.

use std::collections::BTreeMap;

use super::{Board, Deed, IDEAS, MEMBERS, Vote};
use crate::domain::{Attention, Time, heat as warmth};

impl Board {
    /// All that a merge touches, but for the entries that it leaves in the history.
    pub(super) fn dump(&self) -> Vec<String> {
        let rows = [
            "SELECT topic, member, at, coalesce(organisation, 0), coalesce(via, 0), '' FROM vote ORDER BY 1, 2",
            "SELECT topic, organisation, votes, 0, 0, '' FROM voice ORDER BY 1, 2",
            "SELECT topic, votes, organisations, unstated, since, status || coalesce(due_at, '') || answering FROM idea ORDER BY 1",
            "SELECT topic, member, upto, pending, coalesce(at, 0), attention FROM reading
                WHERE upto <> -1 OR pending <> 0 OR attention <> 'normal' ORDER BY 1, 2",
            "SELECT topic, 0, 0, 0, 0, since || due_at FROM merge ORDER BY 1",
            "SELECT topic, member, 0, 0, 0, '' FROM merge_watcher ORDER BY 1, 2",
        ];
        let dan = self.members[MEMBERS - 1].0;
        self.store.read(|r| {
            let mut all = Vec::new();
            for sql in rows {
                let mut sql = r.sql.prepare(sql).unwrap();
                let rows = sql.query_map([], |row| {
                    let n: [i64; 5] = [
                        row.get(0)?,
                        row.get(1)?,
                        row.get(2)?,
                        row.get(3)?,
                        row.get(4)?,
                    ];
                    Ok((n, row.get::<_, String>(5)?))
                });
                // Whoever takes the steps reads their own posts.
                let marks = |n: [i64; 5]| {
                    if n[1] == dan {
                        [n[0], n[1], 0, 0, 0]
                    } else {
                        n
                    }
                };
                all.extend(rows.unwrap().map(|row| {
                    let (n, words) = row.unwrap();
                    format!("{:?} {words}", marks(n))
                }));
            }
            all
        })
    }

    pub(super) fn compare(&self) {
        for idea in 0..IDEAS {
            let topic = self.topics[idea].0;
            let votes = self.votes(idea);
            let expected: BTreeMap<_, _> = votes
                .iter()
                .map(|(member, vote)| (self.members[*member].0, *vote))
                .collect();
            let (stored, heat, opened): (BTreeMap<i64, Vote>, f64, i64) = self.store.read(|r| {
                let mut sql = r.sql.prepare("SELECT member, at, organisation, via FROM vote WHERE topic = ?1").unwrap();
                let rows = sql.query_map([topic], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?))));
                let votes = rows.unwrap().map(Result::unwrap).collect();
                let heat = "SELECT i.heat, s.at FROM idea i JOIN idea_step s ON s.topic = i.topic AND s.number = 0 WHERE i.topic = ?1";
                let (heat, at) = r.sql.query_row(heat, [topic], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
                (votes, heat, at)
            });
            assert_eq!(stored, expected, "votes of {idea}");
            let sum = votes
                .values()
                .fold(warmth(None, Time::from_millis(opened)), |sum, vote| {
                    warmth(Some(sum), Time::from_millis(vote.0))
                });
            assert!((heat - sum).abs() < 1e-9, "heat of {idea}: {heat} {sum}");
            for member in 0..MEMBERS {
                let row = self.store.read(|r| {
                    crate::store::topics::by_id(r, Some(self.members[member]), self.topics[idea])
                });
                let attention = row.unwrap().unwrap().attention;
                assert_eq!(
                    attention,
                    self.attention(idea, member),
                    "{member} at {idea}"
                );
            }
        }
    }
}

#[test]
fn whoever_takes_back_that_they_forgot_an_idea_watches_it_no_longer_than_the_merge_stands() {
    let (by, how) = (3, Attention::Watched);
    let mut board = Board::new();
    for deed in [
        Deed::Attend { by, idea: 0, how },
        Deed::Merge { idea: 0, into: 1 },
        Deed::Attend {
            by,
            idea: 1,
            how: Attention::Forgotten,
        },
        Deed::Undo,
        Deed::Unmerge { idea: 0 },
    ] {
        board.act(deed);
        board.compare();
    }
    assert_eq!(board.attention(1, by), Attention::Normal);
}
