//! An idea as its reader sees it: what stands above the first post, and what the keys of an idea do.

use super::*;
use crate::domain::markup::Target;
use crate::domain::{
    Done, Entry, Idea, IdeaPage, Kin, Language, Reference, Status, StepMark, StepRole,
};
use crate::ui::screen::picture::byline;
use crate::ui::{Me, keymap::Act};

/// So many days before the pictures.
fn days_ago(days: i64) -> Time {
    Time::from_millis(NOW - days * Time::DAY - Time::HOUR)
}

/// An idea that has stood there for twelve days, and is to be answered within thirty.
pub(super) fn idea(status: Status) -> Idea {
    Idea {
        status,
        since: days_ago(12),
        due_at: (!status.is_final()).then(|| days_ago(12).plus(30 * Time::DAY)),
        votes: 31,
        organisations: 12,
        unstated: 4,
        target: None,
        shipped_in: None,
        voted: true,
    }
}

fn entry(after: Status, days: i64, post: u32, reason: &str, with: Option<&str>) -> Entry {
    let staff = after != Status::Open && after != Status::Withdrawn;
    Entry {
        after,
        by: if staff { byline("dan", true) } else { bob() },
        role: if staff {
            StepRole::Staff
        } else {
            StepRole::Author
        },
        at: days_ago(days),
        reason: SafeText::line(reason),
        post,
        with: with.map(SafeText::line),
    }
}

fn kin(reference: &str, title: &str, votes: u32) -> Kin {
    Kin {
        reference: Reference::parse(reference).unwrap(),
        title: SafeText::line(title),
        votes,
        at: days_ago(40),
    }
}

/// What an idea shows that came to a status by these steps.
pub(super) fn shown(steps: &[(Status, &str, Option<&str>)]) -> IdeaPage {
    let mut history = vec![entry(Status::Open, 60, 0, "", None)];
    let steps = (1..).zip(steps).map(|(at, (after, reason, with))| {
        let days = 60 - 48 * i64::from(at) / i64::try_from(steps.len()).unwrap();
        entry(*after, days, at, reason, *with)
    });
    history.extend(steps);
    IdeaPage {
        history,
        may_vote: true,
        ..IdeaPage::default()
    }
}

/// The forum's answer: a topic that is this idea.
pub(super) fn answer(idea: Idea, shown: IdeaPage) -> Answer {
    let Answer::Topic(mut page) = page(3, None, 0..3) else {
        panic!("a topic")
    };
    page.topic.topic.slug = Slug::parse("wishes").unwrap();
    page.topic.topic.number = 7;
    page.topic.topic.kind = TopicKind::Discussion;
    page.topic.topic.title = SafeText::line("Log the spindle load");
    page.topic.idea = Some(Box::new(idea));
    page.idea = Some(Box::new(shown));
    Answer::Topic(page)
}

/// An idea, opened at its beginning.
pub(super) fn open(stage: &Stage, idea: Idea, shown: IdeaPage) -> TopicScreen {
    let slug = Slug::parse("wishes").unwrap();
    let mut screen = TopicScreen::new(slug, 7, PostsFrom::Number(0));
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(answer(idea, shown)));
    screen
}

const LOOK: (Status, &str, Option<&str>) = (
    Status::Review,
    "We look at it with the people who build the drives.",
    None,
);
const PLAN: (Status, &str, Option<&str>) = (
    Status::Planned,
    "Firmware 4.3 records it; the screen comes after. We will ask for testers here.",
    Some("2027 Q2"),
);

/// Ideas in every state that looks its own way.
pub(super) fn cases() -> Vec<(&'static str, Idea, IdeaPage)> {
    let planned = || Idea {
        target: Some(SafeText::line("2027 Q2")),
        ..idea(Status::Planned)
    };
    let mut open = (idea(Status::Open), shown(&[]));
    (open.0.votes, open.0.organisations, open.0.voted) = (1, 0, false);
    let overdue = Idea {
        due_at: Some(days_ago(3)),
        ..idea(Status::Review)
    };
    let shipped = Idea {
        shipped_in: Some(SafeText::line("release 4.1")),
        ..idea(Status::Shipped)
    };
    let ship = (
        Status::Shipped,
        "It is in the release of today.",
        Some("release 4.1"),
    );
    let decline = (
        Status::Declined,
        "The control has no memory left for it, and a new board is not coming.",
        None,
    );
    let merge = (
        Status::Merged,
        "The same wish, and the older one has more votes.",
        Some("maint.3"),
    );
    let into = IdeaPage {
        into: Some(kin("maint.3", "Show the load", 40)),
        ..shown(&[merge])
    };
    let host = IdeaPage {
        merged: vec![
            kin("maint.3", "Show the load", 4),
            kin("maint.8", "Bearing wear", 1),
            kin("tools.31", "A load curve per tool", 2),
            kin("tools.44", "主轴负载记录", 3),
        ],
        ..shown(&[LOOK, PLAN])
    };
    vec![
        ("open", open.0, open.1),
        ("overdue", overdue, shown(&[LOOK])),
        ("planned", planned(), host),
        ("shipped", shipped, shown(&[LOOK, PLAN, LOOK, PLAN, ship])),
        ("declined", idea(Status::Declined), shown(&[LOOK, decline])),
        ("merged", idea(Status::Merged), into),
    ]
}

