import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { startSignIn } from '../auth.ts';
import { listConsentTexts } from '../consent.reads.ts';
import { type ConsentEntry, purposes, standingOf } from '../consent.rules.ts';
import { hasConsent, listConsents } from '../consent.ts';
import { nobody } from '../identity.rules.ts';
import { recordConsent } from '../record-consent.ts';
import { seedDemoConsents } from '../seed-demo-consents.ts';
import { withdrawConsent } from '../withdraw-consent.ts';
import { addStaff } from './make.ts';

const { ctx, database } = await testDatabase();
const owner = () => ctx({ actor: actorAs('owner', { name: 'Marni' }) });
const photo = { purpose: 'catalogue-photo', textVersion: '2026-1', channel: 'web' } as const;
const someone = () => ({ type: 'owner', id: newId() }) as const;

beforeAll(() => startSignIn(database, { secure: false }));

describe('where a purpose stands', () => {
  const entry = (given: boolean, withdrawal = false): ConsentEntry => ({
    purpose: 'publish-name',
    textVersion: '2026-1',
    given,
    withdrawal,
    channel: 'web',
    recordedBy: '',
    at: new Date(0),
  });

  it.each([
    ['never asked', [], 'not-asked'],
    ['yes', [entry(true)], 'given'],
    ['no', [entry(false)], 'refused'],
    ['yes, then taken back', [entry(true), entry(false, true)], 'withdrawn'],
    ['taken back, then yes again', [entry(true), entry(false, true), entry(true)], 'given'],
  ] as const)('%s', (_name, entries, standing) => {
    expect(standingOf(entries, 'publish-name')).toBe(standing);
  });

  it('only a last yes is a yes, and of this purpose', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), (answers) => {
        const entries = answers.map((given) => entry(given));
        expect(standingOf(entries, 'publish-name') === 'given').toBe(answers.at(-1) === true);
        expect(standingOf(entries, 'share-with-bank')).toBe('not-asked');
      }),
    );
  });
});

describe('the ledger', () => {
  it('keeps the words, the channel, the witness and the answer, and shows them', async () => {
    const subject = someone();
    const witness = await addStaff(ctx({ actor: actorAs('administrator') }));
    const counter = ctx({ actor: actorAs('programme', { name: 'Sani Harahap' }) });
    await recordConsent(counter, { ...photo, subject, channel: 'counter', witnessId: witness.id, given: true });
    const consents = await listConsents(owner(), subject);
    expect(consents).toHaveLength(purposes.length);
    expect(consents.find(({ purpose }) => purpose === photo.purpose)).toMatchObject({
      standing: 'given',
      sentence:
        'Boleh kami tampilkan foto produk dan nomor WhatsApp usaha Anda di katalog? Anda bisa menariknya kapan saja.',
      last: { channel: 'counter', recordedBy: 'Sani Harahap', textVersion: '2026-1' },
    });
  });

  it('an answer may be written by someone who is not signed in', async () => {
    const subject = someone();
    await recordConsent(ctx({ actor: nobody }), { ...photo, subject, given: true });
    expect(await hasConsent(owner(), subject, photo.purpose)).toBe(true);
  });

  it('a yes is taken back once, with an audit entry, and can be given again', async () => {
    const subject = someone();
    await recordConsent(owner(), { ...photo, subject, given: true });
    await withdrawConsent(owner(), { subject, purpose: photo.purpose, channel: 'web' });
    expect(await hasConsent(owner(), subject, photo.purpose)).toBe(false);
    const again = withdrawConsent(owner(), { subject, purpose: photo.purpose, channel: 'web' });
    await expect(again).rejects.toMatchObject({ code: 'consent-not-given', status: 409 });
    await recordConsent(owner(), { ...photo, subject, given: true });
    expect(await hasConsent(owner(), subject, photo.purpose)).toBe(true);
    const { rows } = await database.owner.query('SELECT event FROM audit.entry WHERE target_id = $1 ORDER BY seq', [
      subject.id,
    ]);
    expect(rows.map(({ event }) => event)).toEqual([
      'identity.consent-recorded',
      'identity.consent-withdrawn',
      'identity.consent-recorded',
    ]);
  });

  it('two withdrawals at once are one', async () => {
    const subject = someone();
    await recordConsent(owner(), { ...photo, subject, given: true });
    const results = await Promise.allSettled(
      [0, 1].map(() => withdrawConsent(owner(), { subject, purpose: photo.purpose, channel: 'web' })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses words that were never in use, and whoever may not withdraw', async () => {
    const subject = someone();
    const unknown = recordConsent(owner(), { ...photo, textVersion: '1999-1', subject, given: true });
    await expect(unknown).rejects.toMatchObject({ code: 'consent-text-unknown' });
    const treasurer = ctx({ actor: actorAs('treasurer') });
    const forbidden = withdrawConsent(treasurer, { subject, purpose: photo.purpose, channel: 'web' });
    await expect(forbidden).rejects.toMatchObject({ status: 403 });
  });

  it.each(['UPDATE identity.consent SET given = true', 'DELETE FROM identity.consent', 'TRUNCATE identity.consent'])(
    'not even the owner of the database may: %s',
    async (statement) => {
      await expect(database.owner.query(statement)).rejects.toThrow('append-only');
    },
  );

  it('is another city’s business alone', async () => {
    const subject = someone();
    await recordConsent(owner(), { ...photo, subject, given: true });
    const there = { ...owner(), city: otherOffice.city, db: database.forCity(otherOffice.city), office: otherOffice };
    expect(await hasConsent(there, subject, photo.purpose)).toBe(false);
  });
});

describe('the words', () => {
  it('are those of the day, in the reader’s language', async () => {
    const wanted = [{ purpose: 'publish-name' }] as const;
    const [text] = await listConsentTexts(ctx({ locale: 'en' }), [...wanted]);
    expect(text).toMatchObject({
      version: '2026-1',
      refused: 'You can take part all the same. The list then shows only your code.',
    });
    expect(await listConsentTexts(ctx({ now: '2025-12-31T09:00+07:00' }), [...wanted])).toEqual([]);
  });
});

describe('the demo city', () => {
  it('has owners who want news, written by those who set it up only', async () => {
    const subject = someone();
    await seedDemoConsents(ctx({ actor: systemActor }), [subject.id, newId()]);
    expect(await hasConsent(owner(), subject, 'contact-by-whatsapp')).toBe(true);
    await expect(seedDemoConsents(owner(), [subject.id])).rejects.toMatchObject({ status: 403 });
  });
});
