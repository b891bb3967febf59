-- Before a draw someone looks at the evidence of those counted in a short group: there a wrong answer raises a chance most.

CREATE TABLE selection.claim (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  feature text NOT NULL,
  value text NOT NULL,
  result text NOT NULL CHECK (result IN ('seen', 'excused')),
  reason text CHECK (reason <> ''),
  checked_at timestamptz NOT NULL,
  checked_by text NOT NULL,
  checked_by_name text NOT NULL,
  PRIMARY KEY (city, application_id, feature, value),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id),
  CHECK (result = 'seen' OR reason IS NOT NULL)
);
SELECT platform.guard_by_city('selection.claim');
GRANT SELECT, INSERT, UPDATE ON selection.claim TO berdaya_app;
COMMENT ON TABLE selection.claim IS 'Evidence for being counted in a short group, looked at before a draw; the newest word counts.';
COMMENT ON COLUMN selection.claim.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.claim.application_id IS 'The application that counts in the group.';
COMMENT ON COLUMN selection.claim.feature IS 'What the kept place looks at.';
COMMENT ON COLUMN selection.claim.value IS 'The group; another answer needs another look.';
COMMENT ON COLUMN selection.claim.result IS 'seen: an officer has seen the evidence; excused: none is needed, for the reason.';
COMMENT ON COLUMN selection.claim.reason IS 'Why no evidence is needed; what was seen, if it was written down.';
COMMENT ON COLUMN selection.claim.checked_at IS 'When.';
COMMENT ON COLUMN selection.claim.checked_by IS 'Identity id of the officer.';
COMMENT ON COLUMN selection.claim.checked_by_name IS 'Their name at that moment.';
