-- The search index follows its tables by triggers of its own; the count of changes only ever grows.
SELECT name
FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> 'change_count'
