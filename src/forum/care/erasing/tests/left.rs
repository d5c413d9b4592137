//! What somebody who is gone left with others: answers that were accepted, and what they said of them.

use super::super::super::tending::tests::tend;
use super::*;
use crate::domain::Deed;

#[tokio::test]
async fn words_that_are_gone_answer_no_question_any_more() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let ask = |id| Command::NewTopic {
        id: CommandId(id),
        conference: slug("tools"),
        kind: TopicKind::Question,
        title: Title::new("Noise", &Limits::default()).unwrap(),
        body: body("Is it the belt?"),
    };
    let mut answers = Vec::new();
    for at in [1, 2] {
        let (_, asked) = site.posted(bob, ask(10 * at)).await;
        let reply = answer(10 * at + 1, asked.topic, "It is the belt.");
        let (_, reply) = site.posted(ada, reply).await;
        let accept = Command::Accept(reply.id, true);
        site.forum.act(bob, accept).await.unwrap();
        answers.push(reply.id);
    }
    let accepted = async |reference: &str| {
        let page = site.topic(bob, reference).await.unwrap();
        page.topic.topic.answer.is_some()
    };
    assert!(accepted("tools.1").await && accepted("tools.2").await);
    let unlawful = Deed::Erase(answers[0]);
    let unlawful = tend(unlawful, Reason::Unlawful);
    site.operate(unlawful).await.unwrap();
    assert!(!accepted("tools.1").await && accepted("tools.2").await);
    site.operate(erase("ada", TheirWords::Scribble))
        .await
        .unwrap();
    assert!(!accepted("tools.2").await);
}

#[tokio::test]
async fn what_who_is_gone_said_of_others_is_nowhere_any_more() {
    let site = Site::open();
    let (sue, bob) = (site.join("sue").await, site.join("bob").await);
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    let name = crate::domain::OrganisationName::new("My garage").unwrap();
    let propose = Command::ProposeOrganisation(name);
    site.forum.act(bob, propose).await.unwrap();
    let waits = site
        .forum
        .read(|r| Ok(crate::store::organisations::waiting(r, 9)?));
    let garage = waits.await.unwrap()[0].id;
    let words = "Sphinx of black quartz";
    let refuse = crate::domain::Verdict::Refuse(SafeText::line(words));
    let refuse = Command::DecideOrganisation(garage, refuse);
    site.forum.act(sue, refuse).await.unwrap();
    let suspend = Care::Suspend {
        handle: handle("bob"),
        reason: Reason::Upkeep,
        words: SafeText::line(words),
        until: None,
    };
    site.forum.act(sue, Command::Care(suspend)).await.unwrap();
    site.operate(erase("sue", TheirWords::Keep)).await.unwrap();
    assert!(!holds(&site.stored(), words));
    // That it was done stays.
    let suspended = site.forum.suspension(id(bob)).await.unwrap().unwrap();
    assert_eq!(suspended.words, SafeText::line("…"));
}
