//! Boards: how ideas look in their list, what its views ask for, and what voting there does.

use super::*;
use crate::domain::{Board, BoardView, ConferenceKind, Idea, Record, Status};

/// Number, status, days since it stands so and until it is overdue, title, votes, whether ada's is one, new posts.
type Row = (u32, Status, i64, Option<i64>, &'static str, u32, bool, u32);

const IDEAS: [Row; 6] = [
    (
        7,
        Status::Started,
        1,
        Some(40),
        "Log the spindle load",
        31,
        true,
        2,
    ),
    (
        19,
        Status::Open,
        45,
        Some(-15),
        "Offset table by ssh, so that a fixture need not be measured twice",
        12,
        false,
        0,
    ),
    (
        22,
        Status::Review,
        9,
        Some(21),
        "探头重试三次再报警，并把每次的读数写进日志",
        9,
        true,
        1,
    ),
    (
        4,
        Status::Planned,
        80,
        Some(-3),
        "New belt menu",
        6,
        false,
        0,
    ),
    (
        31,
        Status::NeedsInfo,
        2,
        Some(28),
        "A quieter pump",
        2,
        false,
        4,
    ),
    (1, Status::Shipped, 200, None, "Dark screen", 40, true, 0),
];

fn idea(about: &Row) -> TopicRow {
    let (number, status, since, due, title, votes, voted, new) = *about;
    let line = (
        number,
        TopicKind::Discussion,
        title,
        "cleo",
        4,
        new,
        since * Time::DAY,
    );
    let day = |days: i64| Time::from_millis(NOW + days * Time::DAY);
    let mut listed = row(&line);
    listed.topic.slug = slug("wishes");
    TopicRow {
        idea: Some(Box::new(Idea {
            status,
            since: day(-since),
            due_at: due.map(day),
            votes,
            organisations: votes / 3,
            unstated: 1,
            target: None,
            shipped_in: None,
            voted,
        })),
        ..listed
    }
}

/// These, of a conference with so many ideas.
fn ideas(rows: &[Row], count: u32, more: bool) -> Event {
    let mut conference = Box::new(conferences().swap_remove(0).conference);
    (conference.kind, conference.topics) = (ConferenceKind::Ideas, count);
    (conference.slug, conference.title) = (slug("wishes"), SafeText::line("Ideas"));
    let rows = rows.iter().map(idea).collect();
    Event::Answer(Answer::Topics(Some(conference), Page { rows, more }))
}

fn known(overdue: u32) -> Event {
    let overdue = Count::new(overdue);
    let record = Record {
        in_time: 41,
        answers: 44,
        overdue,
        median: Some(12 * Time::DAY),
        kept: 9,
        late: 1,
        taken_back: 1,
        outstanding: Count::new(0),
    };
    Event::Answer(Answer::Board(Board { overdue, record }))
}

fn board(stage: &Stage, rows: &[Row]) -> Topics {
    let mut topics = Topics::new(slug("wishes"));
    stage.tell(&mut topics, Event::Opened);
    stage.tell(&mut topics, ideas(rows, 47, false));
    stage.tell(&mut topics, known(2));
    topics
}

fn voted(number: i64, on: bool) -> Action {
    Action::Do(Command::Vote(TopicId(number), on))
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(board(stage, &IDEAS)));
        insta::assert_snapshot!(format!("board_{language:?}"), pictures);
    }
}

#[test]
fn every_view_says_which_it_is() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let mut all = String::new();
        for steps in 0..BoardView::ALL.len() {
            all.push_str(&stage.pictures(language, |stage| {
                let mut topics = board(stage, &[]);
                for _ in 0..steps {
                    stage.press(&mut topics, &[Key::Char('f')]);
                    stage.tell(&mut topics, ideas(&IDEAS[steps - 1..steps], 47, false));
                }
                Box::new(topics)
            }));
        }
        insta::assert_snapshot!(format!("board_views_{language:?}"), all);
    }
}

#[test]
fn nothing_is_cut_where_titles_are_short() {
    let short = (19, Status::NeedsInfo, 45, Some(-15), "Belt", 12, true, 3);
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|stage| Box::new(board(stage, &[short])));
}

#[test]
fn a_board_opens_on_top_and_goes_through_its_views_both_ways() {
    let stage = Stage::new(ada());
    let mut topics = Topics::new(slug("wishes"));
    let query = |filter, sort| {
        Action::Ask(Query::Topics {
            conference: slug("wishes"),
            filter,
            sort,
            after: None,
            limit: PAGE,
        })
    };
    let opening = query(TopicFilter::Opening, TopicSort::Activity);
    assert_eq!(stage.tell(&mut topics, Event::Opened), [opening]);
    let asked = stage.tell(&mut topics, ideas(&IDEAS, 6, false));
    assert_eq!(asked, [Action::Ask(Query::Board(slug("wishes")))]);
    let mut forward = BoardView::ALL.to_vec();
    forward.rotate_left(1);
    for view in forward {
        let (filter, sort) = view.list();
        let asked = stage.press(&mut topics, &[Key::Char('f')]);
        assert_eq!(asked, [query(filter, sort)], "{view:?}");
        assert_eq!(
            stage.tell(&mut topics, ideas(&IDEAS, 6, false)),
            [],
            "asked once"
        );
    }
    for view in BoardView::ALL.into_iter().rev() {
        let (filter, sort) = view.list();
        let asked = stage.press(&mut topics, &[Key::Char('F')]);
        assert_eq!(asked, [query(filter, sort)], "{view:?}");
    }
    let again = stage.tell(&mut topics, Event::Uncovered(Outcome::Back));
    assert_eq!(again, [query(TopicFilter::Live, TopicSort::Votes)]);
    let asked = stage.tell(&mut topics, ideas(&IDEAS, 6, false));
    assert_eq!(asked, [Action::Ask(Query::Board(slug("wishes")))]);
}

