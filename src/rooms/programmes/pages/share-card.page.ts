import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendCard } from '#platform/http/send-card.ts';
import { callCard } from '../share-card.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/kartu-….png`: the picture messengers show beside the call's address. */
export async function shareCardFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const { call } = await publicCall(ctx, c.req.param('slug'));
  return sendCard(c, callCard(ctx, call));
}
