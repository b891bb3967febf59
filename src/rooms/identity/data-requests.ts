import type { Ctx } from '#platform/ctx.ts';
import { findRequest, listRequestRows, listRequestsOfPhone } from './data-request.reads.ts';
import type { DataRequest } from './data-request.rules.ts';
import { allow } from './identity.permissions.ts';
import { refuse } from './identity.refusals.ts';

/** What the person signed in has asked, newest first. */
export async function listOwnDataRequests(ctx: Ctx): Promise<DataRequest[]> {
  allow(ctx, 'identity.data-ask');
  return ctx.actor.phone ? listRequestsOfPhone(ctx, ctx.actor.phone) : [];
}

/** Requests for those who answer them: open ones by deadline, then the last fifty answered. */
export async function listDataRequests(ctx: Ctx): Promise<{ open: DataRequest[]; answered: DataRequest[] }> {
  allow(ctx, 'identity.data-answer');
  return listRequestRows(ctx);
}

/** One request; refuses one that is unknown or of another city (404). */
export async function getDataRequest(ctx: Ctx, id: string): Promise<DataRequest> {
  allow(ctx, 'identity.data-answer');
  const request = await findRequest(ctx, id);
  if (!request) throw refuse('data-request-not-found');
  return request;
}
