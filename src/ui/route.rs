//! The places that a screen can lead to, and the screen that each opens.

use super::Screen;
use super::keymap::Binding;
use super::screen::{
    access, applying, backups, balance, compose, conferences, drafts, entry, erase, first, flag,
    held, help, history, home, inbox, join, links, log, notices, organisations, people, person,
    pulse, queue, report, roadmap, rules, scheduled, search, settings, signin, spam, steps, sysop,
    tend, topic, topics,
};
use crate::domain::markup::Target;
use crate::domain::{
    AnnouncementKind, CommandId, ConferenceId, ConferenceKind, DraftPlace, Duty, EntryDeed, Handle,
    LogFilter, LogId, MemberId, Post, PostId, PostsFrom, Reference, SafeText, Slug, TopicId, Whom,
};
use std::sync::Arc;

pub use people::Group;

/// A place.
#[derive(Clone)]
pub enum Route {
    /// Becoming a member.
    Join,
    /// Waiting to be let in.
    Applying,
    /// What matters since the last visit.
    Home,
    /// What is shown once, on a first visit: the conferences to pick from, and an offer to introduce oneself.
    FirstVisit,
    /// The house rules.
    Rules,
    /// The house rules, to be agreed to.
    NewRules {
        /// Whether the member agreed to earlier ones.
        changed: bool,
    },
    /// What the member was told of.
    Inbox,
    /// What they began to write.
    Drafts,
    /// All conferences.
    Conferences,
    /// The topics of a conference.
    Topics(Slug),
    /// Where the ideas of a conference are going.
    Roadmap(Slug),
    /// A topic.
    Topic {
        /// Its conference.
        slug: Slug,
        /// Its number.
        number: u32,
        /// Where to start.
        from: PostsFrom,
    },
    /// The topic, or the conference, in which something is to be written, with the composer over it.
    Write(Box<Spot>),
    /// Writing something.
    Compose(Box<Writing>),
    /// Search for this, or for what is typed if it is empty.
    Search(String),
    /// Search in a conference or a topic, for what is typed.
    SearchIn(Reference),
    /// Help on these tables of keys.
    Help(Vec<&'static [Binding]>),
    /// What a post leads to.
    Links {
        /// The post's address.
        reference: Reference,
        /// Where it leads, and the words that lead there.
        links: Vec<(Target, String)>,
    },
    /// The versions of a post that was edited.
    History {
        /// The post.
        post: Arc<Post>,
        /// Its address.
        reference: Reference,
    },
    /// The history of an idea.
    Steps {
        /// The idea.
        topic: TopicId,
        /// Its address.
        reference: Reference,
    },
    /// Saying what is wrong with a post.
    Flag {
        /// The post.
        post: PostId,
        /// Its address.
        reference: Reference,
        /// Whether it opens an announcement.
        announces: bool,
    },
    /// What a host does with a topic, or with a post of it.
    Tend {
        /// The topic.
        topic: TopicId,
        /// The post.
        post: Option<PostId>,
        /// Its address, or the topic's.
        reference: Reference,
        /// The deeds one of which is meant, where that was chosen already.
        deeds: &'static [crate::domain::Act],
    },
    /// What is scheduled in a conference.
    Scheduled(ConferenceId, Slug),
    /// A post that waits for a host.
    Held(CommandId),
    /// What holds posts, and purges: the sysop's page on spam.
    SpamRules,
    /// Signing in as somebody else.
    SignIn,
    /// What one chooses for oneself.
    Settings,
    /// What lets the member in: keys, password, codes.
    Access,
    /// Erasing one's account.
    Erase,
    /// Which notices the member gets.
    Notices,
    /// The sponsor's balance.
    Balance,
    /// The health of the community.
    Report,
    /// The health report at one of its figures.
    Figure(crate::domain::report::Gauge),
    /// The sysop's page of members.
    Members,
    /// A member's record, for sysops.
    Record(Handle),
    /// The sysop's page of conferences.
    Places,
    /// A conference, for sysops.
    Place(Slug),
    /// The sysop's page of invitations.
    Invitations,
    /// Where the member works, to be chosen.
    Organisation,
    /// The site's organisations.
    Organisations,
    /// The backups of the site.
    Backups,
    /// The questions of the trust pulse.
    Pulse,
    /// What waits for hosts, staff and sysops.
    Queue,
    /// The same, at the application of this member.
    Application(MemberId),
    /// The log, these entries of it.
    Log(LogFilter),
    /// An entry of the log.
    LogEntry(LogId),
    /// The same, with what the member began to say of it.
    SayOfEntry(LogId, EntryDeed),
    /// These members.
    People(Group),
    /// A member's card.
    Person(Whom),
    /// The sysop's first page.
    Overview,
    /// Who is connected.
    Sessions,
    /// What the configuration says.
    Configuration,
    /// What the server logs.
    Tail,
}

/// Where something is to be written, as far as that is known before its topic was looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The place of its draft.
    pub place: DraftPlace,
    /// The conference, topic or post.
    pub reference: Reference,
    /// The post that is answered.
    pub answers: Option<u32>,
}

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum Writing {
    /// A new topic.
    NewTopic {
        /// The conference.
        conference: crate::domain::ConferenceId,
        /// Its short name.
        slug: Slug,
        /// What it is for.
        kind: ConferenceKind,
    },
    /// An answer.
    Reply {
        /// The topic.
        topic: TopicId,
        /// Its conference.
        slug: Slug,
        /// Its number.
        number: u32,
        /// Its title.
        title: SafeText,
        /// The post that is answered.
        answers: Option<Arc<Post>>,
        /// Whether to begin with a quote of it.
        quoting: bool,
        /// The number of the last post there is.
        last: u32,
    },
    /// New words for one's own post.
    Edit {
        /// The post.
        post: Arc<Post>,
        /// Its address.
        reference: Reference,
        /// What it declares to be, if it opens an announcement.
        kind: Option<AnnouncementKind>,
    },
}

