-- How far the demo city's time runs ahead. Only the owner role writes it; an office in production has no row.
CREATE TABLE platform.demo_clock (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  days int NOT NULL CHECK (days >= 0)
);
COMMENT ON TABLE platform.demo_clock IS 'The demo city''s own time. One row at most; it never runs back.';
COMMENT ON COLUMN platform.demo_clock.single IS 'Always true: there is one row.';
COMMENT ON COLUMN platform.demo_clock.days IS 'Days the demo city is ahead of the machine.';
