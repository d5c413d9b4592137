//! The comparison of the store with the model.

use super::World;
use crate::domain::Count;
use crate::store::{Error, check, counting, topics};

impl World {
    /// At the end, every counter is what a fresh count says.
    pub(in crate::store::unread_model) fn check_counters(&self) {
        let problems = self.store.read(check::check).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
    }

    /// Compares everything that the store says is new with the definition.
    pub(in crate::store::unread_model) fn check(&self) {
        for by in 0..3 {
            for conference in 0..3 {
                self.check_one(by, conference);
            }
        }
    }

    fn check_one(&self, by: usize, conference: usize) {
        let (member, id) = (self.members[by], self.conferences[conference]);
        let mut expected: Vec<_> = (0..self.topics.len())
            .filter(|topic| self.topics[*topic].conference == conference)
            .map(|topic| (topic, self.news(by, topic)))
            .collect();
        for (topic, news) in &expected {
            let at = self.topics[*topic].id;
            let (row, first) = self
                .store
                .read(|r| {
                    let row = topics::by_id(r, Some(member), at)?.unwrap();
                    Ok::<_, Error>((row, counting::place(r, member, id, at)?.1))
                })
                .unwrap();
            let mark = self.mark(by, *topic);
            assert_eq!(row.new, count(news.len()), "member {by}, topic {topic}");
            assert_eq!(first, news.first().copied(), "member {by}, topic {topic}");
            assert_eq!(row.attention, mark.attention);
            let brand_new = mark.upto == -1 && news.first() == Some(&0);
            assert_eq!(row.brand_new, brand_new, "member {by}, topic {topic}");
        }
        expected.retain(|(topic, news)| !news.is_empty() && !self.topics[*topic].retired);
        expected.sort_by_key(|(topic, _)| self.topics[*topic].last);
        let (counts, order) = self
            .store
            .read(|r| {
                let sight = counting::Sight::of(r, member, id)?;
                let rows = topics::with_news(r, member, id, 100)?;
                let order: Vec<_> = rows.iter().map(|row| row.topic.id).collect();
                Ok::<_, Error>((sight.conference(r, id)?, order))
            })
            .unwrap();
        let posts = expected.iter().map(|(_, news)| news.len()).sum();
        assert_eq!(
            counts,
            (count(expected.len()), count(posts)),
            "member {by}, conference {conference}"
        );
        let expected: Vec<_> = expected
            .iter()
            .map(|(topic, _)| self.topics[*topic].id)
            .collect();
        assert_eq!(order, expected, "member {by}, conference {conference}");
    }
}

fn count(n: usize) -> Count {
    Count::new(u32::try_from(n).unwrap())
}
