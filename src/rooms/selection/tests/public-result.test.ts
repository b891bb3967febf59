import { beforeAll, expect, it } from 'vitest';
import { startSignIn, withdrawConsent } from '#rooms/identity/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { addStep } from '../application.store.ts';
import { computeRanking } from '../compute-ranking.ts';
import { decideSelection } from '../decide-selection.ts';
import { outcomeOf } from '../public-result.reads.ts';
import { submitApplication } from '../submit-application.ts';
import { afterClosing, scoredCall, worth } from './choose.ts';
import { filledDraft, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const as = () => ctx({ actor: actorAs('head'), now: afterClosing });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

it('names in public only who has a place and agreed to it, until that is withdrawn', async () => {
  const callId = await scoredCall(ctx, { title: 'Kelas resep', capacity: 2, quotas: [] });
  const owners: string[] = [];
  for (const [name, mayPublishName, points] of [
    ['Setuju Sembiring', true, 100],
    ['Diam Damanik', false, 80],
    ['Setuju Tanpatempat', true, 0],
  ] as const) {
    const answers = { name, businessName: `Usaha ${name}`, ...worth[points] };
    const draft = await filledDraft(ctx({ actor: stranger }), { callId, answers });
    const sent = await submitApplication(ctx({ actor: stranger }), {
      draftId: draft.id,
      mayWhatsapp: true,
      mayPublishName,
    });
    await addStep(ctx({ actor: actorAs('programme') }), { applicationId: sent.id, kind: 'verify' });
    owners.push(sent.ownerId);
  }
  const { choice } = await computeRanking(as(), callId);
  await decideSelection(as(), { callId, digest: choice.digest, order: [] });
  expect((await outcomeOf(as(), callId))?.names).toEqual(['Setuju Sembiring']);
  const reader = visitor(
    buildApp({ database, city: testOffice.city, now: () => afterClosing, actorFor: async () => stranger }),
  );
  const page = await reader.get(`/program/${choice.call.slug}`);
  expect(page.text).toContain('Setuju Sembiring');
  expect(page.text).not.toContain('Diam Damanik');
  expect(page.text).not.toContain('Tanpatempat');
  const subject = { type: 'owner', id: owners[0] ?? '' } as const;
  await withdrawConsent(as(), { subject, purpose: 'publish-name', channel: 'counter' });
  expect((await outcomeOf(as(), callId))?.names).toEqual([]);
});
