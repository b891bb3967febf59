import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Actor, Role } from '#platform/ctx.ts';
import { loadAreas, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { openCase } from '../open-case.ts';
import { takeCase } from '../take-case.ts';

const json = (name: string) => JSON.parse(readFileSync(name, 'utf8'));

/** The city's areas: what every business needs around it. */
export async function setTheScene(ctx: TestDatabase['ctx']): Promise<void> {
  await loadAreas(ctx({ actor: actorAs('administrator') }), json('db/reference/areas-binjai.json'));
}

/** Someone of the office by a name of their own. */
export const officerOf = (role: Role): Actor => actorAs(role, { name: `Petugas ${role}` });

let phones = 0;
/** A phone nobody else in this file has, as E.164. */
export const somePhone = (): string => `+62813${String(40_000_000 + ++phones)}`;

/** A business without a NIB, its owner's phone, and that owner as an actor. */
export async function someBusiness(
  ctx: TestDatabase['ctx'],
  parts: { area?: string; nib?: string; nibState?: 'has' | 'none' | 'unknown'; phone?: string; name?: string } = {},
) {
  const phone = parts.phone ?? somePhone();
  const ownerName = `Ratna ${phones}`;
  const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name: ownerName, phone },
    business: {
      name: parts.name ?? `Keripik ${phones}`,
      sector: 'processed-food',
      area: parts.area ?? '12.75.01.1001',
      nib: parts.nib,
      nibState: parts.nibState ?? 'none',
    },
    source: 'staff',
  });
  return { businessId, phone, owner: actorAs('owner', { phone, name: ownerName }) };
}

/** A NIB case that an officer has taken. */
export async function takenCase(ctx: TestDatabase['ctx'], officer: Actor, now?: string) {
  const business = await someBusiness(ctx);
  const at = ctx({ actor: officer, now });
  const { id } = await openCase(at, { businessId: business.businessId, kind: 'nib', source: 'staff' });
  await takeCase(at, id);
  return { ...business, id };
}

/** A small photo, as a phone would send it. */
export async function photoNamed(name: string): Promise<File> {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#6A1231' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name);
}
