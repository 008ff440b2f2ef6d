-- What moderators note on a person; only they see it.
CREATE TABLE "person_note" (
    "site_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_note_pkey" PRIMARY KEY ("site_id","id"),
    CONSTRAINT "person_note_person_fkey" FOREIGN KEY ("site_id", "person_id") REFERENCES "person" ("site_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "note_of_person" ON "person_note" ("site_id", "person_id", "created_at");
