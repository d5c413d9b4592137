//! Changing settings: by whom it is done, and who goes by it.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use super::super::tests::{refused, served};
use crate::domain::{
    Act, Care, CareFault, Command, Configured, Done, News, Refusal, SafeText, Subject,
};
use crate::forum::testing::{OPERATOR, Site, next_but_notices};
use crate::forum::{Forum, Heard};

/// A way to configure a forum that takes only what is short, and remembers it.
fn takes_short(forum: &Forum) -> Arc<Mutex<Vec<String>>> {
    let taken = Arc::new(Mutex::new(Vec::new()));
    let (takes, long) = (taken.clone(), SafeText::line("too long"));
    forum.configure_by(move |forum, key, value| {
        if value.is_some_and(|value| value.len() > 3) {
            return Err(CareFault::SettingWrong(long.clone()));
        }
        takes.lock().unwrap().push(format!("{key} {value:?}"));
        forum.set_settings(Vec::new());
        Ok(match value {
            Some("200") => Configured::Same,
            _ => Configured::Changed(Some("200".to_owned())),
        })
    });
    taken
}

#[tokio::test]
async fn a_setting_is_changed_by_the_server_where_one_runs_and_else_by_who_asks() {
    let served = served();
    let set = |value: Option<&str>| {
        Command::Care(Care::Configure {
            key: SafeText::line("limits.mutes"),
            value: value.map(str::to_owned),
        })
    };
    let changed = || Done::Configured(Configured::Changed(Some("200".to_owned())));
    let theirs = takes_short(&served.site.forum);
    let ours = takes_short(&served.beside);
    let wrong = refused(CareFault::SettingWrong(SafeText::line("too long")));
    for forum in [&served.site.forum, &served.beside] {
        assert_eq!(forum.act(OPERATOR, set(Some("7"))).await, Ok(changed()));
        let same = forum.act(OPERATOR, set(Some("200"))).await;
        assert_eq!(same, Ok(Done::Configured(Configured::Same)));
        let refused = forum.act(OPERATOR, set(Some("7000"))).await;
        assert_eq!(refused, Err(wrong.clone()));
    }
    assert_eq!(theirs.lock().unwrap().len(), 4);
    assert!(ours.lock().unwrap().is_empty());
    // What the server was made to change, whoever asked goes by, too.
    let limits = crate::domain::Limits {
        mutes: 7,
        ..crate::domain::Limits::default()
    };
    let read = limits.clone();
    let reads = move |forum: &Forum| forum.set_limits(read.clone());
    served.beside.reread_by(reads);
    let again = served.beside.act(OPERATOR, set(Some("7"))).await;
    assert_eq!(again, Ok(changed()));
    assert_eq!(served.beside.limits().mutes, 7);
    let alone = Site::open();
    let own = takes_short(&alone.forum);
    assert_eq!(alone.forum.act(OPERATOR, set(None)).await, Ok(changed()));
    assert_eq!(*own.lock().unwrap(), ["limits.mutes None"]);
    // The log says which one, each time that it was changed, and not to what.
    for (site, times) in [(&alone, 1), (&served.site, 3)] {
        let entries = crate::forum::care::log(site, OPERATOR).await;
        let set = entries.iter().filter(|entry| entry.act == Act::Configure);
        let set: Vec<_> = set.map(|entry| (&entry.before, &entry.after)).collect();
        let key = Some(SafeText::line("limits.mutes"));
        assert_eq!(set, vec![(&None, &key); times]);
    }
    let ada = served.site.join("ada").await;
    let asked = served.site.forum.act(ada, set(Some("8"))).await;
    assert_eq!(asked, Err(Refusal::SysopsOnly.into()));
}

#[tokio::test]
async fn whoever_looks_at_the_settings_in_another_process_hears_that_they_changed_and_goes_by_them()
{
    let served = served();
    takes_short(&served.site.forum);
    let read = Arc::new(AtomicU32::new(0));
    let count = read.clone();
    served.beside.reread_by(move |_| {
        count.fetch_add(1, Ordering::Relaxed);
    });
    let ada = served.site.join("ada").await;
    let mut looks = served.beside.listen(ada);
    looks.set(&[Subject::Settings]);
    let set = Command::Care(Care::Configure {
        key: SafeText::line("limits.mutes"),
        value: Some("7".to_owned()),
    });
    served.site.forum.act(OPERATOR, set).await.unwrap();
    let heard = next_but_notices(&mut looks).await;
    assert_eq!(heard, Heard::News(News::Configured));
    assert_eq!(read.load(Ordering::Relaxed), 1);
    // What the server reads again because it was told to is heard as well.
    served.site.forum.tell_configured().await;
    let heard = next_but_notices(&mut looks).await;
    assert_eq!(heard, Heard::News(News::Configured));
}
