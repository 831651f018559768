SELECT guide, max(day) AS day
FROM (
    SELECT guide, day FROM talk WHERE person = ?1 AND guide IS NOT NULL
    UNION ALL
    SELECT check_in_about.name, check_in.day
    FROM check_in JOIN check_in_about ON check_in_about.check_in = check_in.number
    WHERE check_in.person = ?1 AND check_in.trashed IS NULL AND check_in_about.kind = 'guide'
)
GROUP BY guide
ORDER BY day DESC, guide
