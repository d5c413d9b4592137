//! The loop of one person at a screen: keys to the stack, its work to the forum, its frames to the line.
//!
//! Draws only when something changed and the line can take a frame: one is in flight, and the newest state wins. A
//! client that stops reading so costs one frame; the link ends it after a while. Nothing ticks while nobody types.
//! `standing` owns as whom it goes on, and whether; `farewell` the end: what is kept, and how the terminal is given back.

mod farewell;
mod offering;
mod standing;
mod turn;

use std::any::Any;
use std::collections::VecDeque;
use std::future::{Future, pending};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use bytes::Bytes;

use crate::domain::{CommandId, Failure, IdMaker, News, SafeText, Subject, Time};
use crate::forum::{Arrival, Forum, Heard, Listener, Seat};
use crate::session::House;
use crate::session::link::{FromClient, Gone, Hello, Link, LinkInput, LinkOutput, Parted};
use crate::session::person::Person;
use crate::session::stack::{Moment, Stack, Wish, Work, Worked};
use crate::session::wait::{Beat, maybe, sleep};
use crate::session::work::perform;
use crate::term::{Framer, Input, Painter};
use crate::ui::{Route, Size};
use turn::{REST, Turn};

/// At most two frames in so many milliseconds, about sixty a second; what changes faster is seen in the next. Two,
/// because a key and its answer are often a frame each, and the answer is not to wait for the key.
const FRAMES: i64 = 32;
/// How long a screen that was just opened is not drawn while its answer is on its way, in milliseconds: it is drawn once
/// then, and whole, and sooner than the frame after an empty one would be. Nobody sees so short a pause.
const ANSWER: i64 = 12;
/// After the first key, how long until drafts are saved and marks are set, in milliseconds. With the time that the
/// write takes it stays within the three seconds that product.md promises.
const TICK: i64 = 2_000;

type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), Gone>> + Send + 'a>>;
type Working = Pin<Box<dyn Future<Output = (Work, Worked)> + Send>>;

/// Why the loop ended.
enum End {
    /// The person left, or the server stops.
    Said(String),
    /// It is ended from here, for a reason that the log has, too.
    Parted(Parted, String),
    /// The line is gone.
    Gone,
    /// A screen panicked; the fault has this number.
    Panicked(u32),
}

/// What the loop holds besides the line.
pub struct Live {
    forum: Forum,
    peer: SafeText,
    seat: Seat,
    stack: Stack,
    painter: Painter,
    framer: Framer,
    /// Keys that were not acted on yet: one chunk's, as no other is taken before they are done.
    keys: VecDeque<Input>,
    listener: Listener,
    heard_of: Vec<Subject>,
    arrival: Option<Arrival>,
    /// Whether what let the member in may do so no more, or they may write no more.
    in_doubt: bool,
    /// What the forum is doing for the screens.
    working: Option<Working>,
    ids: IdMaker,
    /// Measures what follows, and is no wall clock.
    beat: Beat,
    /// When the last two frames were drawn.
    drawn: [Time; 2],
    /// Until when the answer of a screen that was just opened is waited for.
    answer_at: Option<Time>,
    /// When drafts are saved and marks are set.
    tick_at: Option<Time>,
}

/// Makes the screens ready for whoever sits at the far end. Boxed, as is what is awaited below: a task keeps room for all
/// that it ever holds, and most sessions rest most of the time.
///
/// # Errors
/// [`Failure`], when the forum cannot tell who it is.
pub async fn enter(house: &House, hello: &Hello, seat: Seat) -> Result<Box<Live>, Failure> {
    let Person {
        me,
        words,
        caps,
        arrival,
        entry,
    } = Person::of(house, hello).await?;
    let terminal = Size {
        width: hello.size.0,
        height: hello.size.1,
    };
    let forum = house.forum.clone();
    let mut ids = IdMaker::new(i64::from(rand::random::<u16>()));
    let at = Moment {
        now: forum.now(),
        command: CommandId(ids.next(forum.now())),
    };
    let mut entry = entry.into_iter();
    let first = entry.next().unwrap_or(Route::Home);
    let mut live = Box::new(Live {
        listener: forum.listen(me.actor),
        stack: Stack::new(me, words, terminal, first, at),
        painter: Painter::new(caps, terminal.into()),
        framer: Framer::default(),
        keys: VecDeque::new(),
        heard_of: Vec::new(),
        arrival,
        in_doubt: true,
        working: None,
        ids,
        beat: Beat::from(at.now),
        drawn: [at.now.plus(-FRAMES); 2],
        answer_at: None,
        tick_at: None,
        peer: hello.peer.clone(),
        seat,
        forum,
    });
    live.is_seated();
    live.stack.lay(entry, at);
    live.listen();
    Ok(live)
}

