-- What an owner says is wrong in the record of their business, fact by fact, and what the office answered.

CREATE TABLE registry.correction (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  proposals jsonb NOT NULL,
  words text NOT NULL,
  proposed_at timestamptz NOT NULL,
  proposed_by_name text NOT NULL,
  phone_sealed text NOT NULL,
  outcome text CHECK (outcome IN ('done', 'partly', 'refused')),
  taken jsonb,
  answer text,
  answered_at timestamptz,
  answered_by_name text,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE,
  CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
SELECT platform.guard_by_city('registry.correction');
CREATE UNIQUE INDEX correction_one_open ON registry.correction (city, business_id) WHERE outcome IS NULL;
CREATE INDEX correction_business ON registry.correction (city, business_id, proposed_at DESC);
CREATE INDEX correction_open ON registry.correction (city, proposed_at) WHERE outcome IS NULL;
GRANT SELECT, INSERT, UPDATE ON registry.correction TO berdaya_app;
COMMENT ON TABLE registry.correction IS 'Corrections an owner proposes; one open at a time for each business, a newer one takes its place.';
COMMENT ON COLUMN registry.correction.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.correction.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.correction.business_id IS 'Which business.';
COMMENT ON COLUMN registry.correction.proposals IS 'Facts with what stood there and what should: field, oldValue, newValue.';
COMMENT ON COLUMN registry.correction.words IS 'What the owner adds in their own words; may be empty.';
COMMENT ON COLUMN registry.correction.proposed_at IS 'When.';
COMMENT ON COLUMN registry.correction.proposed_by_name IS 'Name of the owner at that time.';
COMMENT ON COLUMN registry.correction.phone_sealed IS 'E.164, sealed: the phone that was proved, to tell the answer.';
COMMENT ON COLUMN registry.correction.outcome IS 'done, partly or refused; empty while open.';
COMMENT ON COLUMN registry.correction.taken IS 'Names of the facts that were taken over.';
COMMENT ON COLUMN registry.correction.answer IS 'The office''s words; needed where something was not taken over.';
COMMENT ON COLUMN registry.correction.answered_at IS 'When.';
COMMENT ON COLUMN registry.correction.answered_by_name IS 'Who answered.';
