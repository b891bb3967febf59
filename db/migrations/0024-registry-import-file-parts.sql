-- The file of a list is kept in parts of some megabytes: a long one need not be held in memory at once.
ALTER TABLE registry.import_file ADD COLUMN part int NOT NULL DEFAULT 0;
ALTER TABLE registry.import_file DROP CONSTRAINT import_file_pkey;
ALTER TABLE registry.import_file ADD PRIMARY KEY (city, batch_id, part);
COMMENT ON COLUMN registry.import_file.part IS 'Number of the part, counted from 0.';
