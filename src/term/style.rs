//! Styles.
use ratatui::style::Style;
/// Role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "names")]
pub enum Role {
    Plain,
    Dim,
    Strong,
    Accent,
    New,
    Heading,
    Quote,
    Code,
    Link,
    Label,
    Notice,
    Warning,
    Hit,
    Emphasis,
    Handle,
}
/// Style.
#[must_use]
pub fn style(_role: Role) -> Style {
    Style::new()
}
