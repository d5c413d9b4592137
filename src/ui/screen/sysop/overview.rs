//! The sysop's first page: how the community and the server are, and what waits for somebody.

use std::sync::Arc;

use crate::domain::report::Gauge;
use crate::domain::{Answer, CareAnswer, CareQuery, Duty, Overview, Queue, QueueRow, Report};
use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, OVERVIEW, PAGES};
use crate::ui::widget::{Item, List, blank, cells, fit, right, text, wrap_str};
use crate::ui::{Action, Env, Event, Route, Screen, View};

use super::figures::{answered, days};
use super::{WIDEST, ask, place};

/// Every so many ticks it is asked for again: it counts more than a list does.
const BEATS: u32 = 4;
/// Cells of an age.
const AGE: u16 = 9;

/// The page.
#[derive(Default)]
pub struct OverviewScreen {
    overview: Option<Box<Overview>>,
    queue: Option<Box<Queue>>,
    report: Option<Arc<Report>>,
    list: List,
    /// Whether the focus was put where it begins.
    placed: bool,
    /// Questions that are open.
    open: u8,
    /// Ticks that were heard.
    beats: u32,
}

/// What a line stands for.
enum Line {
    /// Something to read.
    Said,
    /// A figure of the health report, or what such a one is made of; none where the report has none of it.
    Figure(Option<Gauge>),
    /// Something that waits, by its row.
    Waits(usize),
}

impl OverviewScreen {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn ask(&mut self, env: &Env<'_>) -> Action {
        if self.open > 0 {
            return Action::None;
        }
        self.open = 2;
        let mut asks = vec![ask(CareQuery::Overview), ask(CareQuery::Report)];
        if env.me.has(Duty::Queue) {
            self.open = 3;
            asks.push(ask(CareQuery::Queue));
        }
        Action::All(asks)
    }

    fn took(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        self.open = self.open.saturating_sub(1);
        match answer {
            Answer::Care(CareAnswer::Overview(overview)) => self.overview = Some(overview),
            Answer::Care(CareAnswer::Queue(queue)) => self.queue = Some(queue),
            Answer::Care(CareAnswer::Report(report)) => self.report = Some(report),
            _ => return Action::None,
        }
        let lines = self.lines(env);
        let of = |(_, line): &(Row, Option<Line>)| matches!(line, Some(Line::Waits(_)));
        if !self.placed && self.open == 0 {
            self.placed = true;
            // Where everything is seen at once, the eye begins at what waits.
            let read = lines.iter().filter(|(_, line)| line.is_some());
            let first = read.clone().position(of);
            let fits = lines.len() <= usize::from(env.size.height);
            self.list.selected = first.filter(|_| fits).unwrap_or(0);
        }
        self.list
            .clamp(lines.iter().filter(|(_, line)| line.is_some()).count());
        self.settle(env);
        Action::Redraw
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PAGES, OVERVIEW, LIST], key) else {
            return Action::None;
        };
        let lines: Vec<_> = self
            .lines(env)
            .into_iter()
            .filter_map(|(_, line)| line)
            .collect();
        if self
            .list
            .act(act, lines.len(), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        match (act, lines.get(self.list.selected)) {
            (Act::Undo, _) => Action::Undo,
            (Act::Refresh, _) => self.ask(env),
            (Act::Open, Some(Line::Waits(at))) => self.opens(*at, env),
            (Act::Open, Some(Line::Figure(gauge))) => {
                Action::Open(gauge.map_or(Route::Report, Route::Figure))
            }
            _ => Action::None,
        }
    }

    fn opens(&self, at: usize, env: &Env<'_>) -> Action {
        let row = self.queue.as_ref().and_then(|queue| queue.rows.get(at));
        row.map_or(Action::None, |row| {
            crate::ui::screen::queue::leads(row, env.me)
        })
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut read = 0;
        let lines = self.lines(env).into_iter();
        lines
            .map(|(row, line)| {
                let item = line.map(|_| read);
                read += usize::from(item.is_some());
                Item { row, item }
            })
            .collect()
    }

    /// The lines of the page; none stands for nothing that the focus could be on.
    fn lines(&self, env: &Env<'_>) -> Vec<(Row, Option<Line>)> {
        let Some(overview) = &self.overview else {
            return Vec::new();
        };
        let words = env.words;
        let mut lines = Vec::new();
        let room = env.size.width.min(WIDEST);
        let mut says = |all: Vec<String>| {
            for (line, _) in flow(&all, room) {
                lines.push((said(&line, room, Role::Plain), Some(Line::Said)));
            }
        };
        says(community(overview, self.queue.as_deref(), env));
        says(server(overview, words));
        let gap = |lines: &mut Vec<(Row, Option<Line>)>| {
            if !env.size.is_narrow() {
                lines.push((blank(), None));
            }
        };
        gap(&mut lines);
        for (facts, gauge) in days(overview, env) {
            for (line, _) in flow(&facts, room) {
                lines.push((said(&line, room, Role::Plain), Some(Line::Figure(gauge))));
            }
        }
        let answered = self
            .report
            .iter()
            .flat_map(|report| answered(report, words));
        let (facts, gauges): (Vec<_>, Vec<_>) = answered.unzip();
        for (line, first) in flow(&facts, room) {
            let gauge = gauges.get(first).copied();
            lines.push((said(&line, room, Role::Plain), Some(Line::Figure(gauge))));
        }
        let Some(queue) = &self.queue else {
            return lines;
        };
        gap(&mut lines);
        if queue.rows.is_empty() {
            lines.push((
                said(&words.queue_empty(), room, Role::Plain),
                Some(Line::Said),
            ));
            return lines;
        }
        lines.push((said(&words.waits_title(), room, Role::Heading), None));
        let kinds = queue.rows.iter().map(|row| words.waits(row.matter.kind()));
        let widest = match env.size.is_narrow() {
            true => 0,
            false => kinds.map(|kind| cells(&kind)).max().unwrap_or(0),
        };
        for (at, row) in queue.rows.iter().enumerate() {
            lines.push((waiting(row, (room, widest), env), Some(Line::Waits(at))));
        }
        lines
    }
}

