//! Registers the tokenizers with SQLite through FTS5's C interface. The only module of the crate with `unsafe` code.
#![allow(unsafe_code)]
use std::{
    ffi::{CStr, c_char, c_int, c_void},
    panic::{AssertUnwindSafe, catch_unwind},
    ptr, slice,
};

use rusqlite::{Connection, ffi};
use rust_stemmers::{Algorithm, Stemmer};

use crate::segment::for_each_word;

/// Name of the tokenizer: `CREATE VIRTUAL TABLE … USING fts5(…, tokenize='porchlight')`.
pub const TOKENIZER: &str = "porchlight";
/// Name of the tokenizer that also cuts endings: `meeting`, `meets` and `meet` are one word. After it may stand the tag of a language whose
/// endings they are, `tokenize='porchlight_stem es'`; without one, and for a language without a stemmer, they are English.
pub const TOKENIZER_STEM: &str = "porchlight_stem";

/// Why the tokenizers could not be registered.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite refused.
    #[error("SQLite refused the tokenizer")]
    Sqlite(#[from] rusqlite::Error),
    /// This SQLite was built without FTS5.
    #[error("SQLite was built without FTS5")]
    NoFts5,
}

/// Makes [`TOKENIZER`] and [`TOKENIZER_STEM`] known to `connection`. Each connection needs it before it touches a table that uses them.
pub fn register(connection: &Connection) -> Result<(), Error> {
    // SAFETY: the handle is valid while `connection` is borrowed, and nothing here closes it.
    let db = unsafe { connection.handle() };
    let api = api(db)?;
    for (name, stem) in [
        (c"porchlight", ptr::null_mut()),
        (c"porchlight_stem", ptr::from_ref(&STEM).cast_mut().cast::<c_void>()),
    ] {
        let mut methods = ffi::fts5_tokenizer {
            xCreate: Some(create),
            xDelete: Some(delete),
            xTokenize: Some(tokenize),
        };
        // SAFETY: `api` came from this connection. FTS5 copies name and methods; the user data is a static or null.
        let code = unsafe {
            match (*api).xCreateTokenizer {
                Some(add) => add(api, name.as_ptr(), stem, &raw mut methods, None),
                None => return Err(Error::NoFts5),
            }
        };
        check(code)?;
    }
    Ok(())
}

/// Its address, as user data, asks for stemming.
static STEM: u8 = 1;

/// The interface of FTS5, which SQLite returns through a bound pointer.
fn api(db: *mut ffi::sqlite3) -> Result<*mut ffi::fts5_api, Error> {
    let mut api: *mut ffi::fts5_api = ptr::null_mut();
    let mut statement: *mut ffi::sqlite3_stmt = ptr::null_mut();
    const SQL: &CStr = c"SELECT fts5(?1)";
    const POINTER: &CStr = c"fts5_api_ptr";
    // SAFETY: `db` is open; the SQL and the pointer's name are static; `api` outlives the statement, which is finalized here.
    let code = unsafe {
        let mut code = ffi::sqlite3_prepare_v2(db, SQL.as_ptr(), -1, &raw mut statement, ptr::null_mut());
        if code == ffi::SQLITE_OK {
            code = ffi::sqlite3_bind_pointer(statement, 1, (&raw mut api).cast::<c_void>(), POINTER.as_ptr(), None);
        }
        if code == ffi::SQLITE_OK {
            ffi::sqlite3_step(statement);
        }
        match ffi::sqlite3_finalize(statement) {
            ffi::SQLITE_OK => code,
            failed => failed,
        }
    };
    check(code)?;
    if api.is_null() { Err(Error::NoFts5) } else { Ok(api) }
}

fn check(code: c_int) -> Result<(), Error> {
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into())
    }
}

/// The value behind SQLite's `Fts5Tokenizer` pointer.
struct Tokenizer {
    stemmer: Option<Stemmer>,
}

