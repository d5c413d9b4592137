//! How an entry looks: what was done, when and by whom; where, to whom and why; what was before; its appeal.

use ratatui::text::{Line, Span};

use super::{Entry, Leads};
use crate::domain::{LogAppeal, LogEntry, LogRecord, Whom};
use crate::term::{Role, Row, style};
use crate::text::exact;
use crate::ui::screen::{more_below, named};
use crate::ui::widget::{List, blank, paragraph};
use crate::ui::{Env, View};

/// The rows in the making.
struct Rows<'a> {
    rows: Vec<(Row, Option<Leads>)>,
    env: &'a Env<'a>,
}

impl Rows<'_> {
    fn said(&mut self, said: &str, role: Role, leads: Option<&Leads>) {
        let rows = paragraph(said, List::MARGIN, self.env.size.width, role);
        self.rows
            .extend(rows.into_iter().map(|row| (row, leads.cloned())));
    }

    fn gap(&mut self) {
        if !self.env.size.is_narrow() {
            self.rows.push((blank(), None));
        }
    }
}

/// All that is to be said of an entry, row by row, and where each row leads.
pub(super) fn rows(record: &LogRecord, env: &Env<'_>) -> Vec<(Row, Option<Leads>)> {
    let (words, entry) = (env.words, &record.entry);
    let mut page = Rows {
        rows: Vec::new(),
        env,
    };
    let actor = entry.actor.as_ref();
    let by = actor.map(|by| Leads::Person(Whom::Id(by.member)));
    page.said(&words.logged(entry), Role::Strong, by.as_ref());
    let at = format!("{} UTC  {}", exact(entry.at), words.age(env.now, entry.at));
    page.said(&at, Role::Dim, None);
    page.gap();
    if let Some(place) = &entry.reference {
        let title = entry.title.as_ref().map(ToString::to_string);
        let place = format!("{place}  {}", title.unwrap_or_default());
        page.said(place.trim_end(), Role::Link, Some(&Leads::Place));
    }
    if let Some(member) = &entry.member {
        let said = words.entry_concerns(named(member, words));
        let card = Leads::Person(Whom::Id(member.member));
        page.said(&said, Role::Plain, Some(&card));
    }
    if let Some(reason) = words.log_reason(entry) {
        page.said(&words.entry_reason(reason), Role::Plain, None);
    }
    if !entry.words.as_str().is_empty() {
        page.said(entry.words.as_str(), Role::Plain, None);
    }
    changes(&mut page, entry);
    if let Some(appeal) = &record.appeal {
        page.gap();
        appealed(&mut page, entry, appeal);
    }
    page.gap();
    for (may, hint) in [
        (record.may_appeal, words.entry_may_appeal()),
        (record.may_decide, words.entry_may_decide()),
    ] {
        if may {
            page.said(&hint, Role::Dim, None);
        }
    }
    page.rows
}

/// What was before and is since, what it takes back, and what took it back.
fn changes(page: &mut Rows<'_>, entry: &LogEntry) {
    let words = page.env.words;
    for state in words.log_states(entry) {
        page.said(&state, Role::Plain, None);
    }
    if let Some(first) = entry.reverses {
        let leads = Leads::Entry(first);
        page.said(
            &words.entry_reverses(first.to_string()),
            Role::Link,
            Some(&leads),
        );
    }
    if let Some(later) = entry.reversed_by {
        let leads = Leads::Entry(later);
        page.said(
            &words.entry_reversed(later.to_string()),
            Role::Link,
            Some(&leads),
        );
    }
}

/// The appeal, and what was decided of it.
fn appealed(page: &mut Rows<'_>, entry: &LogEntry, appeal: &LogAppeal) {
    let words = page.env.words;
    let who = entry.member.as_ref().map(|by| named(by, words));
    let said = words.entry_appealed_at(exact(appeal.at), who.unwrap_or_default());
    page.said(&said, Role::Heading, None);
    page.said(appeal.words.as_str(), Role::Plain, None);
    let Some(ruling) = &appeal.ruling else {
        let said = words.appeal_stands(appeal, entry);
        return page.said(&said, Role::Dim, None);
    };
    let by = ruling.by.as_ref();
    let who = by.map_or_else(
        || words.acted_as(crate::domain::Office::Operator).into_owned(),
        |by| named(by, words),
    );
    page.said(&words.ruled(ruling, who, entry), Role::Heading, None);
    page.said(ruling.answer.as_str(), Role::Plain, None);
}

impl Entry {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let items = self.items(env);
        let more = self.list.goes_on(&items, self.room(env));
        let (mut rows, mut cursor) = self.list.rows(items, self.room(env));
        if let Some(saying) = &self.saying {
            let room = self.room(env);
            rows.resize_with(usize::from(room), blank);
            let (below, (col, row)) = saying.rows(env);
            rows.extend(below);
            cursor = Some((col, room + row));
        }
        View {
            place: Line::from(vec![
                Span::styled(self.id.to_string(), style(Role::Heading)),
                Span::styled(format!("  {}", env.words.entry_title()), style(Role::Dim)),
            ]),
            aside: more_below(more, env),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }
}
