//! A list with a focus: which row has it, what scrolls, and where the marker and the real cursor stand.

use crate::term::{Role, Row};
use crate::ui::keymap::Act;

use super::row::text;

/// Columns that the marker takes at the left of every row.
const MARKER: u16 = 3;

/// The focus of a list. The rows themselves are the screen's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The index of the focused item.
    pub selected: usize,
    /// The first line shown.
    top: usize,
}

/// A line of a list: a row, and the item that it stands for, if the focus can be there.
pub struct Item {
    /// The row, whose pieces leave the first [`List::MARGIN`] columns free.
    pub row: Row,
    /// The item.
    pub item: Option<usize>,
}

impl List {
    /// Columns that rows leave free for the marker.
    pub const MARGIN: u16 = MARKER;

    /// Moves the focus among `len` items, a page being `page` of them. False when the act is none of a list's.
    pub fn act(&mut self, act: Act, len: usize, page: usize) -> bool {
        let last = len.saturating_sub(1);
        self.selected = match act {
            Act::Down => self.selected.saturating_add(1),
            Act::Up => self.selected.saturating_sub(1),
            Act::PageDown => self.selected.saturating_add(page.max(1)),
            Act::PageUp => self.selected.saturating_sub(page.max(1)),
            Act::First => 0,
            Act::Last => last,
            _ => return false,
        }
        .min(last);
        true
    }

    /// Turns a page of what is read, one line of it staying in sight: the focus goes along, and at either end to the last
    /// item or the first.
    pub fn turn(&mut self, forward: bool, items: &[Item], height: u16) {
        let height = usize::from(height);
        let last = items.len().saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        let top = match forward {
            true => (self.top + page).min(last),
            false => self.top.saturating_sub(page),
        };
        let item = |line: &Item| line.item;
        let focus = match forward {
            true if self.top >= last => items.iter().rev().find_map(item),
            _ => items.iter().skip(top).find_map(item),
        };
        self.top = top;
        self.selected = focus.unwrap_or(self.selected);
    }

    /// Whether there are lines below those that fit.
    #[must_use]
    pub fn goes_on(&self, items: &[Item], height: u16) -> bool {
        let height = usize::from(height);
        self.top(items, height) + height < items.len()
    }

    /// Whether the focus is on the last of `len` items, so that nothing is below the screen.
    #[must_use]
    pub const fn is_at_end(&self, len: usize) -> bool {
        self.selected + 1 >= len
    }

    /// Keeps the focus within `len` items.
    pub fn clamp(&mut self, len: usize) {
        self.selected = self.selected.min(len.saturating_sub(1));
    }

    /// The first line shown when `height` lines fit and the focused item must be among them: with the lines under it that
    /// belong to it, or follow the last one, as far as there is room for them.
    fn top(&self, items: &[Item], height: usize) -> usize {
        let focus = self.line(items);
        let under = items.iter().skip(focus + 1);
        let end = focus + under.take_while(|item| item.item.is_none()).count();
        let highest = end.saturating_sub(height.saturating_sub(1)).min(focus);
        self.top
            .clamp(highest, focus)
            .min(items.len().saturating_sub(height))
    }

    /// Remembers how far the list is scrolled, so that the next move scrolls as little as it can.
    pub fn settle(&mut self, items: &[Item], height: u16) {
        let focus = self.line(items);
        self.top = self.top(items, usize::from(height));
        // Whatever stands above the first item (headings) is shown with it.
        if self.selected == 0 && focus < usize::from(height) {
            self.top = 0;
        }
    }

    /// The rows that fit, with the marker on the focused one, and where the cursor stands.
    #[must_use]
    pub fn rows(&self, items: Vec<Item>, height: u16) -> (Vec<Row>, Option<(u16, u16)>) {
        let focus = self.line(&items);
        let top = self.top(&items, usize::from(height));
        let mut cursor = None;
        let shown = items
            .into_iter()
            .enumerate()
            .skip(top)
            .take(usize::from(height));
        let rows = shown
            .map(|(line, Item { mut row, item })| {
                let focused = line == focus && item.is_some();
                if focused {
                    cursor = Some((1, u16::try_from(line - top).unwrap_or(0)));
                }
                if item.is_some() {
                    let marker = if focused { " >" } else { "" };
                    row.pieces.insert(0, text(0, MARKER, marker, Role::Accent));
                }
                row
            })
            .collect();
        (rows, cursor)
    }

    /// The items of which a line is shown when `height` lines fit: from the first to behind the last.
    #[must_use]
    pub fn shown(&self, items: &[Item], height: u16) -> std::ops::Range<usize> {
        let top = self.top(items, usize::from(height));
        let lines = items.iter().skip(top).take(usize::from(height));
        let shown = lines.filter_map(|line| line.item);
        let (first, last) = (shown.clone().min(), shown.max());
        first.unwrap_or(0)..last.map_or(0, |last| last + 1)
    }

    /// The line of the focused item.
    fn line(&self, items: &[Item]) -> usize {
        items
            .iter()
            .position(|item| item.item == Some(self.selected))
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(count: usize) -> Vec<Item> {
        (0..count)
            .map(|i| Item {
                row: Row {
                    pieces: vec![text(3, 5, &i.to_string(), Role::Plain)],
                },
                item: Some(i),
            })
            .collect()
    }

    #[test]
    fn the_focus_stays_on_the_screen_and_in_the_list() {
        let mut list = List::default();
        for (act, selected, row) in [
            (Act::Up, 0, 0),
            (Act::Down, 1, 1),
            (Act::PageDown, 4, 2),
            (Act::Up, 3, 1),
            (Act::Last, 9, 2),
            (Act::Down, 9, 2),
            (Act::First, 0, 0),
        ] {
            assert!(list.act(act, 10, 3));
            list.settle(&items(10), 3);
            assert_eq!(list.selected, selected, "{act:?}");
            let (rows, cursor) = list.rows(items(10), 3);
            assert_eq!((rows.len(), cursor), (3, Some((1, row))), "{act:?}");
        }
    }

    #[test]
    fn what_stands_under_an_item_is_shown_with_it() {
        let mut lines = Vec::new();
        for item in items(4) {
            let row = item.row.clone();
            lines.push(item);
            lines.push(Item { row, item: None });
        }
        let mut list = List::default();
        list.act(Act::Last, 4, 1);
        list.settle(&lines, 3);
        let (_, cursor) = list.rows(lines, 3);
        assert_eq!(cursor, Some((1, 1)), "one row is left for what is under it");
    }

    #[test]
    fn an_empty_list_has_no_focus() {
        let mut list = List::default();
        list.act(Act::Down, 0, 3);
        assert_eq!(list.rows(items(0), 3), (Vec::new(), None));
    }
}
