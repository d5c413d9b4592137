//! The sysop's page of members: found by the letters of a handle or a name, and by what they are.

use super::sheet::{Line, Sheet, Turn, choice, told};
use crate::domain::{Answer, CareAnswer, CareQuery, Handle, Member, MemberFilter, MemberId, Query};
use crate::term::{Key, Role};
use crate::ui::keymap::{self, Act, Binding, MEMBERS};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Members that are asked for at once.
const PAGE: usize = 100;
/// Characters of letters.
const LETTERS: usize = 40;

/// The page.
#[derive(Default)]
pub struct Members {
    rows: Option<Vec<Member>>,
    /// Where the list goes on.
    next: Option<MemberId>,
    /// After whom the page is that was asked for last.
    after: Option<MemberId>,
    filter: MemberFilter,
    letters: String,
    sheet: Sheet<()>,
}

impl Members {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn ask(&mut self, after: Option<MemberId>) -> Action {
        self.after = after;
        Action::Ask(Query::Care(CareQuery::Members {
            letters: self.letters.clone(),
            filter: self.filter,
            after,
            limit: PAGE,
        }))
    }

    fn members(&self) -> &[Member] {
        self.rows.as_deref().unwrap_or_default()
    }

    /// The members, and the line that leads to more of them.
    fn len(&self) -> usize {
        self.members().len() + usize::from(self.next.is_some())
    }

    fn turn(&mut self, turn: Turn<()>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Typed((), letters) => {
                self.sheet.stop();
                self.sheet.clamp(1);
                self.letters = letters.trim().to_owned();
                Action::All(vec![Action::Redraw, self.ask(None)])
            }
            Turn::Open(at) => match (self.members().get(at), self.next) {
                (Some(member), _) => match &member.handle {
                    Some(handle) => Action::Open(Route::Record(handle.clone())),
                    None => Action::None,
                },
                (None, Some(next)) => self.ask(Some(next)),
                (None, None) => Action::None,
            },
            _ => Action::Redraw,
        }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.sheet.is_idle() {
            match keymap::act(&[MEMBERS], key) {
                Some(Act::Search) => {
                    let words = env.words;
                    let said = (words.desk_letters(), words.desk_about_letters());
                    let letters = self.letters.clone();
                    self.sheet.types((), said, &letters, LETTERS);
                    return Action::Redraw;
                }
                Some(Act::Filter) => {
                    self.filter = self.filter.next();
                    self.sheet.clamp(1);
                    return Action::All(vec![Action::Redraw, self.ask(None)]);
                }
                _ => {}
            }
        }
        let turn = self.sheet.key(key, self.len(), env);
        self.turn(turn)
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        let words = env.words;
        let Some(rows) = &self.rows else {
            return Vec::new();
        };
        let mut lines: Vec<Line> = rows.iter().map(|member| line(member, env)).collect();
        if self.next.is_some() {
            lines.push(choice(&words.desk_more(), "", env));
        } else if rows.is_empty() {
            lines.extend(told(&words.desk_nobody(), Role::Plain, env));
        }
        lines
    }
}

/// A member: handle and name; at the right what they are, and how long they have been here.
fn line(member: &Member, env: &Env<'_>) -> Line {
    let words = env.words;
    let handle = member.handle.as_ref().map_or("", Handle::as_str);
    let suspended = member
        .suspended
        .as_ref()
        .is_some_and(|it| it.holds(env.now));
    let mut marks = Vec::new();
    for (has, mark) in [
        (suspended, "suspended"),
        (member.roles.sysop, "sysop"),
        (!member.roles.duties.is_none(), "deputy"),
        (member.roles.staff, "staff"),
    ] {
        if has {
            marks.push(words.desk_mark(mark).into_owned());
        }
    }
    marks.push(words.age(env.now, member.joined_at).into_owned());
    if env.size.is_narrow() {
        // The first tells most.
        marks.truncate(1);
    }
    choice(
        &format!("{handle}  {}", member.name),
        &marks.join(", "),
        env,
    )
}

impl Screen for Members {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(None),
            Event::Answer(Answer::Care(CareAnswer::Members(page))) => {
                match (self.after, &mut self.rows) {
                    (Some(_), Some(rows)) => rows.extend(page.rows),
                    (_, rows) => *rows = Some(page.rows),
                }
                self.next = page.next;
                self.sheet.clamp(self.len());
                Action::Redraw
            }
            Event::Failed(_) if self.rows.is_none() => Action::Close(Outcome::Back),
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                let turn = self.sheet.paste(&pasted);
                self.turn(turn)
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let filter = env.words.desk_filter(self.filter.as_str());
        let aside = match self.letters.is_empty() {
            true => filter.into_owned(),
            false => format!("{filter}: {}", self.letters),
        };
        let title = env.words.desk_members();
        self.sheet.view((title, aside), self.lines(env), "", env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(MEMBERS)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }
}
