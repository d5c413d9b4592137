//! A conference, for sysops and those of their deputies who have the conferences: what it is called, who reads it, and who
//! tends it. Every line says what Enter does.

use super::did::did;
use super::places::{ACCESS, DESCRIPTION, accesses};
use super::sheet::{Line, Sheet, Turn, choice, heading, told, unasked};
use crate::domain::{
    Access, Act, Answer, Care, CareAnswer, CareQuery, Command, Done, Handle, MemberFilter,
    MemberId, Query, Reason, SafeText, Slug, Tended, Title,
};
use crate::term::Role;
use crate::ui::keymap::{Binding, DESK};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Members that are shown for the letters of a handle.
const MATCHES: usize = 8;
/// Characters of a handle that are taken.
const HANDLE: usize = 24;

/// A line, and what Enter does there.
#[derive(Clone)]
enum Spot {
    Title,
    Description,
    Access,
    Order,
    Host(Handle),
    AddHost,
    Admitted(Handle),
    Admit,
    Archive(bool),
}

/// What is typed or chosen.
#[derive(Clone)]
enum What {
    Title,
    Description,
    Access,
    Order,
    Host,
    Admit,
    /// Why this is taken from a member.
    Reason(Act, Handle),
    /// The same in words.
    Words(Act, Handle, Reason),
}

/// The page.
pub struct Place {
    slug: Slug,
    place: Option<Tended>,
    /// All the others, in the order of the site.
    others: Vec<Slug>,
    sheet: Sheet<What>,
    then: Option<String>,
}

impl Place {
    /// The page of this conference, not yet asked for.
    #[must_use]
    pub fn new(slug: Slug) -> Self {
        Self {
            slug,
            place: None,
            others: Vec::new(),
            sheet: Sheet::default(),
            then: None,
        }
    }

    fn spots(&self) -> Vec<Spot> {
        let Some(place) = &self.place else {
            return Vec::new();
        };
        let mut spots = vec![Spot::AddHost];
        spots.extend(place.hosts.iter().cloned().map(Spot::Host));
        if place.conference.access == Access::Private {
            spots.push(Spot::Admit);
            spots.extend(place.admitted.iter().cloned().map(Spot::Admitted));
        }
        let archive = Spot::Archive(!place.conference.archived);
        spots.extend([Spot::Title, Spot::Description, Spot::Access, Spot::Order]);
        spots.push(archive);
        spots
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        let words = env.words;
        let Some(place) = &self.place else {
            return Vec::new();
        };
        let conference = &place.conference;
        let said = format!("{}  {}", conference.slug, conference.title);
        let mut lines = told(&said, Role::Strong, env);
        let kind = words.desk_kind(conference.kind.as_str());
        lines.extend(told(&kind, Role::Plain, env));
        let mut above = None;
        for spot in self.spots() {
            let part = match spot {
                Spot::Host(_) | Spot::AddHost => words.desk_hosts(),
                Spot::Admitted(_) | Spot::Admit => words.desk_admitted(),
                _ => words.desk_conference(),
            };
            if above.as_ref() != Some(&part) {
                lines.extend(heading(&part, env));
                above = Some(part);
            }
            let (label, aside) = match &spot {
                Spot::AddHost => (words.desk_add_host(), String::new()),
                Spot::Admit => (words.desk_admit(), String::new()),
                Spot::Host(handle) | Spot::Admitted(handle) => (
                    handle.to_string().into(),
                    words.desk_take_away().into_owned(),
                ),
                Spot::Title => (words.desk_edit_title(), String::new()),
                Spot::Description => (words.desk_edit_description(), String::new()),
                Spot::Access => {
                    let access = words.desk_access(conference.access.as_str());
                    (access, words.desk_change().into_owned())
                }
                Spot::Order => (words.desk_order(), String::new()),
                Spot::Archive(true) => (words.desk_archive(), String::new()),
                Spot::Archive(false) => (words.desk_unarchive(), String::new()),
            };
            lines.push(choice(&label, &aside, env));
        }
        lines
    }

