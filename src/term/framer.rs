//! Cuts what a client sends into complete frames: characters, control bytes, escape sequences, pastes. `decode` says
//! which key a frame is. Framing is our own because no library was found that survives hostile input (panics, deafness
//! after an odd reply, sequences leaking as typed text); with it done, what is left to decode is a table of some forty
//! entries, which costs less than a decoder crate with sixteen dependencies (termina was the best of them).
//!
//! The rules: nothing that was part of a sequence is ever taken for text; what is over-long is skipped to its end; what
//! is never ended is given up after a silence; the state is bounded by [`PASTE_MAX`]; time is linear.

use super::{Input, Key, decode};
use crate::domain::Time;

/// Bytes of a paste that are kept. Posts have the same limit.
const PASTE_MAX: usize = 64 * 1024;
/// Bytes of a sequence between introducer and last byte; the longest key takes about 20.
const SEQUENCE_MAX: usize = 64;
/// Milliseconds after which an ESC was the key. A person does not type so fast; a network rarely splits a sequence so
/// slowly.
const ESC_WAIT: i64 = 50;
/// Milliseconds of silence after which a sequence that lacks its end is given up.
const SEQUENCE_WAIT: i64 = 250;
/// Milliseconds of silence after which a paste that lacks its end counts as ended.
const PASTE_WAIT: i64 = 2_000;
/// What ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";
/// What begins a paste, less the ESC; inside a paste it is a trick.
const PASTE_START: &str = "[200~";

/// Where in a frame the last byte was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Between frames.
    #[default]
    Ground,
    /// In a character that still lacks bytes. `held` is [`decode::ALT`] if an ESC stood before it.
    Utf8 { lacking: u8, held: u32 },
    /// After ESC, or after two.
    Esc { held: u32 },
    /// After `ESC [`, or `ESC O` for `ss3`.
    Sequence { ss3: bool, held: u32 },
    /// In a sequence that is too long to be a key.
    Overlong,
    /// After `ESC [ M`: a mouse report of three more bytes.
    Mouse { lacking: u8 },
    /// In OSC, DCS, APC, PM or SOS. Only OSC may end in BEL.
    String { osc: bool },
    /// After an ESC in such a string.
    StringEsc,
    /// In a paste, of whose end `matched` bytes have been seen.
    Paste { matched: usize },
}

/// Makes [`Input`] of bytes, wherever the network cut them.
#[derive(Debug, Default)]
pub struct Framer {
    state: State,
    /// The bytes of the unfinished character, sequence or paste.
    kept: Vec<u8>,
    /// Bytes of the paste that found no room.
    dropped: usize,
    /// When the last byte came.
    last: Time,
}

impl Framer {
    /// Takes `bytes` that came at `now`, and appends what they say to `out`. Does not look at the deadline by itself:
    /// if the session was late, the rest of a sequence that has come meanwhile still belongs to it.
    pub fn feed(&mut self, bytes: &[u8], now: Time, out: &mut Vec<Input>) {
        if !bytes.is_empty() {
            self.last = now;
        }
        for &byte in bytes {
            self.byte(byte, out);
        }
    }

    /// When [`Framer::tick`] wants to be called, unless more bytes come first.
    #[must_use]
    pub fn deadline(&self) -> Option<Time> {
        let wait = match self.state {
            State::Ground => return None,
            State::Esc { .. } => ESC_WAIT,
            State::Paste { .. } => PASTE_WAIT,
            _ => SEQUENCE_WAIT,
        };
        Some(self.last.plus(wait))
    }

