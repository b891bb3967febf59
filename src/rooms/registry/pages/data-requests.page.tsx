import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { type DataRequest, listDataRequests } from '#rooms/identity/index.ts';
import { type Column, DataTable, EmptyState, formatInstant, maskPhone, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { AnswerTag } from './parts/answer-tag.tsx';
import { requestKindWord } from './parts/request-words.ts';

/** `GET /kerja/permintaan-data`: what people ask about their own data, the nearest deadline first. */
export async function dataRequestsPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { open, answered } = await listDataRequests(ctx);
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_requests_title(), current: '/kerja/permintaan-data' },
    <>
      <PageHeading title={m.registry_requests_title()} text={m.registry_requests_lead()} />
      {open.length === 0 ? (
        <EmptyState text={m.registry_requests_empty()} />
      ) : (
        <DataTable caption={m.registry_requests_open({ n: open.length })} columns={columns(ctx.now)} rows={open} />
      )}
      {answered.length > 0 && (
        <DataTable caption={m.registry_requests_answered()} columns={columns(ctx.now)} rows={answered} />
      )}
    </>,
  );
}

const columns = (now: Date): Column<DataRequest>[] => [
  {
    key: 'siapa',
    head: m.registry_requests_who(),
    card: 'heading',
    cell: (row) => <a href={`/kerja/permintaan-data/${row.id}`}>{row.name || maskPhone(row.phone)}</a>,
    under: (row) => maskPhone(row.phone),
  },
  { key: 'apa', head: m.registry_requests_what(), card: 'place', cell: (row) => requestKindWord(row.kind) },
  {
    key: 'keadaan',
    head: m.registry_requests_state(),
    card: 'status',
    cell: (row) => <AnswerTag outcome={row.outcome} />,
  },
  { key: 'masuk', head: m.registry_requests_asked(), card: 'fact', cell: (row) => formatInstant(row.askedAt) },
  {
    key: 'batas',
    head: m.registry_requests_due(),
    card: 'last',
    cell: (row) =>
      row.answeredAt
        ? m.registry_requests_answered_at({ at: formatInstant(row.answeredAt), who: row.answeredByName ?? '' })
        : row.dueAt < now
          ? m.registry_requests_late({ at: formatInstant(row.dueAt) })
          : formatInstant(row.dueAt),
  },
];
