/** The password of every demo account, as the program says at its first start. */
export const demoPassword = 'berdaya-contoh-2026';

/** The hidden fields of the forms of a page, to be sent back. */
export const hiddenFields = (page: string) =>
  [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );

/** A browser without JavaScript over HTTP: it keeps its cookies and sends a page's form with all its hidden fields. */
function plainBrowser(base: string) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(base + path, { ...init, redirect: 'manual', headers: { cookie: cookie() } });
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? '';
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  };
  const send = async (path: string, fields: Record<string, string>) => {
    const page = await (await ask(path)).text();
    return ask(path, {
      method: 'POST',
      body: new URLSearchParams([...hiddenFields(page), ...Object.entries(fields)]),
    });
  };
  return { cookie, send };
}

/**
 * Signs a demo officer in over HTTP, as a browser without JavaScript would, with the code of `/demo/pesan`.
 * Returns the value of the `Cookie` header. Throws when the program does not let them in.
 */
export async function signInStaff(base: string, email: string): Promise<string> {
  const { cookie, send } = plainBrowser(base);
  await send('/masuk', { email, sandi: demoPassword });
  const answer = await send('/masuk/kode', { kode: await demoCode(base, email) });
  if (answer.status !== 303) throw new Error(`${email} was not let in: ${answer.status}`);
  return cookie();
}

/** Whoever a budget names: an officer by e-mail, an owner by phone. */
export const signInAs = (base: string, who: string): Promise<string> =>
  who.startsWith('+') ? signInOwner(base, who) : signInStaff(base, who);

/** The same for an owner by phone. */
async function signInOwner(base: string, phone: string): Promise<string> {
  const { cookie, send } = plainBrowser(base);
  await send('/saya/masuk', { hp: phone });
  const answer = await send('/saya/masuk/kode', { kode: await demoCode(base, 'Kode Berdaya Anda') });
  if (answer.status !== 303) throw new Error(`${phone} was not let in: ${answer.status}`);
  return cookie();
}

/** The six digits an officer's application shows now, from the demo's page of captured messages. */
export async function demoCode(base: string, email: string): Promise<string> {
  const page = await (await fetch(`${base}/demo/pesan`)).text();
  const found = /\b(\d{6})\b/.exec(page.slice(page.indexOf(email)).replaceAll(/<[^>]+>/g, ' '));
  if (!found?.[1]) throw new Error(`No code for ${email} on /demo/pesan.`);
  return found[1];
}
