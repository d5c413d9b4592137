//! How the join page looks: rows from the language to the last Enter, scrolled so that the focus is among them.

use ratatui::text::{Line, Span};

use super::super::{more_below, rules};
use super::{Checked, Field, Join, cannot_join, key_in_hand};
use crate::domain::{Language, Member, Refusal, Registration};
use crate::term::{Piece, Role, Row, style};
use crate::ui::widget::{LineInput, blank, cells, paragraph, text};
use crate::ui::{Env, View};

/// The widest a field is.
const FIELD: u16 = 40;

/// The page in the making: its rows, and where the cursor is on it.
struct Page {
    rows: Vec<Row>,
    cursor: (u16, usize),
    /// The row behind the last that belongs to what has the focus.
    end: usize,
}

impl Join {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let site = env.me.site.to_string();
        let page = if let Some((member, _)) = &self.joined {
            welcome(member, env)
        } else if env.me.limits.registration == Registration::Closed {
            shut(&words.join_closed(site.clone()), env)
        } else if cannot_join(env) {
            shut(&words.join_needs_key(site.clone()), env)
        } else {
            self.page(env)
        };
        let height = usize::from(env.size.height);
        let (col, row) = page.cursor;
        // What is said of a field stands below it.
        let top = page.end.saturating_sub(height).min(row);
        View {
            place: Line::from(Span::styled(
                words.join_title(site).into_owned(),
                style(Role::Heading),
            )),
            aside: more_below(top + height < page.rows.len(), env),
            rows: page.rows.into_iter().skip(top).take(height).collect(),
            cursor: Some((col, u16::try_from(row - top.min(row)).unwrap_or(0))),
        }
    }

    fn page(&self, env: &Env<'_>) -> Page {
        let words = env.words;
        let width = env.size.width;
        let mut page = Page {
            rows: Vec::new(),
            cursor: (1, 0),
            end: 0,
        };
        let gap = !env.size.is_narrow();
        for field in Self::fields(env) {
            match field {
                Field::Language => {
                    self.language(&mut page, env);
                    // With an application one is not in yet.
                    let intro = match Self::fields(env).contains(&Field::About) {
                        true => words.join_intro_applying(),
                        false => words.join_intro(),
                    };
                    page.rows.extend(paragraph(&intro, 1, width, Role::Plain));
                }
                Field::Member => {
                    let marker = self.focus(&mut page, field, 1);
                    let mut rows = paragraph(&words.join_have_account(), 1, width, Role::Dim);
                    if let Some(first) = rows.first_mut() {
                        first.pieces.insert(0, marker);
                    }
                    page.rows.extend(rows);
                    page.gap(gap);
                }
                Field::Handle => {
                    self.line(&mut page, field, &words.join_handle(), &self.handle, env);
                    self.below(&mut page, field, self.handle_said(env), env);
                }
                Field::Name => {
                    self.line(&mut page, field, &words.join_name(), &self.name, env);
                    self.below(
                        &mut page,
                        field,
                        (words.join_name_hint().into_owned(), Role::Dim),
                        env,
                    );
                }
                Field::Invite => {
                    self.line(&mut page, field, &words.join_invite(), &self.invite, env);
                    self.below(&mut page, field, (String::new(), Role::Dim), env);
                }
                Field::About => {
                    self.line(&mut page, field, &words.join_about(), &self.about, env);
                    let hint = (words.join_about_hint().into_owned(), Role::Dim);
                    self.below(&mut page, field, hint, env);
                }
                Field::Password => {
                    self.line(
                        &mut page,
                        field,
                        &words.join_password(),
                        &self.password,
                        env,
                    );
                    self.below(&mut page, field, self.password_said(env), env);
                }
                Field::Again => {
                    self.line(&mut page, field, &words.join_again(), &self.again, env);
                    self.below(&mut page, field, self.again_said(env), env);
                }
                Field::Rules(_) => self.rules(&mut page, gap, env),
                Field::Button => self.button(&mut page, gap, env),
            }
            // Of the rules a row has it.
            if field == self.focus && !matches!(field, Field::Rules(_)) {
                page.end = page.rows.len();
            }
        }
        page
    }

    /// What is said below the handle.
    fn handle_said(&self, env: &Env<'_>) -> (String, Role) {
        let words = env.words;
        let (said, role) = match &self.checked {
            Checked::Empty => (words.join_handle_hint(), Role::Dim),
            Checked::Asking => (words.join_handle_asking(), Role::Dim),
            Checked::Free => (words.join_handle_free(), Role::Notice),
            Checked::Bad(refusal) => (words.refusal(refusal), Role::Warning),
        };
        (said.into_owned(), role)
    }

    /// What is said below the password: once it was left, what is wrong with it.
    fn password_said(&self, env: &Env<'_>) -> (String, Role) {
        let (words, least) = (env.words, env.me.limits.password_chars);
        let left = self.focus != Field::Password && !self.password.text().is_empty();
        if left && self.is_short(env) {
            let said = words.refusal(&Refusal::PasswordTooShort { least });
            return (said.into_owned(), Role::Warning);
        }
        (words.join_password_hint(least).into_owned(), Role::Dim)
    }

    /// What is said below the password as it was typed again: once that was left, whether it differs.
    fn again_said(&self, env: &Env<'_>) -> (String, Role) {
        let typing = matches!(self.focus, Field::Password | Field::Again);
        let again = self.again.text();
        if typing || again.is_empty() || again == self.password.text() {
            return (String::new(), Role::Dim);
        }
        let said = env.words.join_password_differs();
        (said.into_owned(), Role::Warning)
    }

    /// The marker of the focus, and where the cursor is.
    fn focus(&self, page: &mut Page, field: Field, col: u16) -> Piece {
        let focused = self.focus == field;
        if focused {
            page.cursor = (col, page.rows.len());
        }
        text(0, 1, if focused { ">" } else { "" }, Role::Accent)
    }

    /// The languages beside their label; where that is too wide, without it, on as many rows as they need.
    fn language(&self, page: &mut Page, env: &Env<'_>) {
        let label = env.words.join_language();
        let names = Language::ALL.map(|language| {
            let spoken = language == env.words.language();
            let name = language.name();
            if spoken {
                (format!("[{name}]"), Role::Strong)
            } else {
                (name.to_owned(), Role::Plain)
            }
        });
        let room = env.size.width.saturating_sub(1);
        let beside = 2 + label_width(env);
        let wide: u16 = names.iter().map(|(name, _)| cells(name) + 4).sum();
        let (start, between) = if beside + wide <= room {
            (beside, 2)
        } else {
            (1, 1)
        };
        let mut pieces = vec![self.focus(page, Field::Language, start)];
        if start == beside {
            pieces.push(text(1, cells(&label), &label, Role::Dim));
        }
        let mut col = start;
        for (number, (name, role)) in (1..).zip(names) {
            let shown = format!("{number} {name}");
            if col > start && col + cells(&shown) > room {
                let full = std::mem::take(&mut pieces);
                page.rows.push(Row { pieces: full });
                col = start;
            }
            pieces.push(text(col, cells(&shown), &shown, role));
            col += cells(&shown) + between;
        }
        page.rows.push(Row { pieces });
    }

    fn line(&self, page: &mut Page, field: Field, label: &str, line: &LineInput, env: &Env<'_>) {
        let col = 2 + label_width(env);
        let width = env.size.width.saturating_sub(col + 1).clamp(1, FIELD);
        let (piece, caret) = line.piece(col, width, self.focus == field);
        let marker = self.focus(page, field, caret);
        let label = text(1, cells(label), label, Role::Dim);
        page.rows.push(Row {
            pieces: vec![marker, label, piece],
        });
    }

    /// What is wrong with a field, or else what is said of it.
    fn below(&self, page: &mut Page, field: Field, hint: (String, Role), env: &Env<'_>) {
        let (said, role) = match &self.wrong {
            Some((wrong, said)) if *wrong == field => (said.clone(), Role::Warning),
            _ => hint,
        };
        if !said.is_empty() {
            page.rows.extend(paragraph(&said, 3, env.size.width, role));
        }
    }

    fn rules(&self, page: &mut Page, gap: bool, env: &Env<'_>) {
        page.gap(gap);
        let title = env.words.join_rules();
        page.rows.push(Row {
            pieces: vec![text(
                1,
                env.size.width.saturating_sub(2),
                &title,
                Role::Heading,
            )],
        });
        for (number, line) in rules::rows(env).into_iter().enumerate() {
            let marker = self.focus(page, Field::Rules(number), 1);
            if self.focus == Field::Rules(number) {
                page.end = page.rows.len() + 1;
            }
            let width = env.size.width.saturating_sub(2);
            let piece = Piece {
                col: 1,
                width,
                line,
            };
            page.rows.push(Row {
                pieces: vec![marker, piece],
            });
        }
    }

    fn button(&self, page: &mut Page, gap: bool, env: &Env<'_>) {
        page.gap(gap);
        let words = env.words;
        let marker = self.focus(page, Field::Button, 1);
        let width = env.size.width;
        if self.is_joining() {
            page.rows
                .extend(paragraph(&words.join_waiting(), 1, width, Role::Dim));
            return;
        }
        let mut rows = paragraph(&words.join_button(), 1, width, Role::Strong);
        if let Some(first) = rows.first_mut() {
            first.pieces.insert(0, marker);
        }
        page.rows.extend(rows);
        self.below(page, Field::Button, (String::new(), Role::Dim), env);
    }
}

