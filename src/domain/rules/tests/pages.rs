//! Where the sysop's pages are open.

use super::*;

#[test]
fn a_page_is_entered_by_whoever_has_it_where_it_is_open() {
    let member = Actor::Member(ADA);
    let deputy = Roles {
        duties: Duties::NONE.with(Duty::Members),
        ..NOBODY
    };
    let none = Err(Refusal::SysopsOnly);
    let shut = Err(CareFault::NotOverSsh.into());
    for (viewer, duty, shut_off, open) in [
        (
            viewer(member, NOBODY),
            Duty::Members,
            none.clone(),
            none.clone(),
        ),
        (viewer(member, SYSOP), Duty::Backups, shut.clone(), Ok(())),
        (viewer(member, deputy), Duty::Members, shut, Ok(())),
        (viewer(member, deputy), Duty::Spam, none.clone(), none),
        (
            viewer(Actor::Operator(None), NOBODY),
            Duty::Tail,
            Ok(()),
            Ok(()),
        ),
    ] {
        assert_eq!(may_enter(&viewer, duty), shut_off, "{viewer:?}");
        let there = Viewer {
            at_pages: true,
            ..viewer
        };
        assert_eq!(may_enter(&there, duty), open, "{viewer:?}");
    }
}
