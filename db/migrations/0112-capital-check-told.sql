-- The owner is asked once how a loan goes when its 90 days are over.

ALTER TABLE capital.referral ADD COLUMN check_told_on date;
COMMENT ON COLUMN capital.referral.check_told_on IS 'The day the owner was asked how the loan goes; empty: not yet.';
