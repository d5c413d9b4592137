//! Every act of an office stands in the log, once; and a new command says whether it is one.

mod given;

use super::tending::tests::{log, tend};
use crate::domain::{
    Access, Act, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, CommandId,
    ConferenceKind, Deed, Done, Duties, Duty, InviteCode, Limits, Office, OrganisationName, Query,
    Reason, Refusal, SafeText, Status, Step, Time, Title, TopicKind, Verdict,
};
use crate::forum::testing::{
    OPERATOR, Site, admits, body, deputes, handle, hosts, is_staff, is_sysop, key_of, opening,
    revokes, slug,
};

/// Whether a command is an act of an office, and so leaves an entry. A new one does not compile without saying so.
const fn is_of_office(command: &Command) -> bool {
    match command {
        Command::Step { .. }
        | Command::DecideAppeal { .. }
        | Command::DecideOrganisation(..)
        | Command::AddOrganisation(_)
        | Command::AddConference { .. }
        | Command::EditConference { .. }
        | Command::MoveConference { .. }
        | Command::Host(..)
        | Command::Admit(..)
        | Command::GrantStaff(..)
        | Command::GrantSysop(..)
        | Command::CreateInvite { .. }
        | Command::Recover(_) => true,
        // But for one's own.
        Command::AddKey(..) | Command::RemoveKey(..) => true,
        Command::Care(care) => is_care_of_office(care),
        // What anybody does for themselves, what an author does, and what lets members in, which has events of its own; an
        // answer that a host accepts is a host's deed.
        Command::Join(_)
        | Command::Claim(_)
        | Command::NewTopic { .. }
        | Command::Announce { .. }
        | Command::Unschedule(_)
        | Command::Redeclare(..)
        | Command::SeeAnnounced(_)
        | Command::Flag(..)
        | Command::Reply { .. }
        | Command::Edit { .. }
        | Command::Scribble(_)
        | Command::Read { .. }
        | Command::Unread { .. }
        | Command::CatchUp(_)
        | Command::Restore(_)
        | Command::Attend(..)
        | Command::Thank(..)
        | Command::Accept(..)
        | Command::Vote(..)
        | Command::Appeal { .. }
        | Command::Doubt { .. }
        | Command::Call { .. }
        | Command::Test(..)
        | Command::CloseCall { .. }
        | Command::SaveDraft(_)
        | Command::Tally(_)
        | Command::DropDraft(_)
        | Command::Follow(..)
        | Command::Arrange(_)
        | Command::ReadNotice(_)
        | Command::ReadNotices(_)
        | Command::Agree(_)
        | Command::Speak(_)
        | Command::SetLooks(_)
        | Command::Mute(..)
        | Command::Hear(..)
        | Command::ChooseOrganisation(_)
        | Command::ProposeOrganisation(_)
        | Command::ShowOrganisation(_)
        | Command::PulseAsked
        | Command::PulseAnswer(..)
        | Command::Rename(_)
        | Command::AddMember(_)
        | Command::RenameKey(..)
        | Command::SetPassword { .. }
        | Command::MakeDeviceCode
        | Command::MakeRecoveryCodes
        | Command::Import(_) => false,
    }
}

/// The same of what takes care of the community.
const fn is_care_of_office(care: &Care) -> bool {
    match care {
        Care::Tend { .. }
        | Care::Reverse { .. }
        | Care::DecideEntry { .. }
        | Care::Suspend { .. }
        | Care::Reinstate { .. }
        | Care::Unhost { .. }
        | Care::Expel { .. }
        | Care::RevokeStaff { .. }
        | Care::RevokeSysop { .. }
        | Care::Depute { .. }
        | Care::Dismiss { .. }
        | Care::Release(_)
        | Care::Refuse { .. }
        | Care::Purge { .. }
        | Care::Unpurge { .. }
        | Care::EraseMember(..)
        | Care::GiveClaim { .. }
        | Care::Watch(..)
        | Care::Approve(_)
        | Care::Reject { .. }
        | Care::Invite { .. }
        | Care::CreateInvites(_)
        | Care::RevokeInvite { .. } => true,
        // To keep backups and to welcome somebody takes nothing away and gives no power; a session that is ended, and a setting
        // that is changed, have an entry where they can be.
        Care::AppealEntry { .. }
        | Care::Apply(_)
        | Care::Welcome(_)
        | Care::Disconnect { .. }
        | Care::Reload
        | Care::Configure { .. }
        | Care::TakeBack(_)
        | Care::BackUp
        | Care::VerifyBackup(_) => false,
    }
}

