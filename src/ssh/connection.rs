//! The life of one connection, from the gate to its line in the log.
//!
//! Owns the deadlines, starts the sessions and outlives them, and ends the connection when something asks for it. It is
//! a task of its own, so it is never stuck where russh's loop may be. What the client says is `handler`'s business.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use russh::server;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, timeout};

use super::auth::SignIn;
use super::config::Times;
use super::end::{End, how};
use super::gate::Pass;
use super::handler::Conn;
use super::offence::{denied, offence};
use super::progress::{Progress, Stage};
use super::stream::{KillStream, Killer, Traffic};
use super::tally::Tally;
use crate::domain::{Handle, SafeText};
use crate::forum::Forum;
use crate::session::link::{KillSwitch, Link, LinkOutput, Parted, Who, Why};

/// Sessions that wait to be started; a connection has at most four channels.
const STARTING: usize = 4;

/// For a client to leave after its last session said goodbye, when the server stops.
const LAST_CALL: Duration = Duration::from_secs(1);

/// The exit status of a session that panicked: what ssh itself uses for its own failures.
const BROKEN: u32 = 255;

/// What all connections share.
pub(super) struct House<S> {
    pub(super) russh: Arc<server::Config>,
    pub(super) times: Times,
    pub(super) forum: Forum,
    pub(super) start: S,
    pub(super) tally: Arc<Tally>,
    /// Sessions are asked to end.
    pub(super) stop: watch::Receiver<bool>,
    /// Connections are ended.
    pub(super) kill: watch::Receiver<bool>,
}

/// One connection, apart from its callbacks.
struct Watch {
    id: u64,
    began: Instant,
    times: Times,
    deadline: Option<Instant>,
    stage: Stage,
    stopping: bool,
    sessions: JoinSet<()>,
    /// Of the sessions that run: to close the channel of one that panicked. As many as a connection may have channels.
    outputs: Vec<(Id, LinkOutput)>,
    /// Why the session that ended last was ended.
    parted: Option<Parted>,
    tally: Arc<Tally>,
    pass: Pass,
}

/// Serves one connection to its end.
pub(super) async fn run<S, F>(
    house: Arc<House<S>>,
    tcp: TcpStream,
    peer: SocketAddr,
    id: u64,
    pass: Pass,
) where
    S: Fn(Box<Link>) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let port = tcp.local_addr().map_or(0, |address| address.port());
    let (stream, killer, traffic) = KillStream::new(tcp, Arc::clone(&house.tally));
    let (progress, mut seen) = watch::channel(Progress::default());
    let (start, mut starting) = mpsc::channel(STARTING);
    let kill = KillSwitch::default();
    let handler = Box::new(Conn {
        sign_in: SignIn::new(house.forum.clone(), house.times.wrong_answer),
        progress,
        kill: kill.clone(),
        start,
        stop: house.stop.clone(),
        stall: house.times.stall,
        peer: SafeText::line(&peer.ip().to_canonical().to_string()),
        port,
        who: None,
        user: SafeText::default(),
        client: SafeText::default(),
        channels: Vec::new(),
        opened: 0,
    });
    let russh = Arc::clone(&house.russh);
    // Boxed apart: what it needs until the client has said its version is freed then, and not kept for hours.
    let greeting = Box::pin(server::run_stream(russh, stream, handler));
    let mut line = Box::pin(async move { greeting.await?.await });
    let (mut stop, mut stop_now) = (house.stop.clone(), house.kill.clone());
    let mut watch = Watch::new(id, house.times.clone(), Arc::clone(&house.tally), pass);
    let mut end = None;
    let result = loop {
        let deadline = watch.deadline;
        tokio::select! {
            result = &mut line => break result,
            Some(link) = starting.recv() => watch.start(link.output.clone(), (house.start)(link)),
            Some(ended) = watch.sessions.join_next_with_id() => watch.session_ended(ended),
            Ok(()) = seen.changed() => watch.see(&seen.borrow_and_update()),
            () = sleep_until(deadline) => watch.end(watch.overdue(), &mut end, &killer),
            why = kill.pulled(), if end.is_none() => {
                watch.end(End::Killed(why), &mut end, &killer);
            }
            () = turned(&mut stop), if watch.sessions.is_empty() && !watch.stopping => watch.last_call(),
            () = turned(&mut stop_now), if end.is_none() => {
                watch.end(End::Stopped, &mut end, &killer);
            }
        }
    };
    drop(line);
    let end = end.unwrap_or_else(|| how(&result));
    watch.wind_up().await;
    let end = watch.told_apart(end);
    let progress = seen.borrow().clone();
    let called = match &progress.who {
        Some(Who::Member { id, .. }) => Box::pin(house.forum.called(*id)).await,
        _ => None,
    };
    watch.close((end, called.as_ref()), peer, &progress, &traffic);
}

/// Waits for a deadline; for ever without one.
async fn sleep_until(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => tokio::time::sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}

/// Waits until a signal is true; for ever if nobody can make it so.
pub(super) async fn turned(signal: &mut watch::Receiver<bool>) {
    if signal.wait_for(|on| *on).await.is_err() {
        std::future::pending().await
    }
}

