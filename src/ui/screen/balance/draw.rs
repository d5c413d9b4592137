//! How the balance looks: for each figure what it is called, its value in words, the numbers behind it, and a bar; on a
//! narrow screen in two lines without a bar.

use std::borrow::Cow;

use super::BalanceScreen;
use crate::domain::balance::{FEWEST, Figures, PATIENCE, Share, WINDOW};
use crate::domain::pulse::{Opinion, Quality};
use crate::domain::{Balance, Record, Slug, Time};
use crate::term::{Role, Row};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::screen::more_below;
use crate::ui::widget::{blank, cells, paragraph, right, text};

/// Cells of the longest bar.
const BAR: u16 = 20;
/// Cells between two columns.
const GAP: u16 = 2;

/// A figure, ready to be laid out.
struct Figure {
    label: Cow<'static, str>,
    /// None where there are too few.
    value: Option<String>,
    numbers: String,
    /// How long its bar is, of a hundred.
    percent: Option<u32>,
}

impl BalanceScreen {
    pub(super) fn title(&self, env: &Env<'_>) -> String {
        let words = env.words;
        match (&env.me.limits.sponsor, &self.balance) {
            (Some(sponsor), Some(balance)) => {
                let days = balance.at.since(balance.since);
                // What is cut short is no whole day less.
                let days = (days + Time::DAY - 1) / Time::DAY;
                words.balance_title(days, sponsor.to_string()).into_owned()
            }
            (Some(sponsor), None) => {
                let days = WINDOW / Time::DAY;
                words.balance_title(days, sponsor.to_string()).into_owned()
            }
            (None, _) => words.go_balance().into_owned(),
        }
    }

    pub(super) fn aside(&self, more: bool, env: &Env<'_>) -> String {
        match &self.balance {
            _ if more && env.size.is_narrow() => more_below(more, env),
            Some(balance) => {
                let posts = balance.figures.voice.of;
                env.words.posts_count(posts).into_owned()
            }
            None => String::new(),
        }
    }

    pub(super) fn rows(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        if env.me.limits.sponsor.is_none() {
            return paragraph(&words.balance_none(), 1, env.size.width, Role::Plain);
        }
        let Some(balance) = &self.balance else {
            return Vec::new();
        };
        let mut rows = laid_out(&figures(balance, words), env);
        rows.extend(boards(&balance.boards, env));
        rows.extend(opinions(&balance.opinions, env));
        let figures = &balance.figures;
        let doubted = (figures.doubted > 0).then(|| words.balance_doubted(figures.doubted));
        let computed = words.balance_computed(FEWEST);
        for said in doubted.into_iter().chain([computed]) {
            if !env.size.is_narrow() {
                rows.push(blank());
            }
            rows.extend(paragraph(&said, 1, env.size.width, Role::Dim));
        }
        rows
    }
}

/// The figures, from the top.
fn figures(balance: &Balance, words: &Words) -> Vec<Figure> {
    let Figures {
        voice,
        answers,
        bad_news,
        answered,
        first_answer,
        problems,
        thanks,
        ..
    } = balance.figures;
    let days = PATIENCE / Time::DAY;
    let share = |label, share: Share, value: &dyn Fn(u32) -> Cow<'static, str>| Figure {
        label,
        value: share.percent().map(|percent| value(percent).into_owned()),
        numbers: words.balance_part(share.part, share.of).into_owned(),
        percent: share.percent(),
    };
    let first = |percent| match first_answer {
        Some(took) => words.balance_first_of(days, percent, took_time(took, words)),
        None => words.balance_first_few(days, percent),
    };
    vec![
        share(words.balance_voice(), voice, &|n| words.balance_voice_of(n)),
        share(words.balance_answers(), answers, &|n| {
            words.balance_answers_of(n)
        }),
        share(words.balance_bad(), bad_news, &|n| words.balance_bad_of(n)),
        share(words.balance_first(), answered, &first),
        share(words.balance_problems(), problems, &|n| {
            words.balance_problems_of(n)
        }),
        Figure {
            label: words.balance_thanks(),
            value: thanks.tenths().map(|tenths| {
                let each = decimal(tenths, words);
                words.balance_thanks_of(each).into_owned()
            }),
            numbers: words.balance_for(thanks.part, thanks.of).into_owned(),
            percent: None,
        },
    ]
}

/// How well each board is answered.
fn boards(boards: &[(Slug, Record)], env: &Env<'_>) -> Vec<Row> {
    if boards.is_empty() {
        return Vec::new();
    }
    let words = env.words;
    let mut rows = vec![blank()];
    let title = words.balance_ideas(Record::DAYS);
    rows.extend(paragraph(&title, 1, env.size.width, Role::Heading));
    let board = |(slug, record): &(Slug, Record)| {
        let (all, timely) = (record.due(), record.in_time);
        let value = match record.median_days() {
            Some(days) => words.balance_ideas_of(all, days, timely),
            None => words.balance_ideas_late(all, timely),
        };
        Figure {
            label: slug.to_string().into(),
            value: (all > 0).then(|| value.into_owned()),
            numbers: words.balance_overdue(record.overdue.get()).into_owned(),
            percent: Share::new(timely, all).percent(),
        }
    };
    let figures: Vec<Figure> = boards.iter().map(board).collect();
    rows.extend(laid_out(&figures, env));
    rows
}

