//! Forums in a few posts, with figures worked out by hand; in `gaming`, somebody tries to make each figure look better.

mod gaming;

use std::collections::HashMap;

use super::*;
use crate::domain::balance::{Figures, POSTS, Share, WINDOW};
use crate::domain::{Access, AnnouncementKind as Kind, CommandId, ConferenceId, PostId, Title};
use crate::store::fixture::{body, title, titled};
use crate::store::posts::{self, NewPost, Origin};
use crate::store::testing::{Scratch, assert_no_scan};
use crate::store::topics::{self, NewTopic};
use crate::store::{announcements, members};

const HOUR: i64 = Time::HOUR;

/// A forum whose sponsor's staff are dan and dora.
struct World {
    scratch: Scratch,
    place: ConferenceId,
    people: HashMap<&'static str, MemberId>,
    title: Title,
    posts: i64,
}

impl World {
    fn new() -> Self {
        let mut scratch = Scratch::new();
        let place = scratch.conference("tools", Access::Members);
        let mut people = HashMap::new();
        for name in ["ada", "bob", "cem", "dan", "dora"] {
            people.insert(name, scratch.member(name));
        }
        let mut world = Self {
            scratch,
            place,
            people,
            title: title("Title"),
            posts: 0,
        };
        for name in ["dan", "dora"] {
            world.grade(name, true);
        }
        world
    }

    fn grade(&mut self, name: &str, staff: bool) {
        let id = self.people[name];
        self.scratch
            .write(|w| members::set_staff(w, id, staff))
            .unwrap();
    }

    /// The moment so many hours ago.
    fn ago(&self, hours: i64) -> Time {
        self.scratch.now.plus(-hours * HOUR)
    }

    fn is_staff(&self, who: &str) -> bool {
        let id = self.people[who];
        let grade = self.scratch.read(|r| members::grade(r, id));
        grade.unwrap().unwrap().roles.staff
    }

    /// Somebody opens a topic, so many hours ago.
    fn opens(&mut self, who: &str, kind: TopicKind, hours: i64) -> TopicId {
        let (at, author, staff) = (self.ago(hours), self.people[who], self.is_staff(who));
        let new = NewTopic {
            kind,
            at,
            staff,
            ..titled(self.place, author, &self.title)
        };
        let opened = self.scratch.write(|w| topics::open(w, &new));
        let topic = opened.unwrap().unwrap().0;
        self.says(who, topic, None, hours);
        topic
    }

    /// Somebody posts in a topic, so many hours ago.
    fn says(&mut self, who: &str, topic: TopicId, answers: Option<u32>, hours: i64) -> PostId {
        self.posts += 1;
        let origin = Origin::Command(CommandId(self.posts));
        self.writes(who, topic, (answers, origin), hours)
    }

    /// The forum posts in somebody's name, as part of what they did, so many hours ago.
    fn enters(&mut self, who: &str, topic: TopicId, hours: i64) {
        self.writes(who, topic, (None, Origin::Entry), hours);
    }

