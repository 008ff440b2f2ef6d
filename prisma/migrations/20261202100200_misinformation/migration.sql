-- Readers can report misinformation. Rows are looked at in the next migration, beside their writers.
ALTER TABLE "flag" ADD CONSTRAINT "flag_reason_2" CHECK ("reason" IN
  ('abuse', 'hate', 'spam', 'off_topic', 'privacy', 'illegal', 'misinformation', 'other')) NOT VALID;
