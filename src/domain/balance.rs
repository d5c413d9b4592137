//! The sponsor's balance: how much it talks, how often it answers, how much of it is bad news. A measurement, made of the
//! posts of the last four weeks by pure arithmetic; each figure is a share with both its numbers.
//!
//! **What is counted.** Posts that all members may read and that stand as they were written; what was taken back or hidden
//! counts nowhere. A post is by staff if it was when it was written. **Answers.** A post of staff answers somebody if it
//! names a member's post, or names none in a topic that a member opened; in each topic, each member once, and nobody
//! answers themselves or other staff. So an answer in ten pieces is one answer and ten posts. **First answers** are looked for
//! in topics of members that are [`PATIENCE`] old, whether they got one or not: those that are younger could only make it
//! look better. **Thanks** of staff do not count. **Ideas** have their [`Record`] on each board.

use std::collections::{HashMap, HashSet};

use super::pulse::Opinion;
use super::{AnnouncementKind, MemberId, Record, Slug, Time, TopicId, TopicKind};

/// The milliseconds that are measured.
pub const WINDOW: i64 = 28 * Time::DAY;
/// The posts that are measured at most: of more, the newest.
pub const POSTS: usize = 20_000;
/// Milliseconds within which a topic shall be answered.
pub const PATIENCE: i64 = 7 * Time::DAY;
/// Members who must say that an announcement is of another kind, so that this is told.
pub const DOUBTERS: u32 = 3;
/// Boards whose records are shown.
pub const BOARDS: usize = 20;
/// Of fewer than so many, nothing is said.
pub const FEWEST: u32 = 5;

/// Whoever wrote something, and whether as a member who can be answered: not as staff, and not somebody of an archive whom
/// nobody has claimed.
pub type Party = (MemberId, bool);

/// A post, as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where.
    pub topic: TopicId,
    /// Its number there.
    pub number: u32,
    /// Who wrote it.
    pub author: MemberId,
    /// Whether they were staff then.
    pub staff: bool,
    /// When.
    pub at: Time,
    /// Who wrote the post that it names as answered.
    pub answers: Option<Party>,
    /// Who opened the topic.
    pub opener: Party,
    /// What the topic is.
    pub kind: TopicKind,
    /// What the topic was declared to be, if it is an announcement.
    pub declared: Option<AnnouncementKind>,
    /// Whether members say that it is of another kind.
    pub doubted: bool,
    /// Thanks for it, those of staff left out.
    pub thanks: u32,
}

impl Said {
    /// Whom a post of staff answers.
    fn answered(&self) -> Option<MemberId> {
        let (member, can_be) = self.answers.unwrap_or(self.opener);
        (self.staff && self.number > 0 && can_be && member != self.author).then_some(member)
    }

    /// Whether a member opened a topic with it.
    const fn asks(&self) -> bool {
        !self.staff && self.number == 0 && self.opener.1
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Those that are meant.
    pub part: u32,
    /// All of them.
    pub of: u32,
}

impl Share {
    /// So many of so many.
    #[must_use]
    pub const fn new(part: u32, of: u32) -> Self {
        Self { part, of }
    }

    /// In percent, to the nearest; none where there are too few.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        self.times(100)
    }

    /// Tenths of one each, to the nearest; none where there are too few.
    #[must_use]
    pub fn tenths(self) -> Option<u32> {
        self.times(10)
    }

    fn times(self, unit: u64) -> Option<u32> {
        let (part, of) = (u64::from(self.part), u64::from(self.of));
        let nearest = (2 * unit * part + of) / (2 * of.max(1));
        (self.of >= FEWEST).then(|| u32::try_from(nearest).unwrap_or(u32::MAX))
    }

    fn counts(&mut self, meant: bool) {
        self.of += 1;
        self.part += u32::from(meant);
    }
}

/// The figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Posts of staff among all.
    pub voice: Share,
    /// Posts of staff that answer somebody, among those of staff.
    pub answers: Share,
    /// Known issues and incidents among the topics that staff opened.
    pub bad_news: Share,
    /// How many of these members say are of another kind.
    pub doubted: u32,
    /// Topics of members that staff answered in time, among those that are old enough.
    pub answered: Share,
    /// The middle one of the milliseconds that these answers took; none where there are too few.
    pub first_answer: Option<i64>,
    /// The same for problems alone.
    pub problems: Share,
    /// Thanks for the posts of staff, and these.
    pub thanks: Share,
}

impl Figures {
    /// Counts posts, the newest first, as of `now`.
    #[must_use]
    pub fn count(said: &[Said], now: Time) -> Self {
        let mut figures = Self::default();
        let mut answered = HashSet::new();
        let mut answers: HashMap<TopicId, Time> = HashMap::new();
        for post in said.iter().rev() {
            figures.voice.counts(post.staff);
            if !post.staff {
                continue;
            }
            let whom = post.answered();
            let is_first = whom.is_some_and(|whom| answered.insert((post.topic, whom)));
            figures.answers.counts(is_first);
            figures.thanks.of += 1;
            figures.thanks.part += post.thanks;
            if post.number == 0 {
                let declared = post.declared;
                let is_bad = declared.is_some_and(AnnouncementKind::is_bad_news);
                figures.bad_news.counts(is_bad);
                figures.doubted += u32::from(is_bad && post.doubted);
            } else if post.author != post.opener.0 {
                answers.entry(post.topic).or_insert(post.at);
            }
        }
        let mut waits = Vec::new();
        for post in said {
            if !post.asks() || now.since(post.at) < PATIENCE {
                continue;
            }
            let wait = answers.get(&post.topic).map(|at| at.since(post.at));
            let wait = wait.filter(|wait| *wait <= PATIENCE);
            waits.extend(wait);
            figures.answered.counts(wait.is_some());
            if post.kind == TopicKind::Problem {
                figures.problems.counts(wait.is_some());
            }
        }
        figures.first_answer = median(waits);
        figures
    }
}

/// The middle one, or the middle between the two that are; none of too few.
fn median(mut all: Vec<i64>) -> Option<i64> {
    if all.len() < usize::try_from(FEWEST).unwrap_or(usize::MAX) {
        return None;
    }
    all.sort_unstable();
    let half = all.len() / 2;
    let upper = *all.get(half)?;
    match all.len() % 2 {
        0 => Some(i64::midpoint(*all.get(half - 1)?, upper)),
        _ => Some(upper),
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Since when posts were counted: four weeks ago, or later where these have more than [`POSTS`].
    pub since: Time,
    /// As of when.
    pub at: Time,
    /// The figures.
    pub figures: Figures,
    /// The record on each board that every member may read and that is no archive, in the order of the site; the first
    /// [`BOARDS`].
    pub boards: Vec<(Slug, Record)>,
    /// What members said of the sponsor in the quarters that are over, the latest first.
    pub opinions: Vec<Opinion>,
}
