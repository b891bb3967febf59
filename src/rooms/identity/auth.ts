import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { phoneNumber, twoFactor } from 'better-auth/plugins';
import { addMinutes } from '#platform/clock.ts';
import type { Database, Db } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex } from '#platform/sealed.ts';

/** Minutes a staff desk may be silent before it must sign in again. */
export const idleMinutes = 30;
/** Minutes a phone code stays good. */
export const codeMinutes = 15;
const tries = 5;
const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** What the library's callbacks need to know of the request they run in. */
const request = new AsyncLocalStorage<{ deliver?: (code: string) => Promise<void>; sharedPhone?: boolean }>();

/** Runs library calls with what their callbacks need: who carries a code, whether the phone is shared. */
export const duringRequest = request.run.bind(request);

const signInTables = {
  user: {
    modelName: 'auth_user',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'auth_session',
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'auth_account',
    fields: {
      userId: 'user_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    storeIdentifier: 'hashed',
  },
} as const;

/** What both doors share. The library is only ever called from our pages: it has no address of its own and no cookies to read but ours. */
const common = (db: Db, secure: boolean) =>
  ({
    appName: 'Berdaya',
    baseURL: 'http://sign-in.invalid',
    secret: blindIndex('sign-in library'),
    database: { db, type: 'postgres', schemaName: 'identity', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    verification: signInTables.verification,
    account: signInTables.account,
    user: signInTables.user,
    advancedOptions: {
      useSecureCookies: secure,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  }) as const;

/** Staff: e-mail, password, second factor; ends after 30 silent minutes. */
function staffAuth(db: Db, secure: boolean) {
  const { advancedOptions, ...options } = common(db, secure);
  return betterAuth({
    ...options,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: {
      ...signInTables.session,
      expiresIn: idleMinutes * MINUTE,
      updateAge: MINUTE,
      cookieCache: { enabled: true, maxAge: MINUTE },
    },
    advanced: { ...advancedOptions, cookiePrefix: 'petugas' },
    plugins: [
      twoFactor({
        issuer: 'Berdaya',
        twoFactorTable: 'auth_two_factor',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  });
}

/** Owners and helpers: phone and code; 30 days on one's own phone, half a day (and until the browser closes) on a shared one. */
function phoneAuth(db: Db, secure: boolean) {
  const { advancedOptions, ...options } = common(db, secure);
  return betterAuth({
    ...options,
    session: {
      ...signInTables.session,
      expiresIn: 30 * DAY,
      disableSessionRefresh: true,
      cookieCache: { enabled: true, maxAge: MINUTE },
    },
    advanced: { ...advancedOptions, cookiePrefix: 'pemilik' },
    databaseHooks: {
      session: {
        create: {
          before: async (session) =>
            request.getStore()?.sharedPhone
              ? { data: { ...session, expiresAt: addMinutes(session.createdAt, DAY / 2 / 60) } }
              : undefined,
        },
      },
    },
    plugins: [
      phoneNumber({
        otpLength: 6,
        expiresIn: codeMinutes * MINUTE,
        allowedAttempts: tries,
        sendOTP: async ({ code }) => {
          await request.getStore()?.deliver?.(code);
        },
        signUpOnVerification: { getTempEmail: (key) => `${key}@telepon.invalid`, getTempName: () => '-' },
        schema: {
          user: { fields: { phoneNumber: 'phone_number', phoneNumberVerified: 'phone_number_verified' } },
        },
      }),
    ],
  });
}

export type StaffAuth = ReturnType<typeof staffAuth>;
export type PhoneAuth = ReturnType<typeof phoneAuth>;

let doors: { staff: StaffAuth; phone: PhoneAuth } | undefined;

/**
 * Opens both doors on a database. Called once by start-up (after `useSecret`) and by tests.
 * `secure` sets the cookies' Secure mark and prefix: true wherever the office is reached by https.
 */
export function startSignIn(database: Database, options: { secure: boolean }): void {
  const db = database.forRole('berdaya_sign_in');
  doors = { staff: staffAuth(db, options.secure), phone: phoneAuth(db, options.secure) };
}

export function signInDoors(): { staff: StaffAuth; phone: PhoneAuth } {
  if (!doors) throw new Error('Sign-in was not started: call startSignIn() at start.');
  return doors;
}

/**
 * The key under which the library knows an e-mail or phone of one city: a fingerprint, so its tables hold no personal
 * data and the same address in two cities is two accounts.
 */
export const signInKey = (city: string, value: string): string =>
  Buffer.from(blindIndex(`${city} ${value}`), 'base64url').toString('hex');

/** The library wants an e-mail; this one reaches nobody. */
export const signInEmail = (city: string, email: string): string =>
  `${signInKey(city, email.toLowerCase())}@petugas.invalid`;
