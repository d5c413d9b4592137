//! How the host's panel looks: what is asked for now, and nothing else.

use ratatui::text::{Line, Span};

use super::{Part, Tend};
use crate::domain::{Act, Along};
use crate::term::{Role, Row, style};
use crate::ui::keymap::deed_key;
use crate::ui::widget::{Item, LineInput, List, cells, paragraph, text};
use crate::ui::{Env, View};

impl Tend {
    pub(super) fn drawn(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let what = match self.act {
            Some(act) => words.tend(act),
            None => words.tend_title(),
        };
        let place = Line::from(vec![
            Span::styled(self.meant().to_string(), style(Role::Strong)),
            Span::styled(format!("  {what}"), style(Role::Heading)),
        ]);
        let (rows, cursor) = match self.part {
            Part::Deed => self.deeds(env),
            Part::Place => self.places(env),
            Part::Along => {
                let items = Along::ALL
                    .iter()
                    .map(|along| words.along(*along).into_owned());
                let prompt = paragraph(&words.tend_along(), 1, env.size.width, Role::Dim);
                self.under(
                    prompt,
                    items.map(|says| vec![(says, Role::Plain)]).collect(),
                    env,
                )
            }
            Part::Title => {
                let prompt = paragraph(&words.tend_new_title(), 1, env.size.width, Role::Dim);
                field(prompt, "", &self.title, env)
            }
            Part::Reason => {
                let says = |reason| words.why(reason);
                let (rows, caret) = self.why.rows("", says, env.size.height, env);
                (rows, Some(caret))
            }
            Part::Sure => {
                let sure = paragraph(&words.tend_sure(), 1, env.size.width, Role::Label);
                (sure, Some((1, 0)))
            }
        };
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    /// What can be done, each with its key.
    fn deeds(&self, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let items = self.acts().iter().map(|act| {
            let key = format!("{}  ", deed_key(*act));
            let says = env.words.tend(*act).into_owned();
            vec![(key, Role::Accent), (says, Role::Plain)]
        });
        self.under(Vec::new(), items.collect(), env)
    }

    /// The conferences that what is typed leaves.
    fn places(&self, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let words = env.words;
        let label = words.tend_where();
        let (rows, caret) = field(Vec::new(), &label, &self.letters, env);
        let rooms = self.rooms();
        if rooms.is_empty() {
            let mut rows = rows;
            rows.extend(paragraph(
                &words.tend_no_place(),
                1,
                env.size.width,
                Role::Dim,
            ));
            return (rows, caret);
        }
        let mut rows = rows;
        let focused = rooms.get(self.list.selected);
        if self.act == Some(Act::Move) && focused.is_some_and(|room| room.narrows) {
            rows.extend(paragraph(
                &words.tend_narrows(),
                1,
                env.size.width,
                Role::Label,
            ));
        }
        let items = rooms.iter().map(|room| {
            let conference = &room.conference;
            vec![
                (format!("{}  ", conference.slug), Role::Strong),
                (conference.title.to_string(), Role::Plain),
            ]
        });
        let (rows, _) = self.under(rows, items.collect(), env);
        (rows, caret)
    }

    /// A list under some rows, of which one has the focus.
    fn under(
        &self,
        mut rows: Vec<Row>,
        items: Vec<Vec<(String, Role)>>,
        env: &Env<'_>,
    ) -> (Vec<Row>, Option<(u16, u16)>) {
        let above = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let width = env.size.width.saturating_sub(List::MARGIN);
        let items = items.into_iter().enumerate().map(|(at, said)| {
            let mut col = List::MARGIN;
            let pieces = said.iter().map(|(says, role)| {
                let room = (width + List::MARGIN).saturating_sub(col).min(cells(says));
                let piece = text(col, room, says, *role);
                col += room;
                piece
            });
            Item {
                row: Row {
                    pieces: pieces.collect(),
                },
                item: Some(at),
            }
        });
        let height = env.size.height.saturating_sub(above);
        let (shown, cursor) = self.list.rows(items.collect(), height);
        rows.extend(shown);
        (rows, cursor.map(|(col, row)| (col, row + above)))
    }
}

/// A field under some rows, and where its caret stands.
fn field(
    mut rows: Vec<Row>,
    label: &str,
    field: &LineInput,
    env: &Env<'_>,
) -> (Vec<Row>, Option<(u16, u16)>) {
    let wide = cells(label);
    let col = if wide == 0 { 1 } else { wide + 2 };
    let (piece, caret) = field.piece(col, env.prose(col), true);
    let at = u16::try_from(rows.len()).unwrap_or(0);
    rows.push(Row {
        pieces: vec![text(1, wide, label, Role::Dim), piece],
    });
    (rows, Some((caret, at)))
}
