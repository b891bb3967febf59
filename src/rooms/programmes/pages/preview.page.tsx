import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { renderPage } from '#ui/index.ts';
import { m } from '#words';
import { kindWord } from '../call-words.ts';
import { findGiving } from '../giving.ts';
import { allow } from '../programmes.permissions.ts';
import { getCall } from '../programmes.reads.ts';
import { noSeatsTaken } from '../seats.ts';
import { CallBody } from './parts/call-body.tsx';
import { callHref } from './parts/part-addresses.ts';

/** `/kerja/program/:id/pratinjau`: the public page as it will look, seen by the office only. */
export async function previewPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'programmes.read');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  return renderPage(
    c,
    {
      layout: 'public',
      title: call.title,
      service: kindWord(call.kind),
      wide: true,
      messages: [
        {
          tone: 'warn',
          text: m.programmes_preview_note(),
          next: { href: callHref(call.id), label: m.programmes_preview_back() },
        },
      ],
    },
    <CallBody
      {...{ call, areas: await listAreas(ctx), office: ctx.office, now: ctx.now }}
      giving={await findGiving(ctx, call.id)}
      seats={noSeatsTaken}
      phase="open"
    />,
  );
}
