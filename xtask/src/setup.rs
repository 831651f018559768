//! Brings a machine to where Porchlight can be built, run and tested.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{paths, process};

/// How much of the set-up a command needs. Each level includes the ones before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// Build the app and show it on the person's own screen.
    Build,
    /// Show it on a virtual screen and take a picture.
    VirtualScreen,
    /// Run all tests.
    Tests,
}

/// How to tell whether something is there.
enum Check {
    /// One of these programs is found.
    Program(&'static [&'static str]),
    /// `pkg-config` knows this library.
    Library(&'static str),
    /// This command succeeds.
    Succeeds(&'static [&'static str]),
    /// Node.js is there and new enough.
    Node,
}

/// Something that must be on the machine.
struct Requirement {
    need: Need,
    check: Check,
    /// What it is, for people.
    name: &'static str,
    /// The package on Debian and Ubuntu.
    apt: Option<&'static str>,
    /// How to get it on other systems.
    elsewhere: &'static str,
}

/// The oldest Node.js that builds the window (Vite 8 asks for it).
const NODE_MIN: (u32, u32) = (20, 19);

const NODE: Requirement = Requirement {
    need: Need::Build,
    check: Check::Node,
    name: "Node.js 20.19 or newer, with npm",
    apt: None,
    elsewhere: "see https://nodejs.org/en/download",
};

const CLIPPY: Requirement = Requirement {
    need: Need::Tests,
    check: Check::Succeeds(&["cargo", "clippy", "--version"]),
    name: "Clippy",
    apt: None,
    elsewhere: "rustup component add clippy",
};

const RUSTFMT: Requirement = Requirement {
    need: Need::Tests,
    check: Check::Succeeds(&["cargo", "fmt", "--version"]),
    name: "rustfmt",
    apt: None,
    elsewhere: "rustup component add rustfmt",
};

const LINUX: &[Requirement] = &[
    Requirement {
        need: Need::Build,
        check: Check::Program(&["c++"]),
        name: "a C and C++ compiler",
        apt: Some("build-essential"),
        elsewhere: "Fedora: dnf install gcc gcc-c++ · Arch: pacman -S base-devel",
    },
    Requirement {
        need: Need::Build,
        check: Check::Program(&["make"]),
        name: "make",
        apt: Some("build-essential"),
        elsewhere: "Fedora: dnf install make · Arch: pacman -S base-devel",
    },
    Requirement {
        need: Need::Build,
        check: Check::Succeeds(&["perl", "-MFindBin", "-MIPC::Cmd", "-MFile::Compare", "-e", "1"]),
        name: "Perl with its core modules (builds OpenSSL)",
        apt: Some("perl"),
        elsewhere: "Fedora: dnf install perl-core · Arch: pacman -S perl",
    },
    Requirement {
        need: Need::Build,
        check: Check::Program(&["pkg-config"]),
        name: "pkg-config",
        apt: Some("pkg-config"),
        elsewhere: "Fedora: dnf install pkgconf-pkg-config · Arch: pacman -S pkgconf",
    },
    Requirement {
        need: Need::Build,
        check: Check::Library("webkit2gtk-4.1"),
        name: "WebKitGTK 4.1 with development files",
        apt: Some("libwebkit2gtk-4.1-dev"),
        elsewhere: "Fedora: dnf install webkit2gtk4.1-devel · Arch: pacman -S webkit2gtk-4.1",
    },
    NODE,
    Requirement {
        need: Need::VirtualScreen,
        check: Check::Program(&["Xvfb"]),
        name: "Xvfb, the virtual screen",
        apt: Some("xvfb"),
        elsewhere: "Fedora: dnf install xorg-x11-server-Xvfb · Arch: pacman -S xorg-server-xvfb",
    },
    Requirement {
        need: Need::VirtualScreen,
        check: Check::Program(&["dbus-run-session"]),
        name: "dbus-run-session",
        apt: Some("dbus"),
        elsewhere: "Fedora: dnf install dbus-daemon · Arch: pacman -S dbus",
    },
    Requirement {
        need: Need::VirtualScreen,
        check: Check::Program(&["import"]),
        name: "ImageMagick",
        apt: Some("imagemagick"),
        elsewhere: "Fedora: dnf install ImageMagick · Arch: pacman -S imagemagick",
    },
    Requirement {
        need: Need::VirtualScreen,
        check: Check::Program(&["xdotool"]),
        name: "xdotool",
        apt: Some("xdotool"),
        elsewhere: "Fedora: dnf install xdotool · Arch: pacman -S xdotool",
    },
    Requirement {
        need: Need::Tests,
        check: Check::Program(&["WebKitWebDriver"]),
        name: "WebKitWebDriver",
        apt: Some("webkit2gtk-driver"),
        elsewhere: "it comes with WebKitGTK; on some systems in a package of its own",
    },
    Requirement {
        need: Need::Tests,
        check: Check::Program(&["chromium", "chromium-browser", "google-chrome"]),
        name: "Chromium",
        apt: Some("chromium"),
        elsewhere: "from your system's packages, or Google Chrome",
    },
    Requirement {
        need: Need::Tests,
        check: Check::Program(&["pdftotext"]),
        name: "pdftotext, which reads what stands in a PDF",
        apt: Some("poppler-utils"),
        elsewhere: "Fedora: dnf install poppler-utils · Arch: pacman -S poppler",
    },
    Requirement {
        need: Need::Tests,
        check: Check::Program(&["strace"]),
        name: "strace",
        apt: Some("strace"),
        elsewhere: "Fedora: dnf install strace · Arch: pacman -S strace",
    },
    Requirement {
        need: Need::Tests,
        check: Check::Program(&["age"]),
        name: "age",
        apt: Some("age"),
        elsewhere: "Fedora: dnf install age · Arch: pacman -S age",
    },
    CLIPPY,
    RUSTFMT,
];

