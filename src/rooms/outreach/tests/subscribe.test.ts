import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addMinutes } from '#platform/clock.ts';
import { type Actor, systemActor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { loadAreas } from '#rooms/registry/index.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { otherOffice, testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { askForNews } from '../ask-for-news.ts';
import { useChannels } from '../channels/in-use.ts';
import { confirmNews } from '../confirm-news.ts';
import { jobs } from '../jobs.ts';
import { leaveChannel } from '../leave-channel.ts';
import { listDemoMessages } from '../messages.ts';
import { seedDemoFollowers } from '../seed-demo-followers.ts';
import { sendBatch } from '../send-batch.ts';
import { findSubscription, listPlacesOfPhone } from '../subscription.reads.ts';
import { readEmail, type Told, wants } from '../subscription.rules.ts';
import { tellSubscribers } from '../tell-subscribers.ts';
import { listWaves } from '../wave.reads.ts';

const { ctx, database, runJobs } = await testDatabase();
const nobody = actorAs('public', { id: '-', name: '' });
const anyone = (now = testNow) => ctx({ actor: nobody, now });
const system = (now = testNow) => ctx({ actor: systemActor, now });
let actor: Actor = nobody;
const app = buildApp({
  database,
  city: testOffice.city,
  now: () => testNow,
  actorFor: async () => actor,
  stylePage: false,
});
let next = 0;
const somePhone = () => `+62818${String(10_000_000 + ++next)}`;
const everything = { topics: [], areas: [], sectors: [] };
const training: Told = { topic: 'training', areas: [], sectors: [] };
const askBy = (address: string, wish = {}) =>
  askForNews(anyone(), {
    kind: address.includes('@') ? 'email' : 'phone',
    address,
    wish: { ...everything, ...wish },
    ownMatters: false,
  });
const tell = (told = training, aboutId = newId(), now = testNow) =>
  tellSubscribers(system(now), { aboutId, told, textFor: async (channel) => `Dibuka lewat ${channel}` });
const stateOf = async (id: string) => (await findSubscription(anyone(), id))?.state;
const deliver = () => runJobs({ 'outreach.deliver': jobs['outreach.deliver'] ?? (async () => undefined) });
const shown = async () => (await listDemoMessages(anyone())).map(({ text }) => text);

beforeAll(() =>
  loadAreas(
    ctx({ actor: actorAs('administrator') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  ),
);
beforeEach(() => useChannels({}));
afterEach(async () => {
  vi.unstubAllEnvs();
  actor = nobody;
  await database.owner.query('DELETE FROM outreach.subscription');
  await database.owner.query('DELETE FROM graphile_worker._private_jobs');
});

describe('who is told of what', () => {
  it.each<[wish: Partial<Told> & { topics?: string[] }, told: Partial<Told>, yes: boolean]>([
    [{}, {}, true],
    [{ topics: ['training'] }, {}, true],
    [{ topics: ['exhibition'] }, {}, false],
    [{ areas: ['12.75.04'] }, {}, true],
    [{ areas: ['12.75.04'] }, { areas: ['12.75.04.1005'] }, true],
    [{ areas: ['12.75.04'] }, { areas: ['12.75.01', '12.75.04'] }, true],
    [{ areas: ['12.75.04'] }, { areas: ['12.75.01'] }, false],
    [{ areas: ['12.75.0'] }, { areas: ['12.75.04'] }, false],
    [{ sectors: ['craft'] }, { sectors: ['food-drink'] }, false],
    [{ sectors: ['craft'] }, { sectors: ['food-drink', 'craft'] }, true],
  ])('%j of %j: %s', (wish, told, yes) => {
    expect(wants({ ...everything, ...wish }, { ...training, ...told })).toBe(yes);
  });

  it.each([
    [' Marni@Contoh.ID ', 'marni@contoh.id'],
    ['a.b+c@sub.contoh.co.id', 'a.b+c@sub.contoh.co.id'],
    ['marni@contoh', undefined],
    ['marni@contoh.id\r\nBcc: x@y.id', undefined],
    ['<marni@contoh.id>', undefined],
    ['a@b@c.id', undefined],
    ['.a@b.id', undefined],
    ['', undefined],
  ])('%j is the address %s', (typed, address) => {
    expect(readEmail(typed)).toBe(address);
  });

  it('an address that was read is read the same again and holds nothing but one address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const address = readEmail(typed);
        expect(address === undefined || readEmail(address) === address).toBe(true);
        expect(address ?? '').not.toMatch(/[\s,;<>"]/);
      }),
    );
  });
});

describe('asking for news without an account', () => {
  it('counts once the holder of the address says yes, and then in the place of what they asked before', async () => {
    const first = await askBy('satu@contoh.id');
    const planned = await tell();
    expect(planned).toBe(0);
    await confirmNews(anyone(), first);
    await confirmNews(anyone(), first);
    const second = await askBy('satu@contoh.id', { topics: ['exhibition'] });
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['active', 'waiting']);
    await confirmNews(anyone(), second);
    expect(await Promise.all([first, second].map(stateOf))).toEqual(['left', 'active']);
    expect(await tell()).toBe(0);
    expect(await tell({ ...training, topic: 'exhibition' })).toBe(1);
    await expect(confirmNews(anyone(), first)).rejects.toMatchObject({ status: 409 });
    await expect(confirmNews(anyone(), newId())).rejects.toMatchObject({ status: 404 });
  });

  it('tells each address of one thing once, by its own way, between 08.00 and 20.00', async () => {
    const phone = somePhone();
    for (const address of ['dua@contoh.id', phone]) await confirmNews(anyone(), await askBy(address));
    const aboutId = newId();
    const night = new Date('2026-03-10T15:00:00Z');
    expect(await tell(training, aboutId, night)).toBe(2);
    expect(await tell(training, aboutId, night)).toBe(0);
    const waves = (await listWaves(ctx(), aboutId)).filter(({ waiting }) => waiting > 0);
    expect(waves.map(({ channel }) => channel).sort()).toEqual(['email', 'whatsapp']);
    for (const { id } of waves) await sendBatch(system(night), id);
    expect((await listWaves(ctx(), aboutId)).every(({ written }) => written === 0)).toBe(true);
    for (const { id } of waves) await sendBatch(system(), id);
    await deliver();
    expect((await shown()).filter((text) => text.includes('Dibuka lewat email'))).toHaveLength(1);
    await expect(tellSubscribers(anyone(), { aboutId, told: training, textFor: async () => '' })).rejects.toMatchObject(
      { status: 401 },
    );
  });

  it('ends with one press, also between planning and sending; the address is forgotten', async () => {
    const id = await askBy('tiga@contoh.id');
    await confirmNews(anyone(), id);
    const aboutId = newId();
    await tell(training, aboutId);
    for (let times = 0; times < 2; times++) await leaveChannel(anyone(), id);
    expect(await findSubscription(anyone(), id)).toMatchObject({ state: 'left', address: '' });
    const [wave] = await listWaves(ctx(), aboutId);
    await sendBatch(system(), wave?.id ?? '');
    expect((await listWaves(ctx(), aboutId))[0]).toMatchObject({ written: 0, skipped: 1 });
    await expect(leaveChannel(anyone(), newId())).rejects.toMatchObject({ status: 404 });
  });

  it('nobody’s yes: forgotten after a week', async () => {
    const id = await askBy('empat@contoh.id');
    await askForNews(anyone(addMinutes(testNow, 9 * 24 * 60)), {
      kind: 'email',
      address: 'lima@contoh.id',
      wish: everything,
      ownMatters: false,
    });
    expect(await stateOf(id)).toBeUndefined();
  });

  it('is known in its own city only, and only by ways the office has', async () => {
    const id = await askBy('enam@contoh.id');
    const there = { ...anyone(), city: otherOffice.city, db: database.forCity(otherOffice.city), office: otherOffice };
    await expect(confirmNews(there, id)).rejects.toMatchObject({ status: 404 });
    vi.stubEnv('BERDAYA_MODE', 'production');
    const byTelegram = { kind: 'telegram' as const, wish: everything, ownMatters: false };
    await expect(askForNews(anyone(), byTelegram)).rejects.toMatchObject({ code: 'way-not-offered', status: 422 });
  });
});

