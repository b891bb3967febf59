import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { blindIndex, seal } from '#platform/sealed.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { makeCode } from './code.rules.ts';
import type { DemoRows } from './demo.store.ts';
import { demoAnswers, demoMark } from './demo-applications.rules.ts';
import type { DemoPerson } from './demo-gather.ts';
import { needsOf } from './questions.rules.ts';
import type { StepDetail, StepKind } from './selection.rules.ts';

/** How many applications of a call stand where; of the verified, how many are marked where officers read. */
export interface DemoPlan {
  verified: number;
  incomplete: number;
  submitted: number;
  marked: number;
  /** Whether the demo's owner who can sign in is among them, as the first who applied. */
  withOwner: boolean;
}

/** Who checks, who fills in beside people. */
export interface DemoAround {
  officers: readonly { id: string; name: string }[];
  helper: { id: string; name: string } | undefined;
}

interface Making {
  call: Call;
  plan: DemoPlan;
  people: readonly DemoPerson[];
  random: () => number;
  around: DemoAround;
}

const hours = 3_600_000;

/** Sent at some hour of the day between opening and closing, never after now. */
function momentsOf(tx: Ctx, { call, people, random }: Making): Date[] {
  const from = call.openedAt?.getTime() ?? tx.now.getTime() - 200 * hours;
  const until = Math.min(call.closesAt?.getTime() ?? tx.now.getTime(), tx.now.getTime() - 2 * hours);
  return people
    .map(() => from + random() * Math.max(0, until - from))
    .map((time) =>
      instantOf(
        dayOf(new Date(time)),
        `${String(7 + Math.floor(random() * 13)).padStart(2, '0')}:${10 + Math.floor(random() * 49)}`,
      ),
    )
    .map((at) => new Date(Math.min(Math.max(at.getTime(), from), until)))
    .sort((one, other) => one.getTime() - other.getTime());
}

/** The rows of one call's applications with their steps and marks: the first sent are the first checked. */
export function rowsOf(tx: Ctx, making: Making): DemoRows {
  const { call, plan, people, around } = making;
  const rows: DemoRows = { applications: [], steps: [], marks: [], namesChecked: [] };
  const moments = momentsOf(tx, making);
  const codes = new Set<string>();
  for (const [at, person] of people.entries()) {
    const state = at < plan.incomplete ? 'incomplete' : at < plan.incomplete + plan.verified ? 'verified' : 'submitted';
    const application = applicationOf(tx, making, { person, state, sentAt: moments[at] ?? tx.now, codes });
    rows.applications.push(application);
    rows.steps.push(...stepsOf(tx, making, application));
    if (state === 'verified' && at < plan.incomplete + plan.marked)
      rows.marks.push(...marksOf(tx, making, application));
  }
  if (rows.marks.length > 0)
    for (const { id, name } of around.officers.slice(0, 2))
      rows.namesChecked.push({
        call_id: call.id,
        officer_id: id,
        officer_name: name,
        names: people.length,
        at: tx.now,
      });
  return rows;
}

type Row = DemoRows['applications'][number] & { submitted_at: Date; answers: string };
interface One {
  person: DemoPerson;
  state: 'submitted' | 'incomplete' | 'verified';
  sentAt: Date;
  codes: Set<string>;
}

function applicationOf(tx: Ctx, { call, random, around }: Making, { person, state, sentAt, codes }: One): Row {
  const answers = demoAnswers(random, person, { ...needsOf(call), today: dayOf(tx.now) });
  const helper = random() < 0.12 ? around.helper : undefined;
  return {
    id: newId(),
    call_id: call.id,
    call_version: call.version,
    code: freeCode(tx, random, codes),
    state,
    business_id: person.businessId,
    owner_id: person.ownerId,
    owner_name: person.name,
    area: answers.area === 'unknown' ? tx.city : (answers.area ?? tx.city),
    phone_sealed: seal(person.phone),
    phone_index: blindIndex(person.phone),
    shares_phone: false,
    locale: 'id',
    phone_checked: random() < 0.88,
    answers: JSON.stringify(answers),
    channel: helper ? 'counter' : 'web',
    may_whatsapp: random() < 0.8,
    may_publish_name: random() < 0.6,
    filled_by: helper?.id ?? null,
    filled_by_name: helper?.name ?? null,
    submitted_at: sentAt,
    version: state === 'submitted' ? 1 : 2,
  };
}

function freeCode(tx: Ctx, random: () => number, codes: Set<string>): string {
  for (;;) {
    const code = makeCode(tx.office.codePrefix, (below) => Math.floor(random() * below));
    if (codes.has(code)) continue;
    codes.add(code);
    return code;
  }
}

/** Sent, then within two days looked at by an officer in office hours, where it was. */
function stepsOf(tx: Ctx, { random, around }: Making, { id, state, submitted_at, filled_by, filled_by_name }: Row) {
  const sender = filled_by
    ? { actor_id: filled_by, actor_name: filled_by_name ?? '', actor_kind: 'helper' }
    : { actor_id: '-', actor_name: '', actor_kind: 'public' };
  const step = (seq: number, kind: StepKind, at: Date, detail: StepDetail = {}) => ({
    application_id: id,
    seq,
    kind,
    at,
    detail: JSON.stringify(detail),
  });
  const sent = { ...step(1, 'submit', submitted_at), ...sender };
  if (state === 'submitted') return [sent];
  const officer = around.officers[Math.floor(random() * around.officers.length)];
  const checker = { actor_id: officer?.id ?? '-', actor_name: officer?.name ?? '', actor_kind: 'staff' };
  const morning = instantOf(
    addDays(dayOf(submitted_at), 1 + Math.floor(random() * 2)),
    `0${8 + Math.floor(random() * 2)}:${10 + Math.floor(random() * 49)}`,
  );
  const at = new Date(Math.min(morning.getTime(), tx.now.getTime()));
  if (state === 'verified') return [sent, { ...step(2, 'verify', at), ...checker }];
  const due = addDays(dayOf(tx.now), 2);
  const detail = {
    asked: [random() < 0.5 ? 'Foto produk' : 'Foto tempat usaha'],
    due,
    reason: 'Foto yang dikirim gelap.',
  };
  return [sent, { ...step(2, 'ask-completion', at, detail), ...checker }];
}

/** Two officers' marks for each criterion that officers read. */
function marksOf(tx: Ctx, { call, random, around }: Making, { id, answers }: Row): DemoRows['marks'] {
  const hope = (JSON.parse(answers) as { hope?: string }).hope ?? '';
  return call.criteria
    .filter(({ rule }) => rule.by === 'officers')
    .flatMap((criterion) =>
      around.officers.slice(0, 2).map((officer) => ({
        application_id: id,
        criterion_id: criterion.id,
        officer_id: officer.id,
        seq: 1,
        officer_name: officer.name,
        ...demoMark(random, hope),
        at: new Date(tx.now.getTime() - Math.floor(random() * 20) * hours),
      })),
    );
}
