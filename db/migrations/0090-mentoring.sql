-- Mentoring after a programme: one track per participant, its visits, what was found, what was agreed.

CREATE SCHEMA mentoring;
GRANT USAGE ON SCHEMA mentoring TO berdaya_app;

CREATE TABLE mentoring.track (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid NOT NULL,
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  owner_name text NOT NULL,
  business_name text,
  area text NOT NULL,
  mentor_id uuid,
  mentor_name text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  outcome text CHECK (outcome IN ('finished', 'moved-up', 'stopped', 'moved-away')),
  outcome_reason text,
  sales_before text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  CONSTRAINT track_one_per_participant UNIQUE (city, application_id),
  CHECK ((state = 'closed') = (outcome IS NOT NULL))
);
SELECT platform.guard_by_city('mentoring.track');
CREATE INDEX track_call ON mentoring.track (city, call_id);
CREATE INDEX track_mentor ON mentoring.track (city, mentor_id) WHERE state = 'open';
CREATE INDEX track_business ON mentoring.track (city, business_id);
GRANT SELECT, INSERT, UPDATE ON mentoring.track TO berdaya_app;
COMMENT ON TABLE mentoring.track IS 'One participant being followed after one programme.';
COMMENT ON COLUMN mentoring.track.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.track.id IS 'Id.';
COMMENT ON COLUMN mentoring.track.call_id IS 'The programme (call) it follows.';
COMMENT ON COLUMN mentoring.track.application_id IS 'The application that gave the place.';
COMMENT ON COLUMN mentoring.track.business_id IS 'The business in the registry.';
COMMENT ON COLUMN mentoring.track.owner_id IS 'Its owner in the registry.';
COMMENT ON COLUMN mentoring.track.owner_name IS 'Name of the owner when the track was opened.';
COMMENT ON COLUMN mentoring.track.business_name IS 'Name of the business when the track was opened; empty while it has none.';
COMMENT ON COLUMN mentoring.track.area IS 'Kelurahan of the business: decides whose remit it lies in.';
COMMENT ON COLUMN mentoring.track.mentor_id IS 'Identity id of the mentor; empty: nobody was available, the programme officer must choose.';
COMMENT ON COLUMN mentoring.track.mentor_name IS 'Name of the mentor.';
COMMENT ON COLUMN mentoring.track.state IS 'open: being followed; closed: ended with an outcome.';
COMMENT ON COLUMN mentoring.track.outcome IS 'How it ended: finished (selesai), moved-up (naik kelas), stopped (berhenti), moved-away (pindah).';
COMMENT ON COLUMN mentoring.track.outcome_reason IS 'The sentence that explains the outcome.';
COMMENT ON COLUMN mentoring.track.sales_before IS 'Monthly sales band as answered in the application; empty when it was not asked or not told.';
COMMENT ON COLUMN mentoring.track.opened_at IS 'When it was opened.';
COMMENT ON COLUMN mentoring.track.closed_at IS 'When it ended.';
COMMENT ON COLUMN mentoring.track.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE mentoring.visit (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  track_id uuid NOT NULL,
  no int NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'done', 'cancelled')),
  tries int NOT NULL DEFAULT 0,
  asked_on date,
  asked_because text,
  reminded_for date,
  PRIMARY KEY (city, id),
  UNIQUE (city, track_id, no),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id)
);
SELECT platform.guard_by_city('mentoring.visit');
CREATE INDEX visit_due ON mentoring.visit (city, due_on) WHERE state = 'planned';
GRANT SELECT, INSERT, UPDATE ON mentoring.visit TO berdaya_app;
COMMENT ON TABLE mentoring.visit IS 'A planned or carried out visit of a track.';
COMMENT ON COLUMN mentoring.visit.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.visit.id IS 'Id.';
COMMENT ON COLUMN mentoring.visit.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.visit.no IS 'First, second, third visit of the track, from 1.';
COMMENT ON COLUMN mentoring.visit.due_on IS 'The day it is planned for, or was carried out.';
COMMENT ON COLUMN mentoring.visit.state IS 'planned, done (a report exists) or cancelled.';
COMMENT ON COLUMN mentoring.visit.tries IS 'How often the mentor came and met nobody.';
COMMENT ON COLUMN mentoring.visit.asked_on IS 'Another day the owner asks for; empty when nothing is asked.';
COMMENT ON COLUMN mentoring.visit.asked_because IS 'Why the owner asks.';
COMMENT ON COLUMN mentoring.visit.reminded_for IS 'The planned day the owner was reminded of: nobody is reminded twice of one day.';

