//! The work that waits for the forum, and what its outcome and the news mean to the screens.

use super::{Moment, Owner, Reply, Stack, Task, WAITING, Work, Worked};
use crate::domain::{
    Answer, CareAnswer, Command, Done, Failure, MemberId, News, NoticeKind, Place, PostsFrom,
    Proof, Query, Reference, Refusal, Whoami,
};
use crate::text::Words;
use crate::ui::{Event, Outcome, Route};

impl Stack {
    /// Puts a task behind those that wait. What the house may ask twice is asked once. Gives back
    /// the task for which there is no room.
    pub(super) fn enqueue(&mut self, owner: Owner, task: Task) -> Option<Task> {
        let work = Work { owner, task };
        let idle = [Query::Home, Query::Conferences, Query::Whoami].map(Task::Ask);
        if idle.contains(&work.task) && self.waiting.contains(&work) {
            return None;
        }
        if self.waiting.len() < WAITING {
            if let Task::Do(Command::Mute(whom, on)) = work.task {
                // Seen at once, so that the same key pressed again takes it back.
                self.me.muted.retain(|other| *other != whom);
                self.me.muted.extend(on.then_some(whom));
            }
            self.begins(&work);
            self.waiting.push_back(work);
            return None;
        }
        if !matches!(work.task, Task::Ask(_)) {
            self.say(self.words.busy().into_owned());
        }
        Some(work.task)
    }

    /// What came of the work that was given out.
    pub fn worked(&mut self, work: &Work, worked: Worked, at: Moment) {
        let found = worked.is_ok();
        self.means(work, worked, at);
        self.ends(work, found, at);
        self.tell_refused(at);
    }

    fn means(&mut self, work: &Work, worked: Worked, at: Moment) {
        self.now = at.now;
        if let (Ok(Reply::Done(Done::Sealed(new))), Some(Proof::Password(seal))) =
            (&worked, &mut self.me.by)
        {
            // Whoever changes their password has just proved to know it.
            *seal = *new;
        }
        match (&worked, &work.task) {
            (Ok(Reply::Done(done)), Task::Do(command)) if !matches!(work.owner, Owner::Undo(_)) => {
                self.undo.push(command, done);
            }
            (Err(failure), task) => {
                if matches!(task, Task::Do(Command::Mute(..))) {
                    self.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
                }
                self.say(self.refused(failure));
            }
            _ => {}
        }
        match work.owner {
            Owner::Screen(number) => {
                let (answered, asked) = (worked.is_ok(), matches!(work.task, Task::Ask(_)));
                match worked {
                    Ok(Reply::Answer(answer)) => self.tell(number, Event::Answer(answer), at),
                    Ok(Reply::Done(done)) => self.tell(number, Event::Done(done), at),
                    Ok(Reply::SignedIn(came)) => self.tell(number, Event::SignedIn(came), at),
                    Err(failure) => self.not_done(number, &work.task, failure, at),
                }
                if asked {
                    self.release_keys(number, answered, at);
                }
            }
            Owner::GoTo => {
                if let Ok(Reply::Answer(Answer::Place(place))) = worked {
                    self.open_place(&place, at);
                }
            }
            Owner::Palette => {
                if let Ok(Reply::Answer(Answer::Conferences(rows))) = worked {
                    self.with_palette(at, |palette, env| palette.know(&rows, env));
                }
            }
            Owner::Kind(kind) => {
                if let Ok(Reply::Answer(Answer::Conferences(rows))) = worked {
                    self.open_kind(kind, &rows, at);
                }
            }
            Owner::Refresh => {
                if let Ok(Reply::Answer(Answer::Whoami(whoami))) = worked {
                    self.refreshed(*whoami, at);
                }
            }
            Owner::Undo(what) if worked.is_ok() => {
                self.undone(what);
                self.tell_top(Event::Restored, at);
            }
            Owner::Undone => {
                if let Ok(Reply::Answer(Answer::Care(CareAnswer::LogEntry(record)))) = worked {
                    self.say(self.words.undone_entry(&record.entry));
                }
            }
            Owner::Line if worked.is_ok() && matches!(work.task, Task::Do(Command::Claim(_))) => {
                self.say(self.words.claimed().into_owned());
                self.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
            }
            Owner::Undo(_) | Owner::Line => {}
        }
    }

