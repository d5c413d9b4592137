//! Who is connected: one entry a session, of members, guests and commands alike, in memory only, bounded by the number of
//! connections. `presence` has the members who are here, as members see them; this is what a sysop sees.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::SetOnce;

use crate::domain::{Byline, Page, SafeText, SessionId, SessionKind, SessionRow, Time};
use crate::forum::Forum;

/// The sessions of this process.
#[derive(Default)]
pub(in crate::forum) struct Lobby {
    seats: Mutex<Seats>,
    frames: AtomicU64,
    bytes: AtomicU64,
}

#[derive(Default)]
struct Seats {
    last: u64,
    taken: BTreeMap<SessionId, Arc<Sitting>>,
    /// How many of them sit at screens, and how many of those are here: counted, as everybody who comes asks.
    screens: u64,
    here: u64,
    peak: Peak,
}

/// The most who were here at once on one day.
#[derive(Clone, Copy, Default)]
struct Peak {
    day: i64,
    most: u64,
}

/// One session.
struct Sitting {
    id: SessionId,
    who: Mutex<Option<Byline>>,
    peer: SafeText,
    client: SafeText,
    kind: SessionKind,
    /// Whether whoever sits there has come in: not while they apply, or tell who they are.
    here: AtomicBool,
    since: Time,
    active_at: AtomicI64,
    /// The words by which it is ended.
    end: SetOnce<SafeText>,
}

impl Sitting {
    fn row(&self) -> SessionRow {
        SessionRow {
            id: self.id,
            who: lock(&self.who).clone(),
            peer: self.peer.clone(),
            client: self.client.clone(),
            kind: self.kind,
            since: self.since,
            active_at: Time::from_millis(self.active_at.load(Ordering::Relaxed)),
        }
    }
}

/// What a session is counted by. Dropping it is leaving.
pub struct Seat {
    forum: Forum,
    sitting: Arc<Sitting>,
}

impl Forum {
    /// A session has begun: from now on sysops see it, and can end it.
    #[must_use]
    pub fn seat(&self, kind: SessionKind, peer: &SafeText, client: &SafeText) -> Seat {
        let now = self.now();
        Seat {
            sitting: self.0.server.lobby.enter(kind, peer, client, now),
            forum: self.clone(),
        }
    }
}

impl Seat {
    /// It is this member's.
    pub fn is_of(&self, who: Byline) {
        *lock(&self.sitting.who) = Some(who);
    }

    /// Whoever sits at these screens has come in, or has not yet: then they do not count as being here.
    pub fn is_here(&self, here: bool) {
        let now = self.forum.now();
        let mut seats = lock(&self.forum.0.server.lobby.seats);
        // Whoever was here when the day began counts for it.
        seats.today(now);
        let counted = u64::from(self.sitting.here.swap(here, Ordering::Relaxed));
        seats.here = seats.here + u64::from(here) - counted;
        seats.today(now);
    }

    /// A key was pressed. Cheap: call it for each.
    pub fn active(&self) {
        let now = self.forum.now().millis();
        self.sitting.active_at.store(now, Ordering::Relaxed);
    }

    /// A frame of so many bytes was drawn.
    pub fn drew(&self, bytes: usize) {
        let lobby = &self.forum.0.server.lobby;
        lobby.frames.fetch_add(1, Ordering::Relaxed);
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        lobby.bytes.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Done when somebody ends the session, with the words that they said.
    pub async fn ended(&self) -> SafeText {
        self.sitting.end.wait().await.clone()
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = lock(&self.forum.0.server.lobby.seats);
        seats.taken.remove(&self.sitting.id);
        seats.screens -= at_screens(self.sitting.kind);
        seats.here -= u64::from(self.sitting.here.load(Ordering::Relaxed));
    }
}

impl Lobby {
    fn enter(
        &self,
        kind: SessionKind,
        peer: &SafeText,
        client: &SafeText,
        now: Time,
    ) -> Arc<Sitting> {
        let mut seats = lock(&self.seats);
        seats.last += 1;
        let sitting = Arc::new(Sitting {
            id: SessionId(seats.last),
            who: Mutex::new(None),
            peer: peer.clone(),
            client: client.clone(),
            kind,
            here: AtomicBool::new(false),
            since: now,
            active_at: AtomicI64::new(now.millis()),
            end: SetOnce::new(),
        });
        seats.taken.insert(sitting.id, sitting.clone());
        seats.screens += at_screens(kind);
        sitting
    }

    /// How many are here and how many commands run, and the most who were here today.
    pub(super) fn count(&self, now: Time) -> (u64, u64, u64) {
        let mut seats = lock(&self.seats);
        let peak = seats.today(now);
        let all = u64::try_from(seats.taken.len()).unwrap_or(u64::MAX);
        (seats.here, all.saturating_sub(seats.screens), peak)
    }

    /// Frames that were drawn, and their bytes.
    pub(super) fn drawn(&self) -> (u64, u64) {
        let load = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        (load(&self.frames), load(&self.bytes))
    }

