//! What a session does about the ways to sign in.

use super::*;

#[test]
fn whoever_came_by_a_code_begins_at_their_ways_to_sign_in() {
    let by = Proof::Code {
        kind: crate::domain::CodeKind::Device,
        left: 0,
        enrolled: None,
    };
    let (mut stack, me) = (home(), ada());
    stack.set_me(Me { by: Some(by), ..me }, Words::of(Language::En));
    stack.restart(vec![Route::Home], AT);
    assert_eq!(header(&stack), "Ways to sign in");
    press(&mut stack, "q");
    assert_eq!(header(&stack), "Spindle House");
}

#[test]
fn a_change_of_what_lets_one_in_is_told_wherever_it_was_not_made() {
    let added = |member| News::Way(MemberId(member), WayChange::KeyAdded);
    let mut stack = home();
    stack.heard(&added(2), AT);
    assert_eq!(said(&stack).trim(), "");
    stack.heard(&added(1), AT);
    assert!(said(&stack).contains("A key was added"), "{}", said(&stack));
    let mut stack = home();
    press(&mut stack, "gk");
    stack.heard(&added(1), AT);
    assert!(!said(&stack).contains("A key"), "{}", said(&stack));
}

#[test]
fn the_key_that_a_code_makes_theirs_is_the_one_that_was_proved() {
    let print = crate::domain::Fingerprint::parse(&format!("SHA256:{}", "k".repeat(43)));
    let newcomer = crate::ui::Newcomer {
        key: print.clone(),
        user: crate::domain::SafeText::line("new"),
        spoke: None,
    };
    for (newcomer, wanted) in [(Some(newcomer), print), (None, None)] {
        let (mut stack, me) = (home(), ada());
        stack.set_me(Me { newcomer, ..me }, Words::of(Language::En));
        stack.restart(vec![Route::SignIn], AT);
        press(&mut stack, "ada\nABCD-EFGH-JKMN\n");
        let all = tasks(&mut stack);
        let [Task::SignIn { key, .. }] = &all[..] else {
            panic!("{all:?}");
        };
        assert_eq!(key.as_ref().map(|(print, _)| print), wanted.as_ref());
    }
}
