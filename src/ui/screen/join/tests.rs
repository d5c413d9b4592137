//! Joining, as a dialogue between a newcomer and the page.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod applying;
mod password;
mod small;

use std::sync::Arc;

use super::Join;
use crate::domain::{
    Actor, Address, Answer, Done, Failure, Fingerprint, Handle, Language, Limits, Looks, Member,
    MemberId, Proof, Query, Refusal, Registration, Roles, SafeText, Time,
};
use crate::term::Key;
use crate::ui::screen::picture::{SIZES, Stage, ada};
use crate::ui::{Action, Event, Me, Newcomer, Route};

fn fingerprint() -> Fingerprint {
    Fingerprint::parse(&format!("SHA256:{}", "k".repeat(43))).unwrap()
}

fn newcomer(key: bool, spoke: Option<Language>, registration: Registration) -> Me {
    let limits = Limits {
        registration,
        ..Limits::default()
    };
    Me {
        actor: Actor::Newcomer,
        handle: None,
        name: SafeText::default(),
        limits: Arc::new(limits),
        newcomer: Some(Newcomer {
            key: key.then(fingerprint),
            user: SafeText::line("Cleo.Brandt@example.org"),
            spoke,
        }),
        ..ada()
    }
}

fn free(text: &str, free: bool) -> Event {
    Event::Answer(Answer::HandleFree(Handle::new(text).unwrap(), free))
}

fn cleo() -> Box<Member> {
    Box::new(Member {
        id: MemberId(9),
        handle: Some(Handle::new("cleo").unwrap()),
        name: SafeText::line("Cleo Brandt"),
        roles: Roles::default(),
        joined_at: Time::from_millis(0),
        seen_at: None,
        language: None,
        suspended: None,
        looks: Looks::default(),
        has_password: false,
    })
}

/// The page of a newcomer who speaks English and has typed a free handle and a name.
fn filled(key: bool, registration: Registration) -> (Stage, Join) {
    let stage = Stage::new(newcomer(key, Some(Language::En), registration));
    let mut join = Join::new();
    stage.tell(&mut join, Event::Opened);
    stage.press(&mut join, &[Key::Ctrl('u')]);
    stage.write(&mut join, "cleo");
    for asked in ["c", "cl", "cle", "cleo"] {
        if let Ok(handle) = Handle::new(asked) {
            stage.tell(&mut join, Event::Answer(Answer::HandleFree(handle, true)));
        }
    }
    stage.press(&mut join, &[Key::Enter]);
    stage.write(&mut join, "Cleo Brandt");
    (stage, join)
}

/// To the last row.
fn to_button(stage: &Stage, join: &mut Join) {
    for _ in 0..6 {
        stage.press(join, &[Key::Tab]);
    }
}

#[test]
fn with_a_key_a_handle_and_a_name_are_enough() {
    let (stage, mut join) = filled(true, Registration::Open);
    insta::assert_snapshot!(stage.picture(&join), @r#"
    Join Spindle House | more below
     Language:   1 [English]  2 Español  3 Deutsch  4 中文
     You are new here. Fill in a few fields, agree to the house rules, and you are
     in. Enter goes to the next field.
     Already a member? Press Enter on this line to sign in.

     Handle:     cleo
       It is free.
    >Your name:  Cleo Brandt_
       Shown to members beside your posts; your real name is best.

     The house rules
     You own your own words. What you write here is yours: you keep it, you answer
     for it, and nobody else edits it.

     - Argue with the idea as hard as you like, never with the person. Write as you
       would speak across a table.
     - Criticism is welcome, of those who run this place too. It is no reason to
       remove anything.
     - Ask before you carry somebody's words elsewhere.
     - If you sell what you praise, say so.
     - Say how sure you are. Somebody may act on it with a hand in the machine.
    "#);
    to_button(&stage, &mut join);
    let wanted = stage.press(&mut join, &[Key::Enter]);
    let [Action::Join(joining, None)] = &wanted[..] else {
        panic!("{wanted:?}");
    };
    assert_eq!(joining.handle.as_str(), "cleo");
    assert_eq!(joining.name.as_str(), "Cleo Brandt");
    assert_eq!(joining.language, Language::En);
    assert_eq!(
        joining.key.as_ref().map(|(key, _)| key),
        Some(&fingerprint())
    );
    assert_eq!(joining.rules_version, 1);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), [], "keys wait");
    stage.tell(
        &mut join,
        Event::Done(Done::Joined(cleo(), Proof::Key(fingerprint()))),
    );
    insta::assert_snapshot!(stage.picture(&join), @r#"
    Join Spindle House
     Welcome, Cleo Brandt.

     This signs you in from now on:
       your key SHA256:kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
     Connect by the same line as today, with cleo@ before the server's name.

     Enter goes in.
    "#);
    assert_eq!(
        stage.press(&mut join, &[Key::Enter]),
        [Action::Become(cleo(), Proof::Key(fingerprint()))]
    );
}

