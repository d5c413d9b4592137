//! The sysop's session on the terminal of the server itself: the same loop and the same screens as over ssh, with this
//! terminal at the far end of the link.
//!
//! It runs in a process of its own, beside the server or without one; what it does reaches members as what any other process
//! commits. `tty` owns the terminal and gives it back. Must not know: SQL, SSH.

mod tty;

use std::io::{self, Read as _, Write as _};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until, timeout};

use crate::domain::{MemberId, SafeText};
use crate::session::link::{Ask, FarEnd, Hello, Link, ToClient, Who};
use crate::session::{self, House};
pub use tty::{Later, NoTerminal, Terminal, check};

/// A terminal of one's own may stand still for long: a shell that was stopped, a screen that is not looked at.
const STALL: Duration = Duration::from_secs(24 * 60 * 60);
/// Chunks of keys that wait.
const CHUNKS: usize = 16;
/// Bytes of a chunk.
const CHUNK: usize = 4_096;
/// How long the session may take to keep what is to be kept.
const LAST_WORK: Duration = Duration::from_secs(8);
/// What of the environment the screens look at.
const ENVIRONMENT: [&str; 7] = [
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "LANGUAGE",
    "LANG",
    "NO_COLOR",
    "COLORTERM",
];
/// `SIGTSTP`. Stopped in the middle of a frame, the terminal would be left to the shell as it is.
const STOP: i32 = rustix::process::Signal::TSTP.as_raw();

/// Who sits at the terminal.
#[derive(Clone, Copy, Debug)]
pub struct Sitting {
    /// In whose name they act, if in a member's.
    pub member: Option<MemberId>,
    /// The port that members come by, for the commands that screens show.
    pub port: u16,
}

/// Runs the screens on this terminal to the end, which is when somebody leaves, the terminal goes, or a signal says so.
///
/// # Errors
/// When signals cannot be heeded, the terminal does not take what is written, or a fault of the program ended the session.
pub async fn run(house: Arc<House>, sitting: Sitting, mut terminal: Terminal) -> io::Result<()> {
    let mut signals = Signals::new()?;
    let (link, mut far) = Link::pair(hello(sitting, terminal.size()), STALL);
    let forum = house.forum.clone();
    let session = tokio::spawn(session::run(house, Box::new(link)));
    let (mut keys, mut glass) = (keys()?, Glass::new()?);
    let written = carry(&mut terminal, &mut far, &mut keys, &mut glass, &mut signals).await;
    // The session hears that nobody is there any more, and keeps what is to be kept.
    drop(far);
    let _ = timeout(LAST_WORK, session).await;
    if forum.is_backing_up() {
        terminal.says("A backup is still being made; Ctrl+C leaves it unmade.");
        drop(terminal);
        tokio::select! {
            () = forum.backed_up() => {}
            () = signals.end() => {}
        }
    }
    written
}

fn hello(sitting: Sitting, size: (u16, u16)) -> Hello {
    let set = |name: &str| Some((name.to_owned(), std::env::var(name).ok()?));
    Hello {
        who: Who::Operator(sitting.member),
        user: SafeText::default(),
        spoke: None,
        port: sitting.port,
        peer: SafeText::line("console"),
        client: SafeText::default(),
        term: tty::kind(),
        size,
        env: ENVIRONMENT.into_iter().filter_map(set).collect(),
        ask: Ask::Shell,
        pty: true,
    }
}

