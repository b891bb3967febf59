-- Pairs of records that may be one business, what was decided about them, and merges with the way back.

CREATE TABLE registry.double_search (
  city text NOT NULL DEFAULT current_setting('app.city'),
  asked_at timestamptz NOT NULL,
  finished_at timestamptz,
  businesses int,
  PRIMARY KEY (city)
);
SELECT platform.guard_by_city('registry.double_search');
GRANT SELECT, INSERT, UPDATE ON registry.double_search TO berdaya_app;
COMMENT ON TABLE registry.double_search IS 'The last search for doubles through the whole registry.';
COMMENT ON COLUMN registry.double_search.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.double_search.asked_at IS 'When it was asked for.';
COMMENT ON COLUMN registry.double_search.finished_at IS 'When it was done; empty while at work.';
COMMENT ON COLUMN registry.double_search.businesses IS 'How many records were compared.';

CREATE TABLE registry.double (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  one uuid NOT NULL,
  other uuid NOT NULL,
  probability real NOT NULL,
  reasons jsonb NOT NULL,
  found_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'asked', 'different', 'merged')),
  asked_of uuid,
  asked_of_name text,
  question text,
  opinion text CHECK (opinion IN ('same', 'different', 'unknown')),
  opinion_text text,
  decided_at timestamptz,
  decided_by_name text,
  decided_reason text,
  PRIMARY KEY (city, id),
  CONSTRAINT double_once UNIQUE (city, one, other),
  CHECK (one < other)
);
SELECT platform.guard_by_city('registry.double');
CREATE INDEX double_state ON registry.double (city, state, probability DESC);
CREATE INDEX double_other ON registry.double (city, other);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.double TO berdaya_app;
COMMENT ON TABLE registry.double IS 'Two records that may be one business. A decision stays: a pair judged different is not proposed again.';
COMMENT ON COLUMN registry.double.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.double.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.double.one IS 'The business with the smaller id.';
COMMENT ON COLUMN registry.double.other IS 'The business with the larger id.';
COMMENT ON COLUMN registry.double.probability IS 'How probable it is that they are one, 0 to 1, at the last search.';
COMMENT ON COLUMN registry.double.reasons IS 'What speaks for and against, as codes without the values.';
COMMENT ON COLUMN registry.double.found_at IS 'The search that last found it.';
COMMENT ON COLUMN registry.double.state IS 'open, asked (a mentor), different or merged.';
COMMENT ON COLUMN registry.double.asked_of IS 'Identity id of the mentor who was asked.';
COMMENT ON COLUMN registry.double.asked_of_name IS 'Their name.';
COMMENT ON COLUMN registry.double.question IS 'What they were asked.';
COMMENT ON COLUMN registry.double.opinion IS 'What the mentor says: same, different or unknown.';
COMMENT ON COLUMN registry.double.opinion_text IS 'Why, in the mentor''s words.';
COMMENT ON COLUMN registry.double.decided_at IS 'When it was decided.';
COMMENT ON COLUMN registry.double.decided_by_name IS 'By whom.';
COMMENT ON COLUMN registry.double.decided_reason IS 'Why.';

CREATE TABLE registry.merge (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  double_id uuid NOT NULL,
  kept uuid NOT NULL,
  gone uuid NOT NULL,
  taken text[] NOT NULL,
  kept_before jsonb NOT NULL,
  kept_after jsonb NOT NULL,
  kept_owner_before jsonb NOT NULL,
  kept_owner_after jsonb NOT NULL,
  gone_business jsonb NOT NULL,
  gone_owner jsonb,
  moved jsonb NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by text NOT NULL,
  merged_by_name text NOT NULL,
  undone_at timestamptz,
  undone_by_name text,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, double_id) REFERENCES registry.double (city, id)
);
SELECT platform.guard_by_city('registry.merge');
CREATE INDEX merge_gone ON registry.merge (city, gone) WHERE undone_at IS NULL;
CREATE INDEX merge_kept ON registry.merge (city, kept) WHERE undone_at IS NULL;
CREATE INDEX merge_double ON registry.merge (city, double_id);
GRANT SELECT, INSERT, UPDATE ON registry.merge TO berdaya_app;
COMMENT ON TABLE registry.merge IS 'Two records made one: what each held before, so that it can be taken back within thirty days.';
COMMENT ON COLUMN registry.merge.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.merge.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.merge.double_id IS 'The pair that was decided.';
COMMENT ON COLUMN registry.merge.kept IS 'The business that goes on.';
COMMENT ON COLUMN registry.merge.gone IS 'The business that went up in it; its address leads to the other.';
COMMENT ON COLUMN registry.merge.taken IS 'Facts that were taken from the one that is gone.';
COMMENT ON COLUMN registry.merge.kept_before IS 'The kept business before; sealed facts stay sealed.';
COMMENT ON COLUMN registry.merge.kept_after IS 'The kept business after.';
COMMENT ON COLUMN registry.merge.kept_owner_before IS 'Its owner before.';
COMMENT ON COLUMN registry.merge.kept_owner_after IS 'Its owner after.';
COMMENT ON COLUMN registry.merge.gone_business IS 'The other business as it was.';
COMMENT ON COLUMN registry.merge.gone_owner IS 'Its owner, where no business was left to them.';
COMMENT ON COLUMN registry.merge.moved IS 'By table or room, the ids of what was moved to the kept business.';
COMMENT ON COLUMN registry.merge.merged_at IS 'When; thirty days from then it can be taken back.';
COMMENT ON COLUMN registry.merge.merged_by IS 'Identity id of who merged.';
COMMENT ON COLUMN registry.merge.merged_by_name IS 'Their name.';
COMMENT ON COLUMN registry.merge.undone_at IS 'When it was taken back.';
COMMENT ON COLUMN registry.merge.undone_by_name IS 'Who took it back.';
