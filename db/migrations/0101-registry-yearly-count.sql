-- Published counts of businesses by year, each with who counted. They are not computed from the registry.

CREATE TABLE registry.yearly_count (
  city text NOT NULL DEFAULT current_setting('app.city'),
  year int NOT NULL,
  businesses int NOT NULL CHECK (businesses >= 0),
  source text NOT NULL,
  PRIMARY KEY (city, year)
);
SELECT platform.guard_by_city('registry.yearly_count');
GRANT SELECT, INSERT, UPDATE ON registry.yearly_count TO berdaya_app;
COMMENT ON TABLE registry.yearly_count IS 'Businesses of the city by year as others published them. A jump may be registration and not growth: never shown without its source.';
COMMENT ON COLUMN registry.yearly_count.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.yearly_count.year IS 'Calendar year. A year without a published count has no row.';
COMMENT ON COLUMN registry.yearly_count.businesses IS 'Micro, small and medium businesses counted.';
COMMENT ON COLUMN registry.yearly_count.source IS 'Who published the count, and where.';
