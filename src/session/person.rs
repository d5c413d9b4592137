//! Who sits at the far end, made ready for the screens: what they are called, their language, and that they are here.

use std::sync::Arc;

use super::House;
use super::link::{Hello, Who};
use crate::domain::{
    Actor, Answer, Count, Failure, Looks, MemberId, Proof, Query, Roles, SafeText, Whoami,
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
    /// The screens that they find, the lowest first; there is at least one.
    pub entry: Vec<Route>,
}

impl Person {
    /// The person behind a link.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot tell.
    pub async fn of(house: &House, hello: &Hello) -> Result<Self, Failure> {
        let env = |name: &str| {
            hello
                .env
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.as_str())
        };
        let caps = Caps::of(hello.term.as_str(), env);
        let spoke = choose(env).or(hello.spoke);
        let words = Words::of(spoke.unwrap_or(house.language));
        let (me, first) = match &hello.who {
            Who::Member { id, by } => {
                house.forum.admit(*id, by).await?;
                let spoke = spoke.map(Words::of);
                return Self::member(house, (*id, by.clone()), hello.port, caps, spoke).await;
            }
            Who::Operator(member) => {
                let spoke = words;
                return Self::operator(house, *member, hello.port, caps, spoke).await;
            }
            Who::Guest => (stranger(house, hello.port, Actor::Guest, None), Route::Home),
            Who::Newcomer { key } => {
                let key = key.as_ref().map(|(fingerprint, _)| fingerprint.clone());
                let newcomer = Newcomer {
                    key,
                    user: hello.user.clone(),
                    spoke,
                };
                let me = stranger(house, hello.port, Actor::Newcomer, Some(newcomer));
                (me, Route::Join)
            }
        };
        Ok(Self {
            me,
            words,
            caps,
            arrival: None,
            entry: vec![first],
        })
    }

    /// Whoever runs the server, at its own terminal: on the sysop's first page, and not among those who are here.
    async fn operator(
        house: &House,
        member: Option<MemberId>,
        port: u16,
        caps: Caps,
        spoke: &'static Words,
    ) -> Result<Self, Failure> {
        let actor = Actor::Operator(member);
        let mut me = stranger(house, port, actor, None);
        let mut words = spoke;
        if member.is_some() {
            let Answer::Whoami(whoami) = house.forum.ask(actor, Query::Whoami).await? else {
                return Err(Failure::Fault(0));
            };
            words = whoami.member.language.map_or(spoke, Words::of);
            me = Me {
                handle: whoami.member.handle,
                name: whoami.member.name,
                roles: whoami.member.roles,
                looks: whoami.member.looks,
                muted: whoami.muted,
                unread: whoami.unread_notices,
                ..me
            };
        }
        Ok(Self {
            me,
            words,
            caps,
            arrival: None,
            entry: vec![Route::Overview],
        })
    }

    /// A member, who is here from now on, by this port. Their own choice of language comes before what their client sent.
    ///
    /// # Errors
    /// [`Failure`], when the forum cannot tell.
    pub async fn member(
        house: &House,
        (id, by): (MemberId, Proof),
        port: u16,
        caps: Caps,
        spoke: Option<&'static Words>,
    ) -> Result<Self, Failure> {
        let actor = Actor::Member(id);
        let Answer::Whoami(whoami) = house.forum.ask(actor, Query::Whoami).await? else {
            return Err(Failure::Fault(0));
        };
        // Whoever waits to be let in is not here yet, and their first visit is still to come.
        let arrival = match whoami.application {
            Some(_) => None,
            None => {
                let key = by.key().cloned();
                Some(house.forum.arrive(&whoami.member, key).await?)
            }
        };
        let words = whoami
            .member
            .language
            .map(Words::of)
            .or(spoke)
            .unwrap_or_else(|| Words::of(house.language));
        let entry = entry(house, &whoami, words);
        Ok(Self {
            me: member(*whoami, by, house, port),
            words,
            caps,
            arrival,
            entry,
        })
    }
}

/// The screens of a member who comes in: Home, over it what is shown once on a first visit, and over that the house rules
/// if there are newer ones than they agreed to.
fn entry(house: &House, whoami: &Whoami, words: &Words) -> Vec<Route> {
    if whoami.application.is_some() {
        return vec![Route::Applying];
    }
    let is_first = whoami.member.seen_at.is_none();
    let rules = house.rules.of(words.language());
    let mut entry = vec![Route::Home];
    if is_first {
        entry.push(Route::FirstVisit);
    }
    if whoami.rules_version < rules.version {
        let changed = whoami.rules_version > 0;
        entry.push(Route::NewRules { changed });
    }
    entry
}

fn member(whoami: Whoami, by: Proof, house: &House, port: u16) -> Me {
    let member = whoami.member;
    Me {
        actor: Actor::Member(member.id),
        handle: member.handle,
        name: member.name,
        roles: member.roles,
        looks: member.looks,
        muted: whoami.muted,
        hosts: whoami.hosts,
        unread: whoami.unread_notices,
        site: house.site.clone(),
        address: house.address.clone(),
        port,
        limits: house.forum.limits(),
        rules: Arc::clone(&house.rules),
        newcomer: None,
        suspended: member.suspended.filter(|how| how.holds(house.forum.now())),
        by: Some(by),
    }
}

fn stranger(house: &House, port: u16, actor: Actor, newcomer: Option<Newcomer>) -> Me {
    Me {
        actor,
        handle: None,
        name: SafeText::default(),
        roles: Roles::default(),
        looks: Looks::default(),
        muted: Vec::new(),
        hosts: Vec::new(),
        unread: Count::default(),
        site: house.site.clone(),
        address: house.address.clone(),
        port,
        limits: house.forum.limits(),
        rules: Arc::clone(&house.rules),
        newcomer,
        suspended: None,
        by: None,
    }
}
