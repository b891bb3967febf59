import type { CallKind } from '#rooms/programmes/index.ts';
import type { Answers } from './answers.schema.ts';

/** What a call asks beyond the nine usual questions: only what its criteria, quotas or documents need. */
export interface Needs {
  /** What the kind of the call asks by itself: the tool, the licence, the stall. */
  own?: 'tool' | 'licence' | 'stall';
  /** A criterion reads the plan: the last question then asks for it. */
  plan: boolean;
  sales: boolean;
  sex: boolean;
  disability: boolean;
  documents: readonly string[];
}

/** The questions in their order, each with the last part of its address. */
export const questionPaths = {
  name: 'nama',
  phone: 'hp',
  business: 'usaha',
  sells: 'jualan',
  area: 'kelurahan',
  since: 'sejak',
  nib: 'nib',
  helped: 'bantuan',
  sex: 'jenis-kelamin',
  disability: 'disabilitas',
  sales: 'omzet',
  tool: 'alat',
  licence: 'izin',
  stall: 'lapak',
  hope: 'harapan',
  documents: 'berkas',
} as const;
export type Question = keyof typeof questionPaths;
export const questions = Object.keys(questionPaths) as Question[];

/** The question at an address; nothing for any other word. */
export const questionAt = (path: string): Question | undefined => questions.find((one) => questionPaths[one] === path);

const ownQuestion: Record<CallKind, Needs['own']> = {
  training: undefined,
  equipment: 'tool',
  mixed: 'tool',
  legality: 'licence',
  exhibition: 'stall',
};

/** The extra questions of a call, read off its kind, criteria, quotas and documents. */
export function needsOf(call: {
  kind?: CallKind;
  criteria: readonly { kind: string }[];
  quotas: readonly { feature: string }[];
  documents: readonly string[];
}): Needs {
  const judges = (kind: string) => call.criteria.some((criterion) => criterion.kind === kind);
  const keepsPlacesBy = (feature: string) => call.quotas.some((quota) => quota.feature === feature);
  return {
    own: ownQuestion[call.kind ?? 'training'],
    plan: judges('plan'),
    sales: judges('small-income'),
    sex: keepsPlacesBy('sex'),
    disability: keepsPlacesBy('disability'),
    documents: call.documents,
  };
}

/** The questions this applicant is asked, in order. Who sells nothing yet is not asked what it brings in. */
export function questionsFor(needs: Needs, answers: Answers): Question[] {
  const asked: Partial<Record<Question, boolean>> = {
    sex: needs.sex,
    disability: needs.disability,
    sales: needs.sales && answers.since !== 'not-yet',
    tool: needs.own === 'tool',
    licence: needs.own === 'licence',
    stall: needs.own === 'stall',
    documents: needs.documents.length > 0,
  };
  return questions.filter((question) => asked[question] ?? true);
}

/** Where a question stands: "Langkah 4 dari 9". The total counts the questions known so far. */
export function stepOf(asked: readonly Question[], question: Question): { at: number; of: number } {
  return { at: asked.indexOf(question) + 1, of: asked.length };
}

/** A draft as far as its progress matters. Files may follow later, so the document question never holds anyone up. */
export interface Progress {
  answers: Answers;
  hasPhone: boolean;
}

const key = {
  name: 'name',
  business: 'businessName',
  sells: 'sells',
  area: 'area',
  since: 'since',
  nib: 'nib',
  helped: 'helped',
  sex: 'sex',
  disability: 'disability',
  sales: 'sales',
  tool: 'tool',
  licence: 'licence',
  stall: 'stallPower',
  hope: 'hope',
} as const satisfies Partial<Record<Question, keyof Answers>>;

/** Whether a question has an answer. An optional one counts once its page was sent, even empty. */
export function isAnswered(question: Question, { answers, hasPhone }: Progress): boolean {
  if (question === 'phone') return hasPhone || answers.noPhone === true;
  if (question === 'documents') return answers.documentsSeen === true;
  return answers[key[question]] !== undefined;
}

/** Questions still without an answer, in order; the optional ones only while their page was never sent. */
export const unanswered = (asked: readonly Question[], progress: Progress): Question[] =>
  asked.filter((question) => !isAnswered(question, progress));

/** The question after this one that still waits, or nothing: then the answers are ready to be checked. */
export function nextQuestion(asked: readonly Question[], from: Question, progress: Progress): Question | undefined {
  const after = asked.slice(asked.indexOf(from) + 1);
  return unanswered(after, progress)[0] ?? unanswered(asked, progress)[0];
}

/** What must be there before an application can be sent: everything but hopes and documents. */
export const missing = (asked: readonly Question[], progress: Progress): Question[] =>
  unanswered(asked, progress).filter((question) => question !== 'hope' && question !== 'documents');

/** The sector of the registry that belongs to a picture. */
export const sectorOf = {
  food: 'food-drink',
  drink: 'food-drink',
  craft: 'craft',
  fashion: 'fashion',
  shop: 'trade',
  services: 'services',
  other: 'other',
} as const;
