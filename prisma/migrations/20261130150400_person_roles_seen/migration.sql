-- interline: no-transaction

-- Who has moderated is a moderator at least, until they are seen again.
UPDATE "person" SET "roles" = '{moderator}'
  WHERE "roles" = '{}' AND ("site_id", "id") IN (
    SELECT "site_id", "actor_id" FROM "decision"
    WHERE "action" IN ('comment.approve', 'comment.reject', 'comment.spam', 'thread.lock', 'thread.unlock',
      'article.open', 'article.close', 'article.hide', 'person.ban', 'person.unban'));
