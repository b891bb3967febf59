-- Equipment handed over and looked at without a network, guests, and photos that stand for themselves; phones that have
-- something waiting.
ALTER TABLE field.item DROP CONSTRAINT item_kind_check;
ALTER TABLE field.item ADD CONSTRAINT item_kind CHECK (kind IN ('visit', 'presence', 'guest', 'handover', 'declined', 'check', 'photo'));
COMMENT ON COLUMN field.item.kind IS 'visit of a mentoring track; presence or guest at one session; handover of equipment, or declined by its receiver; check of equipment; photo of a hand-over or check.';
COMMENT ON COLUMN field.item.subject_id IS 'The track, the session or the equipment case.';
COMMENT ON COLUMN field.item.content_sha256 IS 'Sum of what was sent, of a photo of its bytes: the same id with other content is refused.';

CREATE TABLE field.phone (
  city text NOT NULL DEFAULT current_setting('app.city'),
  person_id text NOT NULL,
  person_name text NOT NULL,
  waiting int NOT NULL CHECK (waiting >= 0),
  oldest_at timestamptz,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (city, person_id),
  CHECK ((waiting = 0) = (oldest_at IS NULL))
);
SELECT platform.guard_by_city('field.phone');
GRANT SELECT, INSERT, UPDATE ON field.phone TO berdaya_app;
COMMENT ON TABLE field.phone IS 'What a phone said last about its queue: the office hears of records that wait too long.';
COMMENT ON COLUMN field.phone.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN field.phone.person_id IS 'Identity id of whose records the phone keeps.';
COMMENT ON COLUMN field.phone.person_name IS 'Their name at that moment.';
COMMENT ON COLUMN field.phone.waiting IS 'How many records had not arrived.';
COMMENT ON COLUMN field.phone.oldest_at IS 'When the oldest of them was made; empty when all had arrived.';
COMMENT ON COLUMN field.phone.seen_at IS 'When the phone last reached the office.';