#[test]
fn the_handle_is_suggested_from_the_user_name_and_checked_as_it_is_typed() {
    let stage = Stage::new(newcomer(true, Some(Language::En), Registration::Open));
    let mut join = Join::new();
    let suggested = Handle::suggest("Cleo.Brandt@example.org").unwrap();
    let asked = stage.tell(&mut join, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::HandleFree(suggested.clone()))]);
    assert_eq!(stage.write(&mut join, "x"), [], "one question at a time");
    let answer = Event::Answer(Answer::HandleFree(suggested.clone(), false));
    let again = stage.tell(&mut join, answer);
    let longer = format!("{suggested}x");
    let next = Handle::new(&longer).unwrap();
    assert_eq!(
        again,
        [Action::Ask(Query::HandleFree(next))],
        "that answer was to another handle"
    );
    stage.tell(&mut join, free(&longer, false));
    assert!(stage.picture(&join).contains("That handle is taken"));
    stage.press(&mut join, &[Key::Ctrl('u')]);
    stage.write(&mut join, "9");
    assert!(stage.picture(&join).contains("A handle has 2 to 20"));
}

#[test]
fn an_invitation_is_asked_for_where_it_is_needed() {
    let (stage, mut join) = filled(true, Registration::Invite);
    stage.press(&mut join, &[Key::Tab]);
    stage.write(&mut join, "nonsense");
    to_button(&stage, &mut join);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), []);
    assert!(
        stage
            .picture(&join)
            .contains("This invitation code is unknown")
    );
    stage.press(&mut join, &[Key::Ctrl('u')]);
    stage.tell(&mut join, Event::Paste("abcde-01234\n".to_owned()));
    to_button(&stage, &mut join);
    let wanted = stage.press(&mut join, &[Key::Enter]);
    assert!(matches!(&wanted[..], [Action::Join(joining, None)]
        if joining.invite.as_ref().is_some_and(|code| code.as_str() == "ABCDE01234")));
}

#[test]
fn the_language_comes_first_where_none_was_sent() {
    let stage = Stage::new(newcomer(true, None, Registration::Open));
    let mut join = Join::new();
    stage.tell(&mut join, Event::Opened);
    let spoken = stage.press(&mut join, &[Key::Char('4')]);
    assert_eq!(spoken, [Action::Speak(Language::Zh)]);
    let picture = stage.picture(&join);
    let first = picture.lines().nth(1).unwrap();
    assert_eq!(
        first,
        ">Language:   1 [English]  2 Español  3 Deutsch  4 中文"
    );
}

#[test]
fn where_nobody_can_join_it_says_so() {
    let stage = Stage::new(newcomer(true, None, Registration::Closed));
    let mut join = Join::new();
    stage.tell(&mut join, Event::Opened);
    assert!(
        stage
            .picture(&join)
            .contains("Nobody can join Spindle House at the moment.")
    );
    assert_eq!(stage.press(&mut join, &[Key::Char('q')]), [Action::Quit]);
}