/// Runs the screens for one person, to the end.
pub async fn run(house: &House, mut link: Box<Link>, mut live: Box<Live>) {
    let mut stopping = link.stopping();
    let (input, output) = (&mut link.input, &link.output);
    let mut bytes = Vec::new();
    live.painter.enter(&mut bytes);
    if Box::pin(output.send(bytes.into())).await.is_err() {
        return;
    }
    let end = live.run(house, input, output, &mut stopping).await;
    Box::pin(live.keep()).await;
    Box::pin(live.part(output, end)).await;
}

impl Live {
    async fn run(
        &mut self,
        house: &House,
        input: &mut LinkInput,
        output: &LinkOutput,
        stopping: &mut tokio::sync::watch::Receiver<bool>,
    ) -> End {
        let mut sending: Option<Sending<'_>> = None;
        loop {
            let now = self.beat.now();
            if self.working.is_none() {
                if self.in_doubt
                    && let Some(end) = Box::pin(self.doubt()).await
                {
                    return end;
                }
                self.working = self.stack.work().map(|work| self.begin(work));
            }
            self.answer_at = self
                .stack
                .is_opening()
                .then(|| self.answer_at.unwrap_or(now.plus(ANSWER)));
            if self.stack.dirty && sending.is_none() && now >= self.due() {
                match self.draw(now) {
                    Ok(Some(bytes)) => sending = Some(Box::pin(output.send(bytes))),
                    Ok(None) => {}
                    Err(end) => return end,
                }
            }
            self.listen();
            if self.stack.is_live() {
                self.tick_soon();
            }
            let deadline = self.deadline(now, sending.is_some());
            let (arrival, seat) = (self.arrival.as_ref(), &self.seat);
            let superseded = async {
                match arrival {
                    Some(arrival) => arrival.superseded().await,
                    None => pending().await,
                }
            };
            // Fair on purpose: a flood of keys must not keep news, answers and the stop from being heard.
            let step = tokio::select! {
                stopped = stopping.wait_for(|stop| *stop) => { drop(stopped); Step::Stop }
                sent = maybe(&mut sending) => Step::Sent(sent),
                from = input.next(), if self.keys.is_empty() => Step::From(from),
                done = maybe(&mut self.working) => Step::Worked(Box::new(done)),
                heard = self.listener.next() => Step::Heard(heard),
                () = superseded => Step::Superseded,
                said = seat.ended() => Step::Ended(said),
                () = sleep(deadline, now) => Step::Time,
            };
            match step {
                Step::Sent(Err(Gone)) => return End::Gone,
                Step::Sent(Ok(())) => sending = None,
                Step::Worked(_) => self.working = None,
                _ => {}
            }
            let acted = self.guarded(|live, at| {
                live.stack.go_by(live.forum.limits(), at);
                live.step(step, at)
            });
            match acted {
                Ok(Some(end)) | Err(end) => return end,
                Ok(None) => {}
            }
            match self.stack.wish() {
                Some(Wish::Leave) => return End::Said(self.stack.words().goodbye().into_owned()),
                Some(Wish::Repaint) => {
                    self.painter.forget();
                    self.stack.dirty = true;
                }
                Some(Wish::Copy(text)) => self.copy(text),
                Some(Wish::Become(member, by)) => {
                    Box::pin(self.become_member(house, &member, by)).await;
                }
                None => {}
            }
        }
    }

    /// Takes one step. Returns why the session ends, if it does.
    fn step(&mut self, step: Step, at: Moment) -> Option<End> {
        match step {
            Step::From(FromClient::Bytes(bytes)) => {
                let mut inputs = Vec::new();
                self.framer.feed(&bytes, self.beat.now(), &mut inputs);
                self.inputs(inputs);
            }
            Step::From(FromClient::Resized(width, height)) => {
                let terminal = Size { width, height };
                self.painter.resize(terminal.into());
                self.stack.resized(terminal, at);
            }
            Step::From(FromClient::Eof) => {}
            Step::From(FromClient::Gone) => return Some(End::Gone),
            Step::Worked(done) => self.stack.worked(&done.0, done.1, at),
            Step::Heard(Heard::News(news)) => {
                self.in_doubt |= matches!(news, News::Way(..) | News::Regraded(_));
                self.stack.heard(&news, at);
                self.tick_soon();
            }
            Step::Heard(Heard::Lagged) => {
                self.in_doubt = true;
                self.stack.lagged(at);
            }
            Step::Superseded => {
                let most = self.stack.me().limits.sessions_per_member;
                let said = self.stack.words().superseded(most);
                return Some(End::Parted(Parted::Superseded, said.into_owned()));
            }
            Step::Ended(said) => {
                let said = self.stack.words().disconnected(said.as_str());
                return Some(End::Parted(Parted::Disconnected, said.into_owned()));
            }
            Step::Stop => return Some(End::Said(self.stopped())),
            Step::Time => {
                let (now, mut inputs) = (self.beat.now(), Vec::new());
                if self.keys.is_empty() {
                    self.framer.tick(now, &mut inputs);
                }
                self.inputs(inputs);
                self.stack.fade(at.now);
                if self.tick_at.is_some_and(|tick| tick <= now) {
                    self.tick_at = None;
                    self.stack.tick(at);
                }
            }
            Step::Sent(_) => {}
        }
        None
    }

