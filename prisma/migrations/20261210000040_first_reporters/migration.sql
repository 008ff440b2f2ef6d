-- What became of reports before it was counted.
INSERT INTO "reporter" ("site_id", "person_id", "upheld", "declined")
SELECT f."site_id", f."person_id", count(*) FILTER (WHERE d."to" <> 'published'), count(*) FILTER (WHERE d."to" = 'published')
FROM "flag" f JOIN "decision" d ON d."site_id" = f."site_id" AND d."id" = f."answered_by"
WHERE f."withdrawn_at" IS NULL GROUP BY 1, 2
ON CONFLICT DO NOTHING;