    /// Sessions in the order of their coming.
    pub(super) fn page(&self, after: Option<SessionId>, limit: usize) -> Page<SessionRow> {
        let seats = lock(&self.seats);
        let from = SessionId(after.map_or(0, |SessionId(id)| id.saturating_add(1)));
        let rows = seats.taken.range(from..).map(|(_, sitting)| sitting.row());
        Page::cut(rows.take(limit.saturating_add(1)).collect(), limit)
    }

    /// One of them.
    pub(super) fn find(&self, id: SessionId) -> Option<SessionRow> {
        lock(&self.seats)
            .taken
            .get(&id)
            .map(|sitting| sitting.row())
    }

    /// Ends a session; false where there is none.
    pub(super) fn end(&self, id: SessionId, words: SafeText) -> bool {
        let sitting = lock(&self.seats).taken.get(&id).cloned();
        sitting.is_some_and(|sitting| {
            // Ended twice, it says the first words.
            let _ = sitting.end.set(words);
            true
        })
    }
}

impl Seats {
    /// The most of the day, which is at least what there is now.
    fn today(&mut self, now: Time) -> u64 {
        let day = now.millis().div_euclid(Time::DAY);
        if self.peak.day != day {
            self.peak = Peak { day, most: 0 };
        }
        self.peak.most = self.peak.most.max(self.here);
        self.peak.most
    }
}

/// One, where a session sits at screens.
fn at_screens(kind: SessionKind) -> u64 {
    u64::from(kind == SessionKind::Screens)
}

/// Nothing is half made under these locks, so a panic elsewhere does not matter.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::MemberId;
    use crate::forum::testing::Site;

    fn seat(site: &Site, kind: SessionKind) -> Seat {
        let line = SafeText::line;
        let seat = site.forum.seat(kind, &line("192.0.2.1"), &line("OpenSSH"));
        seat.is_here(kind == SessionKind::Screens);
        seat
    }

    #[tokio::test]
    async fn whoever_has_not_come_in_yet_is_connected_and_not_here() {
        let site = Site::open();
        let lobby = &site.forum.0.server.lobby;
        let applies = seat(&site, SessionKind::Screens);
        applies.is_here(false);
        let _command = seat(&site, SessionKind::Command);
        let _member = seat(&site, SessionKind::Screens);
        let now = || site.forum.now();
        assert_eq!(lobby.count(now()), (1, 1, 1));
        assert_eq!(lobby.page(None, 10).rows.len(), 3);
        applies.is_here(true);
        applies.is_here(true);
        assert_eq!(lobby.count(now()), (2, 1, 2), "they were let in");
        drop(applies);
        assert_eq!(lobby.count(now()), (1, 1, 2));
    }

    #[tokio::test]
    async fn sessions_are_counted_listed_and_forgotten() {
        let site = Site::open();
        let lobby = &site.forum.0.server.lobby;
        let first = seat(&site, SessionKind::Screens);
        let command = seat(&site, SessionKind::Command);
        let second = seat(&site, SessionKind::Screens);
        assert_eq!(lobby.count(site.forum.now()), (2, 1, 2));
        second.is_of(Byline {
            member: MemberId(7),
            handle: None,
            name: SafeText::line("Ada"),
            staff: false,
        });
        site.pass(1_000);
        second.active();
        let page = lobby.page(Some(SessionId(1)), 1);
        assert_eq!((page.rows[0].id, page.more), (SessionId(2), true));
        let row = lobby.find(SessionId(3)).unwrap();
        assert_eq!(row.who.unwrap().member, MemberId(7));
        assert_eq!(row.active_at.since(row.since), 1_000);
        drop((first, command, second));
        assert_eq!(lobby.count(site.forum.now()), (0, 0, 2));
        assert!(lobby.page(None, 10).rows.is_empty());
    }

    #[tokio::test]
    async fn the_most_of_a_day_begins_with_who_stayed() {
        let site = Site::open();
        let lobby = &site.forum.0.server.lobby;
        let stays = seat(&site, SessionKind::Screens);
        drop(seat(&site, SessionKind::Screens));
        assert_eq!(lobby.count(site.forum.now()).2, 2);
        site.pass(Time::DAY);
        assert_eq!(lobby.count(site.forum.now()).2, 1);
        drop(stays);
        site.pass(Time::DAY);
        assert_eq!(lobby.count(site.forum.now()).2, 0);
    }

    #[tokio::test]
    async fn a_session_hears_why_it_ends_also_when_it_listens_late() {
        let site = Site::open();
        let lobby = &site.forum.0.server.lobby;
        let seat = seat(&site, SessionKind::Screens);
        assert!(lobby.end(SessionId(1), SafeText::line("Upgrade at noon")));
        assert_eq!(seat.ended().await.as_str(), "Upgrade at noon");
        drop(seat);
        assert!(!lobby.end(SessionId(1), SafeText::default()));
    }
}
