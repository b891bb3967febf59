import type { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';

/** An answer as a person sees it. */
export interface Seen {
  status: number;
  text: string;
  /** Where a redirect leads. */
  location: string | null;
}

type Typed = Record<string, string | string[] | File>;

/** A browser without JavaScript: keeps cookies for their paths, fills the forms it was shown. */
export function visitor(app: Hono<AppEnv>) {
  // By name; a cookie of one address only by name and address: 'pengajuan;/daftar/kemasan'.
  const jar = new Map<string, string>();

  const cookiesFor = (path: string) =>
    [...jar]
      .map(([key, value]) => ({ name: key.split(';')[0], scope: key.split(';')[1], value }))
      .filter(({ scope }) => scope === undefined || path === scope || path.startsWith(`${scope}/`))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');

  async function ask(address: string, init: RequestInit = {}): Promise<Seen> {
    const [path = '/'] = address.split('?');
    const headers = new Headers(init.headers);
    headers.set('Cookie', cookiesFor(path));
    const answer = await app.request(address, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const at = pair.indexOf('=');
      const scope = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
      const key = scope === '/' ? pair.slice(0, at) : `${pair.slice(0, at)};${scope}`;
      if (attributes.some((attribute) => /^Max-Age=0$/i.test(attribute))) jar.delete(key);
      else jar.set(key, pair.slice(at + 1));
    }
    return { status: answer.status, text: readable(await answer.text()), location: answer.headers.get('Location') };
  }

  /**
   * Opens a page and sends the form on it that goes to `action` (the page's own address unless given). `again` presses
   * the same button of the same page once more.
   */
  async function send(path: string, values: Typed, action = path): Promise<Seen & { again: () => Promise<Seen> }> {
    const page = await ask(path);
    const wanted = `action="${action.replaceAll('&', '&amp;')}"`;
    const forms = page.text.split('<form').slice(1);
    const form = forms.find((part) => part.includes(wanted)) ?? '';
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const files = Object.values(values).some((value) => value instanceof File);
    const body = files ? new FormData() : new URLSearchParams();
    for (const [, name = '', value = ''] of hidden) body.append(name, value);
    for (const [name, value] of Object.entries(values)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string);
    }
    const press = () => ask(action, { method: 'POST', body });
    return { ...(await press()), again: press };
  }

  return { get: (path: string) => ask(path), send, cookies: jar };
}

/** Markup with its numbered signs (`&#8230;`) written out, as a browser shows them. */
export const readable = (markup: string): string =>
  markup.replaceAll(/&#(\d{3,});/g, (_, code: string) => String.fromCodePoint(Number(code)));
