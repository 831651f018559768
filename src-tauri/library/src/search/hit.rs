use porchlight_domain::content::ItemLink;

/// Something that answers a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The item or the helpline that was found.
    pub to: HitTarget,
    /// Its title, or the name of the helpline.
    pub title: String,
    /// One line on what it is for.
    pub summary: String,
    /// Where the words of the search stand in it; `true` marks them.
    pub snippet: Vec<(String, bool)>,
}

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HitTarget {
    /// An item of the library.
    Item(ItemLink),
    /// A helpline of a country.
    Helpline {
        /// The country's code.
        country: String,
        /// The helpline's id.
        id: String,
    },
}
