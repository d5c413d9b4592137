//! `export-me`: everything that is stored of the caller, as a zip archive on standard output.

use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::unexpected;
use crate::domain::{Answer, CareAnswer, CareFault, CareQuery, Query, Refusal};

/// Sends the archive.
pub async fn export_me(caller: &Caller<'_>, out: &mut Out<'_>) -> Result<(), Stop> {
    if out.is_terminal() {
        return Err(Refusal::from(CareFault::IntoAFile).into());
    }
    let query = Query::Care(CareQuery::Archive(None));
    let Answer::Care(CareAnswer::Archive(archive)) = caller.forum.ask(caller.actor, query).await?
    else {
        return Err(unexpected());
    };
    Ok(out.file(&archive.0).await?)
}
