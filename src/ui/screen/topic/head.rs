//! What stands above the first post of an idea: where it stands and since when, who wants it, how it came there and why,
//! and what was merged with it.
//!
//! It scrolls with the posts, as part of the first one's lines. A small screen shows what matters most; `h` leads to all.

use ratatui::text::{Line, Span};

use super::draw::{Drawn, Look};
use crate::domain::markup::Target;
use crate::domain::{DOUBTERS, Entry, Idea, IdeaPage, Kin, Status, Time, TopicRow};
use crate::term::{Piece, Role, style};
use crate::text::day;
use crate::ui::Env;
use crate::ui::screen::named;
use crate::ui::widget::{cells, text, wrap};

/// Steps that the line of the history names: the opening, and the latest.
const STEPS: usize = 4;
/// Ideas that came in and are named.
const KIN: usize = 3;

/// An idea, and what it shows besides its posts.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    pub idea: &'a Idea,
    pub page: &'a IdeaPage,
}

impl<'a> Head<'a> {
    /// The head of a topic, if it is an idea.
    pub fn of(topic: &'a TopicRow, page: Option<&'a IdeaPage>) -> Option<Self> {
        let idea = topic.idea.as_deref()?;
        Some(Self { idea, page: page? })
    }

    /// Where its other ideas are, and what they are called.
    pub fn links(self) -> Vec<(Target, String)> {
        let kin = self.page.into.iter().chain(&self.page.merged);
        kin.map(|kin| {
            (
                Target::Reference(kin.reference.clone()),
                kin.title.to_string(),
            )
        })
        .collect()
    }
}

/// The lines of the head, an empty one at the end where there is room.
pub(super) fn lines(head: Head<'_>, look: &Look<'_>) -> Vec<Drawn> {
    let env = look.env;
    let status = env.words.status(head.idea.status).into_owned();
    let narrow = env.size.is_narrow();
    let mut said = vec![
        (status, clock(head, env)),
        (String::new(), votes(head.idea, narrow, env)),
    ];
    if !narrow {
        said.push((String::new(), history(&head.page.history, env)));
    }
    said.extend(testers(head.page, env));
    if !narrow {
        said.extend(reopening(head.page, env));
        said.extend(reason(&head.page.history, env));
        said.extend(merged(head.page, env));
    }
    said.retain(|(_, words)| !words.is_empty());
    let indent = match narrow {
        true => 1,
        false => {
            let labels = said.iter().map(|(label, _)| cells(label) + 3);
            labels.max().unwrap_or(1)
        }
    };
    let mut drawn = Vec::new();
    for (label, words) in said {
        let label = Span::styled(label, style(Role::Strong));
        let mut pieces = Vec::new();
        let mut line = Line::default();
        if narrow && !label.content.is_empty() {
            // There is no room for columns.
            line.push_span(label);
            line.push_span(Span::raw("  "));
        } else {
            pieces.push(text(1, cells(&label.content), &label.content, Role::Strong));
        }
        line.push_span(Span::raw(words));
        let width = env.prose(indent);
        for line in wrap(&line, width) {
            let col = indent;
            pieces.push(Piece { col, width, line });
            drawn.push(Drawn::plain(std::mem::take(&mut pieces)));
        }
    }
    if !narrow {
        drawn.push(Drawn::plain(Vec::new()));
    }
    drawn
}

/// Since when it stands there, until when that may last, and what belongs to the status.
fn clock(head: Head<'_>, env: &Env<'_>) -> String {
    let (idea, words) = (head.idea, env.words);
    let age = words.span(env.now.since(idea.since)).into_owned();
    let left = idea.due_at.map_or(0, |due| due.since(env.now));
    let late = (left < 0).then(|| words.span(-left).into_owned());
    // A day that has begun is one that is left.
    let left = match left {
        Time::DAY.. => left + Time::DAY - 1,
        _ => left,
    };
    let left = words.span(left).into_owned();
    let said = match (idea.status, late) {
        (Status::Open | Status::Review, None) => words.idea_waits(age, left),
        (Status::NeedsInfo, None) => words.idea_asks(age, left),
        (Status::Open | Status::Review | Status::NeedsInfo, Some(late)) => {
            words.idea_overdue(age, late)
        }
        (Status::Planned | Status::Started | Status::Testing, late) => {
            let target = idea.target.as_ref().map(ToString::to_string);
            let said = words.idea_promised(age, target.unwrap_or_default());
            match late {
                Some(late) => words.idea_late(late, said),
                None => said,
            }
        }
        (Status::Shipped, _) => {
            let release = idea.shipped_in.as_ref().map(ToString::to_string);
            words.idea_shipped(age, release.unwrap_or_default())
        }
        (Status::Merged, _) => match &head.page.into {
            Some(into) => words.idea_into(age, into.reference.to_string(), into.title.to_string()),
            None => words.idea_ended(age),
        },
        (Status::Declined | Status::Withdrawn, _) => words.idea_ended(age),
    };
    said.into_owned()
}

