import type { Ctx } from '#platform/ctx.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { findAudience } from '#rooms/outreach/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { type FormValues, formatNumber, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { audienceQuestion } from '../announce.ts';
import type { Call } from '../call.ts';
import { takesApplications } from '../call-states.rules.ts';
import { readFloorGap } from '../floor.reads.ts';
import { prepareSpread } from '../prepare-spread.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { listReadyWards } from '../spread.reads.ts';
import { spreadSchema } from '../spread.schema.ts';
import { CallTabs } from './parts/call-tabs.tsx';
import { FloorCard, ReadyMaterial, WardsForm } from './parts/spread-parts.tsx';

const hrefOf = (callId: string): string => `/kerja/program/${callId}/sebar`;

interface Again {
  values?: FormValues;
  errors: FieldError[];
  status: 200 | 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/:id/sebar?kelurahan=…`: posters, words for kepling, scripts; what is ready for these kelurahan. */
export const spreadPage = (c: AppContext): Promise<Response> => show(c, { errors: [], status: 200 });

async function show(c: AppContext, { values, errors, status }: Again): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.announce');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const picked = c.req.queries('kelurahan') ?? [];
  const [gap, areas, ready] = await Promise.all([
    readFloorGap(ctx, call),
    listAreas(ctx),
    listReadyWards(ctx, call.id, picked),
  ]);
  const href = hrefOf(call.id);
  const made = ready.length > 0 && formatNumber(ready.length);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.programmes_spread_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.programmes_list_title() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      errors,
      status,
      messages: made ? [{ tone: 'good', text: m.programmes_spread_ready_next() }] : [],
    },
    <>
      <PageHeading title={m.programmes_spread_title()} text={m.programmes_spread_lead()} />
      <CallTabs call={call} current="sebar" actor={ctx.actor} />
      {ready.length > 0 && <ReadyMaterial call={call} wards={ready} office={ctx.office} />}
      {gap && <FloorCard c={c} call={call} gap={gap} unheard={await countUnheard(ctx, call)} href={href} />}
      {takesApplications(call, ctx.now) ? (
        <WardsForm
          c={c}
          href={href}
          areas={areas}
          chosen={picked.length > 0 ? picked : (gap?.wards ?? [])}
          values={values}
          errors={errors}
        />
      ) : (
        <Note>{m.programmes_spread_not_open()}</Note>
      )}
    </>,
  );
}

/** Phones of businesses that are not yet assisted and that nothing reached in a year. */
async function countUnheard(ctx: Ctx, call: Call): Promise<number> {
  const chosen = { kecamatan: '', jenis: '', binaan: 'tidak', nib: '', belum: 'ya' } as const;
  return (await findAudience(ctx, await audienceQuestion(ctx, call, chosen))).recipients.length;
}

/** `POST /kerja/program/:id/sebar`: makes the short addresses of the kelurahan ticked. */
export function spreadPost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: spreadSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, { kelurahan }) => {
      await prepareSpread(tx, { callId, areas: kelurahan });
      return `${hrefOf(callId)}?${kelurahan.map((code) => `kelurahan=${code}`).join('&')}`;
    },
  });
}
