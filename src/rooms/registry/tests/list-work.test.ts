import { expect, it } from 'vitest';
import { askAboutData } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { listWork } from '../list-work.ts';
import { pairOf, twoRecords } from './make-doubles.ts';
import { checkedList, importScene, listOf } from './make-imports.ts';

const database = await testDatabase();
const { ctx } = database;

it('shows officers lists and pairs that wait, the head requests with their deadline, others nothing', async () => {
  const scene = await importScene(database);
  await checkedList(scene, listOf('Nama Usaha;Pemilik;Kelurahan', 'Tahu Poniman;Poniman;Pujidadi'));
  const { first, second } = await twoRecords(scene, { phone: '+6281255550001' });
  await pairOf(scene, [first, second]);
  await askAboutData(ctx({ actor: actorAs('owner', { phone: '+6281255550001' }) }), { kind: 'delete', wish: 'Hapus.' });
  const officer = await listWork(scene.by());
  expect(officer.queues.map(({ key, count }) => [key, count])).toEqual([
    ['imports', 1],
    ['doubles', 1],
    ['corrections', 0],
  ]);
  const head = await listWork(ctx());
  expect(head.items).toMatchObject([{ label: 'Hapus data', due: new Date('2026-03-13T02:00:00Z') }]);
  expect(await listWork(ctx({ actor: actorAs('treasurer') }))).toEqual({ items: [], queues: [] });
});
