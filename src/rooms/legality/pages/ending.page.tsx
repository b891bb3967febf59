import type { Context } from 'hono';
import { addDays, dayOf, daysBetween } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { DataTable, EmptyState, formatDate, PageHeading, renderPage, Tag } from '#ui/index.ts';
import { m } from '#words';
import { kindWord } from '../case-words.ts';
import { type EndingLicence, listEnding } from '../expiry.reads.ts';
import { allow, can } from '../legality.permissions.ts';
import { renewFromDays } from '../papers.rules.ts';
import { caseHref } from './parts/staff-frame.ts';

/** `/kerja/izin/berakhir`: licences that end within 90 days or have ended, and that nothing renews yet. */
export async function endingPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'legality.read');
  const today = dayOf(ctx.now);
  const rows = await listEnding(ctx, { until: addDays(today, renewFromDays), remit: ctx.actor.remit });
  const title = m.legality_ending_title();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/izin',
      breadcrumb: [{ href: '/kerja/izin', label: m.legality_board_title() }],
    },
    <>
      <PageHeading title={title} text={m.legality_ending_text()} />
      {rows.length === 0 ? (
        <EmptyState text={m.legality_ending_none()} />
      ) : (
        <Ending rows={rows} today={today} mayWork={can(ctx.actor, 'legality.work')} />
      )}
    </>,
  );
}

function Ending({ rows, today, mayWork }: { rows: EndingLicence[]; today: string; mayWork: boolean }) {
  return (
    <DataTable
      caption={m.legality_ending_title()}
      rows={rows}
      columns={[
        {
          key: 'usaha',
          head: m.legality_fact_business(),
          card: 'heading',
          cell: (row) => <a href={caseHref(row.id)}>{row.businessName}</a>,
          under: (row) => row.ownerName,
        },
        {
          key: 'izin',
          head: m.legality_filter_kind(),
          card: 'place',
          cell: (row) => kindWord(row.kind),
          under: (row) => row.number,
        },
        { key: 'berakhir', head: m.legality_ending_day(), card: 'last', cell: (row) => formatDate(row.validUntil) },
        { key: 'sisa', head: m.legality_ending_left(), card: 'status', cell: (row) => <Left {...{ row, today }} /> },
        {
          key: 'kabar',
          head: m.legality_ending_told(),
          card: 'fact',
          cell: (row) => (row.toldOn ? formatDate(row.toldOn) : m.legality_ending_told_not()),
        },
      ]}
      rowName={(row) => row.businessName}
      actions={
        mayWork
          ? (row) => [{ href: `/kerja/izin/baru?usaha=${row.businessId}`, label: m.legality_ending_renew() }]
          : undefined
      }
    />
  );
}

function Left({ row, today }: { row: EndingLicence; today: string }) {
  const days = daysBetween(today, row.validUntil);
  return days < 0 ? (
    <Tag colour="merah" icon="warn">
      {m.legality_ending_over()}
    </Tag>
  ) : (
    <Tag colour="emas" icon="clock">
      {m.legality_ending_days({ n: days })}
    </Tag>
  );
}
