//! What sanitised text promises, over invented and hostile input.

use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::Rect,
    style::Style,
};

use super::*;

fn block(raw: &str) -> String {
    SafeText::block(raw).to_string()
}

#[test]
fn escape_sequences_lose_what_makes_them_work() {
    assert_eq!(block("a\x1b]52;c;eA==\x07b"), "a]52;c;eA==b");
    assert_eq!(block("\u{9b}31mred\u{90}"), "31mred");
    assert_eq!(block("a\rb\r\nc\u{2028}d\u{2029}e"), "a\nb\nc\nd\ne");
    assert_eq!(block("\tx\0\x08\x7f"), "    x");
    assert_eq!(SafeText::line(" a \n\t b ").as_str(), "a b");
}

#[test]
fn what_cannot_be_seen_goes() {
    assert_eq!(
        block("\u{202e}gpj.exe\u{2066}\u{200b}\u{ad}\u{feff}"),
        "gpj.exe"
    );
    assert_eq!(
        block("a\u{e0041}\u{e007f}b\u{fff9}c\u{ffff}\u{1fffe}"),
        "abc"
    );
    assert_eq!(
        block("\u{e000}\u{f8ff}\u{100000}\u{fdfd}"),
        "\u{fffd}".repeat(4)
    );
    assert_eq!(block("e\u{200b}\u{301}"), "é");
}

#[test]
fn joiners_stay_where_they_belong() {
    for whole in [
        "👨\u{200d}👩\u{200d}👧\u{200d}👦",
        "🏳\u{fe0f}\u{200d}🌈",
        "❤\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "🇪🇸",
        "👍🏽",
    ] {
        assert_eq!(block(whole), whole);
    }
    for word in [
        "می\u{200c}خواهم",
        "क\u{94d}\u{200c}ष",
        "राष्ट्र",
        "न्म",
        "שלום",
        "สวัสดี",
        "한국어",
        "ệ",
    ] {
        assert_eq!(block(word), word);
    }
    assert_eq!(
        block("a\u{200d}b\u{200c}c\u{fe0f}\u{200d}👨\u{200d}"),
        "abc👨"
    );
    assert_eq!(block("ا\u{200c} \u{200c}ا"), "ا ا");
}

#[test]
fn one_cell_holds_only_so_much() {
    assert_eq!(
        block(&format!("e{}", "\u{302}".repeat(9))),
        format!("ê{}", "\u{302}".repeat(4))
    );
    assert_eq!(block("\u{301}a \u{301}b"), "a b");
    assert_eq!(block(&format!("👨{}", "\u{200d}👩".repeat(9))), "👨");
    assert_eq!(block(&"\u{1112}".repeat(5)), "\u{fffd}");
    assert_eq!(block("\u{17d8}"), "\u{fffd}");
}

#[test]
fn ten_empty_lines_are_enough() {
    let tall = format!("a{}b", "\n".repeat(500));
    assert_eq!(block(&tall), format!("a{}b", "\n".repeat(11)));
    assert_eq!(block(&tall.replace('\n', " \r\n")).lines().count(), 12);
}

#[test]
fn empty_is_what_shows_nothing() {
    let limits = Limits::default();
    for nothing in [
        "",
        "  ",
        "\u{200b}\u{2060}",
        "\u{3164}",
        "\u{301}",
        "\u{2800}\u{2800}",
        "\x1b\x07",
        "\u{3000}",
    ] {
        assert_eq!(Title::new(nothing, &limits), Err(Refusal::TitleEmpty));
        assert_eq!(Body::new(nothing, &limits), Err(Refusal::BodyEmpty));
        assert_eq!(DisplayName::new(nothing), Err(Refusal::NameInvalid));
    }
    assert_eq!(Title::new(" ⠠⠗ ", &limits).unwrap().as_str(), "⠠⠗");
    assert_eq!(DisplayName::new("李 雷").unwrap().as_str(), "李 雷");
}

#[test]
fn titles_and_bodies_have_limits() {
    let limits = Limits {
        title_chars: 3,
        post_bytes: 8,
        post_lines: 2,
        ..Limits::default()
    };
    assert!(Title::new("👨\u{200d}👩\u{200d}👧ab", &limits).is_ok());
    assert_eq!(
        Title::new("abcd", &limits),
        Err(Refusal::TitleTooLong { limit: 3 })
    );
    assert_eq!(
        Body::new("\n\n  a\nb \n\n", &limits).unwrap().as_str(),
        "  a\nb"
    );
    assert_eq!(
        Body::new("123456789", &limits),
        Err(Refusal::BodyTooLong { bytes: 9, limit: 8 })
    );
    assert_eq!(
        Body::new("a\nb\nc", &limits),
        Err(Refusal::BodyTooTall { limit: 2 })
    );
}

#[test]
fn a_log_field_is_short_and_on_one_line() {
    assert_eq!(
        SafeText::log("SSH-2.0-x\r\n\x1b[2J").as_str(),
        "SSH-2.0-x [2J"
    );
    for long in [
        "x".repeat(121),
        "é".repeat(100_000),
        "\u{200b}".repeat(100_000),
        "e\u{302}".repeat(200),
    ] {
        let log = SafeText::log(&long).to_string();
        assert!(log.chars().count() <= 120 && log.ends_with('…'), "{log}");
    }
    assert_eq!(SafeText::log(&"x".repeat(120)).as_str(), "x".repeat(120));
}

