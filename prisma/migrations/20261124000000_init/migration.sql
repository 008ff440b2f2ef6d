-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "article_state" AS ENUM ('open', 'closed', 'hidden');

-- CreateEnum
CREATE TYPE "paragraph_state" AS ENUM ('anchored', 'moved', 'edited', 'ambiguous', 'orphaned');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('discussion', 'prompt');

-- CreateEnum
CREATE TYPE "prompt_display" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('published', 'pending', 'withheld', 'rejected', 'spam', 'deleted', 'erased');

-- CreateEnum
CREATE TYPE "flag_reason" AS ENUM ('abuse', 'hate', 'spam', 'off_topic', 'privacy', 'illegal', 'other');

-- CreateEnum
CREATE TYPE "key_algorithm" AS ENUM ('HS256', 'RS256', 'ES256', 'EdDSA');

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "allowed_origins" TEXT[],
    "settings" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issuer" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "leeway_seconds" INTEGER NOT NULL DEFAULT 30,
    "jwks_url" TEXT,

    CONSTRAINT "issuer_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer_id" UUID NOT NULL,
    "kid" TEXT NOT NULL,
    "algorithm" "key_algorithm" NOT NULL,
    "material" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "service_token" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_token_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "person" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "picture" TEXT,
    "banned_at" TIMESTAMPTZ(3),
    "banned_until" TIMESTAMPTZ(3),
    "ban_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "article" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "image" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "author_subjects" TEXT[],
    "state" "article_state" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 0,
    "revision_number" INTEGER,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "inline_count" INTEGER NOT NULL DEFAULT 0,
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "article_address" (
    "site_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "article_id" UUID NOT NULL,

    CONSTRAINT "article_address_pkey" PRIMARY KEY ("site_id","url")
);

-- CreateTable
CREATE TABLE "revision" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("site_id","article_id","number")
);

-- CreateTable
CREATE TABLE "revision_text" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "revision_text_pkey" PRIMARY KEY ("site_id","article_id","hash")
);

-- CreateTable
CREATE TABLE "paragraph" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "selector" JSONB NOT NULL,
    "current" JSONB NOT NULL,
    "original_text" TEXT NOT NULL,
    "current_text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "block_id" TEXT,
    "position" INTEGER,
    "state" "paragraph_state" NOT NULL DEFAULT 'anchored',
    "method" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "revision_number" INTEGER,
    "verified" BOOLEAN NOT NULL,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paragraph_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "placement" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "paragraph_id" UUID NOT NULL,
    "revision_number" INTEGER,
    "state" "paragraph_state" NOT NULL,
    "method" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "position" INTEGER,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "paragraph_id" UUID,
    "kind" "thread_kind" NOT NULL,
    "quote" JSONB,
    "passage" TEXT,
    "passage_hash" TEXT,
    "moved_from_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "resolved_text" TEXT,
    "resolve_note" TEXT,
    "question" TEXT,
    "display" "prompt_display",
    "locked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "comment" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "paragraph_id" UUID,
    "root_id" UUID,
    "parent_id" UUID,
    "person_id" UUID NOT NULL,
    "badge" TEXT,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "status" "comment_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "up" INTEGER NOT NULL DEFAULT 0,
    "down" INTEGER NOT NULL DEFAULT 0,
    "score" INTEGER NOT NULL DEFAULT 0,
    "reply_count" INTEGER NOT NULL DEFAULT 0,
    "flag_count" INTEGER NOT NULL DEFAULT 0,
    "approved_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("site_id","comment_id","version")
);

-- CreateTable
CREATE TABLE "vote" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "value" SMALLINT NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("site_id","comment_id","person_id")
);