/// A line of words.
fn said(line: &str, room: u16, role: Role) -> Row {
    let room = room.saturating_sub(List::MARGIN + 1);
    Row {
        pieces: vec![text(List::MARGIN, room, line, role)],
    }
}

/// Facts, as many on a line as fit; each line with the number of its first.
fn flow(facts: &[String], width: u16) -> Vec<(String, usize)> {
    let room = width.saturating_sub(List::MARGIN + 1).max(1);
    let mut lines: Vec<(String, usize)> = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        match lines.last_mut() {
            Some((line, _)) if cells(line) + 3 + cells(fact) <= room => {
                line.push_str("   ");
                line.push_str(fact);
            }
            _ => {
                let wrapped = wrap_str(fact, style(Role::Plain), room);
                lines.extend(wrapped.iter().map(|line| (line.to_string(), at)));
            }
        }
    }
    lines
}

/// How the community is.
fn community(of: &Overview, queue: Option<&Queue>, env: &Env<'_>) -> Vec<String> {
    let (words, now) = (env.words, env.now);
    let mut facts = Vec::new();
    if let Some(server) = &of.server {
        facts.push(words.fact_here(server.here, server.peak).into_owned());
    }
    facts.push(words.fact_members(of.members, of.new_members).into_owned());
    facts.push(words.fact_database(words.size(of.database)).into_owned());
    if let Some((free, all)) = of.disk {
        let percent = free.saturating_mul(100) / all.max(1);
        facts.push(words.fact_disk(percent).into_owned());
    }
    facts.push(match (of.backup_failed, of.backup) {
        (Some(at), _) => words.fact_backup_failed(words.ago(now, at)).into_owned(),
        (None, Some(at)) => words.fact_backup(words.ago(now, at)).into_owned(),
        (None, None) => words.fact_backup_none().into_owned(),
    });
    if let Some(queue) = queue {
        let count: u32 = queue.waits.counts.iter().map(|(_, n)| n).sum();
        facts.push(match queue.waits.oldest {
            Some(at) => words.fact_queue(words.age(now, at), count).into_owned(),
            None => words.fact_queue_none().into_owned(),
        });
    }
    facts
}

/// How the server is.
fn server(of: &Overview, words: &Words) -> Vec<String> {
    let Some(server) = &of.server else {
        let said = match of.silent {
            true => words.server_silent(),
            false => words.not_running(),
        };
        return vec![said.into_owned()];
    };
    let connections = server.connections;
    let mut facts = vec![
        words
            .fact_version(server.pid, server.version.to_string())
            .into_owned(),
        words
            .fact_connections(connections.now, connections.signing_in)
            .into_owned(),
    ];
    facts.extend(server.load.map(|load| {
        let load = words.decimal(&format!("{}.{:02}", load / 100, load % 100));
        words.fact_load(load).into_owned()
    }));
    facts.extend(
        server
            .memory
            .map(|n| words.fact_memory(words.size(n)).into_owned()),
    );
    facts.extend(server.files.map(|n| words.fact_files(n).into_owned()));
    facts
}

/// Something that waits: what, where, in which words, and since when; what it is in a column of its own.
fn waiting(row: &QueueRow, (width, kinds): (u16, u16), env: &Env<'_>) -> Row {
    let words = env.words;
    let mut said = words.waits(row.matter.kind()).into_owned();
    let missing = kinds.saturating_sub(cells(&said));
    said.push_str(&" ".repeat(usize::from(missing)));
    if let Some(reference) = &row.reference {
        said.push_str(&format!("  {reference}"));
    }
    let of = match (row.title.as_str(), &row.who) {
        ("", Some(who)) => who.short().to_owned(),
        (title, _) => title.to_owned(),
    };
    said.push_str(&format!("  {of}"));
    let room = width.saturating_sub(List::MARGIN + AGE + 1);
    let age = words.age(env.now, row.at);
    Row {
        pieces: vec![
            text(List::MARGIN, room, &fit(&said, room), Role::Plain),
            right(List::MARGIN + room, AGE, &age, Role::Dim),
        ],
    }
}

impl Screen for OverviewScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(env),
            Event::Tick => {
                self.beats = self.beats.wrapping_add(1);
                match self.beats % BEATS {
                    0 => self.ask(env),
                    _ => Action::None,
                }
            }
            Event::Answer(answer) => self.took(answer, env),
            Event::Failed(_) => {
                self.open = self.open.saturating_sub(1);
                Action::None
            }
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let server = self.overview.as_ref().map(|overview| &overview.server);
        let aside = match server {
            Some(Some(server)) => words
                .sysop_up(words.ago(env.now, server.since))
                .into_owned(),
            Some(None) => words.sysop_idle().into_owned(),
            None => String::new(),
        };
        let (rows, cursor) = self.list.rows(self.items(env), env.size.height);
        View {
            place: place(&words.console_title(), env.me.site.as_str()),
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PAGES, OVERVIEW, LIST, HOUSE]
    }

    fn is_live(&self) -> bool {
        true
    }
}
