//! `wellspring serve`: the server, from opening the data directory to the last session's end.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use rustix::process::{getpid, kill_process};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::timeout;

use super::trouble::hinted;
use super::{
    Common, demo, fitting, house, letter, log, metrics, notify, print, rules, spam, typed,
};
use crate::config::{Config, ConfigError, Loaded, fixed, on_with};
use crate::domain::{Address, SafeText};
use crate::forum::{Forum, Running, Tail};
use crate::session;
use crate::ssh::config::SshConfig;
use crate::ssh::{self, GateLimits, Server, hostkey};
use crate::store::{LockError, ServerLock, Store, system_clock};
use crate::text::Words;

/// How long sessions may take to end. With what the store needs after them it stays below ten seconds.
const GRACE: Duration = Duration::from_secs(8);
/// How long the forum's last writes may take. Together with [`GRACE`] it is less than the ten seconds that are promised.
const LAST_WRITES: Duration = Duration::from_millis(1_500);

/// Run the server
///
/// Makes what is missing: the data directory, the database and the host key. It prints how to connect, and as long as
/// nobody operates the site a code with which a member can become the first sysop. It stops on SIGTERM and SIGINT: sessions
/// are told, drafts are kept, and at most ten seconds later it has ended; a second signal ends it at once. On SIGHUP it
/// reads the configuration again. WELLSPRING_LOG says how much is logged (info).
#[derive(Clone, Debug, Args)]
#[command(
    after_help = "Example: wellspring serve --listen 127.0.0.1:2222 --listen '[::1]:2222'\n\nWith --json an object, when the server is open: site, listeners, fingerprint, data, claim (the code, or null)."
)]
pub(super) struct Serve {
    /// Where to listen; can be given more than once [default: server.listen of the configuration]
    #[arg(long, value_name = "ADDR:PORT", value_parser = typed::listener)]
    listen: Vec<SocketAddr>,
    /// Fill an empty data directory with a small community to look at; one that is not empty stays as it is
    #[arg(long)]
    demo: bool,
    /// How the log on standard error is written
    #[arg(long, value_enum, default_value_t, value_name = "STYLE")]
    log: log::Style,
}

