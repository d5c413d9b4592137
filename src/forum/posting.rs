//! Writing: answers, edits, scribbles, thanks.
//!
//! What a command changed is one transaction: the post, its counters, its place in the index, the notices of those whom
//! it answers or names, and the end of its draft. Must not know how others hear of it: the feed does.

mod telling;

use std::sync::Arc;

use super::fault::Halt;
use super::holding::{Passage, Written, remember};
use super::pace::THANKS;
use super::reading::{open, open_post};
use super::{Forum, accepting, ideas};
use crate::domain::rules;
use crate::domain::{
    Body, CommandId, Done, DraftPlace, Failure, HeldPlace, HeldWhy, Limits, MemberId, News, Post,
    PostId, Refusal, Subject, TopicId, TopicRow, Viewer,
};
use crate::store::events::Kind;
use crate::store::ideas::steps::decides;
use crate::store::posts::{NewPost, Origin};
use crate::store::{Read, Write, drafts, posts};

pub(super) use telling::{Posted, Rest, call, enter, tell};
use telling::{note, reference, tell_watchers};

/// What a write of somebody's words leaves: a post, or words that wait until a host looks.
pub(super) enum Outcome {
    /// They are posted.
    Posted(Posted),
    /// They wait.
    Held(CommandId, HeldWhy),
}

impl From<Posted> for Outcome {
    fn from(posted: Posted) -> Self {
        Self::Posted(posted)
    }
}

/// What a topic is answered with.
pub(super) struct Reply {
    pub(super) id: CommandId,
    pub(super) topic: TopicId,
    pub(super) answers: Option<u32>,
    pub(super) body: Body,
}

/// Answers in a topic.
pub(super) async fn reply(forum: &Forum, viewer: Viewer, reply: Reply) -> Result<Done, Failure> {
    let limits = forum.limits();
    let id = reply.id;
    let gate = forum.gate();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let (seat, topic) = open(&r, &viewer, &limits, reply.topic)?;
        let author = rules::may_act(&viewer)?;
        if let Some(posted) = repeated(&r, reply.id, author)? {
            return Ok(posted.into());
        }
        rules::may_reply(&viewer, &seat.conference, &topic.topic)?;
        let written = Written {
            id,
            seat: &seat,
            place: HeldPlace::Answers(reply.topic, reply.answers),
            title: "",
            body: &reply.body,
            before: None,
        };
        let likeness = match gate.pass(w, (&viewer, author), &written)? {
            Passage::Held(id, why) => return Ok(Outcome::Held(id, why)),
            Passage::Free(likeness) => likeness,
        };
        let posted = answer(w, &viewer, &limits, &topic, &reply)?;
        remember(w, author, posted.post.id, likeness)?;
        Ok(posted.into())
    };
    post(forum, viewer, id, write).await
}

/// Answers in a topic that takes answers, within a transaction.
pub(super) fn answer(
    w: &mut Write<'_>,
    viewer: &Viewer,
    limits: &Limits,
    topic: &TopicRow,
    reply: &Reply,
) -> Result<Posted, Halt> {
    let author = rules::may_act(viewer)?;
    let (id, answers) = (reply.id, reply.answers);
    let mut post = add(w, viewer, author, reply.topic, answers, &reply.body, id)?;
    if ideas::replied(w, topic, &post, limits.answer_within)? {
        post = posts::by_id(&w.read(), post.id)?.ok_or(Refusal::Frozen)?;
    }
    sent(w, author, DraftPlace::Reply(reply.topic), &reply.body)?;
    tell(w, Kind::Posted, topic.topic.conference, post)
}

/// The draft in a place goes with the post that was made of it, and stays if other words were posted: by a command, or
/// from another screen. What was typed since it was saved last is the editor's to drop.
pub(super) fn sent(
    w: &mut Write<'_>,
    author: MemberId,
    place: DraftPlace,
    body: &Body,
) -> Result<(), Halt> {
    let draft = drafts::get(&w.read(), author, place)?;
    if draft.is_some_and(|draft| Body::stored(&draft.body).as_str().trim() == body.as_str().trim())
    {
        drafts::drop(w, author, place)?;
    }
    Ok(())
}

