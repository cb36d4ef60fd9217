-- Nakadachi transfer ledger on PostgreSQL 14 or later: schema version 1.
-- Review it and run it with your own migrations, as the owner of the schema. Other names than "nakadachi" and "ledger_":
-- LedgerSchema.of(options).sql() prints this text with yours.
--
-- The role of the application needs no more than
--   GRANT USAGE ON SCHEMA "nakadachi" TO application;
--   GRANT SELECT ON "nakadachi"."ledger_version" TO application;
--   GRANT SELECT, INSERT ON "nakadachi"."ledger_step" TO application;
--   GRANT SELECT, INSERT, UPDATE ON "nakadachi"."ledger_command", "nakadachi"."ledger_claim" TO application;
--   GRANT SELECT, UPDATE ON "nakadachi"."ledger_position" TO application;
-- Grant it no DELETE: a lost entry is a payment that can be made twice.

CREATE SCHEMA IF NOT EXISTS "nakadachi";

-- A row for each command, under a keyed digest of the caller's key: how many steps it has, and whether the last is open.
CREATE TABLE "nakadachi"."ledger_command" (
    id       text    COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16,64}$'),
    sequence bigint  NOT NULL CHECK (sequence > 0),
    open     boolean NOT NULL
);
CREATE INDEX ON "nakadachi"."ledger_command" (id) WHERE open;

-- The steps, which are only ever added. What belongs to one is sealed; the seal binds the columns beside it too.
CREATE TABLE "nakadachi"."ledger_step" (
    id         text    COLLATE "C" NOT NULL REFERENCES "nakadachi"."ledger_command",
    sequence   bigint  NOT NULL CHECK (sequence > 0),
    position   bigint  NOT NULL UNIQUE CHECK (position > 0),
    state      text    COLLATE "C" NOT NULL CHECK (state ~ '^[A-Z][A-Z_]{0,31}$'),
    open       boolean NOT NULL,
    at_seconds bigint  NOT NULL, -- since 1970-01-01T00:00:00Z, by the application's clock: to_timestamp(at_seconds)
    at_nanos   integer NOT NULL CHECK (at_nanos BETWEEN 0 AND 999999999),
    sealed     bytea   NOT NULL,
    PRIMARY KEY (id, sequence)
);

-- Sealed bytes do not compress.
ALTER TABLE "nakadachi"."ledger_step" ALTER COLUMN sealed SET STORAGE EXTERNAL;

-- The newest claim on a command; a released one has no node and keeps its fence.
CREATE TABLE "nakadachi"."ledger_claim" (
    id            text    COLLATE "C" PRIMARY KEY,
    fence         bigint  NOT NULL CHECK (fence > 0),
    node          text    COLLATE "C" NOT NULL,
    until_seconds bigint  NOT NULL, -- compared with the application's clock only
    until_nanos   integer NOT NULL
);

-- The position of the newest step: one row, which each append holds until its commit, so that positions rise in the
-- order of commits. A sequence would not.
CREATE TABLE "nakadachi"."ledger_position" (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    last bigint  NOT NULL CHECK (last >= 0)
);
INSERT INTO "nakadachi"."ledger_position" (last) VALUES (0);

-- Which version of this file was run: one row.
CREATE TABLE "nakadachi"."ledger_version" (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version integer NOT NULL
);
INSERT INTO "nakadachi"."ledger_version" (version) VALUES (1);
