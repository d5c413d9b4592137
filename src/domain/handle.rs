//! Handles: the short unique names of members.
//!
//! A handle is what people are told apart by, so two that look alike must not both exist: [`Handle::skeleton`] is what
//! the store keeps unique, and what reserved names are compared by. Sources: RFC 8265 (PRECIS, `UsernameCaseMapped`)
//! and Unicode Technical Standard 39 (identifier status, restriction levels, confusables).

use std::fmt;

use precis_profiles::{UsernameCaseMapped, precis_core::profile::PrecisFastInvocation};
use unicode_normalization::char::is_combining_mark;
use unicode_security::{
    GeneralSecurityProfile, RestrictionLevel, RestrictionLevelDetection, confusable_detection,
};

use super::{Refusal, SafeText};

/// Names of roles, of the machinery, and of what people type to get in; nobody may look like one of these.
const RESERVED: &[&str] = &[
    "abuse",
    "admin",
    "administrator",
    "all",
    "anonymous",
    "anybody",
    "announce",
    "bot",
    "claim",
    "console",
    "daemon",
    "demo",
    "everybody",
    "everyone",
    "guest",
    "help",
    "here",
    "host",
    "hosts",
    "info",
    "invite",
    "join",
    "login",
    "logout",
    "mail",
    "me",
    "mod",
    "moderator",
    "moderators",
    "neu",
    "new",
    "news",
    "nobody",
    "noreply",
    "nuevo",
    "null",
    "operator",
    "pi",
    "plain",
    "postmaster",
    "register",
    "root",
    "security",
    "server",
    "sponsor",
    "sponsors",
    "staff",
    "support",
    "sysop",
    "sysops",
    "system",
    "team",
    "test",
    "ubuntu",
    "unknown",
    "user",
    "webmaster",
    "wellspring",
    "xin",
];

/// A handle that may be shown and compared: 2 to 20 characters, after PRECIS, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(Box<str>);

impl Handle {
    /// Characters of the shortest handle.
    pub const MIN: usize = 2;
    /// Characters of the longest handle.
    pub const MAX: usize = 20;

    /// The handle that somebody typed: letters of one script (or of those that are written together, as in Japanese),
    /// digits, `-` and `_`, beginning with a letter. Whether it is reserved or taken is another question.
    ///
    /// # Errors
    /// [`Refusal::HandleInvalid`].
    pub fn new(raw: &str) -> Result<Self, Refusal> {
        let raw = raw.trim();
        // Composition may shorten a name, but never to a third.
        if raw.chars().count() > 3 * Self::MAX {
            return Err(Refusal::HandleInvalid);
        }
        let name = UsernameCaseMapped::enforce(raw).map_err(|_| Refusal::HandleInvalid)?;
        let fits = (Self::MIN..=Self::MAX).contains(&name.chars().count());
        let starts = name.chars().next().is_some_and(char::is_alphabetic);
        let spelt = name.chars().all(|c| may_spell(c) && c.identifier_allowed());
        let one_script =
            name.as_ref().detect_restriction_level() <= RestrictionLevel::HighlyRestrictive;
        let shown_whole = SafeText::line(&name).as_str() == name;
        if fits && starts && spelt && one_script && shown_whole {
            Ok(Self(name.into()))
        } else {
            Err(Refusal::HandleInvalid)
        }
    }

