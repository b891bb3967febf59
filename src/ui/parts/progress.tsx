import { m } from '#words';
import { formatNumber, formatPercent } from '../format.ts';
import { Bar } from './question.tsx';

/** Work that takes long: percent and count in words ("1.200 dari 1.842 baris"), and that one may leave. */
export function Progress({
  done,
  total,
  unit,
  leave = true,
}: {
  done: number;
  total: number;
  unit: string;
  leave?: boolean;
}) {
  return (
    <div role="status">
      <p>
        <b>{formatPercent(done, total)}</b>,{' '}
        {m.ui_progress_count({ done: formatNumber(done), total: formatNumber(total), unit })}
      </p>
      <Bar part={done} whole={total} />
      {leave && <p class="b-meta b-mt-1">{m.ui_progress_leave()}</p>}
    </div>
  );
}
