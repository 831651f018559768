SELECT sqlite_schema.name, refers."from"
FROM sqlite_schema JOIN pragma_foreign_key_list(sqlite_schema.name) AS refers
WHERE sqlite_schema.type = 'table' AND refers."table" = 'person'
