//! Whoever an act of an office concerns is told, also where it was done with no post; and who may decide is told of appeals.

mod appealed;
mod taken;

use super::tending::tests::tend;
use crate::domain::{
    Access, Act, Actor, Along, Care, CareFault, Command, CommandId, Count, Deed, Done, Duties,
    Duty, Handle, LogId, News, Notice, NoticeKind, Office, Query, Reason, Refusal, SafeText,
    Subject, TheirWords, Title,
};
use crate::domain::{Answer, CareAnswer, CareQuery};
use crate::forum::Heard;
use crate::forum::testing::{
    OPERATOR, Site, admits, answer, deputes, handle, hosts, id, is_staff, is_sysop, key_of,
    opening, slug,
};
use crate::store::check;

const WORDS: &str = "as was agreed";

/// Hal and hana host `tools`, sue is a sysop, ada and bob are members; nobody has been told of anything.
async fn site() -> (Site, [Actor; 5]) {
    let site = Site::open();
    let mut people = Vec::new();
    for name in ["ada", "bob", "hal", "hana", "sue"] {
        people.push(site.join(name).await);
    }
    site.conference("tools", Access::Members).await;
    for host in ["hal", "hana"] {
        let host = Command::Host(slug("tools"), handle(host));
        site.operate(host).await.unwrap();
    }
    let sysop = Command::GrantSysop(handle("sue"));
    site.operate(sysop).await.unwrap();
    for who in &people {
        site.sees_notices(*who).await;
    }
    (site, people.try_into().unwrap())
}

async fn care(site: &Site, who: Actor, care: Care) -> Result<Done, crate::domain::Failure> {
    site.forum.act(who, Command::Care(care)).await
}

/// Does it, and gives its entry of the log.
async fn done(site: &Site, who: Actor, what: Care) -> LogId {
    match care(site, who, what).await.unwrap() {
        Done::Logged(Some(entry)) => entry,
        other => panic!("{other:?}"),
    }
}

/// What somebody has not seen, the newest first.
async fn told(site: &Site, who: Actor) -> Vec<Notice> {
    site.home(who).await.for_you
}

async fn unread(site: &Site, who: Actor) -> Count {
    match site.forum.ask(who, Query::Whoami).await.unwrap() {
        Answer::Whoami(me) => me.unread_notices,
        other => panic!("{other:?}"),
    }
}

fn words() -> SafeText {
    SafeText::line(WORDS)
}

fn suspend(whom: &str) -> Care {
    Care::Suspend {
        handle: handle(whom),
        reason: Reason::Attack,
        words: words(),
        until: None,
    }
}

fn reinstate(whom: &str) -> Care {
    Care::Reinstate {
        handle: handle(whom),
        reason: Reason::Mistake,
        words: words(),
    }
}

fn appeal(entry: LogId) -> Care {
    Care::AppealEntry {
        entry,
        words: SafeText::line("I asked before."),
    }
}

fn decide(entry: LogId, grant: bool) -> Care {
    Care::DecideEntry {
        entry,
        grant,
        answer: SafeText::line("I looked at it."),
    }
}

#[tokio::test]
async fn whoever_is_suspended_is_told_why_where_they_are_and_cannot_switch_that_off() {
    let (site, [ada, _, _, _, sue]) = site().await;
    let off = Command::Hear(NoticeKind::Moderated, false);
    site.forum.act(ada, off).await.unwrap();
    let mut listener = site.forum.listen(ada);
    listener.set(&[Subject::Member(id(ada))]);
    let entry = done(&site, sue, suspend("ada")).await;
    let notice = match listener.next().await {
        Heard::News(News::Told(notice)) => notice,
        other => panic!("{other:?}"),
    };
    assert_eq!((&notice.reference, notice.title.as_str()), (&None, ""));
    assert_eq!(
        (notice.kind, notice.by.short()),
        (NoticeKind::Moderated, "sue")
    );
    assert_eq!(notice.text.as_str(), WORDS);
    let noted = notice.entry.as_ref().unwrap();
    assert_eq!((noted.id, noted.act), (entry, Act::Suspend));
    assert_eq!(
        (noted.reason, noted.words.as_str()),
        (Some(Reason::Attack), WORDS)
    );
    assert!(noted.is_appealable());
    assert_eq!(told(&site, ada).await, [(*notice).clone()]);
    assert_eq!(unread(&site, ada).await, Count::new(1));

    let back = done(&site, sue, reinstate("ada")).await;
    let all = told(&site, ada).await;
    let acts: Vec<_> = all.iter().flat_map(|one| &one.entry).collect();
    assert_eq!((acts[0].id, acts[0].act), (back, Act::Reinstate));
    // What was taken back needs no appeal.
    assert!(!acts[0].is_appealable() && !acts[1].is_appealable());
    let seen = Command::ReadNotice(all[0].id);
    site.forum.act(ada, seen).await.unwrap();
    assert_eq!(unread(&site, ada).await, Count::new(1));
    assert_eq!(told(&site, sue).await, [], "they did it");
}

