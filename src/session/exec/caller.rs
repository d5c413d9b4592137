//! Who calls: what the forum is to know of them, and their language. A caller is not here: scripts neither move "since
//! the last visit" nor stand in the list of those who are.

use super::stop::Stop;
use crate::domain::{Actor, Answer, Failure, Language, Query, Refusal, Whoami};
use crate::forum::Forum;
use crate::session::House;
use crate::session::link::{Hello, Who};
use crate::text::{HouseRules, Words, choose};

/// Somebody who runs a command.
pub struct Caller<'a> {
    /// The forum.
    pub forum: &'a Forum,
    /// As the forum knows them.
    pub actor: Actor,
    /// Their record, if they are a member.
    pub me: Option<Box<Whoami>>,
    /// The words of their language.
    pub words: &'static Words,
    /// The house rules in it.
    pub rules: &'a HouseRules,
    /// Whether they sit at a terminal.
    pub pty: bool,
}

/// The words of the language that a client asks for, or of the site's; a member may have chosen others.
#[must_use]
pub fn words(house: &House, hello: &Hello) -> &'static Words {
    Words::of(spoke(hello).unwrap_or(house.language))
}

fn spoke(hello: &Hello) -> Option<Language> {
    choose(|name| {
        let mut env = hello.env.iter();
        env.find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    })
}

impl<'a> Caller<'a> {
    /// The caller behind a link.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot tell.
    pub async fn of(house: &'a House, hello: &Hello) -> Result<Self, Failure> {
        let actor = match &hello.who {
            Who::Member { id, by } => {
                house.forum.admit(*id, by).await?;
                house.forum.called_with(*id, by).await?;
                Actor::Member(*id)
            }
            Who::Newcomer { .. } => Actor::Newcomer,
            Who::Guest => Actor::Guest,
            Who::Operator(member) => Actor::Operator(*member),
        };
        let me = match actor {
            Actor::Member(_) => match house.forum.ask(actor, Query::Whoami).await? {
                Answer::Whoami(me) => Some(me),
                _ => return Err(Failure::Fault(0)),
            },
            _ => None,
        };
        let own = me.as_ref().and_then(|me| me.member.language);
        let language = own.or_else(|| spoke(hello)).unwrap_or(house.language);
        Ok(Self {
            forum: &house.forum,
            actor,
            words: Words::of(language),
            rules: house.rules.of(language),
            me,
            pty: hello.pty,
        })
    }

    /// Whether they agreed to the house rules as they are now; who is no member need not.
    #[must_use]
    pub fn has_agreed(&self) -> bool {
        let agreed = self.me.as_ref().map(|me| me.rules_version);
        agreed.is_none_or(|version| version >= self.rules.version)
    }

    /// Why a command ended: a member who is suspended is told how.
    #[must_use]
    pub fn told_why(&self, stop: Stop) -> Stop {
        let suspended = self.me.as_ref().and_then(|me| me.member.suspended.clone());
        match (stop, suspended) {
            (Stop::Failed(Failure::Refused(Refusal::Suspended)), Some(how)) => {
                Stop::Suspended(Box::new(how))
            }
            (stop, _) => stop,
        }
    }
}
