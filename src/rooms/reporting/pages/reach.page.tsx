import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas, readCityShape } from '#rooms/registry/index.ts';
import {
  type Column,
  DataTable,
  formatInstant,
  formatNumber,
  ListSummary,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { readNeverReached } from '../reach.reads.ts';
import { readReachByMonth, readReachOfCalls } from '../reach-over-time.reads.ts';
import { countText, rateText } from '../reach-words.ts';
import { type NeverRow, neverRows } from './parts/never-rows.ts';
import { NeverMap } from './parts/reach-map.tsx';
import { ReachByMonth, ReachOfCalls } from './parts/reach-over-time.tsx';
import { WardCard } from './parts/ward-card.tsx';

/** `/kerja/jangkauan`: where no word came in twelve months, and every call with its own page of reach. */
export async function reachPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const [never, areas, calls, shape, months] = await Promise.all([
    readNeverReached(ctx),
    listAreas(ctx),
    readReachOfCalls(ctx),
    readCityShape(ctx),
    readReachByMonth(ctx),
  ]);
  const rows = neverRows(never, areas);
  const whole = rows.reduce((sum, { businesses }) => sum + businesses, 0);
  const unheard = rows.reduce((sum, { never: n }) => sum + (n ?? 0), 0);
  const picked = rows.find(({ area }) => area === c.req.query('kelurahan')) ?? rows[0];
  return renderPage(
    c,
    { layout: 'staff', sheets: ['chart'], title: m.reporting_reach_title(), current: '/kerja/jangkauan' },
    <>
      <PageHeading title={m.reporting_reach_title()} text={m.reporting_reach_overview_lead()} />
      <section>
        <h2>{m.reporting_reach_never({ n: formatNumber(unheard), all: formatNumber(whole) })}</h2>
        <p class="b-muted">{m.reporting_reach_never_what()}</p>
        <div class="b-split b-mt-2">
          <NeverMap
            shape={shape}
            rows={rows.map(({ area, per100 }) => ({ key: area, rate: per100 }))}
            chosen={picked?.area}
          />
          {picked && (
            <WardCard {...picked} rate={picked.per100} measure={m.reporting_reach_never_short()}>
              <p>{neverText(picked)}</p>
              <p class="b-meta">{m.reporting_reach_pick()}</p>
            </WardCard>
          )}
        </div>
      </section>
      <section>
        <h2>{m.reporting_reach_calls()}</h2>
        <ReachOfCalls rows={calls} />
      </section>
      <ReachByMonth months={months} source={m.reporting_reach_source({ at: formatInstant(ctx.now) })} />
      <section>
        <h2>{m.reporting_reach_by_ward()}</h2>
        <ListSummary
          count={m.reporting_reach_wards({ n: rows.length })}
          downloads={[{ href: '/kerja/jangkauan.xlsx', label: 'XLSX' }]}
        />
        <DataTable caption={m.reporting_reach_never_caption()} columns={columns()} rows={rows} />
        <p class="b-meta">{m.reporting_reach_source({ at: formatInstant(ctx.now) })}</p>
      </section>
    </>,
  );
}

const neverText = ({ never, businesses }: NeverRow): string =>
  m.reporting_reach_never_of({ n: countText(never), all: formatNumber(businesses) });

const columns = (): Column<NeverRow>[] => [
  { key: 'kelurahan', head: m.reporting_reach_ward(), cell: ({ name }) => name, card: 'heading' },
  { key: 'kecamatan', head: m.reporting_reach_district(), cell: ({ district }) => district, card: 'place' },
  {
    key: 'usaha',
    head: m.reporting_reach_businesses(),
    cell: ({ businesses }) => countText(businesses),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'belum',
    head: m.reporting_reach_never_count(),
    cell: ({ never }) => countText(never),
    card: 'fact',
    numeric: true,
  },
  {
    key: 'per-100',
    head: m.reporting_reach_per100(),
    cell: ({ per100 }) => rateText(per100),
    card: 'status',
    numeric: true,
  },
];
