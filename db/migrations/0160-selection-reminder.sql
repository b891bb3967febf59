-- Whoever was given a place is reminded once before the time to answer is over.
ALTER TABLE selection.application ADD COLUMN reminded_for timestamptz;
COMMENT ON COLUMN selection.application.reminded_for IS 'End of the time to answer of which the applicant was reminded.';
