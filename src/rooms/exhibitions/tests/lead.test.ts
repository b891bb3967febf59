import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useFilesFolder } from '#platform/files/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerLead } from '../answer-lead.ts';
import { askSeller } from '../ask-seller.ts';
import { getLead, listLeads } from '../catalogue/lead.reads.ts';
import { leadAnswers, leadStates } from '../catalogue/lead.rules.ts';
import { listWork } from '../list-work.ts';
import { listOwnerCatalogue } from '../owner-home.ts';
import { officer, productIn, setTheScene, someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
const files = mkdtempSync(join(tmpdir(), 'berdaya-minat-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));
beforeAll(() => setTheScene(ctx));

const visitor = actorAs('public', { id: '-', name: '' });
let phones = 0;
const buyer = () => ({ buyer: 'Sinta Dewi', phone: `+62821${10_000_000 + ++phones}`, wish: '50 bungkus untuk Sabtu.' });

/** A question about a published product, answered so far as asked. */
async function asked(...answers: ('talking' | 'sold' | 'none')[]) {
  const product = await productIn(ctx, 'published');
  await askSeller(ctx({ actor: visitor }), product.slug, buyer());
  const [lead] = await listLeads(ctx(), { businessIds: [product.businessId] });
  const id = lead?.id ?? '';
  for (const answer of answers) {
    const { version } = await getLead(ctx(), id);
    await answerLead(ctx({ actor: product.owner }), id, { answer, amount: null, version });
  }
  return { ...product, leadId: id };
}

describe("a buyer's question", () => {
  it('reaches the seller, seals name and phone, and stands once a buyer and product', async () => {
    const product = await productIn(ctx, 'published');
    const one = buyer();
    await askSeller(ctx({ actor: visitor }), product.slug, one);
    await expect(askSeller(ctx({ actor: visitor }), product.slug, one)).rejects.toMatchObject({
      code: 'asked-already',
    });
    const tasks = await listOwnerCatalogue(ctx({ actor: product.owner }));
    expect(tasks[0]).toMatchObject({ kind: 'task', at: new Date('2026-03-13T01:00:00Z') });
    const messages = await listOwnMessages(ctx({ actor: product.owner }));
    expect(JSON.stringify(messages)).toContain('/saya/produk/minat/');
    expect(JSON.stringify(messages)).not.toContain(one.phone);
    const { rows } = await database.owner.query('SELECT l::text AS line FROM exhibitions.lead l');
    for (const { line } of rows) {
      expect(line).not.toContain('Sinta');
      expect(line).not.toContain(one.phone);
    }
  });

  it('is about products anyone may see, no others', async () => {
    for (const state of ['draft', 'waiting', 'returned', 'hidden'] as const) {
      const { slug } = await productIn(ctx, state);
      await expect(askSeller(ctx({ actor: visitor }), slug, buyer()), state).rejects.toMatchObject({ status: 404 });
    }
  });

  it('is followed for 30 and 90 days, then over with its amount', async () => {
    const { leadId, owner } = await asked('talking');
    expect(await getLead(ctx(), leadId)).toMatchObject({ state: 'talking', dueOn: '2026-04-09' });
    const later = ctx({ actor: owner, now: '2026-04-10T02:00:00Z' });
    await answerLead(later, leadId, { answer: 'talking', amount: 5, version: 2 });
    expect(await getLead(ctx(), leadId)).toMatchObject({ dueOn: '2026-06-08', amount: null });
    const work = await listWork(ctx({ actor: officer, now: '2026-06-09T02:00:00Z' }));
    expect(work.items.map(({ href }) => href)).toContain(`/kerja/produk/minat/${leadId}`);
    expect(work.queues.find(({ key }) => key === 'leads')).toMatchObject({ late: true });
    await answerLead(ctx({ actor: officer }), leadId, { answer: 'sold', amount: 750_000, version: 3 });
    expect(await getLead(ctx(), leadId)).toMatchObject({ state: 'sold', dueOn: null, amount: 750_000 });
  });

  const pairs = leadStates.flatMap((state) => leadAnswers.map((answer) => ({ state, answer })));
  it.each(pairs)('$state can be answered $answer only while it is open', async ({ state, answer }) => {
    const { leadId, owner } = await asked(...(state === 'open' ? [] : [state]));
    const { version } = await getLead(ctx(), leadId);
    const again = answerLead(ctx({ actor: owner }), leadId, { answer, amount: null, version });
    if (state === 'open' || state === 'talking') await expect(again).resolves.toBeUndefined();
    else await expect(again).rejects.toMatchObject({ code: 'not-possible' });
  });

  it('does not exist for another seller; a far or an unfit officer may not answer; a stale page is told', async () => {
    const { leadId, owner } = await asked();
    const { owner: stranger } = await someBusiness(ctx);
    const answer = { answer: 'sold' as const, amount: null, version: 1 };
    await expect(answerLead(ctx({ actor: stranger }), leadId, answer)).rejects.toMatchObject({ status: 404 });
    const far = actorAs('programme', { remit: ['12.75.02'] });
    for (const actor of [far, actorAs('evaluator'), actorAs('treasurer')])
      await expect(answerLead(ctx({ actor }), leadId, answer)).rejects.toMatchObject({ status: 403 });
    await expect(answerLead(ctx({ actor: owner }), leadId, { ...answer, version: 7 })).rejects.toMatchObject({
      code: 'stale',
    });
  });
});
