//! The columns of a list of topics: where each stands by the width, and a topic as a row; and the count in the header.

use ratatui::text::{Line, Span};

use super::{MOST, Topics};
use crate::domain::{
    AnnouncementKind, Attention, Conference, ConferenceKind, TopicFilter, TopicKind, TopicRow,
    TopicSort,
};
use crate::term::{Piece, Role, Row, style};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::widget::{List, blank, cells, right, text};

/// The widest a row is: further apart, the eye loses the count that belongs to a title.
const WIDEST: u16 = 116;

/// Cells of an author's name; longer ones are cut.
const AUTHOR: u16 = 10;

/// Where the columns stand, by the width.
pub(super) struct Columns {
    number: u16,
    kind: u16,
    title: u16,
    author: u16,
    posts: u16,
    new: u16,
    age: u16,
}

impl Columns {
    /// The columns at the screen's width, each as wide as what stands in it: titles have all the rest. Kinds have one only
    /// where there are any.
    pub fn of(rows: &[TopicRow], env: &Env<'_>) -> Self {
        let widest = |of: &dyn Fn(&TopicRow) -> u16| rows.iter().map(of).max().unwrap_or(0);
        let words = env.words;
        let kinds = match widest(&|row| cells(&kind(row, words))) {
            0 => 0,
            wide => wide + 2,
        };
        let authors = widest(&|row| cells(row.topic.author.short())).min(AUTHOR) + 1;
        let counts = widest(&|row| digits(row.topic.posts));
        let posts = cells(&words.head_posts()).max(counts) + 1;
        let (kind, author, posts) = match env.size.width {
            ..60 => (0, 0, 0),
            60..76 => (0, authors, posts),
            _ => (kinds, authors, posts),
        };
        let gap = if env.size.width < 60 { 1 } else { 2 };
        let number = widest(&|row| digits(row.topic.number)).max(2) + gap;
        let new = cells(&words.head_new()).max(4) + 1;
        let age = match env.size.width {
            ..34 => 0,
            _ => widest(&|row| cells(&words.age(env.now, row.topic.last_post_at))) + 2,
        };
        let fixed = List::MARGIN + number + kind + author + posts + new + age + 1;
        Self {
            number,
            kind,
            title: env.size.width.min(WIDEST).saturating_sub(fixed),
            author,
            posts,
            new,
            age,
        }
    }

    /// The row over the list.
    pub fn heads(&self, env: &Env<'_>) -> Row {
        let mut row = blank();
        let mut col = List::MARGIN + self.number + self.kind + self.title + self.author;
        for (width, head) in [
            (self.posts, env.words.head_posts()),
            (self.new, env.words.head_new()),
        ] {
            if width > 0 {
                row.pieces.push(right(col, width, &head, Role::Dim));
            }
            col += width;
        }
        row
    }

    /// A topic as a row.
    pub fn row(&self, row: &TopicRow, env: &Env<'_>) -> Row {
        let words = env.words;
        let topic = &row.topic;
        let is_new = !row.new.is_zero();
        let forgotten = row.attention == Attention::Forgotten;
        let title_role = match (is_new, forgotten) {
            (_, true) => Role::Dim,
            (true, false) => Role::Strong,
            (false, false) => Role::Plain,
        };
        let new = if row.brand_new {
            words.new_all().into_owned()
        } else if is_new {
            row.new.to_string()
        } else {
            String::new()
        };
        let kind = kind(row, words);
        let posts = topic.posts.to_string();
        let mut pieces = Vec::with_capacity(7);
        let mut col = List::MARGIN;
        let mut add = |width: u16, content: &str, role: Role, flush: bool| {
            if width > 0 {
                pieces.push(if flush {
                    right(col, width, content, role)
                } else {
                    text(col, width - 1, content, role)
                });
            }
            col += width;
        };
        add(self.number, &topic.number.to_string(), Role::Dim, false);
        // Bad news is said in words whatever the width.
        let bad = row.announcement.is_some_and(AnnouncementKind::is_bad_news);
        let mark = match (&row.home, topic.pinned) {
            _ if bad && self.kind == 0 => Some(kind.clone().into()),
            (Some(_), _) => Some(words.mark_linked()),
            (None, true) if !topic.retired => Some(words.mark_pinned()),
            _ => None,
        };
        let title = match mark {
            Some(mark) => format!("{mark}: {}", topic.title),
            None => topic.title.to_string(),
        };
        let kind_role = if bad { Role::Label } else { Role::Dim };
        add(self.kind, &kind, kind_role, false);
        add(self.title, &title, title_role, false);
        add(self.author, topic.author.short(), Role::Dim, false);
        add(self.posts, &posts, Role::Dim, true);
        add(self.new, &new, Role::New, true);
        add(
            self.age,
            &words.age(env.now, topic.last_post_at),
            Role::Dim,
            true,
        );
        Row { pieces }
    }
}

