import { notFound } from '#platform/page-address.ts';
import { type StepCode, stepCodes } from '../../kinds.rules.ts';

/** A step from an address; anything else is not there. */
export function stepFrom(param: string | undefined): StepCode {
  const code = stepCodes.find((each) => each === param);
  if (!code) throw notFound();
  return code;
}