const MACOS: &[Requirement] = &[
    Requirement {
        need: Need::Build,
        check: Check::Succeeds(&["xcode-select", "--print-path"]),
        name: "Apple's command line tools",
        apt: None,
        elsewhere: "xcode-select --install",
    },
    NODE,
    CLIPPY,
    RUSTFMT,
];

const WINDOWS: &[Requirement] = &[
    Requirement {
        need: Need::Build,
        check: Check::Succeeds(&["perl", "-MFindBin", "-MIPC::Cmd", "-e", "1"]),
        name: "Perl (builds OpenSSL)",
        apt: None,
        elsewhere: "winget install StrawberryPerl.StrawberryPerl",
    },
    Requirement {
        need: Need::Build,
        check: Check::Succeeds(&[
            "reg",
            "query",
            r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}",
        ]),
        name: "the WebView2 runtime",
        apt: None,
        elsewhere: "winget install Microsoft.EdgeWebView2Runtime (Windows 11 has it)",
    },
    NODE,
    CLIPPY,
    RUSTFMT,
];

/// Makes sure that the machine has what is needed: installs it where it can, names it where it cannot.
pub(crate) fn ensure(need: Need) -> Result<()> {
    let mut missing = missing(need);
    if !missing.is_empty() && can_use_apt() {
        install_requirements(&missing)?;
        missing.retain(|requirement| !is_there(&requirement.check));
    }
    if !missing.is_empty() {
        bail!("{}", advice(&missing));
    }
    node_packages()
}

fn missing(need: Need) -> Vec<&'static Requirement> {
    let all = if cfg!(target_os = "macos") {
        MACOS
    } else if cfg!(windows) {
        WINDOWS
    } else {
        LINUX
    };
    all.iter()
        .filter(|requirement| requirement.need <= need && !is_there(&requirement.check))
        .collect()
}

fn is_there(check: &Check) -> bool {
    match check {
        Check::Program(names) => process::find(names).is_some(),
        Check::Library(name) => succeeds(&["pkg-config", "--exists", name]),
        Check::Succeeds(words) => succeeds(words),
        Check::Node => node_is_new_enough() && process::find(&["npm"]).is_some(),
    }
}

fn succeeds(words: &[&str]) -> bool {
    process::printed(process::command(words[0]).args(&words[1..])).is_some()
}

fn node_is_new_enough() -> bool {
    process::printed(process::command("node").arg("--version")).is_some_and(|version| parse_version(&version) >= Some(NODE_MIN))
}

