//! What the process may leave behind: no core dump, no memory for others to read, no file that others can open.

/// Before anything else, so that every file and folder made later is made with it.
#[cfg(unix)]
pub(crate) fn apply() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};

    // The vault is encrypted in any case, so the app starts also where the system refuses one of these.
    let _ = setrlimit(
        Resource::Core,
        Rlimit {
            current: Some(0),
            maximum: Some(0),
        },
    );
    umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Windows keeps a profile's files to that person by itself, and writes crash dumps only where someone has asked for them.
#[cfg(not(unix))]
pub(crate) fn apply() {}
