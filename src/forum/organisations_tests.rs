//! Members propose, hosts decide, and votes follow.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{
    Access, Actor, Card, CareAnswer, CareQuery, Command, ConferenceKind, Idea, Limits, LogFilter,
    News, Query, SafeText, Subject, Title, Whom,
};
use crate::forum::Heard;
use crate::forum::testing::{OPERATOR, Site, handle, id, next_but_notices, opening, slug};

fn name(text: &str) -> OrganisationName {
    OrganisationName::new(text).unwrap()
}

async fn list(site: &Site, who: Actor) -> Result<Organisations, Failure> {
    let query = Query::Organisations {
        letters: String::new(),
        limit: 50,
    };
    match site.forum.ask(who, query).await? {
        Answer::Organisations(all) => Ok(*all),
        other => panic!("{other:?}"),
    }
}

async fn works(site: &Site, who: Actor) -> Option<Affiliation> {
    match site.forum.ask(who, Query::Affiliation).await.unwrap() {
        Answer::Affiliation(works, _) => works.map(|works| *works),
        other => panic!("{other:?}"),
    }
}

async fn card(site: &Site, who: Actor, of: Actor) -> Option<String> {
    let query = Query::Person(Whom::Id(id(of)));
    match site.forum.ask(who, query).await.unwrap() {
        Answer::Person(card) => {
            let Card { organisation, .. } = *card;
            organisation.map(|name| name.to_string())
        }
        other => panic!("{other:?}"),
    }
}

/// Names of those that wait, and of the list.
async fn names(site: &Site, who: Actor) -> (Vec<String>, Vec<String>) {
    let all = list(site, who).await.unwrap();
    let names = |part: &[Organisation]| part.iter().map(|one| one.name.to_string()).collect();
    (names(&all.waiting), names(&all.listed))
}

