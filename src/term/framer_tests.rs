//! What the framer and the table make of bytes: what terminals send, what hostile clients send, and how both look when
//! the network cuts them anywhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;

use super::*;

const START: Time = Time::from_millis(1_000_000);

/// What `chunks` say, each a millisecond after the one before, and then silence.
fn say(chunks: &[&[u8]]) -> Vec<Input> {
    let mut framer = Framer::default();
    let mut out = Vec::new();
    let mut now = START;
    for chunk in chunks {
        now = now.plus(1);
        framer.feed(chunk, now, &mut out);
    }
    framer.tick(now.plus(PASTE_WAIT), &mut out);
    assert_eq!(framer.deadline(), None, "deaf after {chunks:?}");
    out
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    say(&[bytes]).into_iter().map(key).collect()
}

fn key(input: Input) -> Key {
    match input {
        Input::Key(key) => key,
        other => panic!("not a key: {other:?}"),
    }
}

/// A client that first sends `bytes`, is silent for a while, and then presses `j`.
fn hears_j_after(bytes: &[u8]) -> Vec<Input> {
    let mut framer = Framer::default();
    let mut out = Vec::new();
    framer.feed(bytes, START, &mut out);
    assert!(framer.kept.len() <= PASTE_MAX);
    framer.tick(START.plus(PASTE_WAIT), &mut out);
    framer.feed(b"j", START.plus(PASTE_WAIT), &mut out);
    assert_eq!(out.pop(), Some(Input::Key(Key::Char('j'))));
    out
}

#[test]
fn what_terminals_send() {
    use Key::*;
    let table: &[(&[u8], Key)] = &[
        (b"a", Char('a')),
        ("é".as_bytes(), Char('é')),
        ("中".as_bytes(), Char('中')),
        ("😀".as_bytes(), Char('😀')),
        (b"\r", Enter),
        (b"\n", Enter),
        (b"\t", Tab),
        (b"\x7f", Backspace),
        (b"\x08", Backspace),
        (b"\x00", Ctrl(' ')),
        (b"\x0c", Ctrl('l')),
        (b"\x1d", Ctrl(']')),
        (b"\x1b", Esc),
        (b"\x1bx", Alt('x')),
        ("\x1bé".as_bytes(), Alt('é')),
        (b"\x1b\r", Enter),
        (b"\x1b[A", Up),
        (b"\x1bOA", Up),
        (b"\x1b\x1b[A", Up),
        (b"\x1b\x1b[D", WordLeft),
        (b"\x1b[B", Down),
        (b"\x1b[1;5C", WordRight),
        (b"\x1b[1;3D", WordLeft),
        (b"\x1bO5C", WordRight),
        (b"\x1bOc", WordRight),
        (b"\x1b[1;2A", SelectUp),
        (b"\x1b[1;2B", SelectDown),
        (b"\x1b[1;2C", SelectRight),
        (b"\x1b[d", SelectLeft),
        (b"\x1b[H", Home),
        (b"\x1b[1~", Home),
        (b"\x1b[7~", Home),
        (b"\x1b[7$", SelectHome),
        (b"\x1b[1;2H", SelectHome),
        (b"\x1b[1;5H", TextStart),
        (b"\x1b[1;2F", SelectEnd),
        (b"\x1b[4;5~", TextEnd),
        (b"\x1b[8^", TextEnd),
        (b"\x1b[1;6C", SelectWordRight),
        (b"\x1b[1;4D", SelectWordLeft),
        (b"\x1bOF", End),
        (b"\x1b[4~", End),
        (b"\x1b[3~", Delete),
        (b"\x1b[3;5~", Delete),
        (b"\x1b[5~", PageUp),
        (b"\x1b[6^", PageDown),
        (b"\x1b[Z", BackTab),
        (b"\x1bOP", F(1)),
        (b"\x1b[[A", F(1)),
        (b"\x1b[11~", F(1)),
        (b"\x1b[1;2R", F(3)),
        (b"\x1b[15~", F(5)),
        (b"\x1b[24~", F(12)),
        (b"\x1bOM", Enter),
        (b"\x1b[97u", Char('a')),
        (b"\x1b[97;2u", Char('A')),
        (b"\x1b[49:33;2u", Char('!')),
        (b"\x1b[97;5u", Ctrl('a')),
        (b"\x1b[97;3u", Alt('a')),
        (b"\x1b[27u", Esc),
        (b"\x1b[13;2u", Enter),
        (b"\x1b[9;2u", BackTab),
        (b"\x1b[127u", Backspace),
        (b"\x1b[27;5;105~", Ctrl('i')),
        (b"\x1b[1;5:2C", WordRight),
    ];
    for (bytes, key) in table {
        assert_eq!(keys(bytes), [*key], "{}", bytes.escape_ascii());
    }
}

