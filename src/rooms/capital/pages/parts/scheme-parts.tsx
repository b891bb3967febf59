import { dayOf } from '#platform/clock.ts';
import { daysBetween, Facts, formatDate, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { Scheme } from '../../schemes.reads.ts';
import { oldAfterDays, type SchemeKind } from '../../schemes.rules.ts';

export const schemeKindWord = (kind: SchemeKind): string => m[`capital_kind_${kind}`]();

/** Whether the office should look again. */
export const isOld = ({ asOf }: Pick<Scheme, 'asOf'>, now: Date): boolean =>
  daysBetween(asOf, dayOf(now)) > oldAfterDays;

/** "Perlu dicek" with its word and sign; nothing when all was checked. */
export const CheckTag = ({ scheme }: { scheme: Pick<Scheme, 'toCheck'> }) =>
  scheme.toCheck ? (
    <Tag colour="emas" icon="warn">
      {m.capital_to_check()}
    </Tag>
  ) : null;

/** One scheme as owners read it: what, how much, for whom, from where, since when, and what is not certain. */
export function SchemeCard({ scheme }: { scheme: Scheme }) {
  const price = scheme.sharia ? m.capital_scheme_price_sharia() : m.capital_scheme_price();
  return (
    <section class="b-card" id={`skema-${scheme.id}`}>
      <h2 class="b-h3">{scheme.name}</h2>
      <Facts
        compact
        facts={[
          { label: m.capital_scheme_amount(), value: scheme.amount },
          { label: price, value: scheme.price },
          { label: m.capital_scheme_conditions(), value: scheme.conditions },
          { label: m.capital_scheme_collateral(), value: scheme.collateral },
          {
            label: m.capital_scheme_source(),
            value: scheme.source,
            source: m.capital_scheme_as_of({ day: formatDate(scheme.asOf) }),
          },
        ]}
      />
      {scheme.toCheck && (
        <p>
          <CheckTag scheme={scheme} /> {scheme.toCheck}
        </p>
      )}
    </section>
  );
}
