//! `/metrics`: how the server is, for Prometheus, on this machine alone. A page of text over the smallest HTTP that there is.
//!
//! No figure has a label that a member could choose.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::forum::Forum;
use crate::ssh::Meter;
use crate::store;

/// How long a client may take to ask.
const PATIENCE: Duration = Duration::from_secs(5);
/// Bytes of a request.
const REQUEST: usize = 8 * 1024;
/// Connections at once; what comes on top waits.
const CLIENTS: usize = 4;

/// Where the figures come from.
pub(super) struct Sources {
    pub(super) forum: Forum,
    pub(super) door: Meter,
    pub(super) data: PathBuf,
}

/// Opens the page; it is served as long as the runtime lives.
pub(super) async fn open(address: SocketAddr, sources: Sources) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address).await;
    let listener = listener.with_context(|| format!("cannot listen on {address} for metrics"))?;
    let address = listener.local_addr()?;
    tracing::info!("metrics are at http://{address}/metrics");
    tokio::spawn(serve(listener, Arc::new(sources)));
    Ok(())
}

async fn serve(listener: TcpListener, sources: Arc<Sources>) {
    let seats = Arc::new(Semaphore::new(CLIENTS));
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((client, _)) => {
                let sources = Arc::clone(&sources);
                tokio::spawn(async move {
                    // A client that went has nobody to tell.
                    let _ = timeout(PATIENCE, answer(client, &sources)).await;
                    drop(seat);
                });
            }
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection for metrics");
                tokio::time::sleep(PATIENCE).await;
            }
        }
    }
}

/// Reads a request and answers it.
async fn answer(
    mut client: impl AsyncRead + AsyncWrite + Unpin,
    sources: &Sources,
) -> std::io::Result<()> {
    let mut request = Vec::new();
    while !request.windows(4).any(|end| end == b"\r\n\r\n") && request.len() < REQUEST {
        if client.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
    let (status, body) = match wanted(&request) {
        Wanted::Metrics => ("200 OK", sources.page().await),
        Wanted::Other => ("404 Not Found", "there is /metrics\n".to_owned()),
        Wanted::Nothing => ("405 Method Not Allowed", "only GET\n".to_owned()),
    };
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    client.write_all(answer.as_bytes()).await?;
    client.shutdown().await
}

#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Metrics,
    Other,
    Nothing,
}

/// What the first line of a request asks for.
fn wanted(request: &[u8]) -> Wanted {
    let line = request
        .split(|byte| *byte == b'\r')
        .next()
        .unwrap_or_default();
    let mut words = line.split(|byte| *byte == b' ');
    match (words.next(), words.next()) {
        (Some(b"GET"), Some(b"/metrics")) => Wanted::Metrics,
        (Some(b"GET"), _) => Wanted::Other,
        _ => Wanted::Nothing,
    }
}

