-- Nakadachi token store on PostgreSQL 14 or later: schema version 1.
-- Review it and run it with your own migrations, as the owner of the schema. Other names than "nakadachi" and "token_":
-- TokenSchema.of(options).sql() prints this text with yours.
--
-- The role of the application needs no more than
--   GRANT USAGE ON SCHEMA "nakadachi" TO application;
--   GRANT SELECT ON "nakadachi"."token_schema" TO application;
--   GRANT SELECT, INSERT, UPDATE ON "nakadachi"."token_entry", "nakadachi"."token_section" TO application;
--   GRANT SELECT, INSERT, UPDATE, DELETE ON "nakadachi"."token_consumed" TO application;

CREATE SCHEMA IF NOT EXISTS "nakadachi";

-- What the vault keeps: sealed bytes under keyed digests. A deleted entry stays as its version without bytes.
CREATE TABLE "nakadachi"."token_entry" (
    kind    text   COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,31}$'),
    id      text   COLLATE "C" NOT NULL CHECK (id ~ '^[0-9a-f]{16,64}$'),
    version bigint NOT NULL CHECK (version > 0),
    sealed  bytea,
    PRIMARY KEY (kind, id)
);

-- Sealed bytes do not compress.
ALTER TABLE "nakadachi"."token_entry" ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- The number of the last exclusive section of a key. A fenced write holds this row and must find its own number.
CREATE TABLE "nakadachi"."token_section" (
    kind   text   COLLATE "C" NOT NULL,
    id     text   COLLATE "C" NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    PRIMARY KEY (kind, id)
);

-- One-time keys that were consumed; deleted in small bites an hour after they expired.
CREATE TABLE "nakadachi"."token_consumed" (
    kind       text   COLLATE "C" NOT NULL,
    id         text   COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL, -- seconds since 1970-01-01T00:00:00Z, compared with the application's clock only
    PRIMARY KEY (kind, id)
);
CREATE INDEX ON "nakadachi"."token_consumed" (expires_at);

-- Which version of this file was run: one row.
CREATE TABLE "nakadachi"."token_schema" (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL
);
INSERT INTO "nakadachi"."token_schema" (version) VALUES (1);
