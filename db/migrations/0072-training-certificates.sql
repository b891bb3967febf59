-- Certificates: numbered without gaps, checked by anyone with their code, revoked with a reason.

CREATE TABLE training.certificate_counter (
  city text NOT NULL DEFAULT current_setting('app.city'),
  year int NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (city, year)
);
SELECT platform.guard_by_city('training.certificate_counter');
GRANT SELECT, INSERT, UPDATE ON training.certificate_counter TO berdaya_app;
COMMENT ON TABLE training.certificate_counter IS 'Last number given in a year; locked until the certificates of one issue are written, so numbers have no gaps.';
COMMENT ON COLUMN training.certificate_counter.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.certificate_counter.year IS 'The year in the number.';
COMMENT ON COLUMN training.certificate_counter.last IS 'Last number given.';

CREATE TABLE training.certificate_name (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  name text NOT NULL,
  was text NOT NULL,
  reason text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT certificate_name_once PRIMARY KEY (city, application_id)
);
SELECT platform.guard_by_city('training.certificate_name');
CREATE INDEX certificate_name_call ON training.certificate_name (city, call_id);
GRANT SELECT, INSERT ON training.certificate_name TO berdaya_app;
COMMENT ON TABLE training.certificate_name IS 'A name put right once before the certificate is issued.';
COMMENT ON COLUMN training.certificate_name.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.certificate_name.application_id IS 'The participant.';
COMMENT ON COLUMN training.certificate_name.call_id IS 'The call.';
COMMENT ON COLUMN training.certificate_name.name IS 'Name as it shall stand on the certificate.';
COMMENT ON COLUMN training.certificate_name.was IS 'Name in the application.';
COMMENT ON COLUMN training.certificate_name.reason IS 'Why it was changed.';
COMMENT ON COLUMN training.certificate_name.by_id IS 'Who changed it.';
COMMENT ON COLUMN training.certificate_name.by_name IS 'Their name.';
COMMENT ON COLUMN training.certificate_name.at IS 'When.';

CREATE TABLE training.certificate (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid NOT NULL,
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  phone_index text,
  code text NOT NULL,
  year int NOT NULL,
  n int NOT NULL,
  number text NOT NULL,
  content jsonb NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  issued_by_name text NOT NULL,
  revoked_at timestamptz,
  revoked_by text,
  revoked_by_name text,
  revoke_reason text,
  replaces uuid,
  fetched_at timestamptz,
  PRIMARY KEY (city, id),
  CONSTRAINT certificate_code UNIQUE (city, code),
  CONSTRAINT certificate_number UNIQUE (city, year, n),
  CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL))
);
SELECT platform.guard_by_city('training.certificate');
CREATE UNIQUE INDEX certificate_one_valid ON training.certificate (city, application_id) WHERE revoked_at IS NULL;
CREATE INDEX certificate_call ON training.certificate (city, call_id);
CREATE INDEX certificate_phone ON training.certificate (city, phone_index);
CREATE INDEX certificate_issued ON training.certificate (city, issued_at);
GRANT SELECT, INSERT ON training.certificate TO berdaya_app;
GRANT UPDATE (revoked_at, revoked_by, revoked_by_name, revoke_reason, fetched_at) ON training.certificate TO berdaya_app;
COMMENT ON TABLE training.certificate IS 'One certificate as issued. Its words never change: a wrong one is revoked and another issued.';
COMMENT ON COLUMN training.certificate.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.certificate.id IS 'Id.';
COMMENT ON COLUMN training.certificate.call_id IS 'The call.';
COMMENT ON COLUMN training.certificate.application_id IS 'The participant.';
COMMENT ON COLUMN training.certificate.business_id IS 'The business in the registry.';
COMMENT ON COLUMN training.certificate.owner_id IS 'Its owner in the registry.';
COMMENT ON COLUMN training.certificate.phone_index IS 'Blind index of the applicant''s phone: who may download it.';
COMMENT ON COLUMN training.certificate.code IS 'Ten random signs: anyone who has it may check the certificate.';
COMMENT ON COLUMN training.certificate.year IS 'Year of the number.';
COMMENT ON COLUMN training.certificate.n IS 'Running number within the year.';
COMMENT ON COLUMN training.certificate.number IS 'Official number as printed.';
COMMENT ON COLUMN training.certificate.content IS 'What is printed: name, business, activity, days, place, lesson hours, attendance, test, materials, signer.';
COMMENT ON COLUMN training.certificate.issued_at IS 'When it was issued.';
COMMENT ON COLUMN training.certificate.issued_by IS 'Identity id of who issued it.';
COMMENT ON COLUMN training.certificate.issued_by_name IS 'Their name.';
COMMENT ON COLUMN training.certificate.revoked_at IS 'When it was revoked.';
COMMENT ON COLUMN training.certificate.revoked_by IS 'Identity id of who revoked it.';
COMMENT ON COLUMN training.certificate.revoked_by_name IS 'Their name.';
COMMENT ON COLUMN training.certificate.revoke_reason IS 'Why, shown to whoever checks the code.';
COMMENT ON COLUMN training.certificate.replaces IS 'The revoked certificate this one stands in for.';
COMMENT ON COLUMN training.certificate.fetched_at IS 'When its owner first downloaded it.';