it('the demo city has people who asked for news by e-mail, in Telegram and in a browser', async () => {
  await seedDemoFollowers(system());
  expect(await tell()).toBe(3);
  const kinds = (await listDemoMessages(anyone())).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['email', 'telegram']));
});

describe('/kabari', () => {
  it('is filled in without JavaScript: asked, confirmed from the message, left', async () => {
    const one = visitor(app);
    const page = await one.get('/kabari');
    expect(page.text).toContain('Tidak perlu akun');
    expect(page.text).not.toContain('name="urusan"');
    const typed = {
      topik: ['training'],
      kecamatan: '12.75.04',
      sektor: '',
      lewat: 'email',
      email: ' Marni@contoh.id ',
    };
    const sent = await one.send('/kabari', { ...typed, setuju: 'ya' });
    expect(sent).toMatchObject({ status: 303, location: '/kabari?lihat=email' });
    expect((await one.get('/kabari?lihat=email')).text).toContain('Satu langkah lagi');
    await sent.again();
    await deliver();
    const mails = (await listDemoMessages(anyone())).filter((mail) => mail.address === 'marni@contoh.id');
    expect(mails).toHaveLength(1);
    const [address = ''] = /\/kabari\/[0-9a-f-]{36}/.exec(mails[0]?.text ?? '') ?? [];
    const opened = await one.get(address);
    expect(opened.text).toContain('ma…@contoh.id');
    expect(opened.text).toContain('Binjai Timur');
    await one.send(address, {}, `${address}/ya`);
    expect((await one.get(address)).text).toContain('Anda akan kami kabari');
    await one.send(address, {}, `${address}/berhenti`);
    expect((await one.get(address)).text).toContain('Anda tidak dikabari lagi di sini');
    expect((await one.get('/demo/pesan')).text).toContain('ma…@contoh.id');
  });

  it('says what is missing and keeps what was typed', async () => {
    const cases = [
      [{}, 'Pilih lewat apa'],
      [{ lewat: 'phone', hp: '061 882 1234', setuju: 'ya' }, 'Tulis nomor HP'],
      [{ lewat: 'email', email: 'marni@contoh', setuju: 'ya' }, 'Tulis alamat e-mail'],
      [{ lewat: 'push', langganan: ' ', setuju: 'ya' }, 'Browser ini belum memberi izin'],
      [{ lewat: 'phone', hp: '0812 3456 7890' }, 'Centang bila Anda setuju'],
      [{ lewat: 'merpati', setuju: 'ya' }, 'Kesalahan'],
      [{ lewat: 'phone', hp: '0812 3456 7890', setuju: 'ya', _situs: 'http://x' }, 'Kesalahan'],
    ] as const;
    for (const [typed, said] of cases) {
      const answer = await visitor(app).send('/kabari', typed);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(said);
      if ('email' in typed) expect(answer.text).toContain('value="marni@contoh"');
    }
  });

  it('lets nobody fill another’s mailbox', async () => {
    const ask = () => visitor(app).send('/kabari', { lewat: 'email', email: 'tujuh@contoh.id', setuju: 'ya' });
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
  });

  it('whoever proved a phone may have their own matters told there too, and sees where', async () => {
    const phone = somePhone();
    actor = actorAs('owner', { phone });
    const one = visitor(app);
    await one.send('/kabari', { lewat: 'email', email: 'delapan@contoh.id', urusan: 'ya', setuju: 'ya' });
    const { rows } = await database.owner.query('SELECT id FROM outreach.subscription');
    await confirmNews(anyone(), rows[0].id);
    expect(await listPlacesOfPhone(anyone(), phone)).toMatchObject([{ kind: 'email', address: 'delapan@contoh.id' }]);
    expect((await one.get('/saya/pesan')).text).toContain(`/kabari/${rows[0].id}`);
  });

  it('foreign and malformed ids are not found', async () => {
    for (const wrong of ['bukan-id', newId()]) expect((await visitor(app).get(`/kabari/${wrong}`)).status).toBe(404);
  });
});
