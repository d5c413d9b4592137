//! `serve --demo`: a small community in an empty data directory, so that there is something to look at.
//!
//! The people, the conferences and what they wrote are in `assets/demo`; `parse` reads that. Nothing here goes past the
//! forum's own commands.

mod deeds;
mod parse;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::Context as _;

use super::house;
use crate::domain::{Actor, Answer, Audience, Command, Failure, Query};
use crate::forum::Forum;
use crate::store;

/// The configuration of the demo, which stands in its data directory: all commands find it there, and it can be changed.
const CONFIG: &str = include_str!("../../../assets/demo/config.toml");

const OPERATOR: Actor = Actor::Operator(None);

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

/// Fills the forum, if nobody and nothing is in it.
pub(super) async fn fill(forum: &Forum) -> anyhow::Result<()> {
    if !is_empty(forum).await? {
        tracing::info!("there is something in the data directory already, so no demo is added");
        return Ok(());
    }
    let demo = parse::community(forum.now())?;
    let mut listed = HashSet::new();
    for member in demo.members {
        let handle = member.new.handle.clone();
        act(forum, OPERATOR, Command::AddMember(member.new)).await?;
        if member.staff {
            act(forum, OPERATOR, Command::SetStaff(handle.clone(), true)).await?;
        }
        if let Some(name) = &member.organisation
            && listed.insert(name.as_str().to_owned())
        {
            act(forum, OPERATOR, Command::AddOrganisation(name.clone())).await?;
        }
        // Before anybody votes: a vote counts for where its member works.
        for name in member.organisation.into_iter().chain(member.proposes) {
            let works = Command::ProposeOrganisation(name);
            deeds::act_by(forum, handle.as_str(), works).await?;
            let shows = Command::ShowOrganisation(Audience::Members);
            deeds::act_by(forum, handle.as_str(), shows).await?;
        }
    }
    for command in demo.conferences.into_iter().chain(demo.hosts) {
        act(forum, OPERATOR, command).await?;
    }
    // All in one transaction: it takes a moment, and nobody is here yet.
    act(forum, OPERATOR, Command::Import(demo.posts)).await?;
    deeds::do_all(forum).await
}

async fn act(forum: &Forum, actor: Actor, command: Command) -> anyhow::Result<()> {
    forum.act(actor, command).await?;
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
        DisplayName, Handle, NewMember, PostsFrom, Slug, Status, Time, TopicFilter, TopicSort,
    };
    use crate::store::{OpenOptions, Store, system_clock};

    async fn conferences(forum: &Forum, actor: Actor) -> Vec<crate::domain::ConferenceRow> {
        match forum.ask(actor, Query::Conferences).await.unwrap() {
            Answer::Conferences(rows) => rows,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn the_demo_looks_lived_in_to_a_newcomer() {
        let directory = tempfile::tempdir().unwrap();
        assert!(settle(directory.path()).unwrap());
        let file = directory.path().join(house::FILE);
        let config = config::load(Some(&file), [], &Flags::default()).unwrap();
        let limits = config.config.limits();
        let introductions = limits.introductions.clone().unwrap();
        let store = Store::open(directory.path(), &OpenOptions::default()).unwrap();
        let forum = Forum::open(store.clone(), limits, system_clock());
        fill(&forum).await.unwrap();
        let introductions = forum.ask(OPERATOR, Query::Resolve(introductions)).await;
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
        act(&forum, OPERATOR, Command::AddMember(new))
            .await
            .unwrap();
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
        fill(&forum).await.unwrap();
        assert_eq!(conferences(&forum, operator).await.len(), 9);
        let problems = store.read(store::check::check).await;
        assert_eq!(
            problems.map_err(|error: store::Error| error.to_string()),
            Ok(Vec::new())
        );
    }
}
