//! `wellspring queue`: what waits for the sysop and for all hosts.

use clap::Args;

use super::house::{self, unexpected};
use super::{Common, print};
use crate::domain::{Answer, CareAnswer, CareQuery, Language, Query};
use crate::session::exec::queue::{Waiting, told};
use crate::text::Words;

/// What waits for hosts and sysops: flags, held posts, applications, appeals, newcomers, questions
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring queue\n\nThe oldest first, of each kind the oldest 50.\n\nWith --json an array of objects: kind (flagged, held, application, appeal, idea-appeal, newcomer, question, overdue, organisation), ref (or null), title, who (or null), at (RFC 3339), words (whole, of a post the first 1,000 characters); for flagged also folded, flag_count, flags (the first five, objects: by, reason, words); for held id; for appeal entry; for overdue status."
)]
pub(super) struct Show {}

impl Show {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let query = Query::Care(CareQuery::Queue);
            let Answer::Care(CareAnswer::Queue(queue)) = desk.ask(query).await? else {
                return Err(unexpected());
            };
            if common.json {
                let rows: Vec<_> = queue.rows.iter().map(Waiting::from).collect();
                return print::json(&rows);
            }
            let said = told(Words::of(Language::En), &queue, desk.forum.now());
            Ok(print::rows(said.trim_end().lines())?)
        })
    }
}
