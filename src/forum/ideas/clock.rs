//! The step that time takes: an idea whose author was asked for more, and has not answered, is reviewed as it stands.

use std::sync::{Arc, Weak};
use std::time::Duration;

use super::super::fault::Halt;
use super::super::{Forum, House};
use super::steps::{Taken, entered};
use crate::domain::{Body, Failure, Refusal, Sayings, Status, Step, StepRole};
use crate::store::events::Kind;
use crate::store::ideas::{self, clocks};
use crate::store::posts::{self, NewPost, Origin};
use crate::store::{Write, topics};

/// How often the clocks are looked at.
const LOOK: Duration = Duration::from_secs(60);

impl Forum {
    /// Takes the steps that are time's when their minute comes, until the last [`Forum`] has gone. For the server; other
    /// processes need not.
    pub fn step_on_time(&self) {
        let house = Arc::downgrade(&self.0);
        tokio::spawn(look(house));
    }

    /// Takes every step whose time has come, and tells of them, and of what an error left untold; says how many were taken.
    pub(in crate::forum) async fn step_due(&self) -> Result<u32, Failure> {
        let taken = self.step_all().await;
        self.tell_the_rest();
        taken
    }

    /// A transaction for each step, so that others write in between.
    async fn step_all(&self) -> Result<u32, Failure> {
        let mut taken = 0;
        loop {
            let (within, says) = (self.limits().answer_within, self.sayings());
            if !self.write(move |w| step_one(w, within, &says)).await? {
                return Ok(taken);
            }
            taken += 1;
        }
    }
}

async fn look(house: Weak<House>) {
    let mut looks = tokio::time::interval(LOOK);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        let Some(house) = house.upgrade() else { return };
        if let Err(error) = Forum(house).step_due().await {
            tracing::warn!(%error, "some ideas go back to review later");
        }
    }
}

/// Takes the next step whose time has come; says whether there was one. Two processes take it once: the second finds the idea
/// elsewhere.
fn step_one(w: &mut Write<'_>, answer_within: i64, says: &Sayings) -> Result<bool, Halt> {
    let r = w.read();
    let Some(topic) = clocks::next(&r, w.now)? else {
        return Ok(false);
    };
    let row = topics::by_id(&r, None, topic)?.ok_or(Refusal::NotAnIdea)?;
    let stand = ideas::stand(&r, topic)?.ok_or(Refusal::NotAnIdea)?;
    let clock = clocks::member(w, &says.clock)?;
    let body = Body::stored(says.no_answer.as_str());
    let new = NewPost {
        topic,
        author: clock,
        staff: false,
        at: w.now,
        body: &body,
        answers: None,
        origin: Origin::Entry,
    };
    let id = posts::append(w, &new)?.ok_or(Refusal::Frozen)?;
    let post = posts::by_id(&w.read(), id)?.ok_or(Refusal::Frozen)?;
    let taken = Taken {
        row: &row,
        stand: &stand,
        step: &Step::To(Status::Review),
        by: (clock, StepRole::Clock),
    };
    entered(w, &taken, None, (Kind::Posted, &post), answer_within)?;
    Ok(true)
}
