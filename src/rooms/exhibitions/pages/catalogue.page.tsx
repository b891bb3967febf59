import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { type Area, listAreas, sectorName, sectors } from '#rooms/registry/index.ts';
import { Chips, chromeOf, Details, EmptyState, Goods, renderPage, SearchBox } from '#ui/index.ts';
import { m } from '#words';
import { countShown, listShown } from '../catalogue/shown.reads.ts';
import { type Asked, askedFrom, catalogueHref, kept, wordsOf } from './parts/catalogue-filter.ts';
import { Pages } from './parts/pages.tsx';
import { goodOf, namesOf } from './parts/show-product.tsx';

const SIZE = 12;

type Counts = Awaited<ReturnType<typeof countShown>>;

/** `/produk?cari=&jenis=&kelurahan=&hal=`: what businesses of the city sell. */
export async function cataloguePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const areas = await listAreas(ctx);
  const asked = askedFrom(c.req.query(), areas);
  const words = wordsOf(asked);
  const page = pageFrom(c.req.query('hal'));
  const [counts, shown] = await Promise.all([
    countShown(ctx, words),
    listShown(ctx, { words, kind: asked.kind, area: asked.area }, { limit: SIZE, offset: (page - 1) * SIZE }),
  ]);
  const total = sum(counts, asked);
  const names = namesOf(areas);
  const { saveData } = chromeOf(c).display;
  const plain = saveData && !asked.photos;
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.exhibitions_catalogue_title(),
      service: ctx.office.officeName,
      description: m.exhibitions_catalogue_description({ city: ctx.office.cityName }),
      share: { url: `${ctx.office.baseUrl}/produk` },
      current: '/produk',
      sheets: ['shop'],
    },
    <>
      <h1>{m.exhibitions_catalogue_title()}</h1>
      <p class="b-lead">{m.exhibitions_catalogue_lead({ city: ctx.office.cityName })}</p>
      <SearchBox action="/produk" label={m.exhibitions_catalogue_search()} value={asked.text} keep={kept(asked)} />
      <Kinds asked={asked} counts={counts} />
      <Wards asked={asked} counts={counts} areas={areas} />
      <p class="b-mt-3" role="status">
        <strong>{m.exhibitions_catalogue_count({ n: total })}</strong>
        {(asked.text || asked.kind || asked.area) && (
          <>
            {' '}
            <a href="/produk">{m.exhibitions_catalogue_see_all()}</a>
          </>
        )}
      </p>
      {plain && total > 0 && (
        <p>
          <a href={catalogueHref(asked, { photos: true }, page)}>{m.exhibitions_photos_show()}</a>
        </p>
      )}
      {total === 0 ? (
        <Nothing asked={asked} all={counts} />
      ) : (
        <>
          <h2 class="b-hidden">{m.exhibitions_catalogue_list()}</h2>
          <Goods items={shown.map((product) => goodOf(product, names))} plain={plain} />
          <Pages page={page} last={Math.ceil(total / SIZE)} href={(to) => catalogueHref(asked, {}, to)} />
        </>
      )}
    </>,
  );
}

/** How many of the counted products a filter leaves. */
const sum = (counts: Counts, { kind, area }: Pick<Asked, 'kind' | 'area'>): number =>
  counts.filter((one) => (!kind || one.kind === kind) && (!area || one.area === area)).reduce((n, one) => n + one.n, 0);

function Kinds({ asked, counts }: { asked: Asked; counts: Counts }) {
  const { area } = asked;
  return (
    <Chips
      label={m.exhibitions_catalogue_kinds()}
      chips={[
        {
          href: catalogueHref(asked, { kind: undefined }),
          label: m.exhibitions_catalogue_all(),
          count: sum(counts, { area }),
          current: !asked.kind,
        },
        ...sectors
          .map((kind) => ({ kind, count: sum(counts, { kind, area }) }))
          .filter(({ kind, count }) => count > 0 || kind === asked.kind)
          .map(({ kind, count }) => ({
            href: catalogueHref(asked, { kind }),
            label: sectorName(kind),
            count,
            current: kind === asked.kind,
          })),
      ]}
    />
  );
}

function Wards({ asked, counts, areas }: { asked: Asked; counts: Counts; areas: readonly Area[] }) {
  const wards = areas
    .filter(({ level }) => level === 'ward')
    .map((ward) => ({ ...ward, n: sum(counts, { kind: asked.kind, area: ward.code }) }))
    .filter(({ code, n }) => n > 0 || code === asked.area)
    .sort((one, other) => one.name.localeCompare(other.name, 'id'));
  if (wards.length === 0) return null;
  return (
    <Details summary={m.exhibitions_catalogue_wards()} open={asked.area !== undefined}>
      <Chips
        label={m.exhibitions_catalogue_wards()}
        chips={wards.map(({ code, name, n }) => ({
          href: catalogueHref(asked, { area: code === asked.area ? undefined : code }),
          label: name,
          count: n,
          current: code === asked.area,
        }))}
      />
    </Details>
  );
}

function Nothing({ asked, all }: { asked: Asked; all: Counts }) {
  const elsewhere = sum(all, {});
  if (!asked.text && elsewhere === 0) return <EmptyState text={m.exhibitions_catalogue_none()} />;
  return elsewhere > 0 ? (
    <EmptyState
      text={m.exhibitions_catalogue_not_here({ n: elsewhere })}
      action={
        <a href={catalogueHref(asked, { kind: undefined, area: undefined })}>{m.exhibitions_catalogue_wider()}</a>
      }
    />
  ) : (
    <EmptyState
      text={m.exhibitions_catalogue_no_word({ text: asked.text })}
      action={<a href="/produk">{m.exhibitions_catalogue_see_all()}</a>}
    />
  );
}