/// Takes a post of the member's allowance, writes it, and tells those who watch. A repetition costs nothing.
pub(super) async fn post<O: Into<Outcome> + Send + 'static>(
    forum: &Forum,
    viewer: Viewer,
    id: CommandId,
    write: impl FnOnce(&mut Write<'_>) -> Result<O, Halt> + Send + 'static,
) -> Result<Done, Failure> {
    let author = rules::may_act(&viewer)?;
    let outcome = match forum.pace(author) {
        Ok(()) => forum.write(write).await?.into(),
        Err(too_fast) => {
            let before = forum.read(move |r| repeated(r, id, author)).await?;
            before.ok_or(too_fast)?.into()
        }
    };
    Ok(match outcome {
        Outcome::Posted(posted) => told(forum, author, posted),
        Outcome::Held(id, why) => {
            forum.publish(Subject::Member(author), &News::Marked(author));
            Done::Held(id, why)
        }
    })
}

/// What was posted is on disk: those who are still to be told are, and the author's other sessions hear.
pub(super) fn told(forum: &Forum, author: MemberId, posted: Posted) -> Done {
    let Posted {
        reference,
        post,
        rest,
        many,
    } = posted;
    if many {
        forum.tell_the_rest();
    }
    // Their draft is gone, and they have read their own post.
    forum.publish(Subject::Member(author), &News::Marked(author));
    if let Some(rest) = rest {
        tokio::spawn(tell_watchers(forum.clone(), rest));
    }
    Done::Posted(reference, post)
}

/// What the command made before, if it is the member's own.
pub(super) fn repeated(
    r: &Read<'_>,
    id: CommandId,
    author: MemberId,
) -> Result<Option<Posted>, Halt> {
    let Some(post) = posts::by_command(r, id)? else {
        return Ok(None);
    };
    if !post.is_by(Some(author)) {
        return Err(Refusal::Crossed.into());
    }
    let reference = reference(r, &post)?;
    Ok(Some(Posted {
        reference,
        post: Arc::new(post),
        rest: None,
        many: false,
    }))
}

/// Appends a post and reads it back as others see it.
pub(super) fn add(
    w: &mut Write<'_>,
    viewer: &Viewer,
    author: MemberId,
    topic: TopicId,
    answers: Option<u32>,
    body: &Body,
    command: CommandId,
) -> Result<Post, Halt> {
    let origin = Origin::Command(command);
    written(w, viewer, (author, topic), answers, body, origin)
}

fn written(
    w: &mut Write<'_>,
    viewer: &Viewer,
    (author, topic): (MemberId, TopicId),
    answers: Option<u32>,
    body: &Body,
    origin: Origin<'_>,
) -> Result<Post, Halt> {
    let new = NewPost {
        topic,
        author,
        staff: viewer.roles.staff,
        at: w.now,
        body,
        answers,
        origin,
    };
    let id = posts::append(w, &new)?.ok_or(Refusal::Frozen)?;
    Ok(posts::by_id(&w.read(), id)?.ok_or(Refusal::Frozen)?)
}

/// Changes one's own words. It takes of the allowance, as the old words are kept.
pub(super) async fn edit(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    version: u32,
    body: Body,
) -> Result<Done, Failure> {
    let author = rules::may_act(&viewer)?;
    forum.pace(author)?;
    let (limits, gate) = (forum.limits(), forum.gate());
    let change = move |w: &mut Write<'_>| {
        let r = w.read();
        let (edited, topic) = open_post(&r, &viewer, &limits, post)?;
        rules::may_edit(&viewer, &edited)?;
        may_change(w, &edited)?;
        let (seat, _) = open(&r, &viewer, &limits, edited.topic)?;
        let written = Written {
            id: CommandId(w.id()),
            seat: &seat,
            place: HeldPlace::Edits(edited.topic, post, version),
            title: "",
            body: &body,
            before: Some(edited.body.as_str()),
        };
        let likeness = match gate.pass(w, (&viewer, author), &written)? {
            Passage::Held(id, why) => return Ok(Done::Held(id, why)),
            Passage::Free(likeness) => likeness,
        };
        reworded(w, author, (&edited, version), &topic, &body)?;
        remember(w, author, post, likeness)?;
        Ok(Done::Ok)
    };
    let done = forum.write(change).await?;
    forum.publish(Subject::Member(author), &News::Marked(author));
    Ok(done)
}

