import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { formatDay, formatNumber, Note } from '#ui/index.ts';
import { m } from '#words';
import { type Draw, listDraws } from '../../draw.reads.ts';
import { listNumber, sealedGroups } from '../../draw.rules.ts';
import { objectBefore } from '../../draw-day.rules.ts';
import type { Application } from '../../selection.reads.ts';
import { qualityWords, tenths } from './draw-quality.ts';

/**
 * For an applicant of a sealed draw: on how many lists, in which groups counted, until when to object; afterwards which list
 * was drawn, from what, and the own place among the others. Nothing for everyone else.
 */
export async function drawChance(ctx: Ctx, { callId, code }: Application, { quotas }: Call) {
  const draw = (await listDraws(ctx, callId)).at(-1);
  const lists = draw?.chances[code];
  if (!draw || lists === undefined) return null;
  const counted = sealedGroups(draw.pool, code);
  const groups = quotas.filter(({ feature, value }) => counted[feature] === value).map(({ label }) => label);
  return (
    <Note title={m.selection_undian_status({ n: formatNumber(lists), percent: tenths(lists) })}>
      <p>{qualityWords(draw)}</p>
      <p>
        {groups.length > 0
          ? m.selection_undian_groups({ groups: groups.join(', ') })
          : quotas.length > 0 && m.selection_undian_no_groups()}
      </p>
      {draw.held ? <Drawn draw={draw} code={code} /> : <BeforeDraw draw={draw} code={code} />}
      <p>
        <a href={`/undian/${draw.code}?nomor=${encodeURIComponent(code)}`}>{m.selection_undian_status_link()}</a>
      </p>
    </Note>
  );
}

function BeforeDraw({ draw: { drawsOn }, code }: { draw: Draw; code: string }) {
  if (!drawsOn) return null;
  return (
    <p>
      {m.selection_undian_object_before({ day: formatDay(objectBefore(drawsOn)), draw: formatDay(drawsOn) })}{' '}
      <a href={`/status/${code}/keberatan`}>{m.selection_undian_object_link()}</a>
    </p>
  );
}

function Drawn({ draw: { held, lists }, code }: { draw: Draw; code: string }) {
  if (!held) return null;
  const drawn = (lists.split('\n')[held.drawn] ?? '').split(',').slice(1);
  const list = listNumber(held.drawn);
  const waits = held.reserves.indexOf(code);
  return (
    <>
      <p>
        {drawn.includes(code) ? m.selection_undian_on_list({ list }) : m.selection_undian_not_on_list({ list })}{' '}
        {waits >= 0 && m.selection_undian_reserve_place({ n: formatNumber(waits + 1) })}
      </p>
      <p class="b-meta">
        {m.selection_undian_seed({ outside: held.outside, secret: held.secret.match(/.{1,8}/g)?.join(' ') ?? '' })}
      </p>
    </>
  );
}
