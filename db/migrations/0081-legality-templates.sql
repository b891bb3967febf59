-- Every licence kind as a dated template the office may write anew; running cases keep the steps they began with.

CREATE TABLE legality.template (
  city text NOT NULL DEFAULT current_setting('app.city'),
  kind text NOT NULL CHECK (kind IN ('nib', 'halal-self', 'halal-regular', 'pirt', 'trademark', 'land')),
  version int NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  steps jsonb NOT NULL CHECK (jsonb_array_length(steps) > 1),
  documents text,
  failures text,
  duration text,
  cost text,
  source text,
  checked_on date,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (city, kind, version)
);
SELECT platform.guard_by_city('legality.template');
GRANT SELECT, INSERT ON legality.template TO berdaya_app;
COMMENT ON TABLE legality.template IS 'How a licence is got, by kind and version. Never changed: the office writes a new version, running cases keep theirs.';
COMMENT ON COLUMN legality.template.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.template.kind IS 'Which licence, as named in kinds.rules.ts.';
COMMENT ON COLUMN legality.template.version IS 'Running number within the kind; 1 is what the product came with.';
COMMENT ON COLUMN legality.template.valid_from IS 'First day on which new cases begin with it.';
COMMENT ON COLUMN legality.template.steps IS 'Steps in order: code, who acts, body, usual days, what comes first, name and explanation where the office wrote its own.';
COMMENT ON COLUMN legality.template.documents IS 'Papers needed, one a line; empty: the words of the product.';
COMMENT ON COLUMN legality.template.failures IS 'What often goes wrong, one a line; empty: the words of the product.';
COMMENT ON COLUMN legality.template.duration IS 'How long it usually takes; empty: the words of the product.';
COMMENT ON COLUMN legality.template.cost IS 'What it costs the owner; empty: the words of the product.';
COMMENT ON COLUMN legality.template.source IS 'Where all this stands; empty: the words of the product.';
COMMENT ON COLUMN legality.template.checked_on IS 'Day on which the office checked it at the source; empty: still to verify.';
COMMENT ON COLUMN legality.template.made_by IS 'Name of who wrote this version.';
COMMENT ON COLUMN legality.template.made_at IS 'When.';

ALTER TABLE legality.case_file DROP CONSTRAINT case_file_kind_check;
UPDATE legality.case_file SET kind = 'halal-self' WHERE kind = 'halal';
ALTER TABLE legality.case_file ADD CONSTRAINT case_file_kind_check
  CHECK (kind IN ('nib', 'halal-self', 'halal-regular', 'pirt', 'trademark', 'land'));
ALTER TABLE legality.case_file ADD COLUMN template_version int NOT NULL DEFAULT 1;
ALTER TABLE legality.case_file ADD COLUMN external_number text;
ALTER TABLE legality.case_file ADD COLUMN external_status text;
ALTER TABLE legality.case_file ADD COLUMN external_seen_on date;
ALTER TABLE legality.case_file ADD COLUMN valid_until date;
ALTER TABLE legality.case_file ADD COLUMN link text;
ALTER TABLE legality.case_file ADD COLUMN halal_statement boolean;
ALTER TABLE legality.case_file ADD COLUMN renews uuid;
ALTER TABLE legality.case_file ADD COLUMN expiry_told_on date;
ALTER TABLE legality.case_file ADD CONSTRAINT case_file_external CHECK ((external_status IS NULL) = (external_seen_on IS NULL));
ALTER TABLE legality.case_file ADD CONSTRAINT case_file_valid CHECK (valid_until IS NULL OR valid_until > issued_on);
ALTER TABLE legality.case_file ADD CONSTRAINT case_file_statement CHECK (halal_statement IS NULL OR kind = 'nib');
CREATE INDEX case_file_expiry ON legality.case_file (city, valid_until) WHERE valid_until IS NOT NULL;
COMMENT ON COLUMN legality.case_file.template_version IS 'Version of the template it began with.';
COMMENT ON COLUMN legality.case_file.external_number IS 'Number of the application at the issuing body.';
COMMENT ON COLUMN legality.case_file.external_status IS 'Status as the issuing body words it.';
COMMENT ON COLUMN legality.case_file.external_seen_on IS 'Day on which somebody saw that status.';
COMMENT ON COLUMN legality.case_file.valid_until IS 'Last day of the licence; empty where it does not end.';
COMMENT ON COLUMN legality.case_file.link IS 'Address at the issuing body where the licence can be looked up.';
COMMENT ON COLUMN legality.case_file.halal_statement IS 'Whether the NIB carries a halal statement, which is no certificate; empty where nobody looked.';
COMMENT ON COLUMN legality.case_file.renews IS 'The issued case whose licence this one renews.';
COMMENT ON COLUMN legality.case_file.expiry_told_on IS 'When the owner was told that it ends soon.';

ALTER TABLE legality.step ADD COLUMN name text;
ALTER TABLE legality.step ADD COLUMN about text;
ALTER TABLE legality.step ADD COLUMN usual_days int CHECK (usual_days > 0);
ALTER TABLE legality.step ADD COLUMN after text[] NOT NULL DEFAULT '{}';
UPDATE legality.step SET after = ARRAY['id-card', 'address', 'business-line', 'agree'] WHERE code = 'fill-in';
UPDATE legality.step SET after = ARRAY['fill-in'] WHERE code = 'issue';
COMMENT ON COLUMN legality.step.name IS 'Its name where the office wrote its own; empty: the words of the product.';
COMMENT ON COLUMN legality.step.about IS 'What it is and why, where the office wrote its own.';
COMMENT ON COLUMN legality.step.usual_days IS 'Days it usually takes, from the template.';
COMMENT ON COLUMN legality.step.after IS 'Codes of the steps that must be done first.';
