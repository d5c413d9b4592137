//! How much room a question and a command take where they are awaited: a session keeps it, and a worker's stack several times.

use super::testing::{OPERATOR, Site};
use crate::domain::{Care, CareQuery, Command, Query, SafeText};

/// Bytes. A worker has two megabytes, and an unoptimised build moves each of these several times.
const MOST: usize = 24 * 1024;

#[tokio::test]
async fn what_is_asked_and_done_fits_on_a_small_stack() {
    let site = Site::open();
    let viewer = site.forum.viewer(OPERATOR).await.unwrap();
    let care = super::care::ask(&site.forum, viewer, CareQuery::Queue);
    let cared = super::care::act(&site.forum, viewer, Care::Apply(SafeText::line("x")));
    let asked = site.forum.ask(OPERATOR, Query::Home);
    let done = site.forum.act(OPERATOR, Command::ReadNotices(0));
    for (what, size) in [
        ("ask", size_of_val(&asked)),
        ("act", size_of_val(&done)),
        ("care::ask", size_of_val(&care)),
        ("care::act", size_of_val(&cared)),
    ] {
        assert!(size <= MOST, "{what}: {size} bytes");
    }
}
