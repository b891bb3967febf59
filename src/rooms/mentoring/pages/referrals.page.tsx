import { dayOf, daysBetween } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { DataTable, EmptyState, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../mentoring.permissions.ts';
import { listReferrals } from '../referral.reads.ts';
import { areaNames } from './parts/area-names.ts';
import { needWord, originWord } from './parts/need-words.ts';

/** `/kerja/pendampingan/rujukan`: who waits for a mentor in the remit, the longest first. */
export async function referralsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'mentoring.read');
  const rows = await listReferrals(ctx, { state: 'waiting', remit: ctx.actor.remit });
  const { nameOf } = await areaNames(ctx);
  const today = dayOf(ctx.now);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.mentoring_referrals_title(),
      current: '/kerja/pendampingan',
      breadcrumb: [{ href: '/kerja/pendampingan', label: m.mentoring_overview_title() }],
    },
    <>
      <PageHeading title={m.mentoring_referrals_title()} text={m.mentoring_referrals_text({ n: rows.length })} />
      {rows.length === 0 ? (
        <EmptyState
          text={m.mentoring_referrals_none()}
          action={<a href="/kerja/pendampingan">{m.mentoring_overview_title()}</a>}
        />
      ) : (
        <DataTable
          caption={m.mentoring_referrals_title()}
          rows={rows}
          columns={[
            {
              key: 'nama',
              head: m.mentoring_column_business(),
              card: 'heading',
              cell: ({ id, businessName }) => <a href={`/kerja/pendampingan/rujukan/${id}`}>{businessName}</a>,
              under: ({ ownerName }) => ownerName,
            },
            { key: 'tempat', head: m.mentoring_column_area(), card: 'place', cell: ({ area }) => nameOf(area) },
            {
              key: 'bidang',
              head: m.mentoring_refer_needs(),
              card: 'fact',
              cell: ({ needs }) => needs.map(needWord).join(', '),
            },
            {
              key: 'dari',
              head: m.mentoring_referral_origin(),
              card: 'fact',
              cell: ({ origin }) => originWord(origin),
            },
            {
              key: 'tunggu',
              head: m.mentoring_referral_waits(),
              card: 'fact',
              nowrap: true,
              cell: ({ at }) => m.mentoring_referral_days({ n: daysBetween(dayOf(at), today) }),
            },
          ]}
        />
      )}
    </>,
  );
}
