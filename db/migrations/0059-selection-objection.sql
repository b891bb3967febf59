-- Objections to a decision. What was said and what was answered stays as it was; nothing is deleted.

CREATE TABLE selection.objection (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  application_id uuid NOT NULL,
  about text NOT NULL CHECK (about IN ('points', 'facts', 'other')),
  words text NOT NULL,
  file_id uuid,
  file_name text,
  file_bytes bigint,
  filed_at timestamptz NOT NULL,
  filed_by_name text NOT NULL,
  due date NOT NULL,
  outcome text CHECK (outcome IN ('rejected', 'accepted')),
  remedy text CHECK (remedy IN ('place', 'reserve', 'none')),
  extra_place boolean NOT NULL DEFAULT false,
  reason text,
  answered_at timestamptz,
  answered_by text,
  answered_by_name text,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id),
  CHECK (num_nonnulls(outcome, remedy, reason, answered_at, answered_by, answered_by_name) IN (0, 6)),
  CHECK (num_nonnulls(file_id, file_name, file_bytes) IN (0, 3)),
  CHECK (NOT extra_place OR remedy = 'place')
);
SELECT platform.guard_by_city('selection.objection');
CREATE UNIQUE INDEX objection_one_open ON selection.objection (city, application_id) WHERE answered_at IS NULL;
CREATE INDEX objection_open ON selection.objection (city, filed_at) WHERE answered_at IS NULL;
CREATE INDEX objection_application ON selection.objection (city, application_id, filed_at);
GRANT SELECT, INSERT, UPDATE ON selection.objection TO berdaya_app;
COMMENT ON TABLE selection.objection IS 'An objection of an applicant to the decision on the application, with its answer.';
COMMENT ON COLUMN selection.objection.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.objection.id IS 'Id.';
COMMENT ON COLUMN selection.objection.application_id IS 'The application.';
COMMENT ON COLUMN selection.objection.about IS 'What is wrong: the points were counted wrongly, the facts about me are wrong, something else.';
COMMENT ON COLUMN selection.objection.words IS 'In the applicant''s own words.';
COMMENT ON COLUMN selection.objection.file_id IS 'A photo or PDF that shows it, if one was sent.';
COMMENT ON COLUMN selection.objection.file_name IS 'Name of the file as sent.';
COMMENT ON COLUMN selection.objection.file_bytes IS 'Size in bytes as stored.';
COMMENT ON COLUMN selection.objection.filed_at IS 'When it was filed.';
COMMENT ON COLUMN selection.objection.filed_by_name IS 'Who filed it: the applicant, or who filled it in with them.';
COMMENT ON COLUMN selection.objection.due IS 'The day promised for the answer.';
COMMENT ON COLUMN selection.objection.outcome IS 'rejected: the decision stands; accepted: it was wrong. Empty while open.';
COMMENT ON COLUMN selection.objection.remedy IS 'place: a place; reserve: a number at the end of the waiting list; none: nothing changes.';
COMMENT ON COLUMN selection.objection.extra_place IS 'The place was added to the published number, because no place was free: nobody is pushed out.';
COMMENT ON COLUMN selection.objection.reason IS 'Why, in the office''s words, as sent to the applicant.';
COMMENT ON COLUMN selection.objection.answered_at IS 'When it was answered.';
COMMENT ON COLUMN selection.objection.answered_by IS 'Identity id of the officer who answered: neither verified, marked nor decided this application.';
COMMENT ON COLUMN selection.objection.answered_by_name IS 'Their name at that moment.';

CREATE FUNCTION selection.keep_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'an answered objection does not change';
  END IF;
  IF (NEW.application_id, NEW.about, NEW.words, NEW.file_id, NEW.filed_at, NEW.filed_by_name, NEW.due)
     IS DISTINCT FROM (OLD.application_id, OLD.about, OLD.words, OLD.file_id, OLD.filed_at, OLD.filed_by_name, OLD.due) THEN
    RAISE EXCEPTION 'what an objection says does not change';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION selection.keep_objection IS 'What was objected and answered stays as it was said.';
CREATE TRIGGER keep_objection BEFORE UPDATE ON selection.objection FOR EACH ROW EXECUTE FUNCTION selection.keep_objection();
