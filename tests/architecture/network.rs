//! Promise 1: nothing leaves the computer. The shipped app does not even contain a way to ask the network for anything.
use std::{collections::BTreeSet, process::Command};

use crate::{files, root};

/// Crates that fetch from or serve to a network. The development bridge has some; the app must not.
const NETWORK_CRATES: [&str; 14] = [
    "reqwest",
    "hyper",
    "hyper-util",
    "ureq",
    "curl",
    "isahc",
    "surf",
    "attohttpc",
    "axum",
    "tungstenite",
    "quinn",
    "rustls",
    "native-tls",
    "tauri-plugin-http",
];

/// The systems the app ships for. Telephones have other parts, and no Porchlight.
const SYSTEMS: [&str; 3] = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

/// Every crate the app is built from on `system`, as Cargo itself resolves it.
fn shipped(system: &str) -> BTreeSet<String> {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--package",
            "porchlight",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
            "--target",
            system,
        ])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8_lossy(&tree.stdout)
        .lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_crate_of_the_app_can_reach_a_network() {
    for system in SYSTEMS {
        let shipped = shipped(system);
        assert!(
            shipped.contains("porchlight-vault") && shipped.contains("tauri"),
            "the tree is read"
        );
        let reaching: Vec<&str> = NETWORK_CRATES.into_iter().filter(|name| shipped.contains(*name)).collect();
        assert!(reaching.is_empty(), "on {system} the app is built from {reaching:?}");
    }
}

#[test]
fn no_code_of_the_app_opens_a_socket() {
    for folder in ["shell", "actions", "library", "vault", "domain", "words"] {
        for file in files(&format!("src-tauri/{folder}"), &[".rs"]) {
            let text = std::fs::read_to_string(&file).expect("readable");
            for forbidden in ["std::net", "TcpStream", "UdpSocket", "TcpListener"] {
                assert!(!text.contains(forbidden), "{} uses {forbidden}", file.display());
            }
        }
    }
}
