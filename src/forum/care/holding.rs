//! Deciding on what is held: posted as its author's, or their words again. Each is one transaction with its entry of the log.

use super::super::conferences::by_id;
use super::super::fault::Halt;
use super::super::opening::{self, Opening};
use super::super::posting::{self, Posted, Reply, reworded};
use super::super::reading::{open, open_post};
use super::super::viewer::seen;
use super::super::{Forum, holding};
use super::office::Writing;
use crate::domain::rules::{
    as_sysop, may_act, may_do, may_operate, may_purge, may_reply, may_tend_conference,
};
use crate::domain::{
    Act, Actor, CareAnswer, CareFault, CommandId, Done, Draft, Duty, Failure, HeldPlace, HeldPost,
    HeldView, HeldWhy, Limits, LogId, MemberId, Office, Reason, Refusal, SafeText, Time, Title,
    Viewer,
};
use crate::store::conferences::Seat;
use crate::store::events::About;
use crate::store::held::{self, Whose};
use crate::store::{Read, Write, drafts, likeness, members, notices, posts, watched};

/// Held posts on one page at most.
const PAGE: usize = 200;

/// Posts of an author that whoever decides is told the number of, at most.
const STANDING: u32 = 50;

/// What a release made.
enum Released {
    /// A post; no entry where another host made it.
    Posted(MemberId, Posted, Option<LogId>),
    /// Other words of a post.
    Edited(LogId),
}

/// Posts what is held, as its author's and with its command, so that two hosts at once make one post of it.
pub(super) async fn release(forum: &Forum, viewer: Viewer, id: CommandId) -> Result<Done, Failure> {
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let Some(post) = held::by_id(&r, id)? else {
            return again(&r, &viewer, &limits, id);
        };
        let office = decides(&r, &viewer, &limits, &post)?;
        if post.refused.is_some() {
            return Err(CareFault::NotHeld.into());
        }
        publish(w, office, &limits, post)
    };
    Ok(match forum.write(write).await? {
        Released::Posted(author, posted, entry) => {
            let at = posted.reference.clone();
            posting::told(forum, author, posted);
            Done::Released(at, entry)
        }
        Released::Edited(entry) => Done::Logged(Some(entry)),
    })
}

/// The post that another host made of it, for somebody who could have made it.
fn again(r: &Read<'_>, viewer: &Viewer, limits: &Limits, id: CommandId) -> Result<Released, Halt> {
    let post = posts::by_command(r, id)?.ok_or(CareFault::NotHeld)?;
    let (_, topic) = open_post(r, viewer, limits, post.id)?;
    let seat = by_id(r, viewer, limits, topic.topic.conference)?.ok_or(CareFault::NotHeld)?;
    office(viewer, &seat)?;
    let author = post.author.member;
    let posted = posting::repeated(r, id, author)?.ok_or(CareFault::NotHeld)?;
    Ok(Released::Posted(author, posted, None))
}

fn publish(
    w: &mut Write<'_>,
    (who, office): (Option<MemberId>, Office),
    limits: &Limits,
    held: HeldPost,
) -> Result<Released, Halt> {
    let r = w.read();
    let author = held.author.member;
    let gone = CareFault::AuthorMayNot;
    let theirs = seen(&r, Actor::Member(author), w.now)?.ok_or(gone.clone())?;
    may_act(&theirs).map_err(|_| gone)?;
    let mut about = About {
        conference: Some(held.conference),
        member: Some(author),
        ..About::default()
    };
    let posted = match held.place {
        HeldPlace::Opens(kind) => {
            let place = held.reference.clone().ok_or(CareFault::NotHeld)?;
            let opening = Opening {
                id: held.id,
                conference: place.slug,
                kind,
                title: Title::stored(held.title.as_str()),
                body: held.body.clone(),
                declared: None,
            };
            Some(opening::open(w, &theirs, limits, &opening, false)?)
        }
        HeldPlace::Answers(topic, answers) => {
            let (seat, topic) = open(&r, &theirs, limits, topic)?;
            may_reply(&theirs, &seat.conference, &topic.topic)?;
            let reply = Reply {
                id: held.id,
                topic: topic.topic.id,
                answers,
                body: held.body.clone(),
            };
            Some(posting::answer(w, &theirs, limits, &topic, &reply)?)
        }
        HeldPlace::Edits(topic, post, version) => {
            let (edited, row) = open_post(&r, &theirs, limits, post)?;
            reworded(w, author, (&edited, version), &row, &held.body)?;
            (about.topic, about.post) = (Some(topic), Some(post));
            None
        }
    };
    if let Some(posted) = &posted {
        (about.topic, about.post) = (Some(posted.post.topic), Some(posted.post.id));
    }
    held::remove(w, &held)?;
    likeness::forget(w, held.id.0)?;
    // As at the gate: what is held in a topic does not bring its title.
    let title = match held.place {
        HeldPlace::Opens(_) => held.title.as_str(),
        HeldPlace::Answers(..) | HeldPlace::Edits(..) => "",
    };
    let like = likeness::of(title, held.body.as_str());
    if let Some(post) = about.post {
        holding::remember(w, author, post, like)?;
    }
    let entry = Writing::of((who, office), Act::Release)
        .at(about)
        .append(w)?;
    let post = about.post.map(|post| posts::by_id(&w.read(), post));
    if let Some(post) = post.transpose()?.flatten() {
        notices::tell_moderated(w, &post, entry, who)?;
    }
    Ok(match posted {
        Some(posted) => Released::Posted(author, posted, Some(entry)),
        None => Released::Edited(entry),
    })
}

