//! `wellspring report`: the health of the community, in figures.

use clap::Args;

use super::{Common, house, print};
use crate::domain::{Answer, CareAnswer, CareQuery, Language, Query};
use crate::session::report::{Shape, text};
use crate::text::Words;

/// Print the health of the community: who is answered, what becomes of ideas, who stays
#[derive(Debug, Args)]
#[command(
    after_help = "It measures the last 28 days beside the 28 before; nothing in it tells of a person. A dash (null) stands where
fewer than 5 were counted. The page of the same name shows each formula under `?`. There is one window, so that figures
of two sites and of two months compare: who is lost, returned or embedded is counted by it, too. It ends now, as what
waits unanswered, what was promised and who was here are known as they are, not as they were.
Example: wellspring report --data /var/lib/wellspring

With --json an object: schema (1; grows where a field changes its meaning), at, window {from, to}, before {from, to},
and figures, an object of objects by name, each with unit (percent, per-thousand, hours or count), value (or null),
part (how many are meant, or null), n (of how many), and before {value, part, n} (or null). The names:
reply_coverage, first_reply, newcomers_answered, solo_topics, answers_by_peers (where there is a sponsor),
answers_accepted_by_asker, unanswered_under_1_day, unanswered_1_to_7_days, unanswered_7_to_30_days,
unanswered_over_30_days, ideas_decided_in_time, ideas_declined_with_reason, promises_kept, promises_late,
promises_taken_back, ideas_merged, top_10_share, embedded_members, new_members, returning_members, lost_members,
searches_without_match, flags_per_1000_posts, flags_settled, flag_to_act, acts_with_reason, held_posts_released,
acts_appealed, appeals_granted."
)]
pub(super) struct Report {}

impl Report {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let asked = desk.ask(Query::Care(CareQuery::Report)).await?;
            let Answer::Care(CareAnswer::Report(report)) = asked else {
                return Err(house::unexpected());
            };
            if common.json {
                return print::json(&Shape::from(&*report));
            }
            let words = Words::of(Language::En);
            Ok(print::line(text(words, &report).trim_end())?)
        })
    }
}
