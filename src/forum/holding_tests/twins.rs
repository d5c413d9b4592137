//! Twins: who is compared with whom, and what is said by too many to be one.

use super::*;

#[tokio::test]
async fn nearly_the_same_from_two_accounts_waits() {
    let site = site().await;
    let words = |shop: &str| {
        format!(
            "We repair spindles of every make within two days and we ship them back to you at no cost, as many \
             workshops in the region know already; call {shop} and ask for the list of what we can do for you"
        )
    };
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    site.posted(ada, opening(1, "tools", &words("Ada"))).await;
    site.posted(ada, opening(2, "tools", &words("Ada"))).await;
    for (number, shop) in [(3, "Eve"), (4, "our office")] {
        let held = site.forum.act(eve, opening(number, "tools", &words(shop)));
        assert_eq!(why(held.await), Some(HeldWhy::Twin), "{shop}");
    }
    let clue = site
        .forum
        .read(|r| Ok(held::by_id(r, CommandId(3))?))
        .await
        .unwrap();
    let clue = clue.unwrap().hold.clue;
    assert!(
        ["tools.1.0", "tools.2.0"].contains(&clue.as_str()),
        "{clue}"
    );
}

#[tokio::test]
async fn the_same_in_few_words_from_two_accounts_waits_and_thanks_do_not() {
    let site = site().await;
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    let host = Command::Host(slug("tools"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(eve, opening(1, "tools", "Hm.")).await;
    let mut number = 1;
    let mut say = async |who, text: &str| {
        number += 1;
        why(site.forum.act(who, answer(number, post.topic, text)).await)
    };
    for text in [
        "Cheap bearings for every spindle, in stock now, ask our office",
        "Olen Mikko Tampereelta, koneistan viikonloppuisin; sorvi on vanha mutta ehjä, ja kuuntelen.",
        "大量供应各种主轴轴承，价格便宜，欢迎联系我们",
    ] {
        assert_eq!(say(ada, text).await, None, "who says it first");
        assert_eq!(say(eve, text).await, Some(HeldWhy::Twin), "{text}");
        assert_eq!(say(ada, text).await, None, "a host");
    }
    for text in [
        "Thank you, that helped!",
        "Thank you very much, that was it.",
        "谢谢你，这个办法解决了我的问题！",
        "欢迎你来到这里，有问题请提出来",
    ] {
        for who in [ada, eve] {
            assert_eq!(say(who, text).await, None, "{text}");
        }
    }
}

#[tokio::test]
async fn who_is_a_member_for_a_while_says_in_few_words_what_others_did_and_in_many_words_does_not()
{
    let site = site().await;
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    let (_, post) = site.posted(ada, opening(1, "tools", "Hm.")).await;
    let held = async |who, number, text: &str| {
        why(site.forum.act(who, answer(number, post.topic, text)).await)
    };
    let write = async |who, from| {
        for number in from..from + i64::from(SpamLimits::default().first_posts) {
            assert_eq!(held(who, number, "More.").await, None);
            site.pass(Time::HOUR);
        }
    };
    write(ada, 10).await;
    let thanks = "Thanks a lot, that did it. I will report back after the weekend.";
    let belt = "The belt of the old mill was slack, and a shim of brass cured it";
    // Three posts are soon written: whoever is new is compared all the same, and so is who slept until now.
    assert_eq!(held(eve, 20, belt).await, None);
    assert_eq!(held(ada, 21, belt).await, Some(HeldWhy::Twin));
    site.pass(SpamLimits::DAYS * Time::DAY);
    assert_eq!(held(ada, 30, thanks).await, None);
    assert_eq!(held(eve, 31, thanks).await, Some(HeldWhy::Twin));
    write(eve, 40).await;
    assert_eq!(held(eve, 50, thanks).await, None);
    let long = "The spindle of our old mill sang at four thousand turns, and only there, until we found that the fan of \
                its motor had lost one of its blades and shook the whole head";
    assert_eq!(held(eve, 104, long).await, None);
    // Nobody is a twin of themselves.
    let (_, second) = site.posted(eve, opening(107, "tools", "And here?")).await;
    let again = site.forum.act(eve, answer(108, second.topic, long)).await;
    assert_eq!(why(again), None);
    assert_eq!(held(ada, 105, long).await, Some(HeldWhy::Twin));
    // What is quoted is another's, and one line of one's own is no twin of anything.
    let quoting = format!("> {long}\n\nOurs did, too, and it was the belt.");
    assert_eq!(held(ada, 106, &quoting).await, None);
}