/// Carries keys one way and frames the other.
async fn carry(
    terminal: &mut Terminal,
    far: &mut FarEnd,
    keys: &mut mpsc::Receiver<Vec<u8>>,
    glass: &mut Glass,
    signals: &mut Signals,
) -> io::Result<()> {
    let mut last = None;
    loop {
        tokio::select! {
            chunk = keys.recv() => match chunk {
                // What does not fit is lost as over ssh: nobody types so fast.
                Some(chunk) => { let _ = far.feed.push(&chunk, Instant::now()); }
                None => return Ok(()),
            },
            said = signals.next() => match said {
                Said::Resized => {
                    let (columns, rows) = terminal.size();
                    far.feed.resize(columns, rows);
                }
                Said::End => {
                    far.stop();
                    last.get_or_insert(Instant::now() + LAST_WORK);
                }
                Said::Nothing => {}
            },
            written = glass.written(), if glass.is_busy => written?,
            () = sleep_until(last.unwrap_or_else(Instant::now)), if last.is_some() => {
                if glass.is_busy {
                    terminal.is_stuck();
                }
                return Ok(());
            }
            sent = far.next(), if !glass.is_busy => match sent {
                Some(ToClient::Bytes(bytes)) => glass.write(bytes)?,
                Some(ToClient::Error(bytes)) => terminal.says(&String::from_utf8_lossy(&bytes)),
                Some(ToClient::Finished(status)) => {
                    terminal.was_left();
                    return match status {
                        0 => Ok(()),
                        _ => Err(io::Error::other("a fault of the program ended the console")),
                    };
                }
                None => return Ok(()),
            },
        }
    }
}

/// What writes frames. The terminal may take its time, or take nothing any more; nobody waits for it, and the thread that
/// does ends with the process.
struct Glass {
    frames: std::sync::mpsc::Sender<Bytes>,
    written: mpsc::Receiver<io::Result<()>>,
    is_busy: bool,
}

impl Glass {
    fn new() -> io::Result<Self> {
        let (frames, waiting) = std::sync::mpsc::channel::<Bytes>();
        let (tell, written) = mpsc::channel(1);
        let write = move || {
            for frame in waiting {
                let mut out = io::stdout().lock();
                let wrote = out.write_all(&frame).and_then(|()| out.flush());
                drop(out);
                if tell.blocking_send(wrote).is_err() {
                    return;
                }
            }
        };
        std::thread::Builder::new()
            .name("glass".into())
            .spawn(write)?;
        Ok(Self {
            frames,
            written,
            is_busy: false,
        })
    }

    /// Begins to write a frame; there is one at a time.
    fn write(&mut self, frame: Bytes) -> io::Result<()> {
        self.is_busy = true;
        self.frames.send(frame).map_err(io::Error::other)
    }

    /// Waits until it is written.
    async fn written(&mut self) -> io::Result<()> {
        let written = self.written.recv().await;
        self.is_busy = false;
        written.unwrap_or_else(|| Err(io::ErrorKind::BrokenPipe.into()))
    }
}

/// What is typed, until the terminal is gone. The thread that reads ends with the process.
fn keys() -> io::Result<mpsc::Receiver<Vec<u8>>> {
    let (typed, keys) = mpsc::channel(CHUNKS);
    let read = move || {
        let (mut input, mut chunk) = (io::stdin().lock(), [0; CHUNK]);
        loop {
            match input.read(&mut chunk) {
                Ok(0) => return,
                Ok(n) => {
                    let bytes = chunk.get(..n).unwrap_or_default().to_vec();
                    if typed.blocking_send(bytes).is_err() {
                        return;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return,
            }
        }
    };
    std::thread::Builder::new()
        .name("keys".into())
        .spawn(read)?;
    Ok(keys)
}

/// What a signal says.
enum Said {
    /// The terminal has another size.
    Resized,
    /// It is time to leave.
    End,
    /// Nothing that matters here.
    Nothing,
}

/// The signals that are heeded.
struct Signals {
    resized: Signal,
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
    stop: Signal,
}

impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self {
            resized: signal(SignalKind::window_change())?,
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hang_up: signal(SignalKind::hangup())?,
            stop: signal(SignalKind::from_raw(STOP))?,
        })
    }

    /// Until one says that it is time to leave.
    async fn end(&mut self) {
        while !matches!(self.next().await, Said::End) {}
    }

    async fn next(&mut self) -> Said {
        tokio::select! {
            _ = self.resized.recv() => Said::Resized,
            _ = self.terminate.recv() => Said::End,
            _ = self.interrupt.recv() => Said::End,
            _ = self.hang_up.recv() => Said::End,
            _ = self.stop.recv() => Said::Nothing,
        }
    }
}
