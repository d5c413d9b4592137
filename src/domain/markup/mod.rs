//! Markup: a CommonMark subset, parsed into blocks that a screen can lay out at any width.
