//! The line between one session and whoever sits at its far end: bytes in, frames out, and what was known at the door.
//!
//! Owns what leaves: one frame at a time, and a frame that is not taken within the stall time ends the connection. What
//! arrives waits in `inbox`. It does not know what the bytes mean. `Far` is the one place in this layer that names
//! russh; the console and tests use a far end in memory.

use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, timeout};

pub use super::ending::{KillSwitch, Parted, Parting, Why};
use super::inbox;
pub use super::inbox::{Fed, FromClient, LinkFeed, LinkInput};
use crate::domain::{Fingerprint, Language, MemberId, Proof, SafeText};

/// What a farewell waits for each of its steps.
const FAREWELL_STEP: Duration = Duration::from_secs(1);

/// One session's line.
pub struct Link {
    /// What comes from the client.
    pub input: LinkInput,
    /// What goes to the client.
    pub output: LinkOutput,
    /// What was known when the session began.
    pub hello: Hello,
    stop: watch::Receiver<bool>,
}

/// What is known of a session when it begins.
#[derive(Clone, Debug)]
pub struct Hello {
    /// Who signed in.
    pub who: Who,
    /// The user name that the client sent: a hint, and nothing else. At most 64 characters.
    pub user: SafeText,
    /// The language of the word that they typed at the door, if they did.
    pub spoke: Option<Language>,
    /// The port that the client reached.
    pub port: u16,
    /// The address that the connection comes from.
    pub peer: SafeText,
    /// The client's version line. At most 120 characters.
    pub client: SafeText,
    /// The kind of terminal, `TERM`: at most 64 of `[A-Za-z0-9._+-]`. Empty without a terminal.
    pub term: SafeText,
    /// Columns and rows: 1 to 500 and 1 to 200; 80 and 24 where the client named none.
    pub size: (u16, u16),
    /// Environment that the client sent: at most 16 allowed names, values of at most 256 bytes.
    pub env: Vec<(String, String)>,
    /// What the client asked for.
    pub ask: Ask,
    /// Whether there is a terminal at the far end.
    pub pty: bool,
}

/// Who sits at the far end, as proved at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A member.
    Member {
        /// Their id.
        id: MemberId,
        /// What let them in.
        by: Proof,
    },
    /// Somebody who may join, or sign in on the screen.
    Newcomer {
        /// The key in hand, which belongs to nobody, and its kind (`ssh-ed25519`).
        key: Option<(Fingerprint, SafeText)>,
    },
    /// Somebody who looks around.
    Guest,
    /// Whoever runs the server, at its own terminal, perhaps in the name of a member.
    Operator(Option<MemberId>),
}

/// What a client asked for on a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The screens.
    Shell,
    /// A command, at most 8 KiB. It is never given to a shell.
    Exec(String),
}

/// The far end is gone, or the connection was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the far end is gone")]
pub struct Gone;

impl Link {
    /// A link whose frames leave through `output`, and what feeds its input.
    #[must_use]
    pub fn new(hello: Hello, output: LinkOutput, stop: watch::Receiver<bool>) -> (Self, LinkFeed) {
        let (feed, input) = inbox::pair();
        let link = Self {
            input,
            output,
            hello,
            stop,
        };
        (link, feed)
    }

    /// A link over memory: for the terminal of the server itself, and for tests. A frame that is not taken within `stall` ends it.
    #[must_use]
    pub fn pair(hello: Hello, stall: Duration) -> (Self, FarEnd) {
        let (to_client, from_session) = mpsc::channel(1);
        let kill = KillSwitch::default();
        let killed = kill.clone();
        let (stop, stopping) = watch::channel(false);
        let output = LinkOutput {
            far: Far::Memory(to_client),
            kill,
            parting: Parting::default(),
            stall,
        };
        let (link, feed) = Self::new(hello, output, stopping);
        let far = FarEnd {
            feed,
            from_session,
            killed,
            stop,
        };
        (link, far)
    }

    /// Turns true when the server is about to stop: time to keep drafts, say goodbye and end.
    #[must_use]
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stop.clone()
    }
}

/// The session's end of the output.
#[derive(Clone)]
pub struct LinkOutput {
    far: Far,
    kill: KillSwitch,
    /// Why the session is ended.
    pub parting: Parting,
    stall: Duration,
}

/// Where the output goes.
#[derive(Clone)]
enum Far {
    /// A channel of an SSH connection. `Handle` and nothing else: a `Channel` waits for ever once the connection has
    /// died, and is read by nobody.
    Ssh {
        handle: russh::server::Handle,
        channel: russh::ChannelId,
    },
    /// This process: a terminal of its own, or a test.
    Memory(mpsc::Sender<ToClient>),
}

impl LinkOutput {
    /// Output through a channel of an SSH connection, which `kill` ends.
    #[must_use]
    pub fn ssh(
        handle: russh::server::Handle,
        channel: russh::ChannelId,
        kill: KillSwitch,
        stall: Duration,
    ) -> Self {
        Self {
            far: Far::Ssh { handle, channel },
            kill,
            parting: Parting::default(),
            stall,
        }
    }

    /// Sends one frame, and waits until there is room for another. What is sent is never dropped: the next frame may
    /// build on it.
    ///
    /// # Errors
    /// [`Gone`], also when the frame found no room within the stall time, which ends the connection.
    pub async fn send(&self, bytes: Bytes) -> Result<(), Gone> {
        let sent = async {
            match &self.far {
                Far::Ssh { handle, channel } => handle.data(*channel, bytes).await.is_ok(),
                Far::Memory(far) => far.send(ToClient::Bytes(bytes)).await.is_ok(),
            }
        };
        self.in_time(sent).await
    }

