//! Promise 7: what nobody has checked is shown as a name and an official site, never as a number.
use serde_json::{Value, json};

use crate::fresh_computer::Computer;

fn contacts(helpline: &Value) -> impl Iterator<Item = &str> {
    helpline["contacts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|contact| contact["kind"].as_str())
}

#[test]
fn grades_decide_what_is_shown_in_every_country() {
    let app = Computer::new().start();
    for country in app.does("countries", json!({})).as_array().expect("countries") {
        let country = country["code"].as_str().expect("a code");
        let help = app.does("helplines", json!({ "id": country }));
        let own = help["helplines"].as_array().expect("helplines");
        let all: Vec<&Value> = own.iter().chain(help["international"].as_array().expect("helplines")).collect();
        assert!(!all.is_empty(), "{country} leaves nobody without help");
        for helpline in all {
            match helpline["freshness"]["kind"].as_str() {
                Some("siteOnly") => assert!(
                    contacts(helpline).all(|kind| kind == "web" || kind == "chat") && helpline["hours"].is_null(),
                    "an unchecked number is never shown: {helpline}"
                ),
                Some("notChecked") => assert!(helpline["hours"].is_null(), "unchecked hours are never shown: {helpline}"),
                Some("checked" | "mayBeOutOfDate") => assert!(helpline["freshness"]["date"].is_string()),
                other => panic!("{country}: a helpline must say how fresh it is, not {other:?}"),
            }
        }
        if country != "international" {
            assert!(
                own.iter()
                    .any(|helpline| helpline["jobs"].as_array().is_some_and(|jobs| jobs.contains(&json!("emergency")))),
                "{country} has an emergency number"
            );
        }
    }
}

#[test]
fn a_checked_contact_turns_stale_with_time() {
    let computer = Computer::new();
    computer.let_days_pass(3_000);
    let app = computer.start();
    let help = app.does("helplines", json!({ "id": "us" }));
    let kinds: Vec<&str> = help["helplines"]
        .as_array()
        .expect("helplines")
        .iter()
        .filter_map(|helpline| helpline["freshness"]["kind"].as_str())
        .collect();
    assert!(kinds.contains(&"mayBeOutOfDate") && !kinds.contains(&"checked"), "{kinds:?}");
}

#[test]
fn a_country_without_a_list_falls_back_to_what_helps_everywhere() {
    let app = Computer::new().start();
    let help = app.does("helplines", json!({ "id": "zz" }));
    assert_eq!((&help["code"], &help["helplines"]), (&json!("international"), &json!([])));
    let flow = app.does("flow", json!({ "id": "image-threat", "country": "zz" }));
    let report = flow["steps"]
        .as_array()
        .expect("steps")
        .iter()
        .find(|step| step["id"] != "danger" && !step["helplines"].as_array().expect("helplines").is_empty());
    assert!(report.is_some(), "the steps still name where to turn");
}
