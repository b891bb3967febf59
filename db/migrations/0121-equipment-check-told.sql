-- An owner is told once when a look at their equipment is due.

ALTER TABLE equipment.check_up ADD COLUMN told_at timestamptz;
COMMENT ON COLUMN equipment.check_up.told_at IS 'When the owner was told that this look is due.';
