import type { Ctx } from '#platform/ctx.ts';
import { port } from '#platform/port.ts';

/** An area people can be made responsible for. */
export interface RemitArea {
  code: string;
  name: string;
}

/** Lists the city itself, then its kecamatan. */
export type AreaLister = (ctx: Ctx) => Promise<RemitArea[]>;

const lister = port<AreaLister | undefined>(undefined);

/** Subscription: who knows the names of areas. They are a later room's, so it registers itself (`src/subscriptions.ts`). */
export function onRemitAreas(list: AreaLister): void {
  lister.now = list;
}

/** Areas to choose a remit from; only the whole city where nobody named more. */
export const listRemitAreas = async (ctx: Ctx): Promise<RemitArea[]> =>
  (await lister.now?.(ctx)) ?? [{ code: ctx.city, name: ctx.office.cityName }];
