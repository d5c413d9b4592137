//! Cuts a mailbox file into messages and undoes what the mbox format did to them (`>From`, CRLF). Holds one message at
//! a time. Does not look into messages.
//!
//! The format has no length field and no agreed grammar (RFC 4155 describes the default). A line is a separator when it
//! starts with `From `, a header line follows, and it ends in a date or stands after an empty line: programs forget the
//! empty line, and writers start paragraphs with "From".

use std::io::{self, BufRead};

/// Bytes of a message that are read; what lies beyond is skipped. Above what mail servers let through.
pub const MESSAGE_BYTES: usize = 64 << 20;

/// One message as it stands in the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Raw {
    /// The separator line, without `From `.
    pub from_line: Vec<u8>,
    /// Headers and body with LF line ends.
    pub bytes: Vec<u8>,
    /// Whether bytes beyond [`MESSAGE_BYTES`] were skipped.
    pub cut: bool,
}

/// Reads messages one after the other.
pub struct Splitter<R> {
    input: R,
    read: u64,
    ahead: Option<Vec<u8>>,
    next_from: Option<Vec<u8>>,
    started: bool,
}

impl<R: BufRead> Splitter<R> {
    /// A splitter at the start of `input`.
    pub const fn new(input: R) -> Self {
        Self {
            input,
            read: 0,
            ahead: None,
            next_from: None,
            started: false,
        }
    }

    /// Bytes read so far.
    pub const fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The next message; `None` at the end.
    ///
    /// # Errors
    /// What the reader says; [`io::ErrorKind::InvalidData`] when the file does not start with a separator.
    pub fn next(&mut self) -> io::Result<Option<Raw>> {
        if !self.started {
            self.started = true;
            self.next_from = self.first_separator()?;
        }
        let Some(from_line) = self.next_from.take() else {
            return Ok(None);
        };
        let mut raw = Raw {
            from_line,
            ..Raw::default()
        };
        let mut blank = false;
        while let Some(line) = self.line()? {
            if let Some(from) = line.strip_prefix(b"From ") {
                let dated = ends_in_date(from);
                if (blank || dated) && self.header_follows(blank && dated)? {
                    self.next_from = Some(from.to_vec());
                    break;
                }
            }
            blank = line.is_empty();
            push(&mut raw, unescape(&line));
        }
        Ok(Some(raw))
    }

    /// The first separator, past a byte order mark and empty lines.
    fn first_separator(&mut self) -> io::Result<Option<Vec<u8>>> {
        while let Some(line) = self.line()? {
            let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line);
            if let Some(from) = line.strip_prefix(b"From ") {
                return Ok(Some(from.to_vec()));
            }
            if !line.iter().all(u8::is_ascii_whitespace) {
                return Err(io::ErrorKind::InvalidData.into());
            }
        }
        Ok(None)
    }

    /// Whether a header line comes next, or (where `or_end`) a message without any.
    fn header_follows(&mut self, or_end: bool) -> io::Result<bool> {
        if self.ahead.is_none() {
            self.ahead = self.read_line()?;
        }
        Ok(match &self.ahead {
            Some(line) => is_header(line) || (or_end && line.is_empty()),
            None => or_end,
        })
    }

    fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        match self.ahead.take() {
            Some(line) => Ok(Some(line)),
            None => self.read_line(),
        }
    }

    /// A line without its end, at most [`MESSAGE_BYTES`] of it.
    fn read_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let mut any = false;
        loop {
            let chunk = match self.input.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                break;
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(chunk.len(), |at| at + 1);
            let room = MESSAGE_BYTES.saturating_sub(line.len());
            line.extend(chunk.iter().take(end.unwrap_or(used).min(room)));
            self.input.consume(used);
            self.read += used as u64;
            if end.is_some() {
                break;
            }
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        Ok(any.then_some(line))
    }
}

fn push(raw: &mut Raw, line: &[u8]) {
    if raw.bytes.len() + line.len() < MESSAGE_BYTES {
        raw.bytes.extend_from_slice(line);
        raw.bytes.push(b'\n');
    } else {
        raw.cut = true;
    }
}

/// `>From` loses one `>`, at any depth (the "mboxrd" rule).
fn unescape(line: &[u8]) -> &[u8] {
    let escaped = line
        .iter()
        .position(|byte| *byte != b'>')
        .and_then(|at| line.get(at..))
        .is_some_and(|rest| rest.starts_with(b"From "));
    match line.strip_prefix(b">") {
        Some(rest) if escaped => rest,
        _ => line,
    }
}

/// Whether the separator ends in a time and a year, as in `a@b.example Fri Oct 27 02:16:56 2006`.
fn ends_in_date(from: &[u8]) -> bool {
    let mut fields = from
        .split(u8::is_ascii_whitespace)
        .filter(|field| !field.is_empty())
        .rev()
        .take(3);
    let is_year = |field: &[u8]| field.len() == 4 && field.iter().all(u8::is_ascii_digit);
    let is_time = |field: &[u8]| field.contains(&b':') && field.iter().any(u8::is_ascii_digit);
    let last: Vec<&[u8]> = fields.by_ref().collect();
    last.iter().take(2).any(|field| is_year(field)) && last.iter().any(|field| is_time(field))
}

/// Whether the line is a header field: a name of printable ASCII, a colon.
fn is_header(line: &[u8]) -> bool {
    line.iter()
        .position(|byte| *byte == b':')
        .and_then(|at| line.get(..at))
        .is_some_and(|name| !name.is_empty() && name.iter().all(u8::is_ascii_graphic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let mut splitter = Splitter::new(text.as_bytes());
        let mut all = Vec::new();
        while let Some(raw) = splitter.next().unwrap() {
            all.push(String::from_utf8(raw.bytes).unwrap());
        }
        assert_eq!(splitter.bytes_read(), text.len() as u64);
        all
    }

    #[test]
    fn a_sentence_that_starts_with_from_is_no_separator() {
        let text = "From a Fri Oct 27 02:16:56 2006\nSubject: x\n\nFrom here on: all well.\n\nFrom now on\nit is: so\n";
        assert_eq!(split(text).len(), 1);
    }

    #[test]
    fn a_missing_empty_line_and_crlf_do_not_glue_messages() {
        let one = "From a Fri Oct 27 02:16:56 2006\r\nSubject: x\r\n\r\nHello\r\n";
        let two = split(&one.repeat(2));
        assert_eq!(two, ["Subject: x\n\nHello\n"; 2]);
    }

    #[test]
    fn one_escape_is_undone() {
        let text = "From a Fri Oct 27 02:16:56 2006\nSubject: x\n\n>From\n>From me\n>>From you\n";
        assert_eq!(split(text), ["Subject: x\n\n>From\nFrom me\n>From you\n"]);
    }

    #[test]
    fn other_files_are_refused() {
        let mut splitter = Splitter::new(&b"PK\x03\x04"[..]);
        assert_eq!(
            splitter.next().unwrap_err().kind(),
            io::ErrorKind::InvalidData
        );
        assert!(split("").is_empty() && split("\n \n").is_empty());
    }
}
