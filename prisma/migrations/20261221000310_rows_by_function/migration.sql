-- Functions that insert a row each, for statements that insert and update at once. Citus sends such a statement to one node as it is if its
-- parts select, update or delete; with parts that insert it runs each part by itself, one after the other. A part that calls a
-- function passes it a column of another part, or Citus would call it before the statement.
CREATE FUNCTION add_event(tenant uuid, article uuid, number integer, type text, actor uuid, data jsonb) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event (site_id, article_id, number, type, actor_id, data)
    VALUES (tenant, article, add_event.number, add_event.type, actor, add_event.data);
  RETURN number;
END $$;

-- Takes the columns of a new comment as JSON; returns when it was created.
CREATE FUNCTION add_comment(tenant uuid, comment uuid, paragraph uuid, root uuid, fields jsonb) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
  made timestamptz;
BEGIN
  INSERT INTO comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, badge, body, html, excerpt, status,
      flag_count, decision_id)
    VALUES (tenant, add_comment.comment, (fields ->> 'articleId')::uuid, (fields ->> 'threadId')::uuid, paragraph, root,
      (fields ->> 'parentId')::uuid, (fields ->> 'personId')::uuid, fields ->> 'badge', fields ->> 'body', fields ->> 'html',
      fields ->> 'excerpt', fields ->> 'status', (fields ->> 'reports')::integer, (fields ->> 'decisionId')::uuid)
    RETURNING created_at INTO made;
  RETURN made;
END $$;

-- `verdicts`: an array of objects with id, phase, verdict, reason and evidence. Returns their number.
CREATE FUNCTION add_verdicts(tenant uuid, comment uuid, verdicts jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT v.* FROM jsonb_to_recordset(verdicts) AS v (id uuid, phase text, verdict text, reason text, evidence jsonb) LOOP
    INSERT INTO verdict (site_id, id, comment_id, phase, verdict, reason, evidence)
      VALUES (tenant, made.id, add_verdicts.comment, made.phase, made.verdict, made.reason, made.evidence);
  END LOOP;
  RETURN jsonb_array_length(verdicts);
END $$;

-- `asks`: an array of objects with provider, holds and sender. Returns their number.
CREATE FUNCTION add_asks(tenant uuid, comment uuid, asks jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT a.* FROM jsonb_to_recordset(asks) AS a (provider text, holds boolean, sender jsonb) LOOP
    INSERT INTO opinion (site_id, comment_id, version, provider, holds, sender)
      VALUES (tenant, add_asks.comment, 1, made.provider, made.holds, made.sender);
  END LOOP;
  RETURN jsonb_array_length(asks);
END $$;

-- `entry`: the decision's columns besides its keys, as JSON.
CREATE FUNCTION add_decision(tenant uuid, decision uuid, comment uuid, entry jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO decision (site_id, id, action, reason, note, actor_id, evidence, article_id, thread_id, comment_id, person_id, "from", "to",
      before, undoes)
    VALUES (tenant, add_decision.decision, entry ->> 'action', entry ->> 'reason', entry ->> 'note', (entry ->> 'actorId')::uuid,
      coalesce(entry -> 'evidence', '{}'), (entry ->> 'articleId')::uuid, (entry ->> 'threadId')::uuid, add_decision.comment,
      (entry ->> 'personId')::uuid, entry ->> 'from', entry ->> 'to', nullif(entry -> 'before', 'null'), (entry ->> 'undoes')::uuid);
  RETURN decision;
END $$;

CREATE FUNCTION add_key(tenant uuid, person uuid, resource uuid, key text, fingerprint text) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO idempotency_key (site_id, person_id, key, fingerprint, resource_id)
    VALUES (tenant, person, add_key.key, add_key.fingerprint, resource);
  RETURN resource;
END $$;

CREATE FUNCTION add_vote(tenant uuid, comment uuid, person uuid, article uuid, value integer) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO vote (site_id, comment_id, person_id, article_id, value)
    VALUES (tenant, add_vote.comment, person, article, add_vote.value);
  RETURN comment;
END $$;

CREATE FUNCTION add_reaction(tenant uuid, comment uuid, person uuid, article uuid, kind text) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reaction (site_id, comment_id, person_id, article_id, kind)
    VALUES (tenant, add_reaction.comment, person, article, add_reaction.kind);
  RETURN comment;
END $$;
