-- A business that closed, left the city, passed to another or whose owner died: dated, with the reason and on whose word.

ALTER TABLE registry.business
  ADD COLUMN ended_as text CHECK (ended_as IN ('closed', 'moved', 'died', 'sold')),
  ADD COLUMN ended_on date,
  ADD CONSTRAINT business_ended CHECK ((ended_as IS NULL) = (ended_on IS NULL));
COMMENT ON COLUMN registry.business.ended_as IS 'closed, moved (out of the city), died (its owner), sold (new owner not known); empty while it runs.';
COMMENT ON COLUMN registry.business.ended_on IS 'Since when; empty while it runs.';

CREATE TABLE registry.standing (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('closed', 'moved', 'died', 'sold', 'open')),
  from_day date NOT NULL,
  reason text NOT NULL,
  source text NOT NULL,
  noted_at timestamptz NOT NULL,
  noted_by_name text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.standing');
CREATE INDEX standing_business ON registry.standing (city, business_id, noted_at DESC);
GRANT SELECT, INSERT, UPDATE ON registry.standing TO berdaya_app;
COMMENT ON TABLE registry.standing IS 'Each time a business ended, went on or changed hands. Only added to; the newest holds.';
COMMENT ON COLUMN registry.standing.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.standing.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.standing.business_id IS 'Which business.';
COMMENT ON COLUMN registry.standing.kind IS 'closed, moved, died, sold, or open: it runs again, or under a new owner.';
COMMENT ON COLUMN registry.standing.from_day IS 'First day on which this holds.';
COMMENT ON COLUMN registry.standing.reason IS 'What happened, in the words of who noted it.';
COMMENT ON COLUMN registry.standing.source IS 'On whose word: owner, document, visit, ward.';
COMMENT ON COLUMN registry.standing.noted_at IS 'When it was noted.';
COMMENT ON COLUMN registry.standing.noted_by_name IS 'Who noted it.';
