//! `report`: the health of the community, as text or as JSON; the command on the server prints the same.

use serde::{Serialize, Serializer};

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::{json, plain, unexpected};
use crate::domain::report::{Figure, Part, Report, SCHEMA, Value, Window};
use crate::domain::{Answer, CareAnswer, CareQuery, Query};
use crate::text::Words;

/// The shape of `report --json`. Figures are named as `Gauge` does; one that cannot be told has the value `null`.
#[derive(Debug, Serialize)]
pub struct Shape<'a> {
    /// Of this shape: it grows where a field changes its meaning.
    schema: u32,
    at: String,
    window: Days,
    before: Days,
    #[serde(serialize_with = "named")]
    figures: &'a [Figure],
}

/// A window.
#[derive(Debug, Serialize)]
struct Days {
    from: String,
    to: String,
}

/// A figure: its value in its unit, of how many it is made, how many of these are meant, and the same for the window before.
#[derive(Debug, Serialize)]
struct Told {
    unit: &'static str,
    value: Option<f64>,
    part: Option<u32>,
    n: u32,
    before: Option<Before>,
}

#[derive(Debug, Serialize)]
struct Before {
    value: Option<f64>,
    part: Option<u32>,
    n: u32,
}

impl From<Window> for Days {
    fn from(window: Window) -> Self {
        Self {
            from: json::time(window.since),
            to: json::time(window.upto),
        }
    }
}

impl From<Value> for Before {
    fn from(value: Value) -> Self {
        Self {
            value: value.number(),
            part: value.part(),
            n: value.n(),
        }
    }
}

fn named<S: Serializer>(figures: &&[Figure], serializer: S) -> Result<S::Ok, S::Error> {
    let told = |figure: &Figure| {
        let now = figure.now;
        let told = Told {
            unit: now.unit(),
            value: now.number(),
            part: now.part(),
            n: now.n(),
            before: figure.before.map(Before::from),
        };
        (figure.gauge.as_str(), told)
    };
    serializer.collect_map(figures.iter().map(told))
}

impl<'a> From<&'a Report> for Shape<'a> {
    fn from(report: &'a Report) -> Self {
        Self {
            schema: SCHEMA,
            at: json::time(report.at),
            window: report.window.into(),
            before: report.before.into(),
            figures: &report.figures,
        }
    }
}

/// The report as text: a part after the other, each figure with what it is made of and what it was before.
#[must_use]
pub fn text(words: &Words, report: &Report) -> String {
    let mut out = format!(
        "{}\n{}\n",
        words.report_name(Some(report)),
        words.report_days(report)
    );
    for part in Part::ALL {
        let rows: Vec<_> = report.part(part).map(|figure| row(words, figure)).collect();
        if !rows.is_empty() {
            out.push_str(&format!(
                "\n{}\n{}",
                words.part_name(part),
                plain::table(&rows)
            ));
        }
    }
    out
}

fn row(words: &Words, figure: &Figure) -> [String; 4] {
    let before = figure.before.map(|before| {
        let before = words.gauge_value(before);
        words.report_before(before).into_owned()
    });
    [
        format!("  {}", words.gauge_name(figure.gauge)),
        words.gauge_value(figure.now),
        words.gauge_numbers(figure.now).into_owned(),
        before.unwrap_or_default(),
    ]
}

/// The health of the community.
pub(super) async fn report(
    caller: &Caller<'_>,
    args: &Args,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let query = Query::Care(CareQuery::Report);
    let Answer::Care(CareAnswer::Report(report)) = caller.forum.ask(caller.actor, query).await?
    else {
        return Err(unexpected());
    };
    if args.json {
        return Ok(out.record(&Shape::from(&*report)).await?);
    }
    Ok(out.print(&text(caller.words, &report)).await?)
}
