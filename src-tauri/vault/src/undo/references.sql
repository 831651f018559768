SELECT tables.name, refers."from", refers."to"
FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS refers
WHERE tables.schema = 'main' AND refers."table" = ?1
