-- The ground every room stands on: the app's role, the offices, one-time form keys, the queue's door.

DO $$ BEGIN
  CREATE ROLE berdaya_app NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT berdaya_app TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  -- A superuser needs no grant, and another start may be granting at this moment.
  IF NOT pg_has_role(current_user, 'berdaya_app', 'MEMBER') THEN RAISE; END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
GRANT USAGE ON SCHEMA public TO berdaya_app;

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO berdaya_app;

CREATE FUNCTION platform.guard_by_city(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY by_city ON %s TO berdaya_app USING (city = current_setting(''app.city'', true)) WITH CHECK (city = current_setting(''app.city'', true))', target);
END $$;
COMMENT ON FUNCTION platform.guard_by_city IS 'Turns row-level security on for a business table: rows of another city do not exist for the app.';

CREATE TABLE platform.office (
  city text PRIMARY KEY DEFAULT current_setting('app.city'),
  settings jsonb NOT NULL
);
SELECT platform.guard_by_city('platform.office');
GRANT SELECT, INSERT, UPDATE ON platform.office TO berdaya_app;
COMMENT ON TABLE platform.office IS 'How the office of each city presents itself: names, contact, number patterns.';
COMMENT ON COLUMN platform.office.city IS 'Kemendagri code of the city, 12.75 for Kota Binjai.';
COMMENT ON COLUMN platform.office.settings IS 'Office fields as in platform/ctx.ts.';

CREATE TABLE platform.form_result (
  city text NOT NULL DEFAULT current_setting('app.city'),
  key uuid NOT NULL,
  location text,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (city, key)
);
SELECT platform.guard_by_city('platform.form_result');
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.form_result TO berdaya_app;
COMMENT ON TABLE platform.form_result IS 'One row per form submit that was carried out: a repeated submit is answered with the first result.';
COMMENT ON COLUMN platform.form_result.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN platform.form_result.key IS 'The one-time key that stood in the form.';
COMMENT ON COLUMN platform.form_result.location IS 'Where the first submit was sent on to.';
COMMENT ON COLUMN platform.form_result.at IS 'When it was carried out.';

CREATE FUNCTION platform.enqueue(task text, payload json, run_at timestamptz, job_key text, max_attempts int)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    identifier => task, payload => payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
END $$;
REVOKE ALL ON FUNCTION platform.enqueue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.enqueue TO berdaya_app;
COMMENT ON FUNCTION platform.enqueue IS 'The only way for the app to add a job: in the transaction of the change that causes it.';

CREATE FUNCTION platform.stuck_jobs(for_city text)
RETURNS TABLE (task text, attempts int, max_attempts int, last_error text, since timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT t.identifier, j.attempts::int, j.max_attempts::int, j.last_error, j.created_at
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.attempts > 0 AND j.payload ->> 'city' = for_city
  ORDER BY j.created_at
$$;
REVOKE ALL ON FUNCTION platform.stuck_jobs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.stuck_jobs TO berdaya_app;
COMMENT ON FUNCTION platform.stuck_jobs IS 'Jobs of a city that failed at least once and are still waiting.';
