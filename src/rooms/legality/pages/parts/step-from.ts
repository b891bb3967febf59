import { notFound } from '#platform/page-address.ts';
import type { StepCode } from '../../kinds.rules.ts';

/** A step from an address; what cannot be a code is not there. Whether the case has it is the case's to say. */
export function stepFrom(param: string | undefined): StepCode {
  if (!param || !/^[a-z0-9-]{1,40}$/.test(param)) throw notFound();
  return param;
}
