//! A TCP stream that counts its bytes and can be ended from outside.
//!
//! Ending a connection through the protocol does not work when it matters: a message to disconnect waits in the same
//! queue as the output that a stalled client does not take. So the socket itself is shut down, which wakes whoever
//! reads or writes it. It does not know what the bytes mean.

use std::io;
use std::net::Shutdown;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use super::tally::Tally;

/// The stream that russh gets.
pub(super) struct KillStream {
    tcp: Arc<TcpStream>,
    traffic: Arc<Traffic>,
}

/// Bytes of one connection, before decryption, which are also counted into those of all.
pub(super) struct Traffic {
    received: AtomicU64,
    sent: AtomicU64,
    all: Arc<Tally>,
}

impl Traffic {
    fn receive(&self, bytes: usize) {
        Tally::add(&self.received, bytes as u64);
        Tally::add(&self.all.received, bytes as u64);
    }

    fn send(&self, bytes: usize) {
        Tally::add(&self.sent, bytes as u64);
        Tally::add(&self.all.sent, bytes as u64);
    }

    /// Bytes from the client.
    pub(super) fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    /// Bytes to the client.
    pub(super) fn sent(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }
}

/// Ends a stream. Holding it does not keep the socket open.
pub(super) struct Killer(Weak<TcpStream>);

impl Killer {
    /// Ends the stream at once: reads end, writes fail, and what was not yet sent is thrown away.
    pub(super) fn kill(&self) {
        if let Some(tcp) = self.0.upgrade() {
            let socket = SockRef::from(&*tcp);
            // Without lingering the kernel would keep up to a full send buffer for a client that reads nothing.
            let _ = socket.set_linger(Some(Duration::ZERO));
            let _ = socket.shutdown(Shutdown::Both);
        }
    }
}

impl KillStream {
    /// The stream over `tcp`, what ends it, and its counters.
    pub(super) fn new(tcp: TcpStream, all: Arc<Tally>) -> (Self, Killer, Arc<Traffic>) {
        let traffic = Traffic {
            received: AtomicU64::new(0),
            sent: AtomicU64::new(0),
            all,
        };
        let (tcp, traffic) = (Arc::new(tcp), Arc::new(traffic));
        let killer = Killer(Arc::downgrade(&tcp));
        let stream = Self {
            tcp,
            traffic: Arc::clone(&traffic),
        };
        (stream, killer, traffic)
    }
}

impl AsyncRead for KillStream {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        loop {
            ready!(self.tcp.poll_read_ready(cx))?;
            match self.tcp.try_read(buf.initialize_unfilled()) {
                Ok(n) => {
                    buf.advance(n);
                    self.traffic.receive(n);
                    return Poll::Ready(Ok(()));
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }
}

impl AsyncWrite for KillStream {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        loop {
            ready!(self.tcp.poll_write_ready(cx))?;
            match self.tcp.try_write(buf) {
                Ok(n) => {
                    self.traffic.send(n);
                    return Poll::Ready(Ok(n));
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
    }

    /// TCP has no buffer of ours to flush.
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        match SockRef::from(&*self.tcp).shutdown(Shutdown::Write) {
            // The client may have closed first.
            Err(error) if error.kind() != io::ErrorKind::NotConnected => Poll::Ready(Err(error)),
            _ => Poll::Ready(Ok(())),
        }
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
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    async fn connected() -> (TcpStream, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap())
            .await
            .unwrap();
        (listener.accept().await.unwrap().0, client)
    }

    #[tokio::test]
    async fn bytes_pass_and_are_counted() {
        let (server, mut client) = connected().await;
        let (mut stream, _killer, traffic) = KillStream::new(server, Arc::default());
        client.write_all(b"hello").await.unwrap();
        let mut buf = [0; 5];
        stream.read_exact(&mut buf).await.unwrap();
        stream.write_all(b"hi").await.unwrap();
        stream.shutdown().await.unwrap();
        let mut answer = Vec::new();
        client.read_to_end(&mut answer).await.unwrap();
        assert_eq!((&buf[..], &answer[..]), (&b"hello"[..], &b"hi"[..]));
        assert_eq!((traffic.received(), traffic.sent()), (5, 2));
    }

    #[tokio::test]
    async fn a_reader_that_waits_is_woken_by_the_end() {
        let (server, _client) = connected().await;
        let (mut stream, killer, _traffic) = KillStream::new(server, Arc::default());
        let read = tokio::spawn(async move { stream.read_u8().await });
        tokio::task::yield_now().await;
        killer.kill();
        assert!(read.await.unwrap().is_err());
        killer.kill();
    }

    #[tokio::test]
    async fn a_writer_that_nobody_reads_is_woken_by_the_end() {
        let (server, _client) = connected().await;
        let (mut stream, killer, traffic) = KillStream::new(server, Arc::default());
        let write = tokio::spawn(async move {
            loop {
                if stream.write_all(&[0; 65_536]).await.is_err() {
                    return;
                }
            }
        });
        while traffic.sent() == 0 {
            tokio::task::yield_now().await;
        }
        killer.kill();
        write.await.unwrap();
    }
}
