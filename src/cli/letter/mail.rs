//! Mail out: a letter, and how it is handed to the mail server of this machine or of the house, in plain SMTP (RFC 5321).
//!
//! It speaks no TLS and gives no password: a relay on this machine (postfix, msmtpd, OpenSMTPD) does that better, keeps what the
//! world does not take at once, and holds the credentials.

use std::fmt::Write as _;
use std::time::Duration;

use tokio::io::{
    AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader,
};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::domain::Time;

/// How long the conversation may take until the server has the letter; and before it, how long it may take to begin one.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the goodbye may take, on which nothing depends.
const GOODBYE: Duration = Duration::from_secs(2);
/// Bytes of one answer of the server.
const ANSWER: u64 = 64 * 1024;
/// Characters of a line (RFC 2045 allows 76, with the sign that it goes on).
const LINE: usize = 75;

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) from: String,
    pub(super) to: Vec<String>,
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) at: Time,
}

/// Why a letter was not taken.
#[derive(Debug, thiserror::Error)]
pub(super) enum MailError {
    /// There is no connection, or it broke.
    #[error("{0}: {1}")]
    Line(String, std::io::Error),
    /// It took too long.
    #[error("{0} does not answer")]
    Late(String),
    /// The server says no.
    #[error("{server} answered {said:?} to {asked}")]
    Refused {
        /// Which.
        server: String,
        /// To what.
        asked: &'static str,
        /// With which words.
        said: String,
    },
}

/// Hands a letter to the server at `address` (a host and a port).
pub(super) async fn send(address: &str, letter: &Letter) -> Result<(), MailError> {
    let line = timeout(PATIENCE, TcpStream::connect(address)).await;
    let line = line.map_err(|_| MailError::Late(address.into()))?;
    let line = line.map_err(|error| MailError::Line(address.into(), error))?;
    let mut talk = Talk {
        line: BufReader::new(line),
        server: address,
    };
    talk.hand_over(letter).await
}

struct Talk<'a, L> {
    line: BufReader<L>,
    server: &'a str,
}

impl<L: AsyncRead + AsyncWrite + Unpin> Talk<'_, L> {
    async fn hand_over(&mut self, letter: &Letter) -> Result<(), MailError> {
        let delivered = timeout(PATIENCE, self.deliver(letter)).await;
        delivered.unwrap_or_else(|_| Err(MailError::Late(self.server.into())))?;
        // It has the letter; how the goodbye goes is all the same.
        let _ = timeout(GOODBYE, self.say("QUIT", "QUIT", '2')).await;
        Ok(())
    }

    async fn deliver(&mut self, letter: &Letter) -> Result<(), MailError> {
        self.answer("the connection", '2').await?;
        self.say("EHLO", "EHLO wellspring.localdomain", '2').await?;
        self.say("MAIL FROM", &format!("MAIL FROM:<{}>", letter.from), '2')
            .await?;
        let mut taken = false;
        let mut refused = None;
        for to in &letter.to {
            match self.say("RCPT TO", &format!("RCPT TO:<{to}>"), '2').await {
                Ok(()) => taken = true,
                // The others are to have it all the same.
                Err(no @ MailError::Refused { .. }) => {
                    tracing::warn!(to, error = %no, "nobody there gets the letter");
                    refused = Some(no);
                }
                Err(error) => return Err(error),
            }
        }
        if let Some(no) = refused.filter(|_| !taken) {
            return Err(no);
        }
        self.say("DATA", "DATA", '3').await?;
        self.say("the letter", &format!("{}.", letter.written()), '2')
            .await
    }

    /// Says a line, and wants an answer that begins with this digit.
    async fn say(
        &mut self,
        asked: &'static str,
        line: &str,
        wanted: char,
    ) -> Result<(), MailError> {
        let sent = self.line.write_all(format!("{line}\r\n").as_bytes()).await;
        sent.map_err(|error| self.broken(error))?;
        self.answer(asked, wanted).await
    }

    async fn answer(&mut self, asked: &'static str, wanted: char) -> Result<(), MailError> {
        let mut said = String::new();
        loop {
            let mut line = String::new();
            let read = (&mut self.line).take(ANSWER).read_line(&mut line).await;
            if read.map_err(|error| self.broken(error))? == 0 {
                let ended = std::io::ErrorKind::UnexpectedEof.into();
                return Err(self.broken(ended));
            }
            said.push_str(line.trim_end());
            // All lines of an answer but the last have a hyphen behind the number.
            if line.as_bytes().get(3) != Some(&b'-') || said.len() as u64 > ANSWER {
                break;
            }
            said.push(' ');
        }
        if said.starts_with(wanted) {
            return Ok(());
        }
        Err(MailError::Refused {
            server: self.server.to_owned(),
            asked,
            said,
        })
    }

    fn broken(&self, error: std::io::Error) -> MailError {
        MailError::Line(self.server.to_owned(), error)
    }
}

