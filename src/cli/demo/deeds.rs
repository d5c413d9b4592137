//! `deeds.toml`: what members, hosts and staff did besides writing, by the commands that they have.

use anyhow::Context as _;
use serde::Deserialize;

use crate::domain::{
    Actor, Along, Answer, Body, Care, CareAnswer, CareQuery, Command, CommandId, FlagReason,
    Handle, Limits, LogFilter, LogId, MemberId, OrganisationName, Place, Places, PostId, PostsFrom,
    Query, Reason, Reference, SafeText, Slug, Step, Title, TopicId, Wanted,
};
use crate::forum::Forum;

const DEEDS: &str = include_str!("../../../assets/demo/deeds.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    deed: Vec<Deed>,
}

/// Something that somebody did.
#[derive(Deserialize)]
pub(super) struct Deed {
    /// How long before now.
    pub(super) ago: String,
    by: String,
    #[serde(flatten)]
    what: What,
}

/// What was done.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
enum What {
    /// What hosts do in the reader.
    Tend {
        what: String,
        place: String,
        reason: String,
        words: String,
        title: Option<String>,
        to: Option<String>,
    },
    /// A post is flagged.
    Flag {
        place: String,
        reason: String,
        words: String,
    },
    /// Flags come to nothing.
    Dismiss {
        place: String,
        reason: String,
        words: String,
    },
    /// An appeal against the newest entry of the log about whoever makes it.
    Appeal { words: String },
    /// A decision about that of somebody.
    Decide {
        about: String,
        grant: bool,
        words: String,
    },
    /// An organisation that waits for a host.
    Propose { organisation: String },
    /// An idea goes on in another one.
    Merge {
        idea: String,
        into: String,
        reason: String,
    },
    /// Testers are looked for, and some volunteer.
    Call {
        idea: String,
        places: u32,
        words: String,
        testers: Vec<String>,
    },
    /// A declined idea shall be looked at again.
    AppealIdea { idea: String, words: String },
    /// An answer that is looked at as every other: it may be held.
    Reply {
        topic: String,
        answers: Option<u32>,
        words: String,
    },
}

/// All of them.
pub(super) fn all() -> anyhow::Result<Vec<Deed>> {
    Ok(toml::from_str::<File>(DEEDS)?.deed)
}

impl Deed {
    /// Does it, as the `id`th deed.
    pub(super) async fn act(&self, forum: &Forum, id: i64) -> anyhow::Result<()> {
        let (id, by) = (CommandId(id), member(forum, &self.by).await?);
        let command = self.command(forum, id).await?;
        forum.act(Actor::Member(by), command).await?;
        if let What::Call { idea, testers, .. } = &self.what {
            let (topic, _) = place(forum, idea).await?;
            for tester in testers {
                let tester = member(forum, tester).await?;
                let test = Command::Test(topic, true);
                forum.act(Actor::Member(tester), test).await?;
            }
        }
        Ok(())
    }

    async fn command(&self, forum: &Forum, id: CommandId) -> anyhow::Result<Command> {
        Ok(match &self.what {
            What::Tend { reason, words, .. } => Command::Care(Care::Tend {
                deed: self.tended(forum).await?,
                reason: why(reason)?,
                words: SafeText::line(words),
            }),
            What::Flag {
                place: at,
                reason,
                words,
            } => {
                let reason = FlagReason::parse(reason).context("no such reason")?;
                let (_, post) = place(forum, at).await?;
                Command::Flag(post, Some((reason, SafeText::line(words))))
            }
            What::Dismiss {
                place: at,
                reason,
                words,
            } => Command::Care(Care::Dismiss {
                post: place(forum, at).await?.1,
                reason: why(reason)?,
                words: SafeText::line(words),
            }),
            What::Appeal { words } => Command::Care(Care::AppealEntry {
                entry: entry(forum, &self.by).await?,
                words: SafeText::line(words),
            }),
            What::Decide {
                about,
                grant,
                words,
            } => Command::Care(Care::DecideEntry {
                entry: entry(forum, about).await?,
                grant: *grant,
                answer: SafeText::line(words),
            }),
            What::Propose { organisation } => {
                Command::ProposeOrganisation(OrganisationName::new(organisation)?)
            }
            What::Merge { idea, into, reason } => Command::Step {
                id,
                topic: place(forum, idea).await?.0,
                step: Step::Merge(reference(into)?),
                reason: body(reason)?,
            },
            What::Call {
                idea,
                places,
                words,
                ..
            } => Command::Call {
                id,
                topic: place(forum, idea).await?.0,
                places: Places::new(*places)?,
                words: body(words)?,
            },
            What::AppealIdea { idea, words } => Command::Appeal {
                id,
                topic: place(forum, idea).await?.0,
                words: body(words)?,
            },
            What::Reply {
                topic,
                answers,
                words,
            } => Command::Reply {
                id,
                topic: place(forum, topic).await?.0,
                answers: *answers,
                body: body(words)?,
            },
        })
    }

