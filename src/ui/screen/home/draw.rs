//! How Home looks: its sections from the top, each with what the focus can be on. On a low screen the sections stand close
//! together and say less, so that something of each can be seen.

use super::{HomeScreen, Offer, Spot};
use crate::domain::{AnnouncementKind, ConferenceRow, Home, Notice, Suspension, TopicRow, Waits};
use crate::term::{Role, Row};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::screen::{conferences, named, noticed};
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, right, text};

/// Notices shown at most; on a low screen fewer, so that the conferences are seen too.
const NOTICES: u16 = 8;

/// The lines in the making, each with what the focus can be on there, and whether that is new.
struct Lines<'a> {
    lines: Vec<(Row, Option<(Spot, bool)>)>,
    env: &'a Env<'a>,
}

impl Lines<'_> {
    /// A line that can have the focus.
    fn spot(&mut self, row: Row, spot: Spot, is_new: bool) {
        self.lines.push((row, Some((spot, is_new))));
    }

    /// A quiet line that can have the focus.
    fn hint(&mut self, said: &str, spot: Spot) {
        let width = self.env.size.width.saturating_sub(List::MARGIN + 1);
        let pieces = vec![text(List::MARGIN, width, said, Role::Dim)];
        self.spot(Row { pieces }, spot, false);
    }

    /// A sentence.
    fn said(&mut self, sentence: &str, role: Role) {
        let rows = paragraph(sentence, 1, self.env.size.width, role);
        self.lines.extend(rows.into_iter().map(|row| (row, None)));
    }

    /// An empty line between sections, where there is room for any.
    fn gap(&mut self) {
        if !self.env.size.is_narrow() {
            self.lines.push((blank(), None));
        }
    }
}

impl HomeScreen {
    /// What the focus can be on, from the top, and whether it is new.
    pub(super) fn spots(&self, env: &Env<'_>) -> Vec<(Spot, bool)> {
        let lines = self.lines(env).into_iter();
        lines.filter_map(|(_, spot)| spot).collect()
    }

    /// The lines as those of a list.
    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut at = 0..;
        let lines = self.lines(env).into_iter();
        lines
            .map(|(row, spot)| Item {
                row,
                item: spot.and_then(|_| at.next()),
            })
            .collect()
    }

    fn lines(&self, env: &Env<'_>) -> Vec<(Row, Option<(Spot, bool)>)> {
        let Some(home) = &self.home else {
            return Vec::new();
        };
        let mut page = Lines {
            lines: Vec::new(),
            env,
        };
        if let Some(how) = env.me.suspended.as_ref().filter(|how| how.holds(env.now)) {
            suspended(&mut page, how, home);
        }
        if home.since.is_none() && home.for_you.is_empty() {
            page.said(&welcome(env), Role::Plain);
            page.gap();
        }
        if self.offer == Offer::Stands {
            page.hint(&pulse(env), Spot::Pulse);
            page.gap();
        }
        announcements(&mut page, home);
        for_you(&mut page, home);
        if let Some(waits) = home.waits.as_ref().filter(|waits| !waits.is_empty()) {
            // Above the conferences, which may be more than a screen has rows.
            page.hint(&waiting(waits, env), Spot::Queue);
            page.gap();
        }
        places(&mut page, home);
        page.gap();
        page.said(&here(home, env), Role::Dim);
        if let Some((topic, reference)) = &home.introduce {
            let said = env.words.home_introduce(reference.to_string());
            page.hint(&said, Spot::Introduce(*topic, reference.clone()));
        }
        if home.drafts > 0 {
            page.hint(&drafts(home, env), Spot::Drafts);
        }
        if home.for_you.is_empty() && env.me.member().is_some() {
            page.hint(&env.words.home_inbox(), Spot::Inbox);
        }
        let other = match &env.me.handle {
            Some(handle) => env.words.home_not_you(handle.to_string()),
            None => env.words.home_sign_in(),
        };
        page.hint(&other, Spot::SignIn);
        page.lines
    }
}

/// That the member is suspended, why, and the way to the entry of the log: before all else, and with the focus at first.
fn suspended(page: &mut Lines<'_>, how: &Suspension, home: &Home) {
    let (env, from) = (page.env, page.lines.len());
    for (said, role) in [
        (env.words.suspension(how), Role::Strong),
        (env.words.home_suspended(), Role::Dim),
    ] {
        let rows = paragraph(&said, List::MARGIN, env.size.width, role);
        page.lines.extend(rows.into_iter().map(|row| (row, None)));
    }
    if let Some((_, first)) = page.lines.get_mut(from) {
        let told = home.for_you.iter().find(|notice| {
            let noted = notice.entry.as_ref();
            notice.reference.is_none() && noted.is_some_and(|noted| noted.id == how.entry)
        });
        let spot = Spot::Suspended(told.map(|notice| notice.id), how.entry);
        *first = Some((spot, true));
    }
    page.gap();
}