#[tokio::test]
async fn whoever_runs_the_server_is_named_as_that() {
    let (site, [ada, ..]) = site().await;
    done(&site, OPERATOR, suspend("ada")).await;
    let noted = told(&site, ada).await[0].entry.clone().unwrap();
    assert_eq!(noted.nobody, Some(Office::Operator));
}

#[tokio::test]
async fn what_becomes_of_all_that_one_wrote_is_told_once() {
    let (site, [ada, .., sue]) = site().await;
    for id in 1..4 {
        site.posted(ada, opening(id, "tools", "Buy")).await;
    }
    let purge = Care::Purge {
        handle: handle("ada"),
        reason: Reason::Spam,
        words: words(),
        suspend: false,
    };
    let entry = done(&site, sue, purge).await;
    let back = Care::Unpurge {
        entry,
        reason: Reason::Mistake,
        words: words(),
    };
    done(&site, sue, back).await;
    let acts: Vec<_> = told(&site, ada)
        .await
        .into_iter()
        .flat_map(|one| one.entry)
        .collect();
    let acts: Vec<_> = acts.iter().map(|noted| (noted.act, noted.reason)).collect();
    let expected = [
        (Act::Unpurge, Some(Reason::Mistake)),
        (Act::Purge, Some(Reason::Spam)),
    ];
    assert_eq!(acts, expected);
}

#[tokio::test]
async fn whose_held_words_are_not_posted_is_told_and_may_appeal() {
    let (site, [ada, _, hal, hana, _]) = site().await;
    let held = opening(7, "tools", "See http://a.test for what I mean.");
    let held = site.forum.act(ada, held).await.unwrap();
    assert!(matches!(held, Done::Held(..)), "{held:?}");
    let refuse = Care::Refuse {
        id: CommandId(7),
        reason: Reason::Spam,
        words: words(),
    };
    let entry = done(&site, hal, refuse).await;
    let all = told(&site, ada).await;
    assert_eq!(all[0].reference.as_ref().unwrap().to_string(), "tools");
    let noted = all[0].entry.as_ref().unwrap();
    assert_eq!((noted.id, noted.act), (entry, Act::Refuse));
    assert!(noted.is_appealable());
    done_ok(&site, ada, appeal(entry)).await;
    assert!(told(&site, hal).await.is_empty(), "they did it");
    done(&site, hana, decide(entry, false)).await;
    // Of the same entry, and anew.
    let all = told(&site, ada).await;
    assert_eq!(all.len(), 1);
    let ruled = all[0].entry.as_ref().unwrap().ruled.clone();
    assert_eq!(ruled, Some((false, SafeText::line("I looked at it."))));
    assert_eq!(told(&site, hal).await.len(), 1, "both sides");
}

async fn done_ok(site: &Site, who: Actor, what: Care) {
    assert_eq!(care(site, who, what).await, Ok(Done::Ok));
}

#[tokio::test]
async fn marks_and_places_that_are_given_and_taken_are_told() {
    let (site, [ada, .., sue]) = site().await;
    site.conference("vault", Access::Private).await;
    let ada_is = || handle("ada");
    let depute = Command::Care(deputes(ada_is(), Duties::NONE.with(Duty::Queue)));
    for (command, act) in [
        (Command::GrantStaff(ada_is()), Act::GrantStaff),
        (is_staff("ada", false), Act::RevokeStaff),
        (depute, Act::Depute),
        (Command::Host(slug("tools"), ada_is()), Act::Host),
        (hosts("tools", "ada", false), Act::Unhost),
        (Command::Admit(slug("vault"), ada_is()), Act::Admit),
        (admits("vault", "ada", false), Act::Expel),
        (Command::GrantSysop(ada_is()), Act::GrantSysop),
        (is_sysop("ada", false), Act::RevokeSysop),
        (
            Command::AddKey(ada_is(), key_of("new"), SafeText::line("desk")),
            Act::AddKey,
        ),
        (Command::RemoveKey(ada_is(), key_of("new")), Act::RemoveKey),
        (Command::Recover(ada_is()), Act::Recover),
    ] {
        site.forum.act(sue, command.clone()).await.unwrap();
        let all = told(&site, ada).await;
        let noted = all[0].entry.as_ref().unwrap();
        assert_eq!((all.len(), noted.act), (1, act));
        assert_eq!(unread(&site, ada).await, Count::new(1));
        site.sees_notices(ada).await;
        // What changes nothing is not told.
        let again = site.forum.act(sue, command).await;
        assert!(again.is_ok() || act == Act::AddKey, "{again:?}");
        let again = told(&site, ada).await.len();
        assert_eq!(again, usize::from(act == Act::Recover), "{act:?}");
        site.sees_notices(ada).await;
    }
}

