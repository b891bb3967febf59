import type { Ctx } from '#platform/ctx.ts';
import { listParticipants, type Participant } from '#rooms/selection/index.ts';
import { getTest, listResultsOf, type TestResult } from './test.reads.ts';
import { gainOf, type TestGain } from './test.rules.ts';

/** One participant with what they answered before and after; nothing where they did not. */
export interface ResultPair {
  participant: Participant;
  before: TestResult | undefined;
  after: TestResult | undefined;
}

/** Each participant's pair of results, by name. */
export async function listPairs(ctx: Ctx, callId: string): Promise<ResultPair[]> {
  const [participants, results] = await Promise.all([listParticipants(ctx, callId), listResultsOf(ctx, callId)]);
  const of = (participant: Participant, phase: TestResult['phase']) =>
    results.find((one) => one.applicationId === participant.applicationId && one.phase === phase);
  return participants.map((participant) => ({
    participant,
    before: of(participant, 'before'),
    after: of(participant, 'after'),
  }));
}

/** What the participants of a call learnt by its test, with how many are missing; nothing where there is no test. */
export async function testGain(ctx: Ctx, callId: string): Promise<TestGain | undefined> {
  const [{ items }, pairs] = await Promise.all([getTest(ctx, callId), listPairs(ctx, callId)]);
  if (items.length === 0) return undefined;
  return gainOf(
    pairs.map(({ before, after }) => ({ before: before?.score ?? null, after: after?.score ?? null })),
    items.length,
  );
}
