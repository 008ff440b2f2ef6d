-- Erased people whose comments, votes and ratings a job has not finished yet.
CREATE TABLE "person_erasure" (
    "site_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "texts" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_erasure_pkey" PRIMARY KEY ("site_id","person_id"),
    CONSTRAINT "person_erasure_texts" CHECK ("texts" IN ('keep', 'remove')),
    CONSTRAINT "person_erasure_person_fkey" FOREIGN KEY ("site_id", "person_id") REFERENCES "person" ("site_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
