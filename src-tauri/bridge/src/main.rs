//! Development-only loopback server that serves the command table to a browser. Never shipped.
//!
//! Since actions know no window, a page in a browser can call the same ones on a real vault: there is no mock of the back end that could
//! differ.
#![allow(clippy::print_stdout, reason = "it is a command-line tool: it says where it listens")]
use std::{
    fs, io,
    net::{Ipv4Addr, SocketAddr},
    path::{self, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use clap::Parser;
use jiff::{Span, Zoned};
use porchlight_actions::{
    ActionError, Backend, COMMANDS, Chosen, ErrorCode, FileDialogs, Folders, Host, SystemLocale, dispatch, request_bytes_max,
    wire::{Language, Settings},
};
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

/// How often to look whether it has been quiet too long.
const TICK: Duration = Duration::from_secs(1);
/// The policy of the app's own window, but for the address of the actions.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

#[derive(Parser)]
#[command(about)]
struct Arguments {
    /// Where the settings and the vault are, and what the page saves.
    #[arg(long)]
    folder: PathBuf,
    /// The pack to open.
    #[arg(long, default_value = "resources/packs/starter")]
    pack: PathBuf,
    /// The built window to serve. Without it only the actions are there, for Vite's own server.
    #[arg(long)]
    ui: Option<PathBuf>,
    /// 0 takes any free one.
    #[arg(long, default_value_t = 4600)]
    port: u16,
    /// Pretends that so many days have passed.
    #[arg(long, default_value_t = 0)]
    days_later: i64,
    /// The language and country the computer is said to have. With the tag of the language made for tests, that can be chosen, too.
    #[arg(long, default_value = "en-US")]
    locale: String,
}

/// Stands in for the desktop: what it is asked to do is written to files in its folder, which tests read. Asked for a file, it takes the
/// one in `to-open`.
#[derive(Clone)]
struct Folder(PathBuf);

impl FileDialogs for Folder {
    fn choose_place(&self, file_name: &str) -> Result<Option<PathBuf>, io::Error> {
        Ok(Some(self.0.join("saved").join(file_name)))
    }

    fn save(&self, place: &path::Path, contents: &[u8]) -> Result<(), io::Error> {
        fs::create_dir_all(self.0.join("saved"))?;
        fs::write(place, contents)
    }

    fn choose_file(&self, _: &[&str], bytes_max: u64) -> Result<Chosen, io::Error> {
        let Ok(mut offered) = fs::read_dir(self.0.join("to-open")) else {
            return Ok(Chosen::Nothing);
        };
        let Some(file) = offered.next().transpose()? else {
            return Ok(Chosen::Nothing);
        };
        if file.metadata()?.len() > bytes_max {
            return Ok(Chosen::TooLarge);
        }
        Ok(Chosen::File {
            name: file.file_name().to_string_lossy().into_owned(),
            contents: fs::read(file.path())?,
        })
    }
}

impl Host for Folder {
    fn open_site(&self, address: &str) -> Result<(), io::Error> {
        fs::write(self.0.join("opened-site.txt"), address)
    }

    fn print_page(&self) -> Result<(), io::Error> {
        fs::write(self.0.join("printed.txt"), "printed")
    }

    fn web_view(&self) -> Option<String> {
        None
    }

    fn hide(&self) {}

    fn locked(&self) {}

    fn notices_changed(&self) {}

    fn settings_changed(&self, _: &Settings) {}
}

#[tokio::main]
async fn main() -> Result<(), io::Error> {
    let arguments = Arguments::parse();
    fs::create_dir_all(&arguments.folder)?;
    let folders = Folders {
        config: arguments.folder.join("config"),
        data: arguments.folder.join("data"),
        starter_pack: arguments.pack,
    };
    let later = Span::new().days(arguments.days_later);
    let clock = move || Zoned::now().saturating_add(later);
    let desktop = Folder(arguments.folder);
    let mut system_locale = SystemLocale::from_tag(&arguments.locale);
    if arguments.locale == Language::PSEUDO.tag {
        system_locale = system_locale.with_pseudo_language();
    }
    let backend = Arc::new(Backend::open(folders, system_locale, Box::new(desktop.clone()), Box::new(clock)));

    let quiet = Arc::clone(&backend);
    thread::spawn(move || {
        loop {
            thread::sleep(TICK);
            if quiet.quiet_too_long() {
                quiet.close_for_good();
            }
        }
    });

    let mut routes = Router::new()
        .route("/bridge/{command}", post(carry_out))
        .with_state((backend, desktop))
        // Each command has a limit of its own, which is below this.
        .layer(DefaultBodyLimit::disable());
    if let Some(ui) = arguments.ui {
        routes = routes.fallback_service(ServeDir::new(ui));
    }
    let routes = routes.layer(SetResponseHeaderLayer::overriding(
        HeaderName::from_static("content-security-policy"),
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    ));
    let listener = tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port))).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, routes).await
}

async fn carry_out(State((backend, desktop)): State<(Arc<Backend>, Folder)>, Path(command): Path<String>, body: Bytes) -> Response {
    let Some(&name) = COMMANDS.iter().find(|name| **name == command) else {
        return refuse(&ActionError::new(ErrorCode::BadRequest));
    };
    if body.len() > request_bytes_max(name) {
        return refuse(&ActionError::new(ErrorCode::TooLarge));
    }
    let Ok(request) = serde_json::from_slice(&body) else {
        return refuse(&ActionError::new(ErrorCode::BadRequest));
    };
    match tokio::task::spawn_blocking(move || dispatch(&backend, &desktop, name, request)).await {
        Ok(Ok(reply)) => Json(reply).into_response(),
        Ok(Err(error)) => refuse(&error),
        Err(_) => refuse(&ActionError::new(ErrorCode::Failed)),
    }
}

fn refuse(error: &ActionError) -> Response {
    (StatusCode::BAD_REQUEST, Json(error)).into_response()
}
