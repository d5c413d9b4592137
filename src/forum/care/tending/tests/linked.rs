//! A link in whose place its topic goes, and which comes back with it.

use super::listed::{done, listed, reverse};
use super::moved::leads;
use super::tended;
use crate::domain::{Access, Command, Deed, TopicFilter};
use crate::forum::testing::{handle, opening, slug};

#[tokio::test]
async fn a_move_that_is_taken_back_leaves_the_link_in_whose_place_it_went() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("maint", Access::Members).await;
    let host = Command::Host(slug("maint"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "maint", "both")).await;
    done(&site, ada, Deed::Link(post.topic, slug("tools"))).await;
    let go = |to| Deed::Move(post.topic, slug(to));
    let entry = done(&site, ada, go("tools")).await;
    assert_eq!(leads(&site, eve, "maint.1").await.unwrap(), "tools.1");
    assert_eq!(listed(&site, eve, TopicFilter::All, 9).await, [1]);
    site.forum.act(ada, reverse(entry)).await.unwrap();
    let page = site.topic(eve, "tools.1").await.unwrap();
    assert_eq!(page.topic.home.unwrap().to_string(), "maint.1");
    assert_eq!(listed(&site, eve, TopicFilter::All, 9).await, [1]);
    // To go there for good and back again is another thing.
    done(&site, ada, go("tools")).await;
    done(&site, ada, go("maint")).await;
    assert_eq!(leads(&site, eve, "tools.1").await.unwrap(), "maint.1");
    assert!(listed(&site, eve, TopicFilter::All, 9).await.is_empty());
    let check = site
        .forum
        .read(|r| Ok(crate::store::check::check(r)?))
        .await;
    assert_eq!(check.unwrap(), []);
}
