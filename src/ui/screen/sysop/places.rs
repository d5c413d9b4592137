//! The sysop's page of conferences: all of them, with their hosts; and how one is added.

use super::WIDEST;
use super::sheet::{Line, Sheet, Turn, choice, row};
use crate::domain::{
    Access, Answer, CareAnswer, CareQuery, Command, ConferenceKind, Done, Handle, Query, Refusal,
    SafeText, Slug, Tended, Title,
};
use crate::term::{Role, Row};
use crate::ui::keymap::{Binding, DESK};
use crate::ui::widget::{List, cells, right, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Cells of the columns: a short name, and a number or an age.
const SLUG: u16 = 18;
const SLUG_NARROW: u16 = 9;
const NUMBER: u16 = 10;
/// Characters of a description.
pub(super) const DESCRIPTION: usize = 200;
/// Who may read a conference, in the order of the choice.
pub(super) const ACCESS: [Access; 3] = [Access::Members, Access::Public, Access::Private];
/// What a conference can be for.
const KINDS: [ConferenceKind; 3] = [
    ConferenceKind::Forum,
    ConferenceKind::Ideas,
    ConferenceKind::Announcements,
];

/// What is typed or chosen of a new conference, with what was before.
#[derive(Clone)]
enum What {
    Slug,
    Title(Slug),
    Kind(Slug, Title),
    Access(Slug, Title, ConferenceKind),
    Description(Slug, Title, ConferenceKind, Access),
}

/// The page.
#[derive(Default)]
pub struct Places {
    all: Option<Vec<Tended>>,
    sheet: Sheet<What>,
    then: Option<String>,
}

impl Places {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn all(&self) -> &[Tended] {
        self.all.as_deref().unwrap_or_default()
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        if self.all.is_none() {
            return Vec::new();
        }
        let mut lines = vec![choice(&env.words.desk_add_conference(), "", env)];
        if !env.size.is_narrow() && !self.all().is_empty() {
            let words = env.words;
            let heads = [
                words.desk_head_slug(),
                words.desk_head_title(),
                words.desk_head_hosts(),
                words.desk_head_topics(),
                words.desk_head_last(),
            ];
            let heads = heads.map(std::borrow::Cow::into_owned);
            lines.push(row(columns(&heads, Role::Dim, env), false));
        }
        for place in self.all() {
            let cells = cells_of(place, env);
            lines.push(row(columns(&cells, Role::Plain, env), true));
        }
        lines
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        let words = env.words;
        match turn {
            Turn::None => Action::None,
            Turn::Undo => Action::Undo,
            Turn::Refresh => Action::Ask(Query::Care(CareQuery::Conferences)),
            Turn::Open(0) => {
                let about = (words.desk_slug(), words.desk_about_slug());
                self.sheet.types(What::Slug, about, "", 16);
                Action::Redraw
            }
            Turn::Open(at) => match self.all().get(at - 1) {
                Some(place) => Action::Open(Route::Place(place.conference.slug.clone())),
                None => Action::None,
            },
            Turn::Typed(what, typed) => self.typed(what, &typed, env),
            Turn::Chose(What::Kind(slug, title), at) => {
                let kind = KINDS.get(at).copied().unwrap_or(ConferenceKind::Forum);
                let what = What::Access(slug, title, kind);
                self.sheet
                    .chooses(what, words.desk_about_access(), accesses(env));
                Action::Redraw
            }
            Turn::Chose(What::Access(slug, title, kind), at) => {
                let access = ACCESS.get(at).copied().unwrap_or(Access::Members);
                let what = What::Description(slug, title, kind, access);
                let about = (words.desk_description(), words.desk_about_description());
                self.sheet.types(what, about, "", DESCRIPTION);
                Action::Redraw
            }
            _ => Action::Redraw,
        }
    }

    fn typed(&mut self, what: What, typed: &str, env: &Env<'_>) -> Action {
        let words = env.words;
        match what {
            What::Slug => match Slug::parse(typed.trim()) {
                Some(slug) if self.all().iter().any(|it| it.conference.slug == slug) => {
                    self.sheet.is_wrong(words.refusal(&Refusal::SlugTaken));
                }
                Some(slug) => {
                    let about = (words.desk_title(), words.desk_about_title());
                    let limit = env.me.limits.title_chars;
                    self.sheet.types(What::Title(slug), about, "", limit);
                }
                None => self.sheet.is_wrong(words.refusal(&Refusal::SlugInvalid)),
            },
            What::Title(slug) => match Title::new(typed, &env.me.limits) {
                Ok(title) => {
                    let kinds = KINDS.map(|kind| words.desk_kind(kind.as_str()).into_owned());
                    let what = What::Kind(slug, title);
                    self.sheet
                        .chooses(what, words.desk_about_kind(), kinds.to_vec());
                }
                Err(refusal) => self.sheet.is_wrong(words.refusal(&refusal)),
            },
            What::Description(slug, title, kind, access) => {
                self.sheet.send();
                self.then = Some(words.desk_conference_added(slug.to_string()).into_owned());
                let add = Command::AddConference {
                    slug,
                    title,
                    description: SafeText::line(typed),
                    kind,
                    access,
                };
                return Action::All(vec![Action::Redraw, Action::Do(add)]);
            }
            What::Kind(..) | What::Access(..) => {}
        }
        Action::Redraw
    }
}

/// Who may read, in words.
pub(super) fn accesses(env: &Env<'_>) -> Vec<String> {
    let name = |access: Access| env.words.desk_access(access.as_str()).into_owned();
    ACCESS.map(name).to_vec()
}

/// What stands in the columns: short name, title, hosts or that there are none, topics, and when something was posted last.
fn cells_of(place: &Tended, env: &Env<'_>) -> [String; 5] {
    let words = env.words;
    let conference = &place.conference;
    let hosts: Vec<&str> = place.hosts.iter().map(Handle::as_str).collect();
    let hosts = match (conference.archived, hosts.as_slice()) {
        (true, _) => words.desk_archived().into_owned(),
        (false, []) => words.desk_no_host().into_owned(),
        (false, [one]) => (*one).to_owned(),
        (false, [one, rest @ ..]) => format!("{one} +{}", rest.len()),
    };
    let last = conference.last_post_at;
    let last = last.map_or_else(|| "-".into(), |at| words.age(env.now, at));
    [
        conference.slug.to_string(),
        conference.title.to_string(),
        hosts,
        conference.topics.to_string(),
        last.into_owned(),
    ]
}

/// A row of columns; where it is narrow, without counts and ages.
fn columns([slug, title, hosts, topics, last]: &[String; 5], role: Role, env: &Env<'_>) -> Row {
    let width = env.size.width.min(WIDEST);
    if env.size.is_narrow() {
        let end = width.saturating_sub(cells(hosts) + 1);
        let title_at = List::MARGIN + SLUG_NARROW;
        let room = end.saturating_sub(title_at + 1);
        let pieces = vec![
            text(List::MARGIN, SLUG_NARROW - 1, slug, role),
            text(title_at, room, title, role),
            right(end, cells(hosts), hosts, Role::Dim),
        ];
        return Row { pieces };
    }
    let spare = width.saturating_sub(List::MARGIN + SLUG + 2 * NUMBER + 1);
    let titles = spare * 2 / 3;
    let mut pieces = Vec::new();
    let mut col = List::MARGIN;
    for (said, room) in [(slug, SLUG), (title, titles), (hosts, spare - titles)] {
        pieces.push(text(col, room.saturating_sub(1), said, role));
        col += room;
    }
    for said in [topics, last] {
        pieces.push(right(col, NUMBER, said, role));
        col += NUMBER;
    }
    Row { pieces }
}

impl Screen for Places {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        let ask = Action::Ask(Query::Care(CareQuery::Conferences));
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Restored => ask,
            Event::Answer(Answer::Care(CareAnswer::Conferences(all))) => {
                // Nearly all that is done here is done on a conference.
                if self.all.is_none() {
                    self.sheet.focuses(1);
                }
                self.all = Some(all);
                self.sheet.clamp(self.all().len() + 1);
                Action::Redraw
            }
            Event::Done(Done::Ok | Done::Logged(_)) => {
                self.sheet.is_done();
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Redraw, said, ask])
            }
            Event::Failed(_) if self.all.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.then = None;
                self.sheet.is_refused();
                Action::Redraw
            }
            Event::Key(key) => {
                let lines = self.lines(env);
                let turn = self.sheet.key(key, lines, env);
                self.turn(turn, env)
            }
            Event::Paste(pasted) => {
                let turn = self.sheet.paste(&pasted);
                self.turn(turn, env)
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = (env.words.desk_conferences(), String::new());
        let about = match self.all().is_empty() {
            true => "".into(),
            false => env.words.desk_about_conferences(),
        };
        self.sheet.view(title, self.lines(env), &about, env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(DESK)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }
}
