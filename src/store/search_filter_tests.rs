//! Filters, with words and alone, and the order by rank.

use super::*;
use crate::domain::{Access, MemberId, Time, TopicKind};
use crate::store::search::tests::references;
use crate::store::testing::Scratch;
use crate::store::{posts, topics};

/// Three conferences, two members, and what they wrote.
struct Town {
    store: Scratch,
    ada: MemberId,
    bob: MemberId,
    tools: ConferenceId,
    talk: ConferenceId,
}

fn town() -> Town {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    let talk = store.conference("talk", Access::Members);
    store.topic(tools, ada, "One", "oil pressure 4:1");
    store.topic(talk, bob, "Two", "oil change");
    let three = store.empty_topic(tools, bob, TopicKind::Question, "Three");
    store.post(three, bob, "which oil?");
    store.post(three, ada, "any oil");
    Town {
        store,
        ada,
        bob,
        tools,
        talk,
    }
}

impl Town {
    /// What is found, in as many pages of `limit` as it takes.
    fn find(&self, text: &str, scope: &Scope, limit: usize) -> Vec<String> {
        self.find_examining(text, scope, limit, EXAMINED)
    }

    fn find_examining(
        &self,
        text: &str,
        scope: &Scope,
        limit: usize,
        examined: u32,
    ) -> Vec<String> {
        let sought = Sought::parse(text).unwrap();
        let (mut all, mut from) = (Vec::new(), SearchFrom::Newest);
        loop {
            let page = self
                .store
                .read(|r| find_examining(r, &sought, scope, from, limit, examined))
                .unwrap();
            all.extend(references(&page));
            match page.next {
                Some(next) => from = next,
                None => return all,
            }
        }
    }

    fn both(&self) -> Scope {
        Scope {
            within: vec![self.tools, self.talk],
            topic: None,
            author: None,
        }
    }

    fn by(&self, author: MemberId) -> Scope {
        Scope {
            author: Some(author),
            ..self.both()
        }
    }

    fn within(&self, only: ConferenceId) -> Scope {
        Scope {
            within: vec![only],
            ..self.both()
        }
    }

    fn topic(&self, number: u32) -> Scope {
        let topic = self
            .store
            .read(|r| topics::by_number(r, None, self.tools, number));
        Scope {
            topic: Some(topic.unwrap().unwrap().topic.id),
            ..self.within(self.tools)
        }
    }
}

#[test]
fn filters_narrow_what_the_words_find() {
    let town = town();
    let both = town.both();
    for (text, scope, found) in [
        ("oil", &town.within(town.talk), vec!["talk.1.0"]),
        ("oil", &town.by(town.bob), vec!["tools.2.0", "talk.1.0"]),
        ("oil", &town.topic(2), vec!["tools.2.1", "tools.2.0"]),
        ("is:question oil", &town.by(town.ada), vec!["tools.2.1"]),
        (
            "oil is:unanswered",
            &town.within(town.tools),
            vec!["tools.2.1", "tools.2.0", "tools.1.0"],
        ),
        ("oil is:idea", &both, vec![]),
        ("oil is:announcement", &both, vec![]),
        ("oil before:2026-01-01", &both, vec![]),
        ("oil after:2026", &town.within(town.talk), vec!["talk.1.0"]),
        ("pressure 4:1", &both, vec!["tools.1.0"]),
    ] {
        assert_eq!(town.find(text, scope, 50), found, "{text}");
    }
}

#[test]
fn filters_alone_find_a_member_s_posts_a_topic_s_posts_or_topics() {
    let town = town();
    let both = town.both();
    // In every size of page, so that none is left out between two.
    for limit in 1..4 {
        for (text, scope, found) in [
            ("by:ada", &town.by(town.ada), vec!["tools.2.1", "tools.1.0"]),
            ("by:bob is:question", &town.by(town.bob), vec!["tools.2.0"]),
            ("in:tools.2", &town.topic(2), vec!["tools.2.1", "tools.2.0"]),
            (
                "in:tools",
                &town.within(town.tools),
                vec!["tools.2.0", "tools.1.0"],
            ),
            ("is:question", &both, vec!["tools.2.0"]),
            (
                "is:unanswered",
                &both,
                vec!["tools.2.0", "talk.1.0", "tools.1.0"],
            ),
            (
                "after:2026",
                &both,
                vec!["tools.2.0", "talk.1.0", "tools.1.0"],
            ),
            ("before:2026", &both, vec![]),
        ] {
            assert_eq!(
                town.find(text, scope, limit),
                found,
                "{text}, {limit} a page"
            );
        }
    }
}