impl Sources {
    /// The page.
    async fn page(&self) -> String {
        let tally = self.door.tally();
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let (connections, strangers) = self.door.connections();
        let forum = self.forum.measured().await;
        let store = forum.store;
        let (database, journal) = store::sizes(&self.data);
        let mut page = Page::default();
        page.gauge("sessions", "Sessions of members", whole(forum.sessions));
        page.gauge("connections", "Connections", whole(connections as u64));
        page.gauge(
            "connections_not_signed_in",
            "Those that are not signed in yet",
            whole(strangers as u64),
        );
        page.counter(
            "connections_accepted_total",
            "Connections that were let in",
            whole(get(&tally.accepted)),
        );
        page.counter(
            "connections_refused_total",
            "Connections that were closed at the gate",
            whole(get(&tally.refused)),
        );
        page.family("sign_ins_total", "Attempts to sign in", "counter");
        page.line(
            "sign_ins_total{result=\"ok\"}",
            &whole(get(&tally.signed_in)),
        );
        page.line(
            "sign_ins_total{result=\"refused\"}",
            &whole(get(&tally.denied)),
        );
        page.counter(
            "connections_stalled_total",
            "Connections ended because they took no output",
            whole(get(&tally.stalled)),
        );
        page.counter(
            "connections_flooded_total",
            "Connections ended because they sent too much",
            whole(get(&tally.flooded)),
        );
        page.counter(
            "sessions_broken_total",
            "Sessions that ended by a fault of the program",
            whole(get(&tally.panicked)),
        );
        page.counter(
            "frames_total",
            "Frames drawn at screens",
            whole(forum.frames),
        );
        page.counter(
            "received_bytes_total",
            "Bytes from clients",
            whole(get(&tally.received)),
        );
        page.counter(
            "sent_bytes_total",
            "Bytes to clients",
            whole(get(&tally.sent)),
        );
        page.counter("posts_total", "Posts since the start", whole(forum.posts));
        page.gauge("writes_waiting", "Writes that wait", whole(store.waiting));
        page.summary(
            "commit_seconds",
            "Commits, until they were on disk",
            store.commits,
            store.commit,
        );
        page.summary(
            "read_seconds",
            "Reads of the store",
            store.reads,
            store.read,
        );
        page.gauge("database_bytes", "The database", whole(database));
        page.gauge("journal_bytes", "Its write-ahead log", whole(journal));
        if let Some(age) = forum.backup_age {
            page.gauge("backup_age_seconds", "Age of the last backup", whole(age));
        }
        page.gauge(
            "backup_failed",
            "1 if making one failed since",
            whole(forum.backup_failed.into()),
        );
        page.gauge(
            "held_posts",
            "Posts that wait for a host",
            whole(forum.holds),
        );
        page.0
    }
}

fn whole(number: u64) -> String {
    number.to_string()
}

/// Text in Prometheus's format.
#[derive(Default)]
struct Page(String);

impl Page {
    fn family(&mut self, name: &str, help: &str, kind: &str) {
        // Writing into a string does not fail.
        let _ = write!(
            self.0,
            "# HELP wellspring_{name} {help}\n# TYPE wellspring_{name} {kind}\n"
        );
    }

    fn line(&mut self, name: &str, value: &str) {
        let _ = writeln!(self.0, "wellspring_{name} {value}");
    }

    fn gauge(&mut self, name: &str, help: &str, value: String) {
        self.family(name, help, "gauge");
        self.line(name, &value);
    }

    fn counter(&mut self, name: &str, help: &str, value: String) {
        self.family(name, help, "counter");
        self.line(name, &value);
    }

    fn summary(&mut self, name: &str, help: &str, count: u64, sum: Duration) {
        self.family(name, help, "summary");
        self.line(&format!("{name}_sum"), &format!("{:.6}", sum.as_secs_f64()));
        self.line(&format!("{name}_count"), &whole(count));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_is_served_and_nothing_else() {
        for (request, want) in [
            (
                &b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n"[..],
                Wanted::Metrics,
            ),
            (b"GET /metrics?x HTTP/1.1\r\n\r\n", Wanted::Other),
            (b"GET / HTTP/1.1\r\n\r\n", Wanted::Other),
            (b"POST /metrics HTTP/1.1\r\n\r\n", Wanted::Nothing),
            (b"\xff\xfe", Wanted::Nothing),
            (b"", Wanted::Nothing),
        ] {
            assert_eq!(wanted(request), want);
        }
    }

    #[test]
    fn a_family_is_described_once_before_its_figures() {
        let mut page = Page::default();
        page.summary("commit_seconds", "Commits", 2, Duration::from_millis(1_500));
        assert_eq!(
            page.0,
            "# HELP wellspring_commit_seconds Commits\n# TYPE wellspring_commit_seconds summary\n\
             wellspring_commit_seconds_sum 1.500000\nwellspring_commit_seconds_count 2\n"
        );
    }
}
