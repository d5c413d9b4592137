//! What the configuration says: every key with its value, where that comes from, and whether a change holds at once; and how
//! one is changed. What is typed is checked where the file is read, which is not here.

use std::borrow::Cow;

use super::ask;
use super::sheet::{Line, Sheet, Turn, row, told, unasked};
use crate::domain::{
    Answer, Care, CareAnswer, CareFault, CareQuery, Command, Configured, Done, Editing, News,
    Setting, Settings, Subject,
};
use crate::term::{Key, Role, Row};
use crate::ui::keymap::{self, Act, Binding, CONFIGURATION};
use crate::ui::widget::{List, fit, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Cells of a key, of a value, and of whether it holds at once.
const KEY: u16 = 36;
const VALUE: u16 = 24;
const HOLDS: u16 = 27;
/// From this width on a key takes one row.
const WIDE: u16 = 120;
/// Characters of a value.
const CHARS: usize = 400;
/// Characters of letters that are looked for.
const LETTERS: usize = 40;
/// What shuts these pages for whoever changes it over ssh, or lets them in no more.
const OVER_SSH: &str = "console.over_ssh";
const PASSWORDS: &str = "auth.passwords";

/// What is typed or chosen.
#[derive(Clone)]
enum What {
    /// Letters of keys.
    Letters,
    /// The value of a setting.
    Value(Box<Setting>),
}

/// A change that is under way.
struct Change {
    /// What is said once it was made.
    said: String,
    /// What is said where it was so already.
    same: String,
}

/// The page.
#[derive(Default)]
pub struct Configuration {
    settings: Option<Settings>,
    letters: String,
    sheet: Sheet<What>,
    change: Option<Change>,
}

impl Configuration {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The keys that have the letters.
    fn rows(&self) -> Vec<&Setting> {
        let all = self.settings.as_ref();
        let all = all.map_or(&[][..], |settings| &settings.rows).iter();
        all.filter(|row| row.key.as_str().contains(&self.letters))
            .collect()
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.sheet.is_idle() {
            let words = env.words;
            match keymap::act(&[CONFIGURATION], key) {
                Some(Act::Redo) => return Action::Do(Command::Care(Care::Reload)),
                Some(Act::Search) => {
                    let said = (words.desk_letters(), words.config_about_letters());
                    self.sheet.types(What::Letters, said, "", LETTERS);
                    return Action::Redraw;
                }
                _ => {}
            }
        }
        let lines = self.lines(env);
        let turn = self.sheet.key(key, lines, env);
        self.turn(turn, env)
    }

    fn turn(&mut self, turn: Turn<What>, env: &Env<'_>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Undo => Action::Undo,
            Turn::Refresh => ask(CareQuery::Settings),
            Turn::Open(at) => match self.rows().get(at).copied().cloned() {
                Some(setting) => self.open(setting, env),
                None => Action::None,
            },
            Turn::Typed(What::Letters, letters) => {
                letters.trim().clone_into(&mut self.letters);
                self.sheet.stop();
                self.sheet.clamp(1);
                Action::Redraw
            }
            Turn::Typed(What::Value(setting), typed) => self.set(&setting, typed, env),
            Turn::Chose(What::Value(setting), at) => {
                let chosen = setting.choices.get(at).map(ToString::to_string);
                let Some(chosen) = chosen else {
                    return Action::None;
                };
                if let Some(about) = shuts_out(&setting, &chosen, env)
                    && !self.sheet.is_sure(&configure(&setting, chosen.clone()))
                {
                    return Action::Say(about.into_owned());
                }
                self.set(&setting, chosen, env)
            }
            _ => Action::Redraw,
        }
    }

    /// Has a value typed, or chosen, or says where it is changed.
    fn open(&mut self, setting: Setting, env: &Env<'_>) -> Action {
        let words = env.words;
        let key = setting.key.to_string();
        match setting.editing {
            Editing::Hand => {
                let said = words.refusal(&CareFault::SettingByHand.into());
                return Action::Say(said.into_owned());
            }
            Editing::Above => {
                let source = setting.source.unwrap_or_default();
                return Action::Say(words.config_above(source.to_string()).into_owned());
            }
            Editing::Page => {}
        }
        let what = What::Value(Box::new(setting.clone()));
        if setting.choices.is_empty() {
            let about = match setting.value.as_str().starts_with('[') {
                true => words.config_about_list(key),
                false => words.config_about(key),
            };
            let label = format!("{} =", setting.key);
            let plain = setting.plain.as_str();
            let said = (Cow::Owned(label), about);
            match plain.parse::<i64>() {
                Ok(_) => self.sheet.proposes(what, said, plain, CHARS),
                Err(_) => self.sheet.types(what, said, plain, CHARS),
            }
        } else {
            let options = setting.choices.iter().map(ToString::to_string).collect();
            let stands = setting.choices.iter().position(|it| *it == setting.plain);
            self.sheet
                .chooses(what, words.config_about_choice(key), options);
            self.sheet.begins_at(stands.unwrap_or(0));
        }
        unasked()
    }

    fn set(&mut self, setting: &Setting, value: String, env: &Env<'_>) -> Action {
        let words = env.words;
        let (key, told) = (setting.key.to_string(), value.trim().to_owned());
        let said = match setting.live || !self.is_running() {
            true => words.config_set(key, told),
            false => words.config_set_waits(key, told),
        };
        let same = words.config_same(setting.key.to_string(), value.trim().to_owned());
        self.change = Some(Change {
            said: said.into_owned(),
            same: same.into_owned(),
        });
        Action::Do(configure(setting, value))
    }

    /// The file says it now, or did already.
    fn configured(&mut self, configured: &Configured) -> Action {
        self.sheet.stop();
        let again = ask(CareQuery::Settings);
        let said = self.change.take().map_or(Action::None, |change| {
            Action::Say(match configured {
                Configured::Changed(_) => change.said,
                Configured::Same => change.same,
            })
        });
        Action::All(vec![Action::Redraw, said, again])
    }

    fn is_running(&self) -> bool {
        self.settings.as_ref().is_some_and(|all| all.running)
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        let words = env.words;
        let mut lines = Vec::new();
        if self.settings.is_some() && !self.is_running() {
            lines.extend(told(&words.config_idle(), Role::Notice, env));
        }
        let rows = self.rows();
        if self.settings.is_some() && rows.is_empty() {
            lines.extend(told(&words.config_nothing(), Role::Plain, env));
        }
        for setting in rows {
            let (first, second) = entry(setting, env);
            lines.push(row(first, true));
            lines.extend(second.map(|second| row(second, false)));
        }
        lines
    }
}

