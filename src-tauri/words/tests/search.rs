//! Searching real FTS5 tables with the tokenizers.
#![allow(clippy::unwrap_used, reason = "the helpers of tests may panic too")]
use porchlight_words::{match_any, match_query, register};
use rusqlite::Connection;

fn table(tokenizer: &str, texts: &[&str]) -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    register(&connection).unwrap();
    connection
        .execute_batch(&format!("CREATE VIRTUAL TABLE note USING fts5(text, tokenize='{tokenizer}')"))
        .unwrap();
    for text in texts {
        connection.execute("INSERT INTO note (text) VALUES (?1)", [text]).unwrap();
    }
    connection
}

fn count(connection: &Connection, query: &str) -> i64 {
    let Some(query) = match_query(query) else { return 0 };
    connection
        .query_row("SELECT count(*) FROM note WHERE note MATCH ?1", [query], |row| row.get(0))
        .unwrap()
}

#[test]
fn ten_thai_words_are_found_in_the_middle_of_sentences() {
    let cases = [
        ("เมื่อวานฉันพาน้องไปโรงเรียนแต่เช้า", "โรงเรียน"),
        ("เขาเล่าให้แม่ฟังเรื่องเพื่อนใหม่", "แม่"),
        ("ครูบอกว่าลูกไม่ยอมกินข้าวกลางวัน", "ข้าว"),
        ("วันนี้เธอใช้โทรศัพท์มือถือทั้งวัน", "โทรศัพท์"),
        ("มีคนแปลกหน้าส่งข้อความมาหาเขาตอนกลางคืน", "ข้อความ"),
        ("เราคุยกันเรื่องเกมออนไลน์นานมาก", "เกม"),
        ("น้องรู้สึกเหงาและไม่อยากคุยกับใคร", "เหงา"),
        ("พ่อทำงานต่างจังหวัดกลับบ้านเดือนละครั้ง", "บ้าน"),
        ("เด็กชอบดื่มน้ำเย็นหลังเล่นกีฬา", "น้ำ"),
        ("เขาขอรหัสผ่านจากเพื่อนในห้อง", "เพื่อน"),
    ];
    let texts: Vec<&str> = cases.iter().map(|(text, _)| *text).collect();
    let connection = table("porchlight", &texts);
    for (text, word) in cases {
        let query = match_query(word).unwrap();
        let found: Vec<String> = connection
            .prepare("SELECT text FROM note WHERE note MATCH ?1")
            .unwrap()
            .query_map([query], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert!(found.iter().any(|one| one == text), "{word} in {text}");
    }
    assert_eq!(count(&connection, "นำ"), 0, "a word with another tone is another word");
}

#[test]
fn accents_and_case_do_not_matter() {
    let connection = table("porchlight", &["We met at the Café", "Ein cafe\u{301} mehr", "Zoë, naïve"]);
    for query in ["cafe", "CAFÉ", "cafe\u{301}"] {
        assert_eq!(count(&connection, query), 2, "{query}");
    }
    assert_eq!(count(&connection, "zoe naive"), 1);
}

#[test]
fn the_last_word_may_be_unfinished() {
    let connection = table("porchlight", &["they talked about school"]);
    assert_eq!(count(&connection, "about sch"), 1);
    assert_eq!(count(&connection, "abo school"), 0);
}

#[test]
fn hostile_queries_are_only_words() {
    let connection = table("porchlight", &["near a note", "text:and or not"]);
    for query in [
        "\"",
        "*",
        "NEAR(",
        "\0",
        "a\0b",
        "\u{200F}",
        "👩\u{200D}👧",
        "text:",
        "-a",
        "^a",
        "a AND",
        "{a}",
        "(a",
        "a\" OR \"b",
        "'",
    ] {
        let _ = count(&connection, query);
    }
    assert_eq!(count(&connection, "NEAR("), 1);
    assert_eq!(count(&connection, "near \u{200F}note\u{200E}"), 1);
    assert_eq!(count(&connection, "AND OR NOT"), 1);
}

#[test]
fn snippets_mark_the_right_words() {
    let connection = table("porchlight", &["Sie ging 👩\u{200D}👧 ins Café\u{200F} mit น้ำใจ und Zoë"]);
    let shown = |word: &str| -> String {
        let query = match_query(word).unwrap();
        connection
            .query_row(
                "SELECT highlight(note, 0, '[', ']') FROM note WHERE note MATCH ?1",
                [query],
                |row| row.get(0),
            )
            .unwrap()
    };
    assert!(shown("cafe").contains("ins [Café]"), "{}", shown("cafe"));
    assert!(shown("zo").ends_with("und [Zoë]"), "{}", shown("zo"));
}

#[test]
fn english_endings_can_be_cut() {
    let connection = table("porchlight_stem", &["She is meeting strangers", "He wanted to talk"]);
    assert_eq!(count(&connection, "meets stranger"), 1);
    assert_eq!(count(&connection, "talking wants"), 1);
    let any = match_any("cats talks").unwrap();
    let found: i64 = connection
        .query_row("SELECT count(*) FROM note WHERE note MATCH ?1", [any], |row| row.get(0))
        .unwrap();
    assert_eq!(found, 1);
}

#[test]
fn endings_of_another_language_can_be_cut() {
    let texts = ["Le mandaron amenazas", "Una foto desnuda"];
    let connection = table("porchlight_stem es", &texts);
    assert_eq!(count(&connection, "amenaza"), 1);
    assert_eq!(count(&connection, "desnudos"), 1);
    let connection = table("porchlight_stem", &texts);
    assert_eq!(count(&connection, "desnudos "), 0, "those of English do not fit");
    let connection = table("porchlight_stem xx", &["She is meeting strangers"]);
    assert_eq!(
        count(&connection, "meets"),
        1,
        "a language without a stemmer has the English endings"
    );
}

#[test]
fn a_long_note_and_broken_text_are_indexed() {
    let mut long = "ฉันไปโรงเรียน café 👍 ".repeat(25_000);
    long.push_str("needle");
    assert!(long.len() > 1_000_000);
    let connection = table("porchlight", &[&long, &"x".repeat(1_000_000)]);
    assert_eq!(count(&connection, "needle"), 1);
    connection
        .execute("INSERT INTO note (text) VALUES (CAST(x'61FF62' AS TEXT))", [])
        .unwrap();
    assert_eq!(count(&connection, "b"), 1);
}
