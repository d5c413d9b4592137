//! Accepted answers: a question's author says which post answered it; a host may where the author did not.
//!
//! The mark is the topic's. The author of the answer is told once; lists and open topics hear of it by the feed.

use super::Forum;
use super::care::office::Writing;
use super::fault::Halt;
use super::pace::THANKS;
use super::reading::{open, open_post};
use crate::domain::{
    Accepted, Act, Actor, Done, Failure, MemberId, Post, PostId, TopicRow, Viewer, rules,
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
            let before = topic.topic.answer;
            let answer = match before {
                Some(answer) if answer.number == post.number && !on => None,
                _ if !on => before,
                _ => Some(Accepted {
                    number: post.number,
                    by_host,
                }),
            };
            let changed = settle(w, &topic, &post, answer, viewer.member())?;
            let other = before.filter(|before| Some(before.number) != answer.map(|now| now.number));
            let other = match other {
                Some(other) => posts::from(&w.read(), post.topic, other.number, 1)?
                    .into_iter()
                    .next(),
                None => None,
            };
            if let Some(other) = &other {
                notices::accepted_no_more(w, other)?;
            }
            // A host's choice, made in the place of whoever asked.
            let entry = match changed && by_host {
                true => {
                    let office = rules::may_tend_conference(&viewer, seat.standing)?;
                    let act = if on { Act::Accept } else { Act::Unaccept };
                    let entry = Writing::of(office, act)
                        .within(seat.conference.id)
                        .to(post.topic, Some(post.id))
                        .about(post.author.member)
                        .append(w)?;
                    Some(entry)
                }
                false => None,
            };
            if changed && on {
                match (viewer.member(), entry) {
                    (Some(member), _) => notices::tell_accepted(w, &post, member)?,
                    // Nobody by name: the entry tells who.
                    (None, Some(entry)) => notices::tell_moderated(w, &post, entry, None)?,
                    (None, None) => {}
                }
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

/// Sets the accepted answer, and notes it if that was a change.
fn settle(
    w: &mut Write<'_>,
    topic: &TopicRow,
    post: &Post,
    answer: Option<Accepted>,
    by: Option<MemberId>,
) -> Result<bool, Halt> {
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
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        Accepted, Access, Act, Actor, Answer, CareAnswer, CareQuery, Command, CommandId, Done,
        Limits, LogFilter, News, NoticeKind, Office, Post, Query, Refusal, Subject, Time, Title,
        TopicFilter, TopicKind, TopicSort,
    };
    use crate::forum::Heard;
    use crate::forum::care::log;
    use crate::forum::testing::{Site, answer, body, handle, id, slug};

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
    async fn a_host_accepts_after_two_weeks_and_whoever_asked_has_the_last_word() {
        let site = Site::open();
        let (ada, bob, hal) = (
            site.join("ada").await,
            site.join("bob").await,
            site.join("hal").await,
        );
        site.conference("tools", Access::Members).await;
        let host = Command::Host(slug("tools"), handle("hal"));
        site.operate(host).await.unwrap();
        let (_, asked) = site.posted(ada, question()).await;
        let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
        let accept = |who, on| site.forum.act(who, Command::Accept(belt.id, on));
        let refused = Err(Refusal::AskersOnly { days: 14 }.into());
        assert_eq!(accept(hal, true).await, refused);
        site.pass(14 * Time::DAY);
        assert_eq!(accept(bob, true).await, refused);
        let by_host = Accepted {
            by_host: true,
            ..BY_ASKER
        };
        // Each in the log: it is somebody else's question.
        for (on, act) in [
            (true, Act::Accept),
            (false, Act::Unaccept),
            (true, Act::Accept),
        ] {
            let answer = Some(by_host).filter(|_| on);
            assert_eq!(accept(hal, on).await, Ok(Done::Answered(answer, None)));
            let entry = &log(&site, bob).await[0];
            assert_eq!((entry.act, entry.office), (act, Office::Host));
        }
        let entries = log(&site, bob).await.len();
        assert_eq!(
            accept(ada, true).await,
            Ok(Done::Answered(Some(BY_ASKER), None))
        );
        assert_eq!(accept(hal, false).await, refused);
        assert_eq!(log(&site, bob).await.len(), entries, "their own");
    }

    #[tokio::test]
    async fn whoever_runs_the_server_accepts_as_a_host_does_and_the_log_says_so() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        let (_, asked) = site.posted(ada, question()).await;
        let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
        let accept = Command::Accept(belt.id, true);
        let refused = Err(Refusal::AskersOnly { days: 14 }.into());
        let as_ada = Actor::Operator(Some(id(ada)));
        assert_eq!(site.forum.act(as_ada, accept.clone()).await, refused);
        site.pass(14 * Time::DAY);
        site.operate(accept).await.unwrap();
        assert_eq!(unanswered(&site, ada).await, (0, 0));
        let told = site.home(bob).await.for_you;
        assert_eq!(told[0].kind, NoticeKind::Moderated);
        let query = CareQuery::Log {
            filter: LogFilter::default(),
            before: None,
            limit: 1,
        };
        let log = site.forum.ask(bob, Query::Care(query)).await;
        let Ok(Answer::Care(CareAnswer::Log(log))) = log else {
            panic!("{log:?}")
        };
        let entry = &log.rows[0];
        assert_eq!((entry.act, entry.office), (Act::Accept, Office::Operator));
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
