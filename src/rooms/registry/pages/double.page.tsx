import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listPeople } from '#rooms/identity/index.ts';
import {
  Actions,
  Button,
  Compare,
  capitalized,
  Form,
  formatDate,
  PageHeading,
  renderPage,
  TextField,
  TwoColumns,
} from '#ui/index.ts';
import { m } from '#words';
import { type Compared, compareDouble } from '../compare-double.ts';
import { undoUntil } from '../doubles/merge.rules.ts';
import type { BusinessRecord } from '../record.reads.ts';
import { can } from '../registry.permissions.ts';
import { comparedFacts } from './parts/compared-facts.ts';
import { AskForm, DoubleAside, OpinionForm } from './parts/double-asides.tsx';
import { DoubleTag, pairName, pairReasons, sureness } from './parts/double-words.tsx';
import { sourceName } from './parts/words.ts';

export interface Filled {
  values?: FormValues;
  errors?: FieldError[];
  status?: number;
}

/** `GET /kerja/duplikat/:id`: both records side by side, what is chosen of each, and the decision. */
export const doublePage = (c: Context): Promise<Response> => showDouble(c, idFrom(c.req.param('id')));

/** The page of a pair, again with what was typed when something has to be mended. */
export async function showDouble(c: Context, id: string, filled: Filled = {}): Promise<Response> {
  const compared = await compareDouble(ctxOf(c), id);
  const { pair, sides } = compared;
  return renderPage(
    c,
    {
      layout: 'staff',
      wide: true,
      title: sides ? m.registry_double_question() : pairName(pair),
      current: '/kerja/duplikat',
      breadcrumb: [{ href: '/kerja/duplikat', label: m.registry_double_title() }],
      errors: filled.errors,
      status: filled.status as 422,
      messages: c.req.query('ditanya') === undefined ? [] : [{ tone: 'good', text: m.registry_double_was_asked() }],
    },
    <>
      <PageHeading
        title={sides ? m.registry_double_question() : m.registry_double_state_merged()}
        text={
          <>
            {capitalized(pairReasons(pair))}. {m.registry_double_sure({ percent: sureness(pair) })}{' '}
            <DoubleTag pair={pair} />
          </>
        }
      />
      {sides ? await waiting(c, { ...compared, sides }, filled) : <Decided c={c} compared={compared} />}
    </>,
  );
}

async function waiting(c: Context, compared: Compared & { sides: NonNullable<Compared['sides']> }, filled: Filled) {
  const ctx = ctxOf(c);
  const { pair, sides, next } = compared;
  const { left, right } = sides;
  const here = `/kerja/duplikat/${pair.id}`;
  const decides = can(ctx.actor, 'registry.merge');
  const table = (
    <Compare
      caption={m.registry_double_question()}
      left={{ title: left.displayName, about: aboutOf(left) }}
      right={{ title: right.displayName, about: aboutOf(right) }}
      facts={comparedFacts(left, right, filled.values)}
    />
  );
  if (!decides) return [table, <OpinionForm c={c} action={`${here}/jawab`} pair={pair} {...filled} />];
  const mentors = await listPeople(ctx, { role: 'mentor', area: left.area ?? undefined });
  const until = formatDate(undoUntil(ctx.now));
  return (
    <TwoColumns aside={<DoubleAside pair={pair} right={right} next={next} />}>
      {pair.state === 'different' ? (
        <p>{m.registry_double_is_different({ who: pair.decidedByName ?? '', reason: pair.decidedReason ?? '' })}</p>
      ) : (
        <>
          <Form c={c} action={here}>
            <input type="hidden" name="bertahan" value={left.id} />
            {table}
            <TextField name="alasan" label={m.registry_double_reason()} width="full" {...filled} />
            <Actions>
              <Button icon="merge" name="putusan" value="gabung">
                {m.registry_double_merge()}
              </Button>
              <Button tone="secondary" name="putusan" value="beda">
                {m.registry_double_not_same()}
              </Button>
            </Actions>
            <p class="b-meta">{m.registry_double_undo_until({ day: until, name: left.displayName })}</p>
          </Form>
          <AskForm c={c} action={`${here}/tanya`} mentors={mentors} {...filled} />
        </>
      )}
    </TwoColumns>
  );
}

const aboutOf = (record: BusinessRecord): string =>
  m.registry_double_about({ source: sourceName(record.source), day: formatDate(record.createdAt) });

function Decided({ c, compared: { pair, merge } }: { c: Context; compared: Compared }) {
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
