import * as v from 'valibot';
import { type FormValues, textOf } from '#platform/forms/read-form.ts';
import type { QueueFile } from '../../queue-file.ts';

/** The name of the choice about one fact. */
export const pickField = (fact: string): string => `pilih-${fact}`;

/** What the office had when a choice was shown, as it travels in the page. */
export const seenField = (fact: string): string => `lihat-${fact}`;

const read = (text: string): unknown => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  return parsed.success ? parsed.output : null;
};

/** One conflicting record with what was chosen about it, as the file it came in: the same door judges it again. */
export function picksOf(person: string, record: string, values: FormValues): string {
  const facts = Object.keys(values).flatMap((name) => (name.startsWith('pilih-') ? [name.slice('pilih-'.length)] : []));
  const picks = Object.fromEntries(
    facts.map((fact) => [
      fact,
      {
        take: textOf(values, pickField(fact)) === 'mine' ? ('mine' as const) : ('office' as const),
        seen: read(textOf(values, seenField(fact))),
      },
    ]),
  );
  const file = { kind: 'berdaya-lapangan', person, madeAt: new Date(0).toISOString(), photos: [] };
  const items = [{ item: read(record), picks }] as QueueFile['items'];
  return JSON.stringify({ ...file, items });
}