impl Serve {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let mut loaded = self.configuration(common)?;
        if self.demo && demo::settle(&loaded.config.server.data)? {
            loaded = self.configuration(common)?;
        }
        let tail = log::start(self.log)?;
        let data = &loaded.config.server.data;
        house::make_directory(data)?;
        // Before the store: an older database is changed as it is opened.
        let _lock = lock(data)?;
        let store = house::open_to_serve(&loaded.config)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            // An overflow would end every session. Unoptimised builds need some of it; what is not touched costs nothing.
            .thread_stack_size(8 * 1024 * 1024)
            .enable_all()
            .build()?;
        let served = runtime.block_on(self.serve(common, loaded, store.clone(), tail));
        runtime.shutdown_background();
        // Where it did not come to close the forum.
        store.close();
        served
    }

    fn configuration(&self, common: &Common) -> Result<Loaded, ConfigError> {
        house::configuration(common, self.listen.clone())
    }

    async fn serve(
        &self,
        common: &Common,
        loaded: Loaded,
        store: Store,
        tail: Tail,
    ) -> anyhow::Result<()> {
        let config = &loaded.config;
        let mut signals = Signals::new()?;
        let listeners = listen(&config.server.listen).await?;
        let key = hostkey::load_or_make(&config.server.data)?;
        let fingerprint = hostkey::fingerprint(&key);
        let forum = Forum::open(store.clone(), config.limits(), system_clock());
        forum.speak(Words::of(config.site.language).sayings());
        forum.finish_erasures();
        spam::bait(&forum, &config.server.data)?;
        forum.step_on_time();
        if self.demo {
            demo::fill(&forum, config)
                .await
                .context("cannot fill the demo in")?;
        }
        // After the demo: its first backup would else be of nothing.
        forum.keep_backups(house::keeping(common, config));
        introductions(&forum).await;
        forum.publish_on_time();
        let claim = forum.claim_code().await?;
        let rooms = Arc::new(session::House {
            forum: forum.clone(),
            site: SafeText::line(&config.site.name),
            address: Address::parse(&config.site.address),
            rules: Arc::new(rules::read(&config.server.data, config.site.language)?),
            language: config.site.language,
        });
        let ssh = SshConfig {
            gate: gate(config),
            ..SshConfig::new(key)
        };
        let server = ssh::serve(listeners, ssh, forum.clone(), move |link| {
            session::run(Arc::clone(&rooms), link)
        })?;
        tell(&forum, &server, &loaded, tail);
        let (again, here, started) = (self.clone(), common.clone(), loaded.clone());
        forum.configure_by(move |forum, key, value| {
            let own = (again.listen.clone(), started.config.metrics.listen);
            let configured = house::change(&here, own, forum, (key, value))?;
            again.reload(&here, &started, forum);
            Ok(configured)
        });
        if let Some(address) = config.metrics.listen {
            let sources = metrics::Sources {
                forum: forum.clone(),
                door: server.meter(),
                data: config.server.data.clone(),
            };
            metrics::open(address, sources).await?;
        }
        letter::send_weekly(&forum, &store, config);
        let welcome = Welcome {
            addresses: server.addresses(),
            config,
            fingerprint: &fingerprint,
            claim: claim.as_deref(),
        };
        match common.json {
            true => welcome.as_json()?,
            false => welcome.print()?,
        }
        notify::ready();
        notify::feed_watchdog(&forum);
        while signals.next().await == Asked::Reload {
            notify::reloading();
            self.reload(common, &loaded, &forum);
            forum.tell_configured().await;
            notify::ready();
        }
        notify::stopping();
        tracing::info!("stopping; a second signal ends it at once");
        tokio::select! {
            () = stop(server, &forum) => Ok(()),
            () = signals.stop() => {
                tracing::warn!("ended at once");
                process::exit(1)
            }
        }
    }

    /// Reads the configuration again. What was wrong changes nothing; what cannot change now is named.
    fn reload(&self, common: &Common, started: &Loaded, forum: &Forum) {
        let loaded = match self.configuration(common) {
            Ok(loaded) => loaded,
            Err(why) => {
                tracing::error!("the configuration stays as it was: {why}");
                return;
            }
        };
        forum.set_limits(loaded.config.limits());
        let config = on_with(&started.config, &loaded.config);
        forum.keep_backups(house::keeping(common, &config));
        tracing::info!("read the configuration again");
        forum.set_settings(loaded.settings(&started.config));
        for key in fixed(&started.config, &loaded.config) {
            tracing::warn!("{key} has changed, and needs a restart");
        }
    }
}

/// Sessions are told and end; then what the forum has only counted so far is written.
async fn stop(server: Server, forum: &Forum) {
    server.stop(GRACE).await;
    if timeout(LAST_WRITES, forum.close()).await.is_err() {
        tracing::warn!("the last counts were not written in time");
    }
}

/// Says where the configuration names a topic of introductions that not all members may write in.
async fn introductions(forum: &Forum) {
    let Some(named) = forum.limits().introductions.clone() else {
        return;
    };
    if !fitting::takes_introductions(forum, &named).await {
        tracing::warn!(
            "site.introductions: there is no topic {named} in which every member may write, so nobody is asked to"
        );
    }
}

fn gate(config: &Config) -> GateLimits {
    GateLimits {
        connections: config.limits.connections,
        per_address: config.limits.connections_per_address,
        unauthenticated_per_address: config.limits.unauthenticated_per_address,
        ..GateLimits::default()
    }
}

/// From now on the server tells of itself, to whoever asks here or over the control socket.
fn tell(forum: &Forum, server: &Server, loaded: &Loaded, tail: Tail) {
    forum.set_settings(loaded.settings(&loaded.config));
    let addresses = server.addresses().iter();
    let running = Running {
        since: forum.now(),
        listeners: addresses
            .map(|at| SafeText::line(&at.to_string()))
            .collect(),
        connections: Box::new(server.gauge()),
        reload: Box::new(|| {
            // As `systemctl reload` does it: one way to read the configuration again.
            let _ = kill_process(getpid(), rustix::process::Signal::HUP);
        }),
        tail,
    };
    if let Err(error) = forum.serve_control(running, &loaded.config.server.data) {
        tracing::warn!(%error, "no control socket: the console and the commands cannot ask this server");
    }
}

