import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { startSignIn } from '../auth.ts';
import { changePerson } from '../change-person.ts';
import { actorOf, isLastAdministrator, nobody, type Person } from '../identity.rules.ts';
import { getPerson, listAllPeople, listPeople } from '../people.ts';
import { restartSignIn } from '../restart-sign-in.ts';
import { userAdd } from '../user-add.ts';
import { addStaff } from './make.ts';

const { ctx, database } = await testDatabase();
const administrator = () => ctx({ actor: actorAs('administrator') });

beforeAll(() => startSignIn(database, { secure: false }));

describe('as whom a person acts', () => {
  const person: Person = {
    id: 'p',
    kind: 'staff',
    name: 'Vivi',
    title: '',
    unit: '',
    roles: ['training'],
    remit: ['12.75'],
    email: 'vivi@contoh.id',
    phoneTail: null,
    startPassword: false,
    demo: false,
    active: true,
    version: 1,
  };
  const full = { production: true, secondFactor: true };

  it.each([
    ['all in order', {}, full, 'staff'],
    ['switched off', { active: false }, full, 'public'],
    ['no second factor yet', {}, { ...full, secondFactor: false }, 'public'],
    ['still the handed-over password', { startPassword: true }, full, 'public'],
    ['a sample person in production', { demo: true }, full, 'public'],
    ['a sample person in a demonstration', { demo: true }, { ...full, production: false }, 'staff'],
    ['an owner without second factor', { kind: 'owner' }, { ...full, secondFactor: false }, 'owner'],
  ] as const)('%s', (_name, parts, given, kind) => {
    expect(actorOf({ ...person, ...parts }, given).kind).toBe(kind);
  });

  it('the last administrator is known', () => {
    expect(isLastAdministrator('a', ['a'])).toBe(true);
    expect(isLastAdministrator('a', ['a', 'b'])).toBe(false);
    expect(isLastAdministrator('c', ['a'])).toBe(false);
  });
});

describe('adding and changing people', () => {
  it('lists those who may act, narrowed by role and area', async () => {
    const { id } = await addStaff(administrator(), { roles: ['mentor'], remit: ['12.75.02'] });
    const there = await listPeople(ctx(), { role: 'mentor', area: '12.75.02.1003' });
    expect(there.map((person) => person.id)).toContain(id);
    expect((await listPeople(ctx(), { role: 'mentor', area: '12.75.01.1003' })).map((one) => one.id)).not.toContain(id);
    expect((await listPeople(ctx(), { role: 'treasurer' })).map((one) => one.id)).not.toContain(id);
  });

  it('an address belongs to one person', async () => {
    const { email } = await addStaff(administrator());
    await expect(addStaff(administrator(), { email })).rejects.toMatchObject({ code: 'email-taken', field: 'email' });
  });

  it('nobody gives away an area they do not hold', async () => {
    const local = ctx({ actor: actorAs('administrator', { remit: ['12.75.02'] }) });
    await expect(addStaff(local, { remit: ['12.75'] })).rejects.toMatchObject({ code: 'outside-remit', status: 403 });
    const { id } = await addStaff(administrator(), { remit: ['12.75.01'] });
    const person = await getPerson(administrator(), id);
    await expect(changePerson(local, { ...person, remit: ['12.75.02'] })).rejects.toMatchObject({ status: 403 });
    await expect(restartSignIn(local, id)).rejects.toMatchObject({ status: 403 });
  });

  it('a stale page changes nothing', async () => {
    const { id } = await addStaff(administrator());
    const person = await getPerson(administrator(), id);
    await changePerson(administrator(), { ...person, roles: ['mentor'] });
    const late = changePerson(administrator(), { ...person, roles: ['head'] });
    await expect(late).rejects.toMatchObject({ code: 'person-stale', status: 409 });
    expect((await getPerson(administrator(), id)).roles).toEqual(['mentor']);
  });

  it('the last administrator stays, whichever of two goes first', async () => {
    await database.owner.query("UPDATE identity.person SET active = false WHERE 'administrator' = ANY (roles)");
    const [one, two] = await Promise.all([0, 1].map(() => addStaff(administrator(), { roles: ['administrator'] })));
    const people = await Promise.all([one, two].map((added) => getPerson(administrator(), added?.id ?? '')));
    const results = await Promise.allSettled(
      people.map((person) => changePerson(administrator(), { ...person, active: false })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await listPeople(ctx(), { role: 'administrator' });
    expect(left).toHaveLength(1);
  });

  it('is added from the terminal with the same judgement, in sentences', async () => {
    const wrong = await userAdd(administrator(), { name: '', email: 'dina@' });
    expect(wrong).toEqual({
      faults: [
        { name: 'nama', message: 'Tulis nama orangnya.' },
        { name: 'email', message: 'Alamat e-mail belum lengkap. Contoh: vivi@binjaikota.go.id' },
        { name: 'peran', message: 'Pilih paling sedikit satu peran.' },
      ],
    });
    const unknown = await userAdd(administrator(), { name: 'Dina', email: 'dina@contoh.id', roles: ['boss'] });
    expect(unknown).toMatchObject({ faults: [{ message: 'Pilih salah satu jawaban yang ada.' }] });
    const staff = await userAdd(administrator(), { name: 'Dina', email: 'dina@contoh.id', roles: ['administrator'] });
    expect(staff).toMatchObject({ startPassword: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) });
    const helper = await userAdd(administrator(), { name: 'Suryadi', phone: '0813-9999-0011', areas: ['12.75.02'] });
    expect('id' in helper && (await getPerson(administrator(), helper.id))).toMatchObject({
      kind: 'helper',
      remit: ['12.75.02'],
      phoneTail: '0011',
    });
  });

  it.each([
    ['people-manage', () => userAdd(ctx({ actor: actorAs('programme') }), { name: 'x' }), 403],
    ['people-manage', () => listAllPeople(ctx({ actor: actorAs('head') })), 403],
    ['people-read', () => listPeople(ctx({ actor: nobody })), 401],
    ['people-manage', () => addStaff(ctx({ actor: actorAs('head') })), 403],
  ] as const)('is refused without identity.%s', async (_name, work, status) => {
    await expect(work()).rejects.toMatchObject({ status });
  });
});
