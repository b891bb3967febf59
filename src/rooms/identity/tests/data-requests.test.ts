import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { answerDataRequest, onDataRequestAnswered } from '../answer-data-request.ts';
import { askAboutData } from '../ask-about-data.ts';
import { getDataRequest, listDataRequests, listOwnDataRequests } from '../data-requests.ts';

const { ctx, database } = await testDatabase();
const owner = (n: number, now?: string) =>
  ctx({ actor: actorAs('owner', { name: 'Marni', phone: `+62812345000${n}` }), ...(now && { now }) });
const head = () => ctx({ actor: actorAs('head', { name: 'Kepala' }) });
const told: string[] = [];

beforeAll(() =>
  onDataRequestAnswered(async (_tx, { phone }) => {
    told.push(phone);
  }),
);

describe('a request about one’s own data', () => {
  it('must be answered within 3 x 24 hours, holidays included; the nearest deadline stands first', async () => {
    const later = await askAboutData(owner(11, '2026-03-13T16:00+07:00'), { kind: 'limit', wish: 'Jangan telepon.' });
    const first = await askAboutData(owner(12, '2026-03-13T15:00+07:00'), { kind: 'delete', wish: 'Hapus foto.' });
    const { open } = await listDataRequests(head());
    expect(open.map(({ id }) => id)).toEqual([first, later]);
    expect(open[0]?.dueAt).toEqual(new Date('2026-03-16T15:00+07:00'));
  });

  it('one of a kind waits at a time; after the answer another may be asked, and the person is told', async () => {
    const id = await askAboutData(owner(21), { kind: 'correct', wish: 'Nama saya salah.' });
    const again = askAboutData(owner(21), { kind: 'correct', wish: 'lagi' });
    await expect(again).rejects.toMatchObject({ code: 'data-request-waits', status: 409 });
    await answerDataRequest(head(), id, { outcome: 'partly', answer: 'Nama sudah, alamat belum.' });
    expect(told).toEqual(['+6281234500021']);
    await askAboutData(owner(21), { kind: 'correct', wish: 'Alamat juga.' });
    const own = await listOwnDataRequests(owner(21));
    expect(own.map(({ outcome }) => outcome).sort()).toEqual([null, 'partly'].sort());
    expect(await listOwnDataRequests(owner(22))).toEqual([]);
  });

  it('two officers at once: one answer stands', async () => {
    const id = await askAboutData(owner(31), { kind: 'delete', wish: 'Hapus foto lama.' });
    const both = await Promise.allSettled(
      (['done', 'refused'] as const).map((outcome) => answerDataRequest(head(), id, { outcome, answer: outcome })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = answerDataRequest(head(), id, { outcome: 'done', answer: 'x' });
    await expect(late).rejects.toMatchObject({ code: 'data-request-answered', status: 409 });
  });

  it('is for a proved phone, answered by those who may, and another city’s business alone', async () => {
    const without = askAboutData(ctx({ actor: actorAs('owner') }), { kind: 'limit', wish: 'x' });
    await expect(without).rejects.toMatchObject({ code: 'phone-not-proved' });
    const id = await askAboutData(owner(41), { kind: 'limit', wish: 'Jangan dipakai.' });
    const officer = ctx({ actor: actorAs('programme') });
    await expect(answerDataRequest(officer, id, { outcome: 'done', answer: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    const there = { ...head(), city: otherOffice.city, db: database.forCity(otherOffice.city), office: otherOffice };
    await expect(getDataRequest(there, id)).rejects.toMatchObject({ status: 404 });
  });
});
