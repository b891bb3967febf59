import type { Ctx } from '#platform/ctx.ts';
import { isProduction } from '#platform/mode.ts';
import { Note } from '#ui/index.ts';
import { m } from '#words';

/** In a demonstration: where sign-ins and codes are shown. Nothing where a real office works. */
export function demoHint(ctx: Ctx) {
  if (isProduction() || !ctx.office.demo) return null;
  return (
    <Note tone="warn" title={m.identity_demo_title()}>
      <p>
        {m.identity_demo_text()} <a href="/demo/pesan">{m.identity_demo_link()}</a>
      </p>
    </Note>
  );
}
