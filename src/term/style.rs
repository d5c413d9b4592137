//! What text means, and how that looks. Screens name a [`Role`], never a colour. The sixteen ANSI colours on the
//! terminal's own background fit light and dark themes without asking, and no role is told by colour alone where it
//! matters: a marker or a word stands beside it.

use ratatui::style::{Color, Modifier, Style};

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// Secondary: ages, counts, hints.
    Dim,
    /// Important, or strong emphasis in a post.
    Strong,
    /// The focus marker, and keys named in the footer.
    Accent,
    /// Not read yet.
    New,
    /// A heading, a title.
    Heading,
    /// Quoted words.
    Quote,
    /// Code in a post.
    Code,
    /// An address or a reference.
    Link,
    /// A label beside a handle, such as `[sponsor]`.
    Label,
    /// What the forum says to you.
    Notice,
    /// What went wrong, or cannot be undone.
    Warning,
    /// A match of a search.
    Hit,
    /// Emphasis in a post.
    Emphasis,
    /// A member's handle.
    Handle,
}

/// How `role` looks.
#[must_use]
pub fn style(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Plain => plain,
        // Not "bright black": several themes paint that in the colour of their background.
        Role::Dim => plain.add_modifier(Modifier::DIM),
        Role::Strong | Role::Heading | Role::Handle => plain.add_modifier(Modifier::BOLD),
        Role::Accent => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
        Role::New => plain.fg(Color::Green).add_modifier(Modifier::BOLD),
        Role::Quote => plain.fg(Color::Cyan),
        Role::Code => plain.fg(Color::Magenta),
        Role::Link => plain.add_modifier(Modifier::UNDERLINED),
        Role::Label => plain.fg(Color::Magenta).add_modifier(Modifier::BOLD),
        Role::Notice => plain.fg(Color::Green),
        Role::Warning => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
        Role::Hit => plain.add_modifier(Modifier::REVERSED),
        Role::Emphasis => plain.add_modifier(Modifier::ITALIC),
    }
}
