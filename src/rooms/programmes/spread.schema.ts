import * as v from 'valibot';
import { m } from '#words';

const code = v.pipe(
  v.string(),
  v.regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/, () => m.programmes_spread_none()),
);

/** Kelurahan that were ticked: at least one, as one value or several. */
export const spreadSchema = v.object({
  kelurahan: v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((ticked) => [ticked].flat().filter(Boolean)),
    v.minLength(1, () => m.programmes_spread_none()),
    v.maxLength(500, () => m.programmes_spread_none()),
    v.array(code, () => m.programmes_spread_none()),
  ),
});
