//! Themes, as data: what each changes of how roles look. It is applied where styles become bytes, so screens know
//! nothing of it. What a terminal cannot show, or its user does not want (`NO_COLOR`), is left out after that.

use ratatui::style::{Color, Modifier, Style};

use super::style::{Role, style};
use crate::domain::Theme;

/// What a role looks like instead. What has two roles is changed by both.
type Changes = &'static [(Role, Style)];

const PLAIN: Style = Style::new();
const BOLD: Style = PLAIN.add_modifier(Modifier::BOLD);
const MARKED: Style = BOLD.add_modifier(Modifier::REVERSED);
const BLUE: Style = PLAIN.fg(Color::Blue);
const BOLD_BLUE: Style = BLUE.add_modifier(Modifier::BOLD);

/// The table of a theme. Of two roles of which one looks like part of the other, the fuller one stands first.
const fn changes(theme: Theme) -> Changes {
    match theme {
        Theme::Terminal => &[],
        // Cyan and green are pale on white in most palettes; blue, magenta and red are not.
        Theme::Paper => &[
            (Role::Accent, BOLD_BLUE),
            (Role::New, BOLD_BLUE),
            (Role::Quote, BLUE),
            (Role::Notice, BLUE),
        ],
        // In the terminal's own foreground, which its user can read. Nothing is faint.
        Theme::Contrast => &[
            (Role::Accent, MARKED),
            (Role::Warning, MARKED),
            (Role::New, BOLD),
            (Role::Label, BOLD),
            (Role::Notice, BOLD),
            (Role::Quote, PLAIN),
            (Role::Code, PLAIN),
            (Role::Dim, PLAIN),
        ],
        Theme::Plain => &[
            (Role::Accent, BOLD),
            (Role::Warning, BOLD),
            (Role::New, BOLD),
            (Role::Label, BOLD),
            (Role::Notice, PLAIN),
            (Role::Quote, PLAIN),
            (Role::Code, PLAIN),
        ],
    }
}

/// How `given` looks in a theme.
pub(super) fn themed(theme: Theme, given: Style) -> Style {
    let mut rest = given;
    let mut added = PLAIN;
    for (role, instead) in changes(theme) {
        let role = style(*role);
        if has(rest, role) {
            rest = without(rest, role);
            added = added.patch(*instead);
        }
    }
    rest.patch(added)
}

/// Whether all that `part` says is said by `whole`.
fn has(whole: Style, part: Style) -> bool {
    (part.fg.is_none() || part.fg == whole.fg) && whole.add_modifier.contains(part.add_modifier)
}

/// `whole` without what `part` says.
fn without(mut whole: Style, part: Style) -> Style {
    if part.fg.is_some() {
        whole.fg = None;
    }
    whole.add_modifier -= part.add_modifier;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 15] = [
        Role::Plain,
        Role::Dim,
        Role::Strong,
        Role::Accent,
        Role::New,
        Role::Heading,
        Role::Quote,
        Role::Code,
        Role::Link,
        Role::Label,
        Role::Notice,
        Role::Warning,
        Role::Hit,
        Role::Emphasis,
        Role::Handle,
    ];

    #[test]
    fn the_default_changes_nothing() {
        for role in ROLES {
            assert_eq!(themed(Theme::Terminal, style(role)), style(role));
        }
    }

    #[test]
    fn plain_has_no_colours_and_keeps_the_rest() {
        for role in ROLES {
            let without_colour = Style {
                fg: None,
                ..style(role)
            };
            assert_eq!(
                themed(Theme::Plain, style(role)),
                without_colour,
                "{role:?}"
            );
        }
    }

    #[test]
    fn contrast_has_nothing_faint_and_what_matters_most_is_marked() {
        for role in ROLES {
            let look = themed(Theme::Contrast, style(role));
            assert_eq!(look.fg, None, "{role:?}");
            assert!(!look.add_modifier.contains(Modifier::DIM), "{role:?}");
            let marked = look.add_modifier.contains(Modifier::REVERSED);
            let most = matches!(role, Role::Accent | Role::Warning | Role::Hit);
            assert_eq!(marked, most, "{role:?}");
        }
    }

    #[test]
    fn paper_has_no_colour_that_is_pale_on_white() {
        let dark = [Color::Blue, Color::Magenta, Color::Red];
        for role in ROLES {
            let look = themed(Theme::Paper, style(role));
            assert!(
                look.fg.is_none_or(|colour| dark.contains(&colour)),
                "{role:?}"
            );
            assert_eq!(look.add_modifier, style(role).add_modifier, "{role:?}");
        }
    }

    #[test]
    fn what_has_two_roles_keeps_what_is_not_changed() {
        let code_in_a_link = style(Role::Code).patch(style(Role::Link));
        assert_eq!(themed(Theme::Plain, code_in_a_link), style(Role::Link));
        let faint_and_slanted = style(Role::Dim).patch(style(Role::Emphasis));
        assert_eq!(
            themed(Theme::Contrast, faint_and_slanted),
            style(Role::Emphasis)
        );
    }
}
