//! `read`: the posts of a topic. They are asked for and printed a few at a time, so that a long topic and a slow line
//! together hold no more than those. Marks stay as they are unless `--mark` says that what was printed is read.

use super::args::Args;
use super::caller::Caller;
use super::lists::more;
use super::out::{Out, json as to_json};
use super::stop::Stop;
use super::verb::Opt;
use super::{json, plain, unexpected};
use crate::domain::{
    Actor, Answer, Command, Post, PostsFrom, Query, Reference, Refusal, SafeText, TopicPage,
    TopicRow,
};

/// Posts asked for at once: half a megabyte at worst, with the longest posts.
const AT_ONCE: usize = 8;

/// The posts of a topic.
pub async fn read(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    if args.mark && caller.actor == Actor::Guest {
        return Err(Refusal::MembersOnly.into());
    }
    let reference = followed(caller, args.reference()?).await?;
    let Some(number) = reference.topic else {
        return Err(Stop::NotAReference(SafeText::line(&reference.to_string())));
    };
    let from = args.from.or(reference.post).unwrap_or(0);
    let query = Query::Topic {
        slug: reference.slug.clone(),
        number,
        from: starting(from),
        limit: args.limit().min(AT_ONCE),
    };
    let Answer::Topic(page) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    if reference
        .post
        .is_some_and(|post| post >= page.topic.topic.posts)
    {
        return Err(Refusal::NoSuchPlace(reference).into());
    }
    let TopicPage {
        topic,
        mut posts,
        first_new,
        ..
    } = *page;
    let printer = Printer {
        caller,
        args,
        topic,
        first_new,
    };
    printer.begin(out).await?;
    let (mut left, mut last) = (args.limit(), None);
    while let Some(end) = posts.last().map(|post| post.number) {
        for post in posts.drain(..) {
            printer.post(out, &post, last.is_none()).await?;
            last = Some(post.number);
            left -= 1;
        }
        if left == 0 || end + 1 >= printer.topic.topic.posts {
            break;
        }
        let query = Query::Posts {
            topic: printer.topic.topic.id,
            from: PostsFrom::After(end),
            limit: left.min(AT_ONCE),
        };
        let Answer::Posts(next, _) = caller.forum.ask(caller.actor, query).await? else {
            return Err(unexpected());
        };
        posts = next;
    }
    printer.end(out, last).await?;
    if let Some(upto) = last.filter(|_| args.mark) {
        let topic = printer.topic.topic.id;
        let command = Command::Read { topic, upto };
        caller.forum.act(caller.actor, command).await?;
    }
    Ok(())
}

/// A post is read where it stands, if it was split off.
async fn followed(caller: &Caller<'_>, reference: Reference) -> Result<Reference, Stop> {
    if reference.post.is_none() {
        return Ok(reference);
    }
    let query = Query::Resolve(reference.clone());
    match caller.forum.ask(caller.actor, query).await? {
        Answer::Place(place) => Ok(match (place.topic, place.post) {
            (Some(row), Some(post)) => Reference::post(row.topic.slug, row.topic.number, post),
            _ => reference,
        }),
        _ => Err(unexpected()),
    }
}

/// Where to start: past the end there is nothing, whereas `PostsFrom::Number` would give the last post.
const fn starting(from: u32) -> PostsFrom {
    match from.checked_sub(1) {
        Some(before) => PostsFrom::After(before),
        None => PostsFrom::Number(0),
    }
}

/// Prints a topic in either form.
struct Printer<'a> {
    caller: &'a Caller<'a>,
    args: &'a Args,
    topic: TopicRow,
    first_new: Option<u32>,
}

impl Printer<'_> {
    async fn begin(&self, out: &mut Out<'_>) -> Result<(), Stop> {
        let head = if self.args.json {
            let mut head = to_json(&json::TopicHead::from(&self.topic));
            // The record stays open for its last field.
            head.pop();
            head + ",\"posts\":["
        } else {
            plain::topic_head(self.caller.words, &self.topic)
        };
        Ok(out.print(&head).await?)
    }

    async fn post(&self, out: &mut Out<'_>, post: &Post, first: bool) -> Result<(), Stop> {
        let (words, topic) = (self.caller.words, &self.topic.topic);
        if self.args.json {
            out.print(if first { "\n" } else { ",\n" }).await?;
            out.print(&to_json(&json::Post::of(topic, post))).await?;
        } else {
            if self.first_new == Some(post.number) {
                out.print(&format!("\n{}\n", words.topic_new_line()))
                    .await?;
            }
            let answer = topic
                .answer
                .is_some_and(|answer| answer.number == post.number);
            out.print(&plain::post(words, post, answer)).await?;
        }
        Ok(())
    }

    async fn end(&self, out: &mut Out<'_>, last: Option<u32>) -> Result<(), Stop> {
        if self.args.json {
            out.print("]}\n").await?;
            return Ok(out.flush().await?);
        }
        out.flush().await?;
        let next = last.map_or(0, |last| last.saturating_add(1));
        let goes_on = last.is_some() && next < self.topic.topic.posts;
        more(self.caller, out, goes_on, Opt::From, &next.to_string()).await
    }
}
