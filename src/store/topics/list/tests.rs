//! How topics are numbered, listed and paged.

use super::super::*;
use super::*;
use crate::domain::{Access, Attention};
use crate::store::conferences::{self, Changes};
use crate::store::fixture::title;
use crate::store::testing::{Scratch, assert_no_scan, plan};
use crate::store::{ideas, reading};

const LISTS: [&str; 16] = [
    PINNED,
    RETIRED_BY_ACTIVITY,
    RETIRED_BY_NUMBER,
    ALL_BY_ACTIVITY,
    ALL_BY_NUMBER,
    NEW_BY_ACTIVITY,
    NEW_BY_NUMBER,
    WATCHED_BY_ACTIVITY,
    WATCHED_BY_NUMBER,
    UNANSWERED_BY_ACTIVITY,
    UNANSWERED_BY_NUMBER,
    LIVE_BY_VOTES,
    LIVE_BY_HEAT,
    OVERDUE,
    MINE,
    VOTED,
];

fn numbers(store: &Scratch, viewer: MemberId, list: &List) -> Vec<u32> {
    let page = store.read(|r| page(r, Some(viewer), list)).unwrap();
    page.rows.iter().map(|row| row.topic.number).collect()
}

fn list(conference: ConferenceId, filter: TopicFilter, sort: TopicSort) -> List {
    List {
        conference,
        filter,
        sort,
        after: None,
        limit: 50,
        now: Time::default(),
        reads: Access::Members,
    }
}

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in LISTS {
        assert_no_scan(sql);
    }
    for sql in [
        BY_ID, BY_NUMBER, NEXT, PREVIOUS, READING_ON, BRAND_NEW, BAD_NEWS, OPEN, INSERT, KEY,
        ACCEPT,
    ] {
        assert_no_scan(sql);
    }
}

#[test]
fn only_what_stands_on_top_is_looked_at_for_the_top() {
    let plan = plan(PINNED).join("; ");
    assert!(plan.contains("INDEX topic_pinned"), "{plan}");
}

#[test]
fn a_page_of_a_large_conference_is_read_in_the_order_of_its_index() {
    for sql in [
        ALL_BY_ACTIVITY,
        ALL_BY_NUMBER,
        PINNED,
        RETIRED_BY_ACTIVITY,
        UNANSWERED_BY_ACTIVITY,
        LIVE_BY_VOTES,
        LIVE_BY_HEAT,
        OVERDUE,
        MINE,
        VOTED,
        BAD_NEWS,
    ] {
        let plan = plan(sql).join("\n");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}\n{sql}");
    }
}

#[test]
fn topics_are_numbered_from_one_in_each_conference_and_an_archive_takes_none() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let (tools, talk) = (
        store.conference("tools", Access::Members),
        store.conference("talk", Access::Members),
    );
    for (conference, number) in [(tools, 1), (tools, 2), (talk, 1)] {
        let topic = store.topic(conference, ada, "Title", "words");
        let row = store.read(|r| by_id(r, None, topic)).unwrap().unwrap();
        assert_eq!((row.topic.number, row.topic.posts), (number, 1));
    }
    let changes = Changes {
        archived: Some(true),
        ..Changes::default()
    };
    store
        .write(|w| conferences::edit(w, tools, &changes))
        .unwrap();
    let new = NewTopic {
        conference: tools,
        kind: TopicKind::Discussion,
        title: &title("Late"),
        author: ada,
        staff: false,
        at: store.now,
        even_archived: false,
    };
    assert_eq!(store.write(|w| open(w, &new)).unwrap(), None);
}

#[test]
fn filters_show_what_they_say_in_both_orders() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    let one = store.topic(tools, ada, "One", "words");
    let two = store.topic(tools, bob, "Two", "words");
    let three = store.empty_topic(tools, bob, TopicKind::Question, "Three");
    store.post(three, bob, "why?");
    store.post(three, ada, "because");
    let four = store.topic(tools, bob, "Four", "words");
    store.post(one, bob, "more words");
    store
        .write(|w| reading::attend(w, ada, two, Attention::Watched))
        .unwrap();
    store
        .write(|w| reading::attend(w, ada, four, Attention::Forgotten))
        .unwrap();

    use {TopicFilter as F, TopicSort as S};
    let of = |filter, sort| numbers(&store, ada, &list(tools, filter, sort));
    assert_eq!(of(F::All, S::Activity), [1, 3, 2]);
    assert_eq!(of(F::All, S::Number), [3, 2, 1]);
    // Three's question was new to Ada, and she answered without having read it.
    assert_eq!(of(F::New, S::Activity), [1, 3, 2]);
    assert_eq!(of(F::New, S::Number), [3, 2, 1]);
    assert_eq!(of(F::Watched, S::Activity), [2]);
    assert_eq!(of(F::Unanswered, S::Activity), [3, 2]);
    assert_eq!(of(F::Unanswered, S::Number), [3, 2]);

    store
        .write(|w| reading::catch_up(w, ada, &[tools]))
        .unwrap();
    assert_eq!(
        numbers(&store, ada, &list(tools, F::New, S::Activity)),
        [0; 0]
    );
    let anybody = store
        .read(|r| page(r, None, &list(tools, F::All, S::Number)))
        .unwrap();
    assert_eq!(anybody.rows.len(), 4);
    assert!(
        anybody
            .rows
            .iter()
            .all(|row| row.new.is_zero() && !row.brand_new)
    );
}

