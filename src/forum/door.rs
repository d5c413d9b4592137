//! The door itself: which use-case answers which question, and which does which command. Nothing is decided here.

use super::{
    Forum, accepting, announcing, balancing, care, choices, conferences, drafting, flagging, home,
    ideas, importing, introducing, joining, marks, opening, operating, ordering, organisations,
    people, places, posting, pulse, ranks, reading, searching, seating, similar, ways,
};
use crate::domain::rules::reads_unadmitted;
use crate::domain::{
    Actor, Answer, CareQuery, Command, Done, Failure, Invite, Proof, Query, Refusal, TopicKind,
};
use crate::store::conferences::{Changes, NewConference};
use crate::store::topics::List;

impl Forum {
    /// Answers a question with what the actor may see.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    pub async fn ask(&self, actor: Actor, query: Query) -> Result<Answer, Failure> {
        let viewer = self.viewer(actor).await?;
        // Whoever waits to be let in sees what guests see, and what is their own.
        let viewer = match query {
            Query::Whoami | Query::Ways => viewer,
            Query::Care(CareQuery::Archive(None) | CareQuery::Estate(_) | CareQuery::MyHeld) => {
                viewer
            }
            _ if viewer.applying => self.viewer(Actor::Guest).await?,
            _ => viewer,
        };
        if actor == Actor::Newcomer && !matches!(query, Query::HandleFree(_)) {
            return Err(Refusal::MembersOnly.into());
        }
        match query {
            Query::Home => home::home(self, viewer).await,
            Query::Conferences => reading::conferences(self, viewer).await,
            Query::Topics {
                conference: slug,
                filter,
                sort,
                after,
                limit,
            } => {
                let (now, reads) = (self.now(), reads_unadmitted(&viewer));
                let list = move |conference| List {
                    conference,
                    filter,
                    sort,
                    after,
                    limit,
                    now,
                    reads,
                };
                reading::topics(self, viewer, slug, list).await
            }
            Query::New { limit } => reading::new(self, viewer, limit).await,
            Query::Topic {
                slug,
                number,
                from,
                limit,
            } => reading::topic(self, viewer, (slug, number), from, limit).await,
            Query::Posts { topic, from, limit } => {
                reading::posts(self, viewer, topic, from, limit).await
            }
            Query::Next { after, conference } => {
                reading::next(self, viewer, after, conference).await
            }
            Query::Neighbour { topic, forward } => {
                reading::neighbour(self, viewer, topic, forward).await
            }
            Query::OfAuthor { post, forward } => {
                places::of_author(self, viewer, post, forward).await
            }
            Query::Board(slug) => ideas::board(self, viewer, slug).await,
            Query::Record(board) => ideas::record(self, viewer, board).await,
            Query::Roadmap(slug) => ideas::roadmap(self, viewer, slug).await,
            Query::Idea(topic) => ideas::idea(self, viewer, topic).await,
            Query::Allowance(place) => announcing::allowance(self, viewer, place).await,
            Query::Scheduled(place) => announcing::list(self, viewer, place).await,
            Query::Resolve(reference) => places::resolve(self, viewer, reference).await,
            Query::Titles(references) => places::titles(self, viewer, references).await,
            Query::Search { text, from, limit } => {
                searching::search(self, viewer, &text, from, limit).await
            }
            Query::Similar { title, limit } => similar::similar(self, viewer, title, limit).await,
            Query::Draft(place) => drafting::draft(self, viewer, place).await,
            Query::Drafts => drafting::drafts(self, viewer).await,
            Query::Inbox { before, limit } => marks::inbox(self, viewer, before, limit).await,
            Query::Introductions => introducing::introductions(self, viewer).await,
            Query::Version { post, newer } => reading::version(self, viewer, post, newer).await,
            Query::Readers(topic) => reading::readers(self, viewer, topic).await,
            Query::Here => people::here(self, &viewer),
            Query::Person(whom) => people::person(self, viewer, whom).await,
            Query::Affiliation => organisations::own(self, viewer).await,
            Query::Organisations { letters, limit } => {
                organisations::list(self, viewer, letters, limit).await
            }
            Query::Muted => people::muted(self, viewer).await,
            Query::NoticeKinds => choices::notice_kinds(self, viewer).await,
            Query::Balance => balancing::balance(self, viewer).await,
            Query::PulseDue => pulse::is_due(self, viewer).await,
            Query::Whoami => operating::whoami(self, viewer).await,
            Query::Member(handle) => operating::member(self, viewer, handle).await,
            Query::Members { after, limit } => operating::members(self, viewer, after, limit).await,
            Query::Invites => care::inviting::list(self, viewer).await,
            // Boxed, as are the commands below: whoever asks for a page of posts would keep room for the largest of them.
            Query::Care(query) => Box::pin(care::ask(self, viewer, query)).await,
            Query::Ways => ways::ways(self, viewer).await,
            Query::HandleFree(handle) => joining::handle_free(self, handle).await,
        }
    }

    /// Does what is to be done in a session that `by` let in. As [`Self::act`], but that whoever came in by a recovery
    /// code is not asked for the password that they may have forgotten. They could add a key unasked all the same.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub async fn act_by(
        &self,
        actor: Actor,
        by: Option<&Proof>,
        command: Command,
    ) -> Result<Done, Failure> {
        match command {
            Command::SetPassword { new, .. } if by.is_some_and(Proof::is_recovery) => {
                let viewer = self.viewer(actor).await?;
                ways::set_password(self, viewer, None, new).await
            }
            command => self.act(actor, command).await,
        }
    }

    /// Does what is to be done; what it changed is on disk when this returns.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    #[expect(
        clippy::too_many_lines,
        reason = "a table: one arm for each command, and nothing else"
    )]
    pub async fn act(&self, actor: Actor, command: Command) -> Result<Done, Failure> {
        let viewer = self.viewer(actor).await?;
        match command {
            Command::Join(new) => joining::join(self, viewer, *new).await,
            Command::Claim(code) => joining::claim(self, viewer, &code).await,
            Command::NewTopic {
                id,
                conference,
                kind,
                title,
                body,
            } => {
                let opening = opening::Opening {
                    id,
                    conference,
                    kind,
                    title,
                    body,
                    declared: None,
                };
                opening::open_topic(self, viewer, opening).await
            }
            Command::Announce {
                id,
                conference,
                kind,
                title,
                body,
                ships,
                at,
            } => {
                let declared = opening::Declared { kind, ships };
                match at {
                    None => {
                        let opening = opening::Opening {
                            id,
                            conference,
                            kind: TopicKind::default(),
                            title,
                            body,
                            declared: Some(declared),
                        };
                        opening::open_topic(self, viewer, opening).await
                    }
                    Some(at) => {
                        let new = announcing::Scheduling {
                            id,
                            conference,
                            declared,
                            title,
                            body,
                            at,
                        };
                        announcing::schedule(self, viewer, new).await
                    }
                }
            }
            Command::Unschedule(id) => announcing::take_back(self, viewer, id).await,
            Command::Redeclare(topic, kind) => {
                announcing::redeclare(self, viewer, topic, kind).await
            }
            Command::SeeAnnounced(upto) => announcing::seen(self, viewer, upto).await,
            Command::Flag(post, why) => flagging::flag(self, viewer, post, why).await,
            Command::Care(care) => Box::pin(care::act(self, viewer, care)).await,
            Command::Reply {
                id,
                topic,
                answers,
                body,
            } => {
                let reply = posting::Reply {
                    id,
                    topic,
                    answers,
                    body,
                };
                posting::reply(self, viewer, reply).await
            }
            Command::Edit {
                post,
                version,
                body,
            } => posting::edit(self, viewer, post, version, body).await,
            Command::Scribble(post) => posting::scribble(self, viewer, post).await,
            Command::Thank(post, on) => posting::thank(self, viewer, post, on).await,
            Command::Accept(post, on) => accepting::accept(self, viewer, post, on).await,
            Command::Vote(topic, on) => ideas::vote(self, viewer, topic, on).await,
            Command::Step {
                id,
                topic,
                step,
                reason,
            } => {
                let stepping = ideas::Stepping {
                    id,
                    topic,
                    step,
                    reason,
                };
                ideas::step(self, viewer, stepping).await
            }
            Command::Appeal { id, topic, words } => {
                ideas::appeal(self, viewer, (id, topic), words).await
            }
            Command::DecideAppeal {
                id,
                topic,
                grant,
                reason,
            } => ideas::decide(self, viewer, (id, topic), grant, reason).await,
            Command::Doubt {
                id,
                topic,
                on,
                words,
            } => ideas::doubt(self, viewer, (id, topic), on, words).await,
            Command::Call {
                id,
                topic,
                places,
                words,
            } => ideas::call(self, viewer, (id, topic), places, words).await,
            Command::Test(topic, on) => ideas::test(self, viewer, topic, on).await,
            Command::CloseCall { id, topic, results } => {
                ideas::close(self, viewer, (id, topic), results).await
            }
            Command::Read { topic, upto } => marks::read(self, viewer, topic, upto).await,
            Command::Unread { topic, from } => marks::unread(self, viewer, topic, from).await,
            Command::CatchUp(only) => marks::catch_up(self, viewer, only).await,
            Command::Restore(marks) => marks::restore(self, viewer, marks).await,
            Command::Attend(topic, how) => marks::attend(self, viewer, topic, how).await,
            Command::SaveDraft(draft) => drafting::save(self, viewer, draft).await,
            Command::Tally(what) => similar::tally(self, &viewer, what).await,
            Command::DropDraft(place) => drafting::drop(self, viewer, place).await,
            Command::ReadNotice(id) => marks::seen(self, viewer, id, false).await,
            Command::ReadNotices(upto) => marks::seen(self, viewer, upto, true).await,
            Command::Import(topics) => importing::import(self, viewer, topics).await,
            Command::Follow(id, joined) => conferences::follow(self, viewer, id, joined).await,
            Command::Agree(version) => introducing::agree(self, viewer, version).await,
            Command::Arrange(order) => conferences::arrange(self, viewer, order).await,
            Command::Speak(language) => choices::speak(self, &viewer, language).await,
            Command::SetLooks(looks) => choices::set_looks(self, &viewer, looks).await,
            Command::Mute(whom, on) => people::mute(self, viewer, whom, on).await,
            Command::Hear(kind, told) => choices::hear(self, &viewer, kind, told).await,
            Command::ChooseOrganisation(id) => organisations::choose(self, viewer, id).await,
            Command::ProposeOrganisation(name) => organisations::propose(self, viewer, name).await,
            Command::ShowOrganisation(to) => organisations::show(self, viewer, to).await,
            Command::AddOrganisation(name) => organisations::add(self, viewer, name).await,
            Command::DecideOrganisation(id, verdict) => {
                organisations::decide(self, viewer, id, verdict).await
            }
            Command::PulseAsked => pulse::asked(self, viewer).await,
            Command::PulseAnswer(quality, value) => {
                pulse::answer(self, viewer, quality, value).await
            }
            Command::Rename(name) => choices::rename(self, viewer, name).await,
            Command::AddConference {
                slug,
                title,
                description,
                kind,
                access,
            } => {
                let new = NewConference {
                    slug,
                    title,
                    description,
                    kind,
                    access,
                };
                conferences::add(self, viewer, new).await
            }
            Command::EditConference {
                slug,
                title,
                description,
                access,
                archived,
            } => {
                let changes = Changes {
                    title,
                    description,
                    access,
                    archived,
                };
                conferences::edit(self, viewer, slug, changes).await
            }
            Command::MoveConference { slug, before } => {
                ordering::place(self, viewer, slug, before).await
            }
            Command::Host(slug, who) => seating::host(self, viewer, slug, who).await,
            Command::Admit(slug, who) => seating::admit(self, viewer, slug, who).await,
            Command::AddMember(new) => operating::add_member(self, viewer, new).await,
            Command::GrantStaff(who) => ranks::staff(self, viewer, who, None).await,
            Command::GrantSysop(who) => ranks::sysop(self, viewer, who, None).await,
            Command::AddKey(who, key, label) => ways::add_key(self, viewer, who, key, label).await,
            Command::RemoveKey(who, key) => ways::remove_key(self, viewer, who, key).await,
            Command::RenameKey(key, label) => ways::rename_key(self, viewer, key, label).await,
            Command::SetPassword { current, new } => {
                ways::set_password(self, viewer, Some(current), new).await
            }
            Command::MakeDeviceCode => ways::device_code(self, viewer).await,
            Command::MakeRecoveryCodes => ways::recovery_codes(self, viewer).await,
            Command::Recover(who) => ways::recover(self, viewer, who).await,
            Command::CreateInvite {
                code,
                uses,
                expires_at,
                note,
            } => {
                let invite = Invite {
                    code,
                    left: uses,
                    used: 0,
                    expires_at,
                    note,
                    at: self.now(),
                };
                care::inviting::create(self, viewer, vec![invite]).await
            }
        }
    }
}
