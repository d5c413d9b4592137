//! The tests that need more than one layer, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod cli_backup;
mod cli_commands;
mod cli_config;
mod cli_console;
mod cli_export;
mod cli_help;
mod cli_import;
mod cli_json;
mod cli_keeping;
mod cli_letter;
mod cli_litestream;
mod cli_serve;
mod cli_server;
mod cli_service;
mod cli_stop;
mod cli_world;
mod e2e_access;
mod e2e_board;
mod e2e_drafts;
mod e2e_home;
mod e2e_house;
mod e2e_ideas;
mod e2e_keeping;
mod e2e_keys;
mod e2e_log;
mod e2e_news;
mod e2e_people;
mod e2e_queue;
mod e2e_reader;
mod e2e_report;
mod e2e_screens;
mod e2e_slow;
mod e2e_spam;
mod e2e_talk;
mod e2e_tend;
mod e2e_trouble;
mod e2e_visitor;
mod ssh_auth;
mod ssh_channels;
mod ssh_limits;
mod ssh_world;
