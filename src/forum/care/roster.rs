//! What the sysop's pages list: members, and conferences with their hosts.

use super::super::Forum;
use crate::domain::rules::may_enter;
use crate::domain::{
    Application, CareAnswer, Duty, Failure, Handle, Member, MemberFilter, MemberId, Roster, Tended,
    Viewer,
};
use crate::store::{applications, conferences, members, roster};

/// Members on one page at most.
const PAGE: usize = 1_000;
/// Members that a page looks at: it is short then, and says where to go on.
const LOOKED_AT: usize = 5_000;
/// Members that are read at once.
const STEP: usize = 500;

/// Members with these letters in handle or name, that are what the filter says, the newest first. Whoever names hosts finds
/// their handles here too.
pub(super) async fn members(
    forum: &Forum,
    viewer: Viewer,
    (letters, filter): (&str, MemberFilter),
    after: Option<MemberId>,
    limit: usize,
) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Members).or_else(|_| may_enter(&viewer, Duty::Conferences))?;
    let (letters, limit) = (letters.to_lowercase(), limit.min(PAGE));
    let (now, house) = (forum.now(), forum.clone());
    forum
        .read(move |r| {
            let waiting = roster::waiting(r)?;
            let hosts = roster::hosts(r)?;
            let roster = |rows: Vec<Member>, next| {
                let mut roster = Roster {
                    rows,
                    next,
                    ..Roster::default()
                };
                for member in &mut roster.rows {
                    // What is stored is when they came, or left.
                    if house.0.guestbook.has(member.id) {
                        member.seen_at = Some(now);
                    }
                    if hosts.contains(&member.id) {
                        roster.hosts.push(member.id);
                    }
                    match applications::of(r, member.id)? {
                        Some(Application { refused: None, .. }) => roster.waiting.push(member.id),
                        Some(_) => roster.refused.push(member.id),
                        None => {}
                    }
                }
                Ok(CareAnswer::Members(roster))
            };
            let fits = |member: &Member| {
                let is = match filter {
                    MemberFilter::All => true,
                    MemberFilter::Staff => member.roles.staff,
                    MemberFilter::Sysops => member.roles.sysop,
                    MemberFilter::Deputies => !member.roles.duties.is_none(),
                    MemberFilter::Hosts => hosts.contains(&member.id),
                    MemberFilter::Waiting => waiting.contains(&member.id),
                    MemberFilter::Suspended => {
                        member.suspended.as_ref().is_some_and(|it| it.holds(now))
                    }
                };
                let handle = member.handle.as_ref().map_or("", Handle::as_str);
                is && (handle.to_lowercase().contains(&letters)
                    || member.name.as_str().to_lowercase().contains(&letters))
            };
            let (mut rows, mut before, mut looked_at) = (Vec::new(), after, 0);
            // Whoever types a whole handle means its member: they stand first, whoever else has it in their name.
            let meant = Handle::new(&letters).ok();
            let meant = match meant {
                None => None,
                Some(handle) => members::by_handle(r, &handle)?.filter(|member| fits(member)),
            };
            let first = meant.as_ref().map(|member| member.id);
            rows.extend(meant.filter(|_| after.is_none()));
            if rows.len() >= limit {
                return roster(rows, Some(MemberId(i64::MAX)));
            }
            loop {
                let page = members::newest(r, before, STEP)?;
                for member in page.rows {
                    before = Some(member.id);
                    if fits(&member) && Some(member.id) != first {
                        rows.push(member);
                    }
                    if rows.len() >= limit {
                        return roster(rows, before);
                    }
                }
                looked_at += STEP;
                if !page.more || looked_at >= LOOKED_AT {
                    return roster(rows, before.filter(|_| page.more));
                }
            }
        })
        .await
}

