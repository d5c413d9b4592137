//! Accepted answers: a question's author says which post answered it. A host may where the author did not: that is a deed of
//! theirs, in `care::tending`.
//!
//! The mark is the topic's. The author of the answer is told once; lists and open topics hear of it by the feed.

use std::sync::Arc;

use super::Forum;
use super::fault::Halt;
use super::pace::THANKS;
use super::reading::{open, open_post};
use crate::domain::{
    Accepted, Act, Actor, CareFault, Done, Failure, MemberId, Post, PostId, TopicRow, Viewer, rules,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, notices, posts, topics};

/// Accepts a post as the answer of its question, in the place of what was accepted before; or takes that back.
pub(super) async fn accept(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    on: bool,
) -> Result<Done, Failure> {
    let now = forum.now();
    if let Actor::Member(member) = viewer.actor {
        rules::may_act(&viewer)?;
        // As thanks: each switch is kept as an event.
        forum.0.paces.thanks.take(member, now, THANKS)?;
    }
    let limits = forum.limits();
    forum
        .write(move |w| {
            let (post, _) = open_post(&w.read(), &viewer, &limits, post)?;
            let (seat, topic) = open(&w.read(), &viewer, &limits, post.topic)?;
            let place = (&seat.conference, seat.standing);
            let by_host = rules::may_accept(&viewer, place, &topic.topic, &post, now)?;
            if by_host {
                // That is a deed of theirs, for a reason: see `care::tending`.
                return Err(CareFault::ReasonUnfit(Act::Accept).into());
            }
            let before = topic.topic.answer;
            let answer = match before {
                Some(answer) if answer.number == post.number && !on => None,
                _ if !on => before,
                _ => Some(Accepted {
                    number: post.number,
                    by_host,
                }),
            };
            let (changed, other) = settle(w, &topic, &post, answer, viewer.member())?;
            if let Some(member) = viewer.member().filter(|_| changed && on) {
                notices::tell_accepted(w, &post, member)?;
            }
            let replaced = other.filter(|other| other.id != post.id);
            Ok(Done::Answered(answer, replaced.map(|other| other.id)))
        })
        .await
}

/// Words that are gone answer nothing any more.
pub(super) fn forget(w: &mut Write<'_>, post: PostId, by: Option<MemberId>) -> Result<(), Halt> {
    if let Some((topic, conference)) = topics::unanswer(w, post)? {
        let about = About {
            conference: Some(conference),
            topic: Some(topic),
            post: Some(post),
            ..About::default()
        };
        append(w, Kind::AnswerChanged, by, about)?;
    }
    Ok(())
}