/// Cells of a number.
fn digits(number: u32) -> u16 {
    cells(&number.to_string())
}

/// What kind of topic it is, where that is worth a word.
fn kind(row: &TopicRow, words: &Words) -> String {
    match (row.topic.kind, row.topic.answer) {
        (TopicKind::Discussion, _) => match row.announcement {
            Some(kind) => words.announcement_kind(kind).into_owned(),
            None => String::new(),
        },
        (TopicKind::Question, Some(_)) => words.kind_answered().into_owned(),
        (TopicKind::Question, None) => words.kind_question().into_owned(),
        (TopicKind::Problem, _) => words.kind_problem().into_owned(),
    }
}

/// The filters, the chosen one in brackets and strong, and the order.
pub(super) fn filters(chosen: TopicFilter, sort: TopicSort, env: &Env<'_>) -> Row {
    let words = env.words;
    let mut all = vec![
        (TopicFilter::All, words.filter_all()),
        (TopicFilter::New, words.filter_new()),
        (TopicFilter::Watched, words.filter_watched()),
        (TopicFilter::Unanswered, words.filter_unanswered()),
    ];
    if chosen == TopicFilter::Retired {
        // Rarely looked for: it is named where one is.
        all.push((TopicFilter::Retired, words.filter_retired()));
    }
    let wide: u16 = all.iter().map(|(_, word)| cells(word) + 3).sum();
    let between = if wide + 2 <= env.size.width { " " } else { "" };
    let mut line = Line::default();
    for (filter, word) in all {
        let is_chosen = filter == chosen;
        let mark = if is_chosen { ("[", "]") } else { (" ", " ") };
        let role = if is_chosen { Role::Strong } else { Role::Dim };
        line.push_span(Span::styled(
            format!("{}{word}{}{between}", mark.0, mark.1),
            style(role),
        ));
    }
    let order = match sort {
        TopicSort::Activity => words.sort_activity(),
        TopicSort::Number => words.sort_number(),
        TopicSort::Votes => words.sort_votes(),
        TopicSort::Heat => words.sort_heat(),
    };
    let taken = u16::try_from(line.width()).unwrap_or(u16::MAX);
    let mut row = Row {
        pieces: vec![Piece {
            col: 2,
            width: taken,
            line,
        }],
    };
    let width = env.size.width.min(WIDEST);
    let room = width.saturating_sub(taken + 4);
    if cells(&order) <= room {
        let at = width.saturating_sub(cells(&order) + 1);
        row.pieces
            .push(text(at, cells(&order) + 1, &order, Role::Dim));
    }
    row
}

impl Topics {
    /// What stands in the place of an empty list: what there is to do. Nobody is told to open a topic who may not.
    pub(super) fn empty(&self, env: &Env<'_>) -> String {
        let conference = self.conference.as_ref();
        let announces = |conference: &Conference| conference.kind == ConferenceKind::Announcements;
        let staff_only = conference.is_some_and(announces) && !env.me.roles.staff;
        let for_now = staff_only || env.me.member().is_none();
        let words = env.words;
        if self.asking {
            return String::new();
        }
        let bare = conference.is_some_and(|conference| conference.topics == 0);
        if self.board.is_some() && (bare || self.filter == TopicFilter::All) {
            let said = match for_now {
                true => words.board_empty_for_now(),
                false => words.board_empty(),
            };
            return said.into_owned();
        }
        let said = match self.filter {
            TopicFilter::All | TopicFilter::Opening if for_now => words.topics_empty_for_now(),
            TopicFilter::All | TopicFilter::Opening => words.topics_empty(),
            TopicFilter::New if self.board.is_some() => words.board_none_new(),
            TopicFilter::New => words.topics_none_new(),
            TopicFilter::Watched => words.topics_none_watched(),
            TopicFilter::Unanswered => words.topics_none_unanswered(),
            TopicFilter::Live => words.topics_none_live(),
            TopicFilter::Mine => words.topics_none_mine(),
            TopicFilter::Voted => words.topics_none_voted(),
            TopicFilter::Overdue => words.topics_none_overdue(),
            TopicFilter::Retired => words.topics_none_retired(),
        };
        said.into_owned()
    }

    /// How many topics there are, and, where that is known and there is room, how many of them are not in the list.
    pub(super) fn count(&self, conference: &Conference, env: &Env<'_>) -> String {
        if let Some(board) = &self.board {
            return board.count(conference, env);
        }
        let topics = env.words.topics_count(conference.topics);
        let listed = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let forgotten = conference.topics.saturating_sub(listed);
        let whole = self.filter == TopicFilter::All && !self.more && self.rows.len() < MOST;
        if !whole || self.asking || forgotten == 0 || env.size.is_narrow() {
            return topics.into_owned();
        }
        let forgotten = env.words.forgotten_count(forgotten);
        env.words.and_also(forgotten, topics).into_owned()
    }
}
