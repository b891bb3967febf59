import type { Db } from '#platform/db/database.ts';

export type Locale = 'id' | 'en';

export const roles = [
  'head',
  'programme',
  'training',
  'mentor',
  'treasurer',
  'evaluator',
  'administrator',
  'helper',
  'owner',
  'public',
  'system',
] as const;

/** What a person may be in an office. One person can hold several. */
export type Role = (typeof roles)[number];

/** Who acts. `remit` lists area code prefixes ('12.75' = the whole city, '12.75.01' = one kecamatan). */
export interface Actor {
  kind: 'public' | 'owner' | 'helper' | 'staff' | 'system';
  /** The identity person's id; for the public the visitor id or '-'. */
  id: string;
  name: string;
  roles: readonly Role[];
  remit: readonly string[];
  /** E.164, only for owners and helpers who proved it with a code. */
  phone?: string;
}

/** How the office presents itself; one row per city, never written in code. */
export interface Office {
  city: string;
  cityName: string;
  officeName: string;
  governmentName: string;
  phone: string;
  whatsapp: string;
  address: string;
  hours: string;
  /** First part of public codes: 'BJI' in BJI-4F7K-29. */
  codePrefix: string;
  /** Pattern of official numbers: {n} counter, {roman} month, {year}. */
  letterNumber: string;
  headName: string;
  headRank: string;
  headNip: string;
  /** Where the public reaches this office, without a slash at the end. */
  baseUrl: string;
  /** True in the demo city: synthetic people, codes shown on screen. */
  demo: boolean;
}

/** Everything a use case may know of the world. Nothing below a page reads cookies, clock or globals. */
export interface Ctx {
  /** Kemendagri code, '12.75'. */
  city: string;
  actor: Actor;
  now: Date;
  requestId: string;
  locale: Locale;
  db: Db;
  office: Office;
}

/** The actor of jobs and start-up work. */
export const systemActor: Actor = { kind: 'system', id: '-', name: 'Berdaya', roles: ['system'], remit: [] };
