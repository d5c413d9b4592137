//! Writes on a terminal: the cursor, the looks of text, erasing, and the text itself, in as few bytes as is simple. It
//! remembers where the cursor stands and how text looks, so that neither is said twice. What to write is the painter's
//! matter. The background is never painted.

use ratatui::{
    layout::Size,
    style::{Color, Modifier, Style},
};

use super::{Caps, Colour};
use crate::domain::Theme;

/// How text looks, as far as the terminal can show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The SGR code of the colour; 0 for the terminal's own.
    colour: u8,
    modifiers: Modifier,
}

/// The modifiers that are written, and their SGR codes.
const MODIFIERS: [(Modifier, u8); 5] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
];

/// All of them.
fn known() -> Modifier {
    MODIFIERS.iter().map(|(modifier, _)| *modifier).collect()
}

impl Look {
    /// How `style` looks with `colour`.
    pub(super) fn of(style: Style, colour: Colour) -> Self {
        let code = match (colour, style.fg) {
            (Colour::Sixteen, Some(colour)) => code(colour),
            _ => 0,
        };
        Self {
            colour: code,
            modifiers: style.add_modifier & known(),
        }
    }

    /// Whether it can be seen on a blank.
    pub(super) fn shows_on_blank(self) -> bool {
        self.modifiers
            .intersects(Modifier::UNDERLINED | Modifier::REVERSED)
    }
}

/// The SGR code of one of the sixteen colours; 0 for all others.
const fn code(colour: Color) -> u8 {
    match colour {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => 0,
    }
}

/// Where the cursor stands, as far as that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct At {
    row: Option<u16>,
    col: Option<u16>,
}

/// A hand on a terminal for as long as one frame takes.
pub(super) struct Pen<'a> {
    out: &'a mut Vec<u8>,
    pub(super) caps: Caps,
    pub(super) theme: Theme,
    pub(super) size: Size,
    at: At,
    look: Look,
}

impl<'a> Pen<'a> {
    /// A pen that writes to `out`; the cursor stands `at`, and text looks plain.
    pub(super) fn new(
        out: &'a mut Vec<u8>,
        (caps, theme): (Caps, Theme),
        size: Size,
        at: At,
    ) -> Self {
        let look = Look::default();
        Self {
            out,
            caps,
            theme,
            size,
            at,
            look,
        }
    }

    /// Makes text plain again, and says where the cursor stands.
    pub(super) fn finish(mut self) -> At {
        self.look(Look::default());
        self.at
    }

    /// Moves the cursor.
    pub(super) fn go(&mut self, row: u16, col: u16) {
        let here = self.at;
        self.at = At {
            row: Some(row),
            col: Some(col),
        };
        if here == self.at {
            return;
        }
        match (here.row == Some(row), row, col) {
            (true, _, 0) => self.out.push(b'\r'),
            (true, _, _) => self.csi(&[col + 1], b'G'),
            (false, 0, 0) => self.csi(&[], b'H'),
            (false, _, 0) => self.csi(&[row + 1], b'H'),
            (false, _, _) => self.csi(&[row + 1, col + 1], b'H'),
        }
    }

    /// Says that the column cannot be relied on.
    pub(super) const fn lose_column(&mut self) {
        self.at.col = None;
    }

    /// Writes `text`, which has no control characters, in so many cells.
    pub(super) fn text(&mut self, text: &str, cells: u16, look: Look) {
        self.look(look);
        self.out.extend_from_slice(text.as_bytes());
        self.advance(cells);
    }

    /// Writes spaces that look like nothing.
    pub(super) fn blanks(&mut self, count: u16) {
        self.unseen();
        self.out
            .extend(std::iter::repeat_n(b' ', usize::from(count)));
        self.advance(count);
    }

    /// Erases from the cursor to the end of the row.
    pub(super) fn erase_row(&mut self) {
        self.unseen();
        self.csi(&[], b'K');
    }

    /// Erases so many cells from the cursor on.
    pub(super) fn erase_cells(&mut self, count: u16) {
        self.unseen();
        self.csi(&[count], b'X');
    }

    /// Erases from the cursor to the end of the screen.
    pub(super) fn erase_below(&mut self) {
        self.unseen();
        self.csi(&[], b'J');
    }

