//! One task per person: what a session is, apart from how it is carried.

mod inbox;
pub mod link;
