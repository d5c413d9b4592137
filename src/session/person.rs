//! Who sits at the far end, made ready for the screens: what they are called, their language, and that they are here.

use std::sync::Arc;

use super::House;
use super::link::{Hello, Who};
use crate::domain::{
    Actor, Answer, Count, Failure, Limits, Looks, MemberId, Proof, Query, Roles, SafeText, Whoami,
};
use crate::forum::Arrival;
use crate::term::Caps;
use crate::text::{Words, choose};
use crate::ui::{Me, Newcomer, Route};

/// A person, ready for the screens.
pub struct Person {
    /// As the screens know them.
    pub me: Me,
    /// The words of their language.
    pub words: &'static Words,
    /// What their terminal can do.
    pub caps: Caps,
    /// While this is held they are here; none for guests and newcomers.
    pub arrival: Option<Arrival>,
}

impl Person {
    /// The person behind a link, and the screen that they see first.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot tell.
    pub async fn of(house: &House, hello: &Hello) -> Result<(Self, Route), Failure> {
        let env = |name: &str| {
            hello
                .env
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.as_str())
        };
        let caps = Caps::of(hello.term.as_str(), env);
        let spoke = choose(env);
        let words = Words::of(spoke.unwrap_or(house.language));
        match &hello.who {
            Who::Member { id, by } => {
                let person =
                    Self::member(house, *id, by.clone(), caps, spoke.map(Words::of)).await?;
                Ok((person, Route::Home))
            }
            Who::Guest => {
                let me = stranger(house, Actor::Guest, None);
                Ok((
                    Self {
                        me,
                        words,
                        caps,
                        arrival: None,
                    },
                    Route::Home,
                ))
            }
            Who::Newcomer { key } => {
                let key = key.as_ref().map(|(fingerprint, _)| fingerprint.clone());
                let newcomer = Newcomer {
                    key,
                    user: hello.user.clone(),
                    spoke,
                };
                let me = stranger(house, Actor::Newcomer, Some(newcomer));
                Ok((
                    Self {
                        me,
                        words,
                        caps,
                        arrival: None,
                    },
                    Route::Join,
                ))
            }
        }
    }

    /// A member, who is here from now on. Their own choice of language comes before what their client sent.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot tell.
    pub async fn member(
        house: &House,
        id: MemberId,
        by: Proof,
        caps: Caps,
        spoke: Option<&'static Words>,
    ) -> Result<Self, Failure> {
        let actor = Actor::Member(id);
        let Answer::Whoami(whoami) = house.forum.ask(actor, Query::Whoami).await? else {
            return Err(Failure::Fault(0));
        };
        let arrival = house
            .forum
            .arrive(&whoami.member, by.key().cloned())
            .await?;
        let words = whoami
            .member
            .language
            .map(Words::of)
            .or(spoke)
            .unwrap_or_else(|| Words::of(house.language));
        let me = member(*whoami, by, house.site.clone(), house.forum.limits());
        Ok(Self {
            me,
            words,
            caps,
            arrival: Some(arrival),
        })
    }
}

fn member(whoami: Whoami, by: Proof, site: SafeText, limits: Arc<Limits>) -> Me {
    let member = whoami.member;
    Me {
        actor: Actor::Member(member.id),
        handle: member.handle,
        name: member.name,
        roles: member.roles,
        looks: member.looks,
        muted: whoami.muted,
        unread: whoami.unread_notices,
        site,
        limits,
        newcomer: None,
        by: Some(by),
    }
}

fn stranger(house: &House, actor: Actor, newcomer: Option<Newcomer>) -> Me {
    Me {
        actor,
        handle: None,
        name: SafeText::default(),
        roles: Roles::default(),
        looks: Looks::default(),
        muted: Vec::new(),
        unread: Count::default(),
        site: house.site.clone(),
        limits: house.forum.limits(),
        newcomer,
        by: None,
    }
}
