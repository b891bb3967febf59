-- Mentoring beside programmes: referrals, what a business can do already, the plan, how its outcomes were scored, unpaid hours.

ALTER TABLE mentoring.track
  ALTER COLUMN call_id DROP NOT NULL,
  ALTER COLUMN application_id DROP NOT NULL,
  ADD CONSTRAINT track_of_a_programme CHECK ((call_id IS NULL) = (application_id IS NULL));
COMMENT ON TABLE mentoring.track IS 'One business being followed: after a programme, or because it was referred.';
COMMENT ON COLUMN mentoring.track.call_id IS 'The programme (call) it follows; empty when a referral opened it.';
COMMENT ON COLUMN mentoring.track.application_id IS 'The application that gave the place; empty when a referral opened it.';

CREATE TABLE mentoring.referral (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  owner_name text NOT NULL,
  business_name text NOT NULL,
  area text NOT NULL,
  origin text NOT NULL CHECK (origin IN ('owner', 'counter', 'training', 'legality', 'capital', 'equipment', 'exhibitions')),
  needs text[] NOT NULL CHECK (cardinality(needs) > 0),
  wish text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'taken', 'declined')),
  track_id uuid,
  answer text,
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  answered_by text,
  answered_at timestamptz,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id),
  CHECK ((state = 'waiting') = (answered_at IS NULL)),
  CHECK ((state = 'taken') = (track_id IS NOT NULL)),
  CHECK ((state = 'declined') = (answer IS NOT NULL))
);
SELECT platform.guard_by_city('mentoring.referral');
CREATE UNIQUE INDEX referral_one_waiting ON mentoring.referral (city, business_id) WHERE state = 'waiting';
CREATE INDEX referral_business ON mentoring.referral (city, business_id);
GRANT SELECT, INSERT, UPDATE ON mentoring.referral TO berdaya_app;
COMMENT ON TABLE mentoring.referral IS 'A business that asks, or for which is asked, to be mentored; one waiting at a time.';
COMMENT ON COLUMN mentoring.referral.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.referral.id IS 'Id.';
COMMENT ON COLUMN mentoring.referral.business_id IS 'The business in the registry.';
COMMENT ON COLUMN mentoring.referral.owner_id IS 'Its owner in the registry.';
COMMENT ON COLUMN mentoring.referral.owner_name IS 'Name of the owner when it was asked.';
COMMENT ON COLUMN mentoring.referral.business_name IS 'Name of the business when it was asked.';
COMMENT ON COLUMN mentoring.referral.area IS 'Kelurahan of the business: decides whose remit it lies in.';
COMMENT ON COLUMN mentoring.referral.origin IS 'Where it comes from: the owner, the counter, or the work of another room.';
COMMENT ON COLUMN mentoring.referral.needs IS 'With what help is wished: areas of mentoring.diagnosis.';
COMMENT ON COLUMN mentoring.referral.wish IS 'What is wished, in the words of whoever asked; may be empty.';
COMMENT ON COLUMN mentoring.referral.state IS 'waiting; taken: a track follows it; declined: with the reason.';
COMMENT ON COLUMN mentoring.referral.track_id IS 'The track it became or joined.';
COMMENT ON COLUMN mentoring.referral.answer IS 'Why it was declined; the owner reads it.';
COMMENT ON COLUMN mentoring.referral.by_id IS 'Identity id of who asked.';
COMMENT ON COLUMN mentoring.referral.by_name IS 'Their name.';
COMMENT ON COLUMN mentoring.referral.at IS 'When it was asked.';
COMMENT ON COLUMN mentoring.referral.answered_by IS 'Name of who answered.';
COMMENT ON COLUMN mentoring.referral.answered_at IS 'When it was answered.';

