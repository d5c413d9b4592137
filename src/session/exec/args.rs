//! From the one string that a client sends to a command and its arguments. Nothing is expanded and nothing is run: the
//! string is cut into words as a shell would cut them, and every value is checked here.

use super::stop::Stop;
use super::verb::{self, Name, Opt, Verb};
use crate::domain::{
    Along, AnnouncementKind, BoardView, Reason, Reference, SafeText, Slug, Time, TopicKind,
};

/// How many rows a list holds unless `--limit` says otherwise, and at most.
const LIMIT: (usize, usize) = (50, 500);
/// Characters of the longest `--id`.
const ID_CHARS: usize = 64;
/// Stands in for `#` while words are cut: to `shell_words` it would begin a comment, which is nobody's meaning here. A
/// noncharacter, which no text keeps.
const NUMBER_SIGN: char = '\u{fdd0}';

/// The arguments of a command.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Args {
    /// What is no option, in order; as many as the command takes.
    pub operands: Vec<String>,
    /// Whether JSON is to be printed.
    pub json: bool,
    /// How many rows at most, if it was said.
    pub limit: Option<usize>,
    /// After which reference to go on.
    pub before: Option<Reference>,
    /// At which number to start.
    pub from: Option<u32>,
    /// Whether what was printed counts as read.
    pub mark: bool,
    /// The title.
    pub title: Option<String>,
    /// The kind of topic.
    pub kind: Option<TopicKind>,
    /// What an announcement declares to be.
    pub declares: Option<AnnouncementKind>,
    /// The ideas that a release ships.
    pub ships: Vec<Reference>,
    /// When to publish an announcement.
    pub at: Option<Time>,
    /// What makes a repetition harmless.
    pub id: Option<String>,
    /// The view of a board.
    pub view: Option<BoardView>,
    /// Why a step is taken, or a host does something.
    pub reason: Option<String>,
    /// What an idea is planned for.
    pub target: Option<String>,
    /// What ships it.
    pub release: Option<String>,
    /// What it is merged into.
    pub into: Option<Reference>,
    /// Why a host does something, besides the reason.
    pub words: Option<String>,
    /// Whether the other way round.
    pub undo: bool,
    /// Another conference.
    pub to: Option<Slug>,
    /// What goes along with a post that is split off.
    pub along: Option<Along>,
    /// Whether it is meant.
    pub yes: bool,
}

impl Args {
    /// How many rows at most.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.limit.unwrap_or(LIMIT.0)
    }

    /// The first operand; the parser has seen to it that there is one where the command takes one.
    #[must_use]
    pub fn operand(&self) -> &str {
        self.operands.first().map_or("", String::as_str)
    }

    /// The first operand as a reference.
    ///
    /// # Errors
    /// [`Stop::NotAReference`].
    pub fn reference(&self) -> Result<Reference, Stop> {
        let text = self.operand();
        Reference::parse(text).ok_or_else(|| Stop::NotAReference(SafeText::log(text)))
    }

    /// Why somebody acts in an office, and in which words; none where nothing is said of it.
    ///
    /// # Errors
    /// [`Stop::BadValue`] where it is none of the reasons of the log, [`Stop::Missing`] where there are words alone.
    pub fn why(&self) -> Result<Option<(Reason, SafeText)>, Stop> {
        let listed = |text: &str| {
            let reason = Reason::parse(text).filter(|of| Reason::CHOICES.contains(of));
            reason.ok_or(Stop::BadValue(Opt::Why))
        };
        match (self.reason.as_deref().map(listed).transpose()?, &self.words) {
            (Some(reason), words) => {
                let words = words.as_deref().unwrap_or_default();
                Ok(Some((reason, SafeText::line(words))))
            }
            (None, Some(_)) => Err(Stop::Missing(Opt::Why)),
            (None, None) => Ok(None),
        }
    }

    /// Takes in an option; false when the value is none that it takes.
    fn set(&mut self, option: Opt, value: Option<String>) -> bool {
        let text = value.as_deref().unwrap_or_default();
        match option {
            Opt::Json => self.json = true,
            Opt::Mark => self.mark = true,
            Opt::Undo => self.undo = true,
            Opt::Yes => self.yes = true,
            Opt::To => {
                self.to = Slug::parse(text);
                return self.to.is_some();
            }
            Opt::Along => {
                self.along = Along::parse(text);
                return self.along.is_some();
            }
            Opt::Limit => {
                self.limit = text.parse().ok().filter(|n| (1..=LIMIT.1).contains(n));
                return self.limit.is_some();
            }
            Opt::From => {
                self.from = text.parse().ok();
                return self.from.is_some();
            }
            Opt::Before => {
                self.before = topic(text);
                return self.before.is_some();
            }
            Opt::Into => {
                self.into = topic(text);
                return self.into.is_some();
            }
            Opt::View => {
                self.view = BoardView::parse(text);
                return self.view.is_some();
            }
            Opt::Declares => {
                self.declares = AnnouncementKind::parse(text);
                return self.declares.is_some();
            }
            Opt::Ships => {
                let ships: Option<Vec<_>> = text.split(',').map(topic).collect();
                self.ships = ships.unwrap_or_default();
                return !self.ships.is_empty();
            }
            Opt::At => {
                self.at = Time::minute(text);
                return self.at.is_some();
            }
            Opt::Kind => {
                self.kind = TopicKind::parse(text);
                return self.kind.is_some();
            }
            Opt::Id => {
                let fits = (1..=ID_CHARS).contains(&text.chars().count());
                self.id = value.filter(|_| fits);
                return fits;
            }
            Opt::Title => return keep(&mut self.title, value),
            Opt::Reason | Opt::Why => return keep(&mut self.reason, value),
            Opt::Words => return keep(&mut self.words, value),
            Opt::Target => return keep(&mut self.target, value),
            Opt::Release => return keep(&mut self.release, value),
        }
        value.is_none()
    }
}

