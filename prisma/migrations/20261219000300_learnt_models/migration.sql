-- What a site's checks have learnt from its moderators' decisions: one model, its figures, and whether another training is asked for.
CREATE TABLE "learnt_model" (
    "site_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3),
    "trained_at" TIMESTAMPTZ(3),
    "figures" JSONB,
    "model" JSONB,

    CONSTRAINT "learnt_model_pkey" PRIMARY KEY ("site_id"),
    CONSTRAINT "learnt_model_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