    /// A handle that was valid when it was stored. Not checked again.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self(text.into())
    }

    /// A handle that fits the user name somebody connected with, even an e-mail address or `DOMAIN\user`; none where
    /// nothing is left, or what is left is reserved.
    #[must_use]
    pub fn suggest(user: &str) -> Option<Self> {
        let user = user.rsplit('\\').next().unwrap_or(user);
        let user = user.split(['@', '+']).next().unwrap_or(user);
        let mut name = String::new();
        for c in user.chars().take(4 * Self::MAX) {
            if c.is_alphabetic() || (!name.is_empty() && may_spell(c) && c != '-') {
                name.push(c);
            } else if !name.is_empty() && !name.ends_with('-') {
                name.push('-');
            }
        }
        let name: String = name.chars().take(Self::MAX).collect();
        let handle = Self::new(name.trim_end_matches(['-', '_'])).ok()?;
        (!handle.is_reserved()).then_some(handle)
    }

    /// Whether nobody may take it: it is the name of a role, or looks like one.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        // An accent makes another member's name, but not another role's.
        let bare = |skeleton: String| -> String {
            let chars = skeleton.chars().filter(|c| !is_combining_mark(*c));
            chars.collect()
        };
        let ours = bare(self.skeleton());
        RESERVED.iter().any(|name| skeleton(name) == ours)
    }

    /// What handles that look alike have in common; unique in the store.
    #[must_use]
    pub fn skeleton(&self) -> String {
        skeleton(&self.0)
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Whether `c` may stand in a handle after its first letter.
fn may_spell(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == '-' || c == '_'
}

/// The skeleton of UTS 39, and beyond it what terminal fonts make alike: `0` and `o`; `1`, `l` and `i`; `rn` and `m`;
/// `vv` and `w`; with and without dashes.
fn skeleton(name: &str) -> String {
    let letters: String = name.chars().filter(|c| !matches!(c, '-' | '_')).collect();
    confusable_detection::skeleton(&letters)
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '0' => 'o',
            '1' | 'i' | '|' => 'l',
            c => c,
        })
        .collect::<String>()
        .replace("vv", "w")
        .replace("rn", "m")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn handle(raw: &str) -> String {
        Handle::new(raw).unwrap().to_string()
    }

    #[test]
    fn people_of_all_scripts_have_handles() {
        for name in [
            "ada",
            "ada-larrea",
            "r2_d2",
            "中文",
            "李雷",
            "山田たろう",
            "иван",
            "josé",
            "한국어",
            "नमस्ते",
            "دانش",
        ] {
            assert_eq!(handle(name), name);
        }
        assert_eq!(handle(" Ada "), "ada");
        assert_eq!(handle("ａｌｉｃｅ"), "alice");
        assert_eq!(handle("jose\u{301}"), "josé");
    }

    #[test]
    fn what_is_no_handle() {
        for name in [
            "",
            "a",
            "1ada",
            "-ada",
            "_ada",
            "ada larrea",
            "ada.larrea",
            "ada@x",
            "ada\u{202e}",
            "a\u{200d}da",
            "क\u{94d}\u{200d}ष",
            "a\u{200b}da",
            "ada\x1b[m",
            "ada👍",
            "аlice",
            "adа",
            "ᴀdmin",
            "\u{301}ada",
            "l·l",
            "abcdefghijklmnopqrstu",
            "a½",
            "ada\0",
        ] {
            assert_eq!(Handle::new(name), Err(Refusal::HandleInvalid), "{name:?}");
        }
        assert_eq!(
            Handle::new(&"a".repeat(1_000_000)),
            Err(Refusal::HandleInvalid)
        );
        assert_eq!(handle("abcdefghijklmnopqrst").len(), 20);
    }

    #[test]
    fn twins_have_one_skeleton() {
        for (one, other) in [
            ("alice", "a1ice"),
            ("alice", "ALICE"),
            ("bill", "biii"),
            ("bob", "b0b"),
            ("modern", "modem"),
            ("wim", "vvim"),
            ("ada-l", "adal"),
            ("ada_", "ada"),
            ("раса", "paca"),
            ("r-n", "mm"),
        ] {
            let alike =
                Handle::new(one).unwrap().skeleton() == Handle::new(other).unwrap().skeleton();
            assert_eq!(alike, one != "r-n", "{one} {other}");
        }
        assert_ne!(
            Handle::new("ada").unwrap().skeleton(),
            Handle::new("eda").unwrap().skeleton()
        );
    }

    #[test]
    fn roles_are_not_for_taking() {
        for name in [
            "admin",
            "Admin",
            "adrnin",
            "admin_",
            "a-dmin",
            "ádmin",
            "r00t",
            "ROOT",
            "syssop",
            "me",
            "a11",
            "neu",
            "gue5t",
            "support",
            "weIIspring",
        ] {
            let other = ["syssop", "gue5t"].contains(&name);
            assert_eq!(Handle::new(name).unwrap().is_reserved(), !other, "{name}");
        }
        for name in ["ada", "adminton", "robert", "newton", "alla"] {
            assert!(!Handle::new(name).unwrap().is_reserved(), "{name}");
        }
    }

    #[test]
    fn a_user_name_suggests_a_handle() {
        for (user, handle) in [
            ("ada", Some("ada")),
            ("ada.larrea@example.com", Some("ada-larrea")),
            ("Ada Larrea", Some("ada-larrea")),
            ("PLANT7\\ada_l", Some("ada_l")),
            ("ada+lists@example.com", Some("ada")),
            ("42ada--x", Some("ada-x")),
            ("a.very.long.name.of.somebody", Some("a-very-long-name-of")),
            ("李雷", Some("李雷")),
            ("root", None),
            ("adm1n@example.com", None),
            ("x", None),
            ("12345", None),
            ("@", None),
            ("\x1b]0;x\x07", None),
            ("", None),
        ] {
            assert_eq!(
                Handle::suggest(user).as_ref().map(Handle::as_str),
                handle,
                "{user:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_handle_is_its_own_handle(raw in "\\PC{0,24}|[a-zA-Z0-9_-]{2,20}|[а-яa-z漢-龥]{2,6}") {
            if let Ok(handle) = Handle::new(&raw) {
                prop_assert_eq!(Handle::new(handle.as_str()), Ok(handle.clone()));
                prop_assert_eq!(SafeText::line(handle.as_str()).to_string(), handle.to_string());
                prop_assert_eq!(Handle::stored(handle.as_str()), handle);
            }
            if let Some(handle) = Handle::suggest(&raw) {
                prop_assert!(!handle.is_reserved());
            }
        }
    }
}
