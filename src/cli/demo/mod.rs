//! `serve --demo`: a small community in an empty data directory, so that there is something to look at.
//!
//! The people, the conferences, what they wrote and did are in `assets/demo`; `parse` reads that. Nothing here goes past the
//! forum's own commands, and each is done as if at its time: the log, the queue, the report and who is new are as they would be.

mod deeds;
mod parse;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context as _;

use super::house;
use crate::config::Config;
use crate::domain::{Actor, Answer, Audience, Care, Command, Failure, Limits, Query, Time};
use crate::forum::Forum;
use crate::store::{self, Clock};
use crate::text::Words;
use parse::{Happening, Person};

/// The configuration of the demo, which stands in its data directory: all commands find it there, and it can be changed.
const CONFIG: &str = include_str!("../../../assets/demo/config.toml");

/// Puts the demo's configuration into a data directory that has no forum and no configuration; says whether it did.
pub(super) fn settle(data: &Path) -> anyhow::Result<bool> {
    let file = data.join(house::FILE);
    if store::exists(data) || file.exists() {
        return Ok(false);
    }
    house::make_directory(data)?;
    fs::write(&file, CONFIG).with_context(|| file.display().to_string())?;
    Ok(true)
}

/// Fills the forum of `config`, if nobody and nothing is in it.
pub(super) async fn fill(forum: &Forum, config: &Config) -> anyhow::Result<()> {
    if !is_empty(forum).await? {
        tracing::info!("there is something in the data directory already, so no demo is added");
        return Ok(());
    }
    // A forum of its own on the same directory, whose clock stands at what happens.
    let hand = Arc::new(AtomicI64::new(0));
    let shown = Arc::clone(&hand);
    let clock: Clock = Arc::new(move || Time::from_millis(shown.load(Ordering::Relaxed)));
    let store = house::open_at(config, Clock::clone(&clock))?;
    // What is configured holds from now on.
    let limits = Limits {
        sponsor: forum.limits().sponsor.clone(),
        ..Limits::default()
    };
    let past = Forum::open(store, limits, clock);
    past.speak(Words::of(config.site.language).sayings());
    let happened = happen(&past, &hand, parse::story(forum.now())?).await;
    past.close().await;
    happened
}

/// Has everything happen at its time. The posts of a day are one transaction, unless something else is done between them.
async fn happen(
    forum: &Forum,
    hand: &AtomicI64,
    story: Vec<(Time, Happening)>,
) -> anyhow::Result<()> {
    let mut posts = Vec::new();
    let mut day = 0;
    let mut deeds = 0;
    for (at, happening) in story {
        let today = at.millis().div_euclid(Time::DAY);
        let goes_on = today == day && matches!(happening, Happening::Posted(..));
        if !goes_on && !posts.is_empty() {
            let posts = std::mem::take(&mut posts);
            act(forum, Command::Import(posts)).await?;
        }
        day = today;
        hand.store(at.millis(), Ordering::Relaxed);
        match happening {
            Happening::Made(command) => act(forum, command).await?,
            Happening::Joins(person) => join(forum, *person).await?,
            Happening::Posted(slug, topic) => posts.push((slug, *topic)),
            Happening::Deed(deed) => {
                deeds += 1;
                deed.act(forum, deeds).await?;
            }
        }
    }
    act(forum, Command::Import(posts)).await
}

/// Somebody joins, as what they are from then on.
async fn join(forum: &Forum, person: Person) -> anyhow::Result<()> {
    let handle = person.new.handle.clone();
    act(forum, Command::AddMember(person.new)).await?;
    if person.staff {
        act(forum, Command::GrantStaff(handle.clone())).await?;
    }
    if let Some(name) = person.organisation {
        let member = Actor::Member(deeds::member(forum, handle.as_str()).await?);
        let works = Command::ProposeOrganisation(name);
        forum.act(member, works).await?;
        let shows = Command::ShowOrganisation(Audience::Members);
        forum.act(member, shows).await?;
    }
    for slug in person.hosts {
        act(forum, Command::Host(slug, handle.clone())).await?;
    }
    if !person.duties.is_none() {
        let depute = Care::Depute {
            handle,
            duties: person.duties,
            why: None,
        };
        act(forum, Command::Care(depute)).await?;
    }
    Ok(())
}

/// Does something as whoever runs the server.
async fn act(forum: &Forum, command: Command) -> anyhow::Result<()> {
    forum.act(Actor::Operator(None), command).await?;
    Ok(())
}

