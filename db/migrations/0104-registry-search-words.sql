-- The words by which businesses are found, so that a word typed wrongly is read as the nearest that occurs.

CREATE TABLE registry.search_word (
  city text NOT NULL DEFAULT current_setting('app.city'),
  word text NOT NULL,
  PRIMARY KEY (city, word)
);
SELECT platform.guard_by_city('registry.search_word');
GRANT SELECT, INSERT ON registry.search_word TO berdaya_app;
COMMENT ON TABLE registry.search_word IS 'Every word of the search texts of businesses, kept by triggers. A word nobody uses any more stays: it finds nothing.';
COMMENT ON COLUMN registry.search_word.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.search_word.word IS 'Folded to lower case, letters only, at least four.';
CREATE INDEX search_word_near ON registry.search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION registry.keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO registry.search_word (city, word)
    SELECT DISTINCT f.city, w FROM fresh f, string_to_table(f.search, ' ') w WHERE w ~ '^[a-z]{4,30}$'
    ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO registry.search_word (city, word)
    SELECT DISTINCT f.city, w FROM fresh f JOIN stale s USING (city, id), string_to_table(f.search, ' ') w
    WHERE f.search <> s.search AND w ~ '^[a-z]{4,30}$'
    ORDER BY 1, 2 ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_of_new AFTER INSERT ON registry.business
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_search_words();
CREATE TRIGGER search_words_of_changed AFTER UPDATE ON registry.business
  REFERENCING NEW TABLE AS fresh OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION registry.keep_search_words();

INSERT INTO registry.search_word (city, word)
SELECT DISTINCT b.city, w FROM registry.business b, string_to_table(b.search, ' ') w WHERE w ~ '^[a-z]{4,30}$'
ON CONFLICT DO NOTHING;
