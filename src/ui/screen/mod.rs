//! The screens, one a file.
pub mod compose;
pub mod conferences;
pub mod help;
pub mod home;
pub mod join;
#[cfg(test)]
pub(crate) mod picture;
pub mod search;
pub mod topic;
pub mod topics;
