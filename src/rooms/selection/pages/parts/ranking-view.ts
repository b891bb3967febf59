import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import { type Area, countBusinessGroups, listAreas } from '#rooms/registry/index.ts';
import { type ComputedRanking, computeRanking } from '../../compute-ranking.ts';
import { type Decision, findDecision, listDecided } from '../../decision.reads.ts';
import type { Explanation } from '../../decision.tables.ts';
import { type FairAnswer, fairnessOf } from '../../fairness.rules.ts';
import { listConflicts } from '../../marks.reads.ts';
import { listMoves, type Move } from '../../pool.reads.ts';
import type { QuotaFeatures } from '../../quota-features.rules.ts';
import type { Outcome, RankedRow } from '../../ranking.rules.ts';
import type { ScoreLine } from '../../score.rules.ts';
import { allow } from '../../selection.permissions.ts';
import { isReached } from '../../tell-decision.ts';

/** One line of the list as its pages show it, before and after the decision. */
export interface ListLine {
  applicationId: string;
  code: string;
  /** Only after the decision: until then nobody sees a name. */
  name?: string;
  businessName?: string | null;
  area: string;
  place?: number;
  total?: number;
  lines: ScoreLine[];
  features?: QuotaFeatures;
  outcome: Outcome;
  reserveNo?: number;
  lifted: boolean;
  moved?: 'in' | 'out';
  explained?: Explanation;
  /** Whether a message reaches them; only after the decision. */
  reached?: boolean;
}

/** A call in selection as its pages see it. */
export interface RankingView {
  call: Call;
  areas: Area[];
  lines: ListLine[];
  moves: Move[];
  cutOff: number | null;
  certified: boolean;
  decision?: Decision;
  /** How the list was computed; only before the decision. */
  computed?: ComputedRanking;
  fairness: FairAnswer[];
  /** Applications whose owner is close to the reader. */
  closeToMe: Set<string>;
}

/** Reads a call in selection: as decided, or computed now. Refuses 403 without the right, 404 for an unknown call. */
export async function rankingView(ctx: Ctx, callId: string): Promise<RankingView> {
  allow(ctx, 'selection.rank');
  const call = await getCall(ctx, callId);
  const [areas, decision, moves, conflicts] = await Promise.all([
    listAreas(ctx),
    findDecision(ctx, callId),
    listMoves(ctx, callId),
    listConflicts(ctx, callId),
  ]);
  const computed = decision ? undefined : await computeRanking(ctx, callId);
  const lines = computed ? linesNow(computed) : await linesDecided(ctx, callId, moves);
  const ranked = computed?.ranking.kind === 'ranked' ? computed.ranking : undefined;
  return {
    call,
    areas,
    lines,
    moves,
    cutOff: decision ? decision.cutOff : (ranked?.cutOff ?? null),
    certified: decision?.certified ?? ranked?.certified ?? true,
    decision,
    computed,
    fairness: await fairnessFor(ctx, call, lines),
    closeToMe: new Set(
      conflicts.filter(({ officerId }) => officerId === ctx.actor.id).map(({ applicationId }) => applicationId),
    ),
  };
}

const linesNow = ({ ranking }: ComputedRanking): ListLine[] =>
  ranking.kind === 'ranked' ? ranking.rows.map(lineNow) : [];

const lineNow = ({ application, candidate, displaced, held, ...row }: RankedRow): ListLine => ({
  ...row,
  applicationId: application.id,
  code: application.code,
  area: application.area,
  total: candidate?.scored.total,
  lines: candidate?.scored.lines ?? [],
  features: candidate?.features,
  moved: candidate?.moved,
  explained: displaced || held ? { ...displaced, held } : undefined,
});

async function linesDecided(ctx: Ctx, callId: string, moves: readonly Move[]): Promise<ListLine[]> {
  const out = new Set(
    moves
      .filter(({ state, direction }) => state === 'confirmed' && direction === 'out')
      .map(({ applicationId }) => applicationId),
  );
  return (await listDecided(ctx, callId)).map((line) => ({
    applicationId: line.applicationId,
    code: line.code,
    name: line.ownerName,
    businessName: line.businessName,
    area: line.area,
    place: line.place ?? undefined,
    total: line.total ?? undefined,
    lines: line.lines,
    features: line.features.sex ? line.features : undefined,
    outcome: line.outcome,
    reserveNo: line.reserveNo ?? undefined,
    lifted: line.lifted,
    moved: line.fixed ? 'in' : out.has(line.applicationId) ? 'out' : undefined,
    explained: line.explained ?? undefined,
    reached: isReached(line),
  }));
}

async function fairnessFor(ctx: Ctx, call: Call, lines: readonly ListLine[]): Promise<FairAnswer[]> {
  const day = call.closesAt ? dayOf(call.closesAt) : dayOf(ctx.now);
  return fairnessOf({
    applicants: lines.flatMap(({ features, outcome, place }) =>
      features && place !== undefined ? [{ features, chosen: outcome === 'chosen' }] : [],
    ),
    city: await countBusinessGroups(ctx, addDays(day, -730)),
    prefersNeverHelped: call.criteria.some(({ kind }) => kind === 'never-helped'),
  });
}

/** Name of the kecamatan an area lies in; the city's own where more is not known. */
export const districtName = (areas: readonly Area[], code: string): string => {
  const area = areas.find((one) => one.code === code);
  return area?.districtName ?? area?.name ?? code;
};
