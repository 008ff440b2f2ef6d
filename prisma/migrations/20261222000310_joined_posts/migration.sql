-- Functions that insert the rows of posts that were joined into one statement: the triggers for each statement, which keep sums, then run
-- once for all of them. `add_comment` stays for instances of the release before.

-- `comments`: an array of objects with the columns of new comments. Returns when they were created; null if there are none.
CREATE FUNCTION add_comments(tenant uuid, comments jsonb) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  made timestamptz;
BEGIN
  WITH added AS (
    INSERT INTO comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, badge, body, html, excerpt, status,
        flag_count, decision_id)
      SELECT tenant, c.id, c."articleId", c."threadId", c."paragraphId", c."rootId", c."parentId", c."personId", c.badge, c.body, c.html,
        c.excerpt, c.status, c.reports, c."decisionId"
      FROM jsonb_to_recordset(comments) AS c (id uuid, "articleId" uuid, "threadId" uuid, "paragraphId" uuid, "rootId" uuid,
        "parentId" uuid, "personId" uuid, badge text, body text, html text, excerpt text, status text, reports integer, "decisionId" uuid)
      RETURNING created_at)
  SELECT max(created_at) INTO made FROM added;
  RETURN made;
END $$;

-- `events`: an array of objects with number, type, actor and data. Returns their number.
CREATE FUNCTION add_events(tenant uuid, article uuid, events jsonb) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event (site_id, article_id, number, type, actor_id, data)
    SELECT tenant, article, e.number, e.type, e.actor, e.data
    FROM jsonb_to_recordset(events) AS e (number integer, type text, actor uuid, data jsonb)
    ORDER BY e.number;
  RETURN coalesce(jsonb_array_length(events), 0);
END $$;
