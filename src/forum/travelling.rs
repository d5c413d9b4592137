//! Random communities, exported and imported: whatever members, hosts and staff did comes out of it as it went in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::path::Path;

use proptest::prelude::*;

use super::Forum;
use super::testing::{OPERATOR, Site, body, handle, id, slug};
use crate::domain::{
    Access, Actor, AnnouncementKind, Answer, Attention, Care, Command, CommandId, ConferenceKind,
    Deed, Draft, DraftPlace, FlagReason, InviteCode, Limits, MemberId, OrganisationName, Post,
    PostsFrom, Query, Reason, SafeText, SearchFrom, Title, TopicId, TopicKind,
};
use crate::store::{OpenOptions, Store, check, site};

const PLACES: [(&str, ConferenceKind); 3] = [
    ("tools", ConferenceKind::Forum),
    ("wishes", ConferenceKind::Ideas),
    ("news", ConferenceKind::Announcements),
];
const WORDS: [&str; 5] = [
    "a spindle that sings",
    "主轴在低速时有异响 \u{1f600}",
    "la canción \"with\" \\quotes\\",
    "> quoted\n\nand answered",
    "G1 X0.5 @ada tools.1.0",
];

/// What somebody does, in numbers: who, what, with which topic, with which words.
type Step = (usize, u8, usize, usize);

struct World {
    site: Site,
    people: Vec<Actor>,
    topics: Vec<TopicId>,
    posts: Vec<std::sync::Arc<Post>>,
    commands: i64,
}

impl World {
    async fn new() -> Self {
        let site = Site::open();
        let mut people = Vec::new();
        for name in ["ada", "bo", "cy"] {
            people.push(site.join(name).await);
        }
        site.operate(Command::GrantStaff(handle("ada")))
            .await
            .unwrap();
        for (name, kind) in PLACES {
            let add = Command::AddConference {
                slug: slug(name),
                title: Title::new(name, &Limits::default()).unwrap(),
                description: SafeText::line("What belongs here"),
                kind,
                access: Access::Members,
            };
            site.operate(add).await.unwrap();
            site.operate(Command::Host(slug(name), handle("bo")))
                .await
                .unwrap();
        }
        Self {
            site,
            people,
            topics: Vec::new(),
            posts: Vec::new(),
            commands: 0,
        }
    }

    fn command(&mut self) -> CommandId {
        self.commands += 1;
        CommandId(self.commands)
    }

    /// Does a step; what is refused changes nothing.
    async fn take(&mut self, (by, what, place, words): Step) {
        self.site.pass(61_000);
        let by = self.people[by % self.people.len()];
        let words = WORDS[words % WORDS.len()];
        let title = Title::new(words.lines().next().unwrap(), &Limits::default()).unwrap();
        let (name, kind) = PLACES[place % PLACES.len()];
        let topic = self.topics.get(place % self.topics.len().max(1)).copied();
        let post = self.posts.get(place % self.posts.len().max(1)).cloned();
        let command = match (what % 24, topic, post) {
            (0..3, ..) | (_, None, _) | (_, _, None) => match kind {
                ConferenceKind::Announcements => Command::Announce {
                    id: self.command(),
                    conference: slug(name),
                    kind: AnnouncementKind::News,
                    title,
                    body: body(words),
                    ships: Vec::new(),
                    at: None,
                },
                _ => Command::NewTopic {
                    id: self.command(),
                    conference: slug(name),
                    kind: TopicKind::Question,
                    title,
                    body: body(words),
                },
            },
            (3..7, Some(topic), _) => Command::Reply {
                id: self.command(),
                topic,
                answers: Some(0),
                body: body(words),
            },
            (7, _, Some(post)) => Command::Edit {
                post: post.id,
                version: 0,
                body: body(words),
            },
            (8, _, Some(post)) => Command::Scribble(post.id),
            (9..11, _, Some(post)) => Command::Thank(post.id, true),
            (11..13, Some(topic), _) => Command::Vote(topic, true),
            (13, Some(topic), _) => Command::Read { topic, upto: 1 },
            (14, Some(topic), _) => Command::Unread { topic, from: 0 },
            (15, Some(topic), _) => Command::Attend(topic, Attention::Watched),
            (16, Some(topic), _) => Command::SaveDraft(Draft {
                place: DraftPlace::Reply(topic),
                kind: TopicKind::Discussion,
                title: String::new(),
                answers: Some(0),
                declared: None,

                body: words.to_owned(),
            }),
            (17, ..) => Command::Mute(id(self.people[2]), true),
            (18, _, Some(post)) => {
                Command::Flag(post.id, Some((FlagReason::Spam, SafeText::line(words))))
            }
            (19, _, Some(post)) => tend(Deed::Hide(post.id, true)),
            (20, Some(topic), _) => tend(Deed::Freeze(topic, place % 2 == 0)),
            (21, ..) => Command::ProposeOrganisation(OrganisationName::new("Gears & Co").unwrap()),
            (22, ..) => Command::CatchUp(None),
            _ => Command::CreateInvite {
                code: InviteCode::from_random(place as u64),
                uses: 3,
                expires_at: None,
                note: SafeText::line(words),
            },
        };
        let by = match &command {
            Command::CreateInvite { .. } => OPERATOR,
            _ => by,
        };
        if let Ok(crate::domain::Done::Posted(_, post)) = self.site.forum.act(by, command).await {
            self.topics.push(post.topic);
            self.posts.push(post);
        }
    }
}

