use std::sync::LazyLock;

use porchlight_languages::LANGUAGES;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts of every script, inside the program. There are no others, so a print looks the same everywhere.
pub(crate) struct Fonts {
    pub(crate) all: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let mut files: Vec<&'static [u8]> = Vec::new();
    for file in LANGUAGES.iter().flat_map(|language| language.script.paper.files) {
        // Languages share scripts.
        if !files.iter().any(|known| std::ptr::eq(*known, *file)) {
            files.push(file);
        }
    }
    let all: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&all));
    Fonts { all, book }
});

impl Fonts {
    /// Whether any font can draw `letter`.
    pub(crate) fn can_draw(&self, letter: char) -> bool {
        self.all.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}
