-- A stale save is told exactly which facts changed since it was read.
ALTER TABLE registry.change ADD COLUMN version int NOT NULL DEFAULT 1;
COMMENT ON COLUMN registry.change.version IS 'Version of the business that this change made.';
