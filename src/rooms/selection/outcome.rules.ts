import type { BusinessFacts } from '#rooms/registry/index.ts';
import { type Choice, quotasInForce } from './choice.rules.ts';
import type { DecidedApplication, NewDecision } from './decision.store.ts';
import { type GroupLine, stepDetailOf } from './decision-words.ts';
import { lotteryEngine } from './draw.rules.ts';
import { engineName, type RankedRow, type Ranking } from './ranking.rules.ts';
import { type StepKind, stateAfter } from './selection.rules.ts';

type Ranked = Extract<Ranking, { kind: 'ranked' }>;

/** What becomes of every application of a list: its steps with their reasons, frozen facts and points. */
export function outcomesOf(choice: Choice, ranking: Ranked, facts: ReadonlyMap<string, BusinessFacts>) {
  const placesForAll =
    choice.mode !== 'first-come' &&
    ranking.rows.every(({ outcome, place }) => outcome === 'chosen' || place === undefined);
  const movedOut = new Map(
    choice.moves
      .filter(({ state, direction }) => state === 'confirmed' && direction === 'out')
      .map(({ applicationId, reason }) => [applicationId, reason]),
  );
  const cells = groupLines(choice, ranking);
  return ranking.rows.map((row): DecidedApplication => {
    const { application, candidate } = row;
    const detail = stepDetailOf(row, {
      call: choice.call,
      cutOff: ranking.cutOff,
      cells,
      movedOut: candidate?.moved === 'out' ? movedOut.get(application.id) : undefined,
      placesForAll,
      mode: choice.mode,
    });
    const kinds = stepsFor(row, choice.mode !== 'first-come');
    const known = facts.get(application.businessId);
    return {
      id: application.id,
      state: kinds.reduce(after, application.state) as DecidedApplication['state'],
      reserve_no: row.reserveNo ?? null,
      facts: frozenFacts(known, row),
      lastStep: application.lastStep,
      steps: kinds.map((kind) => ({ kind, detail: kind === 'rank' ? { score: detail.score } : detail })),
      score: {
        place: row.place ?? null,
        total: choice.mode === 'score' ? (candidate?.scored.total ?? null) : null,
        lines: candidate?.scored.lines ?? [],
        features: candidate?.features ?? {},
        owner_id: candidate?.ownerId ?? known?.ownerId ?? application.ownerId,
        outcome: row.outcome,
        reserve_no: row.reserveNo ?? null,
        lifted: row.lifted,
        fixed: candidate?.moved === 'in',
        explained: row.displaced || row.held ? { ...row.displaced, held: row.held } : null,
      },
    };
  });
}

/** Fewer chosen in a group, and its line would tell one person's points. */
const LEAST_SHOWN = 5;

/** The lowest points chosen in each group with kept places. */
function groupLines({ call, mode }: Choice, { rows }: Ranked): GroupLine[] {
  if (mode !== 'score') return [];
  return call.quotas.flatMap(({ feature, value, label }) => {
    const points = rows.flatMap(({ outcome, candidate }) =>
      outcome === 'chosen' && candidate?.features[feature] === value ? [candidate.scored.total] : [],
    );
    return points.length < LEAST_SHOWN ? [] : [{ feature, value, label, points: Math.min(...points) }];
  });
}

/** The steps that lead to an outcome; none for who waits in order already. */
function stepsFor({ application, outcome, place }: RankedRow, afterClosing: boolean): StepKind[] {
  if (application.state === 'reserve') return [];
  const last: StepKind = outcome === 'chosen' ? 'accept' : outcome === 'reserve' ? 'reserve' : 'not-select';
  const ranked = application.state === 'verified' && place !== undefined && (afterClosing || outcome === 'reserve');
  return ranked ? ['rank', last] : [last];
}

function after(state: string, kind: StepKind): string {
  const next = stateAfter(state as DecidedApplication['state'], kind);
  if (!next) throw new Error(`The step ${kind} does not exist in state ${state}.`);
  return next;
}

/** What the registry knew of the business on this day, without phone, NIB number and sales. */
function frozenFacts(known: BusinessFacts | undefined, { candidate }: RankedRow): Record<string, unknown> {
  if (!known) return {};
  const { phone: _phone, nib: _nib, annualSales: _sales, ...kept } = known;
  return { ...kept, features: candidate?.features };
}

/** The decision itself: numbers, rules in force, seed, engine, who was moved and what was set free. */
export function decisionOf(choice: Choice, ranking: Ranked, outcomes: readonly DecidedApplication[]): NewDecision {
  const { call, changes } = choice;
  const count = (outcome: string) => outcomes.filter(({ score }) => score.outcome === outcome).length;
  const confirmed = choice.moves.filter(({ state }) => state === 'confirmed');
  return {
    call_id: call.id,
    mode: choice.mode,
    capacity: call.capacity,
    places: choice.places,
    applicants: outcomes.length,
    chosen: count('chosen'),
    reserves: count('reserve'),
    cut_off: ranking.cutOff,
    certified: ranking.certified,
    seed: choice.seed,
    engine: choice.mode === 'lottery' ? lotteryEngine : engineName,
    digest: choice.digest,
    criteria: call.criteria,
    quotas: quotasInForce(call, changes),
    changes: changes.map(({ feature, value, from, to, reason }) => ({ feature, value, from, to, reason })),
    moves: confirmed.map(({ applicationId, direction, reason, note, proposedByName, answeredByName }) => ({
      applicationId,
      direction,
      reason,
      note,
      proposedBy: proposedByName,
      confirmedBy: answeredByName ?? '',
    })),
  };
}
