use porchlight_domain::private::FollowUpId;

use crate::{Result, Writer, database::Id, writer::touched};

impl Writer<'_> {
    /// Erases a follow-up for good.
    pub fn follow_up_erase(&self, id: FollowUpId) -> Result<()> {
        touched(
            self.connection
                .prepare_cached("DELETE FROM follow_up WHERE id = ?1")?
                .execute([Id(id.0)])?,
        )?;
        self.erased.set(true);
        Ok(())
    }
}