    fn writes(
        &mut self,
        who: &str,
        topic: TopicId,
        (answers, origin): (Option<u32>, Origin<'_>),
        hours: i64,
    ) -> PostId {
        let (at, author, staff) = (self.ago(hours), self.people[who], self.is_staff(who));
        let new = NewPost {
            topic,
            author,
            staff,
            at,
            body: &body("words"),
            answers,
            origin,
        };
        let posted = self.scratch.write(|w| posts::append(w, &new));
        posted.unwrap().unwrap()
    }

    /// Dan announces something, so many hours ago; back comes the topic and its post.
    fn announces(&mut self, kind: Kind, hours: i64) -> (TopicId, PostId) {
        let topic = self.opens("dan", TopicKind::Discussion, hours);
        let declared = self
            .scratch
            .write(|w| announcements::insert(w, topic, kind, &[]));
        declared.unwrap();
        (topic, self.opening(topic))
    }

    /// The first post of a topic.
    fn opening(&self, topic: TopicId) -> PostId {
        let sql = "SELECT id FROM post WHERE topic = ?1 AND number = 0";
        let found = |r: &Read<'_>| r.sql.query_row(sql, [topic.0], |row| row.get(0));
        PostId(self.scratch.read(found).unwrap())
    }

    fn thanks(&mut self, who: &str, post: PostId) {
        let id = self.people[who];
        let thanked = self.scratch.write(|w| posts::thank(w, post, id, true));
        assert!(thanked.unwrap());
    }

    fn flags(&mut self, who: &str, post: PostId) {
        let sql = "INSERT INTO flag (post, member, reason, at) VALUES (?1, ?2, 'wrong-kind', 0)";
        let about = [post.0, self.people[who].0];
        self.scratch
            .write(|w| Ok::<_, Error>(w.sql.execute(sql, about)?))
            .unwrap();
    }

    fn scribbles(&mut self, post: PostId) {
        let scribbled = self.scratch.write(|w| posts::scribble(w, post));
        assert!(scribbled.unwrap());
    }

    fn figures(&self) -> Figures {
        let now = self.scratch.now;
        let since = now.plus(-WINDOW);
        let said = self.scratch.read(|r| posts(r, since, now, POSTS));
        Figures::count(&said.unwrap(), now)
    }
}

const TALK: TopicKind = TopicKind::Discussion;

const fn of(part: u32, of: u32) -> Share {
    Share::new(part, of)
}

#[test]
fn it_costs_what_was_written_in_its_time() {
    assert_no_scan(SAID);
    let plan = crate::store::testing::plan(SAID).join("\n");
    assert!(plan.contains("post_at"), "{plan}");
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
}

#[test]
fn an_empty_forum_has_no_figures() {
    let figures = World::new().figures();
    assert_eq!(figures, Figures::default());
    assert_eq!(figures.voice.percent(), None);
}

#[test]
fn a_sponsor_that_speaks_ten_percent() {
    let mut world = World::new();
    // Five topics of three posts by members; two are answered, after two hours and after thirty.
    for n in 0..5 {
        let kind = if n == 1 { TopicKind::Problem } else { TALK };
        let topic = world.opens("ada", kind, 20 * 24);
        for hours in [300, 200] {
            world.says("bob", topic, Some(0), hours);
        }
        match n {
            0 => world.says("dan", topic, None, 20 * 24 - 2),
            1 => world.says("dan", topic, Some(0), 20 * 24 - 30),
            _ => continue,
        };
    }
    // Three that are a day old.
    for _ in 0..3 {
        world.opens("ada", TALK, 24);
    }
    let figures = world.figures();
    let wanted = Figures {
        voice: of(2, 20),
        answers: of(2, 2),
        answered: of(2, 5),
        problems: of(1, 1),
        thanks: of(0, 2),
        ..Figures::default()
    };
    assert_eq!(figures, wanted);
    assert_eq!(figures.voice.percent(), Some(10));
    assert_eq!(figures.answers.percent(), None, "two are too few to tell");
    assert_eq!(figures.answered.percent(), Some(40));
}

#[test]
fn a_sponsor_that_speaks_twenty_five_percent() {
    let mut world = World::new();
    let mut answers = Vec::new();
    for hours in [1, 2, 3, 5, 8, 13] {
        let topic = world.opens("ada", TopicKind::Problem, 10 * 24);
        answers.push(world.says("dan", topic, None, 10 * 24 - hours));
        for hours in [50, 40, 30] {
            world.says("bob", topic, None, hours);
        }
        if hours == 1 {
            // It goes on with what it said, without answering anybody else.
            world.says("dora", topic, Some(0), 20);
        }
    }
    world.announces(Kind::Incident, 12);
    for post in answers.iter().take(4) {
        world.thanks("bob", *post);
    }
    let figures = world.figures();
    let wanted = Figures {
        voice: of(8, 32),
        answers: of(6, 8),
        bad_news: of(1, 1),
        doubted: 0,
        answered: of(6, 6),
        first_answer: Some(4 * HOUR),
        problems: of(6, 6),
        thanks: of(4, 8),
    };
    assert_eq!(figures, wanted);
    assert_eq!(figures.voice.percent(), Some(25));
    assert_eq!(figures.answers.percent(), Some(75));
    assert_eq!(figures.thanks.tenths(), Some(5));
}

#[test]
fn a_sponsor_that_speaks_sixty_percent() {
    let mut world = World::new();
    for kind in [
        Kind::News,
        Kind::Release,
        Kind::Change,
        Kind::KnownIssue,
        Kind::Incident,
    ] {
        world.announces(kind, 48);
    }
    let (topic, _) = world.announces(Kind::Question, 40);
    for who in ["ada", "bob", "cem", "ada"] {
        world.says(who, topic, Some(0), 30);
    }
    // The topic is dan's: what answers nobody by name answers nobody.
    for answers in [Some(2), None, None] {
        world.says("dan", topic, answers, 20);
    }
    let figures = world.figures();
    let wanted = Figures {
        voice: of(9, 13),
        answers: of(1, 9),
        bad_news: of(2, 6),
        thanks: of(0, 9),
        ..Figures::default()
    };
    assert_eq!(figures, wanted);
    let more = world.opens("bob", TALK, 1);
    world.says("ada", more, None, 1);
    let figures = world.figures();
    assert_eq!(figures.voice, of(9, 15));
    assert_eq!(figures.voice.percent(), Some(60));
    assert_eq!(figures.answers.percent(), Some(11));
    assert_eq!(figures.bad_news.percent(), Some(33));
}

#[test]
fn a_sponsor_that_says_nothing() {
    let mut world = World::new();
    for _ in 0..5 {
        let topic = world.opens("ada", TALK, 200);
        world.says("bob", topic, None, 100);
    }
    let figures = world.figures();
    let wanted = Figures {
        voice: of(0, 10),
        answered: of(0, 5),
        ..Figures::default()
    };
    assert_eq!(figures, wanted);
    assert_eq!(figures.voice.percent(), Some(0));
    assert_eq!(figures.answers.percent(), None);
}

#[test]
fn a_sponsor_that_speaks_alone() {
    let mut world = World::new();
    for _ in 0..3 {
        let topic = world.opens("dan", TALK, 200);
        world.says("dora", topic, Some(0), 100);
    }
    let figures = world.figures();
    let wanted = Figures {
        voice: of(6, 6),
        answers: of(0, 6),
        bad_news: of(0, 3),
        thanks: of(0, 6),
        ..Figures::default()
    };
    assert_eq!(figures, wanted);
    assert_eq!(figures.voice.percent(), Some(100));
    assert_eq!(figures.answers.percent(), Some(0));
}
