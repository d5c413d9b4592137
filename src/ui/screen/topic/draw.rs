//! How a post looks: a heading, the words with a margin, thanks, and an empty line.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::announced::{self, Announced};
use super::head::{self, Head};
use crate::domain::{Accepted, Post, PostState, SafeText};
use crate::term::{Piece, Role, Row, style};
use crate::ui::Env;
use crate::ui::widget::{POST_MARGIN as MARGIN, cells, post_body, text};

/// What a drawing depends on besides the post.
pub(super) struct Look<'a> {
    pub env: &'a Env<'a>,
    pub unfolded: &'a [u32],
    pub new_line: Option<u32>,
    /// The accepted answer.
    pub answer: Option<Accepted>,
    /// What stands above the first post, if it is an idea's.
    pub head: Option<Head<'a>>,
    /// What stands with the first post, if it is an announcement's.
    pub announced: Option<Announced<'a>>,
}

impl Look<'_> {
    /// Whether a post is folded to its heading, because the reader mutes its author. A decision is seen by all.
    fn folds(&self, post: &Post) -> bool {
        let shown = self.unfolded.contains(&post.number) || post.step.is_some();
        self.env.me.mutes(post.author.member) && !shown
    }
}

/// One line of a post.
pub(super) struct Drawn {
    pieces: Vec<Piece>,
    /// Whether this is the line that names the author; the marker and the cursor stand there.
    pub is_heading: bool,
}

impl Drawn {
    pub(super) fn plain(pieces: Vec<Piece>) -> Self {
        Self {
            pieces,
            is_heading: false,
        }
    }

    /// Its text.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| piece.line.to_string())
            .collect()
    }

    /// As a row, with the marker where the post has the focus.
    pub fn row(self, focused: bool) -> Row {
        let mut pieces = self.pieces;
        if self.is_heading {
            pieces.insert(0, text(0, 1, if focused { ">" } else { "" }, Role::Accent));
        }
        Row { pieces }
    }
}

/// The lines of a post, an empty one at the end.
pub(super) fn lines(post: &Post, look: &Look<'_>) -> Vec<Drawn> {
    let (env, words) = (look.env, look.env.words);
    let width = env.size.width;
    let room = env.prose(MARGIN);
    let body = |line: Line<'static>| {
        Drawn::plain(vec![Piece {
            col: MARGIN,
            width: room,
            line,
        }])
    };
    let mut drawn = match look.head {
        Some(head) if post.number == 0 => head::lines(head, look),
        _ => Vec::new(),
    };
    if look.new_line == Some(post.number) {
        drawn.push(Drawn::plain(vec![text(
            0,
            width,
            &words.topic_new_line(),
            Role::New,
        )]));
    }
    drawn.push(Drawn {
        pieces: heading(post, look),
        is_heading: true,
    });
    if look.folds(post) {
        drawn.push(Drawn::plain(Vec::new()));
        return drawn;
    }
    if let Some(step) = &post.step {
        let with = step.with.as_ref().map(SafeText::as_str);
        let said = words.step(step.before, step.after, with);
        let said = crate::ui::widget::wrap_str(&said, style(Role::Label), room);
        drawn.extend(said.into_iter().map(body));
    }
    if let Some(answer) = look.answer.filter(|_| post.number == 0) {
        let said = words.topic_answered_in(answer.number);
        drawn.push(Drawn::plain(vec![text(MARGIN, room, &said, Role::Dim)]));
    }
    let announced = look.announced.filter(|_| post.number == 0);
    if let Some(announced) = announced {
        drawn.extend(announced::above(announced, look));
    }
    let shown = look.unfolded.contains(&post.number);
    if post.state == PostState::Hidden && shown {
        // Whoever reads on sees that others do not, and why.
        let (reason, who) = words.hidden_by(post.hiding.as_deref());
        let said = match who {
            Some(who) => words.topic_hidden_open(reason, who),
            None => words.topic_folded_open(reason),
        };
        let said = crate::ui::widget::wrap_str(&said, style(Role::Dim), room);
        drawn.extend(said.into_iter().map(body));
    }
    let instead = match post.state {
        PostState::Shown => None,
        PostState::Hidden if shown => None,
        PostState::Hidden => {
            let (reason, who) = words.hidden_by(post.hiding.as_deref());
            Some(match who {
                Some(who) => words.topic_hidden(reason, who),
                None => words.topic_folded(reason),
            })
        }
        PostState::Scribbled => Some(words.topic_scribbled(post.author.short().to_owned())),
        PostState::Erased => Some(match &post.moved {
            Some(place) => words.topic_post_moved(place.to_string()),
            None => words.topic_erased(),
        }),
    };
    match instead {
        Some(said) => drawn.extend(
            crate::ui::widget::wrap_str(&said, style(Role::Dim), room)
                .into_iter()
                .map(body),
        ),
        None => drawn.extend(
            post_body(&post.body, room, shown, words)
                .into_iter()
                .map(body),
        ),
    }
    if let Some(announced) = announced {
        drawn.extend(announced::below(announced, look));
    }
    let by_host = |answer: Accepted| answer.by_host && answer.number == post.number;
    let foot = [
        look.answer
            .is_some_and(by_host)
            .then(|| words.topic_accepted_host()),
        (post.thanks > 0).then(|| words.thanks_count(post.thanks)),
    ];
    let foot: Vec<_> = foot.into_iter().flatten().collect();
    if !foot.is_empty() {
        let said = foot.join("  ");
        let at = (MARGIN + room).saturating_sub(cells(&said));
        drawn.push(Drawn::plain(vec![text(at, cells(&said), &said, Role::Dim)]));
    }
    drawn.push(Drawn::plain(Vec::new()));
    drawn
}

