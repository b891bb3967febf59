-- What an officer typed into the planner, so that leaving the page loses nothing.

CREATE TABLE selection.plan (
  city text NOT NULL DEFAULT current_setting('app.city'),
  officer_id text NOT NULL,
  fields jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (city, officer_id)
);
SELECT platform.guard_by_city('selection.plan');
GRANT SELECT, INSERT, UPDATE ON selection.plan TO berdaya_app;
COMMENT ON TABLE selection.plan IS 'The planner as an officer left it: each has one, the newest wins.';
COMMENT ON COLUMN selection.plan.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.plan.officer_id IS 'Identity id of the officer.';
COMMENT ON COLUMN selection.plan.fields IS 'The fields of the form as typed: sources, activities, demand, staff days, floor.';
COMMENT ON COLUMN selection.plan.saved_at IS 'When it was last asked for a plan.';
