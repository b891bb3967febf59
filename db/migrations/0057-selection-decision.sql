-- Deciding: people moved over the line by two officers, places set free where a group had too few applicants, the decision
-- of a call and the points of each application as they were at that moment.

CREATE TABLE selection.move (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  reason text NOT NULL,
  note text NOT NULL CHECK (note <> ''),
  state text NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused', 'undone')),
  proposed_by text NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL,
  answered_by text,
  answered_by_name text,
  answered_at timestamptz,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id),
  CONSTRAINT move_needs_two CHECK (state <> 'confirmed' OR answered_by <> proposed_by)
);
SELECT platform.guard_by_city('selection.move');
CREATE INDEX move_call ON selection.move (city, call_id, proposed_at);
CREATE UNIQUE INDEX move_one_living ON selection.move (city, application_id) WHERE state IN ('proposed', 'confirmed');
GRANT SELECT, INSERT, UPDATE ON selection.move TO berdaya_app;
COMMENT ON TABLE selection.move IS 'Someone moved over the line by hand: proposed by one officer, confirmed by a second.';
COMMENT ON COLUMN selection.move.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.move.id IS 'Id.';
COMMENT ON COLUMN selection.move.call_id IS 'The call.';
COMMENT ON COLUMN selection.move.application_id IS 'The application that is moved.';
COMMENT ON COLUMN selection.move.direction IS 'in: gets a place whatever the points; out: takes no part in the choice.';
COMMENT ON COLUMN selection.move.reason IS 'Reason from the list in move.rules.ts.';
COMMENT ON COLUMN selection.move.note IS 'What happened, in the officer''s words.';
COMMENT ON COLUMN selection.move.state IS 'proposed, confirmed, refused by the second officer, or undone before the decision.';
COMMENT ON COLUMN selection.move.proposed_by IS 'Identity id of who proposed it.';
COMMENT ON COLUMN selection.move.proposed_by_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.move.proposed_at IS 'When.';
COMMENT ON COLUMN selection.move.answered_by IS 'Identity id of who confirmed, refused or undid it; never the proposer when confirmed.';
COMMENT ON COLUMN selection.move.answered_by_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.move.answered_at IS 'When.';

CREATE TABLE selection.quota_change (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  feature text NOT NULL,
  value text NOT NULL,
  from_min int NOT NULL,
  to_min int NOT NULL CHECK (to_min >= 0),
  reason text NOT NULL CHECK (reason <> ''),
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, call_id, feature, value),
  CHECK (to_min < from_min)
);
SELECT platform.guard_by_city('selection.quota_change');
GRANT SELECT, INSERT, UPDATE, DELETE ON selection.quota_change TO berdaya_app;
COMMENT ON TABLE selection.quota_change IS 'Kept places that could not be filled and were set free by the head, with the reason that is published.';
COMMENT ON COLUMN selection.quota_change.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.quota_change.call_id IS 'The call.';
COMMENT ON COLUMN selection.quota_change.feature IS 'What the kept places look at, as in the call.';
COMMENT ON COLUMN selection.quota_change.value IS 'The group, as in the call.';
COMMENT ON COLUMN selection.quota_change.from_min IS 'Places kept as published.';
COMMENT ON COLUMN selection.quota_change.to_min IS 'Places kept in this decision.';
COMMENT ON COLUMN selection.quota_change.reason IS 'Why, in one sentence that the public reads.';
COMMENT ON COLUMN selection.quota_change.by_id IS 'Identity id of the head.';
COMMENT ON COLUMN selection.quota_change.by_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.quota_change.at IS 'When.';