/// Announcements that the member has not seen; on a low screen without a heading, and fewer.
fn announcements(page: &mut Lines<'_>, home: &Home) {
    let env = page.env;
    if home.announcements.is_empty() {
        return;
    }
    let most = if env.size.is_narrow() { 3 } else { 6 };
    let widest = home
        .announcements
        .iter()
        .map(|row| cells(&kind(row, env.words)));
    let kinds = widest.max().unwrap_or(0);
    if !env.size.is_narrow() {
        page.said(&env.words.home_announced(), Role::Heading);
    }
    for row in home.announcements.iter().take(most) {
        let spot = Spot::Announcement(row.topic.slug.clone(), row.topic.number);
        page.spot(announced(row, kinds, env), spot, true);
    }
    page.gap();
}

/// What the member was told of, and the way to all of it.
fn for_you(page: &mut Lines<'_>, home: &Home) {
    let env = page.env;
    if home.for_you.is_empty() {
        return;
    }
    let most = usize::from((env.size.height / 3).clamp(2, NOTICES));
    let notices = home.for_you.get(..most).unwrap_or(&home.for_you);
    page.said(&env.words.home_for_you(), Role::Heading);
    for notice in notices {
        let spot = match (&notice.entry, &notice.reference) {
            (Some(entry), _) => Spot::Moderated(notice.id, entry.id),
            (None, Some(reference)) => Spot::Notice(notice.id, reference.clone()),
            (None, None) => Spot::Inbox,
        };
        page.spot(told(notice, env), spot, true);
    }
    // The header counts them all; Home was asked for ten.
    let unread = usize::try_from(env.me.unread.get()).unwrap_or(usize::MAX);
    let more = unread.max(home.for_you.len()).saturating_sub(notices.len());
    let said = if more > 0 {
        env.words.home_more_for_you(more)
    } else {
        env.words.home_inbox()
    };
    page.hint(&said, Spot::Inbox);
    page.gap();
}

/// The member's conferences, and the way to all others.
fn places(page: &mut Lines<'_>, home: &Home) {
    let env = page.env;
    let has_news = |row: &ConferenceRow| !row.new_posts.is_zero();
    if joined(home).any(has_news) {
        let heads = conferences::heads(&env.words.home_new(), env);
        page.lines.push((heads, None));
    } else if joined(home).next().is_some() {
        page.said(&env.words.home_nothing_new(), Role::Heading);
    } else if home.conferences.is_empty() {
        page.said(&env.words.conferences_empty(), Role::Plain);
    } else {
        page.said(&env.words.home_no_conferences(), Role::Plain);
    }
    for row in joined(home) {
        let (id, slug) = (row.conference.id, row.conference.slug.clone());
        let shown = conferences::conference(row, env);
        page.spot(shown, Spot::Conference(id, slug), has_news(row));
    }
    let others = home.conferences.len() - joined(home).count();
    page.hint(&env.words.home_all_conferences(others), Spot::Others);
}

/// The conferences that the member joined.
fn joined(home: &Home) -> impl Iterator<Item = &ConferenceRow> {
    home.conferences.iter().filter(|row| row.joined)
}

/// What somebody is told who has never been here: where they are, and what to press.
fn welcome(env: &Env<'_>) -> String {
    if env.size.is_narrow() {
        env.words.home_welcome_short().into_owned()
    } else {
        env.words.home_welcome(env.me.site.to_string()).into_owned()
    }
}

/// Who is here: as many names as fit on one line, and how many more.
fn here(home: &Home, env: &Env<'_>) -> String {
    if home.here.is_empty() {
        return env.words.nobody_here().into_owned();
    }
    let names: Vec<_> = home.here.iter().map(|who| named(who, env.words)).collect();
    let room = env.size.width.saturating_sub(2).min(90);
    let said = |count: usize| {
        let shown = env.words.listed(names.get(..count).unwrap_or_default());
        let said = match home.all_here.saturating_sub(count) {
            0 => env.words.here_now(shown),
            more => env.words.here_now_more(more, shown),
        };
        said.into_owned()
    };
    let mut width = 0;
    let fit = names.iter().take_while(|name| {
        width += cells(name);
        width <= room
    });
    let mut fitting = (1..=fit.count()).rev().map(said);
    fitting
        .find(|said| cells(said) <= room)
        .unwrap_or_else(|| said(1))
}

