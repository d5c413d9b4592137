//! The text of `post` and `reply`: standard input, whole or not at all. It does not judge the text; `domain::Body` does.

use std::time::Duration;

use tokio::time::timeout;

use super::stop::Stop;
use crate::session::link::{FromClient, LinkInput};

/// Standard input up to its end, of at most `limit` bytes and the line feed that editors put at the end. It is waited
/// for as long as no more than `silence` passes without any.
///
/// # Errors
/// What is wrong with it, when it does not come or end, and when a part was lost: a text with a hole is no text.
pub async fn text(input: &mut LinkInput, limit: usize, silence: Duration) -> Result<String, Stop> {
    let mut bytes = Vec::new();
    loop {
        let silent = Stop::Silent {
            seconds: silence.as_secs(),
        };
        match timeout(silence, input.next()).await.map_err(|_| silent)? {
            FromClient::Bytes(chunk) => bytes.extend_from_slice(&chunk),
            FromClient::Resized(..) => {}
            FromClient::Eof => break,
            FromClient::Gone => return Err(Stop::Gone),
        }
        if bytes.len() > limit.saturating_add(1) {
            return Err(Stop::TooLong { limit });
        }
    }
    if input.lost() > 0 {
        return Err(Stop::Lost);
    }
    String::from_utf8(bytes).map_err(|_| Stop::NotUtf8)
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
    use super::super::tests::link;
    use super::*;
    use crate::session::link::{FarEnd, Fed};

    const PATIENT: Duration = Duration::from_secs(600);

    /// What becomes of what `send` sends, from a client that stays on the line.
    async fn sent(send: impl FnOnce(&FarEnd)) -> Result<String, Stop> {
        let (mut link, far) = link("", false);
        send(&far);
        text(&mut link.input, 10, PATIENT).await
    }

    #[tokio::test]
    async fn a_text_is_read_to_its_end() {
        let whole = sent(|far| {
            far.types("über".as_bytes());
            far.types(b" all\n");
            far.feed.resize(80, 24);
            far.feed.eof();
        });
        assert_eq!(whole.await.unwrap(), "über all\n");
    }

    #[tokio::test]
    async fn the_limit_leaves_room_for_the_last_line_feed() {
        let fits = sent(|far| {
            far.types(b"0123456789\n");
            far.feed.eof();
        });
        assert_eq!(fits.await.unwrap().len(), 11);
        let endless = sent(|far| {
            far.types(b"0123456789\n!");
        });
        assert!(matches!(endless.await, Err(Stop::TooLong { limit: 10 })));
    }

    #[tokio::test]
    async fn half_a_text_is_none() {
        let (mut link, far) = link("", false);
        far.types(b"half");
        drop(far);
        let hung_up = text(&mut link.input, 10, PATIENT).await;
        assert!(matches!(hung_up, Err(Stop::Gone)));
        let holed = sent(|far| {
            while far.types(b"") != Fed::Lost {}
            far.feed.eof();
        });
        assert!(matches!(holed.await, Err(Stop::Lost)));
        let binary = sent(|far| {
            far.types(b"\xff\xfe");
            far.feed.eof();
        });
        assert!(matches!(binary.await, Err(Stop::NotUtf8)));
    }

    #[tokio::test]
    async fn silence_is_not_waited_out_for_ever() {
        let (mut link, _far) = link("", false);
        let silent = text(&mut link.input, 10, Duration::ZERO).await;
        assert!(matches!(silent, Err(Stop::Silent { seconds: 0 })));
    }
}
