import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { getFile } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { formatDate, formatDateShort, formatRupiah } from '#ui/format.ts';
import { m } from '#words';
import { type GrantCase, listCases } from './case.reads.ts';
import { outcomeWord } from './case-words.ts';
import { findHandover, listChecks, listPhotos } from './handover.reads.ts';

type Letter = PaperKinds['letter'];

const head = (ctx: Ctx) => ({
  name: ctx.office.headName,
  position: m.equipment_paper_head({ office: ctx.office.officeName }),
});

/**
 * The agreement of a grant to a group (NPHD, Permendagri 77/2020): parties, basis, goods and value, rights and duties. A
 * draft without number until it is agreed, which is at the latest on the day of the hand-over. Refuses 404 for goods for the public and before a decree.
 */
export async function agreementPaper(ctx: Ctx, one: GrantCase): Promise<Letter> {
  if (one.track !== 'grant' || !one.decreeNumber) throw notFound();
  const { office } = ctx;
  const done = await findHandover(ctx, one.id);
  const group = one.groupName ?? one.businessName;
  return inLocale('id', () => ({
    office,
    day: dayOf(done?.handedAt ?? ctx.now),
    printedAt: ctx.now,
    number: one.agreement ?? '……………………',
    heading: m.equipment_nphd_heading(),
    about: m.equipment_nphd_about({ need: one.need, group }),
    parts: [
      { kind: 'text', text: m.equipment_nphd_parties() },
      {
        kind: 'facts',
        rows: [
          [m.equipment_nphd_first(), `${office.headName}, ${m.equipment_paper_head({ office: office.officeName })}`],
          [m.equipment_nphd_second(), `${one.ownerName}, ${m.equipment_paper_for_group({ group })}`],
          [m.equipment_nphd_basis(), decreeLine(one)],
        ],
      },
      { kind: 'heading', text: m.equipment_nphd_goods() },
      {
        kind: 'facts',
        rows: [
          [m.equipment_fact_item(), one.itemName ?? one.need],
          [m.equipment_fact_specification(), one.specification ?? '-'],
          [m.equipment_fact_value(), one.value ? formatRupiah(one.value) : m.equipment_nphd_value_open()],
          [m.equipment_nphd_source(), one.source ?? '-'],
        ],
      },
      { kind: 'heading', text: m.equipment_nphd_terms() },
      {
        kind: 'clauses',
        items: [
          m.equipment_nphd_purpose({ group }),
          m.equipment_nphd_delivery(),
          m.equipment_nphd_rights(),
          m.equipment_nphd_no_resale(),
          m.equipment_nphd_reporting(),
          m.equipment_nphd_sanction(),
          m.equipment_nphd_once(),
        ],
      },
      { kind: 'text', text: m.equipment_nphd_closing() },
    ],
    signers: [{ name: one.ownerName, position: m.equipment_nphd_second() }, { ...head(ctx) }],
  }));
}

const decreeLine = (one: GrantCase): string =>
  m.equipment_paper_decree({ number: one.decreeNumber ?? '', day: formatDate(one.decidedOn ?? '') });

/** The decree of a call that was signed last; nothing while there is none. */
export async function lastDecree(ctx: Ctx, callId: string): Promise<string | undefined> {
  const named = (await listCases(ctx, { callId }, 1000)).filter((one) => one.decreeId !== null);
  return named.toSorted((a, b) => (b.decidedOn ?? '').localeCompare(a.decidedOn ?? ''))[0]?.decreeId ?? undefined;
}

/** The annex of a decree: who receives what, of which value. Refuses 404 while nobody is named in that decree. */
export async function annexPaper(ctx: Ctx, decreeId: string): Promise<Letter> {
  const named = (await listCases(ctx, { decreeId }, 1000)).toSorted((one, other) =>
    one.ownerName.localeCompare(other.ownerName, 'id'),
  );
  const [first] = named;
  if (!first) throw notFound();
  const areas = new Map((await listAreas(ctx)).map(({ code, name }) => [code, name]));
  const sum = named.reduce((total, { value }) => total + (value ?? 0), 0);
  const known = named.every(({ value }) => value !== null);
  return inLocale('id', () => ({
    office: ctx.office,
    day: first.decidedOn ?? dayOf(ctx.now),
    printedAt: ctx.now,
    number: first.decreeNumber ?? '',
    heading: m.equipment_annex_heading(),
    about: m.equipment_annex_about({ n: named.length }),
    parts: [
      {
        kind: 'table',
        head: [
          m.platform_paper_no(),
          m.equipment_annex_name(),
          m.equipment_annex_business(),
          m.equipment_annex_ward(),
          m.equipment_annex_goods(),
          m.equipment_annex_count(),
          m.equipment_fact_value(),
        ],
        rows: named.map((one, at) => [
          String(at + 1),
          one.ownerName,
          one.groupName ?? one.businessName,
          areas.get(one.area ?? '') ?? '-',
          one.itemName ?? one.need,
          '1',
          one.value ? formatRupiah(one.value) : '-',
        ]),
        ends: [0, 5, 6],
        wide: [1, 2, 4],
        total: ['', m.equipment_annex_total(), '', '', '', String(named.length), known ? formatRupiah(sum) : '-'],
      },
    ],
    signers: [head(ctx)],
  }));
}

/** What the looks after the hand-over found, with the photos taken then. Refuses 404 before the first look. */
export async function checkPaper(ctx: Ctx, one: GrantCase): Promise<Letter> {
  const checks = await listChecks(ctx, [one.id]);
  const done = checks.filter(({ doneAt }) => doneAt !== null);
  const last = done.at(-1);
  if (!last?.doneAt) throw notFound();
  const kept = (await listPhotos(ctx, one.id)).filter(({ name }) => name.startsWith('check-'));
  const pictures = await Promise.all(
    kept.map(async ({ name, fileId }) => ({
      picture: (await getFile(ctx, fileId)).content,
      caption: m.equipment_month({ n: Number(name.replace('check-', '')) }),
    })),
  );
  const day = dayOf(last.doneAt);
  return inLocale('id', () => ({
    office: ctx.office,
    day,
    printedAt: ctx.now,
    heading: m.equipment_report_heading(),
    about: m.equipment_case_title({ need: one.itemName ?? one.need, business: one.businessName }),
    parts: [
      {
        kind: 'facts',
        rows: [
          [m.equipment_owner(), `${one.ownerName}, ${one.businessName}`],
          [m.equipment_fact_item(), [one.itemName ?? one.need, one.serial].filter(Boolean).join(', ')],
          [m.equipment_fact_decree(), decreeLine(one)],
        ],
      },
      {
        kind: 'table',
        head: [
          m.equipment_report_check(),
          m.equipment_report_due(),
          m.equipment_report_done(),
          m.equipment_report_found(),
          m.equipment_report_by(),
        ],
        rows: checks.map((check) => [
          m.equipment_report_month({ n: check.month }),
          formatDateShort(check.due),
          check.doneAt ? formatDateShort(dayOf(check.doneAt)) : '-',
          check.outcome ? [outcomeWord(check.outcome), check.output].filter(Boolean).join('. ') : '-',
          check.byName ?? '-',
        ]),
        wide: [3],
      },
      ...(pictures.length > 0 ? [{ kind: 'photos' as const, photos: pictures }] : []),
    ],
    signers: [
      { name: one.ownerName, position: m.equipment_report_receiver() },
      { name: last.byName ?? '', position: m.equipment_report_officer() },
    ],
  }));
}
