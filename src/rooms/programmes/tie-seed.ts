import { createHash } from 'node:crypto';
import type { Call } from './call.ts';

/**
 * The seed that orders equal points in a call: SHA-256 of the call's id, a line feed and the moment it first opened (ISO,
 * UTC), as hex. It is fixed before anyone can apply and shown on the call's page, so that anyone may compute the order again.
 * Nothing while the call has never opened.
 */
export function tieSeedOf(call: Pick<Call, 'id' | 'openedAt'>): string | undefined {
  if (!call.openedAt) return undefined;
  return createHash('sha256').update(`${call.id}\n${call.openedAt.toISOString()}`, 'utf8').digest('hex');
}