/// The endings of the language with this tag.
fn endings(language: &[u8]) -> Algorithm {
    match language {
        b"ar" => Algorithm::Arabic,
        b"da" => Algorithm::Danish,
        b"de" => Algorithm::German,
        b"el" => Algorithm::Greek,
        b"es" => Algorithm::Spanish,
        b"fi" => Algorithm::Finnish,
        b"fr" => Algorithm::French,
        b"hu" => Algorithm::Hungarian,
        b"it" => Algorithm::Italian,
        b"nb" | b"nn" | b"no" => Algorithm::Norwegian,
        b"nl" => Algorithm::Dutch,
        b"pt" => Algorithm::Portuguese,
        b"ro" => Algorithm::Romanian,
        b"ru" => Algorithm::Russian,
        b"sv" => Algorithm::Swedish,
        b"ta" => Algorithm::Tamil,
        b"tr" => Algorithm::Turkish,
        _ => Algorithm::English,
    }
}

unsafe extern "C" fn create(user: *mut c_void, arguments: *mut *const c_char, count: c_int, out: *mut *mut ffi::Fts5Tokenizer) -> c_int {
    let made = catch_unwind(|| {
        // SAFETY: FTS5 passes `count` strings that end with a zero, valid for this call.
        let language = unsafe {
            if count > 0 && !arguments.is_null() && !(*arguments).is_null() {
                CStr::from_ptr(*arguments).to_bytes()
            } else {
                b"en"
            }
        };
        let stemmer = (!user.is_null()).then(|| Stemmer::create(endings(language)));
        Box::into_raw(Box::new(Tokenizer { stemmer }))
    });
    match made {
        Ok(tokenizer) => {
            // SAFETY: FTS5 passes a valid place for the result, and gives it back to `delete` once.
            unsafe { *out = tokenizer.cast() };
            ffi::SQLITE_OK
        }
        Err(_) => ffi::SQLITE_ERROR,
    }
}

unsafe extern "C" fn delete(tokenizer: *mut ffi::Fts5Tokenizer) {
    if !tokenizer.is_null() {
        // SAFETY: it came from `create`, and FTS5 deletes each once.
        drop(unsafe { Box::from_raw(tokenizer.cast::<Tokenizer>()) });
    }
}

type Emit = unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int;

unsafe extern "C" fn tokenize(
    tokenizer: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    _flags: c_int,
    text: *const c_char,
    length: c_int,
    emit: Option<Emit>,
) -> c_int {
    let Some(emit) = emit else { return ffi::SQLITE_MISUSE };
    let Ok(length) = usize::try_from(length) else {
        return ffi::SQLITE_OK;
    };
    if text.is_null() || length == 0 {
        return ffi::SQLITE_OK;
    }
    // SAFETY: FTS5 passes a tokenizer from `create`, and `length` readable bytes at `text`, for the duration of this call.
    let (tokenizer, bytes) = unsafe { (&*tokenizer.cast::<Tokenizer>(), slice::from_raw_parts(text.cast::<u8>(), length)) };
    let done = catch_unwind(AssertUnwindSafe(|| {
        let mut base = 0;
        for chunk in bytes.utf8_chunks() {
            let valid = chunk.valid();
            for_each_word(valid, |word| {
                let stemmed = tokenizer.stemmer.as_ref().map(|stemmer| stemmer.stem(word.folded));
                let token = stemmed.as_deref().unwrap_or(word.folded);
                let number = |n: usize| c_int::try_from(n).map_err(|_| ffi::SQLITE_TOOBIG);
                let (size, start, end) = (number(token.len())?, number(base + word.start)?, number(base + word.end)?);
                // SAFETY: `context` goes back to the callback it came with; the token lives through the call, which copies it.
                match unsafe { emit(context, 0, token.as_ptr().cast(), size, start, end) } {
                    ffi::SQLITE_OK => Ok(()),
                    code => Err(code),
                }
            })?;
            base += valid.len() + chunk.invalid().len();
        }
        Ok(())
    }));
    match done {
        Ok(Ok(())) => ffi::SQLITE_OK,
        Ok(Err(code)) => code,
        Err(_) => ffi::SQLITE_ERROR,
    }
}