#[test]
fn forums_go_back_through_their_filters_too() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES);
    for filter in [TopicFilter::Retired, TopicFilter::Unanswered] {
        let asked = stage.press(&mut topics, &[Key::Char('F')]);
        let is = |action: &Action| matches!(action, Action::Ask(Query::Topics { filter: asked, .. }) if *asked == filter);
        assert!(is(&asked[0]), "{asked:?}");
    }
}

#[test]
fn a_vote_is_cast_in_the_list_and_counted_at_once() {
    let stage = Stage::new(ada());
    let mut topics = board(&stage, &IDEAS);
    let votes = |topics: &Topics, at: usize| {
        let idea = topics.rows[at].idea.as_ref().unwrap();
        (idea.votes, idea.voted)
    };
    let wanted = stage.press(&mut topics, &[Key::Char('j'), Key::Char('v')]);
    let said = "You voted for wishes.19 and will hear what becomes of it. u undoes.";
    assert_eq!(wanted, [Action::Say(said.into()), voted(19, true)]);
    assert_eq!(votes(&topics, 1), (13, true));
    // The key again, before the answer to the first; what others did is told by the last one.
    let wanted = stage.press(&mut topics, &[Key::Char('v')]);
    let said = "You took your vote for wishes.19 back. u undoes.";
    assert_eq!(wanted, [Action::Say(said.into()), voted(19, false)]);
    stage.tell(&mut topics, Event::Done(Done::Voted(14)));
    assert_eq!(votes(&topics, 1), (12, false));
    stage.tell(&mut topics, Event::Done(Done::Voted(13)));
    assert_eq!(votes(&topics, 1), (13, false));
    // The list stays as it is, so the focus is still there.
    assert_eq!(topics.selected().unwrap().topic.number, 19);
    let again = stage.press(&mut topics, &[Key::Char('u')]);
    assert_eq!(again, [Action::Undo]);
}

#[test]
fn a_vote_that_was_not_done_is_not_shown() {
    let stage = Stage::new(ada());
    let mut topics = board(&stage, &IDEAS);
    stage.press(&mut topics, &[Key::Char('v')]);
    assert_eq!(topics.rows[0].idea.as_ref().unwrap().votes, 30);
    let not_done = Event::NotDone(Command::Vote(TopicId(7), false));
    stage.tell(&mut topics, not_done);
    let idea = topics.rows[0].idea.as_ref().unwrap();
    assert_eq!((idea.votes, idea.voted), (31, true));
}

#[test]
fn where_nobody_can_vote_it_is_said_why() {
    let mut stage = Stage::new(ada());
    let mut topics = board(&stage, &IDEAS[5..]);
    let told = stage.press(&mut topics, &[Key::Char('v')]);
    assert!(
        matches!(&told[..], [Action::Say(said)] if said.contains("shipped")),
        "{told:?}"
    );
    let mut topics = board(&stage, &IDEAS);
    stage.me.actor = crate::domain::Actor::Guest;
    let told = stage.press(&mut topics, &[Key::Char('v')]);
    assert!(matches!(&told[..], [Action::Say(_)]), "{told:?}");
    assert_eq!(topics.rows[0].idea.as_ref().unwrap().votes, 31);
}

#[test]
fn more_of_a_list_whose_order_changes_is_asked_for_from_its_beginning() {
    let stage = Stage::new(ada());
    let mut topics = board(&stage, &[]);
    stage.tell(&mut topics, ideas(&IDEAS, 60, true));
    let asked = stage.press(&mut topics, &[Key::End]);
    let limit = IDEAS.len() + PAGE;
    assert!(
        matches!(&asked[..], [Action::Ask(Query::Topics { after: None, limit: wanted, .. })] if *wanted == limit),
        "{asked:?}"
    );
    // The focus stays on its idea, wherever that stands by now; each idea stands there once.
    let mut moved = IDEAS;
    moved.rotate_left(2);
    stage.tell(&mut topics, ideas(&moved, 60, false));
    assert_eq!(topics.rows.len(), IDEAS.len());
    assert_eq!(topics.selected().unwrap().topic.number, 1);
}

#[test]
fn an_empty_board_says_what_to_do() {
    let mut stage = Stage::new(ada());
    let empty = |stage: &Stage| {
        let mut topics = Topics::new(slug("wishes"));
        stage.tell(&mut topics, Event::Opened);
        stage.tell(&mut topics, ideas(&[], 0, false));
        topics
    };
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(empty(stage)));
        insta::assert_snapshot!(format!("board_empty_{language:?}"), pictures);
    }
    stage.language = Language::En;
    stage.me.actor = crate::domain::Actor::Guest;
    assert!(stage.picture(&empty(&stage)).contains("q goes back"));
}

#[test]
fn no_host_is_offered_to_take_an_idea_elsewhere() {
    let stage = Stage::new(ada());
    let mut screen = board(&stage, &IDEAS);
    screen.tends = true;
    let listed = |key| {
        let keys = screen.keys();
        let mut keys = keys.iter().flat_map(|table| table.iter());
        keys.any(|binding| binding.keys.contains(&Key::Char(key)))
    };
    assert!("Z*NDM".chars().all(listed));
    assert!(!">&".chars().any(listed));
}