#[test]
fn what_is_no_key_is_silent() {
    let silent: &[&[u8]] = &[
        b"\x1b[<0;0;0M",
        b"\x1b[<0;99999999999;5M",
        b"\x1b[M !!",
        b"\x1b[M!",
        b"\x1b[I",
        b"\x1b[O",
        b"\x1b[>1;10;0c",
        b"\x1b[?62;22c",
        b"\x1b[12;40R",
        b"\x1b[1;40R",
        b"\x1b[48;24;80;480;640t",
        b"\x1b[?2026;2$y",
        b"\x1b[55296u",
        b"\x1b[4294967295u",
        b"\x1b[97;1:3u",
        b"\x1b[57399u",
        b"\x1b[2~",
        b"\x1b]52;c;aGk=\x07",
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1bP>|XTerm(390)\x1b\\",
        b"\x1b_hello\x1b\\",
        b"\x1b^hello\x07\x1b\\",
        b"\x1bXhello\x1b\\",
        b"\x1b]0;hello\x1b\x1b\\",
        b"\x1b]0;hello\x1b\x1b",
        b"\xc0\x80",
        "\u{9b}".as_bytes(),
        b"\x80\xbf\xff",
        b"\xed\xa0\x80",
        b"\xe2\x82",
    ];
    for bytes in silent {
        assert_eq!(keys(bytes), [], "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_lone_esc_waits_for_fifty_milliseconds() {
    let mut framer = Framer::default();
    let mut out = Vec::new();
    framer.feed(b"\x1b", START, &mut out);
    assert_eq!(framer.deadline(), Some(START.plus(50)));
    framer.tick(START.plus(49), &mut out);
    assert_eq!(out, []);
    framer.tick(START.plus(50), &mut out);
    assert_eq!(out, [Input::Key(Key::Esc)]);
    framer.feed(b"[A", START.plus(60), &mut out);
    assert_eq!(out.len(), 3, "too late to be an arrow");
}

#[test]
fn an_arrow_in_three_packets_is_an_arrow() {
    assert_eq!(say(&[b"\x1b", b"[", b"A"]), [Input::Key(Key::Up)]);
}

#[test]
fn a_sequence_without_an_end_waits_for_a_quarter_of_a_second() {
    for bytes in [&b"\x1b["[..], b"\x1bO", b"\x1b]0;", b"\x1b[M", b"\xe2"] {
        let mut framer = Framer::default();
        let mut out = Vec::new();
        framer.feed(bytes, START, &mut out);
        assert_eq!(framer.deadline(), Some(START.plus(250)));
        framer.tick(START.plus(250), &mut out);
        assert_eq!(framer.deadline(), None);
        assert_eq!(out, []);
    }
}

#[test]
fn escs_are_as_many_keys_as_were_pressed() {
    assert_eq!(keys(b"\x1b\x1b"), [Key::Esc, Key::Esc]);
    assert_eq!(keys(b"\x1b\x1b\x1b[A"), [Key::Esc, Key::Up]);
    assert_eq!(keys(b"\x1b\x1bx"), [Key::Esc, Key::Alt('x')]);
}

#[test]
fn an_esc_in_a_sequence_begins_anew() {
    assert_eq!(keys(b"\x1b[1;\x1b[A"), [Key::Up]);
    assert_eq!(keys(b"\x1b[M!\x1b[A"), [Key::Up]);
    assert_eq!(keys(b"\x1b]0;title\x1b[A"), [Key::Up]);
}

#[test]
fn broken_utf8_takes_nothing_with_it() {
    assert_eq!(keys(b"\xe2j"), [Key::Char('j')]);
    assert_eq!(keys(b"\xe2\x1b[A"), [Key::Up]);
}

#[test]
fn the_tail_of_an_over_long_sequence_is_not_typed() {
    let mut bytes = b"\x1b[".to_vec();
    bytes.extend([b'1'; 500]);
    bytes.extend(b"Aj");
    assert_eq!(keys(&bytes), [Key::Char('j')]);
    let mut bytes = b"\x1b]0;".to_vec();
    bytes.extend([b'q'; 10_000]);
    bytes.extend(b"\x07j");
    assert_eq!(keys(&bytes), [Key::Char('j')]);
}

#[test]
fn a_paste_is_text_and_not_keys() {
    let out = say(&[b"\x1b[200~one\r\ntwo\rthree\tq\n\x1b[201~j"]);
    let text = "one\ntwo\nthree\tq\n".to_owned();
    assert_eq!(out, [Input::Paste(text), Input::Key(Key::Char('j'))]);
}

#[test]
fn a_paste_leaves_controls_and_broken_utf8_behind() {
    let out = say(&[b"\x1b[200~a\0b\xff\x1b[200~c\x1b[31md\xc2\x9b\x1b[201~"]);
    assert_eq!(out, [Input::Paste("abc[31md".to_owned())]);
}

#[test]
fn a_paste_ends_wherever_its_mark_is_cut() {
    let bytes = "\x1b[200~grüße \x1b[20\x1b\x1b[201~q".as_bytes();
    let whole = say(&[bytes]);
    assert_eq!(whole.len(), 2);
    assert_eq!(whole[0], Input::Paste("grüße [20".to_owned()));
    for at in 0..bytes.len() {
        let (one, two) = bytes.split_at(at);
        assert_eq!(say(&[one, two]), whole, "cut at {at}");
    }
}

#[test]
fn a_paste_that_is_too_long_is_cut_and_counted() {
    let mut bytes = b"\x1b[200~".to_vec();
    bytes.extend(vec![b'x'; 10_000_000]);
    bytes.extend(b"\x1b[201~");
    let out = hears_j_after(&bytes);
    let cut = Input::PasteCut(10_000_000 - PASTE_MAX);
    assert_eq!(out, [Input::Paste("x".repeat(PASTE_MAX)), cut]);
}

#[test]
fn a_paste_without_an_end_ends_after_two_seconds() {
    assert_eq!(
        hears_j_after(b"\x1b[200~half\x1b[2"),
        [Input::Paste("half[2".to_owned())]
    );
}

#[test]
fn a_mebibyte_of_anything_leaves_nobody_deaf() {
    let mib = |head: &[u8], unit: &[u8]| {
        let mut bytes = head.to_vec();
        bytes.extend(unit.iter().cycle().take(1 << 20));
        bytes
    };
    assert_eq!(hears_j_after(&mib(b"", b"\x1b")).len(), 1 << 20);
    let silent: &[(&[u8], &[u8])] = &[
        (b"", b"\x1b["),
        (b"\x1b[", b"1"),
        (b"", b"\xe2"),
        (b"\x1b]52;c;", b"A"),
        (b"\x1b]11;?", b"A"),
        (b"\x1bP>|", b"A"),
        (b"\x1b_", b"A"),
        (b"\x1b^", b"A"),
        (b"\x1bX", b"A"),
    ];
    for (head, unit) in silent {
        assert_eq!(hears_j_after(&mib(head, unit)), [], "{head:?}");
    }
}

/// Bytes in which every state of the framer is likely.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..6),
        prop::sample::select(vec![
            &b"\x1b"[..],
            b"\x1b[",
            b"\x1bO",
            b"\x1b]0;",
            b"\x1bP",
            b"\x1b\\",
            b"\x07",
            b"\x1b[200~",
            b"\x1b[201~",
            b"\x1b[M",
            b"\x1b[1;5C",
            b"\x1b[97;5u",
            b"hello",
            "grüße 中文 😀".as_bytes(),
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    proptest::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn where_the_network_cuts_makes_no_difference(bytes in bytes()) {
        let whole = say(&[&bytes]);
        let singly: Vec<&[u8]> = bytes.chunks(1).collect();
        prop_assert_eq!(&say(&singly), &whole);
        for at in 0..=bytes.len() {
            let (one, two) = bytes.split_at(at);
            prop_assert_eq!(&say(&[one, two]), &whole, "cut at {}", at);
        }
    }

    #[test]
    fn whatever_was_sent_j_is_a_key_again(bytes in bytes()) {
        hears_j_after(&bytes);
    }

    #[test]
    fn no_key_and_no_paste_carries_a_control_character(bytes in bytes()) {
        for input in say(&[&bytes]) {
            match input {
                Input::Key(Key::Char(c) | Key::Ctrl(c) | Key::Alt(c)) => prop_assert!(!c.is_control()),
                Input::Paste(text) => {
                    prop_assert!(text.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control()));
                }
                _ => {}
            }
        }
    }
}