    /// What is said of a failure. At the terminal of the server itself nobody joins: what needs a member is done as one.
    fn refused(&self, failure: &Failure) -> String {
        match failure {
            Failure::Refused(Refusal::MembersOnly) => {
                let failure = self.me.no_member().into();
                self.words.failure_line(&failure)
            }
            failure => self.words.failure_line(failure),
        }
    }

    /// The member as they are now. What they chose in this session is newer where it is still to be kept.
    fn refreshed(&mut self, whoami: Whoami, at: Moment) {
        let choosing = |work: &Work| {
            matches!(
                work.task,
                Task::Do(Command::Speak(_) | Command::SetLooks(_) | Command::Mute(..))
            )
        };
        if !self.waiting.iter().any(choosing) {
            self.me.looks = whoami.member.looks;
            self.me.muted = whoami.muted;
            self.words = whoami.member.language.map_or(self.words, Words::of);
        }
        self.me.unread = whoami.unread_notices;
        self.me.hosts = whoami.hosts;
        self.me.roles = whoami.member.roles;
        self.me.name = whoami.member.name;
        self.keep_to_pages(at);
        self.dirty = true;
    }

    fn open_place(&mut self, place: &Place, at: Moment) {
        // Under a link's address the topic stands in another conference than its own.
        let slug = match &place.topic {
            Some(row) => row.topic.slug.clone(),
            None => place.conference.slug.clone(),
        };
        if let (Some(row), Some(post)) = (&place.topic, place.post)
            && self.reads(&row.topic.reference())
        {
            // The topic that is being read: no second one is opened above it, and `P` comes back.
            return self.tell_top(Event::Uncovered(Outcome::GoTo(post)), at);
        }
        match (&place.topic, place.post) {
            (Some(row), Some(post)) => {
                self.open(
                    Route::Topic {
                        slug,
                        number: row.topic.number,
                        from: PostsFrom::Number(post),
                    },
                    at,
                );
            }
            (Some(row), None) => {
                self.open(
                    Route::Topic {
                        slug,
                        number: row.topic.number,
                        from: PostsFrom::FirstNew,
                    },
                    at,
                );
            }
            (None, _) => self.open(Route::Topics(slug), at),
        }
    }

    /// Something happened.
    pub fn heard(&mut self, news: &News, at: Moment) {
        self.now = at.now;
        match news {
            News::Told(notice) => {
                // Counted anew, not one more: whoever was asked meanwhile may have counted it already.
                self.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
                let who = notice.by.short().to_owned();
                let place = notice.reference.as_ref().map(ToString::to_string);
                let place = place.unwrap_or_default();
                let said = match notice.kind {
                    NoticeKind::Reply => self.words.told_reply(place, who),
                    NoticeKind::Mention => self.words.told_mention(place, who),
                    NoticeKind::Watched => self.words.told_watched(place, who),
                    NoticeKind::Accepted => self.words.told_accepted(place, who),
                    NoticeKind::Moved => match notice.step {
                        Some((before, after)) => {
                            let words = self.words;
                            // The idea moved, not the post that says why.
                            let place = notice.reference.clone().map(|place| Reference {
                                post: None,
                                ..place
                            });
                            let place = place.map(|place| place.to_string()).unwrap_or_default();
                            words.told_moved(words.status(after), words.status(before), place, who)
                        }
                        None => self.words.told_watched(place, who),
                    },
                    NoticeKind::Released => self.words.told_released(place, who),
                    NoticeKind::Testing => self.words.told_testing(place, who),
                    NoticeKind::Flagged => self.words.told_flagged(place, who),
                    NoticeKind::Moderated | NoticeKind::Appealed => self.words.told_of(notice, who),
                };
                let reads = |place: &Reference| self.reads(place);
                if !notice.reference.as_ref().is_some_and(reads) {
                    self.say(said.into_owned());
                }
                self.dirty = true;
            }
            News::Announced(row) => {
                let (who, place) = (row.topic.author.short(), row.topic.reference());
                if let Some(kind) = row.announcement.filter(|_| !self.reads(&place)) {
                    let kind = self.words.announcement_kind(kind);
                    let title = row.topic.title.to_string();
                    let said =
                        self.words
                            .told_announced(kind, place.to_string(), title, who.to_owned());
                    self.say(said.into_owned());
                }
            }
            News::Marked(member) | News::Regraded(member) | News::Chose(member)
                if self.is_me(*member) =>
            {
                self.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
            }
            News::Way(member, change) if self.is_me(*member) && !self.tells(news) => {
                self.say(self.words.way_changed(*change).into_owned());
            }
            News::Stopping(seconds) => self.say(self.words.stopping(*seconds).into_owned()),
            _ => {}
        }
        self.tell_all(&Event::News(news.clone()), at);
        let may_read_less = match news {
            News::Regraded(member) => self.is_me(*member),
            News::Rearranged => true,
            _ => false,
        };
        if may_read_less {
            // What is open is asked for again; a screen whose place may no longer be read closes.
            self.tell_all(&Event::Lagged, at);
        }
        self.tell_refused(at);
    }