#[test]
fn it_looks_like_this() {
    for language in [Language::En, Language::Zh] {
        for (name, idea, shown) in cases() {
            let pictures = Stage::new(ada()).pictures(language, |stage| {
                Box::new(open(stage, idea.clone(), shown.clone()))
            });
            insta::assert_snapshot!(format!("idea_{name}_{}", language.tag()), pictures);
        }
    }
}

#[test]
fn nothing_is_cut_in_any_language() {
    for (_, idea, shown) in cases() {
        Stage::new(ada())
            .assert_nothing_is_cut(|stage| Box::new(open(stage, idea.clone(), shown.clone())));
    }
}

#[test]
fn the_first_new_post_is_what_an_idea_opens_at() {
    let stage = Stage::new(ada());
    let mut screen = TopicScreen::new(Slug::parse("wishes").unwrap(), 7, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    let Answer::Topic(mut page) = page(30, Some(20), 10..30) else {
        panic!("a topic")
    };
    page.topic.idea = Some(Box::new(idea(Status::Review)));
    page.idea = Some(Box::new(shown(&[LOOK])));
    stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
    let picture = stage.picture(&screen);
    assert!(picture.contains("\nnew\n>20 bob"), "{picture}");
    assert!(picture.contains("review, 30 posts, 10 new"), "{picture}");
}

#[test]
fn a_vote_counts_at_once_is_taken_back_by_the_same_key_and_is_not_shown_where_it_was_refused() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, idea(Status::Review), shown(&[LOOK]));
    let vote = |wanted| Action::Do(Command::Vote(TopicId(3), wanted));
    // It is the topic's vote, whichever post has the focus.
    let pressed = stage.press(&mut screen, &[Key::Char('2'), Key::Char('v')]);
    assert!(pressed.contains(&vote(false)), "{pressed:?}");
    stage.press(&mut screen, &[Key::Home]);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("30 votes, 12 organisations, 4 not stated\n"),
        "{picture}"
    );
    let pressed = stage.press(&mut screen, &[Key::Char('v')]);
    assert!(pressed.contains(&vote(true)), "{pressed:?}");
    assert!(stage.picture(&screen).contains("31 votes"));
    stage.tell(&mut screen, Event::Done(Done::Voted(33)));
    assert!(stage.picture(&screen).contains("33 votes"));
    stage.press(&mut screen, &[Key::Char('v')]);
    stage.tell(
        &mut screen,
        Event::NotDone(Command::Vote(TopicId(3), false)),
    );
    assert!(
        stage
            .picture(&screen)
            .contains("33 votes, 12 organisations, 4 not stated; you voted")
    );
}

#[test]
fn where_one_cannot_vote_a_sentence_says_why() {
    let guest = Me {
        actor: crate::domain::Actor::Guest,
        ..ada()
    };
    let suspended = IdeaPage {
        may_vote: false,
        ..shown(&[])
    };
    for (me, idea, shown, why) in [
        (
            ada(),
            idea(Status::Declined),
            shown(&[LOOK]),
            "Votes ended when this idea was declined",
        ),
        (guest, idea(Status::Open), shown(&[]), "Guests"),
        (ada(), idea(Status::Open), suspended, "suspended"),
    ] {
        let stage = Stage::new(me);
        let mut screen = open(&stage, idea, shown);
        let said = stage.press(&mut screen, &[Key::Char('v')]);
        assert!(
            matches!(&said[..], [Action::Say(said)] if said.contains(why)),
            "{said:?}"
        );
    }
}

