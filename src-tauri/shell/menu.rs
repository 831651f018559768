//! The native menu. Its words come from the window's own message files; what is chosen goes to the window as a `menu` event.
use std::{collections::BTreeMap, sync::Arc};

use porchlight_actions::{Backend, wire::Language};
use tauri::{
    AppHandle, Emitter, Manager,
    menu::{Menu, MenuBuilder, MenuItem, MenuItemBuilder, SubmenuBuilder},
};

use crate::window;

type Words = BTreeMap<String, serde_json::Value>;

fn words(language: Language) -> Words {
    serde_json::from_str(language.files.messages).unwrap_or_default()
}

/// One message of the window's own.
pub(crate) fn word(language: Language, key: &str) -> String {
    words(language)
        .get(key)
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

pub(crate) fn set(app: &AppHandle, language: Language) -> tauri::Result<()> {
    app.set_menu(build(app, language)?)?;
    Ok(())
}

/// After the language has changed. A menu that stays in the old language is no reason to disturb anyone.
pub(crate) fn refresh(app: &AppHandle) {
    let language = app.state::<Arc<Backend>>().language();
    let handle = app.clone();
    let _ = app.run_on_main_thread(move || drop(set(&handle, language)));
}

pub(crate) fn chosen(app: &AppHandle, id: &str) {
    match id {
        "quit" => {
            if let Some(window) = app.get_webview_window(window::MAIN) {
                let _ = window.close();
            }
        }
        id => {
            let _ = app.emit_to(window::MAIN, "menu", id);
        }
    }
}

fn build(app: &AppHandle, language: Language) -> tauri::Result<Menu<tauri::Wry>> {
    let words = words(language);
    let say = |key: &str| words.get(key).and_then(serde_json::Value::as_str).unwrap_or(key).to_owned();
    let item = |id: &str, keys: Option<&str>| -> tauri::Result<MenuItem<tauri::Wry>> {
        let item = MenuItemBuilder::with_id(id, say(&format!("menu_{id}")));
        match keys {
            Some(keys) => item.accelerator(keys).build(app),
            None => item.build(app),
        }
    };
    let file = SubmenuBuilder::new(app, say("menu_file"))
        .item(&item("new_note", Some("CmdOrCtrl+N"))?)
        .item(&item("find", Some("CmdOrCtrl+K"))?)
        .separator()
        .item(&item("settings", Some("CmdOrCtrl+Comma"))?)
        .item(&item("lock", Some("CmdOrCtrl+L"))?)
        .separator()
        .item(&item("quit", Some("CmdOrCtrl+Q"))?)
        .build()?;
    let edit = SubmenuBuilder::new(app, say("menu_edit"))
        .undo_with_text(say("menu_undo"))
        .redo_with_text(say("menu_redo"))
        .separator()
        .cut_with_text(say("menu_cut"))
        .copy_with_text(say("menu_copy"))
        .paste_with_text(say("menu_paste"))
        .select_all_with_text(say("menu_select_all"))
        .build()?;
    let view = SubmenuBuilder::new(app, say("menu_view"))
        .item(&item("back", None)?)
        .item(&item("forward", None)?)
        .separator()
        .item(&item("text_larger", Some("CmdOrCtrl+Equal"))?)
        .item(&item("text_smaller", Some("CmdOrCtrl+Minus"))?)
        .build()?;
    let go = SubmenuBuilder::new(app, say("menu_go"))
        .item(&item("go_today", Some("CmdOrCtrl+1"))?)
        .item(&item("go_guides", Some("CmdOrCtrl+2"))?)
        .item(&item("go_checklists", Some("CmdOrCtrl+3"))?)
        .item(&item("go_people", Some("CmdOrCtrl+4"))?)
        .item(&item("go_journal", Some("CmdOrCtrl+5"))?)
        .separator()
        .item(&item("go_help", None)?)
        .build()?;
    let help = SubmenuBuilder::new(app, say("menu_help")).item(&item("about", None)?).build()?;
    MenuBuilder::new(app).items(&[&file, &edit, &view, &go, &help]).build()
}