    /// Whether the topic that a reference names is open on the screen: then its news are seen there.
    fn reads(&self, reference: &Reference) -> bool {
        let here = self.layers.last().and_then(|layer| layer.screen.address());
        here.is_some_and(|here| here.slug == reference.slug && here.topic == reference.topic)
    }

    /// Whether the screen tells these news by itself.
    fn tells(&self, news: &News) -> bool {
        self.layers
            .last()
            .is_some_and(|layer| layer.screen.tells(news))
    }

    fn is_me(&self, member: MemberId) -> bool {
        self.me.member() == Some(member)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::sync::Arc;

    use super::super::Layer;
    use super::super::tests::{AT, home, record_of, said};
    use super::*;
    use crate::domain::{Count, Language, Looks, Notice, PostId, SafeText};
    use crate::ui::keymap::Binding;
    use crate::ui::screen::picture::{ada, byline};
    use crate::ui::{Action, Env, Screen, View};

    /// A screen that says which of its commands was not done.
    struct Wanting;

    impl Screen for Wanting {
        fn update(&mut self, event: Event, _: &Env<'_>) -> Action {
            match event {
                Event::NotDone(command) => Action::Say(format!("{command:?}")),
                _ => Action::None,
            }
        }

        fn view(&self, _: &Env<'_>) -> View {
            View::default()
        }

        fn keys(&self) -> Vec<&'static [Binding]> {
            Vec::new()
        }
    }

    #[test]
    fn a_screen_hears_which_of_its_commands_was_not_done() {
        let mut stack = home();
        let number = 99;
        let screen = Box::new(Wanting);
        stack.layers.push(Layer {
            number,
            screen,
            is_page: false,
            duty: None,
        });
        let wants = |stack: &mut Stack, post| {
            let command = Command::Scribble(PostId(post));
            stack.give(number, Task::Do(command));
            stack.tell_refused(AT);
        };
        while stack.work().is_some() {}
        wants(&mut stack, 1);
        let work = stack.work().unwrap();
        stack.worked(&work, Err(Refusal::Busy.into()), AT);
        assert_eq!(said(&stack), "Scribble(PostId(1))");
        for post in 2..=10 {
            wants(&mut stack, post);
        }
        assert_eq!(said(&stack), "Scribble(PostId(10))", "there was no room");
    }

    #[test]
    fn a_notice_is_counted_once_whatever_was_asked_while_it_was_on_its_way() {
        let mut stack = home();
        let me = ada().member().unwrap();
        let counted = |stack: &mut Stack| {
            let mut asked = std::iter::from_fn(|| stack.work());
            let work = asked.find(|work| work.task == Task::Ask(Query::Whoami));
            let record = record_of(Language::En, Looks::default(), Count::new(1));
            stack.worked(&work.unwrap(), record, AT);
        };
        // It is on disk already when another session's mark makes this one ask, and is told after the answer.
        stack.heard(&News::Marked(me), AT);
        counted(&mut stack);
        let notice = Notice {
            id: 1,
            kind: NoticeKind::Mention,
            at: AT.now,
            reference: Reference::parse("tools.12.3"),
            title: SafeText::line("Noise"),
            by: byline("bob", false),
            text: SafeText::line("@ada"),
            step: None,
            read: false,
            entry: None,
        };
        stack.heard(&News::Told(Arc::new(notice)), AT);
        assert!(said(&stack).contains("tools.12.3"), "{}", said(&stack));
        counted(&mut stack);
        assert_eq!(stack.me().unread, Count::new(1));
    }
}