#[test]
fn votes_of_others_change_the_count_and_not_ones_own_and_a_step_is_told_and_asked_for() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, idea(Status::Review), shown(&[LOOK]));
    let news = |idea: Idea| Event::News(News::Idea(TopicId(3), Box::new(idea)));
    let other = Idea {
        votes: 32,
        voted: false,
        ..idea(Status::Review)
    };
    assert_eq!(stage.tell(&mut screen, news(other)), []);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("32 votes, 12 organisations, 4 not stated; you voted"),
        "{picture}"
    );
    let moved = Idea {
        since: days_ago(0),
        ..idea(Status::Declined)
    };
    let wanted = stage.tell(&mut screen, news(moved.clone()));
    assert!(
        matches!(&wanted[..], [Action::Ask(Query::Idea(TopicId(3))), Action::Say(said)]
            if said == "wishes.7: review to declined."),
        "{wanted:?}"
    );
    let Answer::Topic(page) = answer(moved, cases().remove(4).2) else {
        panic!("a topic")
    };
    let known = Answer::Idea(Box::new(page.topic), page.idea.unwrap());
    stage.tell(&mut screen, Event::Answer(known));
    stage.press(&mut screen, &[Key::Home]);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("dan [sponsor]: \"The control has no memory"),
        "{picture}"
    );
}

#[test]
fn a_step_stands_beside_its_author_and_no_mute_folds_it() {
    let stage = Stage::new(Me {
        muted: vec![bob().member],
        ..ada()
    });
    let mut screen = open(&stage, idea(Status::Planned), shown(&[LOOK, PLAN]));
    let mut step = Post::clone(&short(2));
    step.step = Some(Box::new(StepMark {
        before: Status::Review,
        after: Status::Planned,
        role: StepRole::Staff,
        with: Some(SafeText::line("2027 Q2")),
    }));
    step.author.staff = true;
    stage.tell(&mut screen, Event::News(News::Changed(Arc::new(step))));
    stage.press(&mut screen, &[Key::Char('G')]);
    let picture = stage.picture(&screen);
    assert!(picture.contains("1  bob  muted"), "{picture}");
    assert!(
        picture.contains("bob  Roberto Ibarra [sponsor]                                           2 h\n    review to planned, target 2027 Q2, plans may change\n    It howls"),
        "{picture}"
    );
}

#[test]
fn links_of_the_first_post_and_of_a_merge_lead_to_the_other_ideas() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, cases().remove(2).1, cases().remove(2).2);
    let links = |wanted: Vec<Action>| match wanted.into_iter().next() {
        Some(Action::Open(Route::Links { links, .. })) => links
            .into_iter()
            .map(|(target, _)| match target {
                Target::Reference(reference) => reference.to_string(),
                other => panic!("{other:?}"),
            })
            .collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let led = links(stage.press(&mut screen, &[Key::Char('l')]));
    assert_eq!(led, ["maint.3", "maint.8", "tools.31", "tools.44"]);
    let mut merge = Post::clone(&short(2));
    merge.step = Some(Box::new(StepMark {
        before: Status::Open,
        after: Status::Merged,
        role: StepRole::Host,
        with: Some(SafeText::line("maint.3")),
    }));
    stage.tell(&mut screen, Event::News(News::Changed(Arc::new(merge))));
    let led = links(stage.press(&mut screen, &[Key::Char('2'), Key::Char('l')]));
    assert_eq!(led, ["maint.3"]);
}

#[test]
fn the_footer_shows_the_vote_where_there_is_one() {
    let stage = Stage::new(ada());
    let says = |screen: &TopicScreen| {
        let words = stage.env().words;
        let footer = screen.footer();
        let mut all = footer.iter().flat_map(|table| table.iter());
        let vote = all.find(|binding| binding.act == Act::Vote);
        vote.map(|binding| (binding.says)(words).into_owned())
    };
    let mut screen = open(&stage, idea(Status::Review), shown(&[LOOK]));
    assert_eq!(says(&screen).as_deref(), Some("take your vote back"));
    stage.press(&mut screen, &[Key::Char('v')]);
    assert_eq!(says(&screen).as_deref(), Some("vote"));
    let ended = open(&stage, idea(Status::Declined), shown(&[LOOK]));
    assert_eq!(says(&ended), None);
    assert_eq!(says(&opened(&stage, 3, None, 0..3)), None);
}

#[test]
fn h_leads_to_the_history_of_the_idea_where_a_post_has_no_versions_and_capital_h_anywhere() {
    let stage = Stage::new(ada());
    let mut screen = open(&stage, idea(Status::Review), shown(&[LOOK]));
    let steps = Action::Open(Route::Steps {
        topic: TopicId(3),
        reference: Reference::parse("wishes.7").unwrap(),
    });
    let one = std::slice::from_ref(&steps);
    assert_eq!(stage.press(&mut screen, &[Key::Char('h')]), one);
    let mut edited = Post::clone(&short(0));
    edited.edited_at = Some(days_ago(1));
    stage.tell(&mut screen, Event::News(News::Changed(Arc::new(edited))));
    let led = stage.press(&mut screen, &[Key::Char('h')]);
    assert!(
        matches!(led[..], [Action::Open(Route::History { .. })]),
        "{led:?}"
    );
    assert_eq!(stage.press(&mut screen, &[Key::Char('H')]), one);
}
