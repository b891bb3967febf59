-- Applying: drafts kept for fourteen days, applications with the answers as given, and the steps each application went through.

CREATE SCHEMA selection;
GRANT USAGE ON SCHEMA selection TO berdaya_app;

CREATE TABLE selection.intake (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  received int NOT NULL DEFAULT 0,
  mode text NOT NULL DEFAULT 'score' CHECK (mode IN ('score', 'first-come')),
  PRIMARY KEY (city, call_id)
);
SELECT platform.guard_by_city('selection.intake');
GRANT SELECT, INSERT, UPDATE ON selection.intake TO berdaya_app;
COMMENT ON TABLE selection.intake IS 'One row per call; locked while a place is taken, so the last place is taken once.';
COMMENT ON COLUMN selection.intake.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.intake.call_id IS 'The call.';
COMMENT ON COLUMN selection.intake.mode IS 'score: everyone may apply until closing and places are given by the published criteria; first-come: places are taken in order, then the waiting list.';
COMMENT ON COLUMN selection.intake.received IS 'How many applications the call has received so far, withdrawn ones included.';

CREATE TABLE selection.draft (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  answers jsonb NOT NULL DEFAULT '{}',
  at_question text,
  phone_sealed text,
  phone_index text,
  phone_checked boolean NOT NULL DEFAULT false,
  phone_skipped boolean NOT NULL DEFAULT false,
  code_sent boolean NOT NULL DEFAULT false,
  shares_phone boolean NOT NULL DEFAULT false,
  filled_by text,
  filled_by_name text,
  application_id uuid,
  started_at timestamptz NOT NULL,
  kept_until date NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('selection.draft');
CREATE INDEX draft_phone ON selection.draft (city, call_id, phone_index) WHERE application_id IS NULL;
CREATE INDEX draft_kept_until ON selection.draft (city, kept_until);
GRANT SELECT, INSERT, UPDATE, DELETE ON selection.draft TO berdaya_app;
COMMENT ON TABLE selection.draft IS 'An application being filled in. Kept fourteen days after the last answer, then deleted.';
COMMENT ON COLUMN selection.draft.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.draft.id IS 'Id; the browser holds it signed in a cookie.';
COMMENT ON COLUMN selection.draft.call_id IS 'The call it is for.';
COMMENT ON COLUMN selection.draft.answers IS 'Answers given so far, without the phone.';
COMMENT ON COLUMN selection.draft.at_question IS 'The last question that was opened: where another phone resumes.';
COMMENT ON COLUMN selection.draft.phone_sealed IS 'Phone in E.164, sealed.';
COMMENT ON COLUMN selection.draft.phone_index IS 'Blind index of the phone.';
COMMENT ON COLUMN selection.draft.phone_checked IS 'Whether a code sent to the phone was typed back.';
COMMENT ON COLUMN selection.draft.phone_skipped IS 'Whether the person went on without a code.';
COMMENT ON COLUMN selection.draft.code_sent IS 'Whether a code was sent to this phone for this draft.';
COMMENT ON COLUMN selection.draft.shares_phone IS 'Whether this is another person on a phone that has applied already.';
COMMENT ON COLUMN selection.draft.filled_by IS 'Identity id of the helper or officer who fills it in; empty when the owner does.';
COMMENT ON COLUMN selection.draft.filled_by_name IS 'Their name.';
COMMENT ON COLUMN selection.draft.application_id IS 'What it became when it was sent; the answers are then emptied.';
COMMENT ON COLUMN selection.draft.started_at IS 'When the first page was opened.';
COMMENT ON COLUMN selection.draft.kept_until IS 'The day after which it is deleted.';

CREATE TABLE selection.application (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  call_version int NOT NULL,
  code text NOT NULL,
  state text NOT NULL CHECK (state IN ('submitted', 'incomplete', 'verified', 'ranked', 'accepted', 'reserve',
    'not-selected', 'offered', 'confirmed', 'withdrawn', 'cancelled')),
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  owner_name text NOT NULL,
  area text NOT NULL,
  phone_sealed text,
  phone_index text,
  phone_checked boolean NOT NULL,
  shares_phone boolean NOT NULL DEFAULT false,
  answers jsonb NOT NULL,
  facts jsonb,
  facts_at timestamptz,
  reserve_no int,
  channel text NOT NULL CHECK (channel IN ('web', 'counter')),
  may_whatsapp boolean NOT NULL,
  may_publish_name boolean NOT NULL,
  filled_by text,
  filled_by_name text,
  ease text CHECK (ease IN ('easy', 'fair', 'hard')),
  locale text NOT NULL DEFAULT 'id',
  submitted_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  CONSTRAINT application_code UNIQUE (city, code)
);
SELECT platform.guard_by_city('selection.application');
CREATE UNIQUE INDEX application_one_per_phone ON selection.application (city, call_id, phone_index)
  WHERE NOT shares_phone AND state NOT IN ('withdrawn', 'cancelled');
CREATE UNIQUE INDEX application_one_per_business ON selection.application (city, call_id, business_id)
  WHERE state NOT IN ('withdrawn', 'cancelled');
CREATE INDEX application_call ON selection.application (city, call_id, state, submitted_at);
CREATE INDEX application_phone ON selection.application (city, phone_index);
CREATE INDEX application_business ON selection.application (city, business_id);
GRANT SELECT, INSERT, UPDATE ON selection.application TO berdaya_app;
COMMENT ON TABLE selection.application IS 'One application of one business to one call.';
COMMENT ON COLUMN selection.application.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.application.id IS 'Id.';
COMMENT ON COLUMN selection.application.call_id IS 'The call.';
COMMENT ON COLUMN selection.application.call_version IS 'Version of the call whose questions were answered.';
COMMENT ON COLUMN selection.application.code IS 'Public code, BJI-4F7K-29: with the phone it opens the status page.';
COMMENT ON COLUMN selection.application.state IS 'State computed from the steps, stored in the same transaction.';
COMMENT ON COLUMN selection.application.business_id IS 'The business in the registry.';
COMMENT ON COLUMN selection.application.owner_id IS 'Its owner in the registry.';
COMMENT ON COLUMN selection.application.owner_name IS 'Name as written in the application.';
COMMENT ON COLUMN selection.application.area IS 'Kelurahan of the business, or the city when the applicant did not know it.';
COMMENT ON COLUMN selection.application.phone_sealed IS 'Phone in E.164, sealed; empty for someone without a phone, at the counter.';
COMMENT ON COLUMN selection.application.phone_index IS 'Blind index of the phone.';
COMMENT ON COLUMN selection.application.phone_checked IS 'False: the number is not yet checked, staff call.';
COMMENT ON COLUMN selection.application.shares_phone IS 'Another person on a phone that had applied already.';
COMMENT ON COLUMN selection.application.answers IS 'Answers as given; never changed after sending.';
COMMENT ON COLUMN selection.application.facts IS 'Facts of the business as they were at the decision.';
COMMENT ON COLUMN selection.application.facts_at IS 'When the facts were frozen.';
COMMENT ON COLUMN selection.application.reserve_no IS 'Place on the waiting list, from 1.';
COMMENT ON COLUMN selection.application.channel IS 'web: filled in by the applicant; counter: by a helper or officer beside them.';
COMMENT ON COLUMN selection.application.may_whatsapp IS 'Consent at sending: news by WhatsApp.';
COMMENT ON COLUMN selection.application.may_publish_name IS 'Consent at sending: name on the published list.';
COMMENT ON COLUMN selection.application.filled_by IS 'Identity id of the helper or officer who filled it in.';
COMMENT ON COLUMN selection.application.filled_by_name IS 'Their name.';
COMMENT ON COLUMN selection.application.ease IS 'Answer to the one question after sending: was the form easy.';
COMMENT ON COLUMN selection.application.locale IS 'Language the applicant read: messages are written in it.';
COMMENT ON COLUMN selection.application.submitted_at IS 'When it was sent.';
COMMENT ON COLUMN selection.application.version IS 'Counts changes; a stale save is refused.';

CREATE FUNCTION selection.keep_answers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.answers IS DISTINCT FROM OLD.answers THEN
    RAISE EXCEPTION 'the answers of an application do not change after sending';
  END IF;
  IF OLD.facts IS NOT NULL AND NEW.facts IS DISTINCT FROM OLD.facts THEN
    RAISE EXCEPTION 'the facts of an application are frozen at the decision';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION selection.keep_answers IS 'Facts are frozen at decisions: a later edit never rewrites why someone was chosen.';
CREATE TRIGGER keep_answers BEFORE UPDATE ON selection.application FOR EACH ROW EXECUTE FUNCTION selection.keep_answers();

CREATE TABLE selection.step (
  city text NOT NULL DEFAULT current_setting('app.city'),
  application_id uuid NOT NULL,
  seq int NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (city, application_id, seq),
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id)
);
SELECT platform.guard_by_city('selection.step');
GRANT SELECT, INSERT ON selection.step TO berdaya_app;
COMMENT ON TABLE selection.step IS 'What happened to an application, in order. Only added to.';
COMMENT ON COLUMN selection.step.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.step.application_id IS 'The application.';
COMMENT ON COLUMN selection.step.seq IS 'Running number within the application, from 1: two officers at once cannot both add the same one.';
COMMENT ON COLUMN selection.step.kind IS 'The step, as named in selection.rules.ts.';
COMMENT ON COLUMN selection.step.at IS 'When.';
COMMENT ON COLUMN selection.step.actor_id IS 'Who, as identity id; - for the public and the system.';
COMMENT ON COLUMN selection.step.actor_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.step.actor_kind IS 'public, owner, helper, staff or system.';
COMMENT ON COLUMN selection.step.detail IS 'What the step says to the applicant: reason, things asked for, due day, why it is late.';

