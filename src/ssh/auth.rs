//! Who comes in: keys, then questions.
//!
//! Owns the rules of signing in and their limits, for one connection. Identity is a verified key, a checked password or a
//! code, never the user name, which is a hint that chooses between them. It decides; `handler` speaks. Nothing is written
//! but that a code is used up: failed attempts must cost the database nothing.

use std::sync::Arc;
use std::time::Duration;

use russh::keys::{Algorithm, PublicKey};

use super::config::Door;
use super::prompt::{Note, Word};
use crate::domain::{Failure, Handle, Language, Limits, Proof, SafeText, Secret, pubkey};
use crate::forum::Forum;
use crate::session::link::Who;

/// Keys that one connection may offer.
const OFFERS: u32 = 16;
/// Wrong answers that one connection may give. What leads on to another question is not wrong.
const WRONG: u32 = 3;
/// Questions that one connection may have asked, answered or not; russh does not count them.
const QUESTIONS: u32 = 8;
/// Bytes of an answer.
const ANSWER_BYTES: usize = 1024;
/// The user name that ignores whose the key is, for machines that people share.
const NEW: &str = "new";

/// One connection's way in.
pub(super) struct SignIn {
    forum: Forum,
    first_delay: Duration,
    offers: u32,
    questions: u32,
    wrong: u32,
    note: Note,
    spoke: Option<Language>,
    /// The question that waits for an answer, and the user name that it was asked of: russh's clients may change it.
    asked: Option<(Question, String)>,
}

/// A question that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Question {
    /// A word, or the password of the user name, or a code.
    Word,
    /// The handle to which belongs what was answered to the first question.
    Handle(Secret),
    /// A handle and its password, or a code.
    Who,
}

/// What to say to an answer, or to the wish to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// Come in.
    Welcome(Who),
    /// Ask for a word.
    AskWord(Note, Door),
    /// Ask for a handle.
    AskHandle,
    /// Ask for a handle and a password.
    AskWho(Door),
    /// No.
    No,
}

impl SignIn {
    /// `first_delay` is what the first wrong answer costs.
    pub(super) const fn new(forum: Forum, first_delay: Duration) -> Self {
        Self {
            forum,
            first_delay,
            offers: 0,
            questions: 0,
            wrong: 0,
            note: Note::None,
            spoke: None,
            asked: None,
        }
    }

    /// How often something was tried and refused. An agent offers all its keys, so keys are once together.
    pub(super) fn failures(&self) -> u32 {
        self.wrong.max(u32::from(self.offers > 0))
    }

    /// The language of the word that was typed.
    pub(super) const fn spoke(&self) -> Option<Language> {
        self.spoke
    }

    /// Whether the client should sign with this key. Nothing is proved yet.
    pub(super) async fn offered(
        &mut self,
        user: &str,
        key: &PublicKey,
        algorithm: &Algorithm,
    ) -> bool {
        self.offers += 1;
        self.offers <= OFFERS && is_sound(key, algorithm) && self.who_has(user, key).await.is_some()
    }

    /// Who comes in with this key, which the client has proved to hold.
    pub(super) async fn verified(&self, user: &str, key: &PublicKey) -> Option<Who> {
        self.who_has(user, key).await
    }

    /// The rule for keys. A key that is known signs its member in whatever the user name; one that they have only named,
    /// under their handle, and is not known under any other. A key that is not known is
    /// refused if the user name is somebody's handle, so that an agent goes on to the right one; otherwise it is a
    /// newcomer's. The first key that passes wins: the server cannot see the ones behind it. A member whose agent holds
    /// strangers' keys first gives the handle as the user name.
    async fn who_has(&self, user: &str, key: &PublicKey) -> Option<Who> {
        let fingerprint = pubkey::fingerprint(key)?;
        let known = told(self.forum.member_by_key(&fingerprint, user).await)?;
        let kind = SafeText::line(key.algorithm().as_str());
        match known {
            Some(_) if is_new(user) => Some(Who::Newcomer { key: None }),
            Some(member) => Some(Who::Member {
                id: member.id,
                by: Proof::Key(fingerprint),
            }),
            None if self.is_somebody(user).await? => None,
            None => Some(Who::Newcomer {
                key: Some((fingerprint, kind)),
            }),
        }
    }

    /// The client wishes to be asked.
    pub(super) async fn ask(&mut self, user: &str) -> Reply {
        self.questions += 1;
        if self.questions > QUESTIONS || self.wrong >= WRONG {
            self.asked = None;
            return Reply::No;
        }
        self.asked = Some((Question::Word, user.into()));
        let door = door(&self.forum.limits());
        Reply::AskWord(self.note, door)
    }

    /// The client answers. A wrong answer takes its time.
    pub(super) async fn answer(&mut self, user: &str, answers: &[impl AsRef<[u8]>]) -> Reply {
        let asked = self.asked.take();
        let answers: Option<Vec<&str>> =
            answers.iter().map(|answer| text(answer.as_ref())).collect();
        let (Some((question, of)), Some(answers)) = (asked, answers) else {
            return self.refuse(Note::Wrong).await;
        };
        if of != user {
            return self.refuse(Note::Wrong).await;
        }
        match (question, answers.as_slice()) {
            (Question::Word, [answer]) => self.answer_word(user, answer).await,
            (Question::Handle(secret), [handle]) => {
                self.answer_secret(handle, secret.reveal()).await
            }
            (Question::Who, [handle, secret]) => {
                self.answer_secret(handle, (*secret).to_owned()).await
            }
            _ => self.refuse(Note::Wrong).await,
        }
    }

