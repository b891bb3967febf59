import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatInstant,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { type Breach, listBreaches } from '../breaches/breaches.reads.ts';
import { BreachTag } from './parts/breach-tag.tsx';

const list = '/kerja/insiden-data';

/** `GET /kerja/insiden-data`: failures to protect personal data, each with its clock. */
export async function breachesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const breaches = await listBreaches(ctx);
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_breach_title(), current: list },
    <>
      <PageHeading
        title={m.registry_breach_title()}
        text={m.registry_breach_lead()}
        actions={
          <ButtonLink href={`${list}/baru`} icon="plus">
            {m.registry_breach_new()}
          </ButtonLink>
        }
      />
      {breaches.length === 0 ? (
        <EmptyState text={m.registry_breach_none()} />
      ) : (
        <DataTable caption={m.registry_breach_title()} columns={columns(ctx.now)} rows={breaches} />
      )}
    </>,
  );
}

const columns = (now: Date): Column<Breach>[] => [
  {
    key: 'apa',
    head: m.registry_breach_column(),
    card: 'heading',
    cell: (row) => <a href={`${list}/${row.id}`}>{row.title}</a>,
  },
  {
    key: 'keadaan',
    head: m.registry_requests_state(),
    card: 'status',
    cell: (row) => <BreachTag breach={row} now={now} />,
  },
  {
    key: 'orang',
    head: m.registry_breach_people(),
    card: 'place',
    numeric: true,
    cell: (row) => formatNumber(row.people),
  },
  { key: 'batas', head: m.registry_breach_due(), card: 'fact', cell: (row) => formatInstant(row.dueAt) },
];
