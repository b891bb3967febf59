import { Facts, formatInstant, formatRupiah } from '#ui/index.ts';
import { m } from '#words';
import type { Correction } from '../../corrections/corrections.reads.ts';
import { fieldName } from '../../field-names.ts';
import type { Area } from '../../registry.reads.ts';
import { sectorName } from './words.ts';

/** The value of a fact as people read it. */
export function valueWord(field: string, value: string | null, areas: readonly Area[]): string {
  if (value === null) return m.registry_unknown();
  if (field === 'sector') return sectorName(value);
  if (field === 'area') return areas.find((area) => area.code === value)?.name ?? value;
  return field === 'annualSales' ? formatRupiah(Number(value)) : value;
}

/** What was proposed, what became of each fact, and the office's words. */
export function CorrectionFacts({ correction, areas }: { correction: Correction; areas: readonly Area[] }) {
  return (
    <>
      <Facts
        facts={correction.proposals.map(({ field, oldValue, newValue }) => ({
          label: fieldName(field),
          value: `${valueWord(field, oldValue, areas)} → ${valueWord(field, newValue, areas)}`,
          source: correction.taken
            ? correction.taken.includes(field)
              ? m.registry_correction_taken()
              : m.registry_correction_left()
            : undefined,
        }))}
      />
      {correction.words && <p>“{correction.words}”</p>}
      {correction.answer && (
        <p>
          <strong>{m.registry_own_answer()}</strong> {correction.answer}
        </p>
      )}
      <p class="b-meta">
        {correction.answeredAt
          ? m.registry_own_answered({ at: formatInstant(correction.answeredAt), who: correction.answeredBy ?? '' })
          : m.registry_correction_waits({ at: formatInstant(correction.proposedAt) })}
      </p>
    </>
  );
}
