//! The text that commands print, for people and for pipes: lists in columns, topics as the reader shows them, without
//! colours and without wrapping. Pure functions from what the forum answered to text; no control character but LF.

use crate::domain::{
    ConferenceRow, Found, Post, PostState, Presence, Time, TopicKind, TopicRow, Whoami,
};
use crate::term::width::{pad, width};
use crate::text::{Words, exact};

use super::json::roles;

/// Cells to which a column is filled up at most; what is wider juts out, uncut.
const COLUMN: usize = 48;

/// Rows in columns, two spaces between them; a column that is empty in all rows is left out, and no line ends in spaces.
#[must_use]
pub fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let mut widths = [0; N];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).min(COLUMN).max(*widest);
        }
    }
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, room) in row.iter().zip(widths).filter(|(_, room)| *room > 0) {
            if width(cell) < room {
                line.push_str(&pad(cell, room));
            } else {
                line.push_str(cell);
            }
            line.push_str("  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// `whoami`.
#[must_use]
pub fn whoami(words: &Words, me: &Whoami) -> String {
    let handle = me.member.handle.as_ref().map_or("", |h| h.as_str());
    let mut out = table(&[[handle.to_owned(), me.member.name.to_string()]]);
    let hosts = me
        .hosts
        .iter()
        .map(|slug| words.exec_host_of(slug.as_str()));
    let marks: Vec<_> = roles(me)
        .filter(|mark| *mark != "host")
        .map(Into::into)
        .chain(hosts)
        .collect();
    if !marks.is_empty() {
        out.push_str(&marks.join(", "));
        out.push('\n');
    }
    let key = |key: &crate::domain::Key| {
        let fingerprint = key.fingerprint.as_str().to_owned();
        [fingerprint, key.label.to_string()]
    };
    out.push_str(&table(&me.keys.iter().map(key).collect::<Vec<_>>()));
    out
}

/// A row of `conferences`.
#[must_use]
pub fn conference(words: &Words, row: &ConferenceRow) -> [String; 5] {
    let conference = &row.conference;
    let new = if row.new_posts.is_zero() {
        String::new()
    } else {
        words.exec_new_posts(row.new_posts.to_string()).into_owned()
    };
    let joined = if row.joined {
        String::new()
    } else {
        words.exec_not_joined().into_owned()
    };
    [
        conference.slug.to_string(),
        new,
        words.topics_count(conference.topics).into_owned(),
        conference.title.to_string(),
        joined,
    ]
}

/// A row of `topics`: `tools.12  3 new  9 posts  Spindle noise  bob`.
#[must_use]
pub fn topic(words: &Words, row: &TopicRow) -> [String; 5] {
    let posts = words.posts_count(row.topic.posts).into_owned();
    let [reference, new, title, author] = new(words, row);
    [reference, new, posts, title, author]
}

/// A row of `new`: `tools.12  3 new  Spindle noise  bob`.
#[must_use]
pub fn new(words: &Words, row: &TopicRow) -> [String; 4] {
    let new = if row.new.is_zero() {
        String::new()
    } else {
        words.exec_new_posts(row.new.to_string()).into_owned()
    };
    let topic = &row.topic;
    [
        topic.reference().to_string(),
        new,
        topic.title.to_string(),
        topic.author.short().to_owned(),
    ]
}

/// A row of `ideas`: `wishes.7  started  31 votes, you voted  3 new  Log the spindle load  ada`.
#[must_use]
pub fn idea(words: &Words, row: &TopicRow, now: Time) -> [String; 6] {
    let [reference, new, title, author] = new(words, row);
    let (mut status, mut votes) = (String::new(), String::new());
    if let Some(idea) = &row.idea {
        status = words.status(idea.status).into_owned();
        if idea.is_overdue(now) {
            status = words.and_also(words.board_overdue(), status).into_owned();
        }
        votes = words.votes_count(idea.votes).into_owned();
        if idea.voted {
            votes = words.and_also(words.board_voted(), votes).into_owned();
        }
    }
    [reference, status, votes, new, title, author]
}

/// The first lines of `read`: what topic it is.
#[must_use]
pub fn topic_head(words: &Words, row: &TopicRow) -> String {
    let topic = &row.topic;
    let kind = match topic.kind {
        TopicKind::Discussion => None,
        _ if row.idea.is_some() => None,
        TopicKind::Question if topic.answer.is_some() => Some(words.kind_answered()),
        TopicKind::Question => Some(words.kind_question()),
        TopicKind::Problem => Some(words.kind_problem()),
    };
    let posts = words.posts_count(topic.posts);
    let new = (!row.new.is_zero()).then(|| words.exec_new_posts(row.new.to_string()));
    let idea = row.idea.as_ref();
    let idea = idea.map(|idea| [words.status(idea.status), words.votes_count(idea.votes)]);
    let facts: Vec<_> = kind
        .into_iter()
        .chain(idea.into_iter().flatten())
        .chain([posts])
        .chain(new)
        .collect();
    let reference = topic.reference();
    format!("{reference}  {}\n{}\n", topic.title, facts.join(", "))
}

/// A post of `read`, with the empty line before it; `answer` says whether it is the accepted one.
#[must_use]
pub fn post(words: &Words, post: &Post, answer: bool) -> String {
    let by = &post.author;
    let mut head = vec![post.number.to_string()];
    head.extend(by.handle.as_ref().map(ToString::to_string));
    head.push(if by.staff {
        format!("{} {}", by.name, words.staff_label())
    } else {
        by.name.to_string()
    });
    let answers = post.answers.as_ref();
    head.extend(answers.map(|(number, _)| words.topic_answers(*number).into_owned()));
    head.push(exact(post.at));
    if let Some(step) = &post.step {
        let (before, after) = (words.status(step.before), words.status(step.after));
        head.push(words.step_moved(after, before).into_owned());
    }
    if post.edited_at.is_some() {
        head.push(words.topic_edited().into_owned());
    }
    if answer {
        head.push(words.topic_accepted().into_owned());
    }
    if post.thanks > 0 {
        head.push(words.thanks_count(post.thanks).into_owned());
    }
    let said = match post.state {
        PostState::Shown => post.body.as_str().into(),
        PostState::Hidden => {
            let (reason, who) = words.hidden_by(post.hiding.as_deref());
            match who {
                Some(who) => words.exec_hidden(reason, who),
                None => words.exec_folded(reason),
            }
        }
        PostState::Scribbled => words.topic_scribbled(by.short()),
        PostState::Erased => match &post.moved {
            Some(place) => words.exec_moved(place.to_string()),
            None => words.topic_erased(),
        },
    };
    let mut out = format!("\n{}\n", head.join("  "));
    for line in said.lines().map(str::trim_end) {
        if !line.is_empty() {
            out.push_str("    ");
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

/// A match of `search`: `tools.12.3  Spindle noise  bob  2026-11-22 05:17`, and under it the words around it.
#[must_use]
pub fn found(found: &Found) -> String {
    let (title, author) = (&found.title, found.author.short());
    let at = exact(found.at);
    format!(
        "{}  {title}  {author}  {at}\n    {}\n",
        found.reference, found.snippet
    )
}

/// A row of `who`.
#[must_use]
pub fn presence(words: &Words, here: &Presence) -> [String; 3] {
    let by = &here.who;
    let name = if by.staff {
        format!("{} {}", by.name, words.staff_label())
    } else {
        by.name.to_string()
    };
    let handle = by.handle.as_ref().map_or("", |handle| handle.as_str());
    let active = words.exec_active(exact(here.active_at)).into_owned();
    [handle.to_owned(), name, active]
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]
    use super::*;

    #[test]
    fn columns_line_up_by_width_and_nothing_is_cut() {
        let long = "x".repeat(60);
        let row = |cells: [&str; 4]| cells.map(str::to_owned);
        let rows = [
            row(["zh.1", "", "主轴", "wei"]),
            row(["tools.12", "", &long, "bob"]),
            row(["de.3", "", "", ""]),
        ];
        let blank = " ".repeat(COLUMN - 4);
        let expected = format!("zh.1      主轴{blank}  wei\ntools.12  {long}  bob\nde.3\n");
        assert_eq!(table(&rows), expected);
        assert_eq!(table::<2>(&[]), "");
    }
}
