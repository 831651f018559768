use porchlight_domain::private::TalkId;

use crate::{Result, Writer, database::Id, writer::touched};

impl Writer<'_> {
    /// Erases a talk for good. Follow-ups from it stay.
    pub fn talk_erase(&self, id: TalkId) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("DELETE FROM talk WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
