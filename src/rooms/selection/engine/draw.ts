/**
 * The public draw. Only Web Crypto, so that the page on which anyone runs the draw again uses this very file. The office commits
 * to everything before an outside value exists; whoever makes the outside value does not know the secret.
 */

/** What is fixed before the draw. Texts are hashed as UTF-8, exactly as published. */
export interface DrawMaterial {
  /** The participants' file without names. */
  pool: string;
  quotas: string;
  /** Version of engine and solver. */
  engine: string;
  /** The file of the numbered lists. */
  lists: string;
}

/** What makes one number: revealed secret, outside value (beacon round or dice), and the name of the round. */
export interface DrawInput {
  secret: string;
  outside: string;
  label: string;
  /** The number of lists; the drawn number is from 0 to one less. */
  count: number;
}

const utf8 = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, as hex. */
export async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
}

/**
 * The commitment: SHA-256 of five lines, the SHA-256 of each part and of the secret. It binds the office to all of them and gives
 * the secret away to nobody. The secret needs at least 32 random bytes, written as hex.
 */
export async function commitTo({ pool, quotas, engine, lists }: DrawMaterial, secret: string): Promise<string> {
  return sealOf(await Promise.all([pool, quotas, engine, lists, secret].map(sha256)));
}

/** The commitment from the SHA-256 of its five parts, for whoever knows a part only by its hash. */
export const sealOf = (hashes: readonly string[]): Promise<string> => sha256(hashes.join('\n'));

/**
 * Draws a number with HMAC-SHA256, key "secret line-feed outside", message "label line-feed attempt". The first four bytes
 * are a number below 2^32; those at the uneven end are thrown away and the next attempt counts, so that every list is equally likely.
 */
export async function drawNumber({ secret, outside, label, count }: DrawInput): Promise<number> {
  if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) throw new RangeError(`cannot draw one of ${count}`);
  const fair = 2 ** 32 - (2 ** 32 % count);
  const key = await crypto.subtle.importKey(
    'raw',
    utf8.encode(`${secret}\n${outside}`),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  for (let attempt = 0; ; attempt++) {
    const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(`${label}\n${attempt}`));
    const value = new DataView(mac).getUint32(0);
    if (value < fair) return value % count;
  }
}

/** The order in which those wait who are not on the drawn list: SHA-256 of "secret line-feed outside line-feed id", smallest first. */
export async function reserveOrder(
  { secret, outside }: Pick<DrawInput, 'secret' | 'outside'>,
  ids: readonly string[],
): Promise<string[]> {
  const places = await Promise.all(
    ids.map(async (id) => ({ id, place: await sha256(`${secret}\n${outside}\n${id}`) })),
  );
  return places.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ id }) => id);
}

/** Why a published draw is not right. */
export type DrawFault = 'commitment-differs' | 'number-differs';

/** Runs a published draw again: undefined when the commitment fits what was revealed and the number comes out. */
export async function checkDraw(
  draw: DrawInput & { material: DrawMaterial; commitment: string; drawn: number },
): Promise<DrawFault | undefined> {
  if ((await commitTo(draw.material, draw.secret)) !== draw.commitment) return 'commitment-differs';
  if ((await drawNumber(draw)) !== draw.drawn) return 'number-differs';
  return undefined;
}
