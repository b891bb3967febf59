import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, isId } from '#platform/page-address.ts';
import { CallTabs, getCall } from '#rooms/programmes/index.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  type Column,
  DataTable,
  Form,
  type FormValues,
  PageHeading,
  renderPage,
  textOf,
} from '#ui/index.ts';
import { m } from '#words';
import { confirmNames } from '../confirm-names.ts';
import { conflictKinds } from '../marks.rules.ts';
import { listOfCall, type QueueRow } from '../queue.reads.ts';
import { allow } from '../selection.permissions.ts';
import { conflictWord } from './parts/conflict-words.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/:id/pendaftar/hubungan`: the names of a call, looked through once before marking without them. */
export async function namesPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.mark');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const base = `/kerja/program/${call.id}/pendaftar`;
  const [rows, areas] = await Promise.all([listOfCall(ctx, call.id), listAreas(ctx)]);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_names_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.selection_applicants_programmes() },
        { href: base, label: call.title },
      ],
      errors,
      status,
    },
    <>
      <PageHeading title={m.selection_names_title()} text={m.selection_names_lead()} />
      <CallTabs call={call} current="pendaftar" actor={ctx.actor} />
      <Form c={c} action={`${base}/hubungan`}>
        <DataTable
          caption={m.selection_names_caption({ n: rows.length })}
          columns={columnsFor(areas, values)}
          rows={rows}
        />
        <Actions>
          <Button>{m.selection_names_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

const columnsFor = (areas: readonly Area[], values: FormValues | undefined): Column<QueueRow>[] => [
  {
    key: 'name',
    head: m.selection_queue_name(),
    card: 'heading',
    cell: (row) => row.ownerName,
    under: (row) => (row.close ? '' : row.answers.businessName),
  },
  {
    key: 'area',
    head: m.selection_queue_area(),
    card: 'place',
    cell: (row) =>
      areas.find(({ code, level }) => code === row.area && level !== 'city')?.name ?? m.selection_area_unknown(),
  },
  {
    key: 'close',
    head: m.selection_conflict_how(),
    card: 'last',
    cell: (row) =>
      row.close ? (
        m.selection_queue_close()
      ) : (
        <select
          class="b-input b-input--m"
          name={`h-${row.id}`}
          aria-label={m.selection_names_select({ name: row.ownerName })}
        >
          <option value="">{m.selection_names_none()}</option>
          {conflictKinds.map((kind) => (
            <option value={kind} selected={textOf(values, `h-${row.id}`) === kind}>
              {conflictWord(kind)}
            </option>
          ))}
        </select>
      ),
  },
];

const kind = v.picklist(conflictKinds, () => m.platform_field_not_a_choice());

/** Every row's answer under `h-` and the application's id; those left at nothing are left out. */
const namesSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((values) => Object.entries(values).filter(([name, value]) => name.startsWith('h-') && value !== '')),
  v.transform((chosen) => chosen.map(([name, value]) => ({ applicationId: name.slice(2), kind: value }))),
  v.array(v.object({ applicationId: v.pipe(v.string(), v.check(isId)), kind })),
);

export function namesPost(c: Context): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: namesSchema,
    again: (values, errors, status) =>
      namesPage(c, { values, errors: errors.map(({ message }) => ({ name: '', message })), status }),
    run: async (tx, close) => {
      await confirmNames(tx, { callId, close });
      return `/kerja/program/${callId}/pendaftar/nilai`;
    },
  });
}
