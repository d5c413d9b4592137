//! The words at the door, shown before anything is known of who knocks: so in four languages at once, in at most six
//! lines that fit in 40 columns, and in ASCII, Chinese as pinyin: OpenSSH shows any other byte as an octal number, and Dropbear drops it.
//!
//! Owns the texts and the words that are understood as answers. It does not decide who comes in.

use super::config::Door;
use crate::domain::Language;

/// What an answer at the first question says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// I want to join.
    New,
    /// I want to look around.
    Guest,
}

/// What is understood, in any case, and the language that whoever says so speaks. English words are said by everybody.
const WORDS: [(&str, Word, Option<Language>); 11] = [
    ("new", Word::New, None),
    ("join", Word::New, None),
    ("nuevo", Word::New, Some(Language::Es)),
    ("neu", Word::New, Some(Language::De)),
    ("xin", Word::New, Some(Language::Zh)),
    ("新", Word::New, Some(Language::Zh)),
    ("guest", Word::Guest, None),
    ("invitado", Word::Guest, Some(Language::Es)),
    ("gast", Word::Guest, Some(Language::De)),
    ("youke", Word::Guest, Some(Language::Zh)),
    ("游客", Word::Guest, Some(Language::Zh)),
];

impl Word {
    /// The word that was typed, if it is one, and the language that it is of.
    pub(super) fn parse(answer: &str) -> Option<(Self, Option<Language>)> {
        let answer = answer.trim().to_lowercase();
        let known = WORDS.iter().find(|(word, ..)| *word == answer);
        known.map(|(_, word, language)| (*word, *language))
    }
}

/// What is said of the answer before, when the question is asked again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Note {
    /// It is the first time.
    #[default]
    None,
    /// It was no word, and no password and no code that fits.
    Wrong,
    /// There is no looking around here.
    NoGuests,
}

/// A line in each language. None is wider than 38 columns: a terminal breaks a line where it ends, in the middle of a word.
const fn lines(note: Note, door: Door) -> [&'static str; 4] {
    match (note, door.passwords) {
        (Note::None, true) if door.guests => [
            "Type new, guest, or password or code.",
            "Nuevo, invitado, contrasena o codigo.",
            "Tippe neu, gast, Passwort oder Code.",
            "Shu xin, youke, mima huo daima.",
        ],
        (Note::None, false) if door.guests => [
            "Type new, guest, or a code.",
            "Nuevo, invitado o un codigo.",
            "Tippe neu, gast oder einen Code.",
            "Shu xin, youke huo daima.",
        ],
        (Note::None, true) => [
            "New? Type new. Member? Password/code.",
            "Unirse: nuevo. O contrasena o codigo.",
            "Neu? Tippe neu. Sonst Passwort, Code.",
            "Xin lai: shu xin. Huiyuan: mima/daima.",
        ],
        (Note::None, false) => [
            "New? Type new. Member? A code.",
            "Unirse: nuevo. O un codigo.",
            "Neu? Tippe neu. Sonst ein Code.",
            "Xin lai: shu xin. Huiyuan: daima.",
        ],
        (Note::Wrong, true) => [
            "Wrong password or code. Or type new.",
            "Contrasena/codigo incorrecto. O nuevo.",
            "Passwort oder Code falsch. Oder: neu.",
            "Mima huo daima cuowu. Huo shuru xin.",
        ],
        (Note::Wrong, false) => [
            "Wrong code. Or type new.",
            "Codigo incorrecto. O nuevo.",
            "Code falsch. Oder: neu.",
            "Daima cuowu. Huo shuru xin.",
        ],
        (Note::NoGuests, true) => [
            "Members only. Type new, or password.",
            "Solo miembros: nuevo, o contrasena.",
            "Nur Mitglieder: neu, oder Passwort.",
            "Jin xian huiyuan: xin, huo mima.",
        ],
        (Note::NoGuests, false) => [
            "Members only. Type new, or a code.",
            "Solo miembros: nuevo, o un codigo.",
            "Nur Mitglieder: neu, oder ein Code.",
            "Jin xian huiyuan: xin, huo daima.",
        ],
    }
}

/// Said last: whoever does not know that nothing is shown as they type, types it twice.
const HIDDEN: &str = "(hidden, oculto, verdeckt, yincang)\n";

/// The lines above the first question.
pub(super) fn welcome(note: Note, door: Door) -> String {
    let mut text = lines(note, door).join("\n");
    text.push('\n');
    text.push_str(HIDDEN);
    text
}

/// The first question, short, as OpenSSH puts user and host before it. What is typed is not shown, for it may be a password.
pub(super) const WORD: &str = "> ";
/// The lines above the second question, for somebody whose user name is nobody's handle.
pub(super) const WHO: &str = "Sign in / Entrar / Anmelden / Denglu\n";
/// The second question, shown while it is typed.
pub(super) const HANDLE: &str = "Handle: ";
/// The third question. What is typed is not shown.
pub(super) const fn secret(door: Door) -> &'static str {
    if door.passwords {
        "Password or code: "
    } else {
        "Code: "
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

    #[test]
    fn the_welcome_fits_in_six_lines_of_ascii_at_40_columns() {
        for (passwords, guests) in [(true, true), (true, false), (false, true)] {
            for note in [Note::None, Note::Wrong, Note::NoGuests] {
                let text = welcome(note, Door { passwords, guests }) + WORD;
                assert!(text.is_ascii() && text.lines().count() <= 6, "{text}");
                for line in text.lines().chain(WHO.lines()) {
                    assert!(line.len() < 39, "{line}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_allowed_is_not_offered() {
        let none = welcome(
            Note::None,
            Door {
                passwords: false,
                guests: false,
            },
        );
        assert!(!none.contains("guest") && !none.contains("gast"));
        assert!(!none.contains("assword"));
    }

    #[test]
    fn every_offered_word_is_understood_in_any_case_and_says_a_language() {
        let said = |word, language| Some((word, language));
        for (typed, language) in [
            ("new", None),
            ("Join", None),
            ("NUEVO", Some(Language::Es)),
            (" Neu ", Some(Language::De)),
            ("xin", Some(Language::Zh)),
            ("新", Some(Language::Zh)),
        ] {
            assert_eq!(Word::parse(typed), said(Word::New, language));
        }
        for (typed, language) in [
            ("guest", None),
            ("Gast", Some(Language::De)),
            ("invitado", Some(Language::Es)),
            ("游客", Some(Language::Zh)),
        ] {
            assert_eq!(Word::parse(typed), said(Word::Guest, language));
        }
        for other in ["", " ", "newer", "yes"] {
            assert_eq!(Word::parse(other), None);
        }
    }
}
