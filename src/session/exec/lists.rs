//! The commands that print lists: `conferences`, `topics`, `new`, `search`, `who`.

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::Opt;
use super::{json, plain, unexpected};
use crate::domain::{
    Answer, Page, Query, Reference, Refusal, SearchFrom, Slug, TopicFilter, TopicRow, TopicSort,
};

/// The most topics that the forum lists at once.
const MOST: usize = 500;

/// The conferences that the caller may read.
pub async fn conferences(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let Answer::Conferences(rows) = caller.forum.ask(caller.actor, Query::Conferences).await?
    else {
        return Err(unexpected());
    };
    let page = Page::cut(rows, args.limit());
    if args.json {
        return Ok(out.array::<json::Conference, _>(&page.rows).await?);
    }
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| plain::conference(caller.words, row))
        .collect();
    table(caller, out, &rows).await?;
    more(caller, out, page.more, Opt::Limit, "N").await
}

/// The topics of a conference.
pub async fn topics(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let slug = Slug::parse(args.operand()).ok_or(Refusal::SlugInvalid)?;
    let after = match &args.before {
        Some(before) => Some(topic(caller, before).await?.topic.id),
        None => None,
    };
    let query = Query::Topics {
        conference: slug,
        filter: TopicFilter::All,
        sort: TopicSort::Activity,
        after,
        limit: args.limit(),
    };
    let Answer::Topics(_, page) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    if args.json {
        return Ok(out.array::<json::Topic, _>(&page.rows).await?);
    }
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| plain::topic(caller.words, row))
        .collect();
    table(caller, out, &rows).await?;
    more_topics(caller, out, &page).await
}

/// The topics with something new. A page goes on after a topic as long as that is still new; when it was read since,
/// what is left is new again from the start.
pub async fn new(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let before = match &args.before {
        Some(before) => Some(topic(caller, before).await?.topic.id),
        None => None,
    };
    let limit = if before.is_some() { MOST } else { args.limit() };
    let query = Query::New { limit };
    let Answer::Topics(_, mut page) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    if let Some(at) = page
        .rows
        .iter()
        .position(|row| Some(row.topic.id) == before)
    {
        page.rows.drain(..=at);
    }
    page.more |= page.rows.len() > args.limit();
    page.rows.truncate(args.limit());
    if args.json {
        return Ok(out.array::<json::Topic, _>(&page.rows).await?);
    }
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| plain::new(caller.words, row))
        .collect();
    table(caller, out, &rows).await?;
    more_topics(caller, out, &page).await
}

/// Posts that match. The words of the query are those of the line; several words in quotes are a phrase.
pub async fn search(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let text = query(&args.operands);
    let limit = args.limit();
    let (mut all, mut next) = (Vec::new(), Some(SearchFrom::Newest));
    while let Some(from) = next
        && all.len() < limit
    {
        let query = Query::Search {
            text: text.clone(),
            from,
            limit: limit - all.len(),
        };
        let Answer::Found(page) = caller.forum.ask(caller.actor, query).await? else {
            return Err(unexpected());
        };
        next = page.next;
        all.extend(page.rows);
    }
    // The post that the query names stands before a whole page.
    let left = next.is_some() || all.len() > limit;
    all.truncate(limit);
    if args.json {
        return Ok(out.array::<json::Found, _>(&all).await?);
    }
    if all.is_empty() {
        return Ok(out
            .complain(&format!("{}\n", caller.words.search_none()))
            .await?);
    }
    for found in &all {
        out.print(&plain::found(found)).await?;
    }
    more(caller, out, left, Opt::Limit, "N").await
}

/// The query that was meant: a word with spaces in it was in quotes, which `args` took away.
fn query(words: &[String]) -> String {
    let word = |word: &String| {
        if word.contains(char::is_whitespace) && !word.contains('"') {
            format!("\"{word}\"")
        } else {
            word.clone()
        }
    };
    words.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Who is here.
pub async fn who(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let Answer::Here(rows) = caller.forum.ask(caller.actor, Query::Here).await? else {
        return Err(unexpected());
    };
    let page = Page::cut(rows, args.limit());
    if args.json {
        return Ok(out.array::<json::Presence, _>(&page.rows).await?);
    }
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| plain::presence(caller.words, row))
        .collect();
    table(caller, out, &rows).await?;
    more(caller, out, page.more, Opt::Limit, "N").await
}

/// The topic that a reference names, or stands in.
///
/// # Errors
/// [`Refusal::NoSuchPlace`], and [`Stop::NotAReference`] for one that names a conference.
pub async fn topic(caller: &Caller<'_>, reference: &Reference) -> Result<TopicRow, Stop> {
    let query = Query::Resolve(reference.clone());
    let Answer::Place(place) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    place.topic.ok_or_else(|| {
        let text = crate::domain::SafeText::line(&reference.to_string());
        Stop::NotAReference(text)
    })
}

/// Prints rows in columns; where there are none, says so on standard error: a script that reads them finds nothing.
///
/// # Errors
/// Nobody is there any more.
pub async fn table<const N: usize>(
    caller: &Caller<'_>,
    out: &mut Out<'_>,
    rows: &[[String; N]],
) -> Result<(), Stop> {
    match rows {
        [] => Ok(out
            .complain(&format!("{}\n", caller.words.exec_none()))
            .await?),
        rows => Ok(out.print(&plain::table(rows)).await?),
    }
}

/// Says that a list of topics goes on after its last one.
///
/// # Errors
/// Nobody is there any more.
pub async fn more_topics(
    caller: &Caller<'_>,
    out: &mut Out<'_>,
    page: &Page<TopicRow>,
) -> Result<(), Stop> {
    match page.rows.last() {
        Some(last) => {
            let last = last.topic.reference().to_string();
            more(caller, out, page.more, Opt::Before, &last).await
        }
        None => Ok(()),
    }
}

/// Says on standard error, where it is in nobody's way, that a list goes on, and how to see that.
pub async fn more(
    caller: &Caller<'_>,
    out: &mut Out<'_>,
    more: bool,
    option: Opt,
    value: &str,
) -> Result<(), Stop> {
    if more {
        out.flush().await?;
        let option = format!("{} {value}", option.word());
        out.complain(&format!("{}\n", caller.words.exec_more(option)))
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_in_quotes_is_a_phrase() {
        let words = ["spindle noise", "in:tools", "a \"b c\""].map(str::to_owned);
        assert_eq!(query(&words), "\"spindle noise\" in:tools a \"b c\"");
    }
}