    /// Erases the screen of a terminal in an unknown state.
    pub(super) fn erase_all(&mut self) {
        self.out.extend_from_slice(b"\x1b[m\x1b[H\x1b[2J");
        self.look = Look::default();
        self.at = At {
            row: Some(0),
            col: Some(0),
        };
    }

    /// Shows or hides the cursor.
    pub(super) fn show_cursor(&mut self, show: bool) {
        let sequence = if show { b"\x1b[?25h" } else { b"\x1b[?25l" };
        self.out.extend_from_slice(sequence);
    }

    /// Past the last column this is a place where no terminal is; whatever is written next is moved to first.
    fn advance(&mut self, cells: u16) {
        self.at.col = self.at.col.map(|col| col.saturating_add(cells));
    }

    /// Blanks must not be underlined or reversed. Colours do not show on them.
    fn unseen(&mut self) {
        if self.look.shows_on_blank() {
            self.look(Look::default());
        }
    }

    /// Changes how text looks, by what differs.
    fn look(&mut self, look: Look) {
        let old = self.look;
        if old == look {
            return;
        }
        self.look = look;
        let mut codes = [0; 8];
        let mut count = 0;
        let mut add = |code: u8| {
            if let Some(place) = codes.get_mut(count) {
                *place = u16::from(code);
                count += 1;
            }
        };
        // There is no dependable code to take one modifier back (22 ends bold and dim alike), so all are taken back.
        let anew = !look.modifiers.contains(old.modifiers);
        let kept = if anew { Look::default() } else { old };
        if anew && look != Look::default() {
            add(0);
        }
        for (modifier, code) in MODIFIERS {
            if (look.modifiers - kept.modifiers).contains(modifier) {
                add(code);
            }
        }
        if look.colour != kept.colour {
            add(if look.colour == 0 { 39 } else { look.colour });
        }
        // Without codes the sequence means 0.
        self.csi(codes.get(..count).unwrap_or_default(), b'm');
    }

    fn csi(&mut self, numbers: &[u16], last: u8) {
        self.out.extend_from_slice(b"\x1b[");
        for (index, &number) in numbers.iter().enumerate() {
            if index > 0 {
                self.out.push(b';');
            }
            self.out.extend_from_slice(number.to_string().as_bytes());
        }
        self.out.push(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(work: impl FnOnce(&mut Pen<'_>)) -> String {
        let mut out = Vec::new();
        let mut pen = Pen::new(
            &mut out,
            Default::default(),
            Size::new(80, 24),
            At::default(),
        );
        work(&mut pen);
        pen.finish();
        out.escape_ascii().to_string()
    }

    fn look(style: Style) -> Look {
        Look::of(style, Colour::Sixteen)
    }

    #[test]
    fn the_cursor_moves_by_the_shortest_way() {
        let moves = |places: &[(u16, u16)]| {
            written(|pen| places.iter().for_each(|&(row, col)| pen.go(row, col)))
        };
        assert_eq!(moves(&[(0, 0)]), r"\x1b[H");
        assert_eq!(moves(&[(4, 0), (4, 0)]), r"\x1b[5H");
        assert_eq!(moves(&[(4, 8), (4, 2), (4, 0)]), r"\x1b[5;9H\x1b[3G\r");
    }

    #[test]
    fn only_what_differs_is_said_of_looks() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let text = written(|pen| {
            pen.text("a", 1, look(bold));
            pen.text("b", 1, look(bold.fg(Color::Red)));
            pen.text(
                "c",
                1,
                look(bold.fg(Color::LightBlue).add_modifier(Modifier::DIM)),
            );
            pen.text("d", 1, look(bold));
            pen.text("e", 1, look(Style::new().fg(Color::Red)));
            pen.text("f", 1, look(Style::new()));
            pen.text("g", 1, look(Style::new()));
        });
        assert_eq!(
            text,
            r"\x1b[1ma\x1b[31mb\x1b[2;94mc\x1b[0;1md\x1b[0;31me\x1b[39mfg"
        );
    }

    #[test]
    fn looks_that_are_not_written_change_nothing() {
        let odd = Style::new()
            .bg(Color::Red)
            .fg(Color::Rgb(1, 2, 3))
            .add_modifier(Modifier::SLOW_BLINK | Modifier::HIDDEN);
        assert_eq!(written(|pen| pen.text("a", 1, look(odd))), "a");
    }
}
