import type { StepCode } from './kinds.rules.ts';

/**
 * What most often makes OSS turn a NIB down or record it wrongly (facts §3a): looked at together before going there.
 * Asked points are ticked by the officer beside the owner; the address and the business line are read from the case.
 */
export const askedPoints = ['identity', 'no-old-account', 'reachable', 'capital', 'place', 'no-second'] as const;
export type AskedPoint = (typeof askedPoints)[number];

type Known = { code: StepCode; answer: string | null };

/** Whether an address can be found: a street or lane, and a house number or neighbourhood. */
export const addressIsFull = (address: string): boolean => address.trim().length >= 10 && /\d/.test(address);

export interface Point {
  code: AskedPoint | 'address' | 'business-line';
  ok: boolean;
}

/** What the case itself tells: an address with a number, and a business line. */
export function readPoints(steps: readonly Known[]): Point[] {
  const answer = (code: StepCode) => steps.find((step) => step.code === code)?.answer ?? '';
  return [
    { code: 'address', ok: addressIsFull(answer('address')) },
    { code: 'business-line', ok: /^\d{5} /.test(answer('business-line')) },
  ];
}

/** The points that are still open, given what the officer ticked. */
export function openPoints(steps: readonly Known[], ticked: readonly string[]): Point['code'][] {
  const asked = askedPoints.map((code): Point => ({ code, ok: ticked.includes(code) }));
  return [...readPoints(steps), ...asked].filter(({ ok }) => !ok).map(({ code }) => code);
}
