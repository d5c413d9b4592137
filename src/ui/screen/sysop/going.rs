//! On a member's record: giving them imported posts that were theirs, and erasing them. Neither can be undone, so the one is
//! asked twice and in words, and the other has the handle typed.

use super::record::{Record, What};
use super::sheet::unasked;
use crate::domain::{
    Care, CareQuery, Command, Handle, Query, Reason, SafeText, Sender, TheirWords,
};
use crate::ui::{Action, Env};

/// Senders to choose from.
const SENDERS: usize = 9;
/// Letters of what a sender is called.
const CALLED: usize = 80;

/// How far that is.
#[derive(Clone)]
pub enum Going {
    /// What the sender is called is typed.
    Called,
    /// One of those who are called so is chosen.
    Which,
    /// How it was proved is typed.
    Proof(usize),
    /// What becomes of their words is chosen.
    How,
    /// Their handle is typed.
    Sure(TheirWords),
}

impl Record {
    /// Asks whose posts they claim.
    pub(super) fn asks_whose(&mut self, env: &Env<'_>) -> Action {
        let about = (env.words.desk_sender(), env.words.desk_about_sender());
        self.sheet
            .types(What::Going(Going::Called), about, "", CALLED);
        unasked()
    }

    /// Asks what becomes of what they wrote.
    pub(super) fn asks_how(&mut self, env: &Env<'_>) -> Action {
        let words = env.words;
        let options = [words.desk_erase_keep(), words.desk_erase_scribble()];
        let options = options.map(std::borrow::Cow::into_owned).to_vec();
        self.sheet
            .chooses(What::Going(Going::How), words.desk_about_erase(), options);
        unasked()
    }

    /// Something was typed.
    pub(super) fn going(&mut self, going: Going, typed: &str, env: &Env<'_>) -> Action {
        let words = env.words;
        match going {
            Going::Called => {
                let senders = CareQuery::Senders {
                    called: typed.trim().to_owned(),
                    limit: SENDERS,
                };
                Action::Ask(Query::Care(senders))
            }
            Going::Proof(at) => {
                let proof = SafeText::line(typed);
                let Some(from) = self.senders.get(at).map(|sender| sender.id) else {
                    return Action::None;
                };
                if proof.as_str().trim().is_empty() {
                    self.sheet.is_wrong(words.desk_words_missing());
                    return Action::Redraw;
                }
                let give = Care::GiveClaim {
                    from,
                    to: self.handle.clone(),
                    words: proof,
                };
                self.act(Command::Care(give), env)
            }
            Going::Sure(theirs) => {
                if Handle::new(typed.trim()).ok().as_ref() != Some(&self.handle) {
                    self.sheet.is_wrong(words.desk_other_handle());
                    return Action::Redraw;
                }
                self.erasing = true;
                let erase = Care::EraseMember(self.handle.clone(), theirs);
                self.act(Command::Care(erase), env)
            }
            Going::Which | Going::How => Action::None,
        }
    }

    /// One of several was chosen.
    pub(super) fn chose_going(&mut self, going: Going, at: usize, env: &Env<'_>) -> Action {
        let words = env.words;
        match going {
            Going::Which => {
                let Some(from) = self.senders.get(at) else {
                    return Action::None;
                };
                let (whom, whose) = (self.handle.to_string(), from.name.to_string());
                let about = (words.desk_proof(), words.desk_about_proof(whom, whose));
                let proof = What::Going(Going::Proof(at));
                self.sheet.types(proof, about, "", Reason::CHARS);
            }
            Going::How => {
                let theirs = match at {
                    0 => TheirWords::Keep,
                    _ => TheirWords::Scribble,
                };
                let about = (words.desk_erase_handle(), words.desk_about_sure());
                let sure = What::Going(Going::Sure(theirs));
                self.sheet.confirms(sure, about, 2 * Handle::MAX);
            }
            Going::Called | Going::Proof(_) | Going::Sure(_) => {}
        }
        Action::Redraw
    }

    /// These senders are called so.
    pub(super) fn senders(&mut self, senders: Vec<Sender>, env: &Env<'_>) -> Action {
        let words = env.words;
        if !self.sheet.is_typing() {
            // It was given up meanwhile, or they are here already.
            return Action::None;
        }
        if senders.is_empty() {
            self.sheet.is_wrong(words.desk_no_sender());
            return Action::Redraw;
        }
        let line = |sender: &Sender| {
            let posts = words.posts_count(sender.posts);
            let (name, source) = (sender.name.to_string(), sender.source.to_string());
            words.desk_sender_line(name, posts, source).into_owned()
        };
        let options = senders.iter().map(line).collect();
        self.sheet.chooses(
            What::Going(Going::Which),
            words.desk_which_sender(),
            options,
        );
        self.senders = senders;
        Action::Redraw
    }
}
