-- A failure to protect personal data (UU 27/2022 art. 46): what happened, whose data, and that they and the authority were told.

CREATE TABLE registry.breach (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  title text NOT NULL,
  happened text NOT NULL,
  exposed text[] NOT NULL,
  handling text NOT NULL,
  known_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  affects text NOT NULL,
  people int NOT NULL,
  authority_told_at timestamptz,
  people_told_at timestamptz,
  noted_at timestamptz NOT NULL,
  noted_by_name text NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('registry.breach');
GRANT SELECT, INSERT, UPDATE ON registry.breach TO berdaya_app;
COMMENT ON TABLE registry.breach IS 'Failures to protect personal data, with the clock of three times twenty-four hours.';
COMMENT ON COLUMN registry.breach.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.breach.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.breach.title IS 'What it is called among the office.';
COMMENT ON COLUMN registry.breach.happened IS 'When and how the data got out, in plain words; stands in the letters.';
COMMENT ON COLUMN registry.breach.exposed IS 'Kinds of data: name, phone, nik, address, business, money, papers.';
COMMENT ON COLUMN registry.breach.handling IS 'What the office has done and what those affected can do; stands in the letters.';
COMMENT ON COLUMN registry.breach.known_at IS 'When the office came to know of it: the clock runs from here.';
COMMENT ON COLUMN registry.breach.due_at IS '3 x 24 hours later.';
COMMENT ON COLUMN registry.breach.affects IS 'Whose data: all, an area code, or the id of an import.';
COMMENT ON COLUMN registry.breach.people IS 'How many owners were found to be affected.';
COMMENT ON COLUMN registry.breach.authority_told_at IS 'When the authority was told in writing; empty until then.';
COMMENT ON COLUMN registry.breach.people_told_at IS 'When all owners affected were told in writing; empty until then.';
COMMENT ON COLUMN registry.breach.noted_at IS 'When it was noted.';
COMMENT ON COLUMN registry.breach.noted_by_name IS 'Who noted it.';

CREATE TABLE registry.breach_owner (
  city text NOT NULL DEFAULT current_setting('app.city'),
  breach_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  PRIMARY KEY (city, breach_id, owner_id),
  FOREIGN KEY (city, breach_id) REFERENCES registry.breach (city, id)
);
SELECT platform.guard_by_city('registry.breach_owner');
GRANT SELECT, INSERT ON registry.breach_owner TO berdaya_app;
COMMENT ON TABLE registry.breach_owner IS 'Whose data a breach touched, as it stood when the breach was noted.';
COMMENT ON COLUMN registry.breach_owner.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.breach_owner.breach_id IS 'Which breach.';
COMMENT ON COLUMN registry.breach_owner.owner_id IS 'Whose data.';
