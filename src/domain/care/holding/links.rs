//! Links in every shape that spam writes them, told from what machine people write: file names, versions, G-code, units,
//! addresses of machines, references of ours.

/// Schemes that lead out, and how spam hides them from filters. Those of machines (`opc.tcp`, `file`) are not among them.
const SCHEMES: [&str; 8] = [
    "http", "https", "hxxp", "hxxps", "ftp", "ftps", "tg", "magnet",
];
/// Marks of a link in other forums' languages; spam is rarely written for this one.
const MARKS: [&str; 6] = ["[url", "[link", "[img", "<a href", "<ahref", "<iframe"];
/// Ends of names that are taken for a domain without a path. Left out is what begins a sentence after a full stop that
/// nobody put a space behind (`it`, `in`, `no`, `so`), or ends a file's name (`rs`, `py`, `sh`, `md`, `nc`).
const DOMAINS: &str = " com net org info biz ru su cn eu uk ua pl cz cc tv pw tk gq xyz top online site shop store club vip \
    live click icu bet casino loan loans win website space agency digital guru network email link promo bid trade \
    download stream party review science work fun monster buzz ";
/// Ends that are taken for a domain only with a path behind: names of countries.
const COUNTRIES: &str = " ac ae ag ai al am ar at au az ba be bg br by ca ch cl co cr de dk ec ee es fi fr ga ge gg gl gr \
    hk hr hu id ie il im in io ir is it jp ke kg kr kz la li lt lu lv ly ma md me mk ml mn ms mx my ng nl no nu nz pe ph \
    pk pt ro rs sa se sg sh si sk so st th tn to tr tw us uy uz ve vn ws za app dev tech cloud page ";
/// Names that only look like domains, or that only say where somebody has their mail.
const NAMES: [&str; 8] = [
    "asp.net",
    "ado.net",
    "vb.net",
    "ml.net",
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
];

/// The first link of a text, as it is written there.
#[must_use]
pub fn link(text: &str) -> Option<&str> {
    let marked = MARKS.iter().find_map(|mark| marked(text, mark));
    let worded = || words(text).find(|word| leads_out(word));
    marked.or_else(worded).or_else(|| spelt_out(text))
}

/// The first mail address of a text.
#[must_use]
pub fn mail(text: &str) -> Option<&str> {
    words(text).find(|word| {
        let parts = word.split_once('@');
        parts.is_some_and(|(who, host)| !who.is_empty() && is_domain(host, true))
    })
}

/// What stands between spaces and brackets, without the points at its ends.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c.is_whitespace() || "()[]<>{}\"'`|,;*=“”«»„（）「」，、！？".contains(c);
    let points = |c: char| ".:!?…".contains(c);
    text.split(ends)
        .map(move |word| word.trim_matches(points))
        .filter(|word| word.len() > 3)
}

/// The place of a mark, ASCII letters in either case.
fn marked<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let at = (0..text.len()).find(|at| {
        let piece = text.get(*at..at + mark.len());
        piece.is_some_and(|piece| piece.eq_ignore_ascii_case(mark))
    })?;
    text.get(at..)?.split(']').next()?.lines().next()
}

fn leads_out(word: &str) -> bool {
    if let Some((before, rest)) = word.split_once("://") {
        let scheme = before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '.');
        let scheme = scheme.into_iter().next().unwrap_or_default();
        let known = SCHEMES
            .iter()
            .any(|known| known.eq_ignore_ascii_case(scheme));
        return known && !is_nearby(rest);
    }
    // A mail address or a handle, but not the page of somebody: there a path comes first.
    if word
        .split('/')
        .next()
        .is_some_and(|host| host.contains('@'))
    {
        return false;
    }
    let www = word
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("www."));
    // Chinese text has no space before a link, and a full stop of its own that spam writes for ours.
    www || runs(word).any(|run| is_domain(run, false))
}

/// The runs of what can stand in a link.
fn runs(word: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| !c.is_ascii_graphic() && !"。．｡".contains(c);
    word.split(ends).filter(|run| run.len() > 3)
}

/// Whether a host is a machine of the writer's own network, as it stands in reports.
fn is_nearby(rest: &str) -> bool {
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    if host.eq_ignore_ascii_case("localhost") || host.ends_with(".local") {
        return true;
    }
    match host.parse::<std::net::Ipv4Addr>() {
        Ok(ip) => ip.is_private() || ip.is_loopback() || ip.is_link_local(),
        Err(_) => false,
    }
}

