//! What clients ask for on their channels.

use russh::Sig;

use super::ssh_world::{Shell, World};

#[tokio::test]
async fn a_shell_echoes_and_ends_with_its_input() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    assert!(shell.pty("xterm-256color", 100, 40).await);
    assert!(shell.shell().await);
    let greeting = shell.says().await.unwrap();
    assert!(
        greeting.contains("term=xterm-256color 100x40 pty=true"),
        "{greeting}"
    );
    shell.0.data(&b"hello"[..]).await.unwrap();
    assert_eq!(shell.says().await.unwrap(), "hello");
    shell.0.eof().await.unwrap();
    assert_eq!(shell.rest().await, (String::new(), String::new(), Some(0)));
}

#[tokio::test]
async fn a_command_gives_output_errors_and_a_status() {
    let world = World::new().await;
    let client = world.ada().await;
    for _ in 0..6 {
        let mut shell = Shell::open(&client).await.unwrap();
        shell.0.exec(true, "topics tools; rm -rf /").await.unwrap();
        let rest = shell.rest().await;
        assert_eq!(
            rest,
            ("topics tools; rm -rf /".into(), "careful".into(), Some(3))
        );
    }
}

#[tokio::test]
async fn a_command_too_long_or_not_text_is_refused() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    shell.0.exec(true, vec![b'x'; 8193]).await.unwrap();
    assert!(!shell.granted().await);
    shell.0.exec(true, vec![0xff, 0xfe]).await.unwrap();
    assert!(!shell.granted().await);
    shell.0.exec(true, vec![b'x'; 8192]).await.unwrap();
    assert!(shell.granted().await);
}

#[tokio::test]
async fn a_fifth_channel_is_refused_until_one_is_done() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut open = Vec::new();
    for _ in 0..4 {
        open.push(Shell::open(&client).await.unwrap());
    }
    assert!(Shell::open(&client).await.is_none());
    let shell = open.pop().unwrap();
    shell.0.close().await.unwrap();
    assert!(Shell::open(&client).await.is_some());
}

#[tokio::test]
async fn one_session_a_channel_and_the_others_live_on() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut one = Shell::open(&client).await.unwrap();
    let mut two = Shell::open(&client).await.unwrap();
    assert!(one.shell().await && two.shell().await);
    assert!(!one.shell().await, "a second shell on one channel");
    assert!(
        !one.pty("vt100", 80, 24).await,
        "a terminal after the session began"
    );
    assert!(two.says().await.unwrap().contains("pty=false"));
    one.0.close().await.unwrap();
    two.0.data(&b"still here"[..]).await.unwrap();
    assert_eq!(two.says().await.unwrap(), "still here");
}

#[tokio::test]
async fn every_request_is_answered_in_order() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    let channel = &shell.0;
    channel.set_env(true, "LANG", "de_DE.UTF-8").await.unwrap();
    channel.set_env(true, "LD_PRELOAD", "x").await.unwrap();
    channel.request_x11(true, false, "a", "b", 0).await.unwrap();
    channel.request_subsystem(true, "sftp").await.unwrap();
    channel.agent_forward(true).await.unwrap();
    channel
        .request_pty(true, "xterm", 0, 0, 0, 0, &[])
        .await
        .unwrap();
    channel.request_shell(true).await.unwrap();
    let mut answers = Vec::new();
    for _ in 0..7 {
        answers.push(shell.granted().await);
    }
    assert_eq!(answers, [true, false, false, false, false, true, true]);
    let greeting = shell.says().await.unwrap();
    assert!(greeting.contains("80x24"), "{greeting}");
    assert!(
        greeting.contains(r#"env=[("LANG", "de_DE.UTF-8")]"#),
        "{greeting}"
    );
    let forward = client
        .0
        .channel_open_direct_tcpip("localhost", 25, "localhost", 1)
        .await;
    assert!(forward.is_err());
    assert!(client.0.tcpip_forward("localhost", 0).await.is_err());
}

#[tokio::test]
async fn terminals_of_any_size_and_name_are_cut_to_size() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    let name = format!("{}\x1b]0;x\x07", "t".repeat(100_000));
    assert!(shell.pty(&name, u32::MAX, u32::MAX).await);
    assert!(!shell.pty("xterm", 80, 24).await, "a second terminal");
    assert!(shell.shell().await);
    let greeting = shell.says().await.unwrap();
    assert!(
        greeting.contains(&format!("term={} 500x200", "t".repeat(64))),
        "{greeting}"
    );
    shell.0.window_change(65_536, 0, 0, 0).await.unwrap();
    assert_eq!(shell.says().await.unwrap(), "500x24");
}

#[tokio::test]
async fn signals_are_keys_and_hanging_up() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    assert!(shell.shell().await);
    shell.says().await.unwrap();
    shell.0.signal(Sig::INT).await.unwrap();
    assert_eq!(shell.says().await.unwrap(), "\x03");
    shell.0.signal(Sig::USR1).await.unwrap();
    shell.0.data(&b"on"[..]).await.unwrap();
    assert_eq!(shell.says().await.unwrap(), "on");
}

#[tokio::test]
async fn data_before_a_session_goes_nowhere() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    shell.0.data(&b"early"[..]).await.unwrap();
    shell.0.window_change(10, 10, 0, 0).await.unwrap();
    assert!(shell.shell().await);
    assert!(shell.says().await.unwrap().contains("80x24 pty=false"));
    shell.0.data(&b"late"[..]).await.unwrap();
    assert_eq!(shell.says().await.unwrap(), "late");
}
