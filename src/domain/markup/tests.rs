//! What becomes of markup, and of the mail and code that people paste.

use proptest::prelude::*;

use super::*;

/// The blocks of `text` in a notation of our own: `P` paragraphs with `/` between lines, `C` code, `Q` quotes, `L` lists;
/// in spans `e` emphasis, `s` strong, `c` code, `l` link, `m` mention, `r` reference.
fn show(text: &str) -> String {
    let body = Body::stored(text);
    let mut out = String::new();
    show_all(&parse(&body), &mut out);
    out
}

fn show_all(blocks: &[Block], out: &mut String) {
    let shown: Vec<String> = blocks.iter().map(show_one).collect();
    out.push_str(&shown.join(" "));
}

fn show_one(block: &Block) -> String {
    match block {
        Block::Paragraph(lines) => {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| line.iter().map(show_span).collect())
                .collect();
            format!("P({})", lines.join("/"))
        }
        Block::Code(lines) => format!("C({})", lines.join("/")),
        Block::Quote {
            attribution,
            blocks,
        } => {
            let mut inner = attribution
                .as_ref()
                .map(|a| format!("{a}| "))
                .unwrap_or_default();
            show_all(blocks, &mut inner);
            format!("Q({inner})")
        }
        Block::List { start, items } => {
            let mut inner = start.map(|n| n.to_string()).unwrap_or_default();
            for item in items {
                inner.push('[');
                show_all(item, &mut inner);
                inner.push(']');
            }
            format!("L{inner}")
        }
    }
}

fn show_span(span: &Span) -> String {
    let mut marks = String::new();
    for (on, mark) in [
        (span.style.emphasis, 'e'),
        (span.style.strong, 's'),
        (span.style.code, 'c'),
    ] {
        if on {
            marks.push(mark);
        }
    }
    match &span.target {
        Some(Target::Link(url)) if *url == span.text => marks.push('l'),
        Some(Target::Link(url)) => marks.push_str(&format!("l={url} ")),
        Some(Target::Mention(_)) => marks.push('m'),
        Some(Target::Reference(_)) => marks.push('r'),
        None => {}
    }
    if marks.is_empty() {
        span.text.clone()
    } else {
        format!("{{{marks}:{}}}", span.text)
    }
}

fn same(text: &str) {
    assert_eq!(show(text), format!("P({text})"));
}

#[test]
fn the_subset() {
    for (text, shown) in [
        (
            "a *b* **c** ***d*** `e*f*`",
            "P(a {e:b} {s:c} {es:d} {c:e*f*})",
        ),
        ("*all **of** it*", "P({e:all }{es:of}{e: it})"),
        ("强调**重点**文字", "P(强调{s:重点}文字)"),
        (
            "see [the page](https://a.example/x_(y)).",
            "P(see {l=https://a.example/x_(y) :the page}.)",
        ),
        (
            "go to https://a.example/b, or <http://c.example>",
            "P(go to {l:https://a.example/b}, or <{l:http://c.example}>)",
        ),
        ("参见https://a.example。", "P(参见{l:https://a.example}。)"),
        ("**[x](http://a.example)**", "P({sl=http://a.example :x})"),
        (
            "ask @Ada, or @李雷: #tools.12.3, hall.2 and tools.4.",
            "P(ask {m:@Ada}, or {m:@李雷}: {r:#tools.12.3}, {r:hall.2} and {r:tools.4}.)",
        ),
        ("```r\nx <- 1\n  *y*\n```\nz", "C(x <- 1/  *y*) P(z)"),
        ("a\n\n    b\n\n      c\n\nd", "P(a) C(b//  c) P(d)"),
        (
            "- a\n- b\n  c\n  - d\n\n3. x\n4. y",
            "L[P(a)][P(b/c) L[P(d)]] L3[P(x)][P(y)]",
        ),
        ("> a\n> > b\n> c\nd", "Q(P(a) Q(P(b)) P(c)) P(d)"),
        ("~~~\nnever closed", "C(never closed)"),
    ] {
        assert_eq!(show(text), shown, "{text}");
    }
}

