-- What became of a person's reports. Not columns of the person: a decision counts for several people at once, whose own rows other
-- writers lock in another order.
CREATE TABLE "reporter" (
    "site_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "upheld" INTEGER NOT NULL DEFAULT 0,
    "declined" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reporter_pkey" PRIMARY KEY ("site_id","person_id"),
    CONSTRAINT "reporter_person_fkey" FOREIGN KEY ("site_id", "person_id") REFERENCES "person" ("site_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
);
