//! What references name, and where an author goes on, for whoever follows them. What may not be read is not there.

use super::Forum;
use super::fault::Halt;
use super::reaching::resolved;
use super::reading::open_post;
use crate::domain::{Answer, Failure, Limits, Place, PostId, Reference, SafeText, Viewer, markup};
use crate::store::{Read, posts};

/// What a reference names.
pub(super) async fn resolve(
    forum: &Forum,
    viewer: Viewer,
    reference: Reference,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let (seat, topic, post) = resolved(r, &viewer, &limits, &reference)?;
            let conference = seat.conference;
            Ok(Answer::Place(Box::new(Place {
                conference,
                topic,
                post,
            })))
        })
        .await
}

/// The next or previous post in the same topic by the author of one.
pub(super) async fn of_author(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    forward: bool,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    forum
        .read(move |r| {
            let (post, _) = open_post(r, &viewer, &limits, post)?;
            let number = posts::of_author(r, &post, forward)?;
            Ok(Answer::Number(number))
        })
        .await
}

/// The titles of what references name: of as many as a post may lead to.
pub(super) async fn titles(
    forum: &Forum,
    viewer: Viewer,
    mut references: Vec<Reference>,
) -> Result<Answer, Failure> {
    let limits = forum.limits();
    references.truncate(markup::LINKS);
    forum
        .read(move |r| {
            let titles =
                references
                    .iter()
                    .map(|reference| match title(r, &viewer, &limits, reference) {
                        Err(Halt::Refused(_)) => Ok(None),
                        found => found,
                    });
            Ok(Answer::Titles(titles.collect::<Result<_, _>>()?))
        })
        .await
}

/// The title of the topic that a reference names, or of the conference.
fn title(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    reference: &Reference,
) -> Result<Option<SafeText>, Halt> {
    let (seat, topic, _) = resolved(r, viewer, limits, reference)?;
    Ok(Some(match topic {
        Some(row) => row.topic.title,
        None => seat.conference.title,
    }))
}

#[cfg(test)]
mod tests {
    use crate::domain::markup::{self, Target};
    use crate::domain::{Access, Answer, Body, Query, Reference};
    use crate::forum::testing::{Site, opening};

    #[tokio::test]
    async fn titles_are_told_of_what_may_be_read() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        site.conference("board", Access::Private).await;
        site.posted(ada, opening(1, "tools", "hello")).await;
        let references = [
            "tools",
            "tools.1",
            "tools.1.0",
            "tools.1.1",
            "tools.2",
            "board",
            "nowhere.1",
        ];
        let references = references
            .map(|text| Reference::parse(text).unwrap())
            .to_vec();
        let Ok(Answer::Titles(titles)) = site.forum.ask(ada, Query::Titles(references)).await
        else {
            panic!("no titles")
        };
        let titles: Vec<_> = titles
            .iter()
            .map(|title| title.as_ref().map(|title| title.as_str()))
            .collect();
        let (tools, topic) = (Some("tools"), Some("Title"));
        assert_eq!(titles, [tools, topic, topic, None, None, None, None]);
    }
    #[tokio::test]
    async fn every_reference_of_a_post_has_its_title() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        let many: String = (0..200).map(|n| format!("tools.1.{n} ")).collect();
        let links = markup::links(&Body::stored(&many));
        let references: Vec<_> = links
            .into_iter()
            .filter_map(|(target, _)| match target {
                Target::Reference(reference) => Some(reference),
                _ => None,
            })
            .collect();
        let asked = references.len();
        assert!(asked > 0);
        let titles = site.forum.ask(ada, Query::Titles(references)).await;
        assert!(matches!(titles, Ok(Answer::Titles(titles)) if titles.len() == asked));
    }
}
