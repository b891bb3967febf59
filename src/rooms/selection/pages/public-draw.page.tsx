import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { Button, formatNumber, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { type Draw, findDrawByCode, listDraws } from '../draw.reads.ts';
import { listNumber } from '../draw.rules.ts';
import { DrawBeside } from './parts/draw-beside.tsx';
import { DrawCheck } from './parts/draw-check.tsx';
import { qualityWords, tenths } from './parts/draw-quality.ts';
import { DrawStory } from './parts/draw-story.tsx';
import { ListGrid } from './parts/list-grid.tsx';

async function drawFrom(c: Context): Promise<Draw> {
  const draw = await findDrawByCode(ctxOf(c), c.req.param('code') ?? '');
  if (!draw) throw notFound();
  return draw;
}

/** `/undian/:code`: what was sealed, what came out, and how anyone computes it again. Receipt numbers, no persons. */
export async function publicDrawPage(c: Context): Promise<Response> {
  const draw = await drawFrom(c);
  const { held } = draw;
  const call = await getCall(ctxOf(c), draw.callId);
  const later = (await listDraws(ctxOf(c), draw.callId)).find(({ number }) => number === draw.number + 1);
  const title = held
    ? m.selection_undian_drawn({ list: listNumber(held.drawn) })
    : m.selection_undian_sealed({ title: call.title });
  const people = Object.keys(draw.chances).length;
  return renderPage(
    c,
    {
      layout: 'public',
      title: m.selection_undian_title(),
      service: call.title,
      current: '/program',
      aside: <DrawBeside draw={draw} call={call} own={typedIn(c)} />,
    },
    <>
      <p class="b-meta">{m.selection_undian_counts({ title: call.title, n: formatNumber(people) })}</p>
      <h1>{title}</h1>
      <p class="b-lead">{m.selection_undian_lead()}</p>
      {later && (
        <p>
          {m.selection_undian_repeated({ reason: later.reason ?? '' })}{' '}
          <a href={`/undian/${later.code}`}>{m.selection_undian_later()}</a>
        </p>
      )}
      <Chance c={c} draw={draw} />
      <DrawStory draw={draw} />
      <DrawCheck draw={draw} />
    </>,
  );
}

/** The receipt number in the address, as it is written on papers. */
const typedIn = (c: Context): string => (c.req.query('nomor') ?? '').trim().toUpperCase().slice(0, 20);

/** Own number of lists, by receipt number: from the lists, which are public. */
function Chance({ c, draw }: { c: Context; draw: Draw }) {
  const typed = typedIn(c);
  const lists = draw.chances[typed];
  return (
    <section class="b-flow">
      <form method="get" class="b-form">
        <TextField name="nomor" label={m.selection_undian_number()} value={typed} />
        <Button tone="secondary">{m.selection_undian_see()}</Button>
      </form>
      {typed && (
        <p role="status">
          {lists === undefined
            ? m.selection_undian_unknown({ code: typed })
            : m.selection_undian_chance({ code: typed, n: formatNumber(lists), percent: tenths(lists) })}
        </p>
      )}
      {typed && lists !== undefined && <ListGrid code={typed} lists={draw.lists} drawn={draw.held?.drawn} />}
      <p class="b-meta">{qualityWords(draw)}</p>
    </section>
  );
}

/** `/undian/:code/daftar.csv` and `kuota.csv`: exactly the bytes that were sealed. */
export async function publicDrawFile(c: Context): Promise<Response> {
  const draw = await drawFrom(c);
  const files: Record<string, string> = { 'daftar.csv': draw.lists, 'kuota.csv': draw.quotas };
  const name = c.req.param('berkas') ?? '';
  const body = Object.hasOwn(files, name) ? files[name] : undefined;
  if (body === undefined) throw notFound();
  return sendFile(c, body, { type: 'csv', name: `${draw.code}-${name}`, forAll: true });
}