fn tend(deed: Deed) -> Command {
    Command::Care(Care::Tend {
        deed,
        reason: Reason::Misplaced,
        words: SafeText::line("elsewhere"),
    })
}

async fn export(forum: &Forum, to: &Path) {
    let store = &forum.0.store;
    store.write(site::identify).await.unwrap();
    let (to, now) = (to.to_owned(), forum.now());
    let export =
        move |r: &crate::store::Read<'_>| site::export(r, ("1", now), true, &to, &mut |_, _| {});
    store.read(export).await.unwrap();
}

/// The references that a word leads a member to, and what they read there.
async fn found(forum: &Forum, who: MemberId, text: &str) -> Vec<String> {
    let query = Query::Search {
        text: text.to_owned(),
        from: SearchFrom::Newest,
        limit: 50,
    };
    match forum.ask(Actor::Member(who), query).await.unwrap() {
        Answer::Found(page) => page.rows.iter().map(|row| format!("{row:?}")).collect(),
        other => panic!("{other:?}"),
    }
}

async fn travels(steps: Vec<Step>) {
    let mut world = World::new().await;
    for step in steps {
        world.take(step).await;
    }
    let dir = tempfile::tempdir().unwrap();
    let (one, two, data) = ("one", "two", "data");
    let [one, two, data] = [one, two, data].map(|name| dir.path().join(name));
    export(&world.site.forum, &one).await;
    let imported = site::import(&one, &data, &mut |_, _| {}).unwrap();
    assert!(!imported.known && imported.ignored.is_empty());
    let store = Store::open(&data, &OpenOptions::default()).unwrap();
    assert_eq!(store.read(check::check).await.unwrap(), []);
    let there = Forum::open(store, Limits::default(), crate::store::system_clock());
    export(&there, &two).await;
    for entry in std::fs::read_dir(&one).unwrap() {
        let name = entry.unwrap().file_name();
        let read = |dir: &Path| std::fs::read_to_string(dir.join(&name)).unwrap();
        if name != "manifest.json" {
            assert_eq!(read(&one), read(&two), "{name:?}");
        }
    }
    let ada = id(world.people[0]);
    for word in ["spindle", "主轴", "cancion", "answered"] {
        let here = found(&world.site.forum, ada, word).await;
        assert_eq!(here, found(&there, ada, word).await, "{word}");
    }
    for topic in &world.topics {
        let query = Query::Posts {
            topic: *topic,
            from: PostsFrom::Number(0),
            limit: 50,
        };
        let here = world.site.forum.ask(world.people[1], query.clone()).await;
        assert_eq!(here, there.ask(world.people[1], query).await);
    }
    there.close().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn what_was_exported_is_imported_as_it_was(
        steps in prop::collection::vec((0..3_usize, 0..24_u8, 0..9_usize, 0..9_usize), 1..60)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(travels(steps));
    }
}
