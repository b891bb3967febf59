-- Calls of every kind, and a condition on earlier help.
ALTER TABLE programmes.call ADD COLUMN rest_years int NOT NULL DEFAULT 0 CHECK (rest_years BETWEEN 0 AND 2);
COMMENT ON COLUMN programmes.call.rest_years IS 'Years since the last help before one may take part again; 0 means no condition.';
COMMENT ON COLUMN programmes.call.kind IS 'training, equipment, legality, exhibition, or mixed: a training with equipment for those who finish it.';
