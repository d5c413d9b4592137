//! How settings look: a row each with its choices, the present one in brackets; below, what the focused row is about,
//! and a sample of a post in the looks that were chosen.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{Setting, Settings};
use crate::domain::{Audience, Body, Language, Measure, Theme};
use crate::term::{Piece, Role, Row, style};
use crate::text::Words;
use crate::ui::screen::more_below;
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, post_body, text};
use crate::ui::{Env, View};

/// Rows below which there is room for a sample.
const SAMPLE_FROM: u16 = 20;

impl Settings {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let place = Line::from(Span::styled(
            env.words.settings_title(),
            style(Role::Heading),
        ));
        let items = self.items(env);
        let more = self.list.goes_on(&items, self.room(env));
        let (mut rows, mut cursor) = self.list.rows(items, self.room(env));
        if let (Some((col, row)), Some(line)) = (cursor, &self.naming) {
            let (_, caret) = line.piece(value_col(env), value_room(env), true);
            cursor = Some((caret.max(col), row));
        }
        rows.extend(self.about(env));
        let room = usize::from(env.size.height).saturating_sub(rows.len());
        if env.size.height >= SAMPLE_FROM {
            rows.extend(sample(env).into_iter().take(room));
        }
        View {
            place,
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    /// The rows that the list has.
    pub(super) fn room(&self, env: &Env<'_>) -> u16 {
        let about = u16::try_from(self.about(env).len()).unwrap_or(u16::MAX);
        let lines = u16::try_from(self.items(env).len()).unwrap_or(u16::MAX);
        lines.min(env.size.height.saturating_sub(about))
    }

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let mut items = Vec::new();
        let mut personal = None;
        for (at, setting) in Self::rows(env).enumerate() {
            if personal != Some(setting.is_personal()) && !env.size.is_narrow() {
                let title = if setting.is_personal() {
                    words.settings_you()
                } else {
                    words.settings_screens()
                };
                if personal.is_some() {
                    items.push(unfocused(blank()));
                }
                let heading = text(1, env.size.width.saturating_sub(2), &title, Role::Heading);
                items.push(unfocused(Row {
                    pieces: vec![heading],
                }));
            }
            personal = Some(setting.is_personal());
            items.push(Item {
                row: self.row(setting, env),
                item: Some(at),
            });
        }
        items
    }

    /// Label and value.
    fn row(&self, setting: Setting, env: &Env<'_>) -> Row {
        let words = env.words;
        let (col, room) = (value_col(env), value_room(env));
        let name = label(setting, env.words);
        let mut pieces = vec![text(List::MARGIN, cells(&name), &name, Role::Dim)];
        let value = match (setting, &self.naming) {
            (Setting::Name, Some(line)) => line.piece(col, room, true).0,
            (Setting::Name, None) => {
                let name = self.sent.as_ref().map_or(&env.me.name, |sent| sent.text());
                text(col, room, name.as_str(), Role::Plain)
            }
            (Setting::Card, _) => text(col, room, &env.words.settings_card_value(), Role::Plain),
            (Setting::Organisation, _) => text(col, room, &self.works_at(words), Role::Plain),
            (Setting::Audience, _) => {
                let all = Audience::ALL.map(|audience| (audience, audience_name(audience, words)));
                choices(&all, self.audience, (col, room))
            }
            (Setting::Muted, _) => {
                let muted = env.words.settings_muted_value(env.me.muted.len());
                text(col, room, &muted, Role::Plain)
            }
            (Setting::Notices, _) => text(col, room, &words.settings_notices_value(), Role::Plain),
            (Setting::Access, _) => text(col, room, &words.settings_ways(), Role::Plain),
            (Setting::Erase, _) => text(col, room, &words.settings_erase_value(), Role::Plain),
            (Setting::Language, _) => {
                let all = Language::ALL.map(|language| (language, Cow::from(language.name())));
                choices(&all, env.words.language(), (col, room))
            }
            (Setting::Theme, _) => {
                let all = Theme::ALL.map(|theme| (theme, theme_name(theme, env.words)));
                choices(&all, env.me.looks.theme, (col, room))
            }
            (Setting::Measure, _) => {
                let measure = env.me.looks.measure;
                let name = |measure: Measure| {
                    let columns = measure.columns();
                    (measure, Cow::from(columns.to_string()))
                };
                choices(&Measure::CHOICES.map(name), measure, (col, room))
            }
        };
        pieces.push(value);
        Row { pieces }
    }

