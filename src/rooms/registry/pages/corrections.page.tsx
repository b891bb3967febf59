import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { type Column, DataTable, EmptyState, formatInstant, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type Correction, listCorrections } from '../corrections/corrections.reads.ts';
import { fieldName } from '../field-names.ts';
import { AnswerTag } from './parts/answer-tag.tsx';

/** `GET /kerja/usulan-data`: what owners say is wrong in their records, the longest waiting first. */
export async function correctionsPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { open, answered } = await listCorrections(ctx);
  return renderPage(
    c,
    { layout: 'staff', title: m.registry_corrections_title(), current: '/kerja/usulan-data' },
    <>
      <PageHeading title={m.registry_corrections_title()} text={m.registry_corrections_lead()} />
      {open.length === 0 ? (
        <EmptyState text={m.registry_corrections_empty()} />
      ) : (
        <DataTable caption={m.registry_corrections_open({ n: open.length })} columns={columns()} rows={open} />
      )}
      {answered.length > 0 && (
        <DataTable caption={m.registry_requests_answered()} columns={columns()} rows={answered} />
      )}
    </>,
  );
}

const columns = (): Column<Correction>[] => [
  {
    key: 'usaha',
    head: m.registry_column_business(),
    card: 'heading',
    cell: (row) => <a href={`/kerja/usulan-data/${row.id}`}>{row.displayName}</a>,
    under: (row) => row.proposedBy,
  },
  {
    key: 'apa',
    head: m.registry_corrections_what(),
    card: 'place',
    cell: (row) => row.proposals.map(({ field }) => fieldName(field)).join(', ') || m.registry_corrections_words(),
  },
  {
    key: 'keadaan',
    head: m.registry_requests_state(),
    card: 'status',
    cell: (row) => <AnswerTag outcome={row.outcome} />,
  },
  { key: 'masuk', head: m.registry_requests_asked(), card: 'fact', cell: (row) => formatInstant(row.proposedAt) },
];
