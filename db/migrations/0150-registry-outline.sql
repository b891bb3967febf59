-- Real outlines of areas for maps that are drawn on the server: one path each on the grid of its city.
CREATE TABLE registry.area_outline (
  city text NOT NULL DEFAULT current_setting('app.city'),
  code text NOT NULL,
  path text NOT NULL CHECK (path ~ '^[MLlz0-9 -]+$'),
  label_x integer NOT NULL,
  label_y integer NOT NULL,
  grid_height integer NOT NULL CHECK (grid_height > 0),
  source text NOT NULL,
  PRIMARY KEY (city, code),
  FOREIGN KEY (city, code) REFERENCES registry.area (city, code)
);
SELECT platform.guard_by_city('registry.area_outline');
GRANT SELECT, INSERT, DELETE ON registry.area_outline TO berdaya_app;
COMMENT ON TABLE registry.area_outline IS 'Outlines of kecamatan and kelurahan, simplified to a grid 560 units wide; borders are shared.';
COMMENT ON COLUMN registry.area_outline.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.area_outline.code IS 'The area it outlines.';
COMMENT ON COLUMN registry.area_outline.path IS 'Path of an SVG in grid units: M, L, l and z with whole numbers only.';
COMMENT ON COLUMN registry.area_outline.label_x IS 'Where its name may stand, grid units from the left.';
COMMENT ON COLUMN registry.area_outline.label_y IS 'Where its name may stand, grid units from the top.';
COMMENT ON COLUMN registry.area_outline.grid_height IS 'Height of the whole city on the grid; the same for all its areas.';
COMMENT ON COLUMN registry.area_outline.source IS 'Who drew it, under which licence: shown under each map.';
