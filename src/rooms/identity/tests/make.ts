import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { addPerson } from '../add-person.ts';
import { signInDoors } from '../auth.ts';
import type { DemoPerson } from '../demo-people.ts';
import { withCookies } from '../library-answer.ts';

/** What a browser keeps between two requests: the cookies it was told. */
export function browser() {
  let headers = new Headers();
  return {
    headers: () => headers,
    keep(cookies: readonly string[]) {
      const removed = cookies.filter((cookie) => /Max-Age=0/i.test(cookie)).map((cookie) => cookie.split('=')[0]);
      const kept = withCookies(headers, cookies).get('cookie') ?? '';
      headers = new Headers({
        cookie: kept
          .split('; ')
          .filter((pair) => !removed.includes(pair.split('=')[0]))
          .join('; '),
      });
    },
  };
}

/** A sample member of staff nobody else in the file is. */
export const someStaff = (parts: Partial<DemoPerson> = {}): DemoPerson => ({
  name: 'Vivi Lestari',
  title: 'Ibu Vivi',
  unit: 'Bidang Pelatihan',
  roles: ['training'],
  remit: ['12.75'],
  email: `${newId()}@binjai.contoh.id`,
  ...parts,
});

let next = 0;
/** A phone nobody else in the file has. */
export const somePhone = (): string => `+62812${String(10_000_000 + ++next)}`;

export const addStaff = async (ctx: Ctx, parts: Partial<DemoPerson> = {}) => {
  const { name, title, unit, roles, remit, email } = { ...someStaff(), ...parts };
  const added = await addPerson(ctx, { kind: 'staff', name, title, unit, roles, remit, email: email ?? '' });
  return { ...added, startPassword: added.startPassword ?? '', email: email ?? '' };
};

/** Six digits that are not this code. */
export const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Codes of a secret that was just set up, from the address its QR holds. */
export async function codeOf(totpUri: string): Promise<string> {
  const base32 = new URL(totpUri).searchParams.get('secret') ?? '';
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  const secret = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))).toString();
  return (await signInDoors().staff.api.generateTOTP({ body: { secret } })).code;
}