/// Gives a post other words, within a transaction, if it still has this version.
pub(super) fn reworded(
    w: &mut Write<'_>,
    author: MemberId,
    (post, version): (&Post, u32),
    topic: &TopicRow,
    body: &Body,
) -> Result<(), Halt> {
    if !posts::edit(w, post.id, version, body)? {
        return Err(Refusal::Crossed.into());
    }
    sent(w, author, DraftPlace::Edit(post.id), body)?;
    note(w, Kind::PostChanged, topic.topic.conference, post, author)
}

/// Takes one's own words back.
pub(super) async fn scribble(forum: &Forum, viewer: Viewer, post: PostId) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>, scribbled: &Post| {
        may_change(w, scribbled)?;
        let done = posts::scribble(w, post)?;
        accepting::forget(w, post, Some(scribbled.author.member))?;
        Ok(done)
    };
    let mine = rules::may_edit;
    touch(forum, viewer, post, mine, change).await
}

/// What settled something stands, for whoever acted upon it.
fn may_change(w: &Write<'_>, post: &Post) -> Result<(), Halt> {
    match decides(&w.read(), post)? {
        true => Err(Refusal::ReasonStands.into()),
        false => Ok(()),
    }
}

/// Thanks for somebody else's post, or takes the thanks back. Thanking oneself does nothing.
pub(super) async fn thank(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    on: bool,
) -> Result<Done, Failure> {
    let member = rules::may_act(&viewer)?;
    let thanks = &forum.0.paces.thanks;
    thanks.take(member, forum.now(), THANKS)?;
    let change = move |w: &mut Write<'_>, to: &Post| {
        Ok(!to.is_by(Some(member)) && posts::thank(w, post, member, on)?)
    };
    let anybody = |viewer: &Viewer, _: &Post| rules::may_act(viewer);
    touch(forum, viewer, post, anybody, change).await
}

/// Changes a post that the viewer may read, if the rule lets them, and notes it if that was a change.
async fn touch(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    rule: fn(&Viewer, &Post) -> Result<MemberId, Refusal>,
    change: impl FnOnce(&mut Write<'_>, &Post) -> Result<bool, Halt> + Send + 'static,
) -> Result<Done, Failure> {
    let limits: Arc<Limits> = forum.limits();
    forum
        .write(move |w| {
            let (post, topic): (Post, TopicRow) = open_post(&w.read(), &viewer, &limits, post)?;
            let member = rule(&viewer, &post)?;
            if change(w, &post)? {
                note(w, Kind::PostChanged, topic.topic.conference, &post, member)?;
            }
            Ok(Done::Ok)
        })
        .await
}

#[cfg(test)]
mod tests {
    use crate::domain::{Access, Attention, Command, CommandId, NoticeKind};
    use crate::forum::testing::{Site, body, opening};

    #[tokio::test]
    async fn whoever_opens_a_topic_is_told_of_each_post_in_it_until_they_do_not_want_to_be() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, post) = site
            .posted(ada, opening(1, "tools", "Is it the belt?"))
            .await;
        let says = |id| Command::Reply {
            id: CommandId(id),
            topic: post.topic,
            answers: None,
            body: body("It is."),
        };
        site.posted(bob, says(2)).await;
        let told = site.home(ada).await.for_you;
        let kinds: Vec<_> = told.iter().map(|notice| notice.kind).collect();
        assert_eq!(kinds, [NoticeKind::Watched]);
        let leave = Command::Attend(post.topic, Attention::Normal);
        site.forum.act(ada, leave).await.unwrap();
        site.posted(bob, says(3)).await;
        assert_eq!(site.home(ada).await.for_you.len(), 1);
        assert_eq!(site.home(bob).await.for_you.len(), 0);
    }
}