    /// Gives up waiting where the deadline has passed: a lone ESC was the key, a paste has ended, anything else is
    /// dropped.
    pub fn tick(&mut self, now: Time, out: &mut Vec<Input>) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        match self.state {
            State::Esc { held } => {
                let times = if held == decode::ALT { 2 } else { 1 };
                out.extend((0..times).map(|_| Input::Key(Key::Esc)));
            }
            State::Paste { matched } => {
                self.keep_end(matched);
                self.end_paste(out);
            }
            _ => {}
        }
        self.state = State::Ground;
        self.kept.clear();
    }

    fn byte(&mut self, byte: u8, out: &mut Vec<Input>) {
        match self.state {
            State::Ground => self.start(byte, 0, out),
            State::Utf8 { lacking, held } => self.utf8(byte, lacking, held, out),
            State::Esc { held } => self.after_esc(byte, held, out),
            State::Sequence { ss3, held } => self.sequence(byte, ss3, held, out),
            State::Overlong => match byte {
                0x1b => self.state = State::Esc { held: 0 },
                0x40..=0x7e => self.state = State::Ground,
                _ => {}
            },
            State::Mouse { lacking } => {
                self.state = match (byte, lacking) {
                    (0x1b, _) => State::Esc { held: 0 },
                    (_, 0 | 1) => State::Ground,
                    _ => State::Mouse {
                        lacking: lacking - 1,
                    },
                }
            }
            State::String { osc } => match byte {
                0x1b => self.state = State::StringEsc,
                0x07 if osc => self.state = State::Ground,
                _ => {}
            },
            State::StringEsc => match byte {
                b'\\' => self.state = State::Ground,
                0x1b => {}
                // Not the end of this string, so the beginning of something else.
                _ => self.after_esc(byte, 0, out),
            },
            State::Paste { matched } => self.paste(byte, matched, out),
        }
    }

    /// The first byte of a frame, or the first after an ESC that turned out to mean Alt.
    fn start(&mut self, byte: u8, held: u32, out: &mut Vec<Input>) {
        self.state = State::Ground;
        let lacking = match byte {
            0x1b => {
                self.state = State::Esc { held: 0 };
                return;
            }
            0x20..=0x7e => {
                character(char::from(byte), held, out);
                return;
            }
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            _ => {
                out.extend(decode::control(byte).map(Input::Key));
                return;
            }
        };
        self.kept.clear();
        self.kept.push(byte);
        self.state = State::Utf8 { lacking, held };
    }

    fn utf8(&mut self, byte: u8, lacking: u8, held: u32, out: &mut Vec<Input>) {
        if !matches!(byte, 0x80..=0xbf) {
            self.start(byte, 0, out);
            return;
        }
        self.kept.push(byte);
        if lacking > 1 {
            self.state = State::Utf8 {
                lacking: lacking - 1,
                held,
            };
            return;
        }
        self.state = State::Ground;
        // Over-long forms and surrogates are errors, and dropped; so are C1 control characters.
        let text = str::from_utf8(&self.kept).unwrap_or_default();
        for c in text.chars().filter(|c| !c.is_control()) {
            character(c, held, out);
        }
    }

    fn after_esc(&mut self, byte: u8, held: u32, out: &mut Vec<Input>) {
        let sequence = |ss3| State::Sequence { ss3, held };
        self.kept.clear();
        self.state = match byte {
            b'[' => sequence(false),
            b'O' => sequence(true),
            b']' => State::String { osc: true },
            b'P' | b'X' | b'^' | b'_' => State::String { osc: false },
            0x1b => {
                // Of three, the first was a key: the third may still begin something.
                if held != 0 {
                    out.push(Input::Key(Key::Esc));
                }
                State::Esc { held: decode::ALT }
            }
            _ => {
                if held != 0 {
                    out.push(Input::Key(Key::Esc));
                }
                self.start(byte, decode::ALT, out);
                return;
            }
        }
    }

    fn sequence(&mut self, byte: u8, ss3: bool, held: u32, out: &mut Vec<Input>) {
        let linux = !ss3 && byte == b'[' && self.kept.is_empty();
        let rxvt = byte == b'$' && self.kept.iter().all(u8::is_ascii_digit);
        match byte {
            0x1b => self.state = State::Esc { held: 0 },
            b'M' if !ss3 && self.kept.is_empty() => self.state = State::Mouse { lacking: 3 },
            b'~' if !ss3 && self.kept == b"200" => {
                self.kept.clear();
                self.state = State::Paste { matched: 0 };
            }
            0x40..=0x7e if !linux => self.end_sequence(byte, ss3, held, out),
            b'$' if rxvt => self.end_sequence(byte, ss3, held, out),
            0x20..=0x7e if self.kept.len() < SEQUENCE_MAX => self.kept.push(byte),
            0x20..=0x7e => self.state = State::Overlong,
            // Neither the one nor the other: the sequence is broken.
            _ => self.state = State::Ground,
        }
    }

    fn end_sequence(&mut self, last: u8, ss3: bool, held: u32, out: &mut Vec<Input>) {
        self.state = State::Ground;
        let key = if ss3 {
            decode::ss3(&self.kept, last, held)
        } else {
            decode::csi(&self.kept, last, held)
        };
        out.extend(key.map(Input::Key));
    }

    fn paste(&mut self, byte: u8, matched: usize, out: &mut Vec<Input>) {
        if PASTE_END.get(matched) == Some(&byte) {
            if matched + 1 < PASTE_END.len() {
                self.state = State::Paste {
                    matched: matched + 1,
                };
            } else {
                self.end_paste(out);
            }
            return;
        }
        // What looked like the end was text. ESC stands only at its beginning, so nothing else can have begun in it.
        self.keep_end(matched);
        let again = usize::from(byte == 0x1b);
        self.state = State::Paste { matched: again };
        if again == 0 {
            self.keep(byte);
        }
    }

    /// Keeps the first `matched` bytes of what looked like the end of the paste.
    fn keep_end(&mut self, matched: usize) {
        for &byte in PASTE_END.iter().take(matched) {
            self.keep(byte);
        }
    }

    fn keep(&mut self, byte: u8) {
        if self.kept.len() < PASTE_MAX {
            self.kept.push(byte);
        } else {
            self.dropped += 1;
        }
    }

    fn end_paste(&mut self, out: &mut Vec<Input>) {
        self.state = State::Ground;
        let bytes = std::mem::take(&mut self.kept);
        out.push(Input::Paste(clean(&bytes)));
        match std::mem::take(&mut self.dropped) {
            0 => {}
            dropped => out.push(Input::PasteCut(dropped)),
        }
    }
}

/// A typed character.
fn character(c: char, held: u32, out: &mut Vec<Input>) {
    out.push(Input::Key(if held == 0 {
        Key::Char(c)
    } else {
        Key::Alt(c)
    }));
}

/// The text of a paste: without invalid UTF-8, its lines ended by LF, without other control characters but tabs.
fn clean(bytes: &[u8]) -> String {
    let text: String = bytes.utf8_chunks().map(|chunk| chunk.valid()).collect();
    text.replace(&format!("\x1b{PASTE_START}"), "")
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|&c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

#[cfg(test)]
#[path = "framer_tests.rs"]
mod tests;
