/** What the sign-in library answered: its own code when it refused, and the cookies it wants set. */
export interface LibraryAnswer<T> {
  ok: boolean;
  /** The library's error code, such as INVALID_OTP; '' when all went well. */
  code: string;
  body: T;
  cookies: string[];
}

/** Reads a library response (`asResponse: true`), so that its refusals are values here and not exceptions. */
export async function readAnswer<T>(response: Response): Promise<LibraryAnswer<T>> {
  const body = (await response.json()) as T & { code?: string };
  return {
    ok: response.ok,
    code: response.ok ? '' : (body?.code ?? ''),
    body,
    cookies: response.headers.getSetCookie(),
  };
}

/** The request headers the next library call must see: those that came, with the cookies just set. */
export function withCookies(headers: Headers, cookies: readonly string[]): Headers {
  const jar = new Map<string, string>();
  const put = (pair: string) => {
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  };
  for (const pair of (headers.get('cookie') ?? '').split(';')) put(pair);
  for (const cookie of cookies) put(cookie.split(';')[0] ?? '');
  return new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
}
