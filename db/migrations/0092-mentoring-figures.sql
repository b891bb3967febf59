-- Monthly business figures as their owner tells them, and the owner's wish to be reminded.

CREATE TABLE mentoring.monthly_figure (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  band text NOT NULL CHECK (band IN ('none', 'under-2-million', '2-to-5-million', '5-to-15-million', 'over-15-million')),
  exact bigint CHECK (exact >= 0),
  basis text NOT NULL CHECK (basis IN ('self-report', 'book', 'receipt')),
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('mentoring.monthly_figure');
CREATE INDEX monthly_figure_business ON mentoring.monthly_figure (city, business_id, month, at);
GRANT SELECT, INSERT, UPDATE ON mentoring.monthly_figure TO berdaya_app;
COMMENT ON TABLE mentoring.monthly_figure IS 'Sales of one month as told; told again is a new row, the newest counts. A month without a row is unknown.';
COMMENT ON COLUMN mentoring.monthly_figure.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.monthly_figure.id IS 'Id.';
COMMENT ON COLUMN mentoring.monthly_figure.business_id IS 'The business in the registry.';
COMMENT ON COLUMN mentoring.monthly_figure.month IS 'The first day of the month.';
COMMENT ON COLUMN mentoring.monthly_figure.band IS 'Sales of that month in rupiah, as a band; none: nothing was sold.';
COMMENT ON COLUMN mentoring.monthly_figure.exact IS 'Sales in rupiah where the owner knows them; they lie in the band.';
COMMENT ON COLUMN mentoring.monthly_figure.basis IS 'Where it comes from: self-report (from memory), book, receipt.';
COMMENT ON COLUMN mentoring.monthly_figure.by_name IS 'Name of who told it.';
COMMENT ON COLUMN mentoring.monthly_figure.at IS 'When it was told.';

CREATE TABLE mentoring.figure_reminder (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  wanted boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('mentoring.figure_reminder');
CREATE INDEX figure_reminder_business ON mentoring.figure_reminder (city, business_id, at);
GRANT SELECT, INSERT, UPDATE ON mentoring.figure_reminder TO berdaya_app;
COMMENT ON TABLE mentoring.figure_reminder IS 'Whether an owner wants to be reminded each month; only added to, the newest counts. Never asked is never wanted.';
COMMENT ON COLUMN mentoring.figure_reminder.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.figure_reminder.id IS 'Id.';
COMMENT ON COLUMN mentoring.figure_reminder.business_id IS 'The business in the registry.';
COMMENT ON COLUMN mentoring.figure_reminder.owner_id IS 'The owner who said so; another owner is not reminded.';
COMMENT ON COLUMN mentoring.figure_reminder.wanted IS 'Yes or no.';
COMMENT ON COLUMN mentoring.figure_reminder.at IS 'When.';
