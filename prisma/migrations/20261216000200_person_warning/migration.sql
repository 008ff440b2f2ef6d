-- The last warning of a person by a moderator, and when the person confirmed having read it.
ALTER TABLE "person" ADD COLUMN "warned_at" TIMESTAMPTZ(3), ADD COLUMN "warn_reason" TEXT, ADD COLUMN "warning_read_at" TIMESTAMPTZ(3);
