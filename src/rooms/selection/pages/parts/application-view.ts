import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { type Call, getCall } from '#rooms/programmes/index.ts';
import {
  type Aid,
  type Area,
  type BusinessRecord,
  countsAsHelp,
  getBusinessRecord,
  listAid,
  listAreas,
} from '#rooms/registry/index.ts';
import { type ComparedFact, differences } from '../../differences.rules.ts';
import { hasConflict, listMarksOf, type Mark } from '../../marks.reads.ts';
import { findNeighbours } from '../../queue.reads.ts';
import { type QueueFilter, type QueueState, queueFrom, queueQuery } from '../../queue.rules.ts';
import { allow } from '../../selection.permissions.ts';
import {
  type Application,
  type Document,
  getApplication,
  listDocuments,
  listOfOwner,
  listSteps,
} from '../../selection.reads.ts';
import type { Step } from '../../selection.rules.ts';
import { type Judged, judge } from './eligibility.ts';

/** Everything an officer reads to decide about one application. */
export interface ApplicationView {
  ctx: Ctx;
  application: Application;
  call: Call;
  areas: readonly Area[];
  steps: readonly Step[];
  documents: readonly Document[];
  record: BusinessRecord;
  /** What the ledger of all rooms says it was given, newest first. */
  aid: readonly Aid[];
  differing: readonly ComparedFact[];
  judged: Judged;
  marks: readonly Mark[];
  /** Other applications of the same owner, newest first. */
  others: Awaited<ReturnType<typeof listOfOwner>>;
  queue: QueueFilter & { state: QueueState };
  /** The queue as the end of an address, kept from page to page. */
  query: string;
  neighbours: { previous?: string; next?: string };
}

/** An application this person may see, with whether they said to be close to the applicant. */
export async function openedApplication(c: Context): Promise<{ application: Application; close: boolean }> {
  const ctx = ctxOf(c);
  allow(ctx, 'selection.read');
  const application = await getApplication(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'selection.read', { area: application.area });
  return { application, close: await hasConflict(ctx, { applicationId: application.id, officerId: ctx.actor.id }) };
}

/** Reads all of it; only for someone who is not close to the applicant. */
export async function viewOf(c: Context, application: Application): Promise<ApplicationView> {
  const ctx = ctxOf(c);
  const { id, callId, businessId, ownerId } = application;
  const queue = queueFrom(c.req.query());
  const [call, areas, steps, documents, kept, marks, others, neighbours, aid] = await Promise.all([
    getCall(ctx, callId),
    listAreas(ctx),
    listSteps(ctx, id),
    listDocuments(ctx, { applicationId: id }),
    getBusinessRecord(ctx, businessId),
    listMarksOf(ctx, id),
    listOfOwner(ctx, ownerId, id),
    findNeighbours(ctx, queue, application),
    listAid(ctx, [businessId]),
  ]);
  const helpedOn = [kept.helpedOn ?? '', aid.find(countsAsHelp)?.on ?? ''].toSorted().at(-1) || null;
  const record = { ...kept, helpedOn };
  return {
    ctx,
    application,
    call,
    areas,
    steps,
    documents,
    record,
    aid,
    marks,
    others,
    queue,
    neighbours,
    query: queueQuery(queue),
    differing: differences(application.answers, record, dayOf(ctx.now)),
    judged: judge(ctx, { call, areas }, { answers: application.answers, helpedOn }),
  };
}