impl Route {
    /// Which of the sysop's pages it is, or belongs to: it is for those who have that, while these are open where they sit.
    #[must_use]
    pub const fn duty(&self) -> Option<Duty> {
        Some(match self {
            Self::Overview => Duty::Overview,
            Self::Sessions => Duty::Sessions,
            Self::Members | Self::Record(_) => Duty::Members,
            Self::Places | Self::Place(_) => Duty::Conferences,
            Self::Invitations => Duty::Invitations,
            Self::SpamRules => Duty::Spam,
            Self::Configuration => Duty::Settings,
            Self::Backups => Duty::Backups,
            Self::Tail => Duty::Tail,
            _ => return None,
        })
    }

    /// The screen.
    #[must_use]
    pub fn screen(self) -> Box<dyn Screen> {
        match self {
            Self::Join => Box::new(join::Join::new()),
            Self::Applying => Box::new(applying::Applying::new()),
            Self::Home => Box::new(home::HomeScreen::new()),
            Self::FirstVisit => Box::new(first::FirstVisit::new()),
            Self::Rules => Box::new(rules::RulesScreen::new(None)),
            Self::NewRules { changed } => Box::new(rules::RulesScreen::new(Some(changed))),
            Self::Inbox => Box::new(inbox::Inbox::new()),
            Self::Drafts => Box::new(drafts::Drafts::new()),
            Self::Conferences => Box::new(conferences::Conferences::new()),
            Self::Topics(slug) => Box::new(topics::Topics::new(slug)),
            Self::Roadmap(slug) => Box::new(roadmap::RoadmapScreen::new(slug)),
            Self::Topic { slug, number, from } => {
                Box::new(topic::TopicScreen::new(slug, number, from))
            }
            Self::Write(spot) if spot.reference.topic.is_some() => {
                Box::new(topic::TopicScreen::writing(*spot))
            }
            Self::Write(spot) => Box::new(topics::Topics::writing(spot.reference.slug)),
            Self::Compose(writing) => Box::new(compose::Compose::new(*writing)),
            Self::Search(text) => Box::new(search::Search::new(text)),
            Self::SearchIn(place) => Box::new(search::Search::within(&place)),
            Self::Help(tables) => Box::new(help::Help::new(tables)),
            Self::Links { reference, links } => Box::new(links::Links::new(reference, links)),
            Self::History { post, reference } => Box::new(history::History::new(post, reference)),
            Self::Steps { topic, reference } => Box::new(steps::Steps::new(topic, reference)),
            Self::Flag {
                post,
                reference,
                announces,
            } => Box::new(flag::Flag::new(post, reference, announces)),
            Self::Tend {
                topic,
                post,
                reference,
                deeds,
            } => Box::new(tend::Tend::new(topic, post, reference, deeds)),
            Self::Scheduled(conference, slug) => {
                Box::new(scheduled::Scheduled::new(conference, slug))
            }
            Self::Held(id) => Box::new(held::HeldScreen::new(id)),
            Self::SpamRules => Box::new(spam::SpamScreen::new()),
            Self::SignIn => Box::new(signin::SignIn::new()),
            Self::Settings => Box::new(settings::Settings::new()),
            Self::Access => Box::new(access::Access::new()),
            Self::Erase => Box::new(erase::Erase::new()),
            Self::Notices => Box::new(notices::Notices::new()),
            Self::Balance => Box::new(balance::BalanceScreen::new()),
            Self::Report => Box::new(report::ReportScreen::new(None)),
            Self::Figure(gauge) => Box::new(report::ReportScreen::new(Some(gauge))),
            Self::Members => Box::new(sysop::members::Members::new()),
            Self::Record(handle) => Box::new(sysop::record::Record::new(handle)),
            Self::Places => Box::new(sysop::places::Places::new()),
            Self::Place(slug) => Box::new(sysop::place::Place::new(slug)),
            Self::Invitations => Box::new(sysop::invitations::Invitations::new()),
            Self::Organisation => Box::new(organisations::choose::Choosing::new()),
            Self::Organisations => Box::new(organisations::Keeping::new()),
            Self::Backups => Box::new(backups::BackupsScreen::new()),
            Self::Pulse => Box::new(pulse::Pulse::new()),
            Self::Queue => Box::new(queue::QueueScreen::new()),
            Self::Application(member) => Box::new(queue::QueueScreen::at(member)),
            Self::Log(filter) => Box::new(log::LogScreen::new(filter)),
            Self::LogEntry(id) => Box::new(entry::Entry::new(id)),
            Self::SayOfEntry(id, deed) => Box::new(entry::Entry::saying(id, deed)),
            Self::People(group) => Box::new(people::People::new(group)),
            Self::Person(whom) => Box::new(person::Person::new(whom)),
            Self::Overview => Box::new(sysop::overview::OverviewScreen::new()),
            Self::Sessions => Box::new(sysop::sessions::Sessions::new()),
            Self::Configuration => Box::new(sysop::settings::Configuration::new()),
            Self::Tail => Box::new(sysop::tail::TailScreen::new()),
        }
    }
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        format!("{self:?}") == format!("{other:?}")
    }
}

