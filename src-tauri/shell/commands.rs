//! The way from the window to the actions: every command of the table, and nothing else.
use std::sync::Arc;

use porchlight_actions::{ActionError, Backend, COMMANDS, ErrorCode, check_size, dispatch};
use tauri::{
    Manager, Wry,
    ipc::{Invoke, InvokeBody},
};

use crate::desktop_host::DesktopHost;

/// Carries out one command on a thread that may block: key stretching and the disk take their time.
pub(crate) fn handle(invoke: Invoke<Wry>) -> bool {
    let Invoke { message, resolver, .. } = invoke;
    let Some(&name) = COMMANDS.iter().find(|name| **name == message.command()) else {
        return false;
    };
    let InvokeBody::Json(body) = message.payload() else {
        resolver.reject(ActionError::new(ErrorCode::BadRequest));
        return true;
    };
    let request = body.get("request").unwrap_or(&serde_json::Value::Null);
    if let Err(error) = check_size(name, request) {
        resolver.reject(error);
        return true;
    }
    let request = request.clone();
    let backend = Arc::clone(message.webview().state::<Arc<Backend>>().inner());
    let dialogs = DesktopHost::new(message.webview().app_handle().clone());
    tauri::async_runtime::spawn(async move {
        let done = tauri::async_runtime::spawn_blocking(move || dispatch(&backend, &dialogs, name, request)).await;
        match done {
            Ok(Ok(reply)) => resolver.resolve(reply),
            Ok(Err(error)) => resolver.reject(error),
            // The action panicked. Its message stays here: it could carry what somebody wrote.
            Err(_) => resolver.reject(ActionError::new(ErrorCode::Failed)),
        }
    });
    true
}