CREATE TABLE selection.decision (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  mode text NOT NULL CHECK (mode IN ('score', 'first-come')),
  capacity int NOT NULL,
  places int NOT NULL,
  applicants int NOT NULL,
  chosen int NOT NULL,
  reserves int NOT NULL,
  cut_off int,
  certified boolean NOT NULL,
  seed text NOT NULL,
  engine text NOT NULL,
  digest text NOT NULL,
  criteria jsonb NOT NULL,
  quotas jsonb NOT NULL,
  changes jsonb NOT NULL,
  moves jsonb NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  CONSTRAINT decision_once PRIMARY KEY (city, call_id)
);
SELECT platform.guard_by_city('selection.decision');
GRANT SELECT, INSERT ON selection.decision TO berdaya_app;
COMMENT ON TABLE selection.decision IS 'The one decision of a call, with everything needed to compute it again. Only added to.';
COMMENT ON COLUMN selection.decision.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.decision.call_id IS 'The call.';
COMMENT ON COLUMN selection.decision.mode IS 'How places were given: score or first-come.';
COMMENT ON COLUMN selection.decision.capacity IS 'Places of the call as published.';
COMMENT ON COLUMN selection.decision.places IS 'Places that could be given; fewer than the capacity when fewer people applied.';
COMMENT ON COLUMN selection.decision.applicants IS 'Applications that were decided about.';
COMMENT ON COLUMN selection.decision.chosen IS 'Those with a place.';
COMMENT ON COLUMN selection.decision.reserves IS 'Those on the waiting list.';
COMMENT ON COLUMN selection.decision.cut_off IS 'Lowest points among those in by points; empty where none is.';
COMMENT ON COLUMN selection.decision.certified IS 'Whether the list was proved to be the best under the quotas.';
COMMENT ON COLUMN selection.decision.seed IS 'Published before anyone applied; orders equal points.';
COMMENT ON COLUMN selection.decision.engine IS 'Which version of the choice was used.';
COMMENT ON COLUMN selection.decision.digest IS 'SHA-256 of everything the list was computed from.';
COMMENT ON COLUMN selection.decision.criteria IS 'Criteria and weights as published.';
COMMENT ON COLUMN selection.decision.quotas IS 'Kept places that were used, after changes.';
COMMENT ON COLUMN selection.decision.changes IS 'Kept places set free, with reasons.';
COMMENT ON COLUMN selection.decision.moves IS 'People moved by hand: application, direction, reason, note, both officers.';
COMMENT ON COLUMN selection.decision.decided_at IS 'When.';
COMMENT ON COLUMN selection.decision.decided_by IS 'Identity id of the head.';
COMMENT ON COLUMN selection.decision.decided_by_name IS 'Their name at that moment.';

CREATE TABLE selection.score (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  call_id uuid NOT NULL,
  place int,
  total int,
  lines jsonb NOT NULL,
  features jsonb NOT NULL,
  owner_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('chosen', 'reserve', 'not-selected')),
  reserve_no int,
  lifted boolean NOT NULL,
  fixed boolean NOT NULL,
  explained jsonb,
  PRIMARY KEY (city, application_id),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id),
  FOREIGN KEY (city, call_id) REFERENCES selection.decision (city, call_id)
);
SELECT platform.guard_by_city('selection.score');
CREATE INDEX score_call ON selection.score (city, call_id, place);
GRANT SELECT, INSERT ON selection.score TO berdaya_app;
COMMENT ON TABLE selection.score IS 'Points and outcome of one application at the decision. Only added to.';
COMMENT ON COLUMN selection.score.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.score.application_id IS 'The application.';
COMMENT ON COLUMN selection.score.call_id IS 'Its call.';
COMMENT ON COLUMN selection.score.place IS 'Place in the ranking by points, then seed; empty for who took no part in it.';
COMMENT ON COLUMN selection.score.total IS 'Points; empty where places are given in order.';
COMMENT ON COLUMN selection.score.lines IS 'Points of each criterion and what they rest on.';
COMMENT ON COLUMN selection.score.features IS 'What the quotas looked at.';
COMMENT ON COLUMN selection.score.owner_id IS 'The owner: at most one application of an owner gets a place.';
COMMENT ON COLUMN selection.score.outcome IS 'chosen, reserve or not-selected, on the day of the decision.';
COMMENT ON COLUMN selection.score.reserve_no IS 'Place on the waiting list, from 1.';
COMMENT ON COLUMN selection.score.lifted IS 'Chosen because of kept places: by points alone this one would not be in.';
COMMENT ON COLUMN selection.score.fixed IS 'Moved in by two officers.';
COMMENT ON COLUMN selection.score.explained IS 'For who was in by points alone but is not: which kept places, which other application, which move.';
