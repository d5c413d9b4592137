//! On a member's record: which of the sysop's pages they have. Pages are marked and unmarked in a list, whose last line gives
//! those that are marked, and takes the others.

use super::facts::page;
use super::record::{Record, What};
use super::sheet::unasked;
use crate::domain::{Care, Command, Duties, Duty};
use crate::ui::{Action, Env};

/// The pages that a deputy can have.
fn given() -> impl Iterator<Item = Duty> {
    Duty::ALL.into_iter().filter(|duty| duty.is_given())
}

/// The pages as the list has them, with the line that gives them.
fn options(marked: Duties, env: &Env<'_>) -> Vec<String> {
    let line = |duty: Duty| {
        let mark = if marked.has(duty) { 'x' } else { ' ' };
        format!("[{mark}] {}", page(duty, env.words))
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
        unasked()
    }

    /// A line of the list was chosen.
    pub(super) fn chose_page(&mut self, marked: Duties, at: usize, env: &Env<'_>) -> Action {
        let Some(chosen) = given().nth(at) else {
            let depute = Care::Depute(self.handle.clone(), marked);
            return self.act(Command::Care(depute), env);
        };
        let marked = Duty::ALL
            .into_iter()
            .filter(|duty| marked.has(*duty) != (*duty == chosen))
            .fold(Duties::NONE, Duties::with);
        let asked = self.asks_pages(marked, env);
        self.sheet.begins_at(at);
        asked
    }
}