/// Whether a run of letters is a domain, perhaps with a port and a path. As the host of a mail address (`bare`), every known
/// end will do.
fn is_domain(run: &str, bare: bool) -> bool {
    let run = run.replace(['。', '．', '｡'], ".");
    let name = run.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let leads_on = run.get(name.len()..).is_some_and(|rest| rest.contains('/'));
    let Some((rest, end)) = name.rsplit_once('.') else {
        return false;
    };
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let has_letter = rest.chars().any(|c| c.is_ascii_alphabetic());
    let lower = name.to_ascii_lowercase();
    let only_named = !bare && NAMES.contains(&lower.as_str());
    if !has_letter || !rest.split('.').all(label) || only_named {
        return false;
    }
    // "It stopped.Work goes on": a sentence that nobody put a space before.
    let mut letters = end.chars();
    let begins = letters.next().is_some_and(|c| c.is_ascii_uppercase())
        && letters.all(|c| c.is_ascii_lowercase());
    let end = end.to_ascii_lowercase();
    let known = |list: &str| list.split_whitespace().any(|one| one == end);
    (known(DOMAINS) && (leads_on || !begins)) || ((leads_on || bare) && known(COUNTRIES))
}

/// A domain with its point in words or in brackets: `example dot com`, `example[.]com`.
fn spelt_out(text: &str) -> Option<&str> {
    for point in [
        " dot ", "[dot]", "(dot)", " (dot) ", " [dot] ", "[.]", "(.)",
    ] {
        let found = text.match_indices(point).find_map(|(at, _)| {
            // Only what the name is made of, not back to the last space: a text need not have any.
            let before = text.get(..at)?;
            let name = before.rfind(|c: char| !c.is_ascii_alphanumeric());
            let before = match name {
                Some(name) => before
                    .get(name..)?
                    .trim_start_matches(|c: char| !c.is_ascii_alphanumeric()),
                None => before,
            };
            let after = text.get(at + point.len()..)?;
            let end = after.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
            let named = !before.is_empty();
            let known = ["com", "net", "org", "info", "ru", "io"];
            let is_end = known.iter().any(|one| one.eq_ignore_ascii_case(end));
            let whole = text.get(at - before.len()..at + point.len() + end.len());
            whole.filter(|_| named && is_end)
        });
        if found.is_some() {
            return found;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_every_shape_are_found() {
        for text in [
            "see http://example.com/a",
            "HTTPS://EXAMPLE.COM",
            "hxxp://bad.example",
            "go to www.example.org now",
            "my shop is example.com!",
            "example.com:8080/x",
            "read bit.ly/3xYz",
            "youtu.be/abc",
            "[url=http://a.test]a[/url]",
            "[URL]a[/URL]",
            "[link=a]b[/link]",
            "<a href=\"x\">b</a>",
            "[here](https://example.net)",
            "[here](example.net)",
            "example dot com",
            "example[.]com",
            "example (dot) com",
            "请看www.example.cn谢谢",
            "请看example.com谢谢",
            "访问example。com",
            "смотри example.ru сейчас",
            "t.me/somebody",
            "tg://resolve?domain=x",
            "http://8.8.8.8/x",
            "one.two.example.online",
            "see youtube.com/@spam",
            "evil.ru/@x",
            "请看example[.]com谢谢",
        ] {
            assert!(link(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_machine_people_write_is_no_link() {
        for text in [
            "The log is probe.log, the macro O9810.nc and main.rs",
            "Firmware 4.1.2 and 4.2.0-rc1 behave the same",
            "G1.5 X10.250 F200. then M98 P1000.",
            "see tools.12.3 and lounge.5",
            "The controller is 192.168.10.5:502, the PC 10.0.0.7",
            "opc.tcp://192.168.0.1:4840 does not answer",
            "http://192.168.0.10/status shows it, http://localhost:8080 too",
            "It stopped.It did so again.No alarm.In the morning it ran.Work goes on",
            "e.g. 5 N.m/rad or 3 mm/rev, i.e. nothing",
            "config.toml, README.md, setup.py, start.sh, ASP.NET",
            "and/or, 24/7, C:\\Temp\\run.txt, /var/log/probe.log",
            "Die Spindel (Typ 3.5) z.B. bei 12.000 U/min",
            "The dot on the screen, com port 3",
            "Fax.:004369917 and really.?Get me one.:/",
            "ada at gmail.com",
            "@ada said so",
            "write to joe@example.com/sales, or @ada/bob",
            "主轴转速12.5，温度3.7度",
            "file:///tmp/x.log",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
    }

    #[test]
    fn mail_addresses_are_told_from_handles() {
        assert_eq!(
            mail("write to joe.doe@example.co, please"),
            Some("joe.doe@example.co")
        );
        assert_eq!(mail("ada@gmail.com"), Some("ada@gmail.com"));
        assert_eq!(mail("@ada and me @ home"), None);
        assert_eq!(link("write to joe@example.com"), None);
    }

    /// Looked through once, not once for each point: this takes minutes where it is not.
    #[test]
    fn a_text_without_spaces_is_looked_through_at_once() {
        for piece in ["[.]", "a[.]", "(dot)a", "é[dot]", "[.]com", "@a.b/"] {
            let text = piece.repeat(1_000_000 / piece.len());
            let _ = (link(&text), mail(&text));
        }
    }

    #[test]
    fn no_text_breaks_the_search_for_links() {
        for text in [
            "", ".", "://", "[", "[ur", "ß[url", " dot ", "（", "a@", "。com",
        ] {
            let _ = (link(text), mail(text));
        }
    }
}
