//! What a client's terminal can do, from what its client says of it. Nothing is asked of the terminal itself: answers
//! would come back among the keys, late, and written by whoever likes.

/// How many colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// None; bold, dim, italic, underline and reverse stay.
    None,
    /// The sixteen of ANSI, in the terminal's own theme.
    Sixteen,
}

/// What a terminal can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Caps {
    /// The colours.
    pub colour: Colour,
    /// Whether it reads UTF-8; otherwise it is written to in ASCII.
    pub utf8: bool,
    /// Whether frames are wrapped in synchronised updates (mode 2026). Costs 16 bytes a frame, so only where set.
    pub sync: bool,
    /// Whether text can be offered to its clipboard (OSC 52): only where the name is that of a terminal which at least
    /// reads the sequence, as others would print it.
    pub clipboard: bool,
    /// Whether its cursor can be moved at all. A `dumb` one is spoken to in lines.
    pub screen: bool,
}

/// How the names of terminals begin that read OSC 52, or at least swallow it.
const CLIPBOARDS: [&str; 14] = [
    "xterm",
    "tmux",
    "screen",
    "rxvt",
    "alacritty",
    "foot",
    "kitty",
    "wezterm",
    "ghostty",
    "contour",
    "iterm",
    "konsole",
    "mintty",
    "putty",
];

impl Caps {
    /// What is known from `TERM` and from the client's environment (`NO_COLOR`, `LC_ALL`, `LC_CTYPE`, `LANG`). A
    /// terminal that nobody has heard of counts as a modern one. `utf8` is a guess from the locale: where the client
    /// set the mode IUTF8 for the terminal, that is better.
    #[must_use]
    pub fn of<'a>(term: &str, env: impl Fn(&str) -> Option<&'a str>) -> Self {
        let said = |name| env(name).filter(|value| !value.is_empty());
        let screen = !matches!(term, "" | "dumb");
        // Old hardware, and the "-m" entries of terminfo, are monochrome. COLORTERM outranks a model number that is often a lie.
        let mono = term.ends_with("-m")
            || term.ends_with("-mono")
            || (["vt100", "vt102", "vt220", "vt320"].contains(&term)
                && said("COLORTERM").is_none());
        // <https://no-color.org>: set and not empty.
        let colour = if !screen || mono || said("NO_COLOR").is_some() {
            Colour::None
        } else {
            Colour::Sixteen
        };
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(said);
        Self {
            colour,
            utf8: locale.is_none_or(reads_utf8),
            sync: false,
            clipboard: screen && !mono && CLIPBOARDS.iter().any(|name| term.starts_with(name)),
            screen,
        }
    }
}

impl Default for Caps {
    /// A modern terminal.
    fn default() -> Self {
        Self {
            colour: Colour::Sixteen,
            utf8: true,
            sync: false,
            clipboard: true,
            screen: true,
        }
    }
}

/// Whether a locale (`de_DE.UTF-8@euro`) leaves UTF-8 possible: it names that character set, or none.
fn reads_utf8(locale: &str) -> bool {
    let charset = locale
        .split_once('.')
        .map(|(_, rest)| rest.split('@').next().unwrap_or(rest));
    match charset {
        Some(name) => name.eq_ignore_ascii_case("utf-8") || name.eq_ignore_ascii_case("utf8"),
        None => !matches!(locale, "C" | "POSIX"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Caps, Colour};

    fn caps(term: &str, env: &[(&str, &'static str)]) -> Caps {
        Caps::of(term, |name| {
            env.iter().find(|(key, _)| *key == name).map(|(_, v)| *v)
        })
    }

    #[test]
    fn a_modern_terminal_has_colours_and_utf8() {
        for term in ["xterm-256color", "xterm-ghostty", "tmux-256color"] {
            assert_eq!(caps(term, &[]), Caps::default());
        }
        let without = Caps {
            clipboard: false,
            ..Caps::default()
        };
        for term in ["linux", "never-heard-of"] {
            assert_eq!(caps(term, &[]), without);
        }
    }

    #[test]
    fn only_terminals_that_are_known_to_read_it_are_sent_text_for_the_clipboard() {
        for term in [
            "dumb",
            "",
            "linux",
            "vt100",
            "vt220",
            "ansi",
            "cons25",
            "xterm-mono",
        ] {
            assert!(!caps(term, &[]).clipboard, "{term}");
        }
        for term in [
            "xterm",
            "screen-256color",
            "xterm-kitty",
            "foot",
            "putty-256color",
        ] {
            assert!(caps(term, &[]).clipboard, "{term}");
        }
    }

    #[test]
    fn a_dumb_terminal_has_no_screen() {
        for term in ["dumb", ""] {
            let caps = caps(term, &[]);
            assert!(!caps.screen);
            assert_eq!(caps.colour, Colour::None);
        }
    }

    #[test]
    fn no_color_and_monochrome_terminals_have_no_colours() {
        assert_eq!(caps("xterm", &[("NO_COLOR", "1")]).colour, Colour::None);
        assert_eq!(caps("xterm", &[("NO_COLOR", "")]).colour, Colour::Sixteen);
        assert_eq!(caps("vt100", &[]).colour, Colour::None);
        assert_eq!(caps("xterm-mono", &[]).colour, Colour::None);
        let screen = caps("vt100", &[("COLORTERM", "truecolor")]);
        assert_eq!(screen.colour, Colour::Sixteen);
    }

    #[test]
    fn the_locale_tells_the_character_set() {
        for (locale, utf8) in [
            ("de_DE.UTF-8", true),
            ("zh_CN.utf8", true),
            ("de_DE.UTF-8@euro", true),
            ("en_US", true),
            ("de_DE.ISO-8859-1", false),
            ("zh_CN.GB18030", false),
            ("C", false),
            ("C.UTF-8", true),
        ] {
            assert_eq!(caps("xterm", &[("LANG", locale)]).utf8, utf8, "{locale}");
        }
    }

    #[test]
    fn lc_all_outranks_lang_and_empty_says_nothing() {
        let env = [("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")];
        assert!(!caps("xterm", &env).utf8);
        let env = [("LC_ALL", ""), ("LANG", "de_DE.UTF-8")];
        assert!(caps("xterm", &env).utf8);
    }
}
