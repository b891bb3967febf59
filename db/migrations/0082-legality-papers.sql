-- The papers of a business, kept once and used in every case; and letters of recommendation for a trademark.

CREATE TABLE legality.paper (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('id-card', 'nib', 'halal', 'pirt', 'trademark', 'land', 'tax', 'label', 'photo', 'other')),
  title text NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  bytes bigint NOT NULL,
  valid_until date,
  by_owner boolean NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  replaced_by uuid,
  replaced_at timestamptz,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, replaced_by) REFERENCES legality.paper (city, id),
  CHECK ((replaced_by IS NULL) = (replaced_at IS NULL))
);
SELECT platform.guard_by_city('legality.paper');
CREATE INDEX paper_business ON legality.paper (city, business_id) WHERE replaced_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON legality.paper TO berdaya_app;
COMMENT ON TABLE legality.paper IS 'A paper of a business, kept once and used in each case. The owner sees, adds and replaces; staff opening one is written down.';
COMMENT ON COLUMN legality.paper.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.paper.id IS 'UUIDv7.';
COMMENT ON COLUMN legality.paper.business_id IS 'Whose it is.';
COMMENT ON COLUMN legality.paper.kind IS 'What paper it is, as named in papers.rules.ts.';
COMMENT ON COLUMN legality.paper.title IS 'What it says it is, in the words of whoever kept it; empty for the name of its kind.';
COMMENT ON COLUMN legality.paper.file_id IS 'The stored file.';
COMMENT ON COLUMN legality.paper.file_name IS 'Name of the file as sent.';
COMMENT ON COLUMN legality.paper.bytes IS 'Size in bytes as stored.';
COMMENT ON COLUMN legality.paper.valid_until IS 'Last day on which it counts; empty where it does not end.';
COMMENT ON COLUMN legality.paper.by_owner IS 'Whether the owner sent it.';
COMMENT ON COLUMN legality.paper.by_name IS 'Name of who added it.';
COMMENT ON COLUMN legality.paper.at IS 'When it was added.';
COMMENT ON COLUMN legality.paper.replaced_by IS 'The newer paper in its place.';
COMMENT ON COLUMN legality.paper.replaced_at IS 'When it was replaced.';

CREATE TABLE legality.letter (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  business_id uuid NOT NULL,
  mark text NOT NULL,
  mark_key text NOT NULL,
  class int NOT NULL CHECK (class BETWEEN 1 AND 45),
  year int NOT NULL,
  running int NOT NULL CHECK (running > 0),
  number text NOT NULL,
  day date NOT NULL,
  signer jsonb NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, case_id) REFERENCES legality.case_file (city, id),
  CHECK (year = extract(year FROM day)),
  CONSTRAINT letter_one_application UNIQUE (city, case_id),
  CONSTRAINT letter_one_mark_a_year UNIQUE (city, business_id, mark_key, year),
  CONSTRAINT letter_number UNIQUE (city, year, running)
);
SELECT platform.guard_by_city('legality.letter');
GRANT SELECT, INSERT, UPDATE (business_id) ON legality.letter TO berdaya_app;
COMMENT ON TABLE legality.letter IS 'Letters that recommend a micro or small business for the lower trademark fee: one mark, one application, the year it was written. Only added to.';
COMMENT ON COLUMN legality.letter.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.letter.id IS 'UUIDv7.';
COMMENT ON COLUMN legality.letter.case_id IS 'The case, which is the one application it is for.';
COMMENT ON COLUMN legality.letter.business_id IS 'Whose mark it is.';
COMMENT ON COLUMN legality.letter.mark IS 'The mark as written in the letter.';
COMMENT ON COLUMN legality.letter.mark_key IS 'The mark folded for comparing: small letters and digits only.';
COMMENT ON COLUMN legality.letter.class IS 'Class of goods or services (Nice), 1 to 45.';
COMMENT ON COLUMN legality.letter.year IS 'Calendar year it counts in.';
COMMENT ON COLUMN legality.letter.running IS 'Counter of the year, without gaps.';
COMMENT ON COLUMN legality.letter.number IS 'Number of the letter by the office''s pattern.';
COMMENT ON COLUMN legality.letter.day IS 'Day on the letter.';
COMMENT ON COLUMN legality.letter.signer IS 'Who signs: name, position, NIP.';
COMMENT ON COLUMN legality.letter.made_by IS 'Name of who made it.';
COMMENT ON COLUMN legality.letter.made_at IS 'When.';