#[test]
fn pages_join_without_gap_or_repetition() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    for _ in 0..7 {
        store.topic(tools, bob, "Title", "words");
    }
    for filter in [TopicFilter::All, TopicFilter::New, TopicFilter::Unanswered] {
        for sort in [TopicSort::Activity, TopicSort::Number] {
            let mut list = List {
                limit: 3,
                ..list(tools, filter, sort)
            };
            let mut seen = Vec::new();
            loop {
                let page = store.read(|r| page(r, Some(ada), &list)).unwrap();
                seen.extend(page.rows.iter().map(|row| row.topic.number));
                list.after = page.rows.last().map(|row| row.topic.id);
                if !page.more {
                    break;
                }
            }
            assert_eq!(seen, [7, 6, 5, 4, 3, 2, 1], "{filter:?} {sort:?}");
        }
    }
}

#[test]
fn neighbours_are_in_the_order_of_numbers_without_the_forgotten() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topics: Vec<_> = (0..3)
        .map(|_| store.topic(tools, ada, "Title", "words"))
        .collect();
    store
        .write(|w| reading::attend(w, ada, topics[1], Attention::Forgotten))
        .unwrap();
    let number = |viewer, from, forward| {
        let row = store
            .read(|r| neighbour(r, viewer, tools, from, forward))
            .unwrap();
        row.map(|row| row.topic.number)
    };
    assert_eq!(number(Some(ada), 1, true), Some(3));
    assert_eq!(number(Some(ada), 3, false), Some(1));
    assert_eq!(number(Some(ada), 3, true), None);
    assert_eq!(number(None, 1, true), Some(2));
}

#[test]
fn a_topic_is_brand_new_until_some_of_it_was_read_and_only_if_none_of_it_is_old() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let news = store.conference("news", Access::Members);
    let old = store.topic(news, bob, "Old", "words");
    store.write(|w| reading::catch_up(w, ada, &[news])).unwrap();
    store.post(old, bob, "an answer to the old one");
    let own = store.topic(news, ada, "Own", "words");
    store.post(own, bob, "an answer to the own one");
    let three = store.topic(news, bob, "Three", "words");
    store.post(three, bob, "more words");
    let four = store.topic(news, bob, "Four", "words");
    let found = |store: &Scratch, limit| -> Vec<TopicId> {
        let rows = store
            .read(|r| brand_new(r, ada, (news, old), limit, |_| true))
            .unwrap();
        rows.iter().map(|row| row.topic.id).collect()
    };
    assert_eq!(found(&store, 9), [three, four]);
    assert_eq!(found(&store, 1), [three]);
    store
        .write(|w| reading::mark_read(w, ada, three, 0))
        .unwrap();
    assert_eq!(found(&store, 9), [four]);
    store
        .write(|w| reading::attend(w, ada, four, Attention::Forgotten))
        .unwrap();
    assert_eq!(found(&store, 9), []);
}

#[test]
fn an_overdue_idea_that_was_forgotten_is_not_counted_and_one_that_ended_begins_nothing_anew() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let new = conferences::NewConference {
        kind: crate::domain::ConferenceKind::Ideas,
        ..crate::store::fixture::opened("wishes", Access::Members)
    };
    let wishes = store.write(|w| conferences::add(w, &new)).unwrap().unwrap();
    let mut topics = Vec::new();
    for _ in 0..3 {
        let topic = store.topic(wishes, ada, "Idea", "words");
        let first = store.read(|r| crate::store::posts::from(r, topic, 0, 1));
        let new = ideas::NewIdea {
            topic,
            conference: wishes,
            author: ada,
            post: first.unwrap()[0].id,
            at: store.now,
            answer_within: 1,
        };
        store.write(|w| ideas::open(w, &new)).unwrap();
        topics.push(topic);
    }
    let now = store.now.plus(Time::DAY);
    let mut overdue = List {
        limit: 2,
        now,
        ..list(wishes, TopicFilter::Overdue, TopicSort::Activity)
    };
    assert_eq!(numbers(&store, bob, &overdue), [1, 2]);
    // The last one of the page is taken back before the next page.
    overdue.after = Some(topics[1]);
    assert_eq!(numbers(&store, bob, &overdue), [3]);
    let post = store.post(topics[1], ada, "Never mind.");
    let stand = store.read(|r| ideas::stand(r, topics[1])).unwrap().unwrap();
    let step = crate::domain::Step::To(crate::domain::Status::Withdrawn);
    let step = ideas::steps::NewStep {
        stand: &stand,
        step: &step,
        tick: stand.clock.tick(&step, now, 1),
        into: None,
        at: now,
        by: (ada, crate::domain::StepRole::Author),
        reason: "Never mind.",
        post,
    };
    store.write(|w| ideas::steps::take(w, &step)).unwrap();
    assert_eq!(numbers(&store, bob, &overdue), [0; 0]);

    let count = |store: &Scratch, viewer| {
        let count = store.read(|r| ideas::board::overdue(r, Some(viewer), wishes, now));
        count.unwrap().get()
    };
    assert_eq!(count(&store, bob), 2);
    store
        .write(|w| reading::attend(w, bob, topics[0], Attention::Forgotten))
        .unwrap();
    assert_eq!((count(&store, bob), count(&store, ada)), (1, 2));
}

#[test]
fn what_a_member_voted_for_is_read_from_their_votes_not_from_the_board() {
    let plan = plan(VOTED);
    assert!(
        plan[0].contains("vote_member (member=? AND topic<?)"),
        "{plan:#?}"
    );
}