/// What sets it to this.
fn configure(setting: &Setting, value: String) -> Command {
    let (key, value) = (setting.key.clone(), Some(value));
    Command::Care(Care::Configure { key, value })
}

/// What to be told before these pages, or the site, are shut to whoever changes this. The server's own terminal stays open.
fn shuts_out(setting: &Setting, chosen: &str, env: &Env<'_>) -> Option<Cow<'static, str>> {
    match (setting.key.as_str(), chosen) {
        _ if env.me.is_operator() => None,
        (OVER_SSH, "false") => Some(env.words.config_sure_ssh()),
        (PASSWORDS, "false") => Some(env.words.config_sure_passwords()),
        _ => None,
    }
}

/// A key: on one row where there is room, else on two.
fn entry(setting: &Setting, env: &Env<'_>) -> (Row, Option<Row>) {
    let words = env.words;
    let holds = match (setting.waits, setting.live) {
        (true, _) => words.config_waits(),
        (false, true) => words.config_live(),
        (false, false) => words.config_restart(),
    };
    let source = match &setting.source {
        // The directories matter less than the line.
        Some(source) if env.size.is_narrow() => {
            let name = source.as_str().rsplit('/').next();
            name.unwrap_or_default().to_owned()
        }
        Some(source) => source.to_string(),
        None => words.config_default().into_owned(),
    };
    let width = env.size.width;
    let value = setting.value.as_str();
    let role = match setting.waits {
        true => Role::Notice,
        false => Role::Plain,
    };
    if width >= WIDE {
        let last = List::MARGIN + KEY + VALUE + HOLDS;
        let pieces = vec![
            text(List::MARGIN, KEY - 1, setting.key.as_str(), Role::Strong),
            text(List::MARGIN + KEY, VALUE - 1, value, Role::Plain),
            text(List::MARGIN + KEY + VALUE, HOLDS - 1, &holds, role),
            text(last, width.saturating_sub(last + 1), &source, Role::Dim),
        ];
        return (Row { pieces }, None);
    }
    let room = width.saturating_sub(List::MARGIN + 1);
    let first = fit(&format!("{} = {value}", setting.key), room);
    let second = words.config_how(holds, source).into_owned();
    let below = List::MARGIN + 2;
    let line = |col: u16, said: &str, role: Role| Row {
        pieces: vec![text(col, width.saturating_sub(col + 1), said, role)],
    };
    let second = line(below, &second, if setting.waits { role } else { Role::Dim });
    (line(List::MARGIN, &first, Role::Strong), Some(second))
}

impl Screen for Configuration {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(News::Configured) => ask(CareQuery::Settings),
            Event::Answer(Answer::Care(CareAnswer::Settings(settings))) => {
                self.settings = Some(settings);
                self.sheet.clamp(self.rows().len());
                Action::Redraw
            }
            Event::Done(Done::Configured(configured)) => self.configured(&configured),
            Event::Done(Done::Ok) => Action::Say(env.words.config_reloading().into_owned()),
            Event::Failed(_) if self.settings.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                // The session says why. What was typed is still there, to be put right or sent again.
                self.change = None;
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                let turn = self.sheet.paste(&pasted);
                self.turn(turn, env)
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = (env.words.config_title(), self.letters.clone());
        self.sheet.view(title, self.lines(env), "", env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(CONFIGURATION)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Settings]
    }
}
