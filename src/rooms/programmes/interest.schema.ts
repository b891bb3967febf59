import * as v from 'valibot';
import { line, tick } from '#platform/forms/fields.ts';
import { readPhone } from '#rooms/registry/index.ts';
import { m } from '#words';

/** A mobile number written any way people write it; the result is E.164. */
const phone = v.pipe(
  line({ max: 40, empty: () => m.programmes_interest_empty() }),
  v.check(
    (raw) => {
      const { value } = readPhone(raw);
      return value?.kind === 'mobile' && value.others.length === 0;
    },
    () => m.programmes_interest_wrong(),
  ),
  v.transform((raw) => readPhone(raw).value?.e164 ?? ''),
);

/** `hp` and the consent `setuju`; `_situs` is the field no person sees. */
export const interestSchema = v.object({
  hp: phone,
  setuju: v.pipe(
    tick,
    v.check(
      (given) => given,
      () => m.programmes_interest_consent_empty(),
    ),
  ),
  _situs: line({ max: 200 }),
});
