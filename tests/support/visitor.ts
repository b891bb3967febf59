import type { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';

/** An answer as a person sees it. */
export interface Seen {
  status: number;
  text: string;
  /** Where a redirect leads. */
  location: string | null;
}

/** A browser without JavaScript: keeps cookies, fills the forms it was shown. */
export function visitor(app: Hono<AppEnv>) {
  const jar = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Seen> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await app.request(path, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ');
      const at = pair.indexOf('=');
      if (attributes.some((attribute) => /^Max-Age=0$/i.test(attribute))) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('Location') };
  }

  /** Opens a page and sends the form on it that goes to `action` (the page's own address unless given). */
  async function send(path: string, values: Record<string, string | string[]>, action = path): Promise<Seen> {
    const page = await ask(path);
    const form =
      page.text.split('<form').find((part) => part.includes(`action="${action.replaceAll('&', '&amp;')}"`)) ?? '';
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
    for (const [name, value] of Object.entries(values)) {
      for (const one of [value].flat()) body.append(name, one);
    }
    return ask(action, { method: 'POST', body });
  }

  return { get: (path: string) => ask(path), send, cookies: jar };
}
