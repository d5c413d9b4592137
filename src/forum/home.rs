//! Home: what matters since the last visit.

use super::Forum;
use super::care::queue;
use super::conferences::readable;
use super::elsewhere::Elsewhere;
use super::introducing;
use super::reading::counted;
use crate::domain::{
    AnnouncementKind, Answer, Conference, ConferenceId, ConferenceKind, ConferenceRow, Failure,
    Home, MemberId, TopicId, TopicRow, Viewer,
};
use crate::store::{Error, Read, announcements, drafts, held, members, notices, topics};

/// Announcements shown: of bad news, and of the rest.
const ANNOUNCED: usize = 3;
/// Notices shown.
const NOTICES: usize = 10;
/// Drafts whose places are named.
const DRAFTS: usize = 3;
/// Members named as being here; no line has room for more.
const HERE: usize = 24;

/// What Home shows; to guests, the public conferences and nothing new.
pub(super) async fn home(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    let others = |member| forum.0.guestbook.besides(member, HERE);
    let (here, all_here) = viewer.member().map(others).unwrap_or_default();
    forum
        .read(move |r| {
            let (mut conferences, mut others) = (Vec::new(), Vec::new());
            let (mut bad, mut announcements) = (Vec::new(), Vec::new());
            let shown = match viewer.member() {
                Some(member) => announcements::seen_before(r, member)?,
                None => TopicId(0),
            };
            let seats = readable(r, &viewer, &limits)?;
            let elsewhere = Elsewhere::of(r, &viewer, &limits, &seats)?;
            for seat in seats {
                match seat.joined {
                    _ if seat.conference.archived => {}
                    true => {
                        if let Some(member) = announced_in(&viewer, &seat.conference) {
                            let id = seat.conference.id;
                            bad.extend(topics::bad_news(r, member, id, ANNOUNCED)?);
                            announcements.extend(news(r, member, id, shown)?);
                        }
                        conferences.push(counted(r, &viewer, seat, &elsewhere)?);
                    }
                    // Not in their list: nothing there is counted for them.
                    false => others.push(ConferenceRow::left(elsewhere.listed(seat.conference))),
                }
            }
            conferences.append(&mut others);
            bad.sort_by_key(|row: &TopicRow| std::cmp::Reverse(row.topic.at));
            announcements.sort_by_key(|row| row.topic.id);
            for rows in [&mut bad, &mut announcements] {
                rows.truncate(ANNOUNCED);
            }
            bad.append(&mut announcements);
            let mut home = Home {
                since: None,
                announcements: bad,
                for_you: Vec::new(),
                conferences,
                here,
                all_here,
                introduce: None,
                waits: queue::waits(r, &viewer, &limits, now)?,
                drafts: 0,
                draft_places: Vec::new(),
            };
            if let Some(member) = viewer.member() {
                home.since = members::visited_at(r, member)?;
                home.for_you = notices::unread(r, member, NOTICES)?;
                let introduce = introducing::wanted(r, &viewer, member, &limits, now)?;
                home.introduce = introduce.map(|row| (row.topic.id, row.topic.reference()));
                // What waits for a host, or was not posted, stands among them.
                home.drafts = drafts::count(r, member)? + held::count_all_of(r, member)?;
                let latest = drafts::list(r, member, DRAFTS)?;
                home.draft_places = latest.into_iter().map(|row| row.address).collect();
            }
            Ok(Answer::Home(Box::new(home)))
        })
        .await
}

/// Who sees announcements of a conference, if it has any.
fn announced_in(viewer: &Viewer, conference: &Conference) -> Option<MemberId> {
    let announces = conference.kind == ConferenceKind::Announcements;
    viewer.member().filter(|_| announces)
}

