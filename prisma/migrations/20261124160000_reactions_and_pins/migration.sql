CREATE TYPE "reaction_kind" AS ENUM ('thanks', 'insightful', 'funny', 'sad');

ALTER TABLE "comment"
  ADD COLUMN "reactions" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "reacted" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "pinned_at" TIMESTAMPTZ(3),
  ADD COLUMN "featured" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "reaction" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("site_id","comment_id","person_id")
);
CREATE INDEX "reaction_site_id_person_id_article_id_idx" ON "reaction"("site_id", "person_id", "article_id");
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_site_id_comment_id_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment"("site_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Holds for every new row; the next migration looks at the old ones without stopping writers.
ALTER TABLE "comment" ADD CONSTRAINT "comment_reacted" CHECK ("reacted" >= 0) NOT VALID;
ALTER TABLE "comment" ADD CONSTRAINT "comment_pinned_top" CHECK ("pinned_at" IS NULL OR "root_id" IS NULL) NOT VALID;
