-- Owners, businesses, places, identifiers, membership and scale over time, and one timeline per business.

CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO berdaya_app;

CREATE TABLE registry.area (
  city text NOT NULL DEFAULT current_setting('app.city'),
  code text NOT NULL,
  bps_code text,
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('city', 'district', 'ward')),
  parent text,
  tile_x int,
  tile_y int,
  source text NOT NULL,
  valid_from date NOT NULL,
  PRIMARY KEY (city, code)
);
SELECT platform.guard_by_city('registry.area');
GRANT SELECT, INSERT, UPDATE ON registry.area TO berdaya_app;
COMMENT ON TABLE registry.area IS 'City, kecamatan and kelurahan with both official codes, which differ.';
COMMENT ON COLUMN registry.area.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.area.code IS 'Kemendagri code: 12.75, 12.75.01, 12.75.01.1001.';
COMMENT ON COLUMN registry.area.bps_code IS 'Code of BPS statistics (1276 for Kota Binjai); empty when not known.';
COMMENT ON COLUMN registry.area.name IS 'Official name.';
COMMENT ON COLUMN registry.area.level IS 'city, district (kecamatan) or ward (kelurahan).';
COMMENT ON COLUMN registry.area.parent IS 'Code of the area it lies in.';
COMMENT ON COLUMN registry.area.tile_x IS 'Column on the tile map.';
COMMENT ON COLUMN registry.area.tile_y IS 'Row on the tile map.';
COMMENT ON COLUMN registry.area.source IS 'Where name and code were taken from.';
COMMENT ON COLUMN registry.area.valid_from IS 'Day from which they hold.';

CREATE TABLE registry.area_alias (
  city text NOT NULL DEFAULT current_setting('app.city'),
  alias text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (city, alias, code),
  FOREIGN KEY (city, code) REFERENCES registry.area (city, code)
);
SELECT platform.guard_by_city('registry.area_alias');
GRANT SELECT, INSERT, DELETE ON registry.area_alias TO berdaya_app;
COMMENT ON TABLE registry.area_alias IS 'Other spellings met in lists: Jatinegara for Jati Negara.';
COMMENT ON COLUMN registry.area_alias.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.area_alias.alias IS 'The spelling, folded to lower case.';
COMMENT ON COLUMN registry.area_alias.code IS 'The area meant; one spelling may mean several.';