/// The offer of the trust pulse, with the sponsor's name where there is room for it.
fn pulse(env: &Env<'_>) -> String {
    let room = env.size.width.saturating_sub(List::MARGIN + 1);
    let sponsor = env.me.limits.sponsor.as_ref();
    let said = sponsor.map(|sponsor| env.words.home_pulse(sponsor.to_string()));
    let said = said.filter(|said| cells(said) <= room);
    said.unwrap_or_else(|| env.words.home_pulse_short())
        .into_owned()
}

/// What waits for a host: of each kind how much, or, where there is no room for that, in all; and since when.
fn waiting(waits: &Waits, env: &Env<'_>) -> String {
    let room = env.size.width.saturating_sub(List::MARGIN + 1);
    let whole = env.words.home_waits(env.words.waits_in_all(waits, env.now));
    if cells(&whole) <= room {
        return whole.into_owned();
    }
    let all: u32 = waits.counts.iter().map(|(_, n)| n).sum();
    let oldest = waits.oldest.map_or(env.now, |at| at);
    let oldest = env.words.waits_oldest(env.words.age(env.now, oldest));
    let said = env.words.and_also(oldest, all.to_string());
    env.words.home_waits(said).into_owned()
}

/// How many drafts wait, and where: as many places as fit on one line.
fn drafts(home: &Home, env: &Env<'_>) -> String {
    let room = env.size.width.saturating_sub(List::MARGIN + 1);
    let called = |address| super::super::drafts::called(address, env.words);
    let places: Vec<_> = home.draft_places.iter().map(called).collect();
    let said = |count: usize| {
        let shown = env.words.listed(places.get(..count).unwrap_or_default());
        env.words.home_drafts(home.drafts, shown).into_owned()
    };
    let fitting = (1..=places.len()).rev().map(said);
    let mut fitting = fitting.filter(|said| cells(said) <= room);
    fitting.next().unwrap_or_else(|| said(1))
}

/// An announcement as a row: what it declares to be, where, its title, when.
fn announced(row: &TopicRow, kinds: u16, env: &Env<'_>) -> Row {
    let topic = &row.topic;
    let reference = topic.reference().to_string();
    let kind = kind(row, env.words);
    if env.size.is_narrow() {
        let said = env.words.labelled(kind, topic.title.to_string());
        return line(&reference, &said, topic.at, env);
    }
    let role = match row.announcement.is_some_and(AnnouncementKind::is_bad_news) {
        true => Role::Label,
        false => Role::Dim,
    };
    let mut shown = line(&reference, topic.title.as_str(), topic.at, env);
    let (ahead, before) = (kinds + 2, shown.pieces.len());
    for (at, piece) in shown.pieces.iter_mut().enumerate() {
        if at + 1 < before {
            piece.col += ahead;
        }
    }
    if let Some(title) = shown.pieces.get_mut(1) {
        title.width = title.width.saturating_sub(ahead);
        title.line = fit(topic.title.as_str(), title.width).into();
    }
    shown
        .pieces
        .insert(0, text(List::MARGIN, kinds, &kind, role));
    shown
}

/// What an announcement declares to be, in a word or two.
fn kind(row: &TopicRow, words: &Words) -> String {
    let kind = row.announcement.unwrap_or_default();
    words.announcement_kind(kind).into_owned()
}

/// A notice as a row: where, who did what, when.
fn told(notice: &Notice, env: &Env<'_>) -> Row {
    let said = noticed::saying(notice, env.words);
    line(&noticed::place(notice, env.words), &said, notice.at, env)
}

/// A row of something that happened: its reference, what it was, its age.
fn line(reference: &str, said: &str, at: crate::domain::Time, env: &Env<'_>) -> Row {
    let place = if env.size.is_narrow() {
        cells(reference) + 1
    } else {
        cells(reference).clamp(10, 16) + 2
    };
    let age = 8;
    let width = env.size.width.min(conferences::WIDEST);
    let room = width.saturating_sub(List::MARGIN + place + age + 1);
    let when = env.words.age(env.now, at);
    Row {
        pieces: vec![
            text(List::MARGIN, place - 1, reference, Role::Link),
            text(List::MARGIN + place, room, said, Role::Plain),
            right(List::MARGIN + place + room, age, &when, Role::Dim),
        ],
    }
}