    /// What a host does.
    async fn tended(&self, forum: &Forum) -> anyhow::Result<crate::domain::Deed> {
        let What::Tend {
            what,
            place: at,
            title,
            to,
            ..
        } = &self.what
        else {
            anyhow::bail!("no deed of a host");
        };
        let (topic, post) = place(forum, at).await?;
        let title = title.as_deref();
        let title = title.map(|title| Title::new(title, &Limits::default()));
        let wanted = Wanted {
            topic,
            post: Some(post),
            undo: false,
            title: title.transpose()?,
            to: to.as_deref().and_then(Slug::parse),
            along: Along::default(),
        };
        wanted.deed(what).context("no such deed")
    }
}

fn why(text: &str) -> anyhow::Result<Reason> {
    Reason::parse(text).context("no such reason")
}

fn body(text: &str) -> anyhow::Result<Body> {
    Ok(Body::new(text, &Limits::default())?)
}

fn reference(text: &str) -> anyhow::Result<Reference> {
    Reference::parse(text).with_context(|| format!("{text} is no reference"))
}

/// A topic, and the post of it that is meant, or the first one.
async fn place(forum: &Forum, text: &str) -> anyhow::Result<(TopicId, PostId)> {
    let asked = forum.ask(Actor::Operator(None), Query::Resolve(reference(text)?));
    let Answer::Place(place) = asked.await? else {
        anyhow::bail!("no {text}");
    };
    let Place {
        topic: Some(row),
        post,
        ..
    } = *place
    else {
        anyhow::bail!("no {text}");
    };
    let posts = Query::Posts {
        topic: row.topic.id,
        from: PostsFrom::Number(post.unwrap_or(0)),
        limit: 1,
    };
    match forum.ask(Actor::Operator(None), posts).await? {
        Answer::Posts(posts, _) => {
            let post = posts.first().with_context(|| format!("no {text}"))?;
            Ok((row.topic.id, post.id))
        }
        other => anyhow::bail!("{other:?}"),
    }
}

/// The newest entry of the log about somebody.
async fn entry(forum: &Forum, about: &str) -> anyhow::Result<LogId> {
    let newest = CareQuery::Log {
        filter: LogFilter {
            about: Some(Handle::new(about)?),
            ..LogFilter::default()
        },
        before: None,
        limit: 1,
    };
    match forum
        .ask(Actor::Operator(None), Query::Care(newest))
        .await?
    {
        Answer::Care(CareAnswer::Log(page)) => {
            let entry = page.rows.first();
            Ok(entry.with_context(|| format!("nothing about {about}"))?.id)
        }
        other => anyhow::bail!("{other:?}"),
    }
}

pub(super) async fn member(forum: &Forum, handle: &str) -> anyhow::Result<MemberId> {
    let query = Query::Member(Handle::new(handle)?);
    match forum.ask(Actor::Operator(None), query).await? {
        Answer::Member(record) => Ok(record.member.id),
        other => anyhow::bail!("{other:?}"),
    }
}
