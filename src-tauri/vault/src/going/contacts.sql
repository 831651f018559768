-- Every talk and check-in with someone: the day, and how where it is known. Nothing that was said.
SELECT day, how
FROM (
    SELECT day, NULL AS how, created FROM talk WHERE person = ?1
    UNION ALL
    SELECT day, how, created FROM check_in WHERE person = ?1 AND trashed IS NULL
)
ORDER BY day, created
