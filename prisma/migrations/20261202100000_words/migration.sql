-- Words that reject a comment or have it wait.
CREATE TABLE "word" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "prefix" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_pkey" PRIMARY KEY ("site_id","id"),
    CONSTRAINT "word_list" CHECK ("list" IN ('banned', 'suspect')),
    CONSTRAINT "word_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE UNIQUE INDEX "word_site_id_text_key" ON "word" ("site_id", "text");