/// A site with an idea of ada's, bob, and cem, who is a host.
async fn site() -> (Site, [Actor; 3]) {
    let site = Site::open();
    let mut all = Vec::new();
    for name in ["ada", "bob", "cem"] {
        all.push(site.join(name).await);
    }
    let add = Command::AddConference {
        slug: slug("wishes"),
        title: Title::new("Wishes", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    site.operate(add).await.unwrap();
    let host = Command::Host(slug("wishes"), handle("cem"));
    site.operate(host).await.unwrap();
    site.posted(all[0], opening(1, "wishes", "We guess.")).await;
    (site, [all[0], all[1], all[2]])
}

async fn idea(site: &Site, who: Actor) -> Idea {
    let page = site.topic(who, "wishes.1").await.unwrap();
    *page.topic.idea.unwrap()
}

/// Organisations that wait for a host, as Home counts them.
async fn waits(site: &Site, who: Actor) -> u32 {
    let waits = site.home(who).await.waits.unwrap_or_default();
    waits.of(crate::domain::Waiting::Organisation)
}

#[tokio::test]
async fn a_proposal_counts_when_a_host_has_confirmed_it() {
    let (site, [ada, bob, cem]) = site().await;
    let propose = Command::ProposeOrganisation(name("Ibarra"));
    assert_eq!(site.forum.act(ada, propose).await, Ok(Done::Ok));
    assert!(!works(&site, ada).await.unwrap().confirmed);
    assert_eq!(
        (
            idea(&site, bob).await.organisations,
            idea(&site, bob).await.unstated
        ),
        (0, 1)
    );
    assert_eq!(
        names(&site, bob).await,
        (vec![], vec![]),
        "others do not see what waits"
    );
    assert_eq!(names(&site, cem).await, (vec!["Ibarra".to_owned()], vec![]));
    assert_eq!(waits(&site, cem).await, 1);
    assert_eq!(waits(&site, bob).await, 0);
    // Somebody else names the same.
    let same = Command::ProposeOrganisation(name("ibarra, S.L."));
    site.forum.act(bob, same).await.unwrap();
    let ibarra = works(&site, bob).await.unwrap().organisation;
    assert_eq!(works(&site, ada).await.unwrap().organisation, ibarra);

    let mut listener = site.forum.listen(ada);
    listener.set(&[Subject::Member(id(ada))]);
    let confirm = |name| Command::DecideOrganisation(ibarra, Verdict::Confirm(name));
    let refused = site.forum.act(bob, confirm(None)).await;
    assert_eq!(refused, Err(Refusal::KeepersOnly.into()));
    let by_name = Some(name("Ibarra Mecanizados"));
    let done = site.forum.act(cem, confirm(by_name)).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    assert_eq!(
        next_but_notices(&mut listener).await,
        Heard::News(News::Chose(id(ada)))
    );
    let counted = idea(&site, bob).await;
    assert_eq!(
        (counted.votes, counted.organisations, counted.unstated),
        (1, 1, 0)
    );
    let topic = site.topic(bob, "wishes.1").await.unwrap().topic.topic.id;
    site.forum
        .act(bob, Command::Vote(topic, true))
        .await
        .unwrap();
    let counted = idea(&site, bob).await;
    assert_eq!(
        (counted.votes, counted.organisations, counted.unstated),
        (2, 1, 0)
    );
    site.forum
        .act(bob, Command::ChooseOrganisation(None))
        .await
        .unwrap();
    let counted = idea(&site, bob).await;
    assert_eq!(
        (counted.votes, counted.organisations, counted.unstated),
        (2, 1, 1)
    );
}

#[tokio::test]
async fn what_is_refused_has_a_reason_and_is_told_to_whoever_names_it() {
    let (site, [ada, bob, cem]) = site().await;
    let propose = || Command::ProposeOrganisation(name("My garage"));
    site.forum.act(ada, propose()).await.unwrap();
    let garage = works(&site, ada).await.unwrap().organisation;
    let refuse = |why: &str| {
        let verdict = Verdict::Refuse(SafeText::line(why));
        site.forum
            .act(cem, Command::DecideOrganisation(garage, verdict))
    };
    assert_eq!(refuse(" ").await, Err(Refusal::ReasonEmpty.into()));
    refuse("Not a company.").await.unwrap();
    let why = SafeText::line("Not a company.");
    assert_eq!(works(&site, ada).await.unwrap().refused, Some(why.clone()));
    assert_eq!(waits(&site, cem).await, 0);
    let told = &site.home(ada).await.for_you[0];
    let noted = told.entry.as_ref().unwrap();
    assert_eq!(noted.words, why);
    assert_eq!(told.by.short(), "cem");
    let again = site.forum.act(bob, propose()).await;
    assert_eq!(again, Err(Refusal::OrganisationRefused(why).into()));
    assert_eq!(works(&site, bob).await, None);
}

#[tokio::test]
async fn a_double_goes_into_the_one_that_it_is() {
    let (site, [ada, bob, cem]) = site().await;
    let add = |text| Command::AddOrganisation(name(text));
    site.forum.act(cem, add("Ibarra")).await.unwrap();
    let twice = site.forum.act(cem, add("IBARRA GmbH")).await;
    assert_eq!(twice, Err(Refusal::OrganisationTaken.into()));
    let ibarra = list(&site, bob).await.unwrap().listed[0].id;
    let choose = Command::ChooseOrganisation(Some(ibarra));
    site.forum.act(bob, choose).await.unwrap();
    let propose = Command::ProposeOrganisation(name("Ibarra Mec"));
    site.forum.act(ada, propose).await.unwrap();
    let double = works(&site, ada).await.unwrap().organisation;
    let merge = |double, into| Command::DecideOrganisation(double, Verdict::Merge(into));
    for (double, into) in [(ibarra, double), (ibarra, ibarra)] {
        let refused = site.forum.act(cem, merge(double, into)).await;
        assert_eq!(refused, Err(Refusal::NoSuchOrganisation.into()));
    }
    site.forum.act(cem, merge(double, ibarra)).await.unwrap();
    // The log says which went into which, not that one is called otherwise now.
    let log = Query::Care(CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 1,
    });
    let last = match site.forum.ask(OPERATOR, log).await {
        Ok(Answer::Care(CareAnswer::Log(mut page))) => page.rows.remove(0),
        other => panic!("{other:?}"),
    };
    let state = |state: &Option<SafeText>| state.as_ref().map(ToString::to_string);
    assert_eq!(last.act, Act::MergeOrganisation);
    assert_eq!(state(&last.before).as_deref(), Some("Ibarra Mec"));
    assert_eq!(state(&last.after).as_deref(), Some("Ibarra"));
    let at = works(&site, ada).await.unwrap();
    assert_eq!((at.name.as_str(), at.confirmed), ("Ibarra", true));
    assert_eq!(idea(&site, bob).await.organisations, 1);
    let rename = Command::DecideOrganisation(ibarra, Verdict::Rename(name("Ibarra Mec")));
    let taken = site.forum.act(cem, rename).await;
    assert_eq!(
        taken,
        Err(Refusal::OrganisationTaken.into()),
        "the double is called so"
    );
}

#[tokio::test]
async fn it_is_shown_to_those_whom_one_chose() {
    let (site, [ada, bob, cem]) = site().await;
    site.forum
        .act(cem, Command::AddOrganisation(name("Ibarra")))
        .await
        .unwrap();
    let ibarra = list(&site, ada).await.unwrap().listed[0].id;
    let choose = Command::ChooseOrganisation(Some(ibarra));
    site.forum.act(ada, choose).await.unwrap();
    for (audience, sees) in [
        (Audience::Me, [true, false, false]),
        (Audience::Hosts, [true, false, true]),
        (Audience::Members, [true, true, true]),
        (Audience::Everyone, [true, true, true]),
    ] {
        let show = Command::ShowOrganisation(audience);
        site.forum.act(ada, show).await.unwrap();
        for (who, sees) in [ada, bob, cem].into_iter().zip(sees) {
            let shown = card(&site, who, ada).await;
            assert_eq!(shown.is_some(), sees, "{audience:?} {who:?}");
        }
    }
    assert_eq!(
        list(&site, Actor::Guest).await,
        Err(Refusal::MembersOnly.into())
    );
}
