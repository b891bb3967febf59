-- What a person asks the office to do with what it holds on them (UU 27/2022), and what the office answered.

CREATE TABLE identity.data_request (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  phone_sealed text NOT NULL,
  phone_index text NOT NULL,
  phone_tail text NOT NULL,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('correct', 'delete', 'limit')),
  wish text NOT NULL,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('done', 'partly', 'refused')),
  answer text,
  answered_at timestamptz,
  answered_by text,
  answered_by_name text,
  PRIMARY KEY (city, id),
  CHECK ((outcome IS NULL) = (answered_at IS NULL))
);
SELECT platform.guard_by_city('identity.data_request');
CREATE INDEX data_request_phone ON identity.data_request (city, phone_index, asked_at);
CREATE INDEX data_request_open ON identity.data_request (city, due_at) WHERE outcome IS NULL;
CREATE UNIQUE INDEX data_request_one_open ON identity.data_request (city, phone_index, kind) WHERE outcome IS NULL;
GRANT SELECT, INSERT, UPDATE ON identity.data_request TO berdaya_app;
COMMENT ON TABLE identity.data_request IS 'Requests of the people data is about: correct, delete, limit. A copy is taken at once and needs none.';
COMMENT ON COLUMN identity.data_request.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN identity.data_request.id IS 'UUIDv7.';
COMMENT ON COLUMN identity.data_request.phone_sealed IS 'E.164, sealed: the phone that was proved with a code.';
COMMENT ON COLUMN identity.data_request.phone_index IS 'Blind index for equality.';
COMMENT ON COLUMN identity.data_request.phone_tail IS 'Last four digits, for showing masked.';
COMMENT ON COLUMN identity.data_request.name IS 'Name of who asks; empty when only the phone is known.';
COMMENT ON COLUMN identity.data_request.kind IS 'correct, delete or limit.';
COMMENT ON COLUMN identity.data_request.wish IS 'What is asked, in the person''s words.';
COMMENT ON COLUMN identity.data_request.asked_at IS 'When it was asked.';
COMMENT ON COLUMN identity.data_request.due_at IS '3 x 24 hours later.';
COMMENT ON COLUMN identity.data_request.outcome IS 'done, partly or refused; empty while open.';
COMMENT ON COLUMN identity.data_request.answer IS 'What was done or why not, in the office''s words.';
COMMENT ON COLUMN identity.data_request.answered_at IS 'When.';
COMMENT ON COLUMN identity.data_request.answered_by IS 'Identity id of who answered.';
COMMENT ON COLUMN identity.data_request.answered_by_name IS 'Their name.';
