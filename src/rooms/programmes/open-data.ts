import type { Ctx, Office } from '#platform/ctx.ts';
import { type Sector, sectors } from '#rooms/registry/index.ts';
import { type CallKind, callKinds } from './call.ts';
import { type ListedCall, listedCalls } from './pages/parts/call-row.tsx';
import { listCalls } from './programmes.reads.ts';
import { countSeats } from './seats.ts';
import { addressOf } from './share-text.ts';

/** What narrows a feed, a calendar, the open data and the list to embed: the same words as the list's address. */
export interface Narrowing {
  kind?: CallKind;
  /** Code of a kecamatan or kelurahan. */
  area?: string;
  sector?: Sector;
  openOnly: boolean;
}

/** Reads `jenis`, `kecamatan`, `usaha` and `buka` of an address; nonsense narrows nothing. */
export const narrowingOf = (query: Record<string, string>): Narrowing => ({
  kind: callKinds.find((kind) => kind === query.jenis),
  area: /^\d\d\.\d\d\.\d\d(\.\d{4})?$/.test(query.kecamatan ?? '') ? query.kecamatan : undefined,
  sector: sectors.find((sector) => sector === query.usaha),
  openOnly: query.buka === '1',
});

/** Calls the public may see, narrowed; the open ones by closing day, then the newest. */
export async function listPublic(ctx: Ctx, { kind, area, sector, openOnly }: Narrowing): Promise<ListedCall[]> {
  const calls = await listCalls(ctx, { publicOnly: true, area, limit: 120 });
  return listedCalls(calls, await countSeats(ctx, calls), ctx.now).filter(
    ({ call, phase }) =>
      (!kind || call.kind === kind) &&
      (!sector || call.sectors.length === 0 || call.sectors.includes(sector)) &&
      (!openOnly || phase === 'open'),
  );
}

/** One call as open data: what its public page says, and nothing about any person but the office. */
export const openDataOf = (baseUrl: string, { call, phase, seats }: ListedCall) => ({
  id: call.slug,
  url: addressOf(baseUrl, call),
  title: call.title,
  kind: call.kind,
  phase,
  purpose: call.purpose,
  audience: call.audience,
  benefits: call.benefits,
  free: true,
  sectors: call.sectors,
  areas: call.areas,
  opensAt: call.opensAt?.toISOString() ?? null,
  closesAt: call.closesAt?.toISOString() ?? null,
  announcedBy: call.decideBy,
  capacity: call.capacity,
  applicants: seats.taken + seats.waiting,
  sessions: call.sessions.map(({ startsAt, endsAt, place, address, lessonHours }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
    address,
    lessonHours,
  })),
  changedAt: call.changedAt.toISOString(),
});

/** The office as search machines read it (schema.org): who it is and how it is reached. */
export const officeData = (office: Office): object => ({
  '@context': 'https://schema.org',
  '@type': 'GovernmentOffice',
  name: office.officeName,
  url: office.baseUrl,
  telephone: office.phone,
  address: office.address,
  areaServed: { '@type': 'City', name: office.cityName },
  parentOrganization: { '@type': 'GovernmentOrganization', name: office.governmentName },
});

/** A call as search machines read it (schema.org): a public service, and its meetings as events. */
export function structuredData(
  call: ListedCall['call'],
  phase: ListedCall['phase'],
  office: { officeName: string; cityName: string; baseUrl: string },
): object {
  const url = addressOf(office.baseUrl, call);
  const organisation = { '@type': 'GovernmentOrganization', name: office.officeName, url: office.baseUrl };
  const status = { postponed: 'EventPostponed', cancelled: 'EventCancelled' }[phase as string] ?? 'EventScheduled';
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'GovernmentService',
        name: call.title,
        description: call.purpose,
        url,
        isAccessibleForFree: true,
        provider: organisation,
        areaServed: { '@type': 'City', name: office.cityName },
      },
      ...call.sessions.map(({ title, startsAt, endsAt, place, address }) => ({
        '@type': 'Event',
        name: title ? `${call.title}: ${title}` : call.title,
        description: call.purpose,
        url,
        startDate: startsAt.toISOString(),
        endDate: endsAt.toISOString(),
        eventStatus: `https://schema.org/${status}`,
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        isAccessibleForFree: true,
        organizer: organisation,
        location: { '@type': 'Place', name: place, address: address || office.cityName },
      })),
    ],
  };
}
