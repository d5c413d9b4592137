//! The words at the door, shown before anything is known of who knocks: so in four languages at once, in at most six
//! lines, and in ASCII, Chinese as pinyin: OpenSSH shows any other byte as an octal number, and Dropbear drops it.
//!
//! Owns the texts and the words that are understood as answers. It does not decide who comes in.

use super::config::Door;

/// What an answer at the first question says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// I want to join.
    New,
    /// I want to look around.
    Guest,
}

/// Understood in any case.
const NEW: [&str; 6] = ["new", "nuevo", "neu", "xin", "新", "join"];
/// Understood in any case.
const GUEST: [&str; 4] = ["guest", "gast", "invitado", "游客"];

impl Word {
    /// The word that was typed, if it is one.
    pub(super) fn parse(answer: &str) -> Option<Self> {
        let answer = answer.trim().to_lowercase();
        if NEW.contains(&answer.as_str()) {
            Some(Self::New)
        } else if GUEST.contains(&answer.as_str()) {
            Some(Self::Guest)
        } else {
            None
        }
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

impl Note {
    const fn text(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Wrong => "That did not fit. / No coincide. / Das passt nicht. / Bu dui.\n",
            Self::NoGuests => {
                "Members only. / Solo para miembros. / Nur fuer Mitglieder. / Jin xian huiyuan.\n"
            }
        }
    }
}

/// The lines above the first question.
pub(super) fn welcome(note: Note, door: Door) -> String {
    let lines: [(&str, [&str; 2], &str); 4] = [
        (
            "New here? Type: new.",
            [
                " Member? Your password or code.",
                " Member? A code of yours.",
            ],
            " Look around: guest.",
        ),
        (
            "Primera vez: escribe nuevo.",
            [" Miembro: clave o codigo.", " Miembro: tu codigo."],
            " Mirar: invitado.",
        ),
        (
            "Neu hier? Tippe: neu.",
            [" Mitglied? Passwort oder Code.", " Mitglied? Dein Code."],
            " Umsehen: gast.",
        ),
        (
            "Xin lai de: shuru xin.",
            [" Huiyuan: mima huo daima.", " Huiyuan: daima."],
            " Kankan: guest.",
        ),
    ];
    let mut text = String::from(note.text());
    for (new, [password, code], guest) in lines {
        text.push_str(new);
        text.push_str(if door.passwords { password } else { code });
        text.push_str(if door.guests { guest } else { "" });
        text.push('\n');
    }
    text
}

/// The first question. What is typed is not shown, for it may be a password.
pub(super) const WORD: &str = "> ";
/// The lines above the second question, for somebody whose user name is nobody's handle.
pub(super) const WHO: &str = "Sign in. / Entrar. / Anmelden. / Denglu.\n";
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
    fn the_welcome_fits_in_six_lines_of_ascii() {
        let all = Door {
            passwords: true,
            guests: true,
        };
        for note in [Note::None, Note::Wrong, Note::NoGuests] {
            let text = welcome(note, all);
            assert!(text.is_ascii() && text.lines().count() < 6);
            assert!(text.lines().all(|line| line.len() < 80));
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
    fn every_offered_word_is_understood_in_any_case() {
        for word in ["new", "NUEVO", " Neu ", "xin", "新", "Join"] {
            assert_eq!(Word::parse(word), Some(Word::New));
        }
        for word in ["guest", "Gast", "invitado", "游客"] {
            assert_eq!(Word::parse(word), Some(Word::Guest));
        }
        for other in ["", " ", "newer", "yes"] {
            assert_eq!(Word::parse(other), None);
        }
    }
}
