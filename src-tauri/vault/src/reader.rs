use rusqlite::Connection;

/// Reads the vault: a snapshot that later changes do not affect. From [`Vault::read`](crate::Vault::read).
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
}