#[test]
fn it_is_one_page_at_160x50_in_chinese_too() {
    let (mut stage, mut join) = filled(false, Registration::Invite);
    (stage.size, stage.language) = (SIZES[2], Language::Zh);
    to_button(&stage, &mut join);
    insta::assert_snapshot!(stage.picture(&join), @r#"
    加入 Spindle House
     语言：     1 English  2 Español  3 Deutsch  4 [中文]
     你是新来的。填几项，同意本站规则，就可以进来了。按回车到下一项。
     已经是成员？在这一行按回车登录。

     用户名：   cleo
       可以使用。
     名字：     Cleo Brandt
       成员会在你的帖子旁看到；最好用真名。
     邀请码：
     密码：
       设一个密码，至少 10 个字符；下次登录要用它。
     再输一次：

     本站规则
     自己的话，自己负责，也归自己所有。你写的每一句都是你的，别人不能替你改。

     - 对事可以争得面红耳赤，对人要客气。想象你们正坐在一张桌子旁。
     - 欢迎批评，批评办这个论坛的人也一样。批评不是删帖的理由。
     - 想把别人的话搬到外面去，先问一声。
     - 夸自己卖的东西，请先说明你在卖。
     - 有几分把握就说几分。看帖的人，手也许正伸在机器里。
     - 谁隐藏了帖子，谁就要公开说明理由。你可以申诉一次，由另一个人来裁定。

    >按回车加入，即表示同意本站规则
    "#);
}

#[test]
fn a_member_on_a_new_machine_finds_the_way_and_no_newcomer_stumbles_into_it() {
    let stage = Stage::new(newcomer(true, None, Registration::Open));
    let mut join = Join::new();
    stage.tell(&mut join, Event::Opened);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), []);
    assert!(stage.picture(&join).contains(">Handle"), "passed by");
    let sign_in = [Action::Open(Route::SignIn)];
    assert_eq!(stage.press(&mut join, &[Key::Up, Key::Enter]), sign_in);
    stage.press(&mut join, &[Key::Up]);
    assert_eq!(stage.press(&mut join, &[Key::Down, Key::Enter]), sign_in);
    let stage = Stage::new(newcomer(true, None, Registration::Closed));
    assert!(stage.picture(&join).contains("Enter signs you in."));
    assert_eq!(stage.press(&mut join, &[Key::Enter]), sign_in);
}

#[test]
fn the_command_to_connect_is_whole_at_every_size_where_the_server_has_a_name() {
    let me = Me {
        address: Address::parse("forum.example.org"),
        ..newcomer(true, None, Registration::Open)
    };
    let mut stage = Stage::new(me);
    let mut join = Join::new();
    stage.tell(
        &mut join,
        Event::Done(Done::Joined(cleo(), Proof::Key(fingerprint()))),
    );
    for size in SIZES {
        stage.size = size;
        let shown = stage.picture(&join);
        let command = "\n ssh -p 2222 cleo@forum.example.org\n";
        assert!(shown.contains(command), "{shown}");
    }
}

#[test]
fn leaving_asks_once() {
    let (stage, mut join) = filled(true, Registration::Open);
    let asked = stage.press(&mut join, &[Key::Esc]);
    assert!(matches!(&asked[..], [Action::Say(_)]));
    stage.write(&mut join, "x");
    assert!(matches!(
        &stage.press(&mut join, &[Key::Esc])[..],
        [Action::Say(_)]
    ));
    assert_eq!(stage.press(&mut join, &[Key::Esc]), [Action::Quit]);
}

#[test]
fn nothing_is_cut() {
    for (key, registration) in [
        (true, Registration::Open),
        (false, Registration::Invite),
        (true, Registration::Closed),
    ] {
        let mut stage = Stage::new(newcomer(key, None, registration));
        for downs in [0, 2, 5, 9, 40] {
            stage.assert_nothing_is_cut(|stage| {
                let mut join = Join::new();
                stage.tell(&mut join, Event::Opened);
                for _ in 0..downs {
                    stage.press(&mut join, &[Key::Down]);
                }
                Box::new(join)
            });
        }
        stage.assert_nothing_is_cut(|stage| {
            let mut join = Join::new();
            stage.tell(
                &mut join,
                Event::Done(Done::Joined(cleo(), Proof::Key(fingerprint()))),
            );
            Box::new(join)
        });
    }
}
