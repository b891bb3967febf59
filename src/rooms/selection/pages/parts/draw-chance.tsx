import type { Ctx } from '#platform/ctx.ts';
import { formatNumber, Note } from '#ui/index.ts';
import { m } from '#words';
import { listDraws } from '../../draw.reads.ts';
import type { Application } from '../../selection.reads.ts';

/** The own number of lists and the way to the draw, for an applicant of a sealed draw; nothing for everyone else. */
export async function drawChance(ctx: Ctx, { callId, code }: Application) {
  const draw = (await listDraws(ctx, callId)).at(-1);
  const lists = draw?.chances[code];
  if (!draw || lists === undefined) return null;
  return (
    <Note title={m.selection_undian_status({ n: formatNumber(lists), percent: formatNumber(lists / 10) })}>
      <p>
        <a href={`/undian/${draw.code}?nomor=${encodeURIComponent(code)}`}>{m.selection_undian_status_link()}</a>
      </p>
    </Note>
  );
}