CREATE TABLE selection.document (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  draft_id uuid,
  application_id uuid,
  name text NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  bytes bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, draft_id) REFERENCES selection.draft (city, id) ON DELETE CASCADE,
  FOREIGN KEY (city, application_id) REFERENCES selection.application (city, id),
  CHECK (num_nonnulls(draft_id, application_id) = 1)
);
SELECT platform.guard_by_city('selection.document');
CREATE INDEX document_draft ON selection.document (city, draft_id);
CREATE INDEX document_application ON selection.document (city, application_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON selection.document TO berdaya_app;
COMMENT ON TABLE selection.document IS 'A file sent with an application, under the name the call asked for.';
COMMENT ON COLUMN selection.document.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.document.id IS 'Id.';
COMMENT ON COLUMN selection.document.draft_id IS 'The draft it was added to, until it is sent.';
COMMENT ON COLUMN selection.document.application_id IS 'The application it belongs to, once sent.';
COMMENT ON COLUMN selection.document.name IS 'What was asked for: foto produk.';
COMMENT ON COLUMN selection.document.file_id IS 'The stored file.';
COMMENT ON COLUMN selection.document.file_name IS 'Name of the file as sent.';
COMMENT ON COLUMN selection.document.bytes IS 'Size in bytes as stored.';
COMMENT ON COLUMN selection.document.at IS 'When it was added.';
