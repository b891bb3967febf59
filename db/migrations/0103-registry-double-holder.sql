-- Who has a pair before them, so that two officers do not decide the same one.

ALTER TABLE registry.double
  ADD COLUMN held_by text,
  ADD COLUMN held_by_name text,
  ADD COLUMN held_at timestamptz;
COMMENT ON COLUMN registry.double.held_by IS 'Identity id of the officer who has it open; empty when nobody has.';
COMMENT ON COLUMN registry.double.held_by_name IS 'Their name.';
COMMENT ON COLUMN registry.double.held_at IS 'When they opened it; after a quarter of an hour it is free again.';
