//! The figures of the sysop's first page: what comes each day, and how people are answered; each with the figure of the report
//! that it leads to.

use std::borrow::Cow;

use crate::domain::report::Gauge;
use crate::domain::{Overview, Report};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::widget::cells;

/// Heights of a bar, the lowest first.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// What comes each day, as bars and as numbers: a line for each, under one another where there is room; with the figure of the
/// report that measures it.
pub(super) fn days(of: &Overview, env: &Env<'_>) -> Vec<(Vec<String>, Option<Gauge>)> {
    let words = env.words;
    let all = [
        (words.posts_a_day(), &of.days, None),
        (words.replies_a_day(), &of.replies, Some(Gauge::Coverage)),
        (words.joined_a_day(), &of.joined, Some(Gauge::New)),
    ];
    let widest = all
        .iter()
        .map(|(label, ..)| cells(label))
        .max()
        .unwrap_or(0);
    let line = |(label, days, gauge): &(Cow<'_, str>, &Vec<u32>, Option<Gauge>)| {
        let most = days.iter().copied().max().unwrap_or(0);
        let today = days.last().copied().unwrap_or(0);
        let bars: String = days.iter().map(|n| bar(*n, most)).collect();
        let missing = match env.size.is_narrow() {
            true => 0,
            false => widest.saturating_sub(cells(label)),
        };
        let label = format!("{label}{}", " ".repeat(usize::from(missing)));
        let note = words.posts_a_day_note(days.len(), most, today);
        (vec![label, bars, note.into_owned()], *gauge)
    };
    all.iter().map(line).collect()
}

/// How people are answered, of the health report.
pub(super) fn answered(report: &Report, words: &Words) -> Vec<(String, Gauge)> {
    let wanted = [Gauge::Coverage, Gauge::FirstReply, Gauge::Newcomers];
    let figures = report.figures.iter();
    let figures = figures.filter(|figure| wanted.contains(&figure.gauge));
    figures
        .map(|figure| {
            let name = words.gauge_name(figure.gauge);
            let said = format!("{name} {}", words.gauge_value(figure.now));
            (said, figure.gauge)
        })
        .collect()
}

/// A bar for `n`, the highest for `most`.
fn bar(n: u32, most: u32) -> char {
    let steps = u64::try_from(BARS.len() - 1).unwrap_or(0);
    let step = (u64::from(n) * steps).div_ceil(u64::from(most.max(1)));
    let step = usize::try_from(step).unwrap_or(0);
    BARS.get(step).copied().unwrap_or('█')
}
