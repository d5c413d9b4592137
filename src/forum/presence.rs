//! Who is here: in memory only, one entry a session, bounded by the number of connections.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::domain::{Byline, MemberId, Presence, Time};

/// Everybody who is here.
#[derive(Default)]
pub(super) struct Guestbook(Mutex<HashMap<MemberId, Here>>);

/// A member who is here, with their sessions in order of arrival.
struct Here {
    who: Arc<Byline>,
    visits: Vec<Arc<Visit>>,
}

/// One session of a member.
pub(super) struct Visit {
    member: MemberId,
    since: Time,
    active_at: AtomicI64,
    close: Notify,
}

impl Visit {
    /// Notes that a key was pressed.
    pub(super) fn active(&self, now: Time) {
        self.active_at.store(now.millis(), Ordering::Relaxed);
    }

    /// Done when the member has come by another line and this session shall end.
    pub(super) async fn superseded(&self) {
        self.close.notified().await;
    }

    /// Who it is.
    pub(super) const fn member(&self) -> MemberId {
        self.member
    }
}

impl Guestbook {
    /// Notes that somebody came. With more than `most` sessions, their oldest ones are told to close: a member whose
    /// line was cut must be able to come back before the server has noticed.
    pub(super) fn enter(&self, who: Byline, now: Time, most: u32) -> Arc<Visit> {
        let (member, who) = (who.member, Arc::new(who));
        let visit = Arc::new(Visit {
            member,
            since: now,
            active_at: AtomicI64::new(now.millis()),
            close: Notify::new(),
        });
        let mut book = self.book();
        let here = book.entry(member).or_insert_with(|| Here {
            who: who.clone(),
            visits: Vec::new(),
        });
        here.who = who;
        let visits = &mut here.visits;
        visits.push(visit.clone());
        let most = usize::try_from(most.max(1)).unwrap_or(usize::MAX);
        let surplus = visits.len().saturating_sub(most);
        for oldest in visits.drain(..surplus) {
            oldest.close.notify_one();
        }
        visit
    }

    /// Notes that a session ended.
    pub(super) fn leave(&self, visit: &Arc<Visit>) {
        let mut book = self.book();
        if let Some(here) = book.get_mut(&visit.member()) {
            here.visits.retain(|other| !Arc::ptr_eq(other, visit));
            if here.visits.is_empty() {
                book.remove(&visit.member());
            }
        }
    }

    /// Sessions of members.
    pub(super) fn sessions(&self) -> u64 {
        let book = self.book();
        book.values().map(|here| here.visits.len() as u64).sum()
    }

    /// Whether a member is here.
    pub(super) fn has(&self, member: MemberId) -> bool {
        self.book().contains_key(&member)
    }

    /// Somebody has another name or another mark.
    pub(super) fn changed(&self, who: Byline) {
        if let Some(here) = self.book().get_mut(&who.member) {
            here.who = Arc::new(who);
        }
    }

    /// The `limit` members who were active last.
    pub(super) fn here(&self, limit: usize) -> Vec<Presence> {
        let book = self.book();
        let latest = latest(&book, None, limit).into_iter();
        latest
            .map(|(active, who, since)| Presence {
                who: Byline::clone(who),
                since,
                active_at: Time::from_millis(active),
            })
            .collect()
    }

    /// Of all but one member, the `limit` who were active last, each in one piece with all who are shown them; and how
    /// many there are.
    pub(super) fn besides(&self, member: MemberId, limit: usize) -> (Vec<Arc<Byline>>, usize) {
        let book = self.book();
        let latest = latest(&book, Some(member), limit);
        let all = book.len() - usize::from(book.contains_key(&member));
        // Not by `into_iter`: that would collect in place, and keep the room of all who are here for these few.
        let latest = latest.iter().map(|(_, who, _)| Arc::clone(who));
        (latest.collect(), all)
    }

    /// No entry is left half-made under this lock, so a panic elsewhere does not matter.
    fn book(&self) -> MutexGuard<'_, HashMap<MemberId, Here>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When somebody last pressed a key, who it is, and since when they are here.
type Latest<'a> = (i64, &'a Arc<Byline>, Time);

/// The `limit` members who were active last, without `but`. Only they are put in order: thousands may be here, and this is
/// done while nobody else comes or goes.
fn latest(book: &HashMap<MemberId, Here>, but: Option<MemberId>, limit: usize) -> Vec<Latest<'_>> {
    let mut members: Vec<Latest<'_>> = book
        .values()
        .filter(|here| Some(here.who.member) != but)
        .filter_map(|here| {
            let visits = here.visits.iter();
            let active = visits.map(|visit| visit.active_at.load(Ordering::Relaxed));
            Some((active.max()?, &here.who, here.visits.first()?.since))
        })
        .collect();
    let order = |(active, who, _): &Latest<'_>| (-active, who.member);
    if members.len() > limit {
        members.select_nth_unstable_by_key(limit, order);
        members.truncate(limit);
    }
    members.sort_unstable_by_key(order);
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::SafeText;

    fn at(millis: i64) -> Time {
        Time::from_millis(millis)
    }

    fn byline(id: i64) -> Byline {
        Byline {
            member: MemberId(id),
            handle: None,
            name: SafeText::line("Somebody"),
            staff: false,
        }
    }

    #[test]
    fn a_member_is_here_once_however_many_sessions_they_have() {
        let book = Guestbook::default();
        let first = book.enter(byline(1), at(10), 5);
        let second = book.enter(byline(1), at(20), 5);
        let other = book.enter(byline(2), at(30), 5);
        first.active(at(40));
        let here = book.here(10);
        let seen: Vec<_> = here
            .iter()
            .map(|p| (p.who.member.0, p.since.millis(), p.active_at.millis()))
            .collect();
        assert_eq!(seen, [(1, 10, 40), (2, 30, 30)]);
        let (others, all) = book.besides(MemberId(1), 10);
        assert_eq!((others[0].member, all), (MemberId(2), 1));
        assert_eq!(book.here(1)[0].who.member, MemberId(1));
        book.leave(&first);
        assert_eq!(book.here(10).len(), 2);
        book.leave(&second);
        book.leave(&other);
        assert!(book.book().is_empty());
    }

    #[test]
    fn of_many_the_latest_are_named_and_all_are_counted() {
        let book = Guestbook::default();
        for id in 1..=100 {
            // Some come late who have low numbers.
            book.enter(byline(id), at(id * 37 % 101), 5);
        }
        let named = |limit| {
            let (who, all) = book.besides(MemberId(30), limit);
            (who.iter().map(|who| who.member.0).collect::<Vec<_>>(), all)
        };
        // 30 came last, and is who asks.
        assert_eq!(named(3), (vec![60, 90, 19], 99));
        assert_eq!(named(200).0.len(), 99);
        assert_eq!(named(0), (Vec::new(), 99));
        let (few, _) = book.besides(MemberId(30), 3);
        assert!(few.capacity() < 10, "no room is kept for all: {few:?}");
        let twice = [(); 2].map(|()| book.besides(MemberId(30), 1).0);
        assert!(Arc::ptr_eq(&twice[0][0], &twice[1][0]));
    }

    #[tokio::test]
    async fn the_oldest_session_makes_room() {
        let book = Guestbook::default();
        let first = book.enter(byline(1), at(1), 2);
        let second = book.enter(byline(1), at(2), 2);
        book.enter(byline(1), at(3), 2);
        first.superseded().await;
        let stays = tokio::select! {
            biased;
            () = second.superseded() => false,
            () = std::future::ready(()) => true,
        };
        assert!(stays);
    }
}
