//! The bar that shows how far long work is.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on standard error; on what is no terminal it draws nothing.
pub(super) fn of(length: u64, template: &str, message: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template(template);
    ProgressBar::new(length)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message(message)
}