async fn is_empty(forum: &Forum) -> Result<bool, Failure> {
    let operator = Actor::Operator(None);
    let one = Query::Members {
        after: None,
        limit: 1,
    };
    let members = forum.ask(operator, one).await?;
    let conferences = forum.ask(operator, Query::Conferences).await?;
    Ok(
        matches!(&members, Answer::Members(page) if page.rows.is_empty())
            && matches!(&conferences, Answer::Conferences(rows) if rows.is_empty()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{self, Flags};
    use crate::domain::{
        Act, CareAnswer, CareQuery, DisplayName, Handle, LogFilter, NewMember, PostsFrom, Slug,
        Status, TopicFilter, TopicSort, Waiting,
    };
    use crate::store::{OpenOptions, Store, system_clock};

    async fn conferences(forum: &Forum, actor: Actor) -> Vec<crate::domain::ConferenceRow> {
        match forum.ask(actor, Query::Conferences).await.unwrap() {
            Answer::Conferences(rows) => rows,
            other => panic!("{other:?}"),
        }
    }

    /// The demo in a directory.
    async fn filled(directory: &Path) -> (Forum, Store, Config) {
        assert!(settle(directory).unwrap());
        let file = directory.join(house::FILE);
        let mut config = config::load(Some(&file), [], &Flags::default())
            .unwrap()
            .config;
        config.server.data = directory.to_path_buf();
        let store = Store::open(directory, &OpenOptions::default()).unwrap();
        let forum = Forum::open(store.clone(), config.limits(), system_clock());
        fill(&forum, &config).await.unwrap();
        (forum, store, config)
    }

    #[tokio::test]
    async fn the_demo_was_tended_and_much_waits_in_it() {
        let directory = tempfile::tempdir().unwrap();
        let (forum, ..) = filled(directory.path()).await;
        let operator = Actor::Operator(None);
        let ask = async |query| match forum.ask(operator, Query::Care(query)).await {
            Ok(Answer::Care(answer)) => answer,
            other => panic!("{other:?}"),
        };
        let CareAnswer::Queue(queue) = ask(CareQuery::Queue).await else {
            panic!("no queue")
        };
        let one_each = [
            Waiting::Flagged,
            Waiting::Held,
            Waiting::Appeal,
            Waiting::IdeaAppeal,
            Waiting::Newcomer,
            Waiting::Question,
            Waiting::Organisation,
        ];
        assert_eq!(queue.waits.counts, one_each.map(|kind| (kind, 1)));
        let log = CareQuery::Log {
            filter: LogFilter::default(),
            before: None,
            limit: 100,
        };
        let CareAnswer::Log(log) = ask(log).await else {
            panic!("no log")
        };
        use Act::{Dismiss, Fold, Freeze, Hide, Link, Pin, Retire, Retitle, Thaw};
        for act in [
            Pin, Retire, Freeze, Thaw, Retitle, Link, Fold, Hide, Dismiss,
        ] {
            assert!(log.rows.iter().any(|entry| entry.act == act), "{act:?}");
        }
        assert!(
            log.rows
                .is_sorted_by_key(|entry| std::cmp::Reverse(entry.at))
        );
        // What was written on a day counts on that day.
        let CareAnswer::Overview(overview) = ask(CareQuery::Overview).await else {
            panic!("no overview")
        };
        let busy = overview.days.iter().filter(|posts| **posts > 0);
        assert!(busy.count() > 10, "{:?}", overview.days);
        assert!(overview.new_members < 4, "{}", overview.new_members);
    }

    #[tokio::test]
    async fn the_demo_looks_lived_in_to_a_newcomer() {
        let directory = tempfile::tempdir().unwrap();
        let (forum, store, config) = filled(directory.path()).await;
        let introductions = config.limits().introductions.unwrap();
        let operator = Actor::Operator(None);
        let introductions = forum.ask(operator, Query::Resolve(introductions)).await;
        let Ok(Answer::Place(place)) = introductions else {
            panic!("{introductions:?}")
        };
        let title = place.topic.unwrap().topic.title;
        assert!(title.as_str().starts_with("Introduce yourself"), "{title}");
        assert!(!settle(directory.path()).unwrap(), "it is settled once");

        let neva = Handle::new("neva").unwrap();
        let new = NewMember {
            name: DisplayName::new("Neva").unwrap(),
            handle: neva.clone(),
            keys: Vec::new(),
        };
        act(&forum, Command::AddMember(new)).await.unwrap();
        let operator = Actor::Operator(None);
        let record = forum.ask(operator, Query::Member(neva)).await.unwrap();
        let Answer::Member(record) = record else {
            panic!("{record:?}")
        };
        let as_neva = Actor::Member(record.member.id);
        let rows = conferences(&forum, as_neva).await;
        let new: u32 = rows.iter().map(|row| row.new_posts.get()).sum();
        assert_eq!((rows.len(), new), (9, 25));
        // The newest in the store are the newest by age: nothing older than a few days is new.
        let now = forum.now();
        let stirred = rows.iter().filter(|row| !row.new_posts.is_zero());
        for row in stirred {
            let last = row.conference.last_post_at.unwrap();
            assert!(now.since(last) < 4 * Time::DAY, "{}", row.conference.slug);
        }

        let topics = Query::Topics {
            conference: Slug::parse("tools").unwrap(),
            filter: TopicFilter::All,
            sort: TopicSort::Activity,
            after: None,
            limit: 50,
        };
        let Answer::Topics(_, page) = forum.ask(as_neva, topics).await.unwrap() else {
            panic!("no topics")
        };
        let answered = page
            .rows
            .iter()
            .find(|row| row.topic.answer.is_some())
            .unwrap();
        let posts = Query::Posts {
            topic: answered.topic.id,
            from: PostsFrom::Number(answered.topic.answer.unwrap().number),
            limit: 1,
        };
        let Answer::Posts(posts, _) = forum.ask(as_neva, posts).await.unwrap() else {
            panic!("no posts")
        };
        assert!(posts[0].thanks > 0 && posts[0].author.handle.is_some());

        let board = Query::Topics {
            conference: Slug::parse("wishes").unwrap(),
            filter: TopicFilter::All,
            sort: TopicSort::Number,
            after: None,
            limit: 50,
        };
        let Answer::Topics(_, board) = forum.ask(as_neva, board).await.unwrap() else {
            panic!("no board")
        };
        let ideas: Vec<_> = board
            .rows
            .iter()
            .filter_map(|row| row.idea.as_deref())
            .collect();
        for status in Status::ALL {
            let has = ideas.iter().any(|idea| idea.status == status);
            assert!(has, "no idea is {}", status.as_str());
        }
        assert!(ideas.iter().any(|idea| idea.is_overdue(now)));

        // A second time, nothing is added.
        fill(&forum, &config).await.unwrap();
        assert_eq!(conferences(&forum, operator).await.len(), 9);
        let problems = store.read(store::check::check).await;
        assert_eq!(
            problems.map_err(|error: store::Error| error.to_string()),
            Ok(Vec::new())
        );
    }
}
