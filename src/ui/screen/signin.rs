//! Signing in as somebody else, by handle and password or a code: for machines that several people share, and for members
//! on a machine that is new to the house.
//!
//! Owns what is typed until it is checked. A wrong pair says no more than that.

use ratatui::text::{Line, Span};

use crate::domain::Handle;
use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{Act, Binding};
use crate::ui::widget::{LineInput, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Characters that one may type into either field.
const MOST: usize = 128;

/// The keys, for the footer; whatever else is pressed is text.
static KEYS: &[Binding] = &[
    Binding {
        keys: &[Key::Enter],
        shown: "Enter",
        act: Act::Send,
        says: Words::key_sign_in,
        footer: true,
    },
    Binding {
        keys: &[Key::Tab],
        shown: "Tab",
        act: Act::Down,
        says: Words::key_next_field,
        footer: true,
    },
    Binding {
        keys: &[Key::Esc],
        shown: "Esc",
        act: Act::Back,
        says: Words::key_back,
        footer: true,
    },
];

/// Handle and password.
pub struct SignIn {
    handle: LineInput,
    password: LineInput,
    /// Whether the caret is in the password.
    at_password: bool,
    /// Whether an answer is awaited; keys wait.
    checking: bool,
    /// Whether the last try failed.
    wrong: bool,
}

impl Default for SignIn {
    fn default() -> Self {
        Self::new()
    }
}

impl SignIn {
    /// Two empty fields.
    #[must_use]
    pub fn new() -> Self {
        Self {
            handle: LineInput::new(MOST),
            password: LineInput::masked(MOST),
            at_password: false,
            checking: false,
            wrong: false,
        }
    }

    const fn field(&mut self) -> &mut LineInput {
        if self.at_password {
            &mut self.password
        } else {
            &mut self.handle
        }
    }

    fn key(&mut self, key: Key) -> Action {
        self.wrong = false;
        match key {
            Key::Esc => return Action::Close(Outcome::Back),
            Key::Enter if self.at_password => return self.send(),
            Key::Enter | Key::Tab | Key::Down => self.at_password = true,
            Key::BackTab | Key::Up => self.at_password = false,
            key if self.field().on_key(key) => {}
            _ => return Action::None,
        }
        Action::Redraw
    }

    fn send(&mut self) -> Action {
        self.checking = true;
        let handle = Handle::new(self.handle.text())
            .map_or_else(|_| String::new(), |handle| handle.to_string());
        let password = self.password.text().to_owned();
        Action::All(vec![Action::Redraw, Action::SignIn(handle, password)])
    }

    fn failed(&mut self) -> Action {
        self.checking = false;
        self.wrong = true;
        self.password.set("");
        Action::Redraw
    }
}

impl Screen for SignIn {
    fn update(&mut self, event: Event, _: &Env<'_>) -> Action {
        match event {
            Event::Key(Key::Esc) => Action::Close(Outcome::Back),
            Event::Key(key) if !self.checking => self.key(key),
            // Nothing lies over it while it waits: whoever is signed in goes Home from here.
            Event::Key(_) => Action::Redraw,
            Event::Paste(pasted) if !self.checking => {
                self.field().paste(&pasted);
                Action::Redraw
            }
            Event::SignedIn(Some(came)) => {
                let (member, by) = *came;
                Action::Become(Box::new(member), by)
            }
            Event::SignedIn(None) => self.failed(),
            Event::Failed(_) => {
                self.checking = false;
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let place = Line::from(Span::styled(words.signin_title(), style(Role::Heading)));
        let new_key = env
            .me
            .newcomer
            .as_ref()
            .and_then(|newcomer| newcomer.key.as_ref());
        let how = match (new_key, env.me.limits.passwords) {
            (Some(_), _) => words.signin_how_new_key(),
            (None, true) => words.signin_how(),
            (None, false) => words.signin_how_code(),
        };
        let mut rows = paragraph(&how, 1, env.size.width, Role::Plain);
        rows.push(Row::default());
        let mut cursor = (1, 0);
        let secret = if env.me.limits.passwords {
            words.signin_secret()
        } else {
            words.signin_code()
        };
        let fields = [
            (words.signin_handle(), &self.handle, false),
            (secret, &self.password, true),
        ];
        let label_width = fields
            .iter()
            .map(|(label, ..)| cells(label))
            .max()
            .unwrap_or(0)
            + 2;
        for (label, field, is_password) in fields {
            let focused = self.at_password == is_password;
            let start = 1 + label_width;
            let (piece, caret) = field.piece(
                start,
                env.size.width.saturating_sub(start + 1).min(40),
                focused,
            );
            if focused {
                cursor = (caret, u16::try_from(rows.len()).unwrap_or(0));
            }
            let mark = if focused { ">" } else { "" };
            let pieces = vec![
                text(0, 1, mark, Role::Accent),
                text(1, label_width, &label, Role::Plain),
                piece,
            ];
            rows.push(Row { pieces });
        }
        rows.push(Row::default());
        let said = match (self.checking, self.wrong) {
            (true, _) => Some((words.wait_for_answer(), Role::Dim)),
            (_, true) => Some((words.signin_wrong(), Role::Warning)),
            _ => None,
        };
        if let Some((said, role)) = said {
            rows.extend(paragraph(&said, 1, env.size.width, role));
        }
        View {
            place,
            aside: String::new(),
            rows,
            cursor: Some(cursor),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![KEYS]
    }

    fn is_typing(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        CodeKind, Fingerprint, Limits, Looks, Member, MemberId, Proof, Roles, SafeText, Time,
    };
    use crate::ui::screen::picture::{Stage, ada};
    use crate::ui::{Me, Newcomer};

    #[test]
    fn somebody_else_signs_in_with_their_password_and_a_wrong_one_can_be_mended() {
        let stage = Stage::new(ada());
        let mut screen = SignIn::new();
        let wanted = stage.write(&mut screen, "Bob\nwrong horse\n");
        assert_eq!(wanted, [Action::SignIn("bob".into(), "wrong horse".into())]);
        assert_eq!(stage.write(&mut screen, "typed too early"), []);
        stage.tell(&mut screen, Event::SignedIn(None));
        assert!(
            stage.picture(&screen).contains("Wrong password or code."),
            "{}",
            stage.picture(&screen)
        );
        assert!(
            !stage.picture(&screen).contains('*'),
            "the password is typed anew"
        );
        let wanted = stage.write(&mut screen, "correct horse\n");
        assert_eq!(
            wanted,
            [Action::SignIn("bob".into(), "correct horse".into())]
        );
    }

    fn newcomer(passwords: bool, key: bool) -> Me {
        let print = || Fingerprint::parse(&format!("SHA256:{}", "k".repeat(43)));
        Me {
            handle: None,
            limits: std::sync::Arc::new(Limits {
                passwords,
                ..Limits::default()
            }),
            newcomer: Some(Newcomer {
                key: key.then(print).flatten(),
                user: SafeText::line("new"),
                spoke: None,
            }),
            ..ada()
        }
    }

    #[test]
    fn a_code_does_where_passwords_are_off_and_what_becomes_of_the_key_is_said() {
        let shown = |passwords, key| {
            let stage = Stage::new(newcomer(passwords, key));
            let words = stage.picture(&SignIn::new());
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert!(shown(true, true).contains("A code also makes this machine's key yours."));
        assert!(shown(true, false).contains("Password or code"));
        assert!(!shown(false, false).contains("assword"));
    }

    #[test]
    fn whoever_fits_goes_on_as_what_let_them_in_says() {
        let stage = Stage::new(newcomer(true, true));
        let mut screen = SignIn::new();
        stage.write(&mut screen, "bob\nABCD-EFGH-JKMN\n");
        let bob = Member {
            id: MemberId(2),
            handle: None,
            name: SafeText::line("Bob"),
            roles: Roles::default(),
            joined_at: Time::from_millis(0),
            seen_at: None,
            language: None,
            looks: Looks::default(),
            suspended: None,
            has_password: false,
        };
        let by = Proof::Code {
            kind: CodeKind::Device,
            left: 0,
            enrolled: None,
        };
        let came = Event::SignedIn(Some(Box::new((bob.clone(), by.clone()))));
        let wanted = stage.tell(&mut screen, came);
        assert_eq!(wanted, [Action::Become(Box::new(bob), by)]);
    }

    #[test]
    fn nothing_is_cut() {
        for me in [ada(), newcomer(true, true), newcomer(false, false)] {
            Stage::new(me).assert_nothing_is_cut(|_| Box::new(SignIn::new()));
        }
    }
}