/// Sets the accepted answer, and notes it if that was a change. What was accepted before is so no more, and its author is not
/// told any longer that it is: gives that, too.
pub(super) fn settle(
    w: &mut Write<'_>,
    topic: &TopicRow,
    post: &Post,
    answer: Option<Accepted>,
    by: Option<MemberId>,
) -> Result<(bool, Option<Arc<Post>>), Halt> {
    let before = topic.topic.answer;
    let changed = topics::accept(w, topic.topic.id, answer)?;
    if changed {
        let about = About {
            conference: Some(topic.topic.conference),
            topic: Some(post.topic),
            post: Some(post.id),
            ..About::default()
        };
        append(w, Kind::AnswerChanged, by, about)?;
    }
    let other = before.filter(|before| Some(before.number) != answer.map(|now| now.number));
    let other = match other {
        Some(other) => posts::from(&w.read(), post.topic, other.number, 1)?.pop(),
        None => None,
    };
    if let Some(other) = &other {
        notices::accepted_no_more(w, other)?;
    }
    Ok((changed, other))
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        Accepted, Access, Answer, Command, CommandId, Done, Limits, News, NoticeKind, Post, Query,
        Refusal, Subject, Title, TopicFilter, TopicKind, TopicSort,
    };
    use crate::forum::Heard;
    use crate::forum::testing::{Site, answer, body, id, slug};

    const BY_ASKER: Accepted = Accepted {
        number: 1,
        by_host: false,
    };

    /// How many questions of `tools` are listed as unanswered, and how many the search finds so.
    async fn unanswered(site: &Site, who: crate::domain::Actor) -> (usize, usize) {
        let listed = Query::Topics {
            conference: slug("tools"),
            filter: TopicFilter::Unanswered,
            sort: TopicSort::Activity,
            after: None,
            limit: 9,
        };
        let found = Query::Search {
            text: "belt is:unanswered".into(),
            from: crate::domain::SearchFrom::Newest,
            limit: 9,
        };
        match (
            site.forum.ask(who, listed).await,
            site.forum.ask(who, found).await,
        ) {
            (Ok(Answer::Topics(_, listed)), Ok(Answer::Found(found))) => {
                (listed.rows.len(), found.rows.len())
            }
            other => panic!("{other:?}"),
        }
    }

    fn question() -> Command {
        Command::NewTopic {
            id: CommandId(1),
            conference: slug("tools"),
            kind: TopicKind::Question,
            title: Title::new("Noise", &Limits::default()).unwrap(),
            body: body("Is it the belt?"),
        }
    }

    #[tokio::test]
    async fn an_answer_is_accepted_told_and_taken_back() {
        let site = Site::open();
        let (ada, bob, eve) = (
            site.join("ada").await,
            site.join("bob").await,
            site.join("eve").await,
        );
        site.conference("tools", Access::Members).await;
        let (_, asked) = site.posted(ada, question()).await;
        let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
        assert_eq!(unanswered(&site, eve).await, (1, 2));
        let (mut reader, mut told) = (site.forum.listen(eve), site.forum.listen(bob));
        reader.set(&[Subject::Topic(asked.topic)]);
        told.set(&[Subject::Member(id(bob))]);

        let accept = |on| Command::Accept(belt.id, on);
        let done = site.forum.act(ada, accept(true)).await;
        assert_eq!(done, Ok(Done::Answered(Some(BY_ASKER), None)));
        assert_eq!(unanswered(&site, eve).await, (0, 0));
        loop {
            match reader.next().await {
                Heard::News(News::Posted(_)) => {}
                heard => {
                    let news = News::Answered(asked.topic, Some(BY_ASKER));
                    assert_eq!(heard, Heard::News(news));
                    break;
                }
            }
        }
        match told.next().await {
            Heard::News(News::Told(notice)) => {
                assert_eq!(notice.kind, NoticeKind::Accepted);
                assert_eq!(
                    (notice.by.short(), notice.text.as_str()),
                    ("ada", "The belt.")
                );
                assert_eq!(notice.reference.as_ref().unwrap().to_string(), "tools.1.1");
            }
            other => panic!("{other:?}"),
        }
        // Whoever sees the post has seen the notice.
        site.read(bob, asked.topic, 1).await;
        assert_eq!(site.home(bob).await.for_you, []);

        for _ in 0..2 {
            let done = site.forum.act(ada, accept(false)).await;
            assert_eq!(done, Ok(Done::Answered(None, None)));
        }
        assert_eq!(unanswered(&site, eve).await, (1, 2));
        site.forum.act(ada, accept(true)).await.unwrap();
        assert_eq!(site.home(bob).await.for_you, [], "told once");
    }

    #[tokio::test]
    async fn the_answer_before_is_named_to_come_back_and_what_is_no_answer_is_told_no_more() {
        let site = Site::open();
        let (ada, bob, eve) = (
            site.join("ada").await,
            site.join("bob").await,
            site.join("eve").await,
        );
        site.conference("tools", Access::Members).await;
        let (_, asked) = site.posted(ada, question()).await;
        let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
        let (_, motor) = site
            .posted(eve, answer(3, asked.topic, "No, the motor."))
            .await;
        let accept =
            async |post: &Post| match site.forum.act(ada, Command::Accept(post.id, true)).await {
                Ok(Done::Answered(_, before)) => before,
                other => panic!("{other:?}"),
            };
        let told = async |who| site.home(who).await.for_you.len();
        assert_eq!(accept(&belt).await, None);
        assert_eq!((told(bob).await, told(eve).await), (1, 0));
        assert_eq!(accept(&motor).await, Some(belt.id));
        assert_eq!((told(bob).await, told(eve).await), (0, 1));
        assert_eq!(accept(&belt).await, Some(motor.id));
        assert_eq!((told(bob).await, told(eve).await), (1, 0));
        let back = Command::Accept(belt.id, false);
        let done = site.forum.act(ada, back).await;
        assert_eq!(done, Ok(Done::Answered(None, None)));
        assert_eq!(told(bob).await, 0);
    }

    #[tokio::test]
    async fn words_that_are_taken_back_answer_nothing() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, asked) = site.posted(ada, question()).await;
        let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
        site.forum
            .act(ada, Command::Accept(belt.id, true))
            .await
            .unwrap();
        site.forum
            .act(bob, Command::Scribble(belt.id))
            .await
            .unwrap();
        let page = site.topic(ada, "tools.1").await.unwrap();
        assert_eq!(page.topic.topic.answer, None);
        let again = site.forum.act(ada, Command::Accept(belt.id, true)).await;
        assert_eq!(again, Err(Refusal::NoAnswer.into()));
    }
}
