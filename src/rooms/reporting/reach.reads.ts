import type { Ctx } from '#platform/ctx.ts';
import { type LinkChannel, listToldSince, type Reach, readReach } from '#rooms/outreach/index.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { type Area, countByFacts, listAreas, sectors } from '#rooms/registry/index.ts';
import { countUnfinished, listParticipants, listReached } from '#rooms/selection/index.ts';
import { listAttendance } from '#rooms/training/index.ts';
import { yearBefore } from './dashboard.rules.ts';
import { hideSmall, per100, type ReachRow, reachBy, type Shown, type StageGroups } from './reach.rules.ts';
import { allow } from './reporting.permissions.ts';

/** Everything the records say of how far word of one call came. */
export interface CallReach {
  call: Call;
  wards: Area[];
  areas: ReachRow[];
  sexes: ReachRow[];
  membership: ReachRow[];
  sectors: ReachRow[];
  /** Businesses of the city, and of them how many came how far. */
  total: { all: number; told: number; reached: number; opened: number; started: number; applied: number };
  after: { chosen: number; came: number };
  /** Of those who applied, were chosen, came: who had applied to no call before. */
  firstTime: { applied: Shown; chosen: Shown; came: Shown };
  channels: { channel: LinkChannel; told: number; opened: number; notices: number }[];
  unfinished: { question: string | null; n: Shown }[];
  reach: Reach;
}

/** Reads how far word of one call came. Refuses 404 for an unknown call. */
export async function readCallReach(ctx: Ctx, callId: string): Promise<CallReach> {
  allow(ctx, 'reporting.reach-read');
  const call = await getCall(ctx, callId);
  const [reach, applied, participants, attendance, unfinished, areas] = await Promise.all([
    readReach(ctx, callId),
    listReached(ctx, { callIds: [callId] }),
    listParticipants(ctx, callId),
    listAttendance(ctx, callId),
    countUnfinished(ctx, callId),
    listAreas(ctx),
  ]);
  const ids = {
    told: unique(reach.told.map(({ businessId }) => businessId)),
    applied: unique(applied.map(({ businessId }) => businessId)),
    chosen: unique(participants.map(({ businessId }) => businessId)),
    came: unique(attendance.filter(({ sessionsPresent }) => sessionsPresent > 0).map(({ businessId }) => businessId)),
  };
  const reached = unique([...ids.told, ...ids.applied]);
  const groups = await groupsOf(ctx, { ...ids, reached });
  const wards = areas.filter(({ level }) => level === 'ward');
  const fresh = new Set(applied.filter(({ firstTime }) => firstTime).map(({ businessId }) => businessId));
  const firstOf = (all: string[]): Shown => {
    const first = all.filter((id) => fresh.has(id)).length;
    return hideSmall([first, all.length - first])[0] ?? null;
  };
  const waiting = hideSmall(unfinished.map(({ n }) => n));
  return {
    call,
    wards,
    areas: reachBy(
      groups,
      wards.map(({ code }) => code),
      ({ area }) => area ?? '',
    ),
    sexes: reachBy(groups, ['female', 'male', 'untold'], ({ sex }) => sex ?? 'untold'),
    membership: reachBy(groups, ['no', 'yes'], ({ assisted }) => (assisted ? 'yes' : 'no')),
    sectors: reachBy(groups, sectors, ({ sector }) => sector),
    total: {
      all: groups.all.reduce((sum, { n }) => sum + n, 0),
      told: ids.told.length,
      reached: reached.length,
      opened: reach.opened.reduce((sum, { n }) => sum + n, 0),
      started: ids.applied.length + unfinished.reduce((sum, { n }) => sum + n, 0),
      applied: ids.applied.length,
    },
    after: { chosen: ids.chosen.length, came: ids.came.length },
    firstTime: { applied: firstOf(ids.applied), chosen: firstOf(ids.chosen), came: firstOf(ids.came) },
    channels: channelsOf(reach),
    unfinished: unfinished.map(({ question }, at) => ({ question, n: waiting[at] ?? null })),
    reach,
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

async function groupsOf(
  ctx: Ctx,
  ids: Record<'told' | 'reached' | 'applied' | 'chosen' | 'came', string[]>,
): Promise<StageGroups> {
  const { told, reached, applied, chosen, came } = ids;
  const [all, ...rest] = await Promise.all([
    countByFacts(ctx),
    ...[told, reached, applied, chosen, came].map((some) => (some.length > 0 ? countByFacts(ctx, some) : [])),
  ]);
  const [toldGroups = [], reachedGroups = [], appliedGroups = [], chosenGroups = [], cameGroups = []] = rest;
  return {
    all,
    told: toldGroups,
    reached: reachedGroups,
    applied: appliedGroups,
    chosen: chosenGroups,
    came: cameGroups,
  };
}

/** The channels that were used for a call, the widest first. */
function channelsOf({ told, opened, notices }: Reach): CallReach['channels'] {
  const used = [...new Set([...told, ...opened, ...notices].map(({ channel }) => channel))];
  return used
    .map((channel) => ({
      channel,
      told: told.filter((one) => one.channel === channel).length,
      opened: opened.filter((one) => one.channel === channel).reduce((sum, { n }) => sum + n, 0),
      notices: notices.filter((one) => one.channel === channel).length,
    }))
    .sort((a, b) => b.told - a.told || b.opened - a.opened);
}

/** Businesses of each kelurahan, and of them those that no word reached in twelve months: not told, and no application. */
export interface NeverReached {
  area: string;
  businesses: number;
  never: Shown;
  per100: Shown;
}

/** The share of businesses in each kelurahan that nothing reached in the twelve months before now. */
export async function readNeverReached(ctx: Ctx): Promise<NeverReached[]> {
  allow(ctx, 'reporting.reach-read');
  const since = yearBefore(ctx.now);
  const [told, applied, areas] = await Promise.all([
    listToldSince(ctx, since),
    listReached(ctx, { since }),
    listAreas(ctx),
  ]);
  const heard = unique([...told, ...applied.map(({ businessId }) => businessId)]);
  const [all, reached] = await Promise.all([countByFacts(ctx), heard.length > 0 ? countByFacts(ctx, heard) : []]);
  const sum = (groups: typeof all, area: string) =>
    groups.filter((group) => group.area === area).reduce((total, { n }) => total + n, 0);
  const wards = areas.filter(({ level }) => level === 'ward').map(({ code }) => code);
  const counts = wards.map((area) => ({
    area,
    businesses: sum(all, area),
    never: sum(all, area) - sum(reached, area),
  }));
  const shown = hideSmall(counts.map(({ never }) => never));
  return counts.map(({ area, businesses }, at) => {
    const never = shown[at] ?? null;
    return { area, businesses, never, per100: per100(never, businesses) };
  });
}
