-- Programmes: calls, their sessions, teams, criteria, quotas, the steps they went through, and who waits for them.

CREATE SCHEMA programmes;
GRANT USAGE ON SCHEMA programmes TO berdaya_app;

CREATE TABLE programmes.call (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  purpose text NOT NULL DEFAULT '',
  audience text NOT NULL DEFAULT '',
  sectors text[] NOT NULL DEFAULT '{}',
  min_months integer NOT NULL DEFAULT 0 CHECK (min_months BETWEEN 0 AND 120),
  benefits text NOT NULL DEFAULT '',
  bring text NOT NULL DEFAULT '',
  included text NOT NULL DEFAULT '',
  areas text[] NOT NULL DEFAULT '{}',
  capacity integer NOT NULL DEFAULT 0 CHECK (capacity BETWEEN 0 AND 2000),
  documents text[] NOT NULL DEFAULT '{}',
  opens_at timestamptz,
  closes_at timestamptz,
  decide_by date,
  objection_days integer NOT NULL DEFAULT 7 CHECK (objection_days BETWEEN 1 AND 60),
  contact_name text NOT NULL DEFAULT '',
  contact_phone text NOT NULL DEFAULT '',
  min_attendance numeric(3, 2) NOT NULL DEFAULT 0.80 CHECK (min_attendance BETWEEN 0 AND 1),
  test_required boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN
    ('draft', 'awaiting-approval', 'open', 'closed', 'running', 'follow-up', 'done', 'postponed', 'cancelled')),
  resumes_to text CHECK (resumes_to IN ('open', 'closed', 'running')),
  public_reason text,
  opened_at timestamptz,
  copied_from uuid,
  writers text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, slug),
  FOREIGN KEY (city, copied_from) REFERENCES programmes.call (city, id),
  CHECK (closes_at > opens_at),
  CHECK ((state = 'postponed') = (resumes_to IS NOT NULL)),
  CHECK (state NOT IN ('postponed', 'cancelled') OR public_reason <> '')
);
SELECT platform.guard_by_city('programmes.call');
CREATE INDEX call_state ON programmes.call (city, state, closes_at);
GRANT SELECT, INSERT, UPDATE ON programmes.call TO berdaya_app;
COMMENT ON TABLE programmes.call IS 'One call of a programme: what is offered, to whom, when, and how people are chosen.';
COMMENT ON COLUMN programmes.call.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.call.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.call.kind IS 'Kind of programme: training.';
COMMENT ON COLUMN programmes.call.slug IS 'Last part of the public address; does not change after opening.';
COMMENT ON COLUMN programmes.call.title IS 'Name of the call, as owners read it.';
COMMENT ON COLUMN programmes.call.purpose IS 'What one learns, in one or two sentences.';
COMMENT ON COLUMN programmes.call.audience IS 'For whom, in words.';
COMMENT ON COLUMN programmes.call.sectors IS 'Sectors it is meant for; empty means all.';
COMMENT ON COLUMN programmes.call.min_months IS 'Months a product should have been sold; 0 means no condition.';
COMMENT ON COLUMN programmes.call.benefits IS 'What participants get.';
COMMENT ON COLUMN programmes.call.bring IS 'What participants bring.';
COMMENT ON COLUMN programmes.call.included IS 'What stands behind "free": meals, transport.';
COMMENT ON COLUMN programmes.call.areas IS 'Area codes it is meant for; empty means the whole city.';
COMMENT ON COLUMN programmes.call.capacity IS 'Number of places.';
COMMENT ON COLUMN programmes.call.documents IS 'Documents asked from applicants; empty means none.';
COMMENT ON COLUMN programmes.call.opens_at IS 'From when applications are taken.';
COMMENT ON COLUMN programmes.call.closes_at IS 'Until when applications are taken.';
COMMENT ON COLUMN programmes.call.decide_by IS 'Day by which everyone is told.';
COMMENT ON COLUMN programmes.call.objection_days IS 'Days in which an applicant may object.';
COMMENT ON COLUMN programmes.call.contact_name IS 'Who answers questions.';
COMMENT ON COLUMN programmes.call.contact_phone IS 'Phone of the contact, E.164; an office number, public.';
COMMENT ON COLUMN programmes.call.min_attendance IS 'Share of lesson hours a certificate needs, 0 to 1.';
COMMENT ON COLUMN programmes.call.test_required IS 'Whether a certificate needs the final test.';
COMMENT ON COLUMN programmes.call.state IS 'State after the last step; see call_step.';
COMMENT ON COLUMN programmes.call.resumes_to IS 'While postponed: the state it goes back to.';
COMMENT ON COLUMN programmes.call.public_reason IS 'Why it is postponed or cancelled, as the public reads it.';
COMMENT ON COLUMN programmes.call.opened_at IS 'When it was first opened; nothing while the public has never seen it.';
COMMENT ON COLUMN programmes.call.copied_from IS 'The earlier call it was copied from.';
COMMENT ON COLUMN programmes.call.writers IS 'Identity ids of everyone who wrote on it; none of them may approve it.';
COMMENT ON COLUMN programmes.call.version IS 'Grows with each change; a save on an older version is refused.';
COMMENT ON COLUMN programmes.call.created_at IS 'When it was begun.';
COMMENT ON COLUMN programmes.call.changed_at IS 'When it was last changed.';

