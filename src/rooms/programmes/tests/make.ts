import type { Actor, Role } from '#platform/ctx.ts';
import type { Call } from '../call.ts';

/** Tuesday, 24 November 2026, 09.00 WIB. */
export const now = new Date('2026-11-24T02:00:00Z');

/** A member of staff of the whole city with one role. */
export const staff = (role: Role, id: string = role): Actor => ({
  kind: 'staff',
  id,
  name: `Petugas ${role}`,
  roles: [role],
  remit: ['12.75'],
});

export const citizen: Actor = { kind: 'public', id: '-', name: '-', roles: ['public'], remit: [] };

/** A call that lacks nothing, still a draft. */
export const completeCall: Call = {
  id: '019aa000-0000-7000-8000-000000000001',
  slug: 'kemasan-produk-yang-menjual',
  kind: 'training',
  title: 'Kemasan produk yang menjual',
  purpose: 'Satu hari belajar memilih bahan, ukuran, label, dan foto.',
  audience: 'Usaha makanan, minuman, atau kerajinan di Kota Binjai',
  sectors: ['food-drink', 'processed-food', 'craft'],
  minMonths: 0,
  restYears: 0,
  benefits: '20 contoh kemasan',
  bring: 'Satu produk Anda',
  included: 'dengan makan siang',
  areas: [],
  capacity: 40,
  state: 'draft',
  resumesTo: null,
  publicReason: null,
  opensAt: new Date('2026-11-16T01:00:00Z'),
  closesAt: new Date('2026-11-30T09:00:00Z'),
  decideBy: '2026-12-04',
  objectionDays: 7,
  sessions: [
    {
      id: '019aa000-0000-7000-8000-000000000002',
      title: '',
      startsAt: new Date('2026-12-05T02:00:00Z'),
      endsAt: new Date('2026-12-05T08:00:00Z'),
      place: 'Aula Dinas',
      address: 'Jalan Veteran',
      mapUrl: null,
      lessonHours: 7,
    },
  ],
  criteria: [
    {
      id: '019aa000-0000-7000-8000-000000000003',
      kind: 'never-helped',
      label: 'Belum pernah dapat bantuan',
      ownLabel: null,
      weight: 100,
      rule: { by: 'answer', points: { never: 100 } },
    },
  ],
  quotas: [{ feature: 'assisted', value: 'no', min: 16, label: 'Belum binaan' }],
  documents: [],
  contact: { name: 'Bapak Sani', phone: '+6281275001275' },
  team: [{ personId: null, name: 'Sani', role: 'responsible' }],
  certificate: { minAttendance: 0.8, testRequired: false },
  openedAt: null,
  copiedFrom: null,
  writers: ['writer'],
  version: 1,
  changedAt: now,
};
