//! An idea on the screens of those who want it and of those who decide, through two real clients.

use wellspring::domain::{Answer, Query};

use super::e2e_board::board;
use super::e2e_house::{House, Member};
use super::e2e_visitor::Visitor;

/// A member who has the idea open.
async fn at_the_idea(house: &House, member: &Member) -> Visitor {
    let mut visitor = house.visit(member).await;
    visitor
        .does("#wishes.1\n", "We guess at bearing wear.")
        .await;
    visitor
}

/// How many notices of the idea stand in the inbox that is open.
fn notices(visitor: &Visitor) -> usize {
    visitor.picture().matches("wishes.1.").count()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_voted_hears_once_of_each_step_that_staff_take_with_a_reason() {
    let (house, [_, bob, dan]) = board().await;
    let mut voter = at_the_idea(&house, &bob).await;
    voter.sees("1 vote\n").await;
    voter.does("v", "2 votes; you voted").await;
    // It is shown before it is on disk, and taken back after.
    voter.settles().await;
    voter.does("u", "1 vote\n").await;
    voter.does("v", "2 votes; you voted").await;

    let mut staff = at_the_idea(&house, &dan).await;
    staff.sees("2 votes").await;
    staff.does("s", "wishes.1 is \"open\". Take it to:").await;
    staff.does("\n", "wishes.1: open to review").await;
    staff
        .types("We look at it with the people of the drives.")
        .await;
    staff.does("\x1b", "Enter send").await;
    staff
        .does("\n", "wishes.1: open to review. All who voted")
        .await;
    // The idea is open on the voter's screen: its head and its last post say it.
    voter.sees("wishes.1: open to review.").await;
    voter.does("G", "dan of the house [sponsor]").await;
    voter.sees("    open to review\n").await;
    voter.does("gh", "all conferences").await;

    // Without a reason nothing is declined, and the words that come then are sent.
    staff.does("s", "wishes.1 is \"review\".").await;
    staff.does("jjj\n", "wishes.1: review to declined").await;
    staff.does("\x13", "A step needs a reason.").await;
    staff.types("The control has no memory left for it.").await;
    staff
        .does("\x13", "wishes.1: review to declined. All who voted")
        .await;
    voter.sees("dan moved wishes.1: review to declined.").await;

    voter.does("gb", "dan [sponsor]: The control has").await;
    voter
        .sees("open to review. dan [sponsor]: We look at it")
        .await;
    assert_eq!(notices(&voter), 2, "{}", voter.picture());
    voter.does("\n", "review to declined\n").await;
    voter
        .does("v", "Votes ended when this idea was declined")
        .await;
    voter.does("h", "History of the idea").await;
    voter.sees("open to review").await;
    assert_eq!(voter.leaves().await, Some(0));
    // Whoever took the steps heard of none.
    staff.does("gb", "Inbox").await;
    staff.settles().await;
    assert_eq!(notices(&staff), 0, "{}", staff.picture());
}

#[tokio::test(flavor = "multi_thread")]
async fn members_take_no_steps_but_withdraw_what_is_theirs_alone() {
    let (house, [ada, bob, _]) = board().await;
    let mut other = at_the_idea(&house, &bob).await;
    other
        .does("s", "There is no step here that you can take")
        .await;
    let mut author = at_the_idea(&house, &ada).await;
    author.does("s", "wishes.1: open to withdrawn").await;
    author.types("We found another way.").await;
    other.does("v", "2 votes; you voted").await;
    author.sees("2 votes").await;
    author.does("\x13", "Others voted for this idea").await;
    author.sees("We found another way.").await;
    other.does("v", "1 vote\n").await;
    author.sees("1 vote; you voted").await;
    author
        .does("\x13", "wishes.1: open to withdrawn. All who voted")
        .await;
    other.sees("wishes.1: open to withdrawn.").await;
}

/// The words of a member's drafts, as soon as there are some.
async fn kept(house: &House, member: &Member) -> Vec<String> {
    for _ in 0..1_000 {
        let asked = house.site.forum.ask(member.actor, Query::Drafts).await;
        let Ok(Answer::Drafts(rows)) = asked else {
            panic!("{asked:?}")
        };
        if !rows.is_empty() {
            return rows.into_iter().map(|row| row.text.to_string()).collect();
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("nothing was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_breaks_loses_no_word_of_a_reason() {
    const WHY: &str = "We look at it with the people of the drives.";
    let (house, [_, _, dan]) = board().await;
    let mut staff = at_the_idea(&house, &dan).await;
    staff.does("s", "wishes.1 is \"open\". Take it to:").await;
    staff.does("\n", "wishes.1: open to review").await;
    staff.does(WHY, WHY).await;
    staff.breaks_off();
    assert_eq!(kept(&house, &dan).await, [WHY]);

    let mut elsewhere = at_the_idea(&house, &dan).await;
    elsewhere.does("s", "Your draft is back.").await;
    elsewhere.sees("wishes.1: open to review").await;
    elsewhere.sees(WHY).await;
    elsewhere.breaks_off();

    // The list of drafts leads there, too; what is sent is a draft no more.
    let mut again = house.visit(&dan).await;
    again.does("gd", "Log the spindle load").await;
    again.does("\n", "Your draft is back.").await;
    again.does("\x13", "open to review. All who voted").await;
    let left = house.site.forum.ask(dan.actor, Query::Drafts).await;
    assert!(
        matches!(&left, Ok(Answer::Drafts(rows)) if rows.is_empty()),
        "{left:?}"
    );
}