CREATE TABLE programmes.session (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  title text NOT NULL DEFAULT '',
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  place text NOT NULL,
  address text NOT NULL DEFAULT '',
  map_url text,
  lesson_hours integer NOT NULL CHECK (lesson_hours BETWEEN 1 AND 24),
  version integer NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id),
  CHECK (ends_at > starts_at)
);
SELECT platform.guard_by_city('programmes.session');
CREATE INDEX session_call ON programmes.session (city, call_id, starts_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON programmes.session TO berdaya_app;
COMMENT ON TABLE programmes.session IS 'One meeting of a call.';
COMMENT ON COLUMN programmes.session.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.session.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.session.call_id IS 'The call.';
COMMENT ON COLUMN programmes.session.title IS 'Topic of the meeting.';
COMMENT ON COLUMN programmes.session.starts_at IS 'Begin.';
COMMENT ON COLUMN programmes.session.ends_at IS 'End.';
COMMENT ON COLUMN programmes.session.place IS 'Name of the place.';
COMMENT ON COLUMN programmes.session.address IS 'Street and ward.';
COMMENT ON COLUMN programmes.session.map_url IS 'Link that opens the place in a map.';
COMMENT ON COLUMN programmes.session.lesson_hours IS 'Lesson hours (JP) of 45 minutes.';
COMMENT ON COLUMN programmes.session.version IS 'Version of the call in which it was last written.';

CREATE TABLE programmes.team_member (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  position integer NOT NULL,
  person_id uuid,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('responsible', 'committee', 'speaker', 'companion')),
  version integer NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.team_member');
CREATE INDEX team_member_call ON programmes.team_member (city, call_id, position);
GRANT SELECT, INSERT, DELETE ON programmes.team_member TO berdaya_app;
COMMENT ON TABLE programmes.team_member IS 'Who organises a call and in which role.';
COMMENT ON COLUMN programmes.team_member.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.team_member.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.team_member.call_id IS 'The call.';
COMMENT ON COLUMN programmes.team_member.position IS 'Order shown.';
COMMENT ON COLUMN programmes.team_member.person_id IS 'Identity id; nothing for people from outside the office.';
COMMENT ON COLUMN programmes.team_member.name IS 'Name as shown.';
COMMENT ON COLUMN programmes.team_member.role IS 'responsible (penanggung jawab), committee (panitia), speaker (narasumber) or companion (pendamping).';
COMMENT ON COLUMN programmes.team_member.version IS 'Version of the call in which it was written.';

CREATE TABLE programmes.criterion (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  position integer NOT NULL,
  kind text NOT NULL,
  label text,
  weight integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
  rule jsonb NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, call_id, kind),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.criterion');
GRANT SELECT, INSERT, DELETE ON programmes.criterion TO berdaya_app;
COMMENT ON TABLE programmes.criterion IS 'One published criterion of a call; the weights of a call make 100.';
COMMENT ON COLUMN programmes.criterion.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.criterion.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.criterion.call_id IS 'The call.';
COMMENT ON COLUMN programmes.criterion.position IS 'Order shown, 1 to 5.';
COMMENT ON COLUMN programmes.criterion.kind IS 'Code in criterion_kind.';
COMMENT ON COLUMN programmes.criterion.label IS 'The office''s own words for it; nothing for the usual ones.';
COMMENT ON COLUMN programmes.criterion.weight IS 'Most points it can give.';
COMMENT ON COLUMN programmes.criterion.rule IS 'Points for each answer, as published; see programmes.rules.ts.';
COMMENT ON COLUMN programmes.criterion.version IS 'Version of the call in which it was written.';

CREATE TABLE programmes.quota (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  position integer NOT NULL,
  feature text NOT NULL CHECK (feature IN ('assisted', 'helped-before', 'sex', 'district', 'disability', 'nib')),
  value text NOT NULL,
  min integer NOT NULL CHECK (min > 0),
  version integer NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, call_id, feature, value),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.quota');
GRANT SELECT, INSERT, DELETE ON programmes.quota TO berdaya_app;
COMMENT ON TABLE programmes.quota IS 'Places kept for a group: at least so many of the chosen.';
COMMENT ON COLUMN programmes.quota.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.quota.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.quota.call_id IS 'The call.';
COMMENT ON COLUMN programmes.quota.position IS 'Order shown.';
COMMENT ON COLUMN programmes.quota.feature IS 'Fact the group is known by.';
COMMENT ON COLUMN programmes.quota.value IS 'Value of that fact: no, never, female, an area code, yes, none.';
COMMENT ON COLUMN programmes.quota.min IS 'Least number of places.';
COMMENT ON COLUMN programmes.quota.version IS 'Version of the call in which it was written.';

CREATE TABLE programmes.call_step (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('send', 'return', 'approve', 'close', 'start', 'begin-follow-up', 'finish',
    'postpone', 'resume', 'cancel')),
  reason text,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.call_step');
CREATE INDEX call_step_call ON programmes.call_step (city, call_id, at);
GRANT SELECT, INSERT ON programmes.call_step TO berdaya_app;
COMMENT ON TABLE programmes.call_step IS 'The steps a call went through; its state is computed from them.';
COMMENT ON COLUMN programmes.call_step.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.call_step.id IS 'UUIDv7, in order of the steps.';
COMMENT ON COLUMN programmes.call_step.call_id IS 'The call.';
COMMENT ON COLUMN programmes.call_step.step IS 'What was done.';
COMMENT ON COLUMN programmes.call_step.reason IS 'Why; public for postpone and cancel, for the office only for return.';
COMMENT ON COLUMN programmes.call_step.actor_id IS 'Who did it.';
COMMENT ON COLUMN programmes.call_step.actor_name IS 'Name at that moment.';
COMMENT ON COLUMN programmes.call_step.at IS 'When.';

CREATE TABLE programmes.interest (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  phone_sealed text NOT NULL,
  phone_index text NOT NULL,
  consent_text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, call_id, phone_index),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.interest');
GRANT SELECT, INSERT, UPDATE, DELETE ON programmes.interest TO berdaya_app;
COMMENT ON TABLE programmes.interest IS 'Phones that want to be told when a call opens again; a row goes with its one message.';
COMMENT ON COLUMN programmes.interest.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.interest.id IS 'UUIDv7.';
COMMENT ON COLUMN programmes.interest.call_id IS 'The call.';
COMMENT ON COLUMN programmes.interest.phone_sealed IS 'Phone, sealed.';
COMMENT ON COLUMN programmes.interest.phone_index IS 'Blind index of the phone: one entry per phone and call.';
COMMENT ON COLUMN programmes.interest.consent_text IS 'Version of the sentence agreed to.';
COMMENT ON COLUMN programmes.interest.at IS 'When it was left.';
