import type { Ctx } from '#platform/ctx.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import type { OwnPart } from '#rooms/registry/index.ts';
import { m } from '#words';
import { stateName } from './pages/parts/state-tag.ts';
import { listApplicationsOfPhone } from './selection.reads.ts';

/** The applications of a phone, for the page on which an owner sees what the city holds. */
export async function ownApplications(ctx: Ctx, { phone }: { phone: string }): Promise<OwnPart> {
  const applications = await listApplicationsOfPhone(ctx, phone);
  const ids = [...new Set(applications.map(({ callId }) => callId))];
  const titles = new Map((await listCalls(ctx, { ids })).map(({ id, title }) => [id, title]));
  return {
    title: m.registry_own_part_applications(),
    rows: applications.map(({ code, callId, submittedAt }) => ({
      label: titles.get(callId) ?? code,
      value: code,
      at: submittedAt,
      href: `/status/${code}`,
    })),
  };
}

/** Most applications told in one message. */
const MOST_TOLD = 5;

/** Where the applications of a phone stand, newest first, a line each. The caller has proof of the phone. */
export async function tellStatus(ctx: Ctx, phone: string): Promise<string[]> {
  const applications = (await listApplicationsOfPhone(ctx, phone)).slice(0, MOST_TOLD);
  const ids = [...new Set(applications.map(({ callId }) => callId))];
  const titles = new Map((await listCalls(ctx, { ids })).map(({ id, title }) => [id, title]));
  return applications.map(({ code, callId, state }) => `${code}, ${titles.get(callId) ?? ''}: ${stateName(state)}`);
}
