//! What the palette offers: the acts of the screen below from its tables, the places and what is done there, the acts of the house, the
//! conferences, the languages; and what follows from the very words that are typed.

use super::{Choice, Route, deeds};
use crate::domain::{
    Act as Deed, ConferenceRow, Handle, Language, LogId, Reference, SafeText, Slug, Whom,
};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::keymap::{Act, Binding, Goal, HOUSE, LIST, MENU, places};
use crate::ui::widget::Folded;

/// Less for each name that stands behind the one that is shown.
const ALIAS: i32 = 2;

/// Something that can be chosen.
#[derive(Clone)]
pub(super) struct Entry {
    pub key: String,
    pub says: String,
    pub group: Group,
    /// What it may be called, the name that is shown first.
    names: Vec<Folded>,
    pub choice: Choice,
}

/// Under which heading it stands while nothing is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Here,
    Places,
    Deeds,
    House,
    Conferences,
    Moves,
    Languages,
}

impl Group {
    pub fn heading(self, words: &Words) -> std::borrow::Cow<'static, str> {
        match self {
            Self::Here => words.help_here(),
            Self::Places => words.palette_places(),
            Self::Deeds => words.desk_deeds(),
            Self::House => words.help_house(),
            Self::Conferences => words.conferences_title(),
            Self::Moves => words.palette_moves(),
            Self::Languages => words.palette_languages(),
        }
    }
}

impl Entry {
    fn new(group: Group, key: impl Into<String>, says: String, choice: Choice) -> Self {
        Self {
            key: key.into(),
            names: vec![Folded::new(&says)],
            says,
            group,
            choice,
        }
    }

    /// It may be called so too.
    fn or(mut self, name: &str) -> Self {
        let name = Folded::new(name);
        if !self.names.contains(&name) {
            self.names.push(name);
        }
        self
    }

    /// How well what is wanted fits one of its names.
    pub fn score(&self, wanted: &Folded) -> Option<i32> {
        let mut names = self.names.iter();
        let shown = names.next().and_then(|name| name.score(wanted));
        let others = names.filter_map(|name| Some(name.score(wanted)? - ALIAS));
        others.chain(shown).max()
    }
}