    fn inputs(&mut self, inputs: Vec<Input>) {
        self.keys.extend(inputs);
        let mut turn = Turn::begin(self.beat.now());
        while turn.goes_on(self.beat.now())
            && let Some(input) = self.keys.pop_front()
        {
            let at = self.moment();
            self.stack.input(input, at);
            self.tick_soon();
            self.seat.active();
            if let Some(arrival) = &self.arrival {
                arrival.active();
            }
        }
    }

    fn tick_soon(&mut self) {
        self.tick_at.get_or_insert(self.beat.now().plus(TICK));
    }

    fn moment(&mut self) -> Moment {
        let now = self.forum.now();
        Moment {
            now,
            command: CommandId(self.ids.next(now)),
        }
    }

    /// Runs what belongs to screens. A panic there ends this session, with a number for the sysop, and touches no other.
    fn guarded<T>(&mut self, run: impl FnOnce(&mut Self, Moment) -> T) -> Result<T, End> {
        let at = self.moment();
        catch_unwind(AssertUnwindSafe(|| run(self, at))).map_err(|panic| {
            let fault = rand::random();
            tracing::error!(
                fault = format!("{fault:08x}"),
                what = what(&*panic),
                "a screen panicked"
            );
            End::Panicked(fault)
        })
    }

    /// The bytes of the next frame, if it differs from what was sent.
    fn draw(&mut self, now: Time) -> Result<Option<Bytes>, End> {
        self.stack.dirty = false;
        self.drawn = [self.drawn[1], now];
        let frame = self.guarded(|live, at| live.stack.frame(at))?;
        let mut bytes = Vec::new();
        self.painter.wear(self.stack.me().looks.theme);
        self.painter.paint(&frame, &mut bytes);
        Ok((!bytes.is_empty()).then(|| {
            self.seat.drew(bytes.len());
            bytes.into()
        }))
    }

    /// When the next frame is due, if something changed.
    fn due(&self) -> Time {
        let frame_at = self.drawn[0].plus(FRAMES);
        self.answer_at.unwrap_or(frame_at).max(frame_at)
    }

    /// When there is something to do besides answering.
    fn deadline(&self, now: Time, in_flight: bool) -> Option<Time> {
        let frame = (self.stack.dirty && !in_flight).then_some(self.due().max(now));
        // While keys wait, the rest of an unfinished sequence may wait behind them.
        let keys = match self.keys.is_empty() {
            true => self.framer.deadline(),
            false => Some(now.plus(REST)),
        };
        let stale = self.stack.stale_in(self.forum.now());
        let stale = stale.map(|left| now.plus(left));
        [frame, self.tick_at, keys, stale]
            .into_iter()
            .flatten()
            .min()
    }

    /// Listens to what the screens now show.
    fn listen(&mut self) {
        let subjects = self.stack.subjects();
        if subjects != self.heard_of {
            self.listener.set(&subjects);
            self.heard_of = subjects;
        }
    }

    fn begin(&self, work: Work) -> Working {
        let (forum, me) = (self.forum.clone(), self.stack.me());
        let who = (me.actor, me.by.clone());
        Box::pin(perform(forum, who, self.peer.clone(), work))
    }
}

/// What the loop woke up for.
enum Step {
    Stop,
    Superseded,
    Ended(SafeText),
    Sent(Result<(), Gone>),
    From(FromClient),
    Worked(Box<(Work, Worked)>),
    Heard(Heard),
    Time,
}

/// What a panic said, for the log.
fn what(panic: &(dyn Any + Send)) -> &str {
    let said = panic.downcast_ref::<&str>().copied();
    said.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no words")
}

#[cfg(test)]
mod tests;
