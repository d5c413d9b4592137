//! Accepts connections, and never stops because accepting one failed.
//!
//! Owns the loop of one listener, the socket options, and what happens when the process has no file left: a spare one
//! is given up to take the waiting connection and close it. Who may enter is the gate's business.

use std::fs::File;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use socket2::{SockRef, TcpKeepalive};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::connection::{self, House};
use super::gate::Gate;
use super::tally::Tally;
use crate::session::link::Link;

/// Bytes that the kernel holds for a client that does not read.
const SEND_BUFFER: usize = 32 * 1024;
/// A peer that acknowledges nothing for so long is dead.
const DEAD_AFTER: Duration = Duration::from_secs(180);
/// When and how often an idle line is probed: often enough for the routers that forget idle connections.
const PROBE_AFTER: Duration = Duration::from_secs(75);
/// The first pause after a failed accept; it doubles up to the last.
const PAUSE: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));

/// Numbers connections for the log.
static CONNECTION: AtomicU64 = AtomicU64::new(1);

/// Raises the number of files that this process may open to what the system allows it. One connection is one file.
pub(super) fn raise_file_limit() {
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    if let Err(error) = setrlimit(Resource::Nofile, raised) {
        tracing::warn!(%error, "the limit on open files stays as it is");
    }
}

/// Serves what connects to `listener` until the house stops, and then until the last connection has ended.
pub(super) async fn run<S, F>(listener: TcpListener, house: Arc<House<S>>, gate: Gate)
where
    S: Fn(Box<Link>) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let mut connections = JoinSet::new();
    let (mut stop, mut spare, mut pause) = (house.stop.clone(), spare_file(), PAUSE.0);
    loop {
        tokio::select! {
            () = connection::turned(&mut stop) => break,
            Some(ended) = connections.join_next() => report(ended),
            accepted = listener.accept() => match accepted {
                Ok((tcp, peer)) => {
                    pause = PAUSE.0;
                    if let Some(pass) = admit(&gate, &house.tally, peer) {
                        let id = CONNECTION.fetch_add(1, Ordering::Relaxed);
                        prepare(&tcp);
                        connections.spawn(connection::run(Arc::clone(&house), tcp, peer, id, pass));
                    }
                }
                Err(error) => {
                    tracing::error!(%error, "cannot accept a connection");
                    if is_out_of_files(&error) && spare.take().is_some() {
                        turn_away(&listener).await;
                        spare = spare_file();
                    }
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(PAUSE.1);
                }
            }
        }
    }
    drop(listener);
    while let Some(ended) = connections.join_next().await {
        report(ended);
    }
}

/// Asks the gate. Who is refused is closed without a word: a word would cost a handshake.
fn admit(gate: &Gate, tally: &Tally, peer: SocketAddr) -> Option<super::gate::Pass> {
    let dice = rand::random_range(0..100);
    match gate.enter(peer.ip(), std::time::Instant::now(), dice) {
        Ok(pass) => {
            Tally::count(&tally.accepted);
            Some(pass)
        }
        Err(closed) => {
            Tally::count(&tally.refused);
            tracing::debug!(address = %peer.ip(), ?closed, "refused at the gate");
            None
        }
    }
}

/// Options that can fail only on a socket that is already dead, which is found out soon enough.
fn prepare(tcp: &TcpStream) {
    let socket = SockRef::from(tcp);
    let keepalive = TcpKeepalive::new()
        .with_time(PROBE_AFTER)
        .with_interval(PROBE_AFTER);
    let _ = tcp.set_nodelay(true);
    let _ = socket.set_tcp_keepalive(&keepalive);
    let _ = socket.set_tcp_user_timeout(Some(DEAD_AFTER));
    let _ = socket.set_send_buffer_size(SEND_BUFFER);
}

/// A file that can be given up.
fn spare_file() -> Option<File> {
    File::open("/dev/null").ok()
}

fn is_out_of_files(error: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::MFILE, Errno::NFILE]
        .iter()
        .any(|errno| error.raw_os_error() == Some(errno.raw_os_error()))
}

/// Takes the connection that waits and closes it; otherwise it would be offered again at once, and for ever.
async fn turn_away(listener: &TcpListener) {
    let _ = tokio::time::timeout(PAUSE.0, listener.accept()).await;
}

fn report(ended: Result<(), tokio::task::JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "a connection broke");
    }
}