#[test]
fn what_is_not_in_the_subset_stays_as_typed() {
    for text in [
        "2*3*4 and a * b * c",
        "f(**kwargs, *args)",
        "snake_case_name, __init__ and _this_",
        r"C:\temp\*.* and \\server\share",
        "x &lt;- y &amp; z",
        "# no heading",
        "![alt](pic.png)",
        "[text](javascript:alert)",
        "[1]: http",
        "<b>bold</b>",
        "ada@example.com and obj@slot",
        "``quoted'' and `this' and `that'",
        "python3.11 v1.2 R.4.1.2 1.2.3 a.12.txt f.1(x)",
        "| a | b |",
        "*** and **** and *",
        "price * 1.2 *",
        "C# #1 #",
        "http:// and http://...",
    ] {
        same(text);
    }
    assert_eq!(
        show("title\n=====\n\n---\n\n<div>\nx\n</div>"),
        "P(title/=====) P(---) P(<div>/x/</div>)"
    );
    assert_eq!(show("[1]: see `x`\n[2]: y"), "P([1]: see {c:x}/[2]: y)");
}

#[test]
fn line_ends_that_were_meant_stay() {
    let long =
        "a line of ordinary prose, filled by a program at sixty-odd columns\nand its continuation.";
    assert_eq!(show(long), format!("P({})", long.replace('\n', " ")));
    let ragged = "Check the belt tension first, as somebody has changed it before the\nnoise began, and the figure\nin the manual is for the old belt; we run twenty per cent less than\nthat on both of ours, and they have been quiet since the spring.";
    assert!(
        show(ragged).contains('/'),
        "one short line of three is one too many"
    );
    let filled = ragged.replace("figure\nin", "figure which stands there, that is\nin");
    assert_eq!(show(&filled), format!("P({})", filled.replace('\n', " ")));
    let typed = "I measured again just now, with the machine cold and with the machine warm, and it is the same both times.\nAda";
    assert_eq!(show(typed), format!("P({})", typed.replace('\n', "/")));
    let signed = "I will bring the old bearing to the fair, so that you can see it.\nAda";
    assert_eq!(show(signed), format!("P({})", signed.replace('\n', "/")));
    let kept = format!("{long}\n-- \nAda");
    assert!(
        show(&kept).ends_with("continuation./--/Ada)"),
        "{}",
        show(&kept)
    );
    assert_eq!(show("Cheers,\nAda"), "P(Cheers,/Ada)");
    let program = "scores <- read.csv(\"scores.csv\", header = TRUE)\nplot(scores)";
    assert_eq!(show(program), format!("P({})", program.replace('\n', "/")));
    let notes = "[1] the first note, which is longer than a narrow screen\n[2] the second";
    assert_eq!(show(notes), format!("P({})", notes.replace('\n', "/")));
    assert_eq!(show("  x   y\n  1   2"), "P(  x   y/  1   2)");
    let chinese = "这一行文字是由邮件程序在第七十列左右折行的，所以它应该和下一行连在一起显示，\n中间没有空格。";
    assert_eq!(show(chinese), format!("P({})", chinese.replace('\n', "")));
}

#[test]
fn mail_keeps_its_shape() {
    let mail = "On Mon, 3 May, Ada Larrea\n<ada@example.com> wrote:\n\n> Does `lm` work?\n> > Yes.\nIt does:\n\n    lm(y ~ x * z)\n\nBest,\nBob";
    assert_eq!(
        show(mail),
        "Q(On Mon, 3 May, Ada Larrea <ada@example.com> wrote:| P(Does {c:lm} work?) Q(P(Yes.))) P(It does:) \
         C(lm(y ~ x * z)) P(Best,/Bob)"
    );
    assert_eq!(
        show("hello\nada wrote:\n> x\n"),
        "P(hello) Q(ada wrote:| P(x))"
    );
    assert_eq!(show("a note:\n\n> x"), "P(a note:) Q(P(x))");
}

#[test]
fn nesting_ends_at_eight() {
    let deep = show(&format!("{}x", "> ".repeat(12)));
    assert_eq!(deep.matches("Q(").count(), DEPTH);
    assert!(deep.contains("P(> > > > x)"), "{deep}");
    assert_eq!(
        show(&"- ".repeat(1000).replace("- ", "- a "))
            .matches("L[")
            .count(),
        1
    );
}

#[test]
fn mentions_are_counted_once_and_bounded() {
    let body =
        Body::stored("@ada @Ada, mail bob@x.org\n> @quoted\n\n`@code` (@bob)\n\n    @indented");
    let named: Vec<String> = mentions(&body).iter().map(ToString::to_string).collect();
    assert_eq!(named, ["ada", "bob"]);
    let crowd: String = (0..50).map(|n| format!("@member{n} ")).collect();
    assert_eq!(mentions(&Body::stored(&crowd)).len(), 20);
}

