-- Out of the daily lists since that moment, kept and found all the same; null for everyone else.
ALTER TABLE person ADD COLUMN archived INTEGER;
-- Somebody looked and decided to keep everything until that day; null while nobody did.
ALTER TABLE person ADD COLUMN needed_until TEXT;
