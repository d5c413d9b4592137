//! What the configuration says: every key with its value, where that comes from, and whether a change holds at once. The
//! server is asked to read it again from here; the file itself is changed with an editor.

use crate::domain::{Answer, Care, CareAnswer, CareQuery, Command, Done, Setting, Settings};
use crate::term::{Key, Role, Row};
use crate::ui::keymap::{self, Act, Binding, CONFIGURATION, HOUSE, LIST, PAGES};
use crate::ui::widget::{Item, List, fit, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

use super::{ask, place};

/// Cells of a key, of a value, and of whether it holds at once.
const KEY: u16 = 36;
const VALUE: u16 = 24;
const HOLDS: u16 = 20;
/// From this width on a key takes one row.
const WIDE: u16 = 120;

/// The page.
#[derive(Default)]
pub struct Configuration {
    settings: Option<Settings>,
    list: List,
}

impl Configuration {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[Setting] {
        self.settings
            .as_ref()
            .map_or(&[], |settings| &settings.rows)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PAGES, CONFIGURATION, LIST], key) else {
            return Action::None;
        };
        if self
            .list
            .act(act, self.rows().len(), usize::from(env.size.height / 2))
        {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::Refresh => ask(CareQuery::Settings),
            Act::Redo => Action::Do(Command::Care(Care::Reload)),
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        let mut said = Vec::new();
        if self
            .settings
            .as_ref()
            .is_some_and(|settings| !settings.running)
        {
            said = paragraph(&env.words.config_idle(), 1, env.size.width, Role::Notice);
        }
        items.extend(said.into_iter().map(|row| Item { row, item: None }));
        for (at, setting) in self.rows().iter().enumerate() {
            let (first, second) = entry(setting, env);
            items.push(Item {
                row: first,
                item: Some(at),
            });
            items.extend(second.map(|row| Item { row, item: None }));
        }
        items
    }
}

/// A key: on one row where there is room, else on two.
fn entry(setting: &Setting, env: &Env<'_>) -> (Row, Option<Row>) {
    let words = env.words;
    let holds = match setting.live {
        true => words.config_live(),
        false => words.config_restart(),
    };
    let source = match &setting.source {
        Some(source) => source.to_string(),
        None => words.config_default().into_owned(),
    };
    let width = env.size.width;
    let value = setting.value.as_str();
    if width >= WIDE {
        let last = List::MARGIN + KEY + VALUE + HOLDS;
        let pieces = vec![
            text(List::MARGIN, KEY - 1, setting.key.as_str(), Role::Strong),
            text(List::MARGIN + KEY, VALUE - 1, value, Role::Plain),
            text(List::MARGIN + KEY + VALUE, HOLDS - 1, &holds, Role::Plain),
            text(last, width.saturating_sub(last + 1), &source, Role::Dim),
        ];
        return (Row { pieces }, None);
    }
    let room = width.saturating_sub(List::MARGIN + 1);
    let first = fit(&format!("{} = {value}", setting.key), room);
    let second = format!("{holds}; {source}");
    let below = List::MARGIN + 2;
    let row = |col: u16, said: &str, role: Role| Row {
        pieces: vec![text(col, width.saturating_sub(col + 1), said, role)],
    };
    let second = row(below, &second, Role::Dim);
    (row(List::MARGIN, &first, Role::Strong), Some(second))
}

impl Screen for Configuration {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => ask(CareQuery::Settings),
            Event::Answer(Answer::Care(CareAnswer::Settings(settings))) => {
                self.list.clamp(settings.rows.len());
                self.settings = Some(settings);
                self.settle(env);
                Action::Redraw
            }
            Event::Done(Done::Ok) => {
                let said = env.words.config_reloading().into_owned();
                Action::All(vec![Action::Say(said), ask(CareQuery::Settings)])
            }
            Event::Failed(_) if self.settings.is_none() => Action::Close(Outcome::Back),
            // What was asked to be read again is, a moment later.
            Event::Tick => ask(CareQuery::Settings),
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let (rows, cursor) = self.list.rows(self.items(env), env.size.height);
        View {
            place: place(&env.words.config_title(), ""),
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PAGES, CONFIGURATION, LIST, HOUSE]
    }
}
