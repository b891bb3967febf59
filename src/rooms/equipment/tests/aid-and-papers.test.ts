import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { readPdf } from '#platform/pdf/tests/read-pdf.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getBusinessFacts, listAid, onAid } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { getCase } from '../case.reads.ts';
import { checkUp } from '../check-up.ts';
import { agreementPaper, checkPaper } from '../other-papers.ts';
import { remindChecks } from '../remind-checks.ts';
import { tellEquipment } from '../told-aid.ts';
import { caseIn, officer, picture, setTheScene } from './make.ts';

const { ctx } = await testDatabase();
const at = (now?: string) => ctx({ actor: officer, now });
beforeAll(async () => {
  await setTheScene(ctx);
  onAid(tellEquipment);
});

describe('the ledger of help', () => {
  it('has what was handed over with value, source and day, and the business counts as helped from then', async () => {
    const { businessId } = await caseIn(ctx, 'in-use');
    expect(await listAid(ctx(), [businessId])).toMatchObject([
      { kind: 'equipment', what: 'Mesin jahit hitam, dinamo dan meja', value: 4_200_000, on: '2026-03-10' },
    ]);
    expect(await getBusinessFacts(ctx(), businessId)).toMatchObject({ helpedOn: '2026-03-10' });
  });

  it('has nothing that came back or was never handed over', async () => {
    const { businessId: back } = await caseIn(ctx, 'recovered');
    const { businessId: waiting } = await caseIn(ctx, 'reserved');
    expect(await listAid(ctx(), [back, waiting])).toEqual([]);
    expect(await getBusinessFacts(ctx(), waiting)).toMatchObject({ helpedOn: null });
  });
});

describe('a look that is due', () => {
  it('is told to the owner once, from two weeks before its day', async () => {
    const { owner, id } = await caseIn(ctx, 'in-use');
    const system = (now: string) => ctx({ actor: actorAs('system'), now });
    const told = async () =>
      (await listOwnMessages(ctx({ actor: owner }))).filter(({ text }) => text.includes(`/saya/peralatan/${id}`))
        .length;
    await remindChecks(system('2026-03-20T02:00:00Z'));
    expect(await told()).toBe(0);
    await remindChecks(system('2026-03-28T02:00:00Z'));
    await remindChecks(system('2026-03-29T02:00:00Z'));
    expect(await told()).toBe(1);
  });
});

describe('papers', () => {
  it('the agreement of a grant names both parties, the goods and the ban on selling', async () => {
    const { id } = await caseIn(ctx, 'in-use', 'grant');
    const { pages, tags } = readPdf(await renderPdf('letter', await agreementPaper(at(), await getCase(at(), id))));
    const text = pages.join(' ');
    for (const said of ['NPHD 1/2026', 'KUB Mekar', 'Rp4.200.000', 'tidak boleh dijual', ctx().office.headName])
      expect(text.replaceAll('\u00a0', ''), said).toContain(said);
    expect(tags.get('Table') ?? tags.size).toBeGreaterThan(0);
    const goods = await getCase(at(), (await caseIn(ctx, 'in-use')).id);
    await expect(agreementPaper(at(), goods)).rejects.toMatchObject({ status: 404 });
  });

  it('the report of checks has each look, what was found, and its photo; there is none before the first look', async () => {
    const { id } = await caseIn(ctx, 'in-use');
    await expect(checkPaper(at(), await getCase(at(), id))).rejects.toMatchObject({ status: 404 });
    const { version } = await getCase(at(), id);
    const found = { version, outcome: 'used', output: 'Dipakai tiap hari', upload: await picture() } as const;
    await checkUp(at('2026-04-10T03:00:00Z'), id, found);
    const paper = await checkPaper(at(), await getCase(at(), id));
    expect(paper.parts.map(({ kind }) => kind)).toEqual(['facts', 'table', 'photos']);
    const { pages } = readPdf(await renderPdf('letter', paper));
    expect(pages.join(' ')).toContain('Dipakai tiap hari');
  });
});
