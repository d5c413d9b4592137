//! Puts messages into topics: by the ids they answer, by subject where the answered message is missing. Does not read
//! or clean words.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use super::report::{Oddity, Report};
use super::subject::Subject;
use crate::domain::Time;

/// How long a topic waits for an answer that only its subject ties to it, in milliseconds.
const WAITS: i64 = 30 * 24 * 60 * 60 * 1_000;
/// The same for mail that nothing says to be an answer, where the archive strips what would say it.
const WAITS_BARE: i64 = 7 * 24 * 60 * 60 * 1_000;

/// What threading must know of a message.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// Its key.
    pub key: &'a str,
    /// When it was written.
    pub at: Time,
    /// Keys it may answer, the nearest first.
    pub parents: &'a [String],
    /// Its subject.
    pub subject: &'a Subject,
    /// Whether its words start like an answer.
    pub quotes: bool,
}

/// A post in its topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which message.
    pub node: usize,
    /// When; never before the message that it answers.
    pub at: Time,
    /// The message that it answers.
    pub answers: Option<usize>,
}

/// The topics, each in order of time with the opening post first; the topics in order of their opening.
#[must_use]
pub fn topics(nodes: &[Node<'_>], report: &mut Report) -> Vec<Vec<Placed>> {
    let mut by_time: Vec<usize> = (0..nodes.len()).collect();
    by_time.sort_by_key(|node| (nodes.get(*node).map(|node| node.at), *node));
    let mut groups = Groups::new(nodes.len());
    let parents = parents(nodes, &by_time, &mut groups, report);
    join_by_subject(nodes, &by_time, &parents, &mut groups, report);

    let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut order = Vec::new();
    for node in by_time {
        let group = groups.find(node);
        let all = members.entry(group).or_default();
        if all.is_empty() {
            order.push(group);
        }
        all.push(node);
    }
    let mut topics: Vec<Vec<Placed>> = order
        .iter()
        .filter_map(|group| members.get(group))
        .map(|members| in_order(nodes, &parents, members))
        .collect();
    topics.sort_by_key(|topic| topic.first().map(|first| (first.at, first.node)));
    topics
}

/// Who answers whom. From the latest message back, so that of a circle the edge that points into the future goes.
fn parents(
    nodes: &[Node<'_>],
    by_time: &[usize],
    groups: &mut Groups,
    report: &mut Report,
) -> Vec<Option<usize>> {
    let by_key: HashMap<&str, usize> = nodes
        .iter()
        .enumerate()
        .map(|(at, node)| (node.key, at))
        .collect();
    let mut parents = vec![None; nodes.len()];
    for &at in by_time.iter().rev() {
        let Some(node) = nodes.get(at) else { continue };
        let parent = node
            .parents
            .iter()
            .filter_map(|key| by_key.get(key.as_str()).copied())
            .filter(|parent| {
                let parent = nodes.get(*parent);
                parent.is_some_and(|parent| node.subject.speaks_of(parent.subject))
            })
            .find(|parent| groups.join(at, *parent));
        if let Some(slot) = parents.get_mut(at) {
            *slot = parent;
        }
        let nearest_known = node
            .parents
            .first()
            .is_some_and(|key| by_key.contains_key(key.as_str()));
        if !node.parents.is_empty() && !nearest_known {
            report.note(Oddity::MissingParent);
        }
    }
    parents
}

/// Joins answers whose parent is unknown to the latest topic that talks of the same.
fn join_by_subject(
    nodes: &[Node<'_>],
    by_time: &[usize],
    parents: &[Option<usize>],
    groups: &mut Groups,
    report: &mut Report,
) {
    let stripped = strips_prefixes(nodes);
    let mut latest: HashMap<&str, usize> = HashMap::new();
    for &at in by_time {
        let Some(node) = nodes.get(at).filter(|node| !node.subject.thread.is_empty()) else {
            continue;
        };
        let before = latest
            .insert(&node.subject.thread, at)
            .and_then(|other| Some((other, nodes.get(other)?)));
        let Some((other, earlier)) = before.filter(|_| parents.get(at) == Some(&None)) else {
            continue;
        };
        let answers = node.subject.reply || !node.parents.is_empty() || node.quotes;
        let waits = match () {
            () if answers => WAITS,
            () if stripped => WAITS_BARE,
            () => continue,
        };
        if node.at.since(earlier.at) <= waits && groups.join(at, other) {
            report.note(Oddity::JoinedBySubject);
        }
    }
}

/// Whether the archive strips `Re:`: many answers, next to none of them with a prefix.
fn strips_prefixes(nodes: &[Node<'_>]) -> bool {
    let answers = nodes.iter().filter(|node| !node.parents.is_empty());
    let (all, marked) = answers.fold((0, 0), |(all, marked), node| {
        (all + 1, marked + usize::from(node.subject.reply))
    });
    all >= 10 && marked * 20 <= all
}

/// The messages of one topic: always the earliest of those whose parent stands already.
fn in_order(nodes: &[Node<'_>], parents: &[Option<usize>], members: &[usize]) -> Vec<Placed> {
    let time = |node: usize| nodes.get(node).map_or(Time::default(), |node| node.at);
    let mut answers: HashMap<usize, Vec<usize>> = HashMap::new();
    let mut ready = BinaryHeap::new();
    for &node in members {
        match parents.get(node).copied().flatten() {
            Some(parent) => answers.entry(parent).or_default().push(node),
            None => ready.push(Reverse((time(node), node))),
        }
    }
    let mut placed = Vec::with_capacity(members.len());
    while let Some(Reverse((at, node))) = ready.pop() {
        placed.push(Placed {
            node,
            at,
            answers: parents.get(node).copied().flatten(),
        });
        for answer in answers.remove(&node).unwrap_or_default() {
            ready.push(Reverse((time(answer).max(at), answer)));
        }
    }
    placed
}

/// Disjoint sets of messages (union by halving paths; Tarjan, van Leeuwen 1984).
struct Groups(Vec<usize>);

impl Groups {
    fn new(len: usize) -> Self {
        Self((0..len).collect())
    }

    fn up(&self, node: usize) -> usize {
        self.0.get(node).copied().unwrap_or(node)
    }

    fn find(&mut self, mut node: usize) -> usize {
        while self.up(node) != node {
            let above = self.up(self.up(node));
            if let Some(slot) = self.0.get_mut(node) {
                *slot = above;
            }
            node = above;
        }
        node
    }

    /// Joins the sets of `a` and `b`; false when they were one.
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.find(a), self.find(b));
        if let Some(slot) = self.0.get_mut(a) {
            *slot = b;
        }
        a != b
    }
}
