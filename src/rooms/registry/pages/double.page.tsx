import type { Context } from 'hono';
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
  formatTime,
  KeysSwitch,
  Note,
  PageHeading,
  renderPage,
  TextField,
  TwoColumns,
} from '#ui/index.ts';
import { m } from '#words';
import { type Compared, compareDouble } from '../compare-double.ts';
import { undoUntil } from '../doubles/merge.rules.ts';
import { holdDouble } from '../hold-double.ts';
import type { BusinessRecord } from '../record.reads.ts';
import { can } from '../registry.permissions.ts';
import { comparedFacts } from './parts/compared-facts.ts';
import { Decided, decidedMessage } from './parts/decided-double.tsx';
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
      messages: [
        ...(c.req.query('ditanya') === undefined
          ? []
          : [{ tone: 'good' as const, text: m.registry_double_was_asked() }]),
        ...(await decidedMessage(c, c.req.query('sesudah'))),
      ],
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
  const holder = await holdDouble(ctx, pair.id);
  return (
    <TwoColumns aside={<DoubleAside pair={pair} right={right} next={next} />}>
      {pair.state === 'different' ? (
        <p>{m.registry_double_is_different({ who: pair.decidedByName ?? '', reason: pair.decidedReason ?? '' })}</p>
      ) : (
        <>
          {holder && (
            <Note tone="warn" title={m.registry_double_held({ name: holder.name, time: formatTime(holder.at) })}>
              <p>{m.registry_double_held_text()}</p>
            </Note>
          )}
          <Form c={c} action={here}>
            <input type="hidden" name="bertahan" value={left.id} />
            {table}
            <TextField name="alasan" label={m.registry_double_reason()} width="full" {...filled} />
            <Actions>
              <Button icon="merge" name="putusan" value="gabung" hotkey="a">
                {m.registry_double_merge()}
              </Button>
              <Button tone="secondary" name="putusan" value="beda" hotkey="b">
                {m.registry_double_not_same()}
              </Button>
            </Actions>
            <KeysSwitch label={m.registry_double_keys()} />
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
