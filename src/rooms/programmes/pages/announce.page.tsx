import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { findAudience, listWaves, markNotice, stopWave } from '#rooms/outreach/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { type FormValues, formatNumber, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type AudienceInput, audienceSchema, newsSchema, noticeSchema } from '../announce.schema.ts';
import { audienceQuestion } from '../announce.ts';
import { announceCall } from '../announce-call.ts';
import { takesApplications } from '../call-states.rules.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { AudienceFilters, AudienceSize, NewsForm, WaveTable } from './parts/announce-parts.tsx';
import { CallTabs } from './parts/call-tabs.tsx';
import { NoticeForm } from './parts/notice-form.tsx';

const hrefOf = (callId: string): string => `/kerja/program/${callId}/siaran`;

/** `/kerja/program/:id/siaran?kecamatan=&jenis=&binaan=&nib=&belum=`: whom news of a call is for, how many, and its sending. */
export const announcePage = (c: AppContext): Promise<Response> =>
  show(c, v.parse(audienceSchema, c.req.query()), { errors: [], status: 200 });

interface Again {
  values?: FormValues;
  errors: FieldError[];
  status: 200 | 403 | 409 | 410 | 422 | 429;
}

async function show(c: AppContext, chosen: AudienceInput, { values, errors, status }: Again): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.announce');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const [audience, waves, areas] = await Promise.all([
    findAudience(ctx, await audienceQuestion(ctx, call, chosen)),
    listWaves(ctx, call.id),
    listAreas(ctx),
  ]);
  // Each form shows again only what was typed in it.
  const typed = values && 'teks' in values ? values : undefined;
  const planned = c.req.query('terencana');
  const marked = c.req.query('dicatat');
  const good = [
    planned && m.programmes_news_planned({ n: formatNumber(Number(planned) || 0) }),
    marked && m.programmes_notice_marked({ n: formatNumber(Number(marked) || 0) }),
  ];
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.programmes_news_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.programmes_list_title() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      errors,
      status,
      messages: good.flatMap((text) => (text ? [{ tone: 'good', text }] : [])),
    },
    <>
      <PageHeading title={m.programmes_news_title()} text={m.programmes_news_lead()} />
      <CallTabs call={call} current="siaran" actor={ctx.actor} />
      <section>
        <h2>{m.programmes_news_who()}</h2>
        <AudienceFilters action={hrefOf(call.id)} chosen={chosen} areas={areas} />
        <AudienceSize audience={audience} />
      </section>
      {!takesApplications(call, ctx.now) ? (
        <Note>{m.programmes_news_not_open()}</Note>
      ) : audience.recipients.length === 0 ? (
        <Note>{m.programmes_news_nobody()}</Note>
      ) : (
        <NewsForm
          c={c}
          action={hrefOf(call.id)}
          around={{ call, chosen, recipients: audience.recipients.length, values: typed, errors }}
        />
      )}
      <NoticeForm c={c} action={`${hrefOf(call.id)}/tangan`} areas={areas} values={values} errors={errors} />
      <section>
        <h2>{m.programmes_news_waves()}</h2>
        <WaveTable c={c} href={hrefOf(call.id)} waves={waves} />
      </section>
    </>,
  );
}

/** `POST /kerja/program/:id/siaran` */
export function announcePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: newsSchema,
    again: (values, errors, status) => show(c, v.parse(audienceSchema, values), { values, errors, status }),
    run: async (tx, { teks, 'per-hari': perDay, ...chosen }) => {
      const planned = await announceCall(tx, { callId, chosen, text: teks, perDay });
      return `${hrefOf(callId)}?terencana=${planned}`;
    },
  });
}

/** `POST /kerja/program/:id/siaran/:gelombang/berhenti` */
export function stopWavePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  const waveId = idFrom(c.req.param('gelombang'));
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, v.parse(audienceSchema, {}), { errors, status }),
    run: async (tx) => {
      await stopWave(tx, waveId);
      return hrefOf(callId);
    },
  });
}

/** `POST /kerja/program/:id/siaran/tangan`: word was put out by hand in an area; every kelurahan of it is marked. */
export function noticePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: noticeSchema,
    again: (values, errors, status) => show(c, v.parse(audienceSchema, {}), { values, errors, status }),
    run: async (tx, { saluran, di }) => {
      await getCall(tx, callId);
      const all = await listAreas(tx);
      if (!all.some(({ code }) => code === di)) throw notFound();
      const areas = all.filter(({ level, code }) => level === 'ward' && code.startsWith(di));
      await markNotice(tx, { aboutId: callId, channel: saluran, areas: areas.map(({ code }) => code) });
      return `${hrefOf(callId)}?dicatat=${areas.length}`;
    },
  });
}