/// All conferences, with those who tend them.
pub(super) async fn conferences(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Conferences)?;
    forum
        .read(|r| {
            let standing = roster::standing(r)?;
            let seats = conferences::seats(r, None)?.into_iter();
            let tended = seats.map(|seat| {
                let conference = seat.conference;
                let with = |host: bool| {
                    let here = standing
                        .iter()
                        .filter(|(at, _, is_host)| *at == conference.id.0 && *is_host == host);
                    here.map(|(_, handle, _)| handle.clone()).collect()
                };
                Tended {
                    hosts: with(true),
                    admitted: with(false),
                    conference,
                }
            });
            Ok(CareAnswer::Conferences(tended.collect()))
        })
        .await
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

    use super::*;
    use crate::domain::{Access, Actor, Answer, CareQuery, Command, Query, Refusal, Time};
    use crate::forum::testing::{OPERATOR, Site, handle, slug};

    async fn found(
        site: &Site,
        who: Actor,
        letters: &str,
        filter: MemberFilter,
    ) -> Result<Vec<String>, Failure> {
        let query = CareQuery::Members {
            letters: letters.into(),
            filter,
            after: None,
            limit: 10,
        };
        match site.forum.ask(who, Query::Care(query)).await? {
            Answer::Care(CareAnswer::Members(page)) => {
                let handles = page.rows.into_iter().filter_map(|it| it.handle);
                Ok(handles.map(|it| it.to_string()).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    async fn hosts_found(site: &Site, letters: &str, filter: MemberFilter) -> usize {
        let query = CareQuery::Members {
            letters: letters.into(),
            filter,
            after: None,
            limit: PAGE,
        };
        match site.forum.ask(OPERATOR, Query::Care(query)).await.unwrap() {
            Answer::Care(CareAnswer::Members(roster)) => roster.hosts.len(),
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn members_are_found_by_letters_and_by_what_they_are() {
        let site = Site::open();
        for name in ["ada", "bob", "adam", "cem"] {
            site.join(name).await;
        }
        site.conference("tools", Access::Members).await;
        let until = site.forum.now().plus(Time::DAY);
        site.suspend("cem", until).await;
        for command in [
            Command::Host(slug("tools"), handle("bob")),
            Command::GrantSysop(handle("ada")),
        ] {
            site.operate(command).await.unwrap();
        }
        site.depute("adam", &[Duty::Tail]).await;
        for (letters, filter, wanted) in [
            ("", MemberFilter::All, vec!["cem", "adam", "bob", "ada"]),
            ("AD", MemberFilter::All, vec!["adam", "ada"]),
            // A whole handle is meant, whoever else has it in theirs.
            ("ada", MemberFilter::All, vec!["ada", "adam"]),
            ("", MemberFilter::Hosts, vec!["bob"]),
            ("", MemberFilter::Sysops, vec!["ada"]),
            ("", MemberFilter::Deputies, vec!["adam"]),
            ("", MemberFilter::Suspended, vec!["cem"]),
            ("", MemberFilter::Staff, vec![]),
            ("", MemberFilter::Waiting, vec![]),
        ] {
            let found = found(&site, OPERATOR, letters, filter).await.unwrap();
            let hosts = hosts_found(&site, letters, filter).await;
            assert_eq!(hosts, usize::from(found.contains(&"bob".to_owned())));
            assert_eq!(found, wanted, "{letters} {filter:?}");
        }
    }

    #[tokio::test]
    async fn whoever_is_here_was_last_here_now() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let Answer::Whoami(own) = site.forum.ask(ada, Query::Whoami).await.unwrap() else {
            panic!("a member");
        };
        let came = site.forum.now();
        let arrival = site.forum.arrive(&own.member, None).await.unwrap();
        site.pass(Time::MINUTE);
        let seen = async || {
            let query = CareQuery::Members {
                letters: String::new(),
                filter: MemberFilter::All,
                after: None,
                limit: PAGE,
            };
            match site.forum.ask(OPERATOR, Query::Care(query)).await.unwrap() {
                Answer::Care(CareAnswer::Members(roster)) => {
                    roster.rows.first().and_then(|row| row.seen_at)
                }
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(seen().await, Some(came.plus(Time::MINUTE)));
        drop(arrival);
    }

    #[tokio::test]
    async fn pages_follow_one_another_without_a_gap() {
        let site = Site::open();
        for name in ["ada", "bob", "cem"] {
            site.join(name).await;
        }
        for (letters, wanted) in [
            ("", ["cem", "bob", "ada"]),
            ("ada", ["ada", "adam", "adan"]),
        ] {
            if !letters.is_empty() {
                site.join("adan").await;
                site.join("adam").await;
            }
            assert_eq!(paged(&site, letters).await, wanted, "{letters}");
        }
    }

    /// All members with these letters, asked for one by one.
    async fn paged(site: &Site, letters: &str) -> Vec<String> {
        let mut after = None;
        let mut seen = Vec::new();
        loop {
            let query = CareQuery::Members {
                letters: letters.into(),
                filter: MemberFilter::All,
                after,
                limit: 1,
            };
            let asked = site.forum.ask(OPERATOR, Query::Care(query)).await;
            let Ok(Answer::Care(CareAnswer::Members(page))) = asked else {
                panic!("no page");
            };
            assert!(page.rows.len() < 2);
            let handles = page.rows.into_iter().filter_map(|it| it.handle);
            seen.extend(handles.map(|it| it.to_string()));
            after = page.next;
            if after.is_none() {
                return seen;
            }
        }
    }

    #[tokio::test]
    async fn deputies_have_the_pages_that_they_were_given_and_members_none() {
        let site = Site::open();
        let (ada, bob, cem) = (
            site.join("ada").await,
            site.join("bob").await,
            site.join("cem").await,
        );
        site.conference("tools", Access::Members).await;
        site.depute("ada", &[Duty::Members]).await;
        site.depute("bob", &[Duty::Conferences]).await;
        let all = MemberFilter::All;
        assert!(found(&site, ada, "", all).await.is_ok());
        assert!(found(&site, bob, "", all).await.is_ok(), "to name hosts");
        assert_eq!(
            found(&site, cem, "", all).await,
            Err(Refusal::SysopsOnly.into())
        );
        let places = async |who| {
            let query = Query::Care(CareQuery::Conferences);
            site.forum.ask(who, query).await.is_ok()
        };
        assert!(places(bob).await && !places(ada).await && !places(cem).await);
        let host = || Command::Host(slug("tools"), handle("cem"));
        assert!(site.forum.act(bob, host()).await.is_ok());
        let refused = site.forum.act(ada, host()).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        // Marks, and what lets somebody in, are for full sysops.
        for who in [ada, bob] {
            for command in [
                Command::GrantSysop(handle("bob")),
                Command::GrantStaff(handle("bob")),
                Command::Recover(handle("cem")),
            ] {
                let refused = site.forum.act(who, command).await;
                assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
            }
        }
        let record = site.forum.ask(ada, Query::Member(handle("cem"))).await;
        assert!(record.is_ok());
    }
}