#[test]
fn first_words_are_the_authors_own() {
    let body =
        Body::stored("ada wrote:\n> old words\n\nNew *words*,\nand [more](http://a.example)\n");
    assert_eq!(plain(&body, 80).as_str(), "New words, and more");
    assert_eq!(plain(&body, 9).as_str(), "New word…");
    assert_eq!(
        plain(&Body::stored("> only\n> quoted"), 80).as_str(),
        "> only > quoted"
    );
}

#[test]
fn an_answer_quotes_one_level_of_what_was_quoted() {
    let body = Body::stored("ada wrote:\n> one\n> > two\n>> two\n> one\n\nmine\n\n-- \nBob");
    assert_eq!(
        quote(&body, "bob wrote:"),
        "bob wrote:\n> ada wrote:\n> > one\n> > […]\n> > one\n>\n> mine\n"
    );
    assert!(
        show(&quote(&body, "bob wrote:")).starts_with("Q(bob wrote:| Q(ada wrote:| P(one/[…]/one)")
    );
}

/// Bytes of the largest post.
const LARGEST: usize = 65_536;

/// No clock is asked: what is linear is done at once here, and what was quadratic would take minutes.
#[test]
fn beginnings_without_an_end_are_parsed_once() {
    for piece in [
        "[",
        "[a](",
        "[a](http://b",
        "*a ",
        "**a*",
        "`",
        "` a ",
        "`` ` ",
        "> ",
        ">",
        "- ",
        "- a\n  ",
        "1. a\n",
        "@a",
        "@",
        "a.1",
        "#a.",
        "http://a",
        "https://(",
        "a:\n",
        "> a\n> > b\n",
        "```\n",
        "    a\n",
        "On a\n",
        "\\",
        "_",
        "|",
        "h",
        "*",
    ] {
        let body = Body::stored(&piece.repeat(LARGEST / piece.len()));
        let mut shown = String::new();
        texts(&parse(&body), &mut shown);
        assert!(shown.len() <= body.as_str().len(), "{piece:?}");
    }
}

proptest! {
    #[test]
    fn no_word_is_lost(text in "([a-c @#*`>.\\-\\[\\]()0-9:_~\n]|http://x|漢){0,80}") {
        let body = Body::stored(&text);
        let mut shown = String::new();
        texts(&parse(&body), &mut shown);
        for letter in ['a', 'b', 'c', '漢'] {
            let count = |s: &str| s.matches(letter).count();
            // What a link leads to, and the language of a fence, are not among the words.
            if !text.contains("](") && !text.contains("```") && !text.contains("~~~") {
                prop_assert_eq!(count(&shown), count(body.as_str()), "{}", letter);
            }
        }
        prop_assert!(!shown.contains(|c: char| c.is_control() && c != '\n'));
        prop_assert!(plain(&body, 20).as_str().chars().count() <= 20);
    }
}

fn texts(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(lines) => lines
                .iter()
                .flatten()
                .for_each(|span| out.push_str(&span.text)),
            Block::Code(lines) => lines.iter().for_each(|line| out.push_str(line)),
            Block::Quote {
                attribution,
                blocks,
            } => {
                out.push_str(attribution.as_deref().unwrap_or_default());
                texts(blocks, out);
            }
            Block::List { items, .. } => items.iter().for_each(|item| texts(item, out)),
        }
    }
}

#[test]
fn a_post_leads_to_each_of_its_links_once_in_the_order_of_the_text() {
    let text = "See [the **long** manual](https://docs.example/m), tools.12.3 and @bob.\n\n> https://docs.example/m and https://b.example\n\n- tools.12.3\n\n```\nhttp://code.example\n```";
    let links: Vec<String> = words::links(&Body::stored(text))
        .into_iter()
        .map(|(target, words)| match target {
            Target::Link(url) => format!("{url} {words}"),
            Target::Reference(place) => format!("{place} {words}"),
            Target::Mention(handle) => format!("@{handle} {words}"),
        })
        .collect();
    assert_eq!(
        links,
        [
            "https://docs.example/m the **long** manual",
            "tools.12.3 tools.12.3",
            "@bob @bob",
            "https://b.example https://b.example",
        ]
    );
}

#[test]
fn the_host_of_a_url_is_where_it_leads() {
    for (url, host) in [
        ("https://docs.example/m?x=1", "docs.example"),
        ("http://docs.example:8080", "docs.example:8080"),
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://a@b@evil.example#bank.example", "evil.example"),
        ("https://evil.example\\@bank.example", "evil.example"),
    ] {
        assert_eq!(words::host(url), host, "{url}");
    }
}
