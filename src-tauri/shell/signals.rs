//! Signals that ask the app to end: from a terminal, a service manager, or the desktop when its session ends.

/// Ends the app in order when it is told to. Windows has no such signals.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
pub(crate) fn watch(_: &tauri::AppHandle) -> Result<(), std::io::Error> {
    Ok(())
}

#[cfg(unix)]
pub(crate) fn watch(app: &tauri::AppHandle) -> Result<(), std::io::Error> {
    use std::{process, thread, time::Duration};

    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
    };

    use crate::window;

    /// Whoever sends a signal kills what does not end soon. This is longer than saving and closing take.
    const END_AFTER: Duration = Duration::from_secs(8);

    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP])?;
    let app = app.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for (told, signal) in signals.forever().enumerate() {
            if told > 0 {
                // Told twice: at once, as if nobody listened to signals.
                process::exit(128 + signal);
            }
            window::quit(app.clone());
            thread::spawn(move || {
                thread::sleep(END_AFTER);
                process::exit(128 + signal);
            });
        }
    })?;
    Ok(())
}
