-- Reports of illegal content by anybody, with or without an account. Without a foreign key: who has a receipt can read what became of
-- the report after the comment is gone.
CREATE TABLE "notice" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "email" TEXT,
    "receipt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("site_id","id"),
    CONSTRAINT "notice_ground" CHECK ("ground" IN
      ('hate', 'threat', 'defamation', 'privacy', 'copyright', 'fraud', 'child_safety', 'other'))
);
CREATE UNIQUE INDEX "notice_receipt" ON "notice" ("site_id", "receipt");
CREATE INDEX "notice_of_comment" ON "notice" ("site_id", "comment_id");
