-- When a business did one of the seven steps of its journey: the line of its timeline that says so.

ALTER TABLE registry.timeline ADD COLUMN step text
  CHECK (step IN ('register', 'train', 'mentor', 'licence', 'market', 'books', 'capital'));
COMMENT ON COLUMN registry.timeline.step IS 'The step of the seven this line marks as done; empty for every other line.';
CREATE INDEX timeline_step ON registry.timeline (city, business_id, step, at) WHERE step IS NOT NULL;
