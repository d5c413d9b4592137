//! Who hears of a post: an event for the feed, notices for those whom it answers or names, and in batches for those who watch.

use std::sync::Arc;

use super::super::Forum;
use super::super::fault::Halt;
use super::written;
use crate::domain::{
    Body, Byline, ConferenceId, Done, MemberId, NoticeKind, Post, Reference, Refusal, Topic,
    TopicId, Viewer, markup,
};
use crate::store::events::{About, Kind, append};
use crate::store::posts::Origin;
use crate::store::{Read, Write, notices, topics};

/// What a write leaves to be done: the answer, and who is still to be told.
pub(in crate::forum) struct Posted {
    pub(in crate::forum) reference: Reference,
    pub(in crate::forum) post: Arc<Post>,
    pub(in crate::forum) rest: Option<Rest>,
    /// Whether those who voted for an idea are told in batches.
    pub(in crate::forum) many: bool,
}

impl Posted {
    /// What is answered.
    pub(in crate::forum) fn done(self) -> Done {
        Done::Posted(self.reference, self.post)
    }
}

/// Those who watch a topic and have still to be told of a post in it.
#[derive(Clone)]
pub(in crate::forum) struct Rest {
    post: Arc<Post>,
    after: MemberId,
    but: Option<TopicId>,
}

/// Notes what happened, and tells whom the post answers or names, and the first of those who watch. Those who are told of a
/// step are told of it as that, whether they watch or not.
pub(in crate::forum) fn tell(
    w: &mut Write<'_>,
    kind: Kind,
    conference: ConferenceId,
    post: Post,
) -> Result<Posted, Halt> {
    note(w, kind, conference, &post, post.author.member)?;
    let goes_on = post.step.is_some();
    if goes_on {
        notices::tell_many(w, &post, NoticeKind::Moved)?;
    }
    notices::tell(w, &post, &markup::mentions(&post.body))?;
    let post = Arc::new(post);
    let rest = match post.step {
        Some(_) => None,
        None => watchers(w, &post, None)?,
    };
    posted(w, post, rest)
}

/// As [`tell`], for a call for testers or its results: those who voted are told, and these testers.
pub(in crate::forum) fn call(
    w: &mut Write<'_>,
    conference: ConferenceId,
    post: Post,
    testers: &[Byline],
) -> Result<Posted, Halt> {
    note(w, Kind::Posted, conference, &post, post.author.member)?;
    let kind = NoticeKind::Testing;
    notices::tell_many(w, &post, kind)?;
    for tester in testers {
        notices::tell_one(w, &post, post.author.member, tester.member, kind)?;
    }
    notices::tell(w, &post, &markup::mentions(&post.body))?;
    let (but, post) = (post.topic, Arc::new(post));
    let rest = watchers(w, &post, Some(but))?;
    let mut posted = posted(w, post, rest)?;
    posted.many = true;
    Ok(posted)
}

fn posted(w: &Write<'_>, post: Arc<Post>, rest: Option<Rest>) -> Result<Posted, Halt> {
    let reference = reference(&w.read(), &post)?;
    Ok(Posted {
        many: post.step.is_some(),
        reference,
        post,
        rest,
    })
}

/// Posts in a topic what was done in another one, and tells those who watch it, but for those who are told there.
pub(in crate::forum) fn enter(
    w: &mut Write<'_>,
    viewer: &Viewer,
    author: MemberId,
    topic: &Topic,
    body: &Body,
    but: TopicId,
) -> Result<Option<Rest>, Halt> {
    let post = written(w, viewer, (author, topic.id), None, body, Origin::Entry)?;
    note(w, Kind::Posted, topic.conference, &post, author)?;
    watchers(w, &Arc::new(post), Some(but))
}

/// Tells the first of those who watch a topic of a post in it, and says who is left.
fn watchers(
    w: &mut Write<'_>,
    post: &Arc<Post>,
    but: Option<TopicId>,
) -> Result<Option<Rest>, Halt> {
    let next = notices::tell_watchers(w, post, None, but)?;
    Ok(next.map(|after| Rest {
        post: post.clone(),
        after,
        but,
    }))
}

/// Appends the event.
pub(super) fn note(
    w: &mut Write<'_>,
    kind: Kind,
    conference: ConferenceId,
    post: &Post,
    actor: MemberId,
) -> Result<(), Halt> {
    let about = About {
        conference: Some(conference),
        topic: Some(post.topic),
        post: Some(post.id),
        ..About::default()
    };
    Ok(append(w, kind, Some(actor), about)?)
}

/// The address of a post.
pub(super) fn reference(r: &Read<'_>, post: &Post) -> Result<Reference, Halt> {
    let topic = topics::by_id(r, None, post.topic)?.ok_or(Refusal::Frozen)?;
    let Reference { slug, topic, .. } = topic.topic.reference();
    Ok(Reference {
        slug,
        topic,
        post: Some(post.number),
    })
}

/// Tells the rest of those who watch a topic, a transaction for each batch, so that others write in between. Whoever is
/// not reached because the server stops still finds the post among what is new.
pub(super) async fn tell_watchers(forum: Forum, mut rest: Rest) {
    loop {
        let Rest { post, after, but } = rest.clone();
        let batch =
            move |w: &mut Write<'_>| Ok(notices::tell_watchers(w, &post, Some(after), but)?);
        match forum.write(batch).await {
            Ok(Some(next)) => rest.after = next,
            Ok(None) => return,
            Err(error) => {
                tracing::warn!(%error, "some who watch a topic are not told");
                return;
            }
        }
    }
}