impl Watch {
    fn new(id: u64, times: Times, tally: Arc<Tally>, pass: Pass) -> Self {
        let began = Instant::now();
        Self {
            id,
            began,
            deadline: Some(began + times.greeting),
            times,
            stage: Stage::Greeting,
            stopping: false,
            sessions: JoinSet::new(),
            outputs: Vec::new(),
            parted: None,
            tally,
            pass,
        }
    }

    /// The connection has come further: another deadline.
    fn see(&mut self, progress: &Progress) {
        if progress.stage == self.stage {
            return;
        }
        self.stage = progress.stage;
        if self.stage == Stage::SignedIn {
            self.pass.sign_in();
            Tally::count(&self.tally.signed_in);
        }
        if self.stopping {
            return;
        }
        self.deadline = Some(match self.stage {
            Stage::Greeting => self.began + self.times.greeting,
            Stage::SigningIn => self.began + self.times.sign_in,
            Stage::Asked => Instant::now() + self.times.answer,
            Stage::SignedIn => Instant::now() + self.times.unused,
        });
        if !self.sessions.is_empty() {
            self.deadline = None;
        }
    }

    fn start(&mut self, output: LinkOutput, session: impl Future<Output = ()> + Send + 'static) {
        let task = self.sessions.spawn(session).id();
        self.outputs.push((task, output));
        if self.stage == Stage::SignedIn && !self.stopping {
            self.deadline = None;
        }
    }

    /// The server stops and no session runs: the client gets a moment to read the last goodbye and to leave.
    fn last_call(&mut self) {
        self.stopping = true;
        self.deadline = Some(Instant::now() + LAST_CALL);
    }

    /// What a deadline that passed means.
    const fn overdue(&self) -> End {
        if self.stopping {
            End::Stopped
        } else {
            End::Late
        }
    }

    /// A session has ended, its connection has not: one that panicked takes no other with it, and its client is told.
    fn session_ended(&mut self, ended: Result<(Id, ()), JoinError>) {
        let task = match &ended {
            Ok((task, ())) => *task,
            Err(error) => error.id(),
        };
        let at = self.outputs.iter().position(|(id, _)| *id == task);
        let output = at.map(|at| self.outputs.swap_remove(at).1);
        self.parted = output.as_ref().and_then(|output| output.parting.said());
        if let Err(error) = ended {
            self.report(&error);
            if let Some(output) = output {
                let fault = format!("\r\nwellspring: fault {}\r\n", self.id);
                self.sessions.spawn(async move {
                    let _ = output.error(fault.into()).await;
                    output.finish(BROKEN).await;
                });
            }
        }
        if self.sessions.is_empty() && !self.stopping {
            self.deadline = Some(Instant::now() + self.times.unused);
        }
    }

    fn report(&self, error: &JoinError) {
        if error.is_panic() {
            Tally::count(&self.tally.panicked);
        }
        tracing::error!(connection = self.id, %error, "a session broke");
    }

    fn end(&mut self, reason: End, end: &mut Option<End>, killer: &Killer) {
        if end.is_none() {
            match reason {
                End::Killed(Why::Stalled) => Tally::count(&self.tally.stalled),
                End::Killed(Why::Flooded) => Tally::count(&self.tally.flooded),
                _ => {}
            }
            *end = Some(reason);
        }
        self.deadline = None;
        killer.kill();
    }

    /// Sessions whose connection is gone keep what they have to keep, and end.
    async fn wind_up(&mut self) {
        let wind_up: Duration = self.times.wind_up;
        let mut broken = Vec::new();
        let all = async {
            while let Some(ended) = self.sessions.join_next().await {
                broken.extend(ended.err());
            }
        };
        if timeout(wind_up, all).await.is_err() {
            tracing::error!(connection = self.id, "a session did not end");
            self.sessions.shutdown().await;
        }
        broken.iter().for_each(|error| self.report(error));
    }

    /// A client that leaves since its session was ended did not leave by itself.
    fn told_apart(&self, end: End) -> End {
        let mut last = self.outputs.iter();
        let last = last.find_map(|(_, output)| output.parting.said());
        match (end, last.or(self.parted)) {
            (End::Left, Some(why)) => End::Parted(why),
            _ => end,
        }
    }

    /// Punishes, counts, and writes the one line about this connection.
    fn close(
        &self,
        (end, called): (End, Option<&Handle>),
        peer: SocketAddr,
        progress: &Progress,
        traffic: &Traffic,
    ) {
        Tally::add(&self.tally.denied, denied(progress));
        if let Some((offence, times)) = offence(end, progress) {
            let now = std::time::Instant::now();
            (0..times).for_each(|_| self.pass.offend(offence, now));
        }
        // Whoever only looked whether somebody answers (a health check does, twice a minute) is not worth a line.
        if traffic.received() == 0 && end == End::Left {
            tracing::debug!(connection = self.id, "somebody looked in");
            return;
        }
        tracing::info!(
            connection = self.id,
            address = %peer.ip().to_canonical(),
            client = progress.client.as_str(),
            member = called.map(Handle::as_str),
            end = end.said(),
            stage = progress.stage.said(),
            received = traffic.received(),
            sent = traffic.sent(),
            seconds = self.began.elapsed().as_secs(),
            "connection closed"
        );
    }
}
