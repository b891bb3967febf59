-- Everyone is told of a decision once, by a job.

ALTER TABLE selection.decision ADD COLUMN told_at timestamptz;
GRANT UPDATE (told_at) ON selection.decision TO berdaya_app;
COMMENT ON COLUMN selection.decision.told_at IS 'When the messages to all applicants were written; empty until then.';