impl Letter {
    /// The letter as it travels: header and text, each line with its end, and no line that could end it early.
    fn written(&self) -> String {
        let date = jiff::Timestamp::from_millisecond(self.at.millis())
            .map(|at| at.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string())
            .unwrap_or_default();
        let domain = self
            .from
            .rsplit_once('@')
            .map_or("localhost", |(_, domain)| domain);
        let mut out = String::new();
        for line in [
            format!("From: <{}>", self.from),
            format!(
                "To: {}",
                self.to
                    .iter()
                    .map(|to| format!("<{to}>"))
                    .collect::<Vec<_>>()
                    .join(", ")
            ),
            format!("Subject: {}", header(&self.subject)),
            format!("Date: {date}"),
            format!("Message-ID: <wellspring-{}@{domain}>", self.at.millis()),
            "Auto-Submitted: auto-generated".into(),
            "MIME-Version: 1.0".into(),
            "Content-Type: text/plain; charset=utf-8".into(),
            "Content-Transfer-Encoding: quoted-printable".into(),
            String::new(),
        ] {
            out.push_str(&line);
            out.push_str("\r\n");
        }
        for line in self.text.lines() {
            out.push_str(&quoted(line));
            out.push_str("\r\n");
        }
        out
    }
}

/// A line as quoted-printable (RFC 2045): what is not plain ASCII as `=XX`, long lines broken. A full stop at the beginning, which
/// could end the letter, is written out, too.
fn quoted(line: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    let last = line.len().saturating_sub(1);
    for (at, byte) in line.bytes().enumerate() {
        let plain = match byte {
            b' ' => at != last,
            b'.' => at != 0,
            b'=' => false,
            byte => byte.is_ascii_graphic(),
        };
        let takes = if plain { 1 } else { 3 };
        // A line that was broken must not begin with a full stop either.
        if width + takes > LINE - 1 {
            out.push_str("=\r\n");
            width = 0;
        }
        if plain && !(byte == b'.' && width == 0) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "={byte:02X}");
        }
        width += takes;
    }
    out
}

