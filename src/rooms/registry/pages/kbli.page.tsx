import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  BulletList,
  Button,
  EmptyState,
  type FieldError,
  Filter,
  Filters,
  Form,
  Note,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { findKbli } from '../kbli/kbli.reads.ts';
import type { KbliClass } from '../kbli/search-kbli.rules.ts';
import { noteKbli } from '../note-kbli.ts';
import { type BusinessRecord, getBusinessRecord } from '../record.reads.ts';
import { can } from '../registry.permissions.ts';
import { kbliSchema } from '../registry.schema.ts';

const editions = ['2025', '2020'] as const;

async function show(c: Context, id: string | undefined, errors: FieldError[] = [], status = 200): Promise<Response> {
  const ctx = ctxOf(c);
  const record = id ? await getBusinessRecord(ctx, id) : null;
  const question = (c.req.query('cari') ?? record?.product ?? '').slice(0, 80);
  const found = await findKbli(ctx, question);
  const here = record ? `/kerja/usaha/${record.id}/kbli` : '/kerja/kbli';
  const chooses = record !== null && can(ctx.actor, 'registry.edit', { area: record.area });
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.registry_kbli_title(),
      current: '/kerja/registri',
      breadcrumb: record ? [{ href: `/kerja/usaha/${record.id}`, label: record.displayName }] : [],
      errors,
      status: status as 422,
    },
    <>
      <PageHeading title={m.registry_kbli_title()} text={m.registry_kbli_lead()} />
      <Filters action={here}>
        <Filter name="cari" label={m.registry_kbli_search()} value={question} />
      </Filters>
      {question !== '' && found.length === 0 && <EmptyState text={m.registry_kbli_none({ question })} />}
      {editions.map((edition) => {
        const classes = found.filter((one) => one.edition === edition);
        return (
          classes.length > 0 && (
            <section>
              <h2>{edition === '2025' ? m.registry_kbli_2025() : m.registry_kbli_2020()}</h2>
              <ul class="b-rows">
                {classes.map((one) => (
                  <li>
                    <Class c={c} one={one} record={chooses ? record : null} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {found.length > 0 && (
        <Note>
          <BulletList items={[m.registry_kbli_no_conversion(), m.registry_kbli_incomplete()]} />
        </Note>
      )}
    </>,
  );
}

function Class({ c, one, record }: { c: Context; one: KbliClass; record: BusinessRecord | null }) {
  const has = record?.identifiers.some(
    ({ kind, value, edition }) => kind === 'kbli' && value === one.code && edition === one.edition,
  );
  return (
    <>
      <strong>{one.code}</strong> {one.title} {has && <span class="b-meta">{m.registry_kbli_noted()}</span>}
      {record && !has && (
        <Form c={c} action={`/kerja/usaha/${record.id}/kbli`}>
          <input type="hidden" name="edisi" value={one.edition} />
          <input type="hidden" name="kode" value={one.code} />
          <Button tone="secondary">
            {m.registry_kbli_choose()}
            <span class="b-hidden"> {`${one.code}, ${one.edition}`}</span>
          </Button>
        </Form>
      )}
    </>
  );
}

/** `GET /kerja/kbli?cari=`: the official code behind an everyday word. */
export const kbliPage = (c: Context): Promise<Response> => show(c, undefined);

/** `GET /kerja/usaha/:id/kbli`: the same, for one business. */
export const businessKbliPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

/** `POST /kerja/usaha/:id/kbli` */
export function businessKbliPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: kbliSchema,
    again: (_values, errors, status) => show(c, id, errors, status),
    run: async (tx, { edisi, kode }) => {
      await noteKbli(tx, id, { edition: edisi, code: kode, asOf: dayOf(tx.now) });
      return `/kerja/usaha/${id}`;
    },
  });
}
