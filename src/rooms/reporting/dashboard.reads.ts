import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { countCases, countNibsIssued, stuckBefore } from '#rooms/legality/index.ts';
import { lacksNextStep, listFollowed } from '#rooms/mentoring/index.ts';
import { type Call, countOpenAt, isReported, listCalls } from '#rooms/programmes/index.ts';
import { wereMembers } from '#rooms/registry/index.ts';
import { listDecisionTimes, listGivenPlaces, listIntakes } from '#rooms/selection/index.ts';
import {
  type Figure,
  monthEnds,
  percent,
  placesUpTo,
  type Target,
  waitingLate,
  yearBefore,
  yearStart,
} from './dashboard.rules.ts';
import { allow } from './reporting.permissions.ts';

/** The six figures of the head's page as the records have them now and had them at the ends of eleven months. */
export async function readFigures(ctx: Ctx): Promise<Figure[]> {
  allow(ctx, 'reporting.dashboard');
  const calls = await listCalls(ctx);
  return Promise.all([
    openCalls(ctx),
    newPlaces(ctx, calls),
    stuckCases(ctx),
    nextSteps(ctx, calls),
    lateAnswers(ctx, calls),
    nibs(ctx),
  ]);
}

async function openCalls(ctx: Ctx): Promise<Figure> {
  const history = await countOpenAt(ctx, monthEnds(ctx.now));
  return { key: 'open-calls', now: history.at(-1) ?? 0, history };
}

/** Places given in the year before each moment, and those of them that went to who was no member on the day of getting one. */
async function newPlaces(ctx: Ctx, calls: readonly Call[]): Promise<Figure> {
  const moments = monthEnds(ctx.now);
  const given = await listGivenPlaces(ctx, yearBefore(moments[0] ?? ctx.now));
  const members = await wereMembers(
    ctx,
    given.map(({ businessId, at }) => ({ businessId, day: dayOf(at) })),
  );
  const places = given.map(({ at }, index) => ({ at, isNew: members[index] === false }));
  const sums = moments.map((moment) => placesUpTo(places, moment));
  const now = sums.at(-1) ?? { all: 0, new: 0 };
  return {
    key: 'new-places',
    now: now.new,
    of: now.all,
    target: keptForNew(calls.filter(({ id }) => given.some(({ callId }) => callId === id))),
    history: sums.map((sum) => percent(sum.new, sum.all)),
  };
}

/** The share of places these calls published as kept for who is no member; nothing where none kept any. */
function keptForNew(calls: readonly Call[]): Target | undefined {
  const kept = calls
    .flatMap(({ quotas }) => quotas)
    .filter(({ feature, value }) => feature === 'assisted' && value === 'no')
    .reduce((sum, { min }) => sum + min, 0);
  const places = calls.reduce((sum, { capacity }) => sum + capacity, 0);
  return kept > 0 ? { value: percent(kept, places), kind: 'least' } : undefined;
}

async function stuckCases(ctx: Ctx): Promise<Figure> {
  const { n } = await countCases(ctx, { waitsBefore: stuckBefore(ctx.now) });
  return { key: 'stuck', now: n };
}

/** Participants of calls in follow-up whose next visit is planned or whose track ended. The rule of finishing asks for all. */
async function nextSteps(ctx: Ctx, calls: readonly Call[]): Promise<Figure> {
  const followedCalls = calls.filter(({ state }) => state === 'follow-up');
  const followed = (await Promise.all(followedCalls.map(({ id }) => listFollowed(ctx, id)))).flat();
  const today = dayOf(ctx.now);
  return {
    key: 'next-step',
    now: followed.filter((one) => !lacksNextStep(one, today)).length,
    of: followed.length,
    target: { value: 100, kind: 'least' },
  };
}

/** Applicants without an answer after the day the call promised. None is the promise itself. */
async function lateAnswers(ctx: Ctx, calls: readonly Call[]): Promise<Figure> {
  const opened = calls.filter(({ openedAt }) => openedAt !== null);
  const [intakes, decided] = await Promise.all([
    listIntakes(
      ctx,
      opened.map(({ id }) => id),
    ),
    listDecisionTimes(ctx),
  ]);
  const promised = opened.map((call) => ({
    id: call.id,
    decideBy: call.decideBy,
    overAt: overAt(call),
    applicants: intakes.get(call.id)?.applicants ?? 0,
  }));
  const history = monthEnds(ctx.now).map((moment) => waitingLate(promised, decided, moment));
  return { key: 'late-answers', now: history.at(-1) ?? 0, target: { value: 0, kind: 'most' }, history };
}

const overAt = ({ state, changedAt, sessions }: Call): Date | undefined => {
  if (state === 'cancelled' || state === 'postponed') return changedAt;
  return isReported(state) ? sessions[0]?.startsAt : undefined;
};

/** NIBs issued with the office's help since the year began, at each moment. */
async function nibs(ctx: Ctx): Promise<Figure> {
  const moments = monthEnds(ctx.now);
  // A month's end belongs to the year that ends there.
  const history = await countNibsIssued(
    ctx,
    moments.map((to) => ({ from: yearStart(new Date(to.getTime() - 1)), to })),
  );
  return { key: 'nibs', now: history.at(-1) ?? 0, history };
}