/// No clock is asked: what is linear is done at once here, and what was quadratic would take minutes.
#[test]
fn a_flood_of_what_joins_fills_no_cell() {
    for drop in [
        "\u{301}",
        "a\u{316}\u{301}",
        "👩\u{200d}",
        "\u{1f1ea}",
        "\u{1112}",
        "\u{600}",
        "क्",
        "\r\n",
        "\u{9b}",
    ] {
        let raw = "x".to_owned() + &drop.repeat(65_536 / drop.len());
        let clean = block(&raw);
        assert!(clean.len() <= raw.len() + 4, "{drop:?}");
        assert!(
            clean.graphemes(true).all(|cell| cell.len() <= 32),
            "{drop:?}"
        );
        assert_eq!(block(&clean), clean, "{drop:?}");
    }
}

/// Characters of every sort that once did harm, among ordinary ones.
fn hostile() -> impl Strategy<Value = String> {
    let chars = prop_oneof![
        prop::sample::select("a1 #-\n\r\t".chars().collect::<Vec<_>>()),
        prop::sample::select(
            "é漢👩👨👍❤🏽🇪🇸☎ﾊﾞﾟ\u{e33}\u{e01}ा्कषلام한"
                .chars()
                .collect::<Vec<_>>()
        ),
        prop::char::ranges(vec!['\0'..='\x1f', '\x7f'..='\u{ad}'].into()),
        prop::char::ranges(
            vec![
                '\u{300}'..='\u{36f}',
                '\u{600}'..='\u{61c}',
                '\u{915}'..='\u{963}'
            ]
            .into()
        ),
        prop::char::ranges(
            vec![
                '\u{1100}'..='\u{11ff}',
                '\u{17b0}'..='\u{17d9}',
                '\u{180a}'..='\u{180f}'
            ]
            .into()
        ),
        prop::char::ranges(
            vec![
                '\u{200b}'..='\u{200f}',
                '\u{2028}'..='\u{202e}',
                '\u{2060}'..='\u{206f}'
            ]
            .into()
        ),
        prop::char::ranges(
            vec![
                '\u{fe00}'..='\u{fe0f}',
                '\u{fb1d}'..='\u{fb4f}',
                '\u{fff0}'..='\u{ffff}'
            ]
            .into()
        ),
        prop::char::ranges(
            vec![
                '\u{1f1e6}'..='\u{1f1ff}',
                '\u{1f3fb}'..='\u{1f3ff}',
                '\u{e0000}'..='\u{e01ef}'
            ]
            .into()
        ),
        prop::char::ranges(
            vec![
                '\u{1d15e}'..='\u{1d180}',
                '\u{d4e}'..='\u{d4e}',
                '\u{9be}'..='\u{9d7}'
            ]
            .into()
        ),
    ];
    prop::collection::vec(chars, 0..80).prop_map(|chars| chars.into_iter().collect())
}

/// Counts whatever a terminal did besides showing glyphs.
#[derive(Default)]
struct Obeyed(usize);

impl vt100::Callbacks for Obeyed {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.0 += 1;
    }
    fn set_window_title(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        self.0 += 1;
    }
    fn set_window_icon_name(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        self.0 += 1;
    }
    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], _: &[u8]) {
        self.0 += 1;
    }
    fn unhandled_control(&mut self, _: &mut vt100::Screen, _: u8) {
        self.0 += 1;
    }
    fn unhandled_escape(&mut self, _: &mut vt100::Screen, _: Option<u8>, _: Option<u8>, _: u8) {
        self.0 += 1;
    }
    fn unhandled_osc(&mut self, _: &mut vt100::Screen, _: &[&[u8]]) {
        self.0 += 1;
    }
}

fn keeps_its_promises(raw: &str) {
    let clean = block(raw);
    let bad =
        |c: char| c != '\n' && (c.is_control() || characters::fate(c) != characters::Fate::Keep);
    assert!(!clean.contains(bad), "{clean:?}");
    assert!(!clean.contains([
        '\u{202e}',
        '\u{200b}',
        '\u{feff}',
        '\u{2028}',
        '\u{e0041}',
        '\u{e000}'
    ]));
    assert_eq!(block(&clean), clean, "twice");

    let line = SafeText::line(raw).to_string();
    assert!(!line.contains('\n'));
    assert_eq!(SafeText::line(&line).as_str(), line);
    assert_eq!(SafeText::block(&line).as_str(), line);

    for line in clean.lines() {
        let ours: usize = line.graphemes(true).map(columns).sum();
        let cells: u16 = line.graphemes(true).map(CellWidth::cell_width).sum();
        let mut buffer = Buffer::empty(Rect::new(0, 0, 400, 1));
        let (end, _) = buffer.set_stringn(0, 0, line, 400, Style::new());
        assert_eq!(
            (ours, usize::from(cells)),
            (usize::from(end), usize::from(end)),
            "{line:?}"
        );
        assert!(line.graphemes(true).all(|g| g.len() <= 32));
    }

    let size = |n| NonZeroU16::new(n).unwrap();
    let mut terminal = vt100::Parser::new_with_callbacks(size(24), size(80), 0, Obeyed::default());
    let modes = terminal.screen().input_mode_formatted();
    terminal.process(clean.as_bytes());
    assert_eq!(terminal.callbacks().0, 0);
    assert_eq!(terminal.screen().input_mode_formatted(), modes);
    assert!(!terminal.screen().hide_cursor() && !terminal.screen().alternate_screen());
    assert_eq!(terminal.screen().fgcolor(), vt100::Color::Default);
    assert!(!terminal.screen().bold() && !terminal.screen().inverse());
}

proptest! {
    #[test]
    fn any_text_becomes_safe(raw in "\\PC*|(?s).*") {
        keeps_its_promises(&raw);
    }

    #[test]
    fn hostile_text_becomes_safe(raw in hostile()) {
        keeps_its_promises(&raw);
    }
}