/// Keeps a value as it is, if there is one.
fn keep(slot: &mut Option<String>, value: Option<String>) -> bool {
    *slot = value;
    slot.is_some()
}

/// A reference that names a topic, or a post in one.
fn topic(text: &str) -> Option<Reference> {
    Reference::parse(text).filter(|reference| reference.topic.is_some())
}

/// Whether JSON was asked for, even by a line that is not understood.
#[must_use]
pub fn wants_json(line: &str) -> bool {
    line.split_ascii_whitespace()
        .any(|word| word == Opt::Json.word())
}

/// The command in a line, and its arguments. Options stand anywhere, as `--limit 5` or `--limit=5`; after `--` there are
/// none. Words left over belong to the title, the reason and the like that they follow, because `ssh` hands
/// `--title "two words"` over without the quotes.
///
/// # Errors
/// What a caller has to be told about how the command is used.
pub fn parse(line: &str) -> Result<(&'static Verb, Args), Stop> {
    let line = line.replace('#', NUMBER_SIGN.encode_utf8(&mut [0; 4]));
    let words = shell_words::split(&line).map_err(|_| Stop::Quotes)?;
    let mut words = words.into_iter().map(|word| word.replace(NUMBER_SIGN, "#"));
    let (mut plain, mut given) = (Vec::new(), Vec::new());
    // Which of those that are given the words go on with.
    let mut wordy = None;
    while let Some(word) = words.next() {
        if word == "--" {
            plain.extend(words.by_ref().map(|word| (word, wordy)));
        } else if word.len() > 1 && word.starts_with('-') {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word, None),
            };
            let value = match known(&name) {
                Some(option) if option.takes_value() && value.is_none() => words.next(),
                _ => value,
            };
            if known(&name).is_some_and(Opt::takes_words) {
                wordy = Some(given.len());
            }
            given.push((name, value));
        } else {
            plain.push((word, wordy));
        }
    }
    let mut plain = plain.into_iter().peekable();
    let asks_help = |name: &str| name == "--help" || name == "-h";
    let Some((word, _)) = plain.next() else {
        let help = given.iter().any(|(name, _)| asks_help(name));
        return match verb::find("help").filter(|_| help) {
            Some(verb) => Ok((verb, Args::default())),
            None => Err(Stop::NoCommand),
        };
    };
    let verb = verb::find(&word).ok_or_else(|| Stop::Unknown(SafeText::log(&word)))?;
    // What names an entry may stand as texts have it: `log 42`.
    if matches!(verb.name, Name::Appeal | Name::Decide | Name::Reverse) {
        plain.next_if(|(word, _)| word.eq_ignore_ascii_case("log"));
    }
    let mut args = Args::default();
    let mut stray = false;
    for (word, follows) in plain {
        let option = follows.and_then(|at: usize| given.get_mut(at));
        match option.and_then(|(_, value)| value.as_mut()) {
            _ if args.operands.len() < *verb.operands.end() => args.operands.push(word),
            Some(value) => {
                value.push(' ');
                value.push_str(&word);
            }
            None => stray = true,
        }
    }
    for (name, value) in given {
        if asks_help(&name) {
            return help_on(verb);
        }
        let mut options = verb.options.iter().copied();
        let option = options
            .find(|option| option.word() == name)
            .ok_or_else(|| Stop::UnknownOption(verb, SafeText::log(&name)))?;
        if !args.set(option, value) {
            return Err(Stop::BadValue(option));
        }
    }
    let lacks = |option, given: bool| verb.options.contains(&option) && !given;
    // Of the deeds of hosts only some have a title.
    let titled = args.title.is_some() || verb.name == Name::Tend;
    let missing = lacks(Opt::Title, titled) || lacks(Opt::Declares, args.declares.is_some());
    if stray || missing || !verb.operands.contains(&args.operands.len()) {
        return Err(Stop::Operands(verb));
    }
    Ok((verb, args))
}

/// `VERB --help` is `help VERB`.
fn help_on(verb: &'static Verb) -> Result<(&'static Verb, Args), Stop> {
    let help = verb::find("help").ok_or(Stop::NoCommand)?;
    let args = Args {
        operands: vec![verb.word.to_owned()],
        ..Args::default()
    };
    Ok((help, args))
}

/// The option that is typed so.
fn known(name: &str) -> Option<Opt> {
    let all = verb::VERBS.iter().flat_map(|verb| verb.options);
    all.copied().find(|option| option.word() == name)
}

#[cfg(test)]
#[path = "args_tests.rs"]
mod tests;