impl std::fmt::Debug for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Join => f.write_str("Join"),
            Self::Applying => f.write_str("Applying"),
            Self::Home => f.write_str("Home"),
            Self::FirstVisit => f.write_str("FirstVisit"),
            Self::Rules => f.write_str("Rules"),
            Self::NewRules { changed } => write!(f, "NewRules({changed})"),
            Self::Inbox => f.write_str("Inbox"),
            Self::Drafts => f.write_str("Drafts"),
            Self::Conferences => f.write_str("Conferences"),
            Self::Topics(slug) => write!(f, "Topics({slug})"),
            Self::Roadmap(slug) => write!(f, "Roadmap({slug})"),
            Self::Topic { slug, number, from } => write!(f, "Topic({slug}.{number}, {from:?})"),
            Self::Write(spot) => write!(f, "Write({spot:?})"),
            Self::Compose(writing) => write!(f, "Compose({writing:?})"),
            Self::Search(text) => write!(f, "Search({text:?})"),
            Self::SearchIn(place) => write!(f, "SearchIn({place})"),
            Self::Help(_) => f.write_str("Help"),
            Self::Links { reference, .. } => write!(f, "Links({reference})"),
            Self::History { reference, .. } => write!(f, "History({reference})"),
            Self::Steps { reference, .. } => write!(f, "Steps({reference})"),
            Self::Flag { reference, .. } => write!(f, "Flag({reference})"),
            Self::Tend {
                reference, deeds, ..
            } => write!(f, "Tend({reference}, {deeds:?})"),
            Self::Scheduled(_, slug) => write!(f, "Scheduled({slug})"),
            Self::Held(id) => write!(f, "Held({id:?})"),
            Self::SpamRules => f.write_str("SpamRules"),
            Self::SignIn => f.write_str("SignIn"),
            Self::Settings => f.write_str("Settings"),
            Self::Access => f.write_str("Access"),
            Self::Erase => f.write_str("Erase"),
            Self::Notices => f.write_str("Notices"),
            Self::Balance => f.write_str("Balance"),
            Self::Report => f.write_str("Report"),
            Self::Figure(gauge) => write!(f, "Figure({gauge:?})"),
            Self::Members => f.write_str("Members"),
            Self::Record(handle) => write!(f, "Record({handle})"),
            Self::Places => f.write_str("Places"),
            Self::Place(slug) => write!(f, "Place({slug})"),
            Self::Invitations => f.write_str("Invitations"),
            Self::Organisation => f.write_str("Organisation"),
            Self::Organisations => f.write_str("Organisations"),
            Self::Backups => f.write_str("Backups"),
            Self::Pulse => f.write_str("Pulse"),
            Self::Queue => f.write_str("Queue"),
            Self::Application(member) => write!(f, "Application({})", member.0),
            Self::Log(filter) => write!(f, "Log({filter})"),
            Self::LogEntry(id) => write!(f, "LogEntry({})", id.0),
            Self::SayOfEntry(id, deed) => write!(f, "SayOfEntry({}, {deed:?})", id.0),
            Self::People(group) => write!(f, "People({group:?})"),
            Self::Person(whom) => write!(f, "Person({whom:?})"),
            Self::Overview => f.write_str("Overview"),
            Self::Sessions => f.write_str("Sessions"),
            Self::Configuration => f.write_str("Configuration"),
            Self::Tail => f.write_str("Tail"),
        }
    }
}
