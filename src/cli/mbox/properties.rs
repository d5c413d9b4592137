//! What holds for any mailbox: nothing panics, nothing is lost, keys stay.

use proptest::prelude::*;

use super::tests::from_bytes;
use super::*;

/// Mails with and without ids, dates, subjects and parents, of few different ones, so that they meet.
fn mails() -> impl Strategy<Value = Vec<String>> {
    let field = |name: &'static str, values: &'static str| {
        proptest::option::of(values).prop_map(move |value| {
            value.map_or(String::new(), |value| format!("{name}: {value}\n"))
        })
    };
    let mail = (
        field("Message-ID", "<[a-f]>"),
        field("In-Reply-To", "<[a-h]>"),
        field("References", "<[a-h]> <[a-h]>"),
        field("Subject", "(Re: |\\[x\\] |){2}[a-c]{0,2}"),
        field("Date", "0[1-9] (Mar|Xyz) (2024|1969|24) 10:00:00 \\+0000"),
        "([->| _]{0,4}[a-z \n]{0,8}\n){0,4}",
    );
    let text = mail.prop_map(|(id, parent, references, subject, date, body)| {
        format!("From a@b.example Fri Mar  1 10:00:00 2024\nFrom: a@b.example\n{id}{parent}{references}{subject}{date}\n{body}\n")
    });
    proptest::collection::vec(text, 1..12)
}

proptest! {
    #[test]
    fn bytes_of_any_kind_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes[..], &Limits::default(), |_| ());
        let start = b"From a Fri Mar  1 10:00:00 2024\nContent-Type: text/html\n".as_slice();
        from_bytes(&[start, &bytes].concat());
    }

    #[test]
    fn damaged_files_are_survived(at in 0..5000_usize, gone in 0..90_usize, byte in any::<u8>()) {
        let mut bytes = include_bytes!("../../../tests/fixtures/mbox/multipart.mbox").to_vec();
        let at = 40 + at % (bytes.len() - 140);
        bytes.drain(at..at + gone);
        bytes[at] = byte;
        from_bytes(&bytes);
    }

    #[test]
    fn every_message_is_imported_or_reported_in_order_and_once(mails in mails()) {
        let mailbox = from_bytes(mails.concat().as_bytes());
        prop_assert_eq!(mailbox.report.messages, mails.len() as u64);
        let mut keys: Vec<_> = mailbox.posts().map(|post| post.key.clone()).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len() as u64, mailbox.report.posts);
        for topic in &mailbox.topics {
            prop_assert!(topic.posts.is_sorted_by_key(|post| post.at));
            for (at, post) in topic.posts.iter().enumerate() {
                let known = |key: &String| topic.posts[..at].iter().any(|post| post.key == *key);
                prop_assert!(post.answers.as_ref().is_none_or(known));
            }
        }
    }

    #[test]
    fn a_grown_file_keeps_its_keys(mails in mails(), more in mails()) {
        let keys = |mails: &[String]| -> std::collections::BTreeSet<String> {
            from_bytes(mails.concat().as_bytes()).posts().map(|post| post.key.clone()).collect()
        };
        let old = keys(&mails);
        prop_assert_eq!(&old, &keys(&mails));
        prop_assert!(old.is_subset(&keys(&[mails, more].concat())));
    }
}
