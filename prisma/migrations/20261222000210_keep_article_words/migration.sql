-- In a file of its own: its lock on articles waits for whoever writes one, for this only.
CREATE TRIGGER article_worded AFTER INSERT ON "article" FOR EACH ROW EXECUTE FUNCTION keep_article_words();
CREATE TRIGGER article_reworded AFTER UPDATE OF "title", "key", "url", "deleted_at" ON "article"
  FOR EACH ROW WHEN ((old.title, old.key, old.url, old.deleted_at) IS DISTINCT FROM (new.title, new.key, new.url, new.deleted_at))
  EXECUTE FUNCTION keep_article_words();