/// What members said of the sponsor, a quarter after the other, the latest first.
fn opinions(opinions: &[Opinion], env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let mut rows = vec![blank()];
    let title = words.opinions_title();
    rows.extend(paragraph(&title, 1, env.size.width, Role::Heading));
    if opinions.is_empty() {
        let none = words.opinions_none();
        rows.extend(paragraph(&none, 1, env.size.width, Role::Dim));
    }
    for quarter in opinions.chunk_by(|one, next| one.quarter == next.quarter) {
        let Some(first) = quarter.first() else {
            continue;
        };
        rows.extend(paragraph(
            &name(first.quarter),
            1,
            env.size.width,
            Role::Plain,
        ));
        let figures: Vec<Figure> = quarter.iter().map(|it| opinion(it, words)).collect();
        rows.extend(laid_out(&figures, env));
    }
    rows
}

fn opinion(opinion: &Opinion, words: &Words) -> Figure {
    let tenths = opinion.tenths();
    Figure {
        label: match opinion.quality {
            Quality::Competence => words.opinions_competence(),
            Quality::Honesty => words.opinions_honesty(),
            Quality::Goodwill => words.opinions_goodwill(),
            Quality::Criticism => words.opinions_criticism(),
        },
        value: tenths.map(|tenths| decimal(tenths, words)),
        numbers: words.opinions_answers(opinion.answers).into_owned(),
        percent: tenths.map(|tenths| tenths * 2),
    }
}

/// A quarter as everybody writes it: `2026 Q3`.
fn name(quarter: Time) -> String {
    let day = crate::text::day(quarter);
    let (year, rest) = day.split_at_checked(4).unwrap_or((&day, ""));
    let month: u32 = rest.get(1..3).and_then(|it| it.parse().ok()).unwrap_or(1);
    format!("{year} Q{}", month.div_ceil(3))
}

/// Milliseconds as an age is told; an answer within the minute took one.
fn took_time(millis: i64, words: &Words) -> String {
    let start = Time::default();
    let end = start.plus(millis.max(Time::MINUTE));
    words.age(end, start).into_owned()
}

/// Tenths as a number with a decimal.
fn decimal(tenths: u32, words: &Words) -> String {
    words.decimal(&format!("{}.{}", tenths / 10, tenths % 10))
}

/// The widest of some texts, in cells.
fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    texts.map(cells).max().unwrap_or(0)
}

/// Figures as rows.
fn laid_out(figures: &[Figure], env: &Env<'_>) -> Vec<Row> {
    let few = env.words.balance_few();
    let value = |figure: &Figure| figure.value.clone().unwrap_or_else(|| few.to_string());
    let values: Vec<String> = figures.iter().map(value).collect();
    let numbers = widest(figures.iter().map(|figure| figure.numbers.as_str()));
    let role = |figure: &Figure| match figure.value {
        Some(_) => Role::Strong,
        None => Role::Dim,
    };
    let each = figures.iter().zip(&values);
    if env.size.is_narrow() {
        let end = env.size.width.saturating_sub(1 + numbers);
        return each
            .flat_map(|(figure, value)| {
                let label = text(1, end.saturating_sub(GAP), &figure.label, Role::Plain);
                let numbers = right(end, numbers, &figure.numbers, Role::Dim);
                let mut rows = vec![Row {
                    pieces: vec![label, numbers],
                }];
                rows.extend(paragraph(value, 3, env.size.width, role(figure)));
                rows
            })
            .collect();
    }
    let labels = widest(figures.iter().map(|figure| &*figure.label));
    let middle = 1 + labels + GAP;
    let widest = widest(values.iter().map(String::as_str));
    let behind = middle + widest + GAP;
    let bar = behind + numbers + GAP;
    // Half as long where there is no room for all of it.
    let room = env.size.width.saturating_sub(bar + 1);
    let longest = [BAR, BAR / 2].into_iter().find(|bar| *bar <= room);
    each.map(|(figure, value)| {
        let mut pieces = vec![
            text(1, labels, &figure.label, Role::Plain),
            text(middle, widest, value, role(figure)),
            right(behind, numbers, &figure.numbers, Role::Dim),
        ];
        if let (Some(longest), Some(percent)) = (longest, figure.percent) {
            let length = (percent * u32::from(longest) + 50) / 100;
            let marks = "#".repeat(usize::try_from(length).unwrap_or(0));
            pieces.push(text(bar, longest, &marks, Role::Dim));
        }
        Row { pieces }
    })
    .collect()
}
