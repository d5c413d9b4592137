//! Searching, as a dialogue.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::Search;
use crate::domain::{
    Answer, Byline, Found, Handle, Language, Matches, MemberId, PostId, PostsFrom, Query,
    Reference, SafeText, SearchFrom, Slug, Time,
};
use crate::term::{Key, Role, style};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada};
use crate::ui::{Action, Event, Outcome, Route, Screen};

fn found(id: i64, title: &str, snippet: &str, word: &str) -> Found {
    let at = snippet.find(word).unwrap();
    let hit = at..at + word.len();
    Found {
        id: PostId(id),
        reference: Reference::post(
            Slug::parse("tools").unwrap(),
            12,
            u32::try_from(id).unwrap(),
        ),
        title: SafeText::line(title),
        author: Byline {
            member: MemberId(2),
            handle: Some(Handle::new("bob").unwrap()),
            name: SafeText::line("Roberto Ibarra"),
            staff: false,
        },
        at: Time::from_millis(NOW - id * 86_400_000),
        snippet: SafeText::line(snippet),
        hits: vec![hit],
        retired: false,
    }
}

fn page(rows: Vec<Found>, more: bool) -> Event {
    let last = rows.last().map_or(9, |row: &Found| row.id.0);
    let next = more.then_some(SearchFrom::Before(PostId(last)));
    Event::Answer(Answer::Found(Matches { rows, next }))
}

fn matches() -> Vec<Found> {
    vec![
        found(
            6,
            "Spindle noise above 8000 rpm",
            "Check the belt tension first. The figure in the manual is for the old belt; we run less.",
            "tension",
        ),
        found(
            3,
            "主轴轴承更换后的温升",
            "更换轴承以后，主轴在八千转时温升达到了四十度，皮带张力正常。",
            "张力",
        ),
    ]
}

fn query(text: &str, before: Option<i64>) -> Action {
    Action::Ask(Query::Search {
        text: text.to_owned(),
        from: before.map_or(SearchFrom::Newest, |id| SearchFrom::Before(PostId(id))),
        limit: 10,
    })
}

fn searched() -> (Stage, Search) {
    let stage = Stage::new(ada());
    let mut search = Search::new(String::new());
    assert_eq!(stage.tell(&mut search, Event::Opened), []);
    stage.write(&mut search, "tension ");
    let asked = stage.press(&mut search, &[Key::Enter]);
    assert_eq!(asked, [query("tension", None)]);
    (stage, search)
}

