//! Signals that ask the app to end: from a terminal, a service manager, or the desktop when its session ends.

/// Ends the app in order when it is told to. Windows has no such signals.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
pub(crate) fn watch(_: &tauri::AppHandle) -> Result<(), std::io::Error> {
    Ok(())
}

#[cfg(unix)]
pub(crate) fn watch(app: &tauri::AppHandle) -> Result<(), std::io::Error> {
    use std::{
        process, thread,
        time::{Duration, Instant},
    };

    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };

    use crate::window;

    /// Whoever sends a signal kills what does not end soon. This is longer than saving and closing take.
    const END_AFTER: Duration = Duration::from_secs(8);

    /// A second signal so much later means: at once.
    const AGAIN_AFTER: Duration = Duration::from_secs(1);

    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    let app = app.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut first: Option<Instant> = None;
        for signal in signals.forever() {
            if let Some(first) = first {
                // A desktop that ends sends two of them in one go; a person who asks again has waited.
                if signal != SIGHUP && first.elapsed() >= AGAIN_AFTER {
                    process::exit(128 + signal);
                }
                continue;
            }
            first = Some(Instant::now());
            window::quit(app.clone());
            thread::spawn(move || {
                thread::sleep(END_AFTER);
                process::exit(128 + signal);
            });
        }
    })?;
    Ok(())
}