    async fn answer_word(&mut self, user: &str, answer: &str) -> Reply {
        let door = door(&self.forum.limits());
        let word = Word::parse(answer);
        self.spoke = word.and_then(|(_, language)| language);
        match word.map(|(word, _)| word) {
            Some(Word::New) => Reply::Welcome(Who::Newcomer { key: None }),
            Some(Word::Guest) if door.guests => Reply::Welcome(Who::Guest),
            Some(Word::Guest) => self.refuse(Note::NoGuests).await,
            // Scripts answer nothing, without a person at the keyboard.
            None if answer.trim().is_empty() => self.refuse(Note::Wrong).await,
            None => match self.is_somebody(user).await {
                Some(true) => self.answer_secret(user, answer.to_owned()).await,
                Some(false) => self.ask_who(user, answer, door),
                None => self.refuse(Note::Wrong).await,
            },
        }
    }

    /// Asks whose secret the answer is. Once that did not fit, it may have been a handle or a slip: then for both.
    fn ask_who(&mut self, user: &str, answer: &str, door: Door) -> Reply {
        let (question, reply) = if self.note == Note::Wrong {
            (Question::Who, Reply::AskWho(door))
        } else {
            let secret = Secret::new(answer.to_owned());
            (Question::Handle(secret), Reply::AskHandle)
        };
        self.asked = Some((question, user.into()));
        reply
    }

    async fn answer_secret(&mut self, handle: &str, secret: String) -> Reply {
        let member = match Handle::new(handle) {
            Ok(handle) if !secret.is_empty() => {
                let came = self.forum.sign_in(handle.as_str(), secret, None);
                told(came.await).flatten()
            }
            _ => None,
        };
        match member {
            Some((member, by)) => Reply::Welcome(Who::Member { id: member.id, by }),
            None => self.refuse(Note::Wrong).await,
        }
    }

    async fn refuse(&mut self, note: Note) -> Reply {
        self.note = note;
        let delay = delay(self.first_delay, self.wrong);
        self.wrong += 1;
        tokio::time::sleep(delay).await;
        Reply::No
    }

    /// Whether the user name is a member's handle; none when the forum cannot tell.
    async fn is_somebody(&self, user: &str) -> Option<bool> {
        match Handle::new(user) {
            Ok(handle) if !is_new(user) => told(self.forum.handle_is_taken(handle.as_str()).await),
            _ => Some(false),
        }
    }
}

/// What another wrong answer costs after `wrong` others: 2, 4 and 8 seconds by default, and no more.
fn delay(first: Duration, wrong: u32) -> Duration {
    first * (1 << wrong.min(WRONG - 1))
}

/// What the forum said. It has logged what went wrong; at the door that is a no.
fn told<T>(answer: Result<T, Failure>) -> Option<T> {
    answer.ok()
}

fn door(limits: &Arc<Limits>) -> Door {
    Door {
        passwords: limits.passwords,
        guests: limits.guest_reading,
    }
}

fn is_new(user: &str) -> bool {
    user.eq_ignore_ascii_case(NEW)
}

fn text(answer: &[u8]) -> Option<&str> {
    (answer.len() <= ANSWER_BYTES)
        .then(|| std::str::from_utf8(answer).ok())
        .flatten()
}

/// Whether a signature of this sort by this key would prove anything: not one with SHA-1.
fn is_sound(key: &PublicKey, algorithm: &Algorithm) -> bool {
    pubkey::is_sound(key) && !matches!(algorithm, Algorithm::Rsa { hash: None })
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
    fn each_wrong_answer_costs_twice_the_one_before() {
        let seconds = |wrong| delay(Duration::from_secs(2), wrong).as_secs();
        assert_eq!([0, 1, 2, 3, u32::MAX].map(seconds), [2, 4, 8, 8, 8]);
    }

    #[tokio::test]
    async fn questions_are_bounded_where_no_answer_is_wrong() {
        use crate::store::{OpenOptions, Store, system_clock};

        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
        let forum = Forum::open(store, Limits::default(), system_clock());
        let mut sign_in = SignIn::new(forum, Duration::ZERO);
        for _ in 0..QUESTIONS {
            assert!(matches!(sign_in.ask("pc-7").await, Reply::AskWord(..)));
            let next = sign_in.answer("pc-7", &["lovelace 1843"]).await;
            assert_eq!(next, Reply::AskHandle);
        }
        assert_eq!(sign_in.ask("pc-7").await, Reply::No);
    }

    #[test]
    fn an_answer_is_text_of_a_sane_length() {
        assert_eq!(text("ñandú".as_bytes()), Some("ñandú"));
        assert_eq!(text(b"\xff"), None);
        assert_eq!(text(&[b'x'; ANSWER_BYTES + 1]), None);
    }

    #[test]
    fn a_signature_with_sha1_proves_nothing() {
        use russh::keys::ssh_key::Mpint;
        use russh::keys::ssh_key::public::{KeyData, RsaPublicKey};
        use russh::keys::{HashAlg, PrivateKey};

        let number = |bytes: &[u8]| Mpint::from_positive_bytes(bytes);
        let rsa = RsaPublicKey::new(number(&[1, 0, 1]), number(&[0xff; 256])).unwrap();
        let key = PublicKey::new(KeyData::Rsa(rsa), "");
        let sha2 = Algorithm::Rsa {
            hash: Some(HashAlg::Sha512),
        };
        assert!(is_sound(&key, &sha2));
        assert!(!is_sound(&key, &Algorithm::Rsa { hash: None }));
        let ed25519 = PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).unwrap();
        assert!(is_sound(ed25519.public_key(), &Algorithm::Ed25519));
    }
}