fn title(text: &str) -> Title {
    Title::new(text, &Limits::default()).unwrap()
}

/// What is done in an office, in an order in which each changes something, and what the log calls it.
fn acts(post: &crate::domain::Post, idea: &crate::domain::Post) -> Vec<(Command, Act)> {
    let (tools, bob) = (slug("tools"), handle("bob"));
    let edit = |title, archived| Command::EditConference {
        slug: slug("tools"),
        title,
        description: None,
        access: None,
        archived,
    };
    let because = || SafeText::line("because");
    vec![
        (
            Command::AddConference {
                slug: slug("more"),
                title: title("More"),
                description: SafeText::default(),
                kind: ConferenceKind::Forum,
                access: Access::Members,
            },
            Act::AddConference,
        ),
        (
            edit(Some(title("Tools of all kinds")), None),
            Act::EditConference,
        ),
        (edit(None, Some(true)), Act::Archive),
        (edit(None, Some(false)), Act::Unarchive),
        (Command::Host(tools.clone(), bob.clone()), Act::Host),
        (hosts("tools", "bob", false), Act::Unhost),
        (Command::Admit(slug("board"), bob.clone()), Act::Admit),
        (admits("board", "bob", false), Act::Expel),
        (Command::GrantStaff(bob.clone()), Act::GrantStaff),
        (is_staff("bob", false), Act::RevokeStaff),
        (Command::GrantSysop(bob.clone()), Act::GrantSysop),
        (is_sysop("bob", false), Act::RevokeSysop),
        (Command::Recover(bob.clone()), Act::Recover),
        (
            Command::AddKey(bob.clone(), key_of("new"), SafeText::line("desk")),
            Act::AddKey,
        ),
        (
            Command::RemoveKey(bob.clone(), key_of("new")),
            Act::RemoveKey,
        ),
        (
            Command::Care(Care::Watch(SafeText::line("Snake oil"), true)),
            Act::WatchWord,
        ),
        (
            Command::Care(Care::Watch(SafeText::line("snake oil"), false)),
            Act::UnwatchWord,
        ),
        (
            Command::AddOrganisation(OrganisationName::new("Ibarra").unwrap()),
            Act::Organisation,
        ),
        (
            Command::Care(deputes(bob.clone(), Duties::NONE.with(Duty::Queue))),
            Act::Depute,
        ),
        (
            Command::Care(deputes(bob.clone(), Duties::NONE)),
            Act::Undepute,
        ),
        (
            Command::Care(Care::Suspend {
                handle: bob.clone(),
                reason: Reason::Spam,
                words: because(),
                until: None,
            }),
            Act::Suspend,
        ),
        (
            Command::Care(Care::Reinstate {
                handle: bob,
                reason: Reason::Mistake,
                words: because(),
            }),
            Act::Reinstate,
        ),
        (tend(Deed::Hide(post.id, true), Reason::Spam), Act::Hide),
        (
            Command::Step {
                id: CommandId(77),
                topic: idea.topic,
                step: Step::To(Status::Review),
                reason: body("We look at it."),
            },
            Act::Step,
        ),
    ]
}

/// The same of those who are invited.
fn invites() -> Vec<(Command, Act)> {
    vec![
        (
            Command::CreateInvite {
                code: InviteCode::from_random(1),
                uses: 1,
                expires_at: None,
                note: SafeText::default(),
            },
            Act::Invite,
        ),
        (revokes(InviteCode::from_random(1)), Act::RevokeInvite),
        (
            Command::Care(Care::Invite {
                uses: 1,
                expires_at: None,
                note: SafeText::default(),
            }),
            Act::Invite,
        ),
    ]
}

