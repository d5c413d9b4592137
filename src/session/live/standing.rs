//! As whom a session goes on, and whether it may: what let its member in must still do so.

use super::{End, Live};
use crate::domain::{Actor, CareFault, Failure, Member, Proof, Refusal};
use crate::session::House;
use crate::session::link::Parted;
use crate::session::person::Person;

impl Live {
    /// Tells the sysop's list whose session it is, and whether they are here.
    pub(super) fn is_seated(&self) {
        let me = self.stack.me();
        if let Some(who) = me.byline() {
            self.seat.is_of(who);
        }
        // Whoever applies has not arrived.
        self.seat
            .is_here(self.arrival.is_some() || me.actor == Actor::Guest);
    }

    /// Asks whether what let the member in still does; why the session ends, where it does not. Asked once the session
    /// listens, so that no change falls between, and never while something of its own is under way: whoever changes
    /// their password stays. Where the forum cannot tell now, it is asked again.
    pub(super) async fn doubt(&mut self) -> Option<End> {
        let me = self.stack.me();
        let admitted = match (me.member(), &me.by) {
            (Some(id), Some(by)) => self.forum.admit(id, by).await,
            _ => Ok(None),
        };
        match admitted {
            // Whoever was let in to read goes on reading; whoever could write is told, as the words before them may be.
            Ok(Some(how)) if self.stack.me().suspended.is_none() => {
                let words = self.stack.words();
                let said = [words.suspension(&how), words.suspended_how()];
                return Some(End::Parted(Parted::Suspended, said.join("\r\n")));
            }
            Ok(how) => {
                self.stack.suspended(how);
                self.in_doubt = false;
            }
            Err(Failure::Refused(
                gone
                @ (Refusal::KeyGone | Refusal::PasswordGone | Refusal::Care(CareFault::Erased)),
            )) => {
                let said = self.stack.words().refusal(&gone);
                return Some(End::Parted(Parted::ShutOut, said.into_owned()));
            }
            Err(_) => self.tick_soon(),
        }
        None
    }

    /// The session goes on as a member who has just joined, or signed in.
    pub(super) async fn become_member(&mut self, house: &House, member: &Member, by: Proof) {
        match Person::member(
            house,
            (member.id, by),
            self.stack.me().port,
            self.painter.caps(),
            Some(self.stack.words()),
        )
        .await
        {
            Ok(person) => {
                self.listener = self.forum.listen(person.me.actor);
                (self.heard_of, self.in_doubt) = (Vec::new(), true);
                self.stack.set_me(person.me, person.words);
                self.arrival = person.arrival;
                self.is_seated();
                let at = self.moment();
                self.stack.restart(person.entry, at);
                self.listen();
            }
            Err(failure) => {
                let said = self.stack.words().failure_line(&failure);
                self.stack.say(said);
            }
        }
    }
}
