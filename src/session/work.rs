//! Carries the work of the screens to the forum.

use super::stack::{Reply, Task, Work, Worked};
use crate::domain::{Actor, Command, Proof, SafeText};
use crate::forum::Forum;

/// Carries one piece of work of somebody at the address `peer`, whom `by` let in, to the forum.
pub(super) async fn perform(
    forum: Forum,
    (actor, by): (Actor, Option<Proof>),
    peer: SafeText,
    work: Work,
) -> (Work, Worked) {
    let worked = match work.task.clone() {
        Task::Ask(query) => forum.ask(actor, query).await.map(Reply::Answer),
        Task::Do(command) => {
            let done = forum.act_by(actor, by.as_ref(), command).await;
            done.map(Reply::Done)
        }
        Task::SignIn {
            handle,
            secret,
            key,
        } => {
            // As dear as joining: guessing over many accounts is bounded by the address.
            let came = match forum.knock(peer.as_str()) {
                Ok(()) => forum.sign_in(&handle, secret, key).await,
                Err(failure) => Err(failure),
            };
            came.map(|came| Reply::SignedIn(came.map(Box::new)))
        }
        Task::Join(mut joining, password) => {
            let hashed = match (forum.knock(peer.as_str()), password) {
                (Err(failure), _) => Err(failure),
                (Ok(()), Some(password)) => forum.hash_password(password).await.map(Some),
                (Ok(()), None) => Ok(None),
            };
            match hashed {
                Ok(hash) => {
                    joining.password_hash = hash;
                    forum
                        .act(actor, Command::Join(joining))
                        .await
                        .map(Reply::Done)
                }
                Err(failure) => Err(failure),
            }
        }
    };
    (work, worked)
}
