-- Choosing by a draw: a call may give its places by lot; each draw is sealed before and held once.

ALTER TABLE selection.intake DROP CONSTRAINT intake_mode_check;
ALTER TABLE selection.intake ADD CONSTRAINT intake_mode_check CHECK (mode IN ('score', 'first-come', 'lottery'));
COMMENT ON COLUMN selection.intake.mode IS 'score: everyone may apply until closing and places are given by the published criteria; lottery: the same, and places are given by a public draw; first-come: places are taken in order, then the waiting list.';
ALTER TABLE selection.decision DROP CONSTRAINT decision_mode_check;
ALTER TABLE selection.decision ADD CONSTRAINT decision_mode_check CHECK (mode IN ('score', 'first-come', 'lottery'));

CREATE TABLE selection.draw (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  number int NOT NULL CHECK (number > 0),
  code text NOT NULL,
  digest text NOT NULL,
  outside_kind text NOT NULL CHECK (outside_kind IN ('dice', 'beacon')),
  outside_plan text NOT NULL CHECK (outside_plan <> ''),
  reason text,
  pool text NOT NULL,
  quotas text NOT NULL,
  engine text NOT NULL,
  lists text NOT NULL,
  seal text NOT NULL CHECK (seal ~ '^[0-9a-f]{64}$'),
  secret_sealed text NOT NULL,
  certified boolean NOT NULL,
  lowest double precision NOT NULL,
  gap double precision NOT NULL,
  chances jsonb NOT NULL,
  prices jsonb NOT NULL,
  sealed_at timestamptz NOT NULL,
  sealed_by text NOT NULL,
  sealed_by_name text NOT NULL,
  secret text,
  outside text,
  witnesses text,
  drawn int CHECK (drawn BETWEEN 0 AND 999),
  reserves jsonb,
  drawn_at timestamptz,
  drawn_by text,
  drawn_by_name text,
  PRIMARY KEY (city, id),
  UNIQUE (city, call_id, number),
  UNIQUE (city, code),
  CHECK (number = 1 OR reason <> ''),
  CHECK (num_nonnulls(secret, outside, witnesses, drawn, reserves, drawn_at, drawn_by, drawn_by_name) IN (0, 8)),
  CONSTRAINT draw_needs_two CHECK (drawn_by <> sealed_by)
);
SELECT platform.guard_by_city('selection.draw');
GRANT SELECT, INSERT, UPDATE ON selection.draw TO berdaya_app;
COMMENT ON TABLE selection.draw IS 'A public draw of a call: sealed first, held once. Another needs a new seal and a public reason.';
COMMENT ON COLUMN selection.draw.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN selection.draw.id IS 'Id.';
COMMENT ON COLUMN selection.draw.call_id IS 'The call.';
COMMENT ON COLUMN selection.draw.number IS 'First, second, ... draw of the call; only the last one counts.';
COMMENT ON COLUMN selection.draw.code IS 'Address of its public page, and the label of the draw.';
COMMENT ON COLUMN selection.draw.digest IS 'Fingerprint of the choice it was prepared from.';
COMMENT ON COLUMN selection.draw.outside_kind IS 'dice: three ten-sided dice before witnesses; beacon: a round of a public beacon.';
COMMENT ON COLUMN selection.draw.outside_plan IS 'Fixed in advance: when and where the dice are thrown, or which round of which beacon counts.';
COMMENT ON COLUMN selection.draw.reason IS 'Why there is another draw after an earlier seal; public.';
COMMENT ON COLUMN selection.draw.pool IS 'The participants as sealed, without names; only its SHA-256 is public, for it tells groups of each number.';
COMMENT ON COLUMN selection.draw.quotas IS 'Seats and kept places as sealed.';
COMMENT ON COLUMN selection.draw.engine IS 'Version of engine and solver as sealed.';
COMMENT ON COLUMN selection.draw.lists IS 'The numbered lists 000 to 999 as CSV of application codes, as sealed.';
COMMENT ON COLUMN selection.draw.seal IS 'The commitment: SHA-256 over the SHA-256 of pool, quotas, engine, lists and secret.';
COMMENT ON COLUMN selection.draw.secret_sealed IS 'The secret, encrypted until the draw.';
COMMENT ON COLUMN selection.draw.certified IS 'The lists were proved fairest and the proof was checked again.';
COMMENT ON COLUMN selection.draw.lowest IS 'Lowest chance of anybody, 0 to 1.';
COMMENT ON COLUMN selection.draw.gap IS 'How far the lowest chance may be from the best; 0 when certified.';
COMMENT ON COLUMN selection.draw.chances IS 'On how many of the 1,000 lists each application code stands.';
COMMENT ON COLUMN selection.draw.prices IS 'Lowest chance with and without each kept place.';
COMMENT ON COLUMN selection.draw.sealed_at IS 'When it was sealed and published.';
COMMENT ON COLUMN selection.draw.sealed_by IS 'Identity id of who sealed it.';
COMMENT ON COLUMN selection.draw.sealed_by_name IS 'Their name at that moment.';
COMMENT ON COLUMN selection.draw.secret IS 'The secret, revealed with the draw.';
COMMENT ON COLUMN selection.draw.outside IS 'The outside value: three digits, or the value of the beacon round.';
COMMENT ON COLUMN selection.draw.witnesses IS 'Who was there when the outside value came out.';
COMMENT ON COLUMN selection.draw.drawn IS 'Number of the drawn list.';
COMMENT ON COLUMN selection.draw.reserves IS 'Codes of the others in the order in which they wait.';
COMMENT ON COLUMN selection.draw.drawn_at IS 'When it was drawn.';
COMMENT ON COLUMN selection.draw.drawn_by IS 'Identity id of who drew; never who sealed.';
COMMENT ON COLUMN selection.draw.drawn_by_name IS 'Their name at that moment.';

CREATE FUNCTION selection.keep_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.drawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a draw is held once';
  END IF;
  IF (NEW.city, NEW.id, NEW.call_id, NEW.number, NEW.code, NEW.digest, NEW.outside_kind, NEW.outside_plan, NEW.reason, NEW.pool,
      NEW.quotas, NEW.engine, NEW.lists, NEW.seal, NEW.secret_sealed, NEW.certified, NEW.lowest, NEW.gap, NEW.chances,
      NEW.prices, NEW.sealed_at, NEW.sealed_by, NEW.sealed_by_name)
     IS DISTINCT FROM (OLD.city, OLD.id, OLD.call_id, OLD.number, OLD.code, OLD.digest, OLD.outside_kind, OLD.outside_plan,
      OLD.reason, OLD.pool, OLD.quotas, OLD.engine, OLD.lists, OLD.seal, OLD.secret_sealed, OLD.certified, OLD.lowest, OLD.gap,
      OLD.chances, OLD.prices, OLD.sealed_at, OLD.sealed_by, OLD.sealed_by_name) THEN
    RAISE EXCEPTION 'what is sealed does not change';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION selection.keep_draw IS 'What is sealed stays as it was, and a draw is held once.';
CREATE TRIGGER keep_draw BEFORE UPDATE ON selection.draw FOR EACH ROW EXECUTE FUNCTION selection.keep_draw();
