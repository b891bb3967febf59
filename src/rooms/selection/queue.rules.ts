import { isId, pageFrom } from '#platform/page-address.ts';
import { type ApplicationState, applicationStates } from './selection.rules.ts';

type StoredState = Exclude<ApplicationState, 'draft'>;

/** What a list of applications is filtered by; it lives in the address. Empty: not filtered by it. */
export interface QueueFilter {
  callId: string;
  state: StoredState | '';
  /** Area code of a kecamatan or kelurahan. */
  area: string;
  page: number;
}

/** States of the queue, with their names in an address. What waits to be checked is the queue without a name. */
export const queueStates = {
  submitted: '',
  incomplete: 'lengkapi',
  verified: 'diperiksa',
} as const satisfies Partial<Record<StoredState, string>>;
export type QueueState = keyof typeof queueStates;

const areaCode = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;

type Query = Record<string, string | undefined>;

/** The queue an address asks for; what is not understood is left out, never an error. */
export function queueFrom(query: Query): QueueFilter & { state: QueueState } {
  const states = Object.keys(queueStates) as QueueState[];
  return {
    ...filterFrom(query),
    state: states.find((state) => queueStates[state] === (query.keadaan ?? '')) ?? 'submitted',
  };
}

/** The filter of all applicants of one call: by any state, by area. */
export function filterFrom(query: Query): QueueFilter {
  const stored = applicationStates.filter((state): state is StoredState => state !== 'draft');
  return {
    callId: query.program && isId(query.program) ? query.program : '',
    state: stored.find((state) => state === query.keadaan) ?? '',
    area: areaCode.test(query.wilayah ?? '') ? (query.wilayah ?? '') : '',
    page: pageFrom(query.hal),
  };
}

/** The queue as the end of an address again; `change` overrides, and a changed filter starts at page 1. */
export function queueQuery(
  filter: QueueFilter & { state: QueueState },
  change: Partial<QueueFilter & { state: QueueState }> = {},
): string {
  const next = { ...filter, page: 1, ...change };
  return asQuery([
    ['keadaan', queueStates[next.state]],
    ['program', next.callId],
    ['wilayah', next.area],
    ['hal', next.page > 1 ? String(next.page) : ''],
  ]);
}

/** The filter of one call's applicants as the end of an address. */
export function filterQuery(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  return asQuery([
    ['keadaan', next.state],
    ['wilayah', next.area],
    ['hal', next.page > 1 ? String(next.page) : ''],
  ]);
}

function asQuery(parts: [string, string][]): string {
  const query = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}
