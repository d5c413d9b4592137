//! For tests: who looks, and what a screen looks like, as plain text at a size.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::cell::RefCell;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::{
    Access, Actor, Attention, Byline, CommandId, Conference, ConferenceId, ConferenceKind,
    ConferenceRow, Count, Handle, Language, Limits, Looks, MemberId, Roles, SafeText, Slug, Time,
    Topic, TopicId, TopicKind, TopicRow,
};
use crate::term::{Key, Onlooker};
use crate::text::{Rules, Words};
use crate::ui::widget::cells;
use crate::ui::{Action, Env, Event, Me, Screen, Size, chrome};

/// The bodies of terminals with 40x12, 80x24 and 160x50 cells.
pub const SIZES: [Size; 3] = [
    Size {
        width: 40,
        height: 10,
    },
    Size {
        width: 80,
        height: 21,
    },
    Size {
        width: 160,
        height: 47,
    },
];

/// A moment, in milliseconds.
pub const NOW: i64 = 1_800_000_000_000;

/// Ada, a member.
pub fn ada() -> Me {
    Me {
        actor: Actor::Member(MemberId(1)),
        handle: Some(Handle::new("ada").unwrap()),
        name: SafeText::line("Ada Larrea"),
        roles: Roles::default(),
        looks: Looks::default(),
        muted: Vec::new(),
        hosts: Vec::new(),
        unread: Count::default(),
        site: SafeText::line("Spindle House"),
        address: None,
        port: 2222,
        limits: Arc::new(Limits::default()),
        rules: Arc::new(Rules::shipped()),
        newcomer: None,
        suspended: None,
        by: None,
    }
}

/// Another member.
pub fn byline(handle: &str, staff: bool) -> Byline {
    Byline {
        member: MemberId(2),
        handle: Some(Handle::new(handle).unwrap()),
        name: SafeText::line("Somebody Else"),
        staff,
    }
}

/// Conferences of the house, some with news: topics, posts.
pub fn conferences() -> Vec<ConferenceRow> {
    let rows = [
        ("tools", "Machine tools", 1, 9),
        ("maint", "Maintenance and repair", 0, 3),
        ("news", "Announcements", 0, 0),
        ("zh", "中文讨论区", 0, 0),
        ("de", "Auf Deutsch", 0, 0),
    ];
    let row = |(id, (slug, title, topics, posts)): (i64, (&str, &str, u32, u32))| ConferenceRow {
        conference: Conference {
            id: ConferenceId(id),
            slug: Slug::parse(slug).unwrap(),
            title: SafeText::line(title),
            description: SafeText::line("What cuts, holds and turns."),
            kind: ConferenceKind::Forum,
            access: Access::Public,
            archived: false,
            topics: 47,
            last_post_at: None,
        },
        joined: slug != "de",
        new_topics: Count::new(topics),
        new_posts: Count::new(posts),
    };
    (1..).zip(rows).map(row).collect()
}

/// A topic that is an idea, without what stands beside it.
pub fn idea_row() -> TopicRow {
    let at = Time::from_millis(NOW - 80 * Time::DAY);
    let topic = Topic {
        id: TopicId(3),
        conference: ConferenceId(1),
        slug: Slug::parse("wishes").unwrap(),
        number: 7,
        kind: TopicKind::Discussion,
        title: SafeText::line("Log the spindle load"),
        author: byline("cleo", false),
        at,
        posts: 3,
        last_post_at: at,
        frozen: false,
        retired: false,
        pinned: false,
        answer: None,
    };
    TopicRow {
        topic,
        new: Count::new(0),
        brand_new: false,
        attention: Attention::Normal,
        idea: None,
        announcement: None,
        home: None,
    }
}

/// A screen, and somebody before it.
pub struct Stage {
    pub me: Me,
    pub size: Size,
    pub language: Language,
    /// The id that the next command gets.
    pub command: i64,
    /// Whoever looks on: each picture is painted on the terminal that shows the one before.
    onlooker: RefCell<Onlooker>,
}

impl Stage {
    pub fn new(me: Me) -> Self {
        Self {
            me,
            size: SIZES[1],
            language: Language::En,
            command: 7,
            onlooker: RefCell::new(Onlooker::new()),
        }
    }