CREATE TABLE mentoring.diagnosis (
  city text NOT NULL DEFAULT current_setting('app.city'),
  track_id uuid NOT NULL,
  no int NOT NULL,
  production int CHECK (production BETWEEN 0 AND 3),
  packaging int CHECK (packaging BETWEEN 0 AND 3),
  digital int CHECK (digital BETWEEN 0 AND 3),
  bookkeeping int CHECK (bookkeeping BETWEEN 0 AND 3),
  legality int CHECK (legality BETWEEN 0 AND 3),
  market int CHECK (market BETWEEN 0 AND 3),
  capital int CHECK (capital BETWEEN 0 AND 3),
  note text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, track_id, no),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id)
);
SELECT platform.guard_by_city('mentoring.diagnosis');
GRANT SELECT, INSERT ON mentoring.diagnosis TO berdaya_app;
COMMENT ON TABLE mentoring.diagnosis IS 'How far a business is in seven areas, 0 to 3; empty: not looked at. Looked at again is a new row.';
COMMENT ON COLUMN mentoring.diagnosis.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.diagnosis.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.diagnosis.no IS 'From 1; the highest one counts.';
COMMENT ON COLUMN mentoring.diagnosis.production IS 'Making the product, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.packaging IS 'Packaging and label, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.digital IS 'Being found and ordered from online, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.bookkeeping IS 'Writing down money, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.legality IS 'Business number and licences, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.market IS 'Buyers, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.capital IS 'Money to work with, 0 to 3.';
COMMENT ON COLUMN mentoring.diagnosis.note IS 'What stands out; may be empty.';
COMMENT ON COLUMN mentoring.diagnosis.by_id IS 'Identity id of who looked.';
COMMENT ON COLUMN mentoring.diagnosis.by_name IS 'Their name.';
COMMENT ON COLUMN mentoring.diagnosis.at IS 'When.';

CREATE TABLE mentoring.plan (
  city text NOT NULL DEFAULT current_setting('app.city'),
  track_id uuid NOT NULL,
  no int NOT NULL,
  state text NOT NULL DEFAULT 'sent' CHECK (state IN ('sent', 'approved', 'returned')),
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  answer text,
  answered_by text,
  answered_at timestamptz,
  PRIMARY KEY (city, track_id, no),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id),
  CHECK ((state = 'sent') = (answered_at IS NULL)),
  CHECK (state <> 'returned' OR answer IS NOT NULL)
);
SELECT platform.guard_by_city('mentoring.plan');
CREATE UNIQUE INDEX plan_one_sent ON mentoring.plan (city, track_id) WHERE state = 'sent';
GRANT SELECT, INSERT, UPDATE ON mentoring.plan TO berdaya_app;
COMMENT ON TABLE mentoring.plan IS 'What a track is to reach, as sent for approval; a changed plan is a new row. The newest approved one counts.';
COMMENT ON COLUMN mentoring.plan.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.plan.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.plan.no IS 'From 1.';
COMMENT ON COLUMN mentoring.plan.state IS 'sent: waits for an officer; approved; returned with the reason.';
COMMENT ON COLUMN mentoring.plan.by_id IS 'Identity id of the mentor who wrote it; nobody approves the own plan.';
COMMENT ON COLUMN mentoring.plan.by_name IS 'Their name.';
COMMENT ON COLUMN mentoring.plan.at IS 'When it was sent.';
COMMENT ON COLUMN mentoring.plan.answer IS 'Why it was returned, or a word with the approval.';
COMMENT ON COLUMN mentoring.plan.answered_by IS 'Name of who answered.';
COMMENT ON COLUMN mentoring.plan.answered_at IS 'When it was answered.';