#[tokio::test]
async fn whoever_lost_a_place_reads_that_they_did_and_appeals() {
    let (site, [ada, bob, .., sue]) = site().await;
    site.conference("vault", Access::Private).await;
    for on in [true, false] {
        let admit = admits("vault", "ada", on);
        site.operate(admit).await.unwrap();
    }
    let notice = told(&site, ada).await.remove(0);
    let entry = notice.entry.unwrap().id;
    let record = async |who| {
        let query = Query::Care(CareQuery::LogEntry(entry));
        site.forum.ask(who, query).await
    };
    let Ok(Answer::Care(CareAnswer::LogEntry(seen))) = record(ada).await else {
        panic!("not read");
    };
    assert!(seen.may_appeal && !seen.may_decide);
    let no_entry = Refusal::from(CareFault::NoSuchEntry);
    assert_eq!(record(bob).await, Err(no_entry.into()));
    done_ok(&site, ada, appeal(entry)).await;
    let all = told(&site, sue).await;
    assert_eq!(all[0].kind, NoticeKind::Appealed);
}

#[tokio::test]
async fn a_split_and_its_undoing_are_told_to_whoever_wrote_the_posts_and_whoever_opened_the_topic()
{
    let (site, [ada, bob, hal, .., sue]) = site().await;
    let (_, first) = site.posted(ada, opening(1, "tools", "Belts?")).await;
    let (_, other) = site.posted(bob, answer(2, first.topic, "Pumps!")).await;
    site.posted(sue, answer(3, first.topic, "Pumps, yes")).await;
    for who in [ada, bob, sue] {
        site.sees_notices(who).await;
    }
    let split = Deed::Split {
        post: other.id,
        along: Along::After,
        title: Title::new("Pumps", &site.forum.limits()).unwrap(),
    };
    let entry = match site.forum.act(hal, tend(split, Reason::Misplaced)).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    };
    let back = Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: words(),
    };
    for (act, at) in [(Act::Split, "tools.2.0"), (Act::Unsplit, "tools.1.1")] {
        if act == Act::Unsplit {
            done(&site, hal, back.clone()).await;
        }
        for who in [ada, bob] {
            let all = told(&site, who).await;
            let noted = all[0].entry.as_ref().unwrap();
            assert_eq!((all.len(), noted.act), (1, act), "{who:?}");
            assert_eq!(all[0].reference.as_ref().unwrap().to_string(), at);
            site.sees_notices(who).await;
        }
        // Whose post went along hears of it at theirs.
        let along = told(&site, sue).await.remove(0);
        assert_eq!(along.entry.unwrap().act, act);
        let at = along.reference.unwrap().to_string();
        assert!(["tools.2.1", "tools.1.2"].contains(&at.as_str()), "{at}");
        site.sees_notices(sue).await;
    }
}

#[tokio::test]
async fn a_member_who_goes_takes_such_notices_along() {
    for kept in [TheirWords::Keep, TheirWords::Scribble] {
        let (site, [ada, .., sue]) = site().await;
        let entry = done(&site, OPERATOR, suspend("ada")).await;
        done_ok(&site, ada, appeal(entry)).await;
        assert_eq!(told(&site, sue).await.len(), 1);
        let erase = Care::EraseMember(handle("ada"), kept);
        care(&site, OPERATOR, erase).await.unwrap();
        let all = told(&site, sue).await;
        let left = format!("{all:?}");
        assert!(
            !left.contains("I asked before.") && !left.contains(WORDS),
            "{left}"
        );
        let broken = site.forum.read(|r| Ok(check::check(r)?)).await.unwrap();
        assert!(broken.is_empty(), "{broken:?}");
    }
}
