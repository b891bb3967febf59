-- The day of a draw is published with its seal: whoever was counted in the wrong group objects before it.

ALTER TABLE selection.draw ADD COLUMN draws_on date CHECK (draws_on > (sealed_at AT TIME ZONE 'Asia/Jakarta')::date);
COMMENT ON COLUMN selection.draw.draws_on IS 'The first day on which it may be held, published with the seal; objections are open until the evening before. Empty for draws sealed before this was asked.';

CREATE OR REPLACE FUNCTION selection.keep_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.drawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a draw is held once';
  END IF;
  IF (NEW.city, NEW.id, NEW.call_id, NEW.number, NEW.code, NEW.digest, NEW.outside_kind, NEW.outside_plan, NEW.reason, NEW.pool,
      NEW.quotas, NEW.engine, NEW.lists, NEW.seal, NEW.secret_sealed, NEW.certified, NEW.lowest, NEW.gap, NEW.chances,
      NEW.prices, NEW.sealed_at, NEW.sealed_by, NEW.sealed_by_name, NEW.draws_on)
     IS DISTINCT FROM (OLD.city, OLD.id, OLD.call_id, OLD.number, OLD.code, OLD.digest, OLD.outside_kind, OLD.outside_plan,
      OLD.reason, OLD.pool, OLD.quotas, OLD.engine, OLD.lists, OLD.seal, OLD.secret_sealed, OLD.certified, OLD.lowest, OLD.gap,
      OLD.chances, OLD.prices, OLD.sealed_at, OLD.sealed_by, OLD.sealed_by_name, OLD.draws_on) THEN
    RAISE EXCEPTION 'what is sealed does not change';
  END IF;
  RETURN NEW;
END $$;