/// Number, handle, name, label; at the right what it answers, marks, age.
fn heading(post: &Post, look: &Look<'_>) -> Vec<Piece> {
    let (env, words) = (look.env, look.env.words);
    let narrow = env.size.width < 60;
    let mut aside = Vec::new();
    if look
        .answer
        .is_some_and(|answer| answer.number == post.number)
    {
        aside.push(words.topic_accepted());
    }
    if let Some((number, _)) = &post.answers
        && !narrow
        && post.moved.is_none()
        && post.number != number + 1
    {
        aside.push(words.topic_answers(*number));
    }
    if let (Some(apart), false) = (&post.apart, narrow) {
        aside.push(words.topic_answers_apart(apart.0.to_string()));
    }
    // Where there is room, the mark says how one sees what changed.
    let edited = post.edited_at.map(|_| match narrow {
        true => words.topic_edited(),
        false => words.topic_edited_how(),
    });
    // Where there is little room, which key shows a folded post is worth more than its age.
    let age = (!(narrow && look.folds(post))).then(|| words.age(env.now, post.at));
    let mut name = Line::default();
    name.push_span(Span::styled(
        format!("{:<2} ", post.number),
        style(Role::Dim),
    ));
    let mut push =
        |content: &str, role| name.push_span(Span::styled(content.to_owned(), style(role)));
    match &post.author.handle {
        Some(handle) => {
            push(handle.as_str(), Role::Handle);
            if !narrow && !look.folds(post) {
                push(&format!("  {}", post.author.name), Role::Plain);
            }
        }
        None => push(post.author.name.as_str(), Role::Handle),
    }
    if post.author.staff {
        push(&format!(" {}", words.staff_label()), Role::Label);
    }
    if look.folds(post) {
        push(&format!("  {}", words.muted_fold()), Role::Dim);
    }
    let width = MARGIN + env.prose(MARGIN) + 1;
    let named = u16::try_from(name.width()).unwrap_or(u16::MAX);
    let told = |parts: [&Option<Cow<'_, str>>; 2]| {
        let all = aside.iter().chain(parts.into_iter().flatten());
        all.map(|part| &**part).collect::<Vec<_>>().join("  ")
    };
    // Whose it is comes before when they wrote it, and that before whether they changed it.
    let ways = [[&edited, &age], [&None, &age], [&None, &None]];
    let mut ways = ways.into_iter().map(told);
    let fits = |said: &String| !narrow || cells(said) + named + 3 <= width;
    let aside = ways.find(fits).unwrap_or_else(|| told([&None, &None]));
    let taken = cells(&aside);
    let room = width.saturating_sub(taken + 3);
    vec![
        Piece {
            col: 1,
            width: room,
            line: name,
        },
        text(
            width.saturating_sub(taken + 1),
            taken + 1,
            &aside,
            Role::Dim,
        ),
    ]
}