CREATE TABLE registry.owner (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  name text NOT NULL,
  phone_sealed text,
  phone_index text,
  phone_tail text,
  phone_checked_at timestamptz,
  nik_sealed text,
  nik_index text,
  nik_tail text,
  sex text CHECK (sex IN ('female', 'male')),
  disability boolean,
  birth_year int,
  source text NOT NULL,
  batch_id uuid,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('registry.owner');
CREATE INDEX owner_phone ON registry.owner (city, phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX owner_nik ON registry.owner (city, nik_index) WHERE nik_index IS NOT NULL;
CREATE INDEX owner_batch ON registry.owner (city, batch_id) WHERE batch_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.owner TO berdaya_app;
COMMENT ON TABLE registry.owner IS 'People who own businesses. One owner, many businesses; no NIK and no phone are valid.';
COMMENT ON COLUMN registry.owner.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.owner.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.owner.name IS 'Name as given.';
COMMENT ON COLUMN registry.owner.phone_sealed IS 'E.164, sealed. Family phones are shared: not unique.';
COMMENT ON COLUMN registry.owner.phone_index IS 'Blind index for equality.';
COMMENT ON COLUMN registry.owner.phone_tail IS 'Last four digits, for showing masked.';
COMMENT ON COLUMN registry.owner.phone_checked_at IS 'When a code sent to the phone was answered.';
COMMENT ON COLUMN registry.owner.nik_sealed IS 'National identity number, sealed.';
COMMENT ON COLUMN registry.owner.nik_index IS 'Blind index for equality.';
COMMENT ON COLUMN registry.owner.nik_tail IS 'Last four digits, for showing masked.';
COMMENT ON COLUMN registry.owner.sex IS 'female, male or not known.';
COMMENT ON COLUMN registry.owner.disability IS 'As the owner said; empty when not asked.';
COMMENT ON COLUMN registry.owner.birth_year IS 'Year of birth when known.';
COMMENT ON COLUMN registry.owner.source IS 'Where the record came from: application, staff, import and its file.';
COMMENT ON COLUMN registry.owner.batch_id IS 'The import that made it.';
COMMENT ON COLUMN registry.owner.version IS 'Raised by each save; a stale save is refused.';
COMMENT ON COLUMN registry.owner.created_at IS 'When first recorded.';
COMMENT ON COLUMN registry.owner.updated_at IS 'When last saved.';
COMMENT ON COLUMN registry.owner.updated_by IS 'Name of who saved it last.';

CREATE TABLE registry.business (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  name text,
  product text,
  sector text NOT NULL,
  sector_raw text,
  area text,
  district text GENERATED ALWAYS AS (left(area, 8)) STORED,
  address text,
  lat double precision,
  lng double precision,
  since_year int,
  nib text,
  nib_state text NOT NULL DEFAULT 'unknown' CHECK (nib_state IN ('has', 'none', 'unknown')),
  assisted boolean NOT NULL DEFAULT false,
  helped_on date,
  workers int,
  annual_sales bigint,
  scale text CHECK (scale IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  display_name text NOT NULL,
  search text NOT NULL,
  last_event text,
  last_event_at timestamptz,
  steps_done int NOT NULL DEFAULT 1,
  source text NOT NULL,
  batch_id uuid,
  extra jsonb,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, owner_id) REFERENCES registry.owner (city, id),
  FOREIGN KEY (city, area) REFERENCES registry.area (city, code)
);
SELECT platform.guard_by_city('registry.business');
CREATE INDEX business_name ON registry.business (city, display_name, id);
CREATE INDEX business_district ON registry.business (city, district, display_name, id);
CREATE INDEX business_area ON registry.business (city, area, display_name, id);
CREATE INDEX business_owner ON registry.business (city, owner_id);
CREATE INDEX business_nib ON registry.business (city, nib) WHERE nib IS NOT NULL;
CREATE INDEX business_batch ON registry.business (city, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX business_search ON registry.business USING gin (search gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.business TO berdaya_app;
COMMENT ON TABLE registry.business IS 'Businesses. No name yet, no NIB, no place known are valid; nothing is a wall.';
COMMENT ON COLUMN registry.business.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.business.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.business.owner_id IS 'Its owner.';
COMMENT ON COLUMN registry.business.name IS 'Name on the sign; empty when it has none yet.';
COMMENT ON COLUMN registry.business.product IS 'What it makes or sells, in the owner''s words.';
COMMENT ON COLUMN registry.business.sector IS 'One of the sectors in registry.rules.ts.';
COMMENT ON COLUMN registry.business.sector_raw IS 'The word used in the source.';
COMMENT ON COLUMN registry.business.area IS 'Kelurahan (or kecamatan, when only that is known).';
COMMENT ON COLUMN registry.business.district IS 'Kecamatan, cut from the area code.';
COMMENT ON COLUMN registry.business.address IS 'Street and number.';
COMMENT ON COLUMN registry.business.lat IS 'Latitude, WGS 84.';
COMMENT ON COLUMN registry.business.lng IS 'Longitude, WGS 84.';
COMMENT ON COLUMN registry.business.since_year IS 'Year it started.';
COMMENT ON COLUMN registry.business.nib IS 'Business identification number, 13 digits.';
COMMENT ON COLUMN registry.business.nib_state IS 'has, none, or not known.';
COMMENT ON COLUMN registry.business.assisted IS 'Binaan today, kept from registry.membership.';
COMMENT ON COLUMN registry.business.helped_on IS 'Day of the last help received, when known.';
COMMENT ON COLUMN registry.business.workers IS 'People working in it, the owner included.';
COMMENT ON COLUMN registry.business.annual_sales IS 'Rupiah a year, last known; its history is in registry.scale.';
COMMENT ON COLUMN registry.business.scale IS 'Scale by the newest known basis.';
COMMENT ON COLUMN registry.business.display_name IS 'Name shown in lists: its own, or its owner''s when it has none.';
COMMENT ON COLUMN registry.business.search IS 'Folded text that search looks through: names, product, place.';
COMMENT ON COLUMN registry.business.last_event IS 'Newest line of its timeline, as message key and parameters.';
COMMENT ON COLUMN registry.business.last_event_at IS 'When that was.';
COMMENT ON COLUMN registry.business.steps_done IS 'Bit set of the seven steps done; a set, never a score.';
COMMENT ON COLUMN registry.business.source IS 'Where the record came from.';
COMMENT ON COLUMN registry.business.batch_id IS 'The import that made it.';
COMMENT ON COLUMN registry.business.extra IS 'Columns of the source that have no place of their own, as they came.';
COMMENT ON COLUMN registry.business.version IS 'Raised by each save; a stale save is refused.';
COMMENT ON COLUMN registry.business.created_at IS 'When first recorded.';
COMMENT ON COLUMN registry.business.updated_at IS 'When last saved.';
COMMENT ON COLUMN registry.business.updated_by IS 'Name of who saved it last.';

CREATE TABLE registry.identifier (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  kind text NOT NULL,
  value text,
  raw text NOT NULL,
  edition text,
  state text NOT NULL CHECK (state IN ('ok', 'warn')),
  source text NOT NULL,
  as_of date NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.identifier');
CREATE INDEX identifier_business ON registry.identifier (city, business_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.identifier TO berdaya_app;
COMMENT ON TABLE registry.identifier IS 'Numbers given by others: NIB, NPWP, KBLI with its edition, P-IRT, halal. Structure is checked, existence never claimed.';
COMMENT ON COLUMN registry.identifier.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.identifier.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.identifier.business_id IS 'Whose it is.';
COMMENT ON COLUMN registry.identifier.kind IS 'nib, npwp, kbli, pirt, halal.';
COMMENT ON COLUMN registry.identifier.value IS 'Normalised; empty when the raw text could not be read.';
COMMENT ON COLUMN registry.identifier.raw IS 'As it was written.';
COMMENT ON COLUMN registry.identifier.edition IS 'Edition of the code list (KBLI 2020 or 2025).';
COMMENT ON COLUMN registry.identifier.state IS 'ok, or warn when its structure is unusual.';
COMMENT ON COLUMN registry.identifier.source IS 'Who or what said so.';
COMMENT ON COLUMN registry.identifier.as_of IS 'Day it was said.';

CREATE TABLE registry.membership (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  unit text NOT NULL,
  reason text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  source text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.membership');
CREATE INDEX membership_business ON registry.membership (city, business_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.membership TO berdaya_app;
COMMENT ON TABLE registry.membership IS 'Binaan over time. The law does not define it: issuing unit and reason are kept, and it is never a gate.';
COMMENT ON COLUMN registry.membership.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.membership.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.membership.business_id IS 'Who.';
COMMENT ON COLUMN registry.membership.unit IS 'The unit that counts it as binaan.';
COMMENT ON COLUMN registry.membership.reason IS 'Why.';
COMMENT ON COLUMN registry.membership.from_day IS 'First day.';
COMMENT ON COLUMN registry.membership.to_day IS 'Last day; empty while it holds.';
COMMENT ON COLUMN registry.membership.source IS 'Who or what said so.';

CREATE TABLE registry.scale (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  basis text NOT NULL CHECK (basis IN ('sales', 'capital')),
  amount bigint NOT NULL,
  scale text NOT NULL CHECK (scale IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
  as_of date NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.scale');
CREATE INDEX scale_business ON registry.scale (city, business_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.scale TO berdaya_app;
COMMENT ON TABLE registry.scale IS 'Scale over time, by basis. Sales and capital may disagree; both are shown.';
COMMENT ON COLUMN registry.scale.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.scale.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.scale.business_id IS 'Whose.';
COMMENT ON COLUMN registry.scale.basis IS 'sales (a year) or capital (without land and building of the place of business).';
COMMENT ON COLUMN registry.scale.amount IS 'Rupiah.';
COMMENT ON COLUMN registry.scale.scale IS 'By the rule valid on that day.';
COMMENT ON COLUMN registry.scale.as_of IS 'Day the amount was true.';
COMMENT ON COLUMN registry.scale.source IS 'Who or what said so.';

CREATE TABLE registry.scale_rule (
  basis text NOT NULL CHECK (basis IN ('sales', 'capital')),
  scale text NOT NULL,
  up_to bigint NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  PRIMARY KEY (basis, scale, valid_from)
);
GRANT SELECT ON registry.scale_rule TO berdaya_app;
COMMENT ON TABLE registry.scale_rule IS 'Upper limits of each scale, inclusive, dated. The same in every city.';
COMMENT ON COLUMN registry.scale_rule.basis IS 'sales or capital.';
COMMENT ON COLUMN registry.scale_rule.scale IS 'MICRO, SMALL, MEDIUM; above MEDIUM is LARGE.';
COMMENT ON COLUMN registry.scale_rule.up_to IS 'Rupiah, inclusive.';
COMMENT ON COLUMN registry.scale_rule.valid_from IS 'First day.';
COMMENT ON COLUMN registry.scale_rule.valid_to IS 'Last day; empty while it holds.';
COMMENT ON COLUMN registry.scale_rule.source IS 'Legal ground.';
INSERT INTO registry.scale_rule (basis, scale, up_to, valid_from, source) VALUES
  ('capital', 'MICRO', 1000000000, '2021-02-02', 'PP 7/2021 art. 35'),
  ('capital', 'SMALL', 5000000000, '2021-02-02', 'PP 7/2021 art. 35'),
  ('capital', 'MEDIUM', 10000000000, '2021-02-02', 'PP 7/2021 art. 35'),
  ('sales', 'MICRO', 2000000000, '2021-02-02', 'PP 7/2021 art. 35'),
  ('sales', 'SMALL', 15000000000, '2021-02-02', 'PP 7/2021 art. 35'),
  ('sales', 'MEDIUM', 50000000000, '2021-02-02', 'PP 7/2021 art. 35');

CREATE TABLE registry.timeline (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  text_key text NOT NULL,
  text_params jsonb NOT NULL,
  href text,
  actor_name text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.timeline');
CREATE INDEX timeline_business ON registry.timeline (city, business_id, at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.timeline TO berdaya_app;
COMMENT ON TABLE registry.timeline IS 'What happened to a business, across all rooms; each room writes its line in its own transaction.';
COMMENT ON COLUMN registry.timeline.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.timeline.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.timeline.business_id IS 'Whose.';
COMMENT ON COLUMN registry.timeline.at IS 'When.';
COMMENT ON COLUMN registry.timeline.kind IS 'application, decision, attendance, certificate, visit, case, aid, import, edit, consent, merge.';
COMMENT ON COLUMN registry.timeline.text_key IS 'Message key, so that the line speaks the reader''s language.';
COMMENT ON COLUMN registry.timeline.text_params IS 'Its parameters.';
COMMENT ON COLUMN registry.timeline.href IS 'Where to read more.';
COMMENT ON COLUMN registry.timeline.actor_name IS 'Who did it.';

CREATE TABLE registry.change (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  at timestamptz NOT NULL,
  field text NOT NULL,
  old_value text,
  new_value text,
  source text NOT NULL,
  actor_name text NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, business_id) REFERENCES registry.business (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.change');
CREATE INDEX change_business ON registry.change (city, business_id, field, at DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.change TO berdaya_app;
COMMENT ON TABLE registry.change IS 'Each fact that was changed: from what, to what, by whom, on whose word.';
COMMENT ON COLUMN registry.change.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.change.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.change.business_id IS 'Whose fact.';
COMMENT ON COLUMN registry.change.at IS 'When.';
COMMENT ON COLUMN registry.change.field IS 'Which fact.';
COMMENT ON COLUMN registry.change.old_value IS 'Before; masked for sealed facts.';
COMMENT ON COLUMN registry.change.new_value IS 'After; masked for sealed facts.';
COMMENT ON COLUMN registry.change.source IS 'On whose word.';
COMMENT ON COLUMN registry.change.actor_name IS 'Who typed it.';
