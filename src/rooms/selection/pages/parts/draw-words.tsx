import { formatDay, formatNumber, Note } from '#ui/index.ts';
import { m } from '#words';
import { listNumber } from '../../draw.rules.ts';
import type { DrawView } from './draw-view.ts';

/** Where the draw stands, in one note with the public address. */
export function DrawState({ view: { draws, computed } }: { view: DrawView }) {
  const last = draws.at(-1);
  if (!last) return null;
  const { digest, call } = computed.choice;
  const address = (
    <p>
      <a href={`/undian/${last.code}`}>{m.selection_draw_public_link()}</a>
    </p>
  );
  if (last.digest !== digest) {
    return (
      <Note tone="warn" title={m.selection_draw_stale_title()}>
        <p>{m.selection_refusal_draw_stale()}</p>
        {address}
      </Note>
    );
  }
  if (!last.held) {
    return (
      <Note title={m.selection_draw_sealed_title({ day: formatDay(last.sealedAt), by: last.sealedByName })}>
        <p>
          <code class="b-code">{last.seal}</code>
        </p>
        {address}
      </Note>
    );
  }
  return (
    <Note title={m.selection_draw_held_title({ list: listNumber(last.held.drawn) })}>
      <p>
        {m.selection_draw_held_by({ day: formatDay(last.held.at), by: last.held.byName, outside: last.held.outside })}
      </p>
      <p>
        <a href={`/kerja/seleksi/${call.id}/tetapkan`}>{m.selection_draw_to_decision()}</a>
      </p>
      <p>
        <a href={`/kerja/seleksi/${call.id}/undian/berita-acara.pdf`}>{m.selection_minutes_file()}</a>
      </p>
      {address}
    </Note>
  );
}

/** Every seal of the call but the last, each with the reason for the next. */
export function EarlierDraws({ view: { draws } }: { view: DrawView }) {
  if (draws.length < 2) return null;
  return (
    <section class="b-flow">
      <h2>{m.selection_draw_earlier()}</h2>
      <ol class="b-list">
        {draws.slice(0, -1).map(({ code, number, sealedAt }, at) => (
          <li>
            <a href={`/undian/${code}`}>
              {m.selection_draw_earlier_one({ n: formatNumber(number), day: formatDay(sealedAt) })}
            </a>{' '}
            {m.selection_draw_earlier_reason({ reason: draws[at + 1]?.reason ?? '' })}
          </li>
        ))}
      </ol>
    </section>
  );
}
