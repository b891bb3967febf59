import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import { Button, CallList, Chips, EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { callKinds } from '../call.ts';
import { kindWord } from '../call-words.ts';
import { listCalls } from '../programmes.reads.ts';
import { countSeats } from '../seats.ts';
import { type ListedCall, listedCalls, toRow } from './parts/call-row.tsx';
import { FollowLinks } from './parts/follow-links.tsx';

interface Narrowed {
  kind: string;
  district: string;
  openOnly: boolean;
}

/** `/program?jenis=&kecamatan=&buka=1`: every call the public may see, the open ones by closing day. */
export async function programmeListPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const districts = (await listAreas(ctx)).filter(({ level }) => level === 'district');
  const asked = {
    kind: c.req.query('jenis') ?? '',
    district: c.req.query('kecamatan') ?? '',
    openOnly: c.req.query('buka') === '1',
  };
  const narrowed: Narrowed = {
    kind: callKinds.find((kind) => kind === asked.kind) ?? '',
    district: districts.find(({ code }) => code === asked.district)?.code ?? '',
    openOnly: asked.openOnly,
  };
  const inArea = await listCalls(ctx, { publicOnly: true, area: narrowed.district || undefined, limit: 120 });
  const all = listedCalls(inArea, await countSeats(ctx, inArea), ctx.now);
  const ofKind = all.filter(({ call }) => !narrowed.kind || call.kind === narrowed.kind);
  const open = ofKind.filter(({ phase }) => phase === 'open');
  const rest = narrowed.openOnly ? [] : ofKind.filter(({ phase }) => phase !== 'open');
  const rows = (calls: ListedCall[]) => calls.map((listed) => toRow(listed, ctx.now, true));
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.programmes_list_title(),
      service: ctx.office.officeName,
      description: m.programmes_list_description({ city: ctx.office.cityName }),
      share: { url: `${ctx.office.baseUrl}/program` },
      current: '/program',
      head: <FollowLinks />,
    },
    <>
      <h1>{m.programmes_list_title()}</h1>
      <p class="b-lead">{m.programmes_list_lead({ n: ofKind.length, open: open.length })}</p>
      <Narrow narrowed={narrowed} all={all} districts={districts} />
      <h2>{m.programmes_home_open_now()}</h2>
      {open.length > 0 ? <CallList calls={rows(open)} wide /> : <NothingOpen narrowed={narrowed} />}
      {rest.length > 0 && (
        <>
          <h2 class="b-mt-5">{m.programmes_list_later()}</h2>
          <CallList calls={rows(rest)} wide />
        </>
      )}
      <p class="b-mt-4">
        <a href="/data">{m.programmes_data_title()}</a>
      </p>
    </>,
  );
}

/** The list's address with some of its filters changed. */
function addressOf(narrowed: Narrowed, change: Partial<Narrowed>): string {
  const { kind, district, openOnly } = { ...narrowed, ...change };
  const query = new URLSearchParams();
  if (kind) query.set('jenis', kind);
  if (district) query.set('kecamatan', district);
  if (openOnly) query.set('buka', '1');
  const text = query.toString();
  return text ? `/program?${text}` : '/program';
}

function Narrow({ narrowed, all, districts }: { narrowed: Narrowed; all: ListedCall[]; districts: Area[] }) {
  const { kind, openOnly, district } = narrowed;
  const open = all.filter(({ phase }) => phase === 'open').length;
  return (
    <>
      <Chips
        label={m.programmes_list_kinds()}
        chips={[
          {
            href: addressOf(narrowed, { kind: '', openOnly: false }),
            label: m.programmes_list_all(),
            count: all.length,
            current: !kind && !openOnly,
          },
          {
            href: addressOf(narrowed, { openOnly: true }),
            label: m.programmes_home_open_now(),
            count: open,
            current: openOnly,
          },
          ...callKinds.map((each) => ({
            href: addressOf(narrowed, { kind: each, openOnly: false }),
            label: kindWord(each),
            count: all.filter(({ call }) => call.kind === each).length,
            current: kind === each && !openOnly,
          })),
        ]}
      />
      <form class="b-find" action="/program">
        <div>
          <label class="b-label" for="kecamatan">
            {m.programmes_list_district()}
          </label>
          <select class="b-input" id="kecamatan" name="kecamatan">
            <option value="">{m.programmes_list_all_districts()}</option>
            {districts.map(({ code, name }) => (
              <option value={code} selected={code === district}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {kind && <input type="hidden" name="jenis" value={kind} />}
        {openOnly && <input type="hidden" name="buka" value="1" />}
        <Button tone="secondary">{m.programmes_list_show()}</Button>
      </form>
    </>
  );
}

function NothingOpen({ narrowed }: { narrowed: Narrowed }) {
  const isNarrow = narrowed.kind !== '' || narrowed.district !== '';
  return (
    <EmptyState
      text={isNarrow ? m.programmes_list_nothing_here() : m.programmes_home_nothing_open()}
      action={
        isNarrow ? (
          <a href="/program">{m.programmes_list_show_all()}</a>
        ) : (
          <a href="/bantuan">{m.programmes_list_ask()}</a>
        )
      }
    />
  );
}
