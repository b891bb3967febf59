import type { Context } from 'hono';

/** Where the reader wanted to go before signing in: an address of this program, or nothing. */
export function wayBackOf(c: Context): string | undefined {
  const wanted = c.req.query('kembali');
  return wanted &&
    /^\/(kerja|lapangan|saya|daftar|program|status|bantu)(\/[\w\-./~%]*)?(\?[\w\-./~%=&]*)?$/.test(wanted)
    ? wanted
    : undefined;
}

/** An address of the sign-in that keeps the way back. */
export function withWayBack(c: Context, address: string): string {
  const wanted = wayBackOf(c);
  return wanted ? `${address}?kembali=${encodeURIComponent(wanted)}` : address;
}