CREATE TABLE mentoring.report (
  city text NOT NULL DEFAULT current_setting('app.city'),
  visit_id uuid NOT NULL,
  version int NOT NULL,
  visited_on date NOT NULL,
  way text NOT NULL CHECK (way IN ('place', 'phone', 'office')),
  because text NOT NULL,
  sales text NOT NULL CHECK (sales IN ('under-2-million', '2-to-5-million', '5-to-15-million', 'over-15-million', 'untold')),
  problems text[] NOT NULL,
  seen text NOT NULL,
  photos uuid[] NOT NULL,
  hours numeric(4,1) NOT NULL CHECK (hours > 0 AND hours <= 24),
  reason text,
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, visit_id, version),
  FOREIGN KEY (city, visit_id) REFERENCES mentoring.visit (city, id),
  CHECK ((version = 1) = (reason IS NULL)),
  CHECK (cardinality(photos) <= 4)
);
SELECT platform.guard_by_city('mentoring.report');
GRANT SELECT, INSERT ON mentoring.report TO berdaya_app;
COMMENT ON TABLE mentoring.report IS 'What a visit found, in versions: a correction is a new version with its reason, nothing is overwritten.';
COMMENT ON COLUMN mentoring.report.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.report.visit_id IS 'The visit.';
COMMENT ON COLUMN mentoring.report.version IS 'From 1; the highest one counts.';
COMMENT ON COLUMN mentoring.report.visited_on IS 'The day it took place.';
COMMENT ON COLUMN mentoring.report.way IS 'place: at the business; phone; office: the owner came to the office.';
COMMENT ON COLUMN mentoring.report.because IS 'Why an agreement was not or only partly carried out; empty when none was open or all were.';
COMMENT ON COLUMN mentoring.report.sales IS 'Monthly sales as told by the owner, in bands of rupiah; untold: the owner does not know or does not say.';
COMMENT ON COLUMN mentoring.report.problems IS 'What weighs most now: materials, tools, buyers, money, licence, time. Empty: none was named.';
COMMENT ON COLUMN mentoring.report.seen IS 'What the mentor saw.';
COMMENT ON COLUMN mentoring.report.photos IS 'Stored files, at most four.';
COMMENT ON COLUMN mentoring.report.hours IS 'Hours the mentor spent, the way included.';
COMMENT ON COLUMN mentoring.report.reason IS 'Why it was corrected; empty in the first version.';
COMMENT ON COLUMN mentoring.report.by_id IS 'Identity id of who wrote it.';
COMMENT ON COLUMN mentoring.report.by_name IS 'Their name.';
COMMENT ON COLUMN mentoring.report.at IS 'When it was written.';

CREATE TABLE mentoring.agreement (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  track_id uuid NOT NULL,
  visit_id uuid NOT NULL,
  seq int NOT NULL,
  text text NOT NULL,
  due_on date NOT NULL,
  owner_done_at timestamptz,
  kept text CHECK (kept IN ('yes', 'partly', 'no')),
  checked_visit_id uuid,
  PRIMARY KEY (city, id),
  UNIQUE (city, visit_id, seq),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id),
  FOREIGN KEY (city, visit_id) REFERENCES mentoring.visit (city, id),
  CHECK ((kept IS NULL) = (checked_visit_id IS NULL))
);
SELECT platform.guard_by_city('mentoring.agreement');
CREATE INDEX agreement_track ON mentoring.agreement (city, track_id);
GRANT SELECT, INSERT, UPDATE ON mentoring.agreement TO berdaya_app;
COMMENT ON TABLE mentoring.agreement IS 'One small thing the owner agreed to do by a day.';
COMMENT ON COLUMN mentoring.agreement.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.agreement.id IS 'Id.';
COMMENT ON COLUMN mentoring.agreement.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.agreement.visit_id IS 'The visit at which it was agreed.';
COMMENT ON COLUMN mentoring.agreement.seq IS 'Order within the visit, from 1.';
COMMENT ON COLUMN mentoring.agreement.text IS 'What was agreed.';
COMMENT ON COLUMN mentoring.agreement.due_on IS 'By when.';
COMMENT ON COLUMN mentoring.agreement.owner_done_at IS 'When the owner marked it as done.';
COMMENT ON COLUMN mentoring.agreement.kept IS 'What the mentor found at a later visit; empty while open.';
COMMENT ON COLUMN mentoring.agreement.checked_visit_id IS 'The visit at which that was found.';

CREATE TABLE mentoring.step (
  city text NOT NULL DEFAULT current_setting('app.city'),
  track_id uuid NOT NULL,
  seq int NOT NULL,
  kind text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  PRIMARY KEY (city, track_id, seq),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id)
);
SELECT platform.guard_by_city('mentoring.step');
GRANT SELECT, INSERT ON mentoring.step TO berdaya_app;
COMMENT ON TABLE mentoring.step IS 'What happened to a track, in order. Only added to.';
COMMENT ON COLUMN mentoring.step.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.step.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.step.seq IS 'Running number within the track, from 1.';
COMMENT ON COLUMN mentoring.step.kind IS 'The step, as named in mentoring.rules.ts.';
COMMENT ON COLUMN mentoring.step.detail IS 'What belongs to it: visit, old and new day, old and new mentor, reason.';
COMMENT ON COLUMN mentoring.step.at IS 'When.';
COMMENT ON COLUMN mentoring.step.actor_id IS 'Who, as identity id; - for the system.';
COMMENT ON COLUMN mentoring.step.actor_name IS 'Their name at that moment.';
