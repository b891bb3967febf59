-- Who may sign in and as what. The tables auth_* belong to the sign-in library (ADR 0004): the app's role cannot read them.

DO $$ BEGIN
  CREATE ROLE berdaya_sign_in NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('GRANT berdaya_sign_in TO %I', current_user);
EXCEPTION WHEN OTHERS THEN
  -- A superuser needs no grant, and another start may be granting at this moment.
  IF NOT pg_has_role(current_user, 'berdaya_sign_in', 'MEMBER') THEN RAISE; END IF;
END $$;

CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO berdaya_app, berdaya_sign_in;

CREATE TABLE identity.person (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('staff', 'helper', 'owner')),
  name text NOT NULL,
  title text NOT NULL DEFAULT '',
  unit text NOT NULL DEFAULT '',
  roles text[] NOT NULL,
  remit text[] NOT NULL DEFAULT '{}',
  email text,
  phone_sealed text,
  phone_index text,
  phone_tail text,
  sign_in_id uuid,
  start_password boolean NOT NULL DEFAULT false,
  demo boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  CONSTRAINT person_email UNIQUE (city, email),
  CONSTRAINT person_sign_in UNIQUE (city, sign_in_id),
  CHECK (kind <> 'staff' OR email IS NOT NULL),
  CHECK (kind = 'staff' OR phone_index IS NOT NULL)
);
SELECT platform.guard_by_city('identity.person');
CREATE UNIQUE INDEX person_phone ON identity.person (city, phone_index) WHERE kind <> 'staff';
CREATE INDEX person_name ON identity.person (city, name);
GRANT SELECT, INSERT, UPDATE ON identity.person TO berdaya_app;
COMMENT ON TABLE identity.person IS 'Who can sign in: staff by e-mail, helpers and owners by phone. Never deleted, only switched off: the audit trail names them.';
COMMENT ON COLUMN identity.person.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN identity.person.id IS 'UUIDv7.';
COMMENT ON COLUMN identity.person.kind IS 'staff (e-mail, password, second factor), helper or owner (phone and code).';
COMMENT ON COLUMN identity.person.name IS 'Full name; empty for an owner who has only proved a phone.';
COMMENT ON COLUMN identity.person.title IS 'How colleagues say it: Ibu Vivi.';
COMMENT ON COLUMN identity.person.unit IS 'Where they work: Bidang Pelatihan, Kelurahan Rambung Barat.';
COMMENT ON COLUMN identity.person.roles IS 'Roles held, see platform/ctx.ts.';
COMMENT ON COLUMN identity.person.remit IS 'Area code prefixes they work for; 12.75 is the whole city.';
COMMENT ON COLUMN identity.person.email IS 'Office address, lower case; only staff.';
COMMENT ON COLUMN identity.person.phone_sealed IS 'E.164, sealed.';
COMMENT ON COLUMN identity.person.phone_index IS 'Blind index for equality.';
COMMENT ON COLUMN identity.person.phone_tail IS 'Last four digits, for showing masked.';
COMMENT ON COLUMN identity.person.sign_in_id IS 'Their row in auth_user; empty until the first code of a helper was answered.';
COMMENT ON COLUMN identity.person.start_password IS 'True while the password is one the administrator handed over.';
COMMENT ON COLUMN identity.person.demo IS 'A sample person; refused in production mode.';
COMMENT ON COLUMN identity.person.active IS 'False: may not sign in and acts as nobody.';
COMMENT ON COLUMN identity.person.version IS 'Counts changes; a stale save is refused.';
COMMENT ON COLUMN identity.person.created_at IS 'When added.';
COMMENT ON COLUMN identity.person.updated_at IS 'When last changed.';

CREATE TABLE identity.auth_user (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL,
  image text,
  phone_number text UNIQUE,
  phone_number_verified boolean,
  two_factor_enabled boolean,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE identity.auth_user IS 'Sign-in library: one row per way in. Holds no name, address or phone: e-mail and phone are keyed fingerprints of city and value.';

CREATE TABLE identity.auth_session (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES identity.auth_user (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX auth_session_user ON identity.auth_session (user_id);
COMMENT ON TABLE identity.auth_session IS 'Sign-in library: open sessions. Address and browser are not kept.';

CREATE TABLE identity.auth_account (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES identity.auth_user (id) ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX auth_account_user ON identity.auth_account (user_id);
COMMENT ON TABLE identity.auth_account IS 'Sign-in library: password hashes (scrypt).';

CREATE TABLE identity.auth_verification (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX auth_verification_identifier ON identity.auth_verification (identifier);
COMMENT ON TABLE identity.auth_verification IS 'Sign-in library: codes waiting for an answer, at most 15 minutes; identifiers are hashed.';

CREATE TABLE identity.auth_two_factor (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES identity.auth_user (id) ON DELETE CASCADE,
  secret text NOT NULL,
  backup_codes text NOT NULL,
  verified boolean,
  failed_verification_count integer DEFAULT 0,
  locked_until timestamptz
);
CREATE INDEX auth_two_factor_user ON identity.auth_two_factor (user_id);
COMMENT ON TABLE identity.auth_two_factor IS 'Sign-in library: encrypted secrets of the second factor.';

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.auth_user, identity.auth_session, identity.auth_account,
  identity.auth_verification, identity.auth_two_factor TO berdaya_sign_in;