/// Does not post what is held. Its words are the author's again, who reads why.
pub(super) async fn refuse(
    forum: &Forum,
    viewer: Viewer,
    id: CommandId,
    (reason, words): (Reason, SafeText),
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let words = Reason::words(&words)?;
    let refuse = move |w: &mut Write<'_>| {
        let r = w.read();
        let post = held::by_id(&r, id)?.ok_or(CareFault::NotHeld)?;
        let office = decides(&r, &viewer, &limits, &post)?;
        if post.refused.is_some() {
            return Ok(Done::Logged(None));
        }
        if words.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        let mut about = About {
            conference: Some(post.conference),
            member: Some(post.author.member),
            ..About::default()
        };
        if let HeldPlace::Answers(topic, _) | HeldPlace::Edits(topic, ..) = post.place {
            about.topic = Some(topic);
        }
        let entry = Writing::of(office, Act::Refuse)
            .at(about)
            .because(reason, &words)
            .tell(w)?;
        held::refuse(w, &post, entry)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(refuse).await
}

/// Makes a draft of one's own words that wait, or that a host did not post.
pub(super) async fn take_back(
    forum: &Forum,
    viewer: Viewer,
    id: CommandId,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let take = move |w: &mut Write<'_>| {
        let post = held::by_id(&w.read(), id)?
            .filter(|post| post.author.member == member)
            .ok_or(CareFault::NotHeld)?;
        if drafts::is_kept(&w.read(), member, post.draft())? {
            return Err(Refusal::DraftThere.into());
        }
        let (title, kind, answers) = match post.place {
            HeldPlace::Opens(kind) => (post.title.to_string(), kind, None),
            HeldPlace::Answers(_, answers) => (String::new(), Default::default(), answers),
            HeldPlace::Edits(..) => (String::new(), Default::default(), None),
        };
        let draft = Draft {
            place: post.draft(),
            title,
            kind,
            body: post.body.as_str().to_owned(),
            answers,
            declared: None,
        };
        drafts::save(w, member, &draft)?;
        held::remove(w, &post)?;
        likeness::forget(w, post.id.0)?;
        Ok(Done::Ok)
    };
    forum.write(take).await
}

/// Who acts in a conference where something is held, and as what: whoever tends it, and deputies with the page on spam.
fn office(viewer: &Viewer, seat: &Seat) -> Result<(Option<MemberId>, Office), Refusal> {
    match may_tend_conference(viewer, seat.standing) {
        Err(_) if may_do(viewer, Duty::Spam).is_ok() => Ok(as_sysop(viewer)),
        office => office,
    }
}

/// Who decides on a held post. Its place is refused as if there were none to those who may not read it.
fn decides(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    post: &HeldPost,
) -> Result<(Option<MemberId>, Office), Halt> {
    let seat = by_id(r, viewer, limits, post.conference)?.ok_or(CareFault::NotHeld)?;
    let office = office(viewer, &seat)?;
    match viewer.member() == Some(post.author.member) {
        true => Err(CareFault::HostsTend.into()),
        false => Ok(office),
    }
}

/// A held post, for whoever decides on it and for its author.
pub(super) async fn one(
    forum: &Forum,
    viewer: Viewer,
    id: CommandId,
) -> Result<CareAnswer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let mut post = held::by_id(r, id)?.ok_or(CareFault::NotHeld)?;
            veil(r, &viewer, &limits, &mut post)?;
            let mine = viewer.member() == Some(post.author.member);
            let decides = match decides(r, &viewer, &limits, &post) {
                Ok(_) => post.refused.is_none(),
                Err(_) if mine => false,
                Err(_) => return Err(CareFault::NotHeld.into()),
            };
            let author = members::by_id(r, post.author.member)?.ok_or(CareFault::NotHeld)?;
            Ok(CareAnswer::Held(Box::new(HeldView {
                decides,
                purges: may_purge(&viewer, &author).is_ok(),
                joined_at: author.joined_at,
                posts: watched::standing(r, author.id, STANDING)?,
                post,
            })))
        })
        .await
}

/// What waits where the viewer decides, the oldest first.
pub(super) async fn waiting(
    forum: &Forum,
    viewer: Viewer,
    after: Option<(Time, CommandId)>,
    limit: usize,
) -> Result<CareAnswer, Failure> {
    let all = [Duty::Queue, Duty::Spam]
        .iter()
        .any(|duty| may_do(&viewer, *duty).is_ok());
    let whose = match may_operate(&viewer) {
        Ok(()) => Whose::All,
        Err(_) => Whose::Tended(may_act(&viewer)?, all),
    };
    forum
        .read(move |r| {
            let rows = held::waiting(r, whose, after, limit.min(PAGE))?;
            Ok(CareAnswer::HeldList(rows))
        })
        .await
}

/// One's own words that wait, or were not posted.
pub(super) async fn mine(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    forum
        .read(move |r| {
            let mut posts = held::of_author(r, member, PAGE)?;
            for post in &mut posts {
                veil(r, &viewer, &limits, post)?;
            }
            Ok(CareAnswer::HeldList(posts))
        })
        .await
}

/// Takes out where a topic is by now, and its title, that went where the viewer may not read; and, for its author, the word that held it:
/// they would only write it otherwise.
fn veil(r: &Read<'_>, viewer: &Viewer, limits: &Limits, post: &mut HeldPost) -> Result<(), Halt> {
    let named = !matches!(post.place, HeldPlace::Opens(_));
    if named && by_id(r, viewer, limits, post.conference)?.is_none() {
        (post.reference, post.title) = (None, SafeText::default());
    }
    let mine = viewer.member() == Some(post.author.member);
    let by_word = matches!(post.hold.why, HeldWhy::Word | HeldWhy::Bait);
    if mine && by_word && may_do(viewer, Duty::Spam).is_err() {
        post.hold.clue = SafeText::default();
    }
    Ok(())
}
