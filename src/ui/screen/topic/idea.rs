//! A topic that is an idea: voting for it, and how it stands while one reads.
//!
//! A vote is counted as soon as the key is pressed. How the idea stands comes as news, the same for all, so whether the
//! viewer voted is kept; what the head shows besides is asked for anew where a step or a merge may have changed it.

use super::TopicScreen;
use crate::domain::markup::{self, Target};
use crate::domain::{
    Call, Command, Idea, IdeaPage, Post, Query, Reference, Refusal, Status, TopicId, TopicRow,
};
use crate::ui::screen::step::Deed;
use crate::ui::{Action, Env, Route};

impl TopicScreen {
    /// The idea, if the topic is one.
    pub(super) fn idea(&self) -> Option<&Idea> {
        self.page.as_ref()?.topic.idea.as_deref()
    }

    fn idea_mut(&mut self) -> Option<&mut Idea> {
        self.page.as_mut()?.topic.idea.as_deref_mut()
    }

    /// Votes for the idea, or takes the vote back; where neither can be, says why.
    pub(super) fn vote(&mut self, topic: TopicId, env: &Env<'_>) -> Action {
        let (Some(refusal), Some(idea)) = (self.no_vote(env), self.idea_mut()) else {
            return Action::None;
        };
        if let Some(refusal) = refusal {
            return Action::Say(env.words.failure_line(&refusal.into()));
        }
        let wanted = !idea.voted;
        idea.count(wanted);
        let said = match wanted {
            true => env.words.idea_vote_cast(),
            false => env.words.idea_vote_back(),
        };
        // Said first: where it cannot be done, that is said over it.
        Action::All(vec![
            Action::Redraw,
            Action::Say(said.into_owned()),
            Action::Do(Command::Vote(topic, wanted)),
        ])
    }

    /// Why one cannot vote here, if so; none where there is no idea.
    fn no_vote(&self, env: &Env<'_>) -> Option<Option<Refusal>> {
        let page = self.page.as_ref()?;
        let (status, may) = (self.idea()?.status, page.idea.as_ref()?.may_vote);
        Some(if page.conference.archived {
            Some(Refusal::Frozen)
        } else if env.me.member().is_none() {
            Some(env.me.no_member())
        } else if status.is_final() {
            Some(Refusal::VotesEnded(status))
        } else if may {
            None
        } else {
            Some(Refusal::Suspended)
        })
    }

    /// So many voted, with what the viewer did last.
    pub(super) fn voted(&mut self, votes: u32) -> Action {
        if let Some(idea) = self.idea_mut() {
            idea.votes = votes;
        }
        Action::Redraw
    }

    /// A vote was not done: it is not shown.
    pub(super) fn not_voted(&mut self, wanted: bool) -> Action {
        match self.idea_mut() {
            Some(idea) if idea.voted == wanted => idea.count(!wanted),
            _ => {}
        }
        Action::Redraw
    }

    /// Whether the viewer may take the idea a step further.
    pub(super) fn may_step(&self) -> bool {
        let idea = self.page.as_ref().and_then(|page| page.idea.as_deref());
        idea.is_some_and(|idea| !Deed::all(idea).is_empty())
    }

    /// Takes a place as tester, or gives it back.
    pub(super) fn test(&mut self, topic: TopicId, env: &Env<'_>) -> Action {
        let Some(call) = self.call() else {
            return Action::Say(env.words.failure_line(&Refusal::NoCall.into()));
        };
        let on = !call.mine;
        let said = match on {
            true => env.words.idea_testing(),
            false => env.words.idea_not_testing(),
        };
        // Said first: where it cannot be done, that is said over it. Who tests comes as news.
        Action::All(vec![
            Action::Say(said.into_owned()),
            Action::Do(Command::Test(topic, on)),
        ])
    }

    /// The call for testers that is open.
    pub(super) fn call(&self) -> Option<&Call> {
        let idea = self.page.as_ref()?.idea.as_deref()?;
        let call = idea.testing.call.as_ref();
        call.filter(|call| call.results.is_none())
    }

    /// Leads to the history of the idea.
    pub(super) fn steps(&self) -> Action {
        self.page.as_ref().map_or(Action::None, |page| {
            Action::Open(Route::Steps {
                topic: page.topic.topic.id,
                reference: Reference::topic(self.slug.clone(), self.number),
            })
        })
    }

    /// How the idea stands now, by news that are the same for everybody.
    pub(super) fn stands(&mut self, topic: TopicId, now: &Idea, env: &Env<'_>) -> Action {
        let Some(before) = self.idea().cloned() else {
            return Action::None;
        };
        let now = Idea {
            voted: before.voted,
            ..now.clone()
        };
        let (from, to) = (before.status, now.status);
        // More votes at once than one have come in with another idea, or gone with it.
        let stepped = (from, before.since) != (to, now.since);
        // Where nothing of it is otherwise, something beside it is: an appeal, a doubt, a tester.
        let moved = stepped || before.votes.abs_diff(now.votes) > 1 || before == now;
        let drawn = self.keeping(env, |screen| {
            if let Some(page) = &mut screen.page {
                page.topic.idea = Some(Box::new(now));
            }
        });
        let ask = match moved {
            true => Action::Ask(Query::Idea(topic)),
            false => Action::None,
        };
        let said = match from == to {
            true => Action::None,
            false => {
                let place = Reference::topic(self.slug.clone(), self.number).to_string();
                let words = env.words;
                let step = words.step(from, to, None);
                Action::Say(words.idea_moved(place, step).into_owned())
            }
        };
        Action::All(vec![drawn, ask, said])
    }

    /// What the head shows, asked for anew.
    pub(super) fn known(&mut self, row: TopicRow, idea: Box<IdeaPage>, env: &Env<'_>) -> Action {
        if let Some(stood) = &row.idea {
            self.stepping.stands(stood.status, Deed::all(&idea));
        }
        self.keeping(env, |screen| {
            if let Some(page) = &mut screen.page {
                page.topic.idea = row.idea;
                page.idea = Some(idea);
            }
        })
    }

    /// Where a post leads: by its words, by the step that it gives the reason of, and from the first one by the head.
    pub(super) fn links(&self, post: &Post) -> Vec<(Target, String)> {
        let mut links = match (post.number, self.head()) {
            (0, Some(head)) => head.links(),
            (0, None) => match self.announced() {
                Some(announced) => announced.links(),
                None => Vec::new(),
            },
            _ => Vec::new(),
        };
        links.extend(step_link(post));
        links.extend(markup::links(&post.body));
        links
    }
}

/// Where a post leads that says into which idea another was merged.
fn step_link(post: &Post) -> Option<(Target, String)> {
    let step = post.step.as_ref()?;
    let with = step
        .with
        .as_ref()
        .filter(|_| step.after == Status::Merged)?;
    let reference = Reference::parse(with.as_str())?;
    Some((Target::Reference(reference), with.to_string()))
}