fn lock(data: &Path) -> anyhow::Result<ServerLock> {
    ServerLock::take(data).map_err(|error| match error {
        LockError::Running(_) => hinted(
            error.to_string(),
            "stop that one first, or give this one a directory of its own: --data DIR",
        ),
        LockError::Io(..) | LockError::Console(_) => error.into(),
    })
}

/// Listens where systemd already does for this server; else at these addresses.
async fn listen(addresses: &[SocketAddr]) -> anyhow::Result<Vec<TcpListener>> {
    let opened = notify::listeners()?;
    if !opened.is_empty() {
        let opened = opened.into_iter().map(|listener| {
            listener.set_nonblocking(true)?;
            TcpListener::from_std(listener)
        });
        let opened = opened.collect::<Result<_, _>>();
        return opened.context("cannot use what systemd opened");
    }
    let mut listeners = Vec::with_capacity(addresses.len());
    for address in addresses {
        let listener = TcpListener::bind(address).await;
        listeners.push(listener.map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => hinted(
                format!("{address} is taken by another program"),
                "listen elsewhere: --listen 127.0.0.1:2223",
            ),
            ErrorKind::PermissionDenied => hinted(
                format!("{address}: ports below 1024 are not for everybody"),
                "give the program CAP_NET_BIND_SERVICE, or listen elsewhere: --listen 127.0.0.1:2222",
            ),
            _ => anyhow::Error::new(error).context(format!("cannot listen on {address}")),
        })?);
    }
    Ok(listeners)
}

/// How to connect, and how to know that it is this server.
struct Welcome<'a> {
    addresses: &'a [SocketAddr],
    config: &'a Config,
    fingerprint: &'a str,
    claim: Option<&'a str>,
}

impl Welcome<'_> {
    /// The data directory, as it is called from anywhere.
    fn data(&self) -> PathBuf {
        let data = &self.config.server.data;
        data.canonicalize().unwrap_or_else(|_| data.clone())
    }

    fn as_json(&self) -> anyhow::Result<()> {
        print::json(&serde_json::json!({
            "site": self.config.site.name,
            "listeners": self.addresses,
            "fingerprint": self.fingerprint,
            "data": self.data(),
            "claim": self.claim,
        }))
    }

    fn print(&self) -> anyhow::Result<()> {
        let site = &self.config.site.name;
        print::line(format_args!("{site} is open. To enter:\n"))?;
        for address in self.addresses {
            let host = match address.ip() {
                ip if ip.is_loopback() || ip.is_unspecified() => "localhost".to_owned(),
                ip => ip.to_string(),
            };
            let port = match address.port() {
                22 => String::new(),
                port => format!("-p {port} "),
            };
            print::line(format_args!(
                "    ssh {port}{host}    (listens on {address})"
            ))?;
        }
        print::line(format_args!("\nhost key  {}", self.fingerprint))?;
        print::line(format_args!("data      {}", self.data().display()))?;
        if let Some(code) = self.claim {
            print::line(format_args!(
                "\nNobody operates this site yet. Enter, join, and type   :claim {code}"
            ))?;
        }
        Ok(())
    }
}

/// What a signal asks for.
#[derive(PartialEq, Eq)]
enum Asked {
    Stop,
    Reload,
}

/// The signals that the server heeds.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hang_up: Signal,
}

impl Signals {
    fn new() -> anyhow::Result<Self> {
        let heed = |kind| signal(kind).context("cannot heed signals");
        Ok(Self {
            terminate: heed(SignalKind::terminate())?,
            interrupt: heed(SignalKind::interrupt())?,
            hang_up: heed(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> Asked {
        tokio::select! {
            _ = self.terminate.recv() => Asked::Stop,
            _ = self.interrupt.recv() => Asked::Stop,
            _ = self.hang_up.recv() => Asked::Reload,
        }
    }

    /// Until one asks to stop.
    async fn stop(&mut self) {
        while self.next().await == Asked::Reload {}
    }
}
