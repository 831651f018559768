use std::fmt;

/// A way to another item: `guide:the-promise`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemLink {
    /// The shelf of the library, written before the colon.
    pub kind: ItemKind,
    /// The id of the item on that shelf, written after it.
    pub id: String,
}

impl ItemLink {
    /// Reads `guide:the-promise`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        let kind = ItemKind::from_code(kind)?;
        (!id.is_empty()).then(|| Self { kind, id: id.to_owned() })
    }
}

impl fmt::Display for ItemLink {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.kind.code(), self.id)
    }
}

/// The shelves of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A conversation guide.
    Guide,
    /// A checklist.
    Checklist,
    /// An urgent-help flow.
    Flow,
    /// Practice for a talk.
    Rehearsal,
    /// Something to read and look up.
    Reading,
    /// Questions for a young person, or for both.
    Questions,
    /// What to set in one app, game or device.
    Platform,
}

impl ItemKind {
    /// Every shelf.
    pub const ALL: [Self; 7] = [
        Self::Guide,
        Self::Checklist,
        Self::Flow,
        Self::Rehearsal,
        Self::Reading,
        Self::Questions,
        Self::Platform,
    ];

    /// As links write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Checklist => "checklist",
            Self::Flow => "flow",
            Self::Rehearsal => "rehearsal",
            Self::Reading => "reading",
            Self::Questions => "questions",
            Self::Platform => "platform",
        }
    }

    /// The shelf written `code`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_read_back_as_written() {
        for text in [
            "guide:the-promise",
            "checklist:first-phone",
            "flow:image-threat",
            "questions:wellbeing",
            "platform:x",
        ] {
            assert_eq!(ItemLink::parse(text).map(|link| link.to_string()).as_deref(), Some(text));
        }
        for text in ["guide:", "guide", "https://example.org", "Guide:a", ""] {
            assert_eq!(ItemLink::parse(text), None, "{text}");
        }
    }
}
