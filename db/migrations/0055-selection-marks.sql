-- Checking applications: officers' marks for what they read, relations that keep an officer out, names looked through.

CREATE TABLE selection.mark (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  criterion_id uuid NOT NULL,
  officer_id text NOT NULL,
  seq int NOT NULL,
  officer_name text NOT NULL,
  mark int NOT NULL CHECK (mark BETWEEN 0 AND 100),
  reason text NOT NULL CHECK (reason <> ''),
  at timestamptz NOT NULL,
  PRIMARY KEY (city, application_id, criterion_id, officer_id, seq),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id)
);
SELECT platform.guard_by_city('selection.mark');
GRANT SELECT, INSERT ON selection.mark TO berdaya_app;
COMMENT ON TABLE selection.mark IS 'Marks of officers for a criterion they read. Only added to: the newest of an officer counts, earlier ones stay.';
COMMENT ON COLUMN selection.mark.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.mark.application_id IS 'The application that was read.';
COMMENT ON COLUMN selection.mark.criterion_id IS 'The criterion of its call, one whose rule is by officers.';
COMMENT ON COLUMN selection.mark.officer_id IS 'Identity id of the officer.';
COMMENT ON COLUMN selection.mark.seq IS 'Running number of this officer for this criterion, from 1.';
COMMENT ON COLUMN selection.mark.officer_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.mark.mark IS '0 to 100.';
COMMENT ON COLUMN selection.mark.reason IS 'Why, in one sentence.';
COMMENT ON COLUMN selection.mark.at IS 'When.';

CREATE TABLE selection.conflict (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  officer_id text NOT NULL,
  officer_name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('relative', 'friend', 'partner', 'superior')),
  at timestamptz NOT NULL,
  PRIMARY KEY (city, application_id, officer_id),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id)
);
SELECT platform.guard_by_city('selection.conflict');
GRANT SELECT, INSERT ON selection.conflict TO berdaya_app;
COMMENT ON TABLE selection.conflict IS 'An officer who is close to an applicant and therefore neither sees, checks nor marks the application.';
COMMENT ON COLUMN selection.conflict.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.conflict.application_id IS 'The application.';
COMMENT ON COLUMN selection.conflict.officer_id IS 'Identity id of the officer.';
COMMENT ON COLUMN selection.conflict.officer_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.conflict.kind IS 'relative: saudara; friend: teman; partner: rekan usaha; superior: atasan or bawahan.';
COMMENT ON COLUMN selection.conflict.at IS 'When it was said.';

CREATE TABLE selection.names_checked (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  officer_id text NOT NULL,
  officer_name text NOT NULL,
  names int NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, call_id, officer_id)
);
SELECT platform.guard_by_city('selection.names_checked');
GRANT SELECT, INSERT, UPDATE ON selection.names_checked TO berdaya_app;
COMMENT ON TABLE selection.names_checked IS 'An officer looked through the names of a call and said who is close to them, before marking anyone.';
COMMENT ON COLUMN selection.names_checked.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.names_checked.call_id IS 'The call.';
COMMENT ON COLUMN selection.names_checked.officer_id IS 'Identity id of the officer.';
COMMENT ON COLUMN selection.names_checked.officer_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.names_checked.names IS 'How many applications stood on the list then: when more have come, the officer is asked again.';
COMMENT ON COLUMN selection.names_checked.at IS 'When it was said last.';
