//! What is read without being admitted.

use super::*;

#[test]
fn what_one_reads_unadmitted_is_what_one_may_read_without_standing() {
    let limits = Limits {
        guest_reading: true,
        ..Limits::default()
    };
    let applying = Viewer {
        applying: true,
        ..ada()
    };
    let guest = viewer(Actor::Guest, NOBODY);
    let (sysop, operator) = (
        viewer(Actor::Member(ADA), SYSOP),
        viewer(Actor::Operator(None), NOBODY),
    );
    for who in [applying, guest, ada(), suspended(ada()), sysop, operator] {
        let reads = |access| {
            let place = conference(ConferenceKind::Forum, access, false);
            may_read(&who, &place, Standing::default(), &limits)
        };
        let all = [Access::Public, Access::Members, Access::Private];
        let most = all.into_iter().rfind(|access| reads(*access));
        assert_eq!(most, Some(reads_unadmitted(&who)), "{who:?}");
    }
}
