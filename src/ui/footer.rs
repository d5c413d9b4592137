//! The last line of every screen: the keys that work there.

use super::Me;
use super::keymap::{Act, Binding};
use super::widget::{cells, text};
use crate::term::{Role, Row};
use crate::text::Words;

/// The keys that work here, as many as fit, and help at the right.
pub(super) fn footer(width: u16, words: &Words, me: &Me, keys: &[&'static [Binding]]) -> Row {
    let mut shown: Vec<&Binding> = Vec::new();
    for binding in keys.iter().flat_map(|table| table.iter()) {
        // The first table that knows a key decides what it does.
        let taken = shown.iter().any(|other| other.shown == binding.shown);
        if binding.footer && !taken && me.is_offered(binding.act) {
            shown.push(binding);
        }
    }
    let help = shown
        .iter()
        .position(|binding| binding.act == Act::Help)
        .map(|at| shown.remove(at));
    let say = |binding: &Binding| format!("{} {}", binding.written(words), (binding.says)(words));
    let right = help.map(say).unwrap_or_default();
    // What one presses most stands first, whichever table it comes from.
    shown.sort_by_key(|binding| match binding.act {
        Act::ReadOn => 0,
        Act::Open => 1,
        _ => 2,
    });
    let between = if width < 60 { "  " } else { "   " };
    let room = width.saturating_sub(cells(&right) + 3);
    let mut line = String::new();
    for binding in shown {
        let next = say(binding);
        let gap = if line.is_empty() { "" } else { between };
        if cells(&line) + cells(gap) + cells(&next) <= room {
            line.push_str(gap);
            line.push_str(&next);
        }
    }
    let mut pieces = vec![text(1, room, &line, Role::Dim)];
    if !right.is_empty() {
        pieces.push(text(
            width.saturating_sub(cells(&right) + 1),
            cells(&right) + 1,
            &right,
            Role::Dim,
        ));
    }
    Row { pieces }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ui::keymap::{HOUSE, LIST, TOPICS};
    use crate::ui::screen::picture::ada;

    #[test]
    fn the_terminal_of_the_server_is_not_offered_what_members_do() {
        let mut me = ada();
        let said = |me: &Me| {
            let words = Words::of(Language::En);
            let row = footer(160, words, me, &[TOPICS, LIST, HOUSE]);
            let said = row.pieces.iter().map(|piece| piece.line.to_string());
            said.collect::<String>()
        };
        assert!(said(&me).contains("new topic"));
        me.actor = crate::domain::Actor::Operator(None);
        assert!(!said(&me).contains("new topic") && said(&me).contains("open"));
        me.actor = crate::domain::Actor::Operator(Some(crate::domain::MemberId(1)));
        assert!(said(&me).contains("new topic"), "in whose name they act");
    }
}
