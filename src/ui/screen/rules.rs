//! The house rules: to be read at any time, and to be agreed to where they are newer than what the member agreed to.

use ratatui::text::{Line, Span};

use crate::domain::Command;
use crate::term::{Key, Piece, Role, Row, style};
use crate::ui::keymap::{self, AGREE, Act, Binding, HOUSE, RULES};
use crate::ui::screen::more_below;
use crate::ui::widget::{blank, paragraph, post_body};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Columns beyond which prose reads badly.
const WIDEST: u16 = 90;

/// The house rules.
pub struct RulesScreen {
    /// Whether they are to be agreed to, and then whether the member agreed to earlier ones.
    to_agree: Option<bool>,
    /// The first row shown.
    top: usize,
}

impl RulesScreen {
    /// The rules to be read; with `to_agree`, to be agreed to.
    #[must_use]
    pub const fn new(to_agree: Option<bool>) -> Self {
        Self { to_agree, top: 0 }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let tables: &[&'static [Binding]] = if self.to_agree.is_some() {
            &[AGREE, RULES]
        } else {
            &[RULES]
        };
        let page = usize::from(env.size.height).saturating_sub(1);
        let last = self.last(env);
        self.top = match keymap::act(tables, key) {
            Some(Act::Send) => {
                let version = env.me.rules.of(env.words.language()).version;
                let agree = Action::Do(Command::Agree(version));
                return Action::All(vec![agree, Action::Close(Outcome::Back)]);
            }
            Some(Act::Down) => self.top + 1,
            Some(Act::Up) => self.top.saturating_sub(1),
            Some(Act::PageDown) => self.top + page,
            Some(Act::PageUp) => self.top.saturating_sub(page),
            _ => return Action::None,
        }
        .min(last);
        Action::Redraw
    }

    /// The last row that can be the first one shown.
    fn last(&self, env: &Env<'_>) -> usize {
        let rows = self.rows(env).len();
        rows.saturating_sub(usize::from(env.size.height))
    }

    fn rows(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let width = env.size.width;
        let mut page = match self.to_agree {
            None => Vec::new(),
            Some(true) => paragraph(&words.rules_changed(), 1, width, Role::Strong),
            Some(false) => {
                let said = words.rules_first(env.me.site.to_string());
                paragraph(&said, 1, width, Role::Strong)
            }
        };
        if !page.is_empty() && !env.size.is_narrow() {
            page.push(blank());
        }
        let width = width.saturating_sub(2);
        page.extend(rows(env).into_iter().map(|line| Row {
            pieces: vec![Piece {
                col: 1,
                width,
                line,
            }],
        }));
        page
    }
}

/// The rules laid out, a column free at each side.
pub(super) fn rows(env: &Env<'_>) -> Vec<Line<'static>> {
    let width = env.size.width.saturating_sub(2).clamp(1, WIDEST);
    let rules = env.me.rules.of(env.words.language());
    post_body(&rules.text, width, true, env.words)
}

impl Screen for RulesScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.top = self.top.min(self.last(env));
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let version = env.me.rules.of(env.words.language()).version;
        let more = self.top < self.last(env);
        let rows = self.rows(env).into_iter().skip(self.top);
        let title = Span::styled(env.words.join_rules(), style(Role::Heading));
        View {
            place: Line::from(title),
            aside: match more {
                true => more_below(more, env),
                false => env.words.rules_version(version).into_owned(),
            },
            rows: rows.take(usize::from(env.size.height)).collect(),
            cursor: Some((1, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match self.to_agree {
            Some(_) => vec![AGREE, RULES, HOUSE],
            None => vec![RULES, HOUSE],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ui::screen::picture::{SIZES, Stage, ada};

    #[test]
    fn they_look_like_this() {
        let mut stage = Stage::new(ada());
        for language in [Language::En, Language::Zh] {
            let pictures = stage.pictures(language, |_| Box::new(RulesScreen::new(Some(true))));
            insta::assert_snapshot!(format!("rules_{language:?}"), pictures);
        }
        for to_agree in [None, Some(false), Some(true)] {
            stage.assert_nothing_is_cut(|_| Box::new(RulesScreen::new(to_agree)));
        }
    }

    #[test]
    fn one_key_agrees_and_goes_on_where_there_is_something_to_agree_to() {
        let stage = Stage::new(ada());
        let wanted = stage.press(&mut RulesScreen::new(Some(true)), &[Key::Enter]);
        let back = Action::Close(Outcome::Back);
        assert_eq!(wanted, [Action::Do(Command::Agree(1)), back]);
        assert!(
            stage
                .press(&mut RulesScreen::new(None), &[Key::Enter])
                .is_empty()
        );
    }

    #[test]
    fn all_of_them_can_be_read_on_a_low_screen() {
        let mut stage = Stage::new(ada());
        [stage.size, ..] = SIZES;
        let mut screen = RulesScreen::new(None);
        let mut seen = String::new();
        for _ in 0..9 {
            seen.push_str(&stage.picture(&screen));
            stage.press(&mut screen, &[Key::Char(' ')]);
        }
        for words in ["own your own words", "else decides"] {
            assert!(seen.contains(words), "{words}");
        }
        let last = screen.top;
        stage.press(&mut screen, &[Key::PageDown, Key::Down]);
        assert_eq!(screen.top, last, "there is no more");
        stage.press(&mut screen, &[Key::Up]);
        assert_eq!(screen.top, last - 1);
    }
}
