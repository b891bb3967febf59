-- The sealed content of a row is read only when the row is: it stands beside the table and not in it, so that marking
-- what became of thousands of rows does not write their contents again. Sealed bytes cannot be compressed.
ALTER TABLE registry.import_row ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE registry.import_row SET (toast_tuple_target = 256);
