import { addMinutes } from '#platform/clock.ts';

/** What someone may ask the office to do with what it holds on them. A copy is taken at once and needs no request. */
export const requestKinds = ['correct', 'delete', 'limit'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestOutcomes = ['done', 'partly', 'refused'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** One request with its answer, when there is one. */
export interface DataRequest {
  id: string;
  /** E.164; pages show the tail. */
  phone: string;
  phoneTail: string;
  name: string;
  kind: RequestKind;
  wish: string;
  askedAt: Date;
  dueAt: Date;
  outcome: RequestOutcome | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
}

const DAYS = 3;

/** Until when a request must be answered: 3 x 24 hours (UU 27/2022 art. 30, 32, 40-43, to verify), holidays included. */
export const dueOf = (askedAt: Date): Date => addMinutes(askedAt, DAYS * 24 * 60);
