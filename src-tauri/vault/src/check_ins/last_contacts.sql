-- For each person the last day of real contact, and the day that their latest check-in agreed on.
SELECT person, max(day) AS day, (
    SELECT next
    FROM check_in
    WHERE check_in.person = contact.person AND trashed IS NULL
    ORDER BY check_in.day DESC, number DESC
    LIMIT 1
) AS agreed
FROM (
    SELECT person, day FROM talk
    UNION ALL
    SELECT person, day FROM check_in WHERE trashed IS NULL AND how <> 'not_reached'
) AS contact
WHERE person IN (SELECT id FROM person WHERE trashed IS NULL)
GROUP BY person
