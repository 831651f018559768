use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 9] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../fonts/Newsreader_400Regular.ttf"),
    include_bytes!("../fonts/Newsreader_400Regular_Italic.ttf"),
    include_bytes!("../fonts/Newsreader_500Medium.ttf"),
    include_bytes!("../fonts/NotoSansThaiLooped_400Regular.ttf"),
    include_bytes!("../fonts/NotoSansThaiLooped_500Medium.ttf"),
    include_bytes!("../fonts/NotoSansThaiLooped_700Bold.ttf"),
];

/// The fonts inside the program. There are no others, so a print looks the same everywhere.
pub(crate) struct Fonts {
    pub(crate) all: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let all: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&all));
    Fonts { all, book }
});

impl Fonts {
    /// Whether any font can draw `letter`.
    pub(crate) fn can_draw(&self, letter: char) -> bool {
        self.all.iter().any(|font| font.info().coverage.contains(u32::from(letter)))
    }
}
