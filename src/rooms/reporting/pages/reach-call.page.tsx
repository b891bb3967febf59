import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import { CallTabs } from '#rooms/programmes/index.ts';
import { readCityShape } from '#rooms/registry/index.ts';
import { DataTable, formatInstant, ListSummary, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { readCallReach } from '../reach.reads.ts';
import { leastFirst, type ReachRow } from '../reach.rules.ts';
import { findingText } from '../reach-words.ts';
import { groupColumns, wardColumns, wardRows } from './parts/reach-columns.ts';
import { reachGroups } from './parts/reach-groups.ts';
import { CallMap, measureOf } from './parts/reach-map.tsx';
import { summarySheets } from './parts/reach-sheets.ts';
import { DropOff, ReachChannels, ReachFunnel } from './parts/reach-summary.tsx';
import { WardCard, WardStages } from './parts/ward-card.tsx';

/** `/kerja/program/:id/jangkauan`: whom word of one call reached, the kelurahan that heard least first. */
export async function reachCallPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const [reach, shape] = await Promise.all([readCallReach(ctx, idFrom(c.req.param('id'))), readCityShape(ctx)]);
  const { call } = reach;
  const href = `/kerja/program/${call.id}/jangkauan`;
  const wards = wardRows(reach);
  const order = new Map(leastFirst(reach.areas).map(({ key }, at) => [key, at]));
  const sorted = [...wards].sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  const picked = sorted.find(({ key }) => key === c.req.query('kelurahan')) ?? sorted[0];
  return renderPage(
    c,
    {
      layout: 'staff',
      sheets: ['chart'],
      title: m.reporting_reach_title(),
      service: call.title,
      current: '/kerja/jangkauan',
      breadcrumb: [
        { href: '/kerja/jangkauan', label: m.reporting_reach_title() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
    },
    <>
      <PageHeading title={findingText(reach)} text={m.reporting_reach_lead()} />
      <CallTabs call={call} current="jangkauan" actor={ctx.actor} />
      <div class="b-split">
        <CallMap
          shape={shape}
          rows={wards}
          measure={measureOf(c.req.query('ukuran'))}
          chosen={picked?.key}
          href={href}
        />
        {picked && (
          <WardCard {...picked} rate={picked.per100} measure={m.reporting_reach_measure_reached_short()}>
            <WardStages ward={picked} />
            {picked.untried && <p>{m.reporting_reach_untried_there({ channels: picked.untried })}</p>}
          </WardCard>
        )}
      </div>
      <div class="b-split b-split--half">
        <div class="b-stack">
          <ReachFunnel reach={reach} />
          <DropOff unfinished={reach.unfinished} />
        </div>
        <ReachChannels channels={reach.channels} />
      </div>
      <section>
        <h2>{m.reporting_reach_by_ward()}</h2>
        <ListSummary
          count={m.reporting_reach_wards({ n: wards.length })}
          downloads={[{ href: `${href}.xlsx`, label: 'XLSX' }]}
        />
        <DataTable caption={m.reporting_reach_by_ward()} columns={wardColumns()} rows={sorted} />
      </section>
      {reachGroups(reach).map(({ title, head, rows, nameOf }) => (
        <section>
          <h2>{title}</h2>
          <DataTable caption={title} columns={groupColumns(head, nameOf)} rows={rows} />
        </section>
      ))}
      <p class="b-meta">{m.reporting_reach_source({ at: formatInstant(ctx.now) })}</p>
    </>,
  );
}

/** `/kerja/program/:id/jangkauan.xlsx`: the same tables as a file, with the same small counts left empty. */
export async function reachCallFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const reach = await readCallReach(ctx, idFrom(c.req.param('id')));
  const wards = tableOf({
    name: m.reporting_reach_by_ward(),
    rows: wardRows(reach),
    columns: [
      { head: m.reporting_reach_ward(), value: ({ name }) => name },
      { head: m.reporting_reach_district(), value: ({ district }) => district },
      ...countColumns(),
      { head: m.reporting_reach_opened(), kind: 'number' as const, value: ({ opened }) => opened },
      { head: m.reporting_reach_untried(), width: 36, value: ({ untried }) => untried },
    ],
  });
  const groups = reachGroups(reach).map(({ title, head, rows, nameOf }) =>
    tableOf({ name: title, rows, columns: [{ head, value: ({ key }) => nameOf(key) }, ...countColumns()] }),
  );
  const file = writeXlsx({
    title: m.reporting_reach_title(),
    madeAt: ctx.now,
    tables: [wards, ...groups, ...summarySheets(reach)],
  });
  const name = fileName([m.reporting_reach_title(), reach.call.slug, dayOf(ctx.now)], 'xlsx');
  return sendFile(c, file, { type: 'xlsx', name, download: true });
}

const countColumns = () =>
  (
    [
      [m.reporting_reach_businesses(), 'businesses'],
      [m.reporting_reach_told(), 'told'],
      [m.reporting_reach_per100(), 'per100'],
      [m.reporting_reach_applied(), 'applied'],
      [m.reporting_reach_chosen(), 'chosen'],
      [m.reporting_reach_came(), 'came'],
    ] as const
  ).map(([head, key]) => ({ head, kind: 'number' as const, value: (row: ReachRow) => row[key] }));
