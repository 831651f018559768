/// Why something could not be printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// The library has no such item, or no helplines at all.
    #[error("there is no such thing in the library")]
    NotFound,
    /// Only guides fold to a card.
    #[error("this kind of item has no such form")]
    NoSuchForm,
    /// A card to fold has room for one age band.
    #[error("this form needs one age band of the item")]
    OneAgeNeeded,
    /// The fonts inside the program lack the letters of its title; the page would show empty boxes.
    #[error("the letters of this language cannot be printed")]
    MissingGlyphs,
    /// The layout failed; the text says where. It names a layout's file and line, never a word of the item.
    #[error("the layout failed: {0}")]
    Layout(String),
}