/// The earliest announcements of a conference that the member has read nothing of, and that Home had not shown when this visit
/// began. Bad news stands on Home besides, until it was opened.
fn news(
    r: &Read<'_>,
    member: MemberId,
    conference: ConferenceId,
    shown: TopicId,
) -> Result<Vec<TopicRow>, Error> {
    let is_bad = |row: &TopicRow| row.announcement.is_some_and(AnnouncementKind::is_bad_news);
    let such = |row: &TopicRow| !is_bad(row);
    topics::brand_new(r, member, (conference, shown), ANNOUNCED, such)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Access, Actor, Command, ConferenceKind, Count, Done, Limits, Query, SafeText, Title,
    };
    use crate::forum::testing::{Site, answer, opening, slug};

    async fn unread(site: &Site, who: Actor) -> Count {
        match site.forum.ask(who, Query::Whoami).await {
            Ok(Answer::Whoami(whoami)) => whoami.unread_notices,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn an_announcement_stands_here_until_some_of_it_was_read() {
        let site = Site::with(Limits {
            sponsor: Some(SafeText::line("Spindle")),
            announcements_per_week: 10,
            ..Limits::default()
        });
        let (ada, dan) = (site.join("ada").await, site.join("dan").await);
        let staff = Command::GrantStaff(crate::forum::testing::handle("dan"));
        site.operate(staff).await.unwrap();
        site.conference("tools", Access::Members).await;
        for name in ["news", "alerts"] {
            site.operate(Command::AddConference {
                slug: slug(name),
                title: Title::new(name, &site.forum.limits()).unwrap(),
                description: SafeText::default(),
                kind: ConferenceKind::Announcements,
                access: Access::Members,
            })
            .await
            .unwrap();
        }
        let places = ["news", "tools", "alerts", "news", "alerts"];
        let mut first = None;
        for (id, place) in (1..).zip(places) {
            let (_, post) = site.posted(dan, opening(id, place, "words")).await;
            first.get_or_insert(post.topic);
            site.pass(1_000);
        }
        let shown = async |who| {
            let rows = site.home(who).await.announcements;
            let places = rows.iter().map(|row| row.topic.reference().to_string());
            places.collect::<Vec<_>>()
        };
        assert_eq!(shown(ada).await, ["news.1", "alerts.1", "news.2"]);
        assert!(shown(dan).await.is_empty(), "their own");
        for reference in ["alerts.1", "news.2"] {
            let topic = site.topic(ada, reference).await.unwrap().topic.topic.id;
            site.read(ada, topic, 0).await;
        }
        let left = ["news.1", "alerts.2"];
        assert_eq!(shown(ada).await, left, "what there was no room for");
        site.posted(dan, answer(9, first.unwrap(), "and more"))
            .await;
        assert_eq!(shown(ada).await, left);
    }

    #[tokio::test]
    async fn what_broke_lately_is_told_to_a_newcomer_too() {
        let site = Site::with(Limits {
            sponsor: Some(SafeText::line("Spindle")),
            ..Limits::default()
        });
        let dan = site.join("dan").await;
        let staff = Command::GrantStaff(crate::forum::testing::handle("dan"));
        site.operate(staff).await.unwrap();
        site.operate(Command::AddConference {
            slug: slug("news"),
            title: Title::new("news", &site.forum.limits()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Announcements,
            access: Access::Members,
        })
        .await
        .unwrap();
        let incident = Command::Announce {
            id: crate::domain::CommandId(1),
            conference: slug("news"),
            kind: AnnouncementKind::Incident,
            title: Title::new("Down", &site.forum.limits()).unwrap(),
            body: crate::forum::testing::body("words"),
            ships: Vec::new(),
            at: None,
        };
        site.posted(dan, incident).await;
        for (name, days, told) in [("ada", 13, 1), ("bob", 2, 0)] {
            site.pass(days * crate::domain::Time::DAY);
            let newcomer = site.join(name).await;
            assert_eq!(
                site.home(newcomer).await.announcements.len(),
                told,
                "{name}"
            );
        }
    }

    #[tokio::test]
    async fn notices_are_seen_one_by_one_or_all_at_once_and_undone() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, post) = site.posted(ada, opening(1, "tools", "hello")).await;
        for id in 2..5 {
            site.posted(bob, answer(id, post.topic, "for you")).await;
        }
        let newest = site.home(ada).await.for_you[0].id;
        let one = site.forum.act(ada, Command::ReadNotice(newest)).await;
        assert!(matches!(one, Ok(Done::Marked(marks)) if marks.notices == [newest]));
        assert_eq!(unread(&site, ada).await, Count::new(2));
        // Reading sees what it was told of, and undoing it brings both back.
        let Done::Marked(read) = site.read(ada, post.topic, 1).await else {
            panic!("not marked");
        };
        assert_eq!(unread(&site, ada).await, Count::new(1));
        let all = site.forum.act(ada, Command::ReadNotices(newest)).await;
        let Ok(Done::Marked(all)) = all else {
            panic!("{all:?}");
        };
        assert_eq!(unread(&site, ada).await, Count::default());
        for (marks, left) in [(all, 1), (read, 2)] {
            site.forum.act(ada, Command::Restore(marks)).await.unwrap();
            assert_eq!(unread(&site, ada).await, Count::new(left));
        }
        let first_new = site.topic(ada, "tools.1").await.unwrap().first_new;
        assert_eq!(first_new, Some(1));
    }
}
