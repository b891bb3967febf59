import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { builtInFrom, builtInSteps } from './built-in-templates.rules.ts';
import { builtInWords } from './case-words.ts';
import { type CaseKind, caseKinds, type StepTemplate } from './kinds.rules.ts';
import type { LegalityTables } from './legality.tables.ts';

/** How a licence is got, in one version. */
export interface Template {
  kind: CaseKind;
  version: number;
  /** 'YYYY-MM-DD'. */
  validFrom: string;
  steps: readonly StepTemplate[];
  about: string;
  documents: string[];
  failures: string[];
  duration: string;
  cost: string;
  source: string;
  /** Day it was checked at the source; nothing: still to verify. */
  checkedOn: string | null;
  /** Nothing for what the product came with. */
  madeBy: string | null;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const builtIn = (kind: CaseKind): Template => {
  const words = builtInWords(kind);
  return {
    ...words,
    kind,
    version: 1,
    validFrom: builtInFrom,
    steps: builtInSteps[kind],
    documents: lines(words.documents),
    failures: lines(words.failures),
    checkedOn: null,
    madeBy: null,
  };
};

/** Every version of a kind the office has, newest first. The first is what the product came with. */
export async function listTemplates(ctx: Ctx, kind: CaseKind): Promise<Template[]> {
  const rows = await tablesOf<LegalityTables>(ctx)
    .selectFrom('legality.template')
    .select(['version', 'valid_from', 'steps', 'documents', 'failures', 'duration', 'cost', 'source'])
    .select(['checked_on', 'made_by'])
    .where('city', '=', ctx.city)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .execute();
  const own = rows.map((row): Template => {
    const words = builtInWords(kind);
    return {
      kind,
      version: row.version,
      validFrom: row.valid_from,
      steps: row.steps,
      about: words.about,
      documents: lines(row.documents ?? words.documents),
      failures: lines(row.failures ?? words.failures),
      duration: row.duration ?? words.duration,
      cost: row.cost ?? words.cost,
      source: row.source ?? words.source,
      checkedOn: row.checked_on,
      madeBy: row.version === 1 ? null : row.made_by,
    };
  });
  return own.some(({ version }) => version === 1) ? own : [...own, builtIn(kind)];
}

/** The version new cases begin with today: the newest of those that count already. */
export async function currentTemplate(ctx: Ctx, kind: CaseKind): Promise<Template> {
  const today = dayOf(ctx.now);
  const all = await listTemplates(ctx, kind);
  return all.find(({ validFrom }) => validFrom <= today) ?? builtIn(kind);
}

/** The version a case began with. */
export async function templateOf(ctx: Ctx, case_: { kind: CaseKind; templateVersion: number }): Promise<Template> {
  const all = await listTemplates(ctx, case_.kind);
  return all.find(({ version }) => version === case_.templateVersion) ?? builtIn(case_.kind);
}

/** The version in use of every kind. */
export const currentTemplates = (ctx: Ctx): Promise<Template[]> =>
  Promise.all(caseKinds.map((kind) => currentTemplate(ctx, kind)));