CREATE TABLE mentoring.plan_outcome (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  track_id uuid NOT NULL,
  plan_no int NOT NULL,
  seq int NOT NULL,
  area text NOT NULL CHECK (area IN ('production', 'packaging', 'digital', 'bookkeeping', 'legality', 'market', 'capital')),
  text text NOT NULL,
  due_on date NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, track_id, plan_no, seq),
  FOREIGN KEY (city, track_id, plan_no) REFERENCES mentoring.plan (city, track_id, no)
);
SELECT platform.guard_by_city('mentoring.plan_outcome');
GRANT SELECT, INSERT ON mentoring.plan_outcome TO berdaya_app;
COMMENT ON TABLE mentoring.plan_outcome IS 'One thing a plan is to reach, and by when.';
COMMENT ON COLUMN mentoring.plan_outcome.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.plan_outcome.id IS 'Id.';
COMMENT ON COLUMN mentoring.plan_outcome.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.plan_outcome.plan_no IS 'The plan of that track.';
COMMENT ON COLUMN mentoring.plan_outcome.seq IS 'Order within the plan, from 1.';
COMMENT ON COLUMN mentoring.plan_outcome.area IS 'Which of the seven areas it belongs to.';
COMMENT ON COLUMN mentoring.plan_outcome.text IS 'What is to be reached, so that one can see whether it was.';
COMMENT ON COLUMN mentoring.plan_outcome.due_on IS 'By when.';

CREATE TABLE mentoring.outcome_score (
  city text NOT NULL DEFAULT current_setting('app.city'),
  outcome_id uuid NOT NULL,
  no int NOT NULL,
  reached text NOT NULL CHECK (reached IN ('yes', 'partly', 'no')),
  note text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, outcome_id, no),
  FOREIGN KEY (city, outcome_id) REFERENCES mentoring.plan_outcome (city, id)
);
SELECT platform.guard_by_city('mentoring.outcome_score');
GRANT SELECT, INSERT ON mentoring.outcome_score TO berdaya_app;
COMMENT ON TABLE mentoring.outcome_score IS 'What the closing report says of an outcome; after a track was opened again, closing it adds a row.';
COMMENT ON COLUMN mentoring.outcome_score.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.outcome_score.outcome_id IS 'The outcome.';
COMMENT ON COLUMN mentoring.outcome_score.no IS 'From 1; the highest one counts.';
COMMENT ON COLUMN mentoring.outcome_score.reached IS 'yes (tercapai, 1), partly (sebagian, one half), no (belum, 0).';
COMMENT ON COLUMN mentoring.outcome_score.note IS 'What was reached and what is left; may be empty.';
COMMENT ON COLUMN mentoring.outcome_score.by_name IS 'Name of who closed the track.';
COMMENT ON COLUMN mentoring.outcome_score.at IS 'When.';

CREATE TABLE mentoring.unpaid_hours (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  track_id uuid NOT NULL,
  mentor_id text NOT NULL,
  mentor_name text NOT NULL,
  day date NOT NULL,
  hours numeric(4,1) NOT NULL CHECK (hours > 0 AND hours <= 12),
  what text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, track_id) REFERENCES mentoring.track (city, id)
);
SELECT platform.guard_by_city('mentoring.unpaid_hours');
CREATE INDEX unpaid_hours_day ON mentoring.unpaid_hours (city, day);
GRANT SELECT, INSERT ON mentoring.unpaid_hours TO berdaya_app;
COMMENT ON TABLE mentoring.unpaid_hours IS 'Hours given to a track beside the paid visits. Only added to.';
COMMENT ON COLUMN mentoring.unpaid_hours.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.unpaid_hours.id IS 'Id.';
COMMENT ON COLUMN mentoring.unpaid_hours.track_id IS 'The track.';
COMMENT ON COLUMN mentoring.unpaid_hours.mentor_id IS 'Identity id of who gave them.';
COMMENT ON COLUMN mentoring.unpaid_hours.mentor_name IS 'Their name.';
COMMENT ON COLUMN mentoring.unpaid_hours.day IS 'The day.';
COMMENT ON COLUMN mentoring.unpaid_hours.hours IS 'Hours, in halves.';
COMMENT ON COLUMN mentoring.unpaid_hours.what IS 'On what.';
COMMENT ON COLUMN mentoring.unpaid_hours.at IS 'When it was written down.';
