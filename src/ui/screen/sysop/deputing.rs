//! On a member's record: which of the sysop's pages they have. Pages are marked and unmarked in a list, whose last line gives
//! those that are marked, and takes the others: for a reason, where they have any of them.

use super::record::{Record, What};
use super::sheet::unasked;
use crate::domain::{Act, Care, Command, Duties, Duty, Reason, SafeText};
use crate::ui::{Action, Env};

/// The pages that a deputy can have.
fn given() -> impl Iterator<Item = Duty> {
    Duty::ALL.into_iter().filter(|duty| duty.is_given())
}

/// The pages as the list has them, with the line that gives them.
fn options(marked: Duties, env: &Env<'_>) -> Vec<String> {
    let line = |duty: Duty| {
        let mark = if marked.has(duty) { 'x' } else { ' ' };
        format!("[{mark}] {}", env.words.page(duty))
    };
    let done = match marked.is_none() {
        true => env.words.desk_pages_none(),
        false => env.words.desk_pages_give(),
    };
    given()
        .map(line)
        .chain(std::iter::once(done.into_owned()))
        .collect()
}

impl Record {
    /// Asks which pages they have from now on; so far it is these.
    pub(super) fn asks_pages(&mut self, has: Duties, env: &Env<'_>) -> Action {
        let about = env.words.desk_about_pages();
        self.sheet
            .chooses(What::Pages(has), about, options(has, env));
        self.sheet.ticks(given().count());
        unasked()
    }

    /// A line of the list was chosen.
    pub(super) fn chose_page(&mut self, marked: Duties, at: usize, env: &Env<'_>) -> Action {
        let Some(chosen) = given().nth(at) else {
            let had = self
                .record
                .as_ref()
                .map(|record| record.member.roles.duties);
            if had.is_some_and(|had| had.iter().any(|page| !marked.has(page))) {
                let what = What::PagesWhy(marked);
                self.sheet.asks_why(Act::Undepute, what, env);
                return Action::Redraw;
            }
            return self.deputes(marked, None, env);
        };
        let marked = Duty::ALL
            .into_iter()
            .filter(|duty| marked.has(*duty) != (*duty == chosen))
            .fold(Duties::NONE, Duties::with);
        self.sheet.offers(What::Pages(marked), options(marked, env));
        Action::Redraw
    }

    /// For this reason: in which words?
    pub(super) fn deputes_because(&mut self, marked: Duties, at: usize, env: &Env<'_>) -> Action {
        if let Some(reason) = Act::Undepute.reasons().get(at).copied() {
            let about = (env.words.desk_words(), env.words.desk_about_taken());
            let what = What::PagesWords(marked, reason);
            self.sheet.types(what, about, "", Reason::CHARS);
        }
        Action::Redraw
    }

    /// In these words.
    pub(super) fn deputes_saying(
        &mut self,
        (marked, reason): (Duties, Reason),
        typed: &str,
        env: &Env<'_>,
    ) -> Action {
        self.deputes(marked, Some((reason, SafeText::line(typed))), env)
    }

    fn deputes(
        &mut self,
        duties: Duties,
        why: Option<(Reason, SafeText)>,
        env: &Env<'_>,
    ) -> Action {
        let handle = self.handle.clone();
        let depute = Care::Depute {
            handle,
            duties,
            why,
        };
        self.act(Command::Care(depute), env)
    }
}
