use porchlight_domain::private::PersonId;

use crate::{Result, Writer, database::Id, writer::touched};

/// What becomes of entries about someone who is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntriesOfErased {
    /// They stay, without the link.
    Keep,
    /// Those about nobody else are erased too.
    EraseOnlyTheirs,
}

impl Writer<'_> {
    /// Erases someone for good, in the trash or not, with their talks, runs and follow-ups.
    pub fn person_erase(&self, id: PersonId, entries: EntriesOfErased) -> Result<()> {
        if entries == EntriesOfErased::EraseOnlyTheirs {
            self.connection
                .prepare_cached(include_str!("erase_their_drafts.sql"))?
                .execute([Id(id.0)])?;
            self.connection
                .prepare_cached(include_str!("erase_their_entries.sql"))?
                .execute([Id(id.0)])?;
        }
        touched(
            self.connection
                .prepare_cached("DELETE FROM person WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
