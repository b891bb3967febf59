-- Licence cases: what a business asks the office to help with, step by step, and who must act now.

CREATE SCHEMA legality;
GRANT USAGE ON SCHEMA legality TO berdaya_app;

CREATE TABLE legality.case_file (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('nib', 'halal', 'pirt', 'trademark', 'land')),
  state text NOT NULL CHECK (state IN ('open', 'waiting-owner', 'waiting-office', 'waiting-other', 'issued', 'rejected', 'stopped')),
  waits_for text CHECK (waits_for IN ('owner', 'office', 'other')),
  waits_since timestamptz NOT NULL,
  nudged_at timestamptz,
  business_id uuid NOT NULL,
  business_name text NOT NULL,
  owner_name text NOT NULL,
  area text,
  source text NOT NULL CHECK (source IN ('application', 'owner', 'staff')),
  source_ref text,
  asked_by text NOT NULL,
  taken_by text,
  taken_by_name text,
  next_on date,
  next_text text,
  reason text,
  number text,
  issued_on date,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  locale text NOT NULL DEFAULT 'id',
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  CHECK ((state IN ('issued', 'stopped')) = (waits_for IS NULL)),
  CHECK ((state IN ('issued', 'stopped')) = (closed_at IS NOT NULL)),
  CHECK (state <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL)),
  CHECK (state <> 'stopped' OR reason IS NOT NULL)
);
SELECT platform.guard_by_city('legality.case_file');
CREATE UNIQUE INDEX case_file_one_open ON legality.case_file (city, business_id, kind) WHERE closed_at IS NULL;
CREATE INDEX case_file_business ON legality.case_file (city, business_id);
CREATE INDEX case_file_waits ON legality.case_file (city, waits_for, waits_since) WHERE closed_at IS NULL;
CREATE INDEX case_file_issued ON legality.case_file (city, closed_at) WHERE state = 'issued';
GRANT SELECT, INSERT, UPDATE ON legality.case_file TO berdaya_app;
COMMENT ON TABLE legality.case_file IS 'One licence a business is helped with. The office helps; another body issues it.';
COMMENT ON COLUMN legality.case_file.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.case_file.id IS 'UUIDv7.';
COMMENT ON COLUMN legality.case_file.kind IS 'Which licence, as named in kinds.rules.ts.';
COMMENT ON COLUMN legality.case_file.state IS 'State computed from the steps, stored in the same transaction; open: nobody of the office has taken it yet.';
COMMENT ON COLUMN legality.case_file.waits_for IS 'Who must act now: owner, office, or another body; empty once it is over.';
COMMENT ON COLUMN legality.case_file.waits_since IS 'Since when that one must act.';
COMMENT ON COLUMN legality.case_file.nudged_at IS 'When the owner was told that it is stuck; emptied when someone else must act.';
COMMENT ON COLUMN legality.case_file.business_id IS 'The business in the registry.';
COMMENT ON COLUMN legality.case_file.business_name IS 'Its name when the case was opened, for lists.';
COMMENT ON COLUMN legality.case_file.owner_name IS 'Its owner''s name when the case was opened, for lists.';
COMMENT ON COLUMN legality.case_file.area IS 'Its kelurahan when the case was opened: decides whose remit it is.';
COMMENT ON COLUMN legality.case_file.source IS 'What opened it: an application, the owner, or staff.';
COMMENT ON COLUMN legality.case_file.source_ref IS 'Code of the application that opened it.';
COMMENT ON COLUMN legality.case_file.asked_by IS 'Name of who asked for it.';
COMMENT ON COLUMN legality.case_file.taken_by IS 'Identity id of the officer who took it.';
COMMENT ON COLUMN legality.case_file.taken_by_name IS 'Their name.';
COMMENT ON COLUMN legality.case_file.next_on IS 'Day of the next agreed step.';
COMMENT ON COLUMN legality.case_file.next_text IS 'What happens on that day, as the owner reads it.';
COMMENT ON COLUMN legality.case_file.reason IS 'Why it was rejected (copied from the issuing body) or stopped.';
COMMENT ON COLUMN legality.case_file.number IS 'Number of the licence once it was issued; digits only for a NIB.';
COMMENT ON COLUMN legality.case_file.issued_on IS 'Day on the licence.';
COMMENT ON COLUMN legality.case_file.opened_at IS 'When it was opened.';
COMMENT ON COLUMN legality.case_file.closed_at IS 'When it was issued or stopped.';
COMMENT ON COLUMN legality.case_file.locale IS 'Language of the owner: messages are written in it.';
COMMENT ON COLUMN legality.case_file.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN legality.case_file.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE legality.step (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  position int NOT NULL,
  code text NOT NULL,
  who text NOT NULL CHECK (who IN ('owner', 'office', 'other')),
  state text NOT NULL CHECK (state IN ('todo', 'done', 'problem')),
  since timestamptz NOT NULL,
  say text,
  agency text,
  answer text,
  done_by text,
  PRIMARY KEY (city, case_id, code),
  FOREIGN KEY (city, case_id) REFERENCES legality.case_file (city, id)
);
SELECT platform.guard_by_city('legality.step');
GRANT SELECT, INSERT, UPDATE ON legality.step TO berdaya_app;
COMMENT ON TABLE legality.step IS 'The steps of a case from the template of its kind, each with who must act.';
COMMENT ON COLUMN legality.step.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.step.case_id IS 'The case.';
COMMENT ON COLUMN legality.step.position IS 'Order within the case.';
COMMENT ON COLUMN legality.step.code IS 'Which step, as named in kinds.rules.ts.';
COMMENT ON COLUMN legality.step.who IS 'Who must act: owner, office, or another body.';
COMMENT ON COLUMN legality.step.state IS 'todo; done; problem: returned after the issuing body rejected it.';
COMMENT ON COLUMN legality.step.since IS 'Since when it is so.';
COMMENT ON COLUMN legality.step.say IS 'What the office asks for here, in plain words, or what the owner wrote when asking for help.';
COMMENT ON COLUMN legality.step.agency IS 'Name of the other body that must act.';
COMMENT ON COLUMN legality.step.answer IS 'What was found or chosen: an address, a KBLI code with its edition.';
COMMENT ON COLUMN legality.step.done_by IS 'Name of who finished it.';

