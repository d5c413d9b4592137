//! Commands over ssh, for scripts: `ssh HOST new --json`, product.md section 14 and appendix B.
//!
//! One command a session: `args` makes it of the line, `caller` says for whom, a file for each group of commands asks
//! the forum and prints, `stop` says why not. `json` and `plain` are the two forms of what is printed. A line is never
//! given to a shell. Must not know: screens, and who else is here.

mod args;
mod asking;
mod caller;
pub mod held;
mod help;
mod ideas;
mod inbox;
mod input;
mod json;
mod lists;
pub mod log;
mod name;
mod opt;
mod out;
mod own;
mod plain;
pub mod queue;
mod read;
pub mod report;
mod rules;
mod ruling;
pub mod stop;
pub mod tend;
#[cfg(test)]
mod tests;
mod verb;
mod write;

use std::future::pending;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::House;
use super::link::{Ask, Gone, Link};
use crate::domain::{Actor, CareFault, Failure, Refusal};
use crate::forum::Seat;
use crate::text::Words;
use caller::Caller;
use out::Out;
use stop::{Stop, status};
use verb::Name;
use write::Stdin;

/// How long things may take.
#[derive(Clone, Copy)]
struct Patience {
    /// A command, with everything that it waits for.
    wall: Duration,
    /// Standard input, until some of it comes.
    silence: Duration,
}

const PATIENCE: Patience = Patience {
    wall: Duration::from_secs(30),
    silence: Duration::from_secs(10),
};

/// How long a command goes on when the server stops: less than the server waits, so that there is time to say so.
const LAST_WORK: Duration = Duration::from_secs(5);

/// How long a file may take on its way.
const LONG: Duration = Duration::from_secs(600);

/// Runs the command that a client asked for, or tells one that asked for the screens without a terminal how to call.
pub async fn run(house: &House, link: Link, seat: &Seat) {
    run_within(house, link, seat, PATIENCE).await;
}

async fn run_within(house: &House, mut link: Link, seat: &Seat, patience: Patience) {
    let line = match &link.hello.ask {
        Ask::Exec(line) => line.as_str(),
        Ask::Shell => "",
    };
    let mut out = Out::new(&link.output, link.hello.pty);
    let mut words = caller::words(house, &link.hello);
    let mut stopping = link.stopping();
    let (hello, input) = (&link.hello, &mut link.input);
    let stdin = Stdin {
        input,
        silence: patience.silence,
        stopping: stopping.clone(),
    };
    let work = async {
        let caller = Caller::of(house, hello).await?;
        words = caller.words;
        if let Some(me) = &caller.me {
            seat.is_of(me.member.byline());
        }
        caller.forum.call(caller.actor, hello.peer.as_str())?;
        let performed = perform(&caller, line, stdin, &mut out).await;
        performed.map_err(|stop| caller.told_why(stop))?;
        Ok(out.flush().await?)
    };
    // An archive takes as long as the line does.
    let long = args::parse(line).is_ok_and(|(verb, _)| verb.name == Name::ExportMe);
    let wall = if long { LONG } else { patience.wall };
    let seconds = wall.as_secs();
    let ended = tokio::select! {
        ended = timeout(wall, work) => ended.unwrap_or(Err(Stop::Slow { seconds })),
        said = seat.ended() => Err(Stop::Ended(said)),
        // What is being done may still get done.
        () = async { stopped(&mut stopping).await; sleep(LAST_WORK).await } => Err(Stop::Stopped),
    };
    let status = match ended {
        Ok(()) => status::DONE,
        Err(stop) => {
            // Whoever is gone is told nothing, and that is no trouble.
            let _: Result<(), Gone> = tell(&mut out, words, line, &stop).await;
            stop.status()
        }
    };
    link.output.finish(status).await;
}