#[tokio::test]
async fn each_act_of_an_office_leaves_one_entry() {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    site.conference("board", Access::Private).await;
    let ada = site.join("ada").await;
    let bob = site.join("bob").await;
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    let ideas = Command::AddConference {
        slug: slug("wishes"),
        title: title("Wishes"),
        description: SafeText::default(),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    site.operate(ideas).await.unwrap();
    let host = Command::Host(slug("wishes"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let idea = Command::NewTopic {
        id: CommandId(2),
        conference: slug("wishes"),
        kind: TopicKind::Discussion,
        title: title("Log the load"),
        body: body("We guess."),
    };
    let (_, idea) = site.posted(bob, idea).await;
    for (command, act) in acts(&post, &idea).into_iter().chain(invites()) {
        assert!(is_of_office(&command), "{command:?}");
        let before = log(&site, OPERATOR).await;
        site.forum.act(ada, command.clone()).await.unwrap();
        let after = log(&site, OPERATOR).await;
        assert_eq!(after.len(), (before.len() + 1).min(50), "{command:?}");
        assert_eq!(after[0].act, act, "{command:?}");
        let who = after[0].actor.as_ref().map(|by| by.short().to_owned());
        assert_eq!(who.as_deref(), Some("ada"), "{command:?}");
        let office = match act {
            Act::Step => Office::Host,
            _ => Office::Sysop,
        };
        let organisation = act == Act::Organisation;
        assert!(organisation || after[0].office == office, "{command:?}");
    }
    // What changes nothing leaves none.
    let before = log(&site, OPERATOR).await.len();
    for command in [
        is_staff("bob", false),
        hosts("tools", "bob", false),
        Command::RemoveKey(handle("bob"), key_of("new")),
        Command::Care(Care::Watch(SafeText::line("snake oil"), false)),
        // Nor do one's own keys.
        Command::AddKey(handle("ada"), key_of("new"), SafeText::line("desk")),
        Command::RemoveKey(handle("ada"), key_of("new")),
    ] {
        site.forum.act(ada, command).await.unwrap();
    }
    assert_eq!(log(&site, OPERATOR).await.len(), before);
}

#[tokio::test]
async fn that_a_word_is_watched_is_read_by_all_and_which_by_those_who_have_the_list() {
    let site = Site::open();
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    site.depute("ada", &[Duty::Spam]).await;
    let watch = Command::Care(Care::Watch(SafeText::line("Snake oil"), true));
    site.forum.act(ada, watch).await.unwrap();
    let seen = async |who| {
        let entry = log(&site, who).await.remove(0);
        let query = Query::Care(CareQuery::LogEntry(entry.id));
        let Answer::Care(CareAnswer::LogEntry(record)) = site.forum.ask(who, query).await.unwrap()
        else {
            panic!("no entry");
        };
        assert_eq!(record.entry, entry);
        (entry.act, entry.after.map(|word| word.to_string()))
    };
    assert_eq!(seen(ada).await, (Act::WatchWord, Some("Snake oil".into())));
    assert_eq!(seen(eve).await, (Act::WatchWord, None));
}

#[tokio::test]
async fn what_is_so_already_is_not_done_again_and_stands_in_the_log_once() {
    let site = Site::open();
    site.join("bob").await;
    site.conference("board", Access::Private).await;
    let archive = || Command::EditConference {
        slug: slug("board"),
        title: None,
        description: None,
        access: None,
        archived: Some(true),
    };
    let name = OrganisationName::new("Belts Ltd").unwrap();
    site.operate(Command::AddOrganisation(name)).await.unwrap();
    let all = Query::Organisations {
        letters: String::new(),
        limit: 9,
    };
    let Ok(Answer::Organisations(all)) = site.forum.ask(OPERATOR, all).await else {
        panic!("no list");
    };
    let id = all.listed[0].id;
    let confirm = || Command::DecideOrganisation(id, Verdict::Confirm(None));
    let watch = || Command::Care(Care::Watch(SafeText::line("belts"), true));
    let done = Ok(Done::Logged(None));
    assert_eq!(site.operate(confirm()).await, done);
    let all: [&dyn Fn() -> Command; 6] = [
        &|| Command::Host(slug("board"), handle("bob")),
        &|| Command::Admit(slug("board"), handle("bob")),
        &|| Command::GrantStaff(handle("bob")),
        &|| Command::GrantSysop(handle("bob")),
        &watch,
        &archive,
    ];
    for command in all {
        let first = site.operate(command()).await;
        assert!(matches!(first, Ok(Done::Logged(Some(_)))), "{first:?}");
        let entries = log(&site, OPERATOR).await.len();
        assert_eq!(site.operate(command()).await, done);
        assert_eq!(log(&site, OPERATOR).await.len(), entries);
    }
}

#[tokio::test]
async fn what_cannot_be_taken_back_by_its_entry_is_told_so_and_not_that_there_is_none() {
    let site = Site::open();
    site.join("bob").await;
    let staff = site.operate(Command::GrantStaff(handle("bob"))).await;
    let Ok(Done::Logged(Some(entry))) = staff else {
        panic!("{staff:?}");
    };
    let back = Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::default(),
    };
    let refused = Err(Refusal::from(CareFault::NotReversible).into());
    assert_eq!(site.operate(Command::Care(back)).await, refused);
}
