-- What the receiver agreed to, as it was read out; a signature by finger on the screen; photos that are too dark to prove anything.
ALTER TABLE equipment.handover ADD COLUMN duties text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN equipment.handover.duties IS 'The duties as they were read out; empty for hand-overs from before they were kept.';
ALTER TABLE equipment.handover DROP CONSTRAINT handover_signed_by_check;
ALTER TABLE equipment.handover ADD CONSTRAINT handover_signed_by CHECK (signed_by IN ('screen', 'hand', 'thumb'));
COMMENT ON COLUMN equipment.handover.signed_by IS 'How the receiver signed: by finger on the screen, by hand or thumb on paper.';
ALTER TABLE equipment.photo ADD COLUMN dark boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN equipment.photo.dark IS 'Hardly anything can be seen on it; it may stay, and is said.';