-- CreateTable
CREATE TABLE "flag" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "reason" "flag_reason" NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "flag_pkey" PRIMARY KEY ("site_id","comment_id","person_id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "decision" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "actor_id" UUID,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "article_id" UUID,
    "thread_id" UUID,
    "comment_id" UUID,
    "person_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("site_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "site_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("site_id","article_id","number")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "site_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "resource_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("site_id","person_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_key_key" ON "site"("key");

-- CreateIndex
CREATE UNIQUE INDEX "issuer_site_id_issuer_key" ON "issuer"("site_id", "issuer");

-- CreateIndex
CREATE UNIQUE INDEX "signing_key_site_id_issuer_id_kid_key" ON "signing_key"("site_id", "issuer_id", "kid");

-- CreateIndex
CREATE UNIQUE INDEX "service_token_site_id_hash_key" ON "service_token"("site_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "person_site_id_issuer_subject_key" ON "person"("site_id", "issuer", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "article_site_id_key_key" ON "article"("site_id", "key");

-- CreateIndex
CREATE INDEX "article_address_site_id_article_id_idx" ON "article_address"("site_id", "article_id");

-- CreateIndex
CREATE INDEX "paragraph_site_id_article_id_position_idx" ON "paragraph"("site_id", "article_id", "position");

-- CreateIndex
CREATE INDEX "paragraph_site_id_article_id_hash_idx" ON "paragraph"("site_id", "article_id", "hash");

-- CreateIndex
CREATE INDEX "placement_site_id_paragraph_id_id_idx" ON "placement"("site_id", "paragraph_id", "id");

-- CreateIndex
CREATE INDEX "thread_site_id_article_id_idx" ON "thread"("site_id", "article_id");

-- CreateIndex
CREATE INDEX "thread_site_id_paragraph_id_id_idx" ON "thread"("site_id", "paragraph_id", "id");

-- CreateIndex
CREATE INDEX "vote_site_id_person_id_article_id_idx" ON "vote"("site_id", "person_id", "article_id");

-- CreateIndex
CREATE INDEX "flag_site_id_person_id_article_id_idx" ON "flag"("site_id", "person_id", "article_id");

-- CreateIndex
CREATE INDEX "verdict_site_id_comment_id_idx" ON "verdict"("site_id", "comment_id");

-- CreateIndex
CREATE INDEX "decision_site_id_comment_id_idx" ON "decision"("site_id", "comment_id");

-- CreateIndex
CREATE INDEX "decision_site_id_person_id_idx" ON "decision"("site_id", "person_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- AddForeignKey
ALTER TABLE "issuer" ADD CONSTRAINT "issuer_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signing_key" ADD CONSTRAINT "signing_key_site_id_issuer_id_fkey" FOREIGN KEY ("site_id", "issuer_id") REFERENCES "issuer"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_token" ADD CONSTRAINT "service_token_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_address" ADD CONSTRAINT "article_address_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_site_id_article_id_hash_fkey" FOREIGN KEY ("site_id", "article_id", "hash") REFERENCES "revision_text"("site_id", "article_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_text" ADD CONSTRAINT "revision_text_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paragraph" ADD CONSTRAINT "paragraph_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_site_id_paragraph_id_fkey" FOREIGN KEY ("site_id", "paragraph_id") REFERENCES "paragraph"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_site_id_article_id_fkey" FOREIGN KEY ("site_id", "article_id") REFERENCES "article"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_site_id_paragraph_id_fkey" FOREIGN KEY ("site_id", "paragraph_id") REFERENCES "paragraph"("site_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_site_id_thread_id_fkey" FOREIGN KEY ("site_id", "thread_id") REFERENCES "thread"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_site_id_comment_id_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_site_id_comment_id_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_site_id_comment_id_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_site_id_comment_id_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say --------------------------------------------------------------------

-- The list under the article and one paragraph's: top comments that are published, or whose replies are.
-- Partial and in list order, so that a page costs the same on a short and on a long article.
CREATE INDEX "comment_list" ON "comment" ("site_id", "article_id", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_list_top" ON "comment" ("site_id", "article_id", "score", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_inline" ON "comment" ("site_id", "article_id", "id")
  WHERE "root_id" IS NULL AND "paragraph_id" IS NOT NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_inline_top" ON "comment" ("site_id", "article_id", "score", "id")
  WHERE "root_id" IS NULL AND "paragraph_id" IS NOT NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_paragraph" ON "comment" ("site_id", "paragraph_id", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_paragraph_top" ON "comment" ("site_id", "paragraph_id", "score", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
CREATE INDEX "comment_thread" ON "comment" ("site_id", "thread_id", "id")
  WHERE "root_id" IS NULL AND ("status" = 'published' OR "reply_count" > 0);
-- The last three of a paragraph, replies included.
CREATE INDEX "comment_latest" ON "comment" ("site_id", "paragraph_id", "id")
  WHERE "status" = 'published' AND "paragraph_id" IS NOT NULL;
CREATE INDEX "comment_replies" ON "comment" ("site_id", "root_id", "id")
  WHERE "root_id" IS NOT NULL AND ("status" = 'published' OR "reply_count" > 0);
-- A person's record, held comments and edit windows.
CREATE INDEX "comment_person" ON "comment" ("site_id", "person_id", "id");
-- Popular articles: what was published lately.
CREATE INDEX "comment_recent" ON "comment" ("site_id", "created_at", "article_id") WHERE "status" = 'published';
-- The moderation queues.
CREATE INDEX "comment_queue" ON "comment" ("site_id", "status", "id")
  WHERE "status" IN ('pending', 'withheld', 'rejected', 'spam');
CREATE INDEX "comment_reported" ON "comment" ("site_id", "id") WHERE "status" = 'published' AND "flag_count" > 0;
CREATE INDEX "comment_approved" ON "comment" ("site_id", "id") WHERE "status" = 'published' AND "approved_at" IS NOT NULL;

-- Threads a page marks in its text.
CREATE INDEX "thread_marks" ON "thread" ("site_id", "article_id", "id") WHERE "quote" IS NOT NULL OR "kind" = 'prompt';

ALTER TABLE "vote" ADD CONSTRAINT "vote_value" CHECK ("value" IN (-1, 1));
ALTER TABLE "comment" ADD CONSTRAINT "comment_counts"
  CHECK ("up" >= 0 AND "down" >= 0 AND "reply_count" >= 0 AND "flag_count" >= 0 AND "score" = "up" - "down");
ALTER TABLE "article" ADD CONSTRAINT "article_counts"
  CHECK ("comment_count" >= 0 AND "inline_count" >= 0 AND "thread_count" >= 0);

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
