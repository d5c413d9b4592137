//! What a command prints, on its way out: in chunks, with the line ends that the far end needs. It does not know what
//! is printed; all of it is safe text, JSON, or words of the interface.

use bytes::BytesMut;
use serde::Serialize;

use crate::session::link::{Gone, LinkOutput};

/// Bytes that are sent at once. With one chunk in flight, this is what a slow reader costs on top of a row.
const CHUNK: usize = 16 * 1024;

/// The way out.
pub struct Out<'a> {
    far: &'a LinkOutput,
    /// Whether a line ends in CR LF: the client's terminal is raw where there is one.
    pty: bool,
    waiting: BytesMut,
    sent: bool,
}

impl<'a> Out<'a> {
    /// The way out to `far`.
    #[must_use]
    pub fn new(far: &'a LinkOutput, pty: bool) -> Self {
        Self {
            far,
            pty,
            waiting: BytesMut::new(),
            sent: false,
        }
    }

    /// Prints to standard output.
    ///
    /// # Errors
    /// [`Gone`]; so for all functions here.
    pub async fn print(&mut self, text: &str) -> Result<(), Gone> {
        self.waiting
            .extend_from_slice(self.lines(text).as_ref().as_bytes());
        while self.waiting.len() >= CHUNK {
            self.sent = true;
            self.far.send(self.waiting.split_to(CHUNK).freeze()).await?;
        }
        Ok(())
    }

    /// Sends a file as it is.
    ///
    /// # Errors
    /// [`Gone`].
    pub async fn file(&mut self, bytes: &[u8]) -> Result<(), Gone> {
        for chunk in bytes.chunks(CHUNK) {
            self.sent = true;
            let chunk = bytes::Bytes::copy_from_slice(chunk);
            self.far.send(chunk).await?;
        }
        Ok(())
    }

    /// Whether the far end shows what comes on a terminal.
    #[must_use]
    pub const fn is_terminal(&self) -> bool {
        self.pty
    }

    /// Prints a record as one line of JSON.
    ///
    /// # Errors
    /// [`Gone`].
    pub async fn record(&mut self, record: &impl Serialize) -> Result<(), Gone> {
        self.print(&json(record)).await?;
        self.print("\n").await
    }

    /// Prints a list as a JSON array of the shape `T`, one row a line.
    ///
    /// # Errors
    /// [`Gone`].
    pub async fn array<'r, T, R>(&mut self, rows: &'r [R]) -> Result<(), Gone>
    where
        T: Serialize + From<&'r R>,
    {
        let mut before = "[";
        for row in rows {
            self.print(before).await?;
            self.print(&json(&T::from(row))).await?;
            before = ",\n";
        }
        self.print(if before == "[" { "[]\n" } else { "]\n" }).await
    }

    /// Sends what waits.
    ///
    /// # Errors
    /// [`Gone`].
    pub async fn flush(&mut self) -> Result<(), Gone> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        self.sent = true;
        self.far.send(self.waiting.split().freeze()).await
    }

    /// Drops what was printed, if none of it was sent; says whether the output is a blank page.
    pub fn take_back(&mut self) -> bool {
        if !self.sent {
            self.waiting.clear();
        }
        !self.sent
    }

    /// Prints to standard error, at once.
    ///
    /// # Errors
    /// [`Gone`].
    pub async fn complain(&mut self, text: &str) -> Result<(), Gone> {
        let text = self.lines(text).into_owned();
        self.far.error(text.into()).await
    }

    fn lines<'t>(&self, text: &'t str) -> std::borrow::Cow<'t, str> {
        if self.pty {
            text.replace('\n', "\r\n").into()
        } else {
            text.into()
        }
    }
}

/// A shape as JSON. Nothing in the shapes can fail: no maps, no floats.
#[must_use]
pub fn json(shape: &impl Serialize) -> String {
    serde_json::to_string(shape).unwrap_or_default()
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
    use super::super::tests::{drain, link};
    use super::*;

    #[tokio::test]
    async fn what_is_long_leaves_in_chunks_and_arrives_whole() {
        let (link, far) = link("", true);
        let text = "ab\n".repeat(20_000);
        let sent = text.clone();
        let print = tokio::spawn(async move {
            let mut out = Out::new(&link.output, true);
            out.print(&sent).await.unwrap();
            assert!(!out.take_back());
            out.flush().await.unwrap();
            link.output.finish(0).await;
        });
        let done = drain(far).await;
        print.await.unwrap();
        assert_eq!(done.out, text.replace('\n', "\r\n"));
        assert!(done.largest <= CHUNK, "{}", done.largest);
    }

    #[derive(Serialize)]
    struct One(u32);

    impl From<&u32> for One {
        fn from(n: &u32) -> Self {
            Self(*n)
        }
    }

    #[tokio::test]
    async fn arrays_are_json_however_long() {
        let (link, far) = link("", false);
        let mut out = Out::new(&link.output, false);
        out.array::<One, u32>(&[]).await.unwrap();
        out.array::<One, u32>(&[1]).await.unwrap();
        out.array::<One, u32>(&[1, 2]).await.unwrap();
        out.flush().await.unwrap();
        drop(link);
        assert_eq!(drain(far).await.out, "[]\n[1]\n[1,\n2]\n");
    }
}
