//! The screens, one a file.
pub mod compose;
pub mod conferences;
pub mod help;
pub mod home;
pub mod join;
pub mod search;
pub mod topic;
pub mod topics;
