UPDATE person
SET name = :name, birth_year = :birth_year, role = :role, language = :language, rhythm_days = :rhythm_days, since = :since,
    consent = :consent, safeguarding_contact = :safeguarding_contact, matters = :matters
WHERE id = :id AND trashed IS NULL
