PRAGMA cipher_log_level = NONE;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
-- Reads the first page: a key that does not fit, or a damaged start, shows here.
SELECT count(*) FROM sqlite_schema;
