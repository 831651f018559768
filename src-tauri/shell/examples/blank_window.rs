//! The least a window of this kind can be: one line of text, no commands, no private space. `cargo xtask bench` starts the app beside it.
use tauri::{
    WebviewUrl, WebviewWindowBuilder,
    http::{HeaderValue, Response, header::CONTENT_TYPE},
    window::Color,
};

const PAGE: &str = "<!doctype html><title>Blank</title><body style='background:#f8f3e8;padding:20vh'>A window with one line of text.";

fn main() {
    tauri::Builder::default()
        .register_uri_scheme_protocol("blank", |_, _| {
            let mut page = Response::new(PAGE.as_bytes());
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            page
        })
        .setup(|app| {
            // As the app opens its own, in `src-tauri/shell/window.rs`.
            WebviewWindowBuilder::new(app, "blank", WebviewUrl::CustomProtocol("blank://localhost".parse()?))
                .title("Blank")
                .inner_size(1240.0, 820.0)
                .min_inner_size(480.0, 480.0)
                .incognito(true)
                .background_color(Color(0xf8, 0xf3, 0xe8, 0xff))
                .general_autofill_enabled(false)
                .disable_drag_drop_handler()
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the window system could not be started");
}