async fn perform(
    caller: &Caller<'_>,
    line: &str,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let (verb, args) = args::parse(line)?;
    if caller.actor == Actor::Newcomer && verb.name != Name::Help {
        return Err(Stop::Newcomer);
    }
    let application = caller.me.as_ref().and_then(|me| me.application.as_ref());
    if let Some(application) = application.filter(|_| verb.name != Name::Help) {
        let again = application.again_at().map(CareFault::AgainAt);
        let refusal = again.map_or(Refusal::Applying, Refusal::Care);
        return Err(Failure::from(refusal).into());
    }
    if verb.name.speaks() && !caller.has_agreed() {
        return Err(Stop::Rules);
    }
    match verb.name {
        Name::Help => help::help(caller.words, &args, out).await,
        Name::Whoami => help::whoami(caller, &args, out).await,
        Name::Rules => rules::rules(caller, &args, out).await,
        Name::Conferences => lists::conferences(caller, &args, out).await,
        Name::Topics => lists::topics(caller, &args, out).await,
        Name::New => lists::new(caller, &args, out).await,
        Name::Read => read::read(caller, &args, out).await,
        Name::Post => write::post(caller, &args, stdin, out).await,
        Name::Announce => write::announce(caller, &args, stdin, out).await,
        Name::Reply => write::reply(caller, &args, stdin, out).await,
        Name::Ideas => ideas::ideas(caller, &args, out).await,
        Name::Vote => ideas::vote(caller, &args, true, out).await,
        Name::Unvote => ideas::vote(caller, &args, false, out).await,
        Name::Tend => tend::tend(caller, &args, out).await,
        Name::Decide => ruling::decide(caller, &args, out).await,
        Name::Reverse => ruling::reverse(caller, &args, out).await,
        Name::Release => held::release(caller, &args, out).await,
        Name::Refuse => held::refuse(caller, &args, out).await,
        Name::Welcome => held::welcome(caller, &args, out).await,
        Name::Doubt => asking::doubt(caller, &args, out).await,
        Name::Call => asking::call(caller, &args, stdin, out).await,
        Name::Test => asking::test(caller, &args, out).await,
        Name::Step => ideas::step(caller, &args, stdin, out).await,
        Name::Queue => queue::queue(caller, &args, out).await,
        Name::Inbox => inbox::inbox(caller, &args, out).await,
        Name::Log => log::log(caller, &args, out).await,
        Name::Appeal => log::appeal(caller, &args, stdin, out).await,
        Name::Search => lists::search(caller, &args, out).await,
        Name::Report => report::report(caller, &args, out).await,
        Name::Who => lists::who(caller, &args, out).await,
        Name::ExportMe => own::export_me(caller, out).await,
    }
}

/// Whether a line is a command, and one used as it can be.
#[cfg(test)]
pub(crate) fn understands(line: &str) -> bool {
    args::parse(line).is_ok()
}

/// Tells why a command ended: as an object where JSON was asked for and none of it has left, else on standard error.
async fn tell(out: &mut Out<'_>, words: &Words, line: &str, stop: &Stop) -> Result<(), Gone> {
    if matches!(stop, Stop::Gone) {
        return Ok(());
    }
    let (sentence, hint) = stop.told(words);
    if out.take_back() && args::wants_json(line) {
        let error = stop::Error {
            error: sentence,
            hint,
        };
        out.record(&error).await?;
        return out.flush().await;
    }
    let mut text = sentence + "\n";
    if matches!(stop, Stop::NoCommand | Stop::Unknown(_)) {
        text.push_str(&help::list(words));
    } else if let Some(hint) = hint {
        text.push_str(&hint);
        text.push('\n');
    }
    out.complain(&text).await
}

/// Until the server is about to stop.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    if stopping.wait_for(|stops| *stops).await.is_err() {
        pending().await
    }
}

/// The forum answered another question than was asked, which it never does.
const fn unexpected() -> Stop {
    Stop::Failed(Failure::Fault(0))
}
