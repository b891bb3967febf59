import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, Form, formatDate, type Message } from '#ui/index.ts';
import { m } from '#words';
import { type Compared, compareDouble } from '../../compare-double.ts';
import { undoUntil } from '../../doubles/merge.rules.ts';
import { pairName } from './double-words.tsx';

/** What became of the pair that was decided just before this one. */
export async function decidedMessage(c: Context, id: string | undefined): Promise<Message[]> {
  if (!id) return [];
  const { pair, merge } = await compareDouble(ctxOf(c), idFrom(id));
  const next = { href: `/kerja/duplikat/${id}`, label: m.registry_double_look_again() };
  if (merge) return [{ tone: 'good', text: m.registry_double_now_merged({ name: pairName(pair) }), next }];
  return pair.state === 'different'
    ? [{ tone: 'good', text: m.registry_double_now_different({ name: pairName(pair) }), next }]
    : [];
}

/** A pair that was merged: by whom, and the way back while there is one. */
export function Decided({ c, compared: { pair, merge } }: { c: Context; compared: Compared }) {
  if (!merge) return <p>{m.registry_double_refusal_changed()}</p>;
  const until = undoUntil(merge.merged_at);
  return (
    <>
      <p>
        {m.registry_double_is_merged({
          who: merge.merged_by_name,
          day: formatDate(merge.merged_at),
          reason: pair.decidedReason ?? '',
        })}
      </p>
      <p>
        <a href={`/kerja/usaha/${merge.kept}`}>{m.registry_double_open_kept()}</a>
      </p>
      {dayOf(ctxOf(c).now) <= until && (
        <Form c={c} action={`/kerja/duplikat/${pair.id}/urungkan`}>
          <p>{m.registry_double_undo_text({ day: formatDate(until) })}</p>
          <Actions>
            <Button tone="secondary">{m.registry_double_undo()}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
