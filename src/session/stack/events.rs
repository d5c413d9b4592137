//! What happens to the screens, and what they hear of work that found no room.
//!
//! A screen counts on an outcome for each task, so one that finds no room is answered, but never from inside the action
//! that wanted it: what it wants then may find no room either, and so on for ever. Refused tasks are told after the
//! event; what their screens want upon that, and find no room for, is told after the next one.

use super::{Layer, Moment, Owner, Stack, Task};
use crate::domain::{Failure, Query, Refusal};
use crate::term::Input;
use crate::ui::palette::Palette;
use crate::ui::{Event, Route, Size};

/// Refused tasks of which their screens are told; those on top of them are dropped.
const REFUSED: usize = 64;

impl Stack {
    /// A key or a paste.
    pub fn input(&mut self, input: Input, at: Moment) {
        if !self.waits(&input) {
            self.typed(input, at);
            self.tell_refused(at);
        }
    }

    /// Puts screens upon the one that is shown, the lowest first.
    pub fn lay(&mut self, routes: impl IntoIterator<Item = Route>, at: Moment) {
        for route in routes {
            self.open(route, at);
        }
        self.tell_refused(at);
    }

    /// News were lost.
    pub fn lagged(&mut self, at: Moment) {
        if self.me.member().is_some() {
            self.enqueue(Owner::Refresh, Task::Ask(Query::Whoami));
        }
        self.tell_all(&Event::Lagged, at);
        self.tell_refused(at);
    }

    /// Some seconds have passed since a key.
    pub fn tick(&mut self, at: Moment) {
        for index in 0..self.layers.len() {
            // What is live under another asks once it is uncovered; till then nobody sees what it would be told.
            let live = |layer: &Layer| layer.screen.is_live();
            if self.is_seen(index) || !self.layers.get(index).is_some_and(live) {
                let action = self.update_at(index, Event::Tick, at);
                self.carry_out(index, action, at);
            }
        }
        self.tell_refused(at);
    }

    /// The connection ends: what is to be kept is put into the work.
    pub fn closing(&mut self, at: Moment) {
        self.tell_all(&Event::Closing, at);
    }

    /// The terminal has another size.
    pub fn resized(&mut self, terminal: Size, at: Moment) {
        self.terminal = terminal;
        self.dirty = true;
        self.with_palette(at, Palette::settle);
        self.tell_all(&Event::Resized, at);
        self.tell_refused(at);
    }

    /// Gives a screen's task to the work.
    pub(super) fn give(&mut self, number: u32, task: Task) {
        if let Some(task) = self.enqueue(Owner::Screen(number), task)
            && self.refused.len() < REFUSED
        {
            self.refused.push((number, task));
        }
    }

    /// Tells screens of their tasks for which there was no room.
    pub(super) fn tell_refused(&mut self, at: Moment) {
        for (number, task) in std::mem::take(&mut self.refused) {
            self.not_done(number, &task, Refusal::Busy.into(), at);
        }
    }

    /// Tells a screen which of its commands was not done, and why.
    pub(super) fn not_done(&mut self, number: u32, task: &Task, why: Failure, at: Moment) {
        if let Task::Do(command) = task {
            self.tell(number, Event::NotDone(command.clone()), at);
        }
        self.tell(number, Event::Failed(why), at);
    }

