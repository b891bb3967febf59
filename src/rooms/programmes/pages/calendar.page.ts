import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { calendarOf } from '../calendar.rules.ts';
import { addressOf } from '../share-text.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/jadwal.ics`: the meetings for the reader's own calendar. */
export async function calendarFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call } = await publicCall(ctx, c.req.param('slug'));
  const url = addressOf(ctx.office.baseUrl, call);
  const text = calendarOf({ title: call.title, description: call.purpose, url, sessions: call.sessions }, ctx.now);
  return sendFile(c, text, { type: 'ics', name: `${call.slug}.ics`, download: true, forAll: true });
}