#[test]
fn what_was_found_is_shown_with_the_match_and_opened_at_its_post() {
    let (stage, mut search) = searched();
    stage.tell(&mut search, page(matches(), false));
    insta::assert_snapshot!(stage.picture(&search), @r#"
    Search | newest first
     Search: tension

     > tools.12.6  Spindle noise above 8000 rpm                         bob     6 d
         Check the belt tension first. The figure in the manual is for the old bel…
       tools.12.3  主轴轴承更换后的温升                                 bob     3 d
         更换轴承以后，主轴在八千转时温升达到了四十度，皮带张力正常。
       2 matches; that is all.
    "#);
    assert!(!search.is_typing());
    let opened = stage.press(&mut search, &[Key::Char('j'), Key::Enter]);
    let route = Route::Topic {
        slug: Slug::parse("tools").unwrap(),
        number: 12,
        from: PostsFrom::Number(3),
    };
    assert_eq!(opened, [Action::Open(route)]);
}

#[test]
fn the_hit_stands_out_and_is_in_sight_at_40_columns() {
    let (mut stage, mut search) = searched();
    stage.size = SIZES[0];
    stage.tell(&mut search, page(matches(), false));
    insta::assert_snapshot!(stage.picture(&search), @r#"
    Search | newest first
     Search: tension
     > tools.12.6  Spindle noise abov…  6 d
         bob: Check the belt tension first…
       tools.12.3  主轴轴承更换后的温…  3 d
         bob: …度，皮带张力正常。
       2 matches; that is all.
    "#);
    let view = search.view(&stage.env());
    let hits = view
        .rows
        .iter()
        .flat_map(|row| &row.pieces)
        .flat_map(|piece| &piece.line.spans);
    let hits: Vec<_> = hits
        .filter(|span| span.style == style(Role::Hit))
        .map(|span| span.content.as_ref())
        .collect();
    assert_eq!(hits, ["tension", "张力"]);
}

#[test]
fn matches_stay_on_their_rows_at_160x50() {
    let (mut stage, mut search) = searched();
    stage.size = SIZES[2];
    stage.tell(&mut search, page(matches(), true));
    insta::assert_snapshot!(stage.picture(&search), @r#"
    Search | newest first
     Search: tension

     > tools.12.6  Spindle noise above 8000 rpm                                     bob     6 d
         Check the belt tension first. The figure in the manual is for the old belt; we run le…
       tools.12.3  主轴轴承更换后的温升                                             bob     3 d
         更换轴承以后，主轴在八千转时温升达到了四十度，皮带张力正常。
    "#);
}

#[test]
fn the_next_page_is_asked_for_at_the_end_of_the_list() {
    let (stage, mut search) = searched();
    stage.tell(&mut search, page(matches(), true));
    assert_eq!(
        stage.press(&mut search, &[Key::End]),
        [query("tension", Some(3))]
    );
    assert_eq!(stage.press(&mut search, &[Key::Down]), [], "asked once");
    stage.tell(
        &mut search,
        page(vec![found(1, "Belts", "tension", "tension")], false),
    );
    stage.press(&mut search, &[Key::Down]);
    assert!(stage.picture(&search).contains("3 matches; that is all."));
}

#[test]
fn another_search_replaces_the_first_even_before_its_answer() {
    let (stage, mut search) = searched();
    stage.press(&mut search, &[Key::Ctrl('u')]);
    stage.write(&mut search, "belt");
    assert_eq!(
        stage.press(&mut search, &[Key::Enter]),
        [query("belt", None)]
    );
    stage.tell(&mut search, page(matches(), false));
    assert!(stage.picture(&search).contains("Searching ..."));
    stage.tell(&mut search, page(Vec::new(), false));
    assert!(stage.picture(&search).contains("Nothing was found."));
    assert!(search.is_typing());
}

#[test]
fn keys_lead_from_the_line_to_the_matches_and_back() {
    let (stage, mut search) = searched();
    stage.tell(&mut search, page(matches(), false));
    stage.press(&mut search, &[Key::Char('/')]);
    assert!(search.is_typing());
    stage.press(&mut search, &[Key::Down]);
    assert!(!search.is_typing());
    stage.press(&mut search, &[Key::Up]);
    assert!(search.is_typing());
    assert_eq!(
        stage.press(&mut search, &[Key::Esc]),
        [Action::Close(Outcome::Back)]
    );
}

#[test]
fn a_search_that_is_given_begins_at_once() {
    let stage = Stage::new(ada());
    let mut search = Search::new("belt".to_owned());
    assert_eq!(
        stage.tell(&mut search, Event::Opened),
        [query("belt", None)]
    );
}

#[test]
fn the_order_is_changed_by_a_key_and_the_search_made_again() {
    let (stage, mut search) = searched();
    stage.tell(&mut search, page(matches(), true));
    let best = |skip| {
        Action::Ask(Query::Search {
            text: "tension".to_owned(),
            from: SearchFrom::Best(skip),
            limit: 10,
        })
    };
    assert_eq!(stage.press(&mut search, &[Key::Char('s')]), [best(0)]);
    // One of the two was named, and is none of the matches that are ranked.
    let (rows, next) = (matches(), Some(SearchFrom::Best(1)));
    stage.tell(
        &mut search,
        Event::Answer(Answer::Found(Matches { rows, next })),
    );
    assert!(stage.picture(&search).contains("best first"));
    assert_eq!(stage.press(&mut search, &[Key::End]), [best(1)]);
    stage.tell(&mut search, page(matches(), false));
    assert_eq!(search.found.len(), 2, "none is shown twice");
    assert_eq!(
        stage.press(&mut search, &[Key::Char('s')]),
        [query("tension", None)]
    );
}

#[test]
fn whoever_comes_back_from_a_match_is_where_they_left() {
    let (stage, mut search) = searched();
    stage.tell(&mut search, page(matches(), false));
    stage.press(&mut search, &[Key::Down, Key::Enter]);
    let before = stage.picture(&search);
    stage.tell(&mut search, Event::Uncovered(Outcome::Back));
    assert_eq!(stage.picture(&search), before);
}

#[test]
fn in_a_conference_or_topic_the_place_stands_in_the_line_already() {
    let stage = Stage::new(ada());
    let mut search = Search::within(&Reference::parse("tools.12").unwrap());
    assert_eq!(stage.tell(&mut search, Event::Opened), []);
    stage.write(&mut search, "belt");
    assert_eq!(
        stage.press(&mut search, &[Key::Enter]),
        [query("in:tools.12 belt", None)]
    );
}

#[test]
fn where_filters_reject_all_that_was_looked_at_it_looks_further_but_not_without_end() {
    let (stage, mut search) = searched();
    let further = [query("tension", Some(9))];
    let mut asked = 1;
    while stage.tell(&mut search, page(Vec::new(), true)) == further {
        asked += 1;
    }
    assert_eq!(asked, 21);
    assert!(stage.picture(&search).contains("Enter looks further back"));
    assert!(search.is_typing());
    assert_eq!(stage.press(&mut search, &[Key::Enter]), further);
    stage.tell(&mut search, page(matches(), false));
    assert!(stage.picture(&search).contains("2 matches; that is all."));
}

#[test]
fn the_filters_are_told_while_one_types() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let all = stage.pictures(language, |stage| {
            let mut search = Search::new(String::new());
            stage.tell(&mut search, Event::Opened);
            stage.write(&mut search, "tension");
            stage.press(&mut search, &[Key::Enter]);
            stage.tell(&mut search, page(matches(), true));
            stage.press(&mut search, &[Key::Char('/')]);
            Box::new(search)
        });
        insta::assert_snapshot!(format!("typing_{language:?}"), all);
    }
}

#[test]
fn nothing_is_cut_before_and_after() {
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|_| Box::new(Search::new(String::new())));
    stage.assert_nothing_is_cut(|stage| {
        let mut search = Search::new("x".to_owned());
        stage.tell(&mut search, Event::Opened);
        stage.tell(&mut search, page(Vec::new(), false));
        Box::new(search)
    });
    stage.assert_nothing_is_cut(|stage| {
        let mut search = Search::new("x".to_owned());
        stage.tell(&mut search, Event::Opened);
        while !stage.tell(&mut search, page(Vec::new(), true)).is_empty() {}
        Box::new(search)
    });
}
