//! Forums in a few posts, with figures worked out by hand, and forums in which somebody tries to make a figure look better.

mod answers;
mod ideas;
mod members;
mod moderation;

use std::collections::HashMap;

use super::*;
use crate::domain::report::{POSTS, Value, WINDOW};
use crate::domain::{
    Access, CommandId, ConferenceId, ConferenceKind, MemberId, PostId, TopicId, TopicKind,
};
use crate::store::fixture::{body, opened, title, titled};
use crate::store::posts::{NewPost, Origin};
use crate::store::testing::{Scratch, assert_no_scan};
use crate::store::topics::NewTopic;
use crate::store::{conferences, members as people, posts, topics};

const HOUR: i64 = Time::HOUR;
/// Hours of a day.
const DAY: i64 = 24;

/// A forum: a conference, a private one, a board; whoever is named is a member, dan and dora are the sponsor's staff.
struct World {
    scratch: Scratch,
    tools: ConferenceId,
    vault: ConferenceId,
    wishes: ConferenceId,
    people: HashMap<String, MemberId>,
    posts: i64,
}

impl World {
    fn new() -> Self {
        let mut scratch = Scratch::new();
        let tools = scratch.conference("tools", Access::Members);
        let vault = scratch.conference("vault", Access::Private);
        let new = conferences::NewConference {
            kind: ConferenceKind::Ideas,
            ..opened("wishes", Access::Members)
        };
        let wishes = scratch.write(|w| conferences::add(w, &new));
        let wishes = wishes.unwrap().unwrap();
        Self {
            scratch,
            tools,
            vault,
            wishes,
            people: HashMap::new(),
            posts: 0,
        }
    }

    /// The member of this name, who joins where there is none.
    fn who(&mut self, name: &str) -> MemberId {
        if let Some(id) = self.people.get(name) {
            return *id;
        }
        let id = self.scratch.member(name);
        if is_staff(name) {
            self.scratch
                .write(|w| people::set_staff(w, id, true))
                .unwrap();
        }
        self.people.insert(name.into(), id);
        id
    }

    /// The moment so many hours ago.
    fn ago(&self, hours: i64) -> Time {
        self.scratch.now.plus(-hours * HOUR)
    }

    /// Somebody opens a topic in tools, so many hours ago.
    fn opens(&mut self, who: &str, hours: i64) -> TopicId {
        self.opens_in(self.tools, TopicKind::Discussion, who, hours)
    }

    fn opens_in(&mut self, place: ConferenceId, kind: TopicKind, who: &str, hours: i64) -> TopicId {
        let topic = self.empty(place, kind, who, hours);
        self.says(who, topic, None, hours);
        topic
    }

    fn empty(&mut self, place: ConferenceId, kind: TopicKind, who: &str, hours: i64) -> TopicId {
        let (at, author) = (self.ago(hours), self.who(who));
        let title = title("Title");
        let new = NewTopic {
            kind,
            at,
            staff: is_staff(who),
            ..titled(place, author, &title)
        };
        let opened = self.scratch.write(|w| topics::open(w, &new));
        opened.unwrap().unwrap().0
    }

    /// Somebody posts in a topic, so many hours ago.
    fn says(&mut self, who: &str, topic: TopicId, answers: Option<u32>, hours: i64) -> PostId {
        self.posts += 1;
        let origin = Origin::Command(CommandId(self.posts));
        let author = self.who(who);
        self.writes((author, is_staff(who)), topic, answers, origin, hours)
    }

    /// An import brings a post of somebody, so many hours ago.
    fn imports(&mut self, author: MemberId, topic: TopicId, hours: i64) -> PostId {
        self.posts += 1;
        let source = format!("mail-{}", self.posts);
        self.writes((author, false), topic, None, Origin::Import(&source), hours)
    }

    fn writes(
        &mut self,
        (author, staff): (MemberId, bool),
        topic: TopicId,
        answers: Option<u32>,
        origin: Origin<'_>,
        hours: i64,
    ) -> PostId {
        let new = NewPost {
            topic,
            author,
            staff,
            at: self.ago(hours),
            body: &body("words"),
            answers,
            origin,
        };
        let posted = self.scratch.write(|w| posts::append(w, &new));
        posted.unwrap().unwrap()
    }

    /// Somebody of an archive whom nobody has claimed.
    fn stranger(&mut self) -> MemberId {
        let id = MemberId(self.posts + 7);
        self.run(&format!(
            "INSERT INTO member (id, name, joined_at, source) VALUES ({0}, 'Old', 0, 'old{0}')",
            id.0
        ));
        id
    }

    /// Whoever is of this name has erased themselves; their words stay.
    fn erases(&mut self, who: &str) {
        let id = self.who(who).0;
        self.run(&format!(
            "UPDATE member SET handle = NULL, skeleton = NULL, erased_at = 1 WHERE id = {id}"
        ));
    }

    /// What a post became.
    fn becomes(&mut self, post: PostId, state: &str) {
        self.run(&format!(
            "UPDATE post SET state = '{state}' WHERE id = {}",
            post.0
        ));
    }

    fn run(&mut self, sql: &str) {
        let done = self
            .scratch
            .write(|w| Ok::<_, Error>(w.sql.execute_batch(sql)?));
        done.unwrap();
    }

    /// The first post of a topic.
    fn opening(&self, topic: TopicId) -> PostId {
        let from = self.scratch.read(|r| posts::from(r, topic, 0, 1));
        from.unwrap()[0].id
    }

    /// The last four weeks.
    fn window(&self) -> Window {
        Window::ending(self.scratch.now, WINDOW)
    }

    /// The four weeks before them.
    fn before(&self) -> Window {
        Window::ending(self.scratch.now.plus(-WINDOW), WINDOW)
    }

    fn read<T>(&self, f: impl FnOnce(&Read<'_>) -> Result<T, Error>) -> T {
        self.scratch.read(f).unwrap()
    }
}

fn is_staff(name: &str) -> bool {
    matches!(name, "dan" | "dora")
}

const fn of(part: u32, of: u32) -> Share {
    Share::new(part, of)
}

#[test]
fn no_statement_reads_a_whole_table_and_windows_are_found_by_their_index() {
    let answers = super::answers::STATEMENTS;
    let (ideas, members) = (super::ideas::STATEMENTS, super::members::STATEMENTS);
    let moderation = super::moderation::STATEMENTS;
    for sql in [CUT]
        .iter()
        .chain(&answers)
        .chain(&ideas)
        .chain(&members)
        .chain(&moderation)
    {
        assert_no_scan(sql);
    }
    let windows = [answers[0], answers[1], answers[2], ideas[2], moderation[1]];
    for sql in windows.iter().chain(&members) {
        let plan = crate::store::testing::plan(sql).join("\n");
        assert!(plan.contains("post_at"), "{plan}\n{sql}");
    }
    for (sql, index) in [(moderation[0], "flag_at"), (answers[3], "topic_unanswered")] {
        let plan = crate::store::testing::plan(sql).join("\n");
        assert!(plan.contains(index), "{plan}");
    }
}

#[test]
fn a_window_with_too_many_posts_begins_later() {
    let mut world = World::new();
    let topic = world.opens("ada", 50);
    for hours in [40, 30, 20] {
        world.says("bob", topic, None, hours);
    }
    let window = world.window();
    let cut = |most| world.read(|r| cut(r, window, most));
    assert_eq!(cut(POSTS), window);
    assert_eq!(cut(4), window);
    // Of the four, two are later than the third.
    assert_eq!(cut(2).since, world.ago(40));
    assert_eq!(cut(2).upto, window.upto);
}