impl Page {
    /// An empty row, where there is room for any.
    fn gap(&mut self, gap: bool) {
        if gap {
            self.rows.push(blank());
        }
    }
}

/// The widest of the labels.
fn label_width(env: &Env<'_>) -> u16 {
    let words = env.words;
    let labels = [
        words.join_language(),
        words.join_handle(),
        words.join_name(),
        words.join_invite(),
        words.join_about(),
        words.join_password(),
        words.join_again(),
    ];
    labels.iter().map(|label| cells(label)).max().unwrap_or(0)
}

/// A page of one sentence.
fn said(sentence: &str, env: &Env<'_>) -> Page {
    Page {
        rows: paragraph(sentence, 1, env.size.width, Role::Plain),
        cursor: (1, 0),
        end: 0,
    }
}

/// Nobody can join, but members may have come on a machine that is new to the house.
fn shut(sentence: &str, env: &Env<'_>) -> Page {
    let mut page = said(sentence, env);
    page.gap(!env.size.is_narrow());
    let member = env.words.join_shut_member();
    page.rows
        .extend(paragraph(&member, 1, env.size.width, Role::Plain));
    page
}

/// What will let the new member in tomorrow.
fn welcome(member: &Member, env: &Env<'_>) -> Page {
    let (words, width) = (env.words, env.size.width);
    let mut page = said(&words.join_welcome(member.name.to_string()), env);
    page.gap(!env.size.is_narrow());
    page.rows
        .extend(paragraph(&words.join_tomorrow(), 1, width, Role::Plain));
    let with = match key_in_hand(env) {
        Some(key) => words.join_with_key(key.as_str().to_owned()),
        None => words.join_with_password(),
    };
    page.rows.extend(paragraph(&with, 3, width, Role::Strong));
    let handle = member
        .handle
        .as_ref()
        .map_or_else(String::new, ToString::to_string);
    // A command stands on a row of its own: where it is broken, half of it would be typed.
    let (connect, command) = match env.me.command(&handle) {
        Some(command) => (words.join_connect_by(), command),
        None => (words.join_connect(handle), String::new()),
    };
    page.rows.extend(paragraph(&connect, 1, width, Role::Plain));
    if !command.is_empty() {
        page.rows
            .extend(paragraph(&command, 1, width, Role::Strong));
    }
    if key_in_hand(env).is_none() {
        page.gap(!env.size.is_narrow());
        page.rows
            .extend(paragraph(&words.join_codes(), 1, width, Role::Plain));
    }
    page.gap(!env.size.is_narrow());
    if env.me.limits.registration == Registration::Approval {
        let waits = words.join_will_wait();
        page.rows.extend(paragraph(&waits, 1, width, Role::Strong));
        if env.me.limits.guest_reading {
            let meanwhile = words.join_meanwhile();
            page.rows
                .extend(paragraph(&meanwhile, 1, width, Role::Plain));
        }
        page.gap(!env.size.is_narrow());
    }
    page.cursor = (1, page.rows.len());
    page.rows
        .extend(paragraph(&words.join_go_in(), 1, width, Role::Strong));
    page.end = page.rows.len();
    page
}