    /// Tells one screen, if there still is one of this number.
    pub(super) fn tell(&mut self, number: u32, event: Event, at: Moment) {
        let at_number = |layer: &super::Layer| layer.number == number;
        if let Some(index) = self.layers.iter().position(at_number) {
            let action = self.update_at(index, event, at);
            self.carry_out(index, action, at);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::super::tests::{AT, home, press, tasks};
    use super::super::{Layer, Reply, WAITING};
    use super::*;
    use crate::domain::{
        Actor, Answer, CareAnswer, CommandId, ConferenceId, ConferenceKind, Handle, Language,
        LogFilter, LogId, MemberId, Page, PostId, PostsFrom, Reference, Slug, TopicId, Whom,
    };
    use crate::term::Key;
    use crate::text::Words;
    use crate::ui::keymap::Binding;
    use crate::ui::route::{Group, Writing};
    use crate::ui::screen::picture::ada;
    use crate::ui::{Action, Env, Me, Screen, View};

    /// A screen that asks twice whenever an answer fails.
    struct Stubborn;

    impl Screen for Stubborn {
        fn update(&mut self, event: Event, _: &Env<'_>) -> Action {
            let ask = Action::All(vec![Action::Redraw, Action::Ask(Query::Balance)]);
            match event {
                Event::Key(_) | Event::Failed(_) => Action::All(vec![ask.clone(), ask]),
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
    fn a_screen_that_asks_again_whenever_it_is_refused_gets_no_further_than_its_work() {
        let mut stack = home();
        let screen = Box::new(Stubborn);
        stack.layers.push(Layer {
            number: 99,
            screen,
            is_page: false,
            duty: None,
        });
        press(&mut stack, &"j".repeat(200));
        assert!(stack.refused.len() <= REFUSED);
        assert_eq!(tasks(&mut stack).len(), WAITING);
    }

    #[test]
    fn the_filter_of_the_log_is_pressed_faster_than_anything_is_answered() {
        let mut stack = home();
        press(&mut stack, "gl");
        let page = || {
            let page = Page {
                rows: Vec::new(),
                more: false,
            };
            Ok(Reply::Answer(Answer::Care(CareAnswer::Log(page))))
        };
        let work = stack.work().unwrap();
        stack.worked(&work, page(), AT);
        press(&mut stack, &"m".repeat(41));
        while let Some(work) = stack.work() {
            stack.worked(&work, page(), AT);
        }
        let frame = stack.frame(AT);
        let shown = frame.rows.iter().flat_map(|row| &row.pieces);
        let shown: String = shown.map(|piece| piece.line.to_string()).collect();
        assert!(shown.contains("about:ada"), "{shown}");
    }

    /// A place of every kind that needs no post to be named.
    fn routes() -> Vec<Route> {
        let slug = || Slug::parse("tools").unwrap();
        let reference = || Reference::parse("tools.12").unwrap();
        let topic = TopicId(3);
        vec![
            Route::Join,
            Route::Applying,
            Route::Home,
            Route::FirstVisit,
            Route::Rules,
            Route::NewRules { changed: true },
            Route::Inbox,
            Route::Drafts,
            Route::Conferences,
            Route::Topics(slug()),
            Route::Roadmap(slug()),
            Route::Topic {
                slug: slug(),
                number: 12,
                from: PostsFrom::FirstNew,
            },
            Route::Compose(Box::new(Writing::NewTopic {
                conference: ConferenceId(1),
                slug: slug(),
                kind: ConferenceKind::Ideas,
            })),
            Route::Search("spindle".into()),
            Route::SearchIn(reference()),
            Route::Steps {
                topic,
                reference: reference(),
            },
            Route::Flag {
                post: PostId(7),
                reference: reference(),
                announces: true,
            },
            Route::Tend {
                topic,
                post: None,
                reference: reference(),
                deeds: &[],
            },
            Route::Scheduled(ConferenceId(1), slug()),
            Route::Held(CommandId(5)),
            Route::SpamRules,
            Route::SignIn,
            Route::Settings,
            Route::Access,
            Route::Erase,
            Route::Notices,
            Route::Balance,
            Route::Report,
            Route::Figure(crate::domain::report::Gauge::Flags),
            Route::Members,
            Route::Record(Handle::new("bob").unwrap()),
            Route::Places,
            Route::Place(slug()),
            Route::Invitations,
            Route::Organisation,
            Route::Organisations,
            Route::Backups,
            Route::Pulse,
            Route::Queue,
            Route::Log(LogFilter::default()),
            Route::LogEntry(LogId(9)),
            Route::People(Group::Here),
            Route::Person(Whom::Id(MemberId(2))),
            Route::Overview,
            Route::Sessions,
            Route::Configuration,
            Route::Tail,
        ]
    }

    /// What a byte does: mostly a key, sometimes work that fails, is told late, or a look at the screen.
    fn step(stack: &mut Stack, byte: u8) {
        let key = match byte {
            0..=9 => {
                if let Some(work) = stack.work() {
                    stack.worked(&work, Err(Refusal::Busy.into()), AT);
                }
                return;
            }
            10..=13 => return stack.lagged(AT),
            14..=17 => return stack.tick(AT),
            18..=31 => return drop(stack.frame(AT)),
            127.. => match byte % 8 {
                0 => Key::Enter,
                1 => Key::Esc,
                2 => Key::Tab,
                3 => Key::Up,
                4 => Key::Down,
                5 => Key::Char('m'),
                6 => Key::Char('y'),
                _ => Key::Ctrl('s'),
            },
            byte => Key::Char(char::from(byte)),
        };
        stack.input(Input::Key(key), AT);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn whatever_is_typed_anywhere_while_nothing_is_answered_is_survived(
            bytes in prop::collection::vec(any::<u8>(), 1..120),
            operator: bool,
        ) {
            for route in routes() {
                let mut stack = home();
                if operator {
                    let actor = Actor::Operator(Some(MemberId(1)));
                    stack.set_me(Me { actor, ..ada() }, Words::of(Language::En));
                }
                stack.lay([route], AT);
                for byte in &bytes {
                    step(&mut stack, *byte);
                }
                prop_assert!(stack.refused.len() <= REFUSED);
                prop_assert!(tasks(&mut stack).len() <= WAITING);
            }
        }
    }
}