/// How many voted, from how many organisations, and whether the viewer did.
fn votes(idea: &Idea, narrow: bool, env: &Env<'_>) -> String {
    let words = env.words;
    let mut said = words.votes_count(idea.votes);
    if idea.organisations > 0 {
        said = words.and_also(words.organisations_count(idea.organisations), said);
        if idea.unstated > 0 && !narrow {
            said = words.and_also(words.idea_unstated(idea.unstated), said);
        }
    }
    if idea.voted {
        said = words.idea_you_voted(said);
    }
    said.into_owned()
}

/// The opening and the latest steps, each with its day.
fn history(entries: &[Entry], env: &Env<'_>) -> String {
    let words = env.words;
    let on = |entry: &Entry| words.idea_on(day(entry.at), words.status(entry.after));
    let Some((first, steps)) = entries.split_first() else {
        return String::new();
    };
    if steps.is_empty() {
        return String::new();
    }
    let left_out = steps.len().saturating_sub(STEPS - 1);
    let more = (left_out > 0).then(|| words.idea_more_steps(left_out));
    let latest = steps.iter().skip(left_out).map(on);
    more.into_iter()
        .chain(latest)
        .fold(on(first), |said, part| words.and_also(part, said))
        .into_owned()
}

/// Why it stands where it does, and who said so.
fn reason(entries: &[Entry], env: &Env<'_>) -> Option<(String, String)> {
    let words = env.words;
    let last = entries.iter().skip(1).next_back()?;
    let because = words.idea_because(last.reason.to_string(), named(&last.by, words));
    Some((words.idea_reason().into_owned(), because.into_owned()))
}

/// Who tests it, or where it says what they found.
fn testers(page: &IdeaPage, env: &Env<'_>) -> Option<(String, String)> {
    let (call, words) = (page.testing.call.as_ref()?, env.words);
    let said = match call.results {
        Some(post) => words.idea_results(post),
        None => {
            let said = words.idea_call(call.testers.len(), call.places, call.reported);
            match (call.mine, call.may_volunteer) {
                (true, _) => words.idea_you_test(said),
                (false, true) => words.idea_may_test(said),
                (false, false) => said,
            }
        }
    };
    Some((words.idea_testers().into_owned(), said.into_owned()))
}

/// What is said against its decline, or against that it is fixed.
fn reopening(page: &IdeaPage, env: &Env<'_>) -> Vec<(String, String)> {
    let words = env.words;
    let appeal = page.appeal.made.as_ref().map(|appeal| {
        let said = match &appeal.decision {
            None => words.idea_appealed(words.span(env.now.since(appeal.at)), appeal.post),
            Some(decision) => {
                let (why, who) = (decision.reason.to_string(), named(&decision.by, words));
                let because = words.idea_because(why, who);
                match decision.granted {
                    true => words.idea_appeal_granted(because),
                    false => words.idea_appeal_dismissed(because),
                }
            }
        };
        (words.idea_appeal().into_owned(), said.into_owned())
    });
    let doubts = &page.doubts;
    let doubt = (doubts.voters > 0 || doubts.author).then(|| {
        let voters = words.idea_doubted(doubts.voters, DOUBTERS);
        let said = match doubts.author {
            true => words.idea_author_doubts(voters),
            false => voters,
        };
        (words.idea_doubts().into_owned(), said.into_owned())
    });
    appeal.into_iter().chain(doubt).collect()
}

/// What was merged into it.
fn merged(page: &IdeaPage, env: &Env<'_>) -> Vec<(String, String)> {
    let words = env.words;
    let came = |kin: &Kin| {
        let votes = words.votes_count(kin.votes);
        words.idea_came_in(kin.reference.to_string(), kin.title.to_string(), votes)
    };
    let more = page.merged.len().saturating_sub(KIN);
    let more = (more > 0).then(|| words.idea_more_came_in(more));
    let said = page.merged.iter().take(KIN).map(came).chain(more);
    let mut label = words.status(Status::Merged).into_owned();
    said.map(|said| (std::mem::take(&mut label), said.into_owned()))
        .collect()
}
