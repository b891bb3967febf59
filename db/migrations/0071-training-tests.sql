-- The same questions before and after a training, and what participants answered.

CREATE TABLE training.test (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  open_phase text CHECK (open_phase IN ('before', 'after')),
  frozen_at timestamptz,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, call_id)
);
SELECT platform.guard_by_city('training.test');
GRANT SELECT, INSERT, UPDATE ON training.test TO berdaya_app;
COMMENT ON TABLE training.test IS 'The test of a call; locked while its questions change or an answer is given.';
COMMENT ON COLUMN training.test.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.test.call_id IS 'The call.';
COMMENT ON COLUMN training.test.open_phase IS 'Which phase takes answers now: before, after, or none.';
COMMENT ON COLUMN training.test.frozen_at IS 'First answer: from then on the questions stay as they are, so that both phases ask the same.';
COMMENT ON COLUMN training.test.version IS 'Counts changes.';

CREATE TABLE training.test_item (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  position int NOT NULL,
  question text NOT NULL,
  choices text[] NOT NULL CHECK (cardinality(choices) BETWEEN 2 AND 5),
  answer int NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES training.test (city, call_id),
  CHECK (answer BETWEEN 0 AND cardinality(choices) - 1)
);
SELECT platform.guard_by_city('training.test_item');
CREATE INDEX test_item_call ON training.test_item (city, call_id, position);
GRANT SELECT, INSERT, UPDATE, DELETE ON training.test_item TO berdaya_app;
COMMENT ON TABLE training.test_item IS 'One question of a test.';
COMMENT ON COLUMN training.test_item.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.test_item.id IS 'Id.';
COMMENT ON COLUMN training.test_item.call_id IS 'The call.';
COMMENT ON COLUMN training.test_item.position IS 'Place in the test, from 1.';
COMMENT ON COLUMN training.test_item.question IS 'The question.';
COMMENT ON COLUMN training.test_item.choices IS 'Two to five answers to choose from.';
COMMENT ON COLUMN training.test_item.answer IS 'Which of them is right, from 0.';

CREATE TABLE training.test_answer (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid NOT NULL,
  phase text NOT NULL CHECK (phase IN ('before', 'after')),
  chosen jsonb,
  score int NOT NULL,
  out_of int NOT NULL,
  how text NOT NULL CHECK (how IN ('self', 'paper')),
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES training.test (city, call_id),
  CONSTRAINT test_answer_once UNIQUE (city, application_id, phase),
  CHECK (score BETWEEN 0 AND out_of)
);
SELECT platform.guard_by_city('training.test_answer');
CREATE INDEX test_answer_call ON training.test_answer (city, call_id);
GRANT SELECT, INSERT, UPDATE ON training.test_answer TO berdaya_app;
COMMENT ON TABLE training.test_answer IS 'What one participant answered in one phase.';
COMMENT ON COLUMN training.test_answer.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.test_answer.id IS 'Id.';
COMMENT ON COLUMN training.test_answer.call_id IS 'The call.';
COMMENT ON COLUMN training.test_answer.application_id IS 'The participant.';
COMMENT ON COLUMN training.test_answer.phase IS 'before or after the training.';
COMMENT ON COLUMN training.test_answer.chosen IS 'Chosen answer by question id, from 0; empty when only the paper''s result was keyed in.';
COMMENT ON COLUMN training.test_answer.score IS 'Right answers.';
COMMENT ON COLUMN training.test_answer.out_of IS 'Questions asked.';
COMMENT ON COLUMN training.test_answer.how IS 'self: answered on a phone; paper: keyed in by staff.';
COMMENT ON COLUMN training.test_answer.by_id IS 'Who wrote it down; - for the participant.';
COMMENT ON COLUMN training.test_answer.by_name IS 'Their name.';
COMMENT ON COLUMN training.test_answer.at IS 'When.';