    /// Sends to standard error.
    ///
    /// # Errors
    /// As [`Self::send`].
    pub async fn error(&self, bytes: Bytes) -> Result<(), Gone> {
        /// SSH_EXTENDED_DATA_STDERR, RFC 4254, section 5.2.
        const STDERR: u32 = 1;
        let sent = async {
            match &self.far {
                Far::Ssh { handle, channel } => {
                    handle.extended_data(*channel, STDERR, bytes).await.is_ok()
                }
                Far::Memory(far) => far.send(ToClient::Error(bytes)).await.is_ok(),
            }
        };
        self.in_time(sent).await
    }

    /// Ends the session with an exit status. Each step waits a second at most; a far end that takes none of them is
    /// somebody else's to clean up.
    pub async fn finish(&self, status: u32) {
        match &self.far {
            Far::Ssh { handle, channel } => {
                // In this order, and through the same handle as the data: otherwise the end overtakes the output.
                let told = timeout(FAREWELL_STEP, handle.exit_status_request(*channel, status));
                let _ = told.await;
                let _ = timeout(FAREWELL_STEP, handle.eof(*channel)).await;
                let _ = timeout(FAREWELL_STEP, handle.close(*channel)).await;
            }
            Far::Memory(far) => {
                let _ = timeout(FAREWELL_STEP, far.send(ToClient::Finished(status))).await;
            }
        }
    }

    /// Ends the whole connection, at once.
    pub fn kill(&self) {
        self.kill.pull(Why::Asked);
    }

    async fn in_time(&self, sent: impl Future<Output = bool>) -> Result<(), Gone> {
        match timeout(self.stall, sent).await {
            Ok(true) => Ok(()),
            Ok(false) => Err(Gone),
            Err(_) => {
                self.kill.pull(Why::Stalled);
                Err(Gone)
            }
        }
    }
}

/// Something that a session sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToClient {
    /// A frame, or standard output.
    Bytes(Bytes),
    /// Standard error.
    Error(Bytes),
    /// The end, with this status.
    Finished(u32),
}

/// The far end of a link over memory. Dropping it hangs up.
pub struct FarEnd {
    /// What the client sends.
    pub feed: LinkFeed,
    from_session: mpsc::Receiver<ToClient>,
    killed: KillSwitch,
    stop: watch::Sender<bool>,
}

impl FarEnd {
    /// Sends bytes, as typed.
    pub fn types(&self, bytes: &[u8]) -> Fed {
        self.feed.push(bytes, Instant::now())
    }

    /// What the session sends next; none after its end.
    pub async fn next(&mut self) -> Option<ToClient> {
        self.from_session.recv().await
    }

    /// Why the session was ended, if it was.
    #[must_use]
    pub fn killed(&self) -> Option<Why> {
        self.killed.why()
    }

    /// Tells the session that the server is about to stop.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }
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

    const STALL: Duration = Duration::from_secs(30);

    fn hello() -> Hello {
        Hello {
            who: Who::Guest,
            user: SafeText::line("ada"),
            spoke: None,
            port: 22,
            peer: SafeText::line("127.0.0.1"),
            client: SafeText::default(),
            term: SafeText::line("xterm"),
            size: (80, 24),
            env: Vec::new(),
            ask: Ask::Shell,
            pty: true,
        }
    }

    #[tokio::test]
    async fn a_session_talks_and_ends() {
        let (mut link, mut far) = Link::pair(hello(), STALL);
        assert_eq!(far.types(b"q"), Fed::Taken);
        assert_eq!(
            link.input.next().await,
            FromClient::Bytes(Bytes::from_static(b"q"))
        );
        let session = tokio::spawn(async move {
            link.output.send(Bytes::from_static(b"bye")).await.unwrap();
            link.output.error(Bytes::from_static(b"!")).await.unwrap();
            link.output.finish(2).await;
        });
        assert_eq!(
            far.next().await,
            Some(ToClient::Bytes(Bytes::from_static(b"bye")))
        );
        assert_eq!(
            far.next().await,
            Some(ToClient::Error(Bytes::from_static(b"!")))
        );
        assert_eq!(far.next().await, Some(ToClient::Finished(2)));
        session.await.unwrap();
        assert_eq!(far.next().await, None);
    }

    #[tokio::test]
    async fn a_frame_that_nobody_takes_ends_the_connection() {
        let (link, far) = Link::pair(hello(), Duration::from_millis(5));
        link.output.send(Bytes::from_static(b"1")).await.unwrap();
        assert_eq!(far.killed(), None);
        let second = link.output.send(Bytes::from_static(b"2")).await;
        assert_eq!((second, far.killed()), (Err(Gone), Some(Why::Stalled)));
        link.output.kill();
        assert_eq!(far.killed(), Some(Why::Stalled), "the first reason stands");
    }

    #[tokio::test]
    async fn a_far_end_that_hangs_up_is_gone_both_ways() {
        let (mut link, far) = Link::pair(hello(), STALL);
        drop(far);
        assert_eq!(link.input.next().await, FromClient::Gone);
        assert_eq!(link.output.send(Bytes::new()).await, Err(Gone));
    }

    #[tokio::test]
    async fn the_session_hears_that_the_server_stops() {
        let (link, far) = Link::pair(hello(), STALL);
        let mut stopping = link.stopping();
        far.stop();
        assert!(*stopping.wait_for(|stop| *stop).await.unwrap());
    }
}
