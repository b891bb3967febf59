-- What a filter of the list asks, in one narrow index: counting those that match then never opens the wide rows.
CREATE INDEX business_counted ON registry.business (city, district, nib_state, assisted, sector, helped_on, area);
