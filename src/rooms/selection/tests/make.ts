import { readFileSync } from 'node:fs';
import type { Ctx } from '#platform/ctx.ts';
import { listPeople, seedDemoPeople } from '#rooms/identity/index.ts';
import { type CallKind, type DemoCall, getCall, seedDemoCalls } from '#rooms/programmes/index.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { answerQuestion } from '../answer-question.ts';
import type { Answers } from '../answers.schema.ts';
import { saveIntakeMode } from '../application.store.ts';
import { checkPhone } from '../check-phone.ts';
import { type Draft, findDraft } from '../draft.reads.ts';
import type { Question } from '../questions.rules.ts';
import type { IntakeMode } from '../selection.rules.ts';
import { startDraft } from '../start-draft.ts';
import { submitApplication } from '../submit-application.ts';

export const stranger = actorAs('public', { id: '-', name: '' });

const demo = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const [template] = demo('db/demo/binjai-calls.json') as DemoCall[];

/** Areas and one person of each role: what every call needs around it. */
export async function setTheScene(ctx: TestDatabase['ctx']): Promise<void> {
  const administrator = ctx({ actor: actorAs('administrator') });
  await loadAreas(administrator, demo('db/reference/areas-binjai.json'));
  const roles = ['head', 'programme', 'training', 'mentor'] as const;
  await seedDemoPeople(
    administrator,
    roles.map((role) => ({
      name: `Petugas ${role}`,
      title: `Ibu ${role}`,
      unit: 'Bidang UKM',
      roles: [role],
      remit: ['12.75'],
      email: `${role}@binjai.contoh.id`,
    })),
  );
}

/** An open call of the demo, changed as the test needs; plain unless told: no plan, no sales, no sex asked. */
export async function openCall(ctx: TestDatabase['ctx'], parts: Partial<DemoCall> & { mode?: IntakeMode } = {}) {
  if (!template) throw new Error('The demo has a call.');
  const { mode, ...changed } = parts;
  const plain = {
    criteria: [{ kind: 'never-helped' as const, ownLabel: null, weight: 100 }],
    quotas: [{ feature: 'assisted' as const, value: 'no', min: 1 }],
    farAreas: [],
  };
  const by = ctx({ actor: actorAs('programme') });
  const call = { ...template, ...plain, ...changed, key: 'one' };
  const { one = '' } = await seedDemoCalls(by, [call]);
  if (mode) await saveIntakeMode(by, one, mode);
  return one;
}

let phones = 0;
/** A phone nobody else in this file has, as E.164. */
export const somePhone = (): string => `+62812${String(30_000_000 + ++phones)}`;

export const fullAnswers: Answers = {
  name: 'Marni Br. Sitepu',
  businessName: 'Dapur Marni',
  sells: 'food',
  area: '12.75.01.1001',
  since: 'three-months',
  sinceYear: 2021,
  nib: 'none',
  helped: 'never',
  hope: 'Kemasan yang tahan lama.',
};

/** What each kind of call asks by itself. */
const ownAnswers: Partial<Record<CallKind, Answers>> = {
  equipment: { tool: 'Mesin jahit' },
  mixed: { tool: 'Mesin jahit' },
  legality: { licence: 'pirt' },
  exhibition: { stallPower: 'no', stallZone: 'any' },
};

const questionOf: Record<string, Question> = {
  businessName: 'business',
  sinceYear: 'since',
  stallPower: 'stall',
  stallZone: 'stall',
};

/** A draft with every answer, its phone checked by a code. */
export async function filledDraft(
  ctx: Ctx,
  parts: { callId: string; phone?: string | null; answers?: Answers; present?: boolean },
): Promise<Draft> {
  const draftId = await startDraft(ctx, {
    callId: parts.callId,
    ...(parts.present !== undefined && { forOther: { present: parts.present } }),
  });
  const phone = parts.phone === undefined ? somePhone() : parts.phone;
  const noPhone = phone === null ? { noPhone: true } : {};
  await answerQuestion(ctx, { draftId, question: 'phone', answers: noPhone, phone });
  const { kind } = await getCall(ctx, parts.callId);
  for (const [name, value] of Object.entries({ ...fullAnswers, ...ownAnswers[kind], ...parts.answers })) {
    const question = questionOf[name] ?? (name as Question);
    await answerQuestion(ctx, { draftId, question, answers: { [name]: value } });
  }
  if (phone) await checkPhone(ctx, draftId);
  const draft = await findDraft(ctx, draftId);
  if (!draft) throw new Error('The draft was just made.');
  return draft;
}

/** An application sent by a stranger with every answer. */
export async function sentApplication(ctx: Ctx, parts: { callId: string; phone?: string; answers?: Answers }) {
  const draft = await filledDraft(ctx, parts);
  return submitApplication(ctx, { draftId: draft.id, mayWhatsapp: true, mayPublishName: false });
}

/** Someone of the office who is really in its list: a witness must be. */
export async function officer(ctx: TestDatabase['ctx'], role: 'programme' | 'training' | 'mentor' | 'head') {
  const [person] = await listPeople(ctx({ actor: actorAs('head') }), { role });
  if (!person) throw new Error(`Nobody is ${role}.`);
  return actorAs(role, { id: person.id, name: person.name });
}
