-- What people write for the activity report of a call; every figure in it is computed from the records.

CREATE TABLE programmes.report_note (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  basis text[] NOT NULL,
  process text[] NOT NULL,
  obstacles text[] NOT NULL,
  follow_up text[] NOT NULL,
  version int NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_by_name text NOT NULL,
  PRIMARY KEY (city, call_id),
  FOREIGN KEY (city, call_id) REFERENCES programmes.call (city, id)
);
SELECT platform.guard_by_city('programmes.report_note');
GRANT SELECT, INSERT, UPDATE ON programmes.report_note TO berdaya_app;
COMMENT ON TABLE programmes.report_note IS 'Sentences for the activity report of a call, one thing a line. What they said before stands in the audit trail.';
COMMENT ON COLUMN programmes.report_note.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN programmes.report_note.call_id IS 'The call.';
COMMENT ON COLUMN programmes.report_note.basis IS 'Grounds besides the usual ones: the budget document, the letter of assignment.';
COMMENT ON COLUMN programmes.report_note.process IS 'How it went.';
COMMENT ON COLUMN programmes.report_note.obstacles IS 'What stood in the way.';
COMMENT ON COLUMN programmes.report_note.follow_up IS 'What should be done next.';
COMMENT ON COLUMN programmes.report_note.version IS 'Counted up with each save; a page older than the stored version is refused.';
COMMENT ON COLUMN programmes.report_note.changed_at IS 'When it was last saved.';
COMMENT ON COLUMN programmes.report_note.changed_by IS 'Identity id of who saved it.';
COMMENT ON COLUMN programmes.report_note.changed_by_name IS 'Their name.';
