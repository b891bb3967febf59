import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { calendarOf } from '../calendar.rules.ts';
import { addressOf } from '../share-text.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/jadwal.ics`: the meetings for the reader's own calendar. */
export async function calendarFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call } = await publicCall(ctx, c.req.param('slug'));
  const url = addressOf(ctx.office.baseUrl, call);
  const text = calendarOf({ title: call.title, description: call.purpose, url, sessions: call.sessions }, ctx.now);
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${call.slug}.ics"`,
  });
}
