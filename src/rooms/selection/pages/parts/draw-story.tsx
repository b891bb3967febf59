import { createHash } from 'node:crypto';
import { formatDay, formatTime, Timeline, type TimelineEntry } from '#ui/index.ts';
import { m } from '#words';
import type { Draw } from '../../draw.reads.ts';
import { listNumber } from '../../draw.rules.ts';
import { objectBefore } from '../../draw-day.rules.ts';

/** A long number in groups of eight, which a screen can break and an eye can compare. */
const Digits = ({ of }: { of: string }) => <code class="b-code">{of.match(/.{1,8}/g)?.join(' ')}</code>;
const when = (at: Date): string => `${formatDay(at)}, ${formatTime(at)}`;

/** How the draw goes: seal, outside value, secret, number; what is to come stands hollow. */
export function DrawStory({ draw }: { draw: Draw }) {
  const { held, drawsOn, outsideKind, outsidePlan, seal, sealedAt, pool, engine } = draw;
  const later = held ? 'done' : 'later';
  const entries: TimelineEntry[] = [
    {
      state: 'done',
      title: m.selection_undian_seal(),
      when: when(sealedAt),
      children: (
        <>
          <p>{m.selection_undian_seal_text()}</p>
          <p>
            <Digits of={seal} />
          </p>
          <p class="b-meta">
            {m.selection_undian_pool_hash()} <Digits of={createHash('sha256').update(pool, 'utf8').digest('hex')} />
          </p>
          <p class="b-meta">{m.selection_undian_engine({ engine })}</p>
        </>
      ),
    },
    {
      state: held ? 'done' : 'now',
      title: outsideKind === 'dice' ? m.selection_undian_dice() : m.selection_undian_beacon(),
      when: held
        ? when(held.at)
        : (drawsOn ?? undefined) && m.selection_undian_before_draw({ day: formatDay(drawsOn ?? sealedAt) }),
      children: (
        <>
          <p>{m.selection_undian_plan({ plan: outsidePlan })}</p>
          {drawsOn && !held && (
            <p>{m.selection_draw_day_is({ day: formatDay(drawsOn), until: formatDay(objectBefore(drawsOn)) })}</p>
          )}
          {held && <p>{m.selection_undian_value({ value: held.outside, witnesses: held.witnesses })}</p>}
        </>
      ),
    },
    {
      state: later,
      title: m.selection_undian_secret(),
      children: held && (
        <p>
          <Digits of={held.secret} />
        </p>
      ),
    },
    {
      state: later,
      title: held ? m.selection_undian_result({ list: listNumber(held.drawn) }) : m.selection_undian_result_later(),
      children: <p>{m.selection_undian_nobody()}</p>,
    },
  ];
  return (
    <section>
      <h2>{m.selection_undian_story()}</h2>
      <Timeline entries={entries} />
    </section>
  );
}