#[test]
fn where_the_filters_reject_all_that_was_looked_at_a_page_says_where_to_go_on() {
    let mut town = town();
    let (ada, talk) = (town.ada, town.talk);
    let topic = town.topic(2).topic.unwrap();
    town.store.now = town.store.now.plus(2 * Time::DAY);
    for n in 0..7 {
        town.store.topic(talk, ada, "Later", &format!("oil {n}"));
        town.store.post(topic, ada, "later oil");
    }
    for (text, scope, found) in [
        (
            "before:2026-01-02",
            town.both(),
            vec!["tools.2.0", "talk.1.0", "tools.1.0"],
        ),
        ("before:2026-01-02", town.within(talk), vec!["talk.1.0"]),
        (
            "before:2026-01-02",
            town.by(ada),
            vec!["tools.2.1", "tools.1.0"],
        ),
        (
            "before:2026-01-02",
            town.topic(2),
            vec!["tools.2.1", "tools.2.0"],
        ),
        ("oil before:2026-01-02", town.within(talk), vec!["talk.1.0"]),
    ] {
        for examined in [1, 3, 50] {
            let all = town.find_examining(text, &scope, 1, examined);
            assert_eq!(all, found, "{text}, {examined} looked at");
        }
    }
}

#[test]
fn by_rank_a_title_counts_more_than_a_long_text_and_pages_join() {
    let mut town = town();
    let filler = "some other words that are not sought at all ".repeat(5);
    town.store
        .topic(town.talk, town.ada, "Gearbox", "gearbox gearbox");
    for _ in 0..3 {
        town.store
            .topic(town.talk, town.bob, "Else", &format!("gearbox {filler}"));
    }
    let sought = Sought::parse("gearbox").unwrap();
    let both = town.both();
    let best = |skip| {
        let from = SearchFrom::Best(skip);
        town.store
            .read(|r| find(r, &sought, &both, from, 2))
            .unwrap()
    };
    let first = best(0);
    assert_eq!(references(&first)[0], "talk.2.0");
    let mut all = references(&first);
    assert_eq!(first.next, Some(SearchFrom::Best(2)));
    let second = best(2);
    assert_eq!(second.next, None);
    all.extend(references(&second));
    all.sort();
    assert_eq!(all, ["talk.2.0", "talk.3.0", "talk.4.0", "talk.5.0"]);
    assert_eq!(
        town.find("gearbox", &both, 50)[0],
        "talk.5.0",
        "the newest first"
    );
}

#[test]
fn what_is_named_is_found_by_its_numbers() {
    let town = town();
    let at = |topic, post| town.store.read(|r| at(r, town.tools, topic, post)).unwrap();
    let named = at(2, 1).unwrap();
    assert_eq!(named.reference.to_string(), "tools.2.1");
    assert_eq!(named.snippet.as_str(), "any oil");
    assert_eq!(at(2, 7), None);
}

#[test]
fn words_that_were_taken_back_are_not_found_by_who_wrote_them_and_the_title_above_them_is() {
    let mut town = town();
    let by = town.by(town.ada);
    for (topic, post) in [(1, 0), (2, 1)] {
        let found = town.store.read(|r| at(r, town.tools, topic, post));
        let id = found.unwrap().unwrap().id;
        assert!(town.store.write(|w| posts::scribble(w, id)).unwrap());
    }
    assert_eq!(town.find("by:ada", &by, 50), ["tools.1.0"]);
    assert_eq!(town.find("in:tools.2", &town.topic(2), 50), ["tools.2.0"]);
}
