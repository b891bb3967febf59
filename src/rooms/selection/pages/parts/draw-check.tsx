import { createHash } from 'node:crypto';
import { Button, Details } from '#ui/index.ts';
import { m } from '#words';
import type { Draw } from '../../draw.reads.ts';
import { listNumber } from '../../draw.rules.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The commands that do the same without this site: any Linux or Mac has them. */
export function commandsOf({ code, pool, engine, held }: Draw): string {
  const secret = held?.secret ?? '';
  return [
    '# 1. Segel',
    'h() { sha256sum | cut -c1-64; }',
    `{ printf '%s\\n' ${sha256(pool)}; h < kuota.csv; printf '%s' '${engine}' | h; h < daftar.csv; printf '%s' ${secret} | h; } | head -c -1 | h`,
    '# 2. Nomor daftar: delapan angka pertama, sisa bagi 1000',
    `printf '${code}\\n0' | openssl dgst -sha256 -hmac "$(printf '${secret}\\n${held?.outside ?? ''}')" | grep -o '[0-9a-f]\\{64\\}' | cut -c1-8 | { read x; echo $((0x$x % 1000)); }`,
  ].join('\n');
}

/** Computing the draw again: by this browser where it can, by commands everywhere. */
export function DrawCheck({ draw }: { draw: Draw }) {
  const { held, code, pool, engine, seal, lists } = draw;
  if (!held) return null;
  const list = (lists.split('\n')[held.drawn] ?? '').split(',').slice(1).join(' ');
  return (
    <section class="b-flow">
      <h2>{m.selection_undian_check()}</h2>
      <div
        hidden
        class="b-flow"
        data-js="selection/draw-check"
        data-code={code}
        data-pool={sha256(pool)}
        data-engine={engine}
        data-secret={held.secret}
        data-outside={held.outside}
        data-seal={seal}
        data-list={list}
        data-reserves={held.reserves.join(' ')}
        data-same={m.selection_undian_same({ list: '###', codes: '@@@' })}
        data-differs={m.selection_undian_differs({ list: '###', codes: '@@@' })}
      >
        <p>{m.selection_undian_check_text()}</p>
        <Button type="button" tone="secondary">
          {m.selection_undian_check_button()}
        </Button>
        <div data-answer="" role="status" />
      </div>
      <Details summary={m.selection_undian_commands({ list: listNumber(held.drawn) })}>
        <p>{m.selection_undian_commands_text()}</p>
        <pre class="b-pre">
          <code>{commandsOf(draw)}</code>
        </pre>
      </Details>
    </section>
  );
}