    pub fn env(&self) -> Env<'_> {
        Env {
            now: Time::from_millis(NOW),
            size: self.size,
            words: Words::of(self.language),
            me: &self.me,
            command: CommandId(self.command),
        }
    }

    /// What each key makes the screen want; what only redraws is left out.
    pub fn press(&self, screen: &mut dyn Screen, keys: &[Key]) -> Vec<Action> {
        let events = keys.iter().map(|key| Event::Key(*key));
        let mut wanted = Vec::new();
        for event in events {
            wanted.extend(flat(screen.update(event, &self.env())));
        }
        wanted
    }

    pub fn write(&self, screen: &mut dyn Screen, text: &str) -> Vec<Action> {
        let key = |c| if c == '\n' { Key::Enter } else { Key::Char(c) };
        let keys: Vec<Key> = text.chars().map(key).collect();
        self.press(screen, &keys)
    }

    pub fn tell(&self, screen: &mut dyn Screen, event: Event) -> Vec<Action> {
        flat(screen.update(event, &self.env()))
    }

    /// The screen as text, `_` where the cursor is if that cell is empty; trailing spaces are gone. A terminal shows just
    /// that when the painter has made bytes of it, whatever it showed before.
    pub fn picture(&self, screen: &dyn Screen) -> String {
        let view = screen.view(&self.env());
        self.paint(screen);
        assert!(view.rows.len() <= usize::from(self.size.height), "too tall");
        let mut out = view.place.to_string();
        if !view.aside.is_empty() {
            out = format!("{out} | {}", view.aside);
        }
        out.push('\n');
        for (y, row) in (0..).zip(&view.rows) {
            let mut line = String::new();
            for piece in &row.pieces {
                let text = piece.line.to_string();
                assert!(
                    piece.col >= cells(&line),
                    "pieces overlap: {line:?} {text:?}"
                );
                assert!(
                    piece.col + piece.width <= self.size.width,
                    "{text:?} ends outside"
                );
                assert!(cells(&text) <= piece.width, "{text:?} is cut");
                line.push_str(&" ".repeat(usize::from(piece.col - cells(&line))));
                line.push_str(&text);
            }
            if let Some((col, cursor)) = view.cursor
                && cursor == y
            {
                assert!(col < self.size.width, "the cursor is outside");
                let gap = usize::from((col + 1).saturating_sub(cells(&line)));
                if gap > 0 {
                    line.push_str(&format!("{}_", " ".repeat(gap - 1)));
                }
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.trim_end().to_owned()
    }

    fn paint(&self, screen: &dyn Screen) {
        let env = self.env();
        let (view, keys) = (screen.view(&env), screen.footer());
        let whole = |extra| Size {
            width: self.size.width,
            height: self.size.height + extra,
        };
        let terminal = [whole(2), whole(3)]
            .into_iter()
            .find(|terminal| chrome::body(*terminal) == self.size)
            .unwrap();
        let below = chrome::Below::default();
        let frame = chrome::frame(terminal, env.words, env.me, None, view, &keys, &below);
        self.onlooker.borrow_mut().sees(&frame, terminal.into());
    }

    /// How a screen looks at the three sizes, in this language.
    pub fn pictures(
        &mut self,
        language: Language,
        make: impl Fn(&Self) -> Box<dyn Screen>,
    ) -> String {
        self.language = language;
        let mut all = String::new();
        for size in SIZES {
            self.size = size;
            let screen = make(self);
            let picture = self.picture(screen.as_ref());
            all.push_str(&format!("{}x{}\n{picture}\n\n", size.width, size.height));
        }
        all
    }

    /// Asserts that nothing is shortened at any size in any language: no ellipsis but those that texts have themselves.
    pub fn assert_nothing_is_cut(&mut self, make: impl Fn(&Self) -> Box<dyn Screen>) {
        for size in SIZES {
            for language in Language::ALL {
                (self.size, self.language) = (size, language);
                let screen = make(self);
                let shown = self.picture(screen.as_ref());
                let cut = shown.graphemes(true).any(|cluster| cluster == "…");
                let shown = shown.replace("……", "");
                assert!(
                    !cut || !shown.contains('…'),
                    "{language:?} {size:?}\n{shown}"
                );
            }
        }
    }
}

/// Actions without `All`, `None` and `Redraw`.
fn flat(action: Action) -> Vec<Action> {
    match action {
        Action::None | Action::Redraw => Vec::new(),
        Action::All(all) => all.into_iter().flat_map(flat).collect(),
        action => vec![action],
    }
}
