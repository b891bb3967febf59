import type { Call } from '#rooms/programmes/index.ts';
import { FileList, formatBytes, formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Draw } from '../../draw.reads.ts';
import { drawnQuotas, listNumber } from '../../draw.rules.ts';
import { LEAST_SHOWN } from './draw-view.ts';

/** Beside the draw: what is on the drawn list, how its kept places are filled, and the sealed files. */
export function DrawBeside({ draw, call, own }: { draw: Draw; call: Call; own: string }) {
  const { code, lists, quotas, held } = draw;
  const on = held ? (lists.split('\n')[held.drawn] ?? '').split(',').slice(1) : [];
  return (
    <>
      {held && (
        <section class="b-flow">
          <h2 class="b-h3">{m.selection_undian_list({ list: listNumber(held.drawn) })}</h2>
          <Codes codes={on} own={own} />
          <h3 class="b-h3">{m.selection_undian_reserves()}</h3>
          <Codes codes={held.reserves.slice(0, 10)} own={own} />
        </section>
      )}
      {held && call.quotas.length > 0 && (
        <SimpleTable
          caption={m.selection_undian_quotas_met()}
          columns={[
            { head: m.selection_draw_group() },
            { head: m.selection_draw_needed(), numeric: true },
            { head: m.selection_draw_has(), numeric: true },
          ]}
          rows={drawnQuotas(draw, on).map(({ feature, value, asked, reached }) => [
            call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value,
            formatNumber(asked),
            reached > 0 && reached < LEAST_SHOWN ? m.selection_draw_under({ n: LEAST_SHOWN }) : formatNumber(reached),
          ])}
        />
      )}
      <section>
        <h2 class="b-h3">{m.selection_undian_files()}</h2>
        <FileList
          files={[
            {
              href: `/undian/${code}/daftar.csv`,
              label: m.selection_undian_lists(),
              about: `CSV, ${formatBytes(lists.length)}`,
            },
            {
              href: `/undian/${code}/kuota.csv`,
              label: m.selection_undian_quotas(),
              about: `CSV, ${formatBytes(quotas.length)}`,
            },
          ]}
        />
        <p class="b-meta">{m.selection_undian_pool_note()}</p>
      </section>
    </>
  );
}

/** Receipt numbers in as many columns as fit; the reader's own stands out. */
function Codes({ codes, own }: { codes: readonly string[]; own: string }) {
  if (codes.length === 0) return <p>–</p>;
  return (
    <p>
      {codes.map((one) => (
        <>{one === own ? <mark class="b-code">{one}</mark> : <span class="b-code">{one}</span>} </>
      ))}
    </p>
  );
}