    fn open(&mut self, at: usize, env: &Env<'_>) -> Action {
        let words = env.words;
        let (Some(spot), Some(place)) = (self.spots().get(at).cloned(), &self.place) else {
            return Action::None;
        };
        let conference = &place.conference;
        let command = match spot {
            Spot::Title => {
                let start = conference.title.to_string();
                let about = (words.desk_title(), words.desk_about_title());
                let limit = env.me.limits.title_chars;
                self.sheet.types(What::Title, about, &start, limit);
                return Action::Redraw;
            }
            Spot::Description => {
                let start = conference.description.to_string();
                let about = (words.desk_description(), words.desk_about_description());
                self.sheet
                    .types(What::Description, about, &start, DESCRIPTION);
                return Action::Redraw;
            }
            Spot::Access => {
                let about = words.desk_about_access();
                self.sheet.chooses(What::Access, about, accesses(env));
                return Action::Redraw;
            }
            Spot::Order => {
                let mut places: Vec<_> = self.others.iter().map(ToString::to_string).collect();
                places.push(words.desk_order_last().into_owned());
                self.sheet
                    .chooses(What::Order, words.desk_about_order(), places);
                return Action::Redraw;
            }
            Spot::AddHost | Spot::Admit => {
                let what = match spot {
                    Spot::AddHost => What::Host,
                    _ => What::Admit,
                };
                let about = (words.desk_handle(), words.desk_about_handle());
                self.sheet.seeks(what, about, HANDLE);
                return Action::All(vec![unasked(), seek("")]);
            }
            Spot::Host(handle) => return self.asks_why(Act::Unhost, handle, env),
            Spot::Admitted(handle) => return self.asks_why(Act::Expel, handle, env),
            Spot::Archive(on) => self.edit(None, None, None, Some(on)),
        };
        match self.sheet.is_sure(&command) {
            true => self.act(command, env),
            false => Action::Say(words.desk_sure().into_owned()),
        }
    }

    /// What is taken from a member has a reason.
    fn asks_why(&mut self, act: Act, handle: Handle, env: &Env<'_>) -> Action {
        self.sheet.asks_why(act, What::Reason(act, handle), env);
        unasked()
    }

    /// Takes a host's office from a member, or admits them no longer.
    fn takes(&self, act: Act, handle: Handle, (reason, words): (Reason, SafeText)) -> Command {
        let slug = self.slug.clone();
        Command::Care(match act {
            Act::Unhost => Care::Unhost {
                slug,
                handle,
                reason,
                words,
            },
            _ => Care::Expel {
                slug,
                handle,
                reason,
                words,
            },
        })
    }

    fn edit(
        &self,
        title: Option<Title>,
        description: Option<SafeText>,
        access: Option<Access>,
        archived: Option<bool>,
    ) -> Command {
        Command::EditConference {
            slug: self.slug.clone(),
            title,
            description,
            access,
            archived,
        }
    }

    fn act(&mut self, command: Command, env: &Env<'_>) -> Action {
        self.sheet.send();
        self.then = Some(did(&command, env.words));
        Action::All(vec![Action::Redraw, Action::Do(command)])
    }