/// A header that may hold any language: as it is, or in words of RFC 2047, each of whole characters.
fn header(text: &str) -> String {
    if text
        .bytes()
        .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for character in text.chars() {
        let mut bytes = [0; 4];
        let coded =
            character
                .encode_utf8(&mut bytes)
                .bytes()
                .fold(String::new(), |mut out, byte| {
                    let _ = write!(out, "={byte:02X}");
                    out
                });
        match words.last_mut() {
            Some(word) if word.len() + coded.len() <= 48 => word.push_str(&coded),
            _ => words.push(coded),
        }
    }
    let words: Vec<_> = words
        .iter()
        .map(|word| format!("=?utf-8?Q?{word}?="))
        .collect();
    words.join("\r\n ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter() -> Letter {
        Letter {
            from: "forum@example.org".into(),
            to: vec!["ada@example.org".into(), "bo@example.org".into()],
            subject: "Spindle House: 周报".into(),
            text: ".\nWärme = 3\nend \n".into(),
            at: Time::from_millis(1_795_690_800_000),
        }
    }

    #[test]
    fn nothing_in_a_letter_ends_it_or_adds_a_header() {
        let written = letter().written();
        let (head, text) = written.split_once("\r\n\r\n").unwrap();
        assert!(
            head.contains("Date: Thu, 26 Nov 2026 11:00:00 +0000\r\n"),
            "{head}"
        );
        assert!(head.contains("Subject: =?utf-8?Q?=53="), "{head}");
        assert_eq!(text, "=2E\r\nW=C3=A4rme =3D 3\r\nend=20\r\n");
        assert!(written.is_ascii());
        for length in 70..80 {
            let long = format!("{}.....", "x".repeat(length));
            for line in quoted(&long).split("\r\n") {
                assert!(line.len() <= LINE + 1 && !line.starts_with('.'), "{line}");
            }
        }
    }

    /// What a server of these answers hears, and what comes of it.
    async fn talk(answers: &[&str]) -> (String, Result<(), MailError>) {
        let (near, far) = tokio::io::duplex(64 * 1024);
        let (mut hears, mut says) = tokio::io::split(far);
        says.write_all(answers.concat().as_bytes()).await.unwrap();
        says.shutdown().await.unwrap();
        let mut talk = Talk {
            line: BufReader::new(near),
            server: "mail",
        };
        let told = talk.hand_over(&letter()).await;
        drop(talk);
        let mut heard = String::new();
        hears.read_to_string(&mut heard).await.unwrap();
        (heard, told)
    }

    const GOOD: [&str; 8] = [
        "220 mail\r\n",
        "250-mail\r\n250-SIZE\r\n250 8BITMIME\r\n",
        "250 ok\r\n",
        "250 ok\r\n",
        "250 ok\r\n",
        "354 go on\r\n",
        "250 queued\r\n",
        "221 bye\r\n",
    ];

    #[tokio::test]
    async fn a_letter_is_handed_over() {
        let (heard, told) = talk(&GOOD).await;
        told.unwrap();
        for line in [
            "EHLO wellspring.localdomain\r\n",
            "MAIL FROM:<forum@example.org>\r\n",
            "RCPT TO:<ada@example.org>\r\nRCPT TO:<bo@example.org>\r\nDATA\r\n",
            "\r\nend=20\r\n.\r\nQUIT\r\n",
        ] {
            assert!(heard.contains(line), "{line}: {heard}");
        }
    }

    #[tokio::test]
    async fn a_refusal_is_told_with_the_words_of_the_server() {
        let mut answers = GOOD;
        (answers[3], answers[4]) = ("550 no such user\r\n", "550 no such user\r\n");
        let (heard, told) = talk(&answers).await;
        let said = told.unwrap_err().to_string();
        assert_eq!(said, "mail answered \"550 no such user\" to RCPT TO");
        assert!(!heard.contains("DATA"));
        let (_, told) = talk(&GOOD[..5]).await;
        assert!(matches!(told, Err(MailError::Line(..))), "{told:?}");
    }

    #[tokio::test]
    async fn one_who_is_not_there_any_more_keeps_it_from_nobody_else() {
        let mut answers = GOOD;
        answers[3] = "550 no such user\r\n";
        let (heard, told) = talk(&answers).await;
        told.unwrap();
        assert!(heard.contains("DATA\r\n"), "{heard}");
    }

    #[tokio::test]
    async fn a_letter_that_was_taken_is_sent_though_nobody_says_goodbye() {
        let (near, mut far) = tokio::io::duplex(64 * 1024);
        far.write_all(GOOD[..7].concat().as_bytes()).await.unwrap();
        let mut talk = Talk {
            line: BufReader::new(near),
            server: "mail",
        };
        // The goodbye, which has a time of its own, is no part of this.
        talk.deliver(&letter()).await.unwrap();
    }
}