/// Everything but the conferences, over a screen with these tables.
pub(super) fn all(tables: &[&'static [Binding]], typing: bool, env: &Env<'_>) -> Vec<Entry> {
    let words = env.words;
    let english = Words::of(Language::En);
    let mut all: Vec<Entry> = Vec::new();
    let mut seen = Vec::new();
    let house = [HOUSE];
    let rest = house
        .iter()
        .filter(|_| !tables.iter().any(|table| std::ptr::eq(*table, HOUSE)));
    for table in tables.iter().chain(rest) {
        let mut bindings: Vec<_> = table.iter().collect();
        bindings.sort_by_key(|binding| !binding.footer);
        for binding in bindings {
            // A table before this one has it; or it is what one is in, what the places below are, or a move in a text.
            // A key that does one thing or its opposite is two names.
            if seen.contains(&binding.act)
                || matches!(binding.act, Act::Palette | Act::Go | Act::Text)
                || matches!(binding.act, Act::Deed([_, _, ..]))
                || !env.me.is_offered(binding.act)
            {
                continue;
            }
            seen.push(binding.act);
            let in_house = std::ptr::eq(*table, HOUSE);
            let group = match binding.act {
                Act::Down | Act::Up | Act::PageDown | Act::PageUp | Act::First | Act::Last => {
                    Group::Moves
                }
                _ if std::ptr::eq(*table, LIST) => Group::Here,
                _ if in_house => Group::House,
                _ => Group::Here,
            };
            let (key, choice) = if typing && in_house {
                (String::new(), Choice::House(binding.act))
            } else if std::ptr::eq(*table, MENU) {
                (
                    format!("Esc {}", binding.written(words)),
                    Choice::Here(binding),
                )
            } else {
                (binding.written(words), Choice::Here(binding))
            };
            let says = (binding.says)(words).into_owned();
            let entry = Entry::new(group, key, says, choice).or(&(binding.says)(english));
            all.push(match binding.act {
                Act::Leave => entry.or("quit").or("exit").or("bye"),
                Act::Deed([Deed::Freeze]) => entry.or("freeze").or("lock"),
                Act::Deed([Deed::Thaw]) => entry.or("unfreeze").or("unlock"),
                _ => entry,
            });
        }
    }
    for (letter, going) in places(env.me) {
        if matches!(going.to, Goal::Top) {
            continue;
        }
        let key = match letter {
            Some(letter) if !typing => format!("g {letter}"),
            _ => String::new(),
        };
        let says = (going.says)(words).into_owned();
        let entry = Entry::new(Group::Places, key.clone(), says, Choice::Go(going));
        let entry = entry.or(&(going.says)(english));
        let names = deeds::names(going, env.me).iter();
        let entry = names.fold(entry, |entry, name| entry.or(name));
        all.push(match going.letter {
            'k' => entry.or(&words.access_title()),
            _ => entry,
        });
        // What is done there, which somebody may look for without knowing where that is.
        for deed in deeds::of(going) {
            let page = (going.says)(words).into_owned();
            let says = words.desk_fact((deed.says)(words), page).into_owned();
            let entry = Entry::new(Group::Deeds, key.clone(), says, Choice::Go(going));
            let entry = entry.or(&(deed.says)(words)).or(&(deed.says)(english));
            all.push(deed.names.iter().fold(entry, |entry, name| entry.or(name)));
        }
    }
    for language in Language::ALL {
        let says = format!("{} {}", words.palette_language(), language.name());
        let entry = Entry::new(Group::Languages, "", says, Choice::Speak(language));
        all.push(entry.or(&format!("language {}", language.tag())));
    }
    all.sort_by_key(|entry| entry.group);
    all
}

/// Puts the conferences among them.
pub(super) fn add(all: &mut Vec<Entry>, rows: &[ConferenceRow]) {
    all.extend(rows.iter().map(|row| {
        let (slug, title) = (&row.conference.slug, &row.conference.title);
        let open = Choice::Open(Route::Topics(slug.clone()));
        Entry::new(Group::Conferences, "", format!("{slug}  {title}"), open)
            .or(slug.as_str())
            .or(title.as_str())
    }));
    all.sort_by_key(|entry| entry.group);
}

/// What the very words mean, which nothing else can be meant by.
pub(super) fn meant(typed: &str, here: Option<&Reference>, env: &Env<'_>) -> Vec<Entry> {
    let words = env.words;
    let mut meant = Vec::new();
    let (verb, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    if verb.eq_ignore_ascii_case("claim") && !rest.trim().is_empty() {
        let code = rest.trim().to_owned();
        let says = words.palette_claim(SafeText::line(&code).to_string());
        meant.push(Entry::new(
            Group::House,
            "",
            says.into_owned(),
            Choice::Claim(code),
        ));
    }
    let place = Reference::meant(typed, here).filter(|place| {
        let marked = typed.starts_with(['#', '＃']);
        rest.is_empty() && (marked || place.topic.is_some())
    });
    if let Some(place) = place {
        meant.push(go_to(place, words));
    }
    if let Some(entry) = LogId::named(typed) {
        let says = words.palette_place(entry.to_string()).into_owned();
        let open = Choice::Open(Route::LogEntry(entry));
        meant.push(Entry::new(Group::Places, "", says, open));
    }
    let handle = typed.strip_prefix(['@', '＠']).map(Handle::new);
    if let Some(Ok(handle)) = handle {
        let says = words.palette_card(handle.to_string()).into_owned();
        let card = Choice::Open(Route::Person(Whom::Handle(handle.clone())));
        meant.push(Entry::new(Group::Places, "", says, card));
        let says = words.palette_by(handle.to_string()).into_owned();
        let search = Choice::Open(Route::Search(format!("by:{handle}")));
        meant.push(Entry::new(Group::Places, "", says, search));
    }
    meant
}

/// What is left where nothing else is meant: a conference that is not known yet, and a search.
pub(super) fn otherwise(typed: &str, waiting: bool, env: &Env<'_>) -> Vec<Entry> {
    let words = env.words;
    let slug = Slug::parse(&typed.to_ascii_lowercase()).filter(|_| waiting);
    let place = slug.map(|slug| go_to(Reference::conference(slug), words));
    let says = words.palette_search(SafeText::line(typed).to_string());
    let search = Choice::Open(Route::Search(typed.to_owned()));
    let search = Entry::new(Group::House, "", says.into_owned(), search);
    place.into_iter().chain([search]).collect()
}

fn go_to(place: Reference, words: &Words) -> Entry {
    let says = words.palette_place(place.to_string()).into_owned();
    Entry::new(Group::Places, "", says, Choice::Place(place))
}
