SELECT id
FROM trusted_adult
WHERE person = ?1
  AND NOT EXISTS (
      SELECT 1
      FROM trusted_adult AS kept
      WHERE kept.person = ?2 AND kept.name = trusted_adult.name AND kept.who = trusted_adult.who
        AND kept.nearness = trusted_adult.nearness AND kept.at_night = trusted_adult.at_night
  )
