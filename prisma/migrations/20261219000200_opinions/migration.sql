-- Keys of the services that are asked about comments. The API never returns them.
CREATE TABLE "opinion_key" (
    "site_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opinion_key_pkey" PRIMARY KEY ("site_id","provider"),
    CONSTRAINT "opinion_key_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
-- What a service is asked about one version of a comment, and its answer.
CREATE TABLE "opinion" (
    "site_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "decision_id" UUID,
    "sender" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "correction" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("site_id","comment_id","version","provider"),
    CONSTRAINT "opinion_comment_fkey" FOREIGN KEY ("site_id", "comment_id") REFERENCES "comment" ("site_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "opinion_due" ON "opinion" ("due_at") WHERE "due_at" IS NOT NULL;
CREATE INDEX "opinion_sender" ON "opinion" ("created_at") WHERE "sender" IS NOT NULL;
