//! How the report looks: a part after the other, in columns; on a narrow screen in two lines for a figure.

use super::ReportScreen;
use crate::domain::balance::FEWEST;
use crate::domain::report::{Figure, Part, Report, Value};
use crate::term::{Role, Row};
use crate::ui::Env;
use crate::ui::widget::{blank, cells, paragraph, right, text};

/// Cells of the longest bar.
const BAR: u16 = 20;
/// Cells between two columns.
const GAP: u16 = 2;

/// A figure in words.
struct Said {
    label: String,
    value: String,
    numbers: String,
    before: String,
    told: bool,
    /// How long its bar is, of a hundred.
    percent: Option<u32>,
}

impl ReportScreen {
    /// The rows, and which of them is the figure at which it was opened.
    pub(super) fn rows(&self, env: &Env<'_>) -> (Vec<Row>, Option<usize>) {
        let (words, width) = (env.words, env.size.width);
        let mut at = None;
        let Some(report) = &self.report else {
            return (Vec::new(), at);
        };
        let mut rows = paragraph(&words.report_days(report), 1, width, Role::Dim);
        let widths = Widths::of(report, env);
        for part in Part::ALL {
            let mut figures = report.part(part).peekable();
            if figures.peek().is_none() {
                continue;
            }
            if !env.size.is_narrow() {
                rows.push(blank());
            }
            rows.extend(paragraph(&words.part_name(part), 1, width, Role::Heading));
            for figure in figures {
                let first = rows.len();
                let said = said(figure, env);
                match env.size.is_narrow() {
                    true => rows.extend(narrow(&said, env)),
                    false => rows.push(wide(&said, &widths)),
                }
                if self.at == Some(figure.gauge) {
                    at = Some(first);
                }
            }
        }
        if !env.size.is_narrow() {
            rows.push(blank());
        }
        rows.extend(paragraph(&words.report_few(FEWEST), 1, width, Role::Dim));
        if let Some(row) = at.and_then(|at| rows.get_mut(at)) {
            row.pieces.insert(0, text(0, 1, ">", Role::Accent));
        }
        (rows, at)
    }
}

fn said(figure: &Figure, env: &Env<'_>) -> Said {
    let words = env.words;
    let before = figure.before.map(|before| {
        let before = words.gauge_value(before);
        words.report_before(before).into_owned()
    });
    Said {
        label: words.gauge_name(figure.gauge).into_owned(),
        value: words.gauge_value(figure.now),
        numbers: words.gauge_numbers(figure.now).into_owned(),
        before: before.unwrap_or_default(),
        told: figure.now.number().is_some(),
        percent: match figure.now {
            Value::Share(share) => share.percent(),
            _ => None,
        },
    }
}

/// Where the columns stand, the same in all parts.
struct Widths {
    label: u16,
    value: u16,
    numbers: u16,
    before: u16,
    bar: u16,
}

impl Widths {
    fn of(report: &Report, env: &Env<'_>) -> Self {
        let all: Vec<Said> = report.figures.iter().map(|it| said(it, env)).collect();
        let widest = |of: fn(&Said) -> &str| all.iter().map(|it| cells(of(it))).max().unwrap_or(0);
        let mut widths = Self {
            label: widest(|it| &it.label),
            value: widest(|it| &it.value),
            numbers: widest(|it| &it.numbers),
            before: widest(|it| &it.before),
            bar: 0,
        };
        let used = 1 + widths.label + widths.value + widths.numbers + widths.before + 4 * GAP;
        let room = env.size.width.saturating_sub(used + 1);
        // Half as long where there is no room for all of it.
        let bar = [BAR, BAR / 2].into_iter().find(|bar| *bar <= room);
        widths.bar = bar.unwrap_or(0);
        widths
    }
}

fn role(figure: &Said) -> Role {
    if figure.told { Role::Strong } else { Role::Dim }
}

fn wide(figure: &Said, widths: &Widths) -> Row {
    let value = 1 + widths.label + GAP;
    let numbers = value + widths.value + GAP;
    let before = numbers + widths.numbers + GAP;
    let bar = before + widths.before + GAP;
    let mut pieces = vec![
        text(1, widths.label, &figure.label, Role::Plain),
        text(value, widths.value, &figure.value, role(figure)),
        right(numbers, widths.numbers, &figure.numbers, Role::Dim),
        text(before, widths.before, &figure.before, Role::Dim),
    ];
    if let (1.., Some(percent)) = (widths.bar, figure.percent) {
        let length = (percent * u32::from(widths.bar) + 50) / 100;
        let marks = "#".repeat(usize::try_from(length).unwrap_or(0));
        pieces.push(text(bar, widths.bar, &marks, Role::Dim));
    }
    Row { pieces }
}

/// What it is called and its value; under them what it is made of and what it was.
fn narrow(figure: &Said, env: &Env<'_>) -> [Row; 2] {
    let width = env.size.width;
    let value = cells(&figure.value);
    let end = width.saturating_sub(1 + value);
    let first = Row {
        pieces: vec![
            text(1, end.saturating_sub(1 + GAP), &figure.label, Role::Plain),
            right(end, value, &figure.value, role(figure)),
        ],
    };
    let numbers = cells(&figure.numbers);
    let behind = 3 + numbers + GAP;
    let second = Row {
        pieces: vec![
            text(3, numbers, &figure.numbers, Role::Dim),
            text(
                behind,
                width.saturating_sub(behind + 1),
                &figure.before,
                Role::Dim,
            ),
        ],
    };
    [first, second]
}
