//! What languages are written in.

/// A script, with what it needs on the screen and on paper.
#[derive(Debug)]
pub struct Script {
    /// ISO 15924, such as `Latn`.
    pub code: &'static str,
    /// Whether words stand apart by spaces. Else they are found by dictionary, and nobody can count them.
    pub spaces: bool,
    /// Whether marks stand above and below the letters, so that lines need more room and letters must not be pulled apart.
    pub stacks_marks: bool,
    /// Its fonts in the window.
    pub screen: ScreenFonts,
    /// Its fonts on paper.
    pub paper: PaperFonts,
}

/// Fonts of the window: packages of `@fontsource-variable`, and the families in them.
#[derive(Debug)]
pub struct ScreenFonts {
    /// Style sheets of packages.
    pub style_sheets: &'static [&'static str],
    /// The family of running text.
    pub text: &'static str,
    /// The family of headings.
    pub display: &'static str,
}

/// Fonts of a print. They are inside the program.
#[derive(Debug)]
pub struct PaperFonts {
    /// Files in `src-tauri/print/fonts`.
    pub files: &'static [&'static [u8]],
    /// The family of running text.
    pub text: &'static str,
    /// The family of headings and of words to say aloud.
    pub display: &'static str,
    /// Space between lines, in em.
    pub leading_em: f64,
    /// Height of a line above its baseline, in em; `None` is the height of a capital.
    pub top_edge_em: Option<f64>,
}

macro_rules! font {
    ($file:literal) => {
        include_bytes!(concat!("../../print/fonts/", $file))
    };
}

/// Latin letters. Their fonts also come first in every other script, for names and numbers.
pub static LATIN: Script = Script {
    code: "Latn",
    spaces: true,
    stacks_marks: false,
    screen: ScreenFonts {
        style_sheets: &[
            "@fontsource-variable/atkinson-hyperlegible-next/wght.css",
            "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css",
            "@fontsource-variable/newsreader/wght.css",
            "@fontsource-variable/newsreader/wght-italic.css",
        ],
        text: "Atkinson Hyperlegible Next Variable",
        display: "Newsreader Variable",
    },
    paper: PaperFonts {
        files: &[
            font!("AtkinsonHyperlegibleNext_400Regular.ttf"),
            font!("AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
            font!("AtkinsonHyperlegibleNext_700Bold.ttf"),
            font!("Newsreader_400Regular.ttf"),
            font!("Newsreader_400Regular_Italic.ttf"),
            font!("Newsreader_500Medium.ttf"),
        ],
        text: "Atkinson Hyperlegible Next",
        display: "Newsreader",
        leading_em: 0.62,
        top_edge_em: None,
    },
};

/// Thai letters.
pub static THAI: Script = Script {
    code: "Thai",
    spaces: false,
    stacks_marks: true,
    screen: ScreenFonts {
        style_sheets: &[
            "@fontsource-variable/noto-sans-thai/wght.css",
            "@fontsource-variable/noto-serif-thai/wght.css",
        ],
        text: "Noto Sans Thai Variable",
        display: "Noto Serif Thai Variable",
    },
    paper: PaperFonts {
        files: &[
            font!("NotoSansThaiLooped_400Regular.ttf"),
            font!("NotoSansThaiLooped_500Medium.ttf"),
            font!("NotoSansThaiLooped_700Bold.ttf"),
        ],
        text: "Noto Sans Thai Looped",
        display: "Noto Sans Thai Looped",
        leading_em: 0.6,
        top_edge_em: Some(0.95),
    },
};
