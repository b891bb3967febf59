import type { Ctx } from '#platform/ctx.ts';
import { listLinkAddresses } from '#rooms/outreach/index.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { allow } from './programmes.permissions.ts';

/** One kelurahan whose material is ready, with its short address for each way of putting word out. */
export interface ReadyWard {
  code: string;
  name: string;
  district: string;
  poster: string;
  kepling: string;
  loudspeaker: string;
}

/** Of these kelurahan those whose material is ready, in the order of the city; unknown codes are left out. */
export async function listReadyWards(ctx: Ctx, callId: string, codes: readonly string[]): Promise<ReadyWard[]> {
  allow(ctx, 'programmes.announce');
  const [areas, poster, kepling, loudspeaker] = await Promise.all([
    listAreas(ctx),
    listLinkAddresses(ctx, callId, 'poster'),
    listLinkAddresses(ctx, callId, 'kepling'),
    listLinkAddresses(ctx, callId, 'loudspeaker'),
  ]);
  return areas.flatMap(({ code, name, districtName, level }) => {
    const links = { poster: poster.get(code), kepling: kepling.get(code), loudspeaker: loudspeaker.get(code) };
    if (level !== 'ward' || !codes.includes(code) || !links.poster || !links.kepling || !links.loudspeaker) return [];
    const { poster: onPoster, kepling: forKepling, loudspeaker: onScript } = links;
    return [{ code, name, district: districtName ?? '', poster: onPoster, kepling: forKepling, loudspeaker: onScript }];
  });
}
