import type { CallState } from './call-states.rules.ts';
import type { CriterionKind, CriterionRule, QuotaFeature } from './criteria.rules.ts';

/** Kinds of programme an office calls for. `mixed` is a training with equipment for those who finish it. */
export const callKinds = ['training', 'equipment', 'legality', 'exhibition', 'mixed'] as const;
export type CallKind = (typeof callKinds)[number];

/** What a person does in a call's team: penanggung jawab, panitia, narasumber, pendamping. */
export const teamRoles = ['responsible', 'committee', 'speaker', 'companion'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Documents a call may ask for. None is the usual answer: papers are no wall. */
export const documentKinds = ['identity-card', 'product-photo', 'business-letter', 'nib'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface CallSession {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  address: string;
  mapUrl: string | null;
  /** Lesson hours (JP) of 45 minutes. */
  lessonHours: number;
}

export interface Criterion {
  id: string;
  kind: CriterionKind;
  /** In the reader's language, or the office's own words. */
  label: string;
  /** The office's own words; nothing for the usual ones. */
  ownLabel: string | null;
  /** Most points it can give; the weights of a call make 100. */
  weight: number;
  rule: CriterionRule;
}

export interface Quota {
  feature: QuotaFeature;
  value: string;
  /** Least number of places. */
  min: number;
  /** In the reader's language. */
  label: string;
}

export interface TeamMember {
  personId: string | null;
  name: string;
  role: TeamRole;
}

/** One call with everything that is published about it. Dates are empty only while it is a draft. */
export interface Call {
  id: string;
  slug: string;
  kind: CallKind;
  title: string;
  purpose: string;
  audience: string;
  /** Sectors it is meant for; [] = all. */
  sectors: string[];
  /** Months a product should have been sold; 0 = no condition. */
  minMonths: number;
  /** Years since the last help before one may take part again; 0 = no condition. */
  restYears: number;
  benefits: string;
  bring: string;
  /** What stands behind "free": meals, transport. */
  included: string;
  /** Area codes it is meant for; [] = the whole city. */
  areas: string[];
  capacity: number;
  /** The state at the moment of reading: a call whose closing time has passed reads as closed. */
  state: CallState;
  /** While postponed: where it goes on. */
  resumesTo: CallState | null;
  publicReason: string | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Day by which everyone is told, 'YYYY-MM-DD'. */
  decideBy: string | null;
  objectionDays: number;
  sessions: CallSession[];
  criteria: Criterion[];
  quotas: Quota[];
  documents: DocumentKind[];
  contact: { name: string; phone: string };
  team: TeamMember[];
  certificate: { minAttendance: number; testRequired: boolean };
  /** First opened; nothing while the public has never seen it. */
  openedAt: Date | null;
  copiedFrom: string | null;
  /** Identity ids of everyone who wrote on it: none of them may approve it. */
  writers: string[];
  version: number;
  changedAt: Date;
}