    /// Where the member works, in one line.
    fn works_at(&self, words: &Words) -> Cow<'static, str> {
        match &self.works {
            None => words.organisation_unstated(),
            Some(works) => works.name.to_string().into(),
        }
    }

    /// What the row of the organisation is about; first what became of a proposal.
    fn about_work(&self, words: &Words) -> (Cow<'static, str>, Role) {
        let works = self.works.as_deref();
        let refused = works.and_then(|works| works.refused.as_ref());
        match refused {
            Some(reason) => (words.organisation_refused(reason.to_string()), Role::Notice),
            None if works.is_some_and(|works| !works.confirmed) => {
                (words.organisation_waits(), Role::Notice)
            }
            None => (words.settings_about_organisation(), Role::Dim),
        }
    }

    /// What the focused row is about, or what is wrong with what stands there.
    fn about(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let (said, role) = match (&self.wrong, self.focused(env)) {
            (Some(wrong), _) => (Cow::from(wrong.clone()), Role::Warning),
            (None, Some(Setting::Name)) => (words.join_name_hint(), Role::Dim),
            (None, Some(Setting::Card)) => (words.settings_about_card(), Role::Dim),
            (None, Some(Setting::Organisation)) => self.about_work(words),
            (None, Some(Setting::Audience)) => (about_audience(self.audience, words), Role::Dim),
            (None, Some(Setting::Muted)) => (words.settings_about_muted(), Role::Dim),
            (None, Some(Setting::Notices)) => (words.settings_about_notices(), Role::Dim),
            (None, Some(Setting::Access)) => (words.settings_about_access(), Role::Dim),
            (None, Some(Setting::Erase)) => (words.settings_about_erase(), Role::Dim),
            (None, Some(Setting::Language)) if env.me.member().is_some() => {
                (words.settings_about_language(), Role::Dim)
            }
            (None, Some(Setting::Language)) => (words.settings_visit(), Role::Dim),
            (None, Some(Setting::Theme)) => (about_theme(env.me.looks.theme, words), Role::Dim),
            (None, Some(Setting::Measure)) => (words.settings_about_measure(), Role::Dim),
            (None, None) => return Vec::new(),
        };
        let mut rows = vec![blank()];
        rows.extend(paragraph(&said, List::MARGIN, env.size.width, role));
        rows
    }
}

/// Who may see where the member works, in a word.
fn audience_name(audience: Audience, words: &Words) -> Cow<'static, str> {
    match audience {
        Audience::Me => words.audience_me(),
        Audience::Hosts => words.audience_hosts(),
        Audience::Members => words.audience_members(),
        Audience::Everyone => words.audience_everyone(),
    }
}

fn about_audience(audience: Audience, words: &Words) -> Cow<'static, str> {
    match audience {
        Audience::Me => words.audience_about_me(),
        Audience::Hosts => words.audience_about_hosts(),
        Audience::Members => words.audience_about_members(),
        Audience::Everyone => words.audience_about_everyone(),
    }
}

const fn unfocused(row: Row) -> Item {
    Item { row, item: None }
}

fn label(setting: Setting, words: &Words) -> Cow<'static, str> {
    match setting {
        Setting::Name => words.settings_name(),
        Setting::Card => words.settings_card(),
        Setting::Organisation => words.settings_organisation(),
        Setting::Audience => words.settings_audience(),
        Setting::Muted => words.settings_muted(),
        Setting::Notices => words.settings_notices(),
        Setting::Access => words.settings_access(),
        Setting::Erase => words.settings_erase(),
        Setting::Language => words.settings_language(),
        Setting::Theme => words.settings_theme(),
        Setting::Measure => words.settings_measure(),
    }
}

/// The column of the values: behind the widest label.
fn value_col(env: &Env<'_>) -> u16 {
    let labels = super::ALL
        .iter()
        .map(|setting| cells(&label(*setting, env.words)));
    List::MARGIN + labels.max().unwrap_or(0) + 2
}

fn value_room(env: &Env<'_>) -> u16 {
    env.size.width.saturating_sub(value_col(env) + 1).max(1)
}

/// All choices with the chosen one in brackets, in the column and the cells that there are; where they do not fit, that
/// one alone.
pub(in crate::ui::screen) fn choices<T: Copy + PartialEq>(
    all: &[(T, Cow<'static, str>)],
    chosen: T,
    (col, room): (u16, u16),
) -> Piece {
    let shown = |only: bool| {
        let mut line = Line::default();
        for (choice, name) in all {
            let (text, role) = if *choice == chosen {
                (format!("[{name}]"), Role::Strong)
            } else if only {
                continue;
            } else {
                (format!(" {name} "), Role::Dim)
            };
            line.push_span(Span::styled(text, style(role)));
        }
        line
    };
    let line = Some(shown(false)).filter(|line| line.width() <= usize::from(room));
    Piece {
        // The brackets hang, so that the words stand under those of the other rows.
        col: col - 1,
        width: room + 1,
        line: line.unwrap_or_else(|| shown(true)),
    }
}

fn theme_name(theme: Theme, words: &Words) -> Cow<'static, str> {
    match theme {
        Theme::Terminal => words.theme_terminal(),
        Theme::Paper => words.theme_paper(),
        Theme::Contrast => words.theme_contrast(),
        Theme::Plain => words.theme_plain(),
    }
}

fn about_theme(theme: Theme, words: &Words) -> Cow<'static, str> {
    match theme {
        Theme::Terminal => words.theme_about_terminal(),
        Theme::Paper => words.theme_about_paper(),
        Theme::Contrast => words.theme_about_contrast(),
        Theme::Plain => words.theme_about_plain(),
    }
}

/// A post, as it looks now.
fn sample(env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let col = List::MARGIN;
    let width = env.prose(col);
    let rule = "-".repeat(usize::from(width));
    let mut rows = vec![blank()];
    let heading = Line::from(vec![
        Span::styled("dan", style(Role::Handle)),
        Span::raw("  Daniel Roth "),
        Span::styled(words.staff_label(), style(Role::Label)),
        Span::raw("  "),
        Span::styled(words.topic_new_line(), style(Role::New)),
    ]);
    let mark = "> ";
    let body = format!(
        "{mark}{}\n\n{}",
        words.settings_sample_quote(),
        words.settings_sample()
    );
    let body = post_body(&Body::stored(&body), width, true, words);
    rows.push(Row {
        pieces: vec![text(col, width, &fit(&rule, width), Role::Dim)],
    });
    let lines = std::iter::once(heading).chain(body);
    rows.extend(lines.map(|line| Row {
        pieces: vec![Piece { col, width, line }],
    }));
    rows
}
