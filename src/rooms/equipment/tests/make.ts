import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Actor } from '#platform/ctx.ts';
import { type Upload, useFilesFolder } from '#platform/files/index.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { addPhotos } from '../add-photos.ts';
import { addStock } from '../add-stock.ts';
import { getCase } from '../case.reads.ts';
import type { CaseMoveName, CaseState, CheckOutcome, Track } from '../case.rules.ts';
import type { CaseMove, HandoverInput } from '../case.schema.ts';
import { checkUp } from '../check-up.ts';
import { handOver } from '../hand-over.ts';
import { moveCase } from '../move-case.ts';
import { openCase } from '../open-case.ts';
import { listItems } from '../stock.reads.ts';

type MakeCtx = TestDatabase['ctx'];
export const officer: Actor = actorAs('programme', { name: 'Sani Harahap' });

export async function setTheScene(ctx: MakeCtx): Promise<void> {
  useFilesFolder(mkdtempSync(join(tmpdir(), 'equipment-')));
  const areas = JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8'));
  await loadAreas(ctx({ actor: actorAs('administrator') }), areas);
}

/** A small picture, as a phone sends one. */
export async function picture(background = '#c98a2b'): Promise<Upload> {
  const bytes = await sharp({ create: { width: 12, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'foto.png');
}

let phones = 0;

/** A business, its owner's phone, and that owner as an actor. */
export async function someBusiness(ctx: MakeCtx, parts: { nik?: string } = {}) {
  const phone = `+62813${String(70_000_000 + ++phones)}`;
  const name = `Mayang ${phones}`;
  const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name, phone, ...parts },
    business: { name: `Jahit ${phones}`, sector: 'fashion', area: '12.75.01.1001', nibState: 'none' },
    source: 'staff',
  });
  return { businessId, phone, owner: actorAs('owner', { phone, name }) };
}

/** One piece in stock; its id. */
export async function someItem(ctx: MakeCtx, need = 'Mesin jahit'): Promise<string> {
  const serial = `BJ-26-${++phones}`;
  await addStock(ctx({ actor: officer }), {
    ...{ need, name: 'Mesin jahit hitam, dinamo dan meja', count: 1, serials: [serial], value: 4_200_000 },
    ...{ source: 'APBD 2026', batch: 'SJ-1', day: '2026-03-02', custodian: 'Ibu Vivi', place: 'Gudang dinas' },
    ...{ hours: 2, cost: 50_000 },
  });
  return (await listItems(ctx())).find((one) => one.serial === serial)?.id ?? '';
}

export const paper: HandoverInput = {
  ...{ version: 1, place: 'Kelurahan Tanah Merah', condition: 'new', duties: true, signedBy: 'thumb' },
  ...{ witness: 'Suryadi', witnessPosition: 'Kepala Lingkungan V', agreement: '' },
};

export async function fourPhotos(ctx: MakeCtx, id: string): Promise<void> {
  const one = await picture();
  await addPhotos(ctx({ actor: officer }), id, { item: one, serial: one, receiver: one, signature: one });
}

const reasoned = (move: 'release' | 'refuse' | 'transfer' | 'take-back' | 'write-off' | 'drop'): CaseMove => ({
  move,
  version: 1,
  reason: 'Alasan.',
});

/** What each move is asked with; the version is set when it is made. */
export const inputs: Record<Exclude<CaseMoveName, 'hand-over' | 'check'>, CaseMove> = {
  specify: { move: 'specify', version: 1, specification: 'Dinamo 100 watt dengan meja.' },
  decree: { move: 'decree', version: 1, number: '', day: '2026-03-05' },
  verify: { move: 'verify', version: 1, asked: [], looked: true },
  order: { move: 'order', version: 1, supplier: 'CV Contoh', day: '2026-03-20' },
  reserve: { move: 'reserve', version: 1, item: '' },
  solve: { move: 'solve', version: 1, reason: 'Dinamo diganti.' },
  release: reasoned('release'),
  refuse: reasoned('refuse'),
  transfer: reasoned('transfer'),
  'take-back': reasoned('take-back'),
  'write-off': reasoned('write-off'),
  drop: reasoned('drop'),
};

type Way = CaseMoveName | `check:${CheckOutcome}`;
const ready: Way[] = ['specify', 'decree', 'verify', 'reserve'];
const handed: Way[] = [...ready, 'hand-over'];

/** The way the office goes to each state. */
export const wayTo: Record<CaseState, Way[]> = {
  needed: [],
  specified: ['specify'],
  decreed: ['specify', 'decree'],
  cleared: ['specify', 'decree', 'verify'],
  ordered: ['specify', 'decree', 'verify', 'order'],
  reserved: ready,
  'in-use': handed,
  helping: [...handed, 'check:rarely'],
  repairing: [...handed, 'check:broken'],
  recovering: [...handed, 'check:gone'],
  excluded: ['specify', 'decree'],
  refused: [...ready, 'refuse'],
  dropped: ['drop'],
  transferred: [...handed, 'check:rarely', 'transfer'],
  recovered: [...handed, 'check:broken', 'take-back'],
  lost: [...handed, 'check:gone', 'write-off'],
  finished: [...handed, 'check:used', 'check:used', 'check:used', 'check:used'],
};

/** The day after each hand-over on which the n-th check is due. */
const checkDays = ['2026-04-10', '2026-06-10', '2026-09-10', '2027-03-10'];

/** A move as this person makes it on a page just opened. */
export async function make(ctx: MakeCtx, id: string, way: Way, parts: { actor?: Actor; now?: string } = {}) {
  const at = ctx({ actor: officer, ...parts });
  const { version, track } = await getCase(at, id);
  if (way === 'hand-over') {
    await fourPhotos(ctx, id);
    return handOver(at, id, { ...paper, version, agreement: track === 'grant' ? 'NPHD 1/2026' : '' });
  }
  if (way === 'check' || way.startsWith('check:')) {
    const outcome = (way.split(':')[1] ?? 'broken') as CheckOutcome;
    return checkUp(at, id, { version, outcome, output: '' });
  }
  const move = way as keyof typeof inputs;
  const input = { ...inputs[move], version };
  if (input.move === 'decree') input.number = `SK ${id}`;
  if (input.move === 'reserve') input.item = await someItem(ctx);
  return moveCase(at, id, input);
}

/** A business whose case stands in this state. */
export async function caseIn(ctx: MakeCtx, state: CaseState, track: Track = 'goods') {
  const business = await someBusiness(ctx);
  const { businessId } = business;
  const id = await openCase(ctx({ actor: officer }), { businessId, need: 'Mesin jahit', track, group: 'KUB Mekar' });
  let checks = 0;
  for (const way of wayTo[state]) {
    const now = state === 'finished' && way.startsWith('check') ? `${checkDays[checks++]}T03:00:00Z` : undefined;
    await make(ctx, id, way, now ? { now } : {});
  }
  if (state === 'excluded') {
    const { version } = await getCase(ctx(), id);
    await moveCase(ctx({ actor: officer }), id, { move: 'verify', version, asked: ['deceased'], looked: true });
  }
  return { ...business, id };
}