/// Major and minor of a version such as `v20.19.1` or `20.19.2+dfsg-1`.
fn parse_version(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim_start_matches('v').split('.').map(|part| part.parse().ok());
    Some((numbers.next()??, numbers.next()??))
}

/// The words in front of `apt-get`, if packages can be installed without asking anybody for a password.
fn privilege() -> Option<&'static [&'static str]> {
    if process::printed(process::command("id").arg("-u"))? == "0" {
        return Some(&[]);
    }
    succeeds(&["sudo", "-n", "true"]).then_some(&["sudo", "-n"])
}

fn can_use_apt() -> bool {
    process::find(&["apt-get"]).is_some() && privilege().is_some()
}

/// Installs Debian packages that only one command needs, unless they are there.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let is_there = |package: &&str| {
        let status = process::printed(process::command("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]));
        status.as_deref() == Some("installed")
    };
    let missing: Vec<_> = packages.iter().filter(|package| !is_there(package)).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !can_use_apt() {
        bail!(
            "This needs the Debian packages {}. Install them, then run the same command again.",
            missing.join(" ")
        );
    }
    install_with_apt(&missing)
}

fn install_requirements(missing: &[&Requirement]) -> Result<()> {
    let mut packages = apt_packages(missing);
    if missing.iter().any(|requirement| matches!(requirement.check, Check::Node)) && apt_has_new_node() {
        packages.extend(["nodejs", "npm"]);
    }
    if packages.is_empty() { Ok(()) } else { install_with_apt(&packages) }
}

fn install_with_apt(packages: &[&str]) -> Result<()> {
    println!("Installing: {}", packages.join(" "));
    process::run(apt()?.arg("update"))?;
    process::run(apt()?.args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt() -> Result<Command> {
    let words = privilege().context("installing packages needs root or sudo")?;
    let words: Vec<_> = words
        .iter()
        .copied()
        .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"])
        .collect();
    let mut command = process::command(words[0]);
    command.args(&words[1..]);
    Ok(command)
}

fn apt_packages(missing: &[&Requirement]) -> Vec<&'static str> {
    let mut packages: Vec<_> = missing.iter().filter_map(|requirement| requirement.apt).collect();
    packages.dedup();
    packages
}

/// Whether the system's own Node.js would do; Debian 12's is too old.
fn apt_has_new_node() -> bool {
    let policy = process::printed(process::command("apt-cache").args(["policy", "nodejs"])).unwrap_or_default();
    let candidate = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "));
    candidate.and_then(parse_version) >= Some(NODE_MIN)
}

fn advice(missing: &[&Requirement]) -> String {
    let mut text = String::from("These are missing on this machine:\n");
    for requirement in missing {
        text.push_str(&format!("  {}\n      {}\n", requirement.name, requirement.elsewhere));
    }
    let packages = apt_packages(missing);
    if process::find(&["apt-get"]).is_some() && !packages.is_empty() {
        text.push_str(&format!("On this system:\n  sudo apt-get install {}\n", packages.join(" ")));
    }
    text.push_str("Then run the same command again.");
    text
}

/// Installs the packages the window and its tests are built from, unless exactly these are already there.
fn node_packages() -> Result<()> {
    let wanted = fs::read(paths::root().join("package-lock.json")).context("package-lock.json is missing")?;
    let stamp = paths::root().join("node_modules").join(".porchlight-installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the packages of the window (npm ci)");
    process::run(&mut process::npm(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).with_context(|| format!("could not write {}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::{NODE_MIN, parse_version};

    #[test]
    fn versions_of_node_and_of_its_packages_are_read() {
        assert_eq!(parse_version("v20.19.1"), Some((20, 19)));
        assert_eq!(parse_version("20.19.2+dfsg-1"), Some((20, 19)));
        assert_eq!(parse_version("(none)"), None);
    }

    #[test]
    fn an_unknown_version_is_not_new_enough() {
        assert!(parse_version("(none)") < Some(NODE_MIN));
        assert!(parse_version("18.19.0") < Some(NODE_MIN));
        assert!(parse_version("22.0.0") > Some(NODE_MIN));
    }
}
