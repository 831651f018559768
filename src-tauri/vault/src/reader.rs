use rusqlite::Connection;

/// Looks into the vault: one consistent picture while it lives. From [`Vault::read`](crate::Vault::read).
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
}