CREATE TABLE legality.event (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  seq int NOT NULL,
  kind text NOT NULL,
  step text,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (city, case_id, seq),
  FOREIGN KEY (city, case_id) REFERENCES legality.case_file (city, id)
);
SELECT platform.guard_by_city('legality.event');
GRANT SELECT, INSERT ON legality.event TO berdaya_app;
COMMENT ON TABLE legality.event IS 'What happened in a case, in order. Only added to.';
COMMENT ON COLUMN legality.event.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.event.case_id IS 'The case.';
COMMENT ON COLUMN legality.event.seq IS 'Running number within the case, from 1.';
COMMENT ON COLUMN legality.event.kind IS 'What happened, as named in case.rules.ts.';
COMMENT ON COLUMN legality.event.step IS 'The step it concerns.';
COMMENT ON COLUMN legality.event.at IS 'When.';
COMMENT ON COLUMN legality.event.actor_id IS 'Who, as identity id; - for the public and the system.';
COMMENT ON COLUMN legality.event.actor_name IS 'Their name at that moment.';
COMMENT ON COLUMN legality.event.actor_kind IS 'public, owner, helper, staff or system.';
COMMENT ON COLUMN legality.event.detail IS 'Words, day, who must act next: what the kind of event carries.';

CREATE TABLE legality.document (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  step text,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  bytes bigint NOT NULL,
  by_owner boolean NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, case_id) REFERENCES legality.case_file (city, id)
);
SELECT platform.guard_by_city('legality.document');
CREATE INDEX document_case ON legality.document (city, case_id);
GRANT SELECT, INSERT ON legality.document TO berdaya_app;
COMMENT ON TABLE legality.document IS 'A file of a case: sent by the owner or kept by the office.';
COMMENT ON COLUMN legality.document.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN legality.document.id IS 'UUIDv7.';
COMMENT ON COLUMN legality.document.case_id IS 'The case.';
COMMENT ON COLUMN legality.document.step IS 'The step it belongs to.';
COMMENT ON COLUMN legality.document.file_id IS 'The stored file.';
COMMENT ON COLUMN legality.document.file_name IS 'Name of the file as sent.';
COMMENT ON COLUMN legality.document.bytes IS 'Size in bytes as stored.';
COMMENT ON COLUMN legality.document.by_owner IS 'Whether the owner sent it.';
COMMENT ON COLUMN legality.document.by_name IS 'Name of who added it.';
COMMENT ON COLUMN legality.document.at IS 'When it was added.';