    fn typed(&mut self, what: What, typed: &str, env: &Env<'_>) -> Action {
        let words = env.words;
        let command = match what {
            What::Title => match Title::new(typed, &env.me.limits) {
                Ok(title) => self.edit(Some(title), None, None, None),
                Err(refusal) => {
                    self.sheet.is_wrong(words.refusal(&refusal));
                    return Action::Redraw;
                }
            },
            What::Description => self.edit(None, Some(SafeText::line(typed)), None, None),
            What::Host | What::Admit => match Handle::new(typed.trim()) {
                Ok(handle) => {
                    let (who, slug) = (handle.to_string(), self.slug.to_string());
                    let (command, said) = match what {
                        What::Host => (
                            Command::Host(self.slug.clone(), handle),
                            words.desk_hosts_now(slug, who),
                        ),
                        _ => (
                            Command::Admit(self.slug.clone(), handle),
                            words.desk_admitted_now(slug, who),
                        ),
                    };
                    let action = self.act(command, env);
                    self.then = Some(said.into_owned());
                    return action;
                }
                Err(refusal) => {
                    self.sheet.is_wrong(words.refusal(&refusal));
                    return Action::Redraw;
                }
            },
            What::Words(act, handle, reason) => {
                self.takes(act, handle, (reason, SafeText::line(typed)))
            }
            What::Access | What::Order | What::Reason(..) => return Action::None,
        };
        self.act(command, env)
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Unasked => unasked(),
            Turn::Undo => Action::Undo,
            Turn::Refresh => Action::Ask(Query::Care(CareQuery::Conferences)),
            Turn::Open(at) => self.open(at, env),
            Turn::Typed(what, typed) => self.typed(what, &typed, env),
            Turn::Letters(letters) => Action::All(vec![Action::Redraw, seek(&letters)]),
            Turn::Chose(What::Order, at) => {
                let command = Command::MoveConference {
                    slug: self.slug.clone(),
                    before: self.others.get(at).cloned(),
                };
                self.act(command, env)
            }
            Turn::Chose(What::Reason(act, handle), at) => {
                if let Some(reason) = act.reasons().get(at).copied() {
                    let about = (env.words.desk_words(), env.words.desk_about_taken());
                    let what = What::Words(act, handle, reason);
                    self.sheet.types(what, about, "", Reason::CHARS);
                }
                Action::Redraw
            }
            Turn::Chose(_, at) => match ACCESS.get(at).copied() {
                Some(access) => {
                    let command = self.edit(None, None, Some(access), None);
                    self.act(command, env)
                }
                None => Action::None,
            },
            Turn::Redraw => Action::Redraw,
        }
    }
}

/// Asks for members with these letters.
fn seek(letters: &str) -> Action {
    Action::Ask(Query::Care(CareQuery::Members {
        letters: letters.trim().to_owned(),
        filter: MemberFilter::All,
        after: None,
        limit: MATCHES,
    }))
}

impl Screen for Place {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        let ask = Action::Ask(Query::Care(CareQuery::Conferences));
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Restored => ask,
            Event::Answer(Answer::Care(CareAnswer::Conferences(all))) => {
                let slugs = all.iter().map(|place| &place.conference.slug);
                let others = slugs.filter(|slug| **slug != self.slug);
                self.others = others.cloned().collect();
                let mut all = all.into_iter();
                self.place = all.find(|place| place.conference.slug == self.slug);
                self.sheet.clamp(self.spots().len());
                match self.place {
                    Some(_) => Action::Redraw,
                    None => Action::Close(Outcome::Back),
                }
            }
            Event::Answer(Answer::Care(CareAnswer::Members(page))) => {
                // Who is not let in is neither host nor admitted.
                let out = |id: &MemberId| page.waiting.contains(id) || page.refused.contains(id);
                let rows = page.rows.into_iter().filter(|member| !out(&member.id));
                let handles = rows.filter_map(|member| member.handle);
                self.sheet.found(handles.map(|it| it.to_string()).collect());
                Action::Redraw
            }
            Event::Done(Done::Ok | Done::Logged(_)) => {
                self.sheet.is_done();
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Redraw, said, ask])
            }
            Event::Failed(_) if self.place.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                // Of what was done, or else of a search.
                match self.then.take() {
                    Some(_) => self.sheet.is_refused(),
                    None => self.sheet.missed(),
                }
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
        let title = env.words.desk_place(self.slug.to_string());
        let lines = self.lines(env);
        self.sheet.view((title, String::new()), lines, "", env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(DESK)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }
}

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
