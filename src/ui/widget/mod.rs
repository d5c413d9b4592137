//! Widgets: ordinary structs within screens.
