import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { type Call, criterionText } from '#rooms/programmes/index.ts';
import { type Area, listAreas } from '#rooms/registry/index.ts';
import { formatDate, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import type { ComputedRanking } from './compute-ranking.ts';
import type { DecidedLine, Decision } from './decision.reads.ts';
import { moveReasonWord } from './decision-words.ts';

/** One person as the papers list them. */
export interface Listed {
  name: string;
  sex: string | null;
  business: string | null;
  area: string;
  total: number | null;
}

/** What the papers of a choice are made from: before the decision computed, after it as decided and confirmed since. */
export interface PaperSource {
  call: Call;
  areas: Area[];
  people: Listed[];
  waiting: Listed[];
  applicants: number;
  cutOff: number | null;
  moves: Pick<Decision['moves'][number], 'direction' | 'reason' | 'note' | 'proposedBy' | 'confirmedBy'>[];
  changes: Pick<Decision['changes'][number], 'from' | 'to' | 'reason' | 'feature' | 'value'>[];
  decidedAt?: Date;
}

/** From a list computed now, for the draft. Names stand in it because a decree names its people. */
export async function sourceNow(ctx: Ctx, { choice, ranking }: ComputedRanking): Promise<PaperSource> {
  const rows = ranking.kind === 'ranked' ? ranking.rows : [];
  const listed = (outcome: string): Listed[] =>
    rows
      .filter((row) => row.outcome === outcome)
      .map(({ application, candidate }) => ({
        name: application.ownerName,
        sex: candidate?.features.sex ?? null,
        business: application.businessName,
        area: application.area,
        total: choice.mode === 'score' ? (candidate?.scored.total ?? null) : null,
      }));
  return {
    call: choice.call,
    areas: await listAreas(ctx),
    people: listed('chosen'),
    waiting: listed('reserve'),
    applicants: rows.length,
    cutOff: ranking.kind === 'ranked' ? ranking.cutOff : null,
    moves: choice.moves
      .filter(({ state }) => state === 'confirmed')
      .map(({ proposedByName, answeredByName, ...move }) => ({
        ...move,
        proposedBy: proposedByName,
        confirmedBy: answeredByName ?? '',
      })),
    changes: choice.changes,
  };
}

const holding = ['accepted', 'confirmed'];
const waits = ['reserve', 'offered'];

/** From the decision, with everyone's state today: who withdrew is gone, who took a free place is in. */
export async function sourceDecided(
  ctx: Ctx,
  call: Call,
  decision: Decision,
  lines: readonly DecidedLine[],
): Promise<PaperSource> {
  const listed = (states: readonly string[]): Listed[] =>
    lines
      .filter(({ state }) => states.includes(state))
      .map(({ ownerName, sex, businessName, area, total }) => ({
        name: ownerName,
        sex,
        business: businessName,
        area,
        total,
      }));
  const { applicants, cutOff, moves, changes, decidedAt } = decision;
  const areas = await listAreas(ctx);
  return {
    call,
    areas,
    people: listed(holding),
    waiting: listed(waits),
    applicants,
    cutOff,
    moves,
    changes,
    decidedAt,
  };
}

const personOf = (areas: readonly Area[]) => (one: Listed) => ({
  name: one.name,
  sex: one.sex === 'female' ? ('P' as const) : one.sex === 'male' ? ('L' as const) : undefined,
  business: one.business ?? undefined,
  kelurahan: areas.find(({ code }) => code === one.area)?.name,
  score: one.total === null ? undefined : formatNumber(one.total),
});

const signerOf = ({ office }: Ctx) => ({
  position: m.selection_paper_head({ office: office.officeName, city: office.cityName }),
  name: office.headName,
  rank: office.headRank,
  nip: office.headNip,
});

/** The list of participants and the waiting list, as they stand today. Paper speaks Indonesian. */
export function participantsPaper(ctx: Ctx, source: PaperSource): PaperKinds['participants'] {
  return inLocale('id', () => ({
    office: ctx.office,
    day: dayOf(ctx.now),
    printedAt: ctx.now,
    activity: source.call.title,
    people: source.people.map(personOf(source.areas)),
    waiting: source.waiting.map(personOf(source.areas)),
    signer: signerOf(ctx),
  }));
}

/** The draft decree (SK): grounds, legal basis, criteria, line, moves, people. Without a number: it says that it is a draft. */
export function decreePaper(ctx: Ctx, source: PaperSource): PaperKinds['decree'] {
  return inLocale('id', () => {
    const { call, people, waiting } = source;
    const { office } = ctx;
    return {
      office,
      day: dayOf(source.decidedAt ?? ctx.now),
      printedAt: ctx.now,
      authority: m.selection_paper_head({ office: office.officeName, city: office.cityName }),
      about: m.selection_paper_about({ call: call.title }),
      considering: [
        m.selection_paper_ground_criteria({ call: call.title, day: call.openedAt ? formatDate(call.openedAt) : '–' }),
        m.selection_paper_ground_choice({ n: source.applicants, chosen: people.length }),
      ],
      recalling: [
        m.selection_paper_law_umkm(),
        m.selection_paper_law_local(),
        m.selection_paper_law_administration(),
        m.selection_paper_law_pp7(),
        m.selection_paper_law_data(),
      ],
      noting: notes(source),
      decisions: [
        m.selection_paper_decides_people({ n: people.length, call: call.title }),
        m.selection_paper_decides_waiting({ n: waiting.length }),
        m.selection_paper_decides_objection({ days: call.objectionDays }),
        m.selection_paper_decides_valid(),
      ],
      copies: [m.selection_paper_copy_mayor({ city: office.cityName }), m.selection_paper_copy_file()],
      people: people.map(personOf(source.areas)),
      waiting: waiting.map(personOf(source.areas)),
      signer: signerOf(ctx),
    };
  });
}

/** What was noted: each criterion with its weight and rule, kept places, the line, what was set free, who was moved. */
function notes({ call, cutOff, moves, changes }: PaperSource): string[] {
  const label = (feature: string, value: string) =>
    call.quotas.find((quota) => quota.feature === feature && quota.value === value)?.label ?? value;
  return [
    ...call.criteria.map((criterion) =>
      m.selection_paper_criterion({ label: criterion.label, weight: criterion.weight, rule: criterionText(criterion) }),
    ),
    ...call.quotas.map(({ label: name, min }) => m.selection_paper_quota({ label: name, n: min })),
    ...(cutOff === null ? [] : [m.selection_paper_cut_off({ points: formatNumber(cutOff) })]),
    ...changes.map(({ feature, value, from, to, reason }) =>
      m.selection_paper_freed({ label: label(feature, value), from, to, reason }),
    ),
    ...moves.map(({ direction, reason, note, proposedBy, confirmedBy }) => {
      const words = { reason: moveReasonWord(reason), note, one: proposedBy, two: confirmedBy };
      return direction === 'in' ? m.selection_paper_moved_in(words) : m.selection_paper_moved_out(words);
    }),
  ];
}
