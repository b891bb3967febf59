import { drawNumber, reserveOrder, sealOf, sha256 } from '../engine/draw.ts';

const text = async (href: string): Promise<string> => (await fetch(href)).text();

/** Runs a published draw again from its files: the seal, the number, the list and the order of the others. */
async function check(root: HTMLElement): Promise<void> {
  const { code = '', pool = '', engine = '', secret = '', outside = '', seal, list, reserves } = root.dataset;
  const lists = await text(`/undian/${code}/daftar.csv`);
  const quotas = await text(`/undian/${code}/kuota.csv`);
  const hashes = await Promise.all([quotas, engine, lists, secret].map(sha256));
  const rows = lists.trimEnd().split('\n');
  const drawn = await drawNumber({ secret, outside, label: code, count: rows.length });
  const [number = '', ...chosen] = (rows[drawn] ?? '').split(',');
  const inside = new Set(chosen);
  const all = [...new Set(rows.flatMap((row) => row.split(',').slice(1)))];
  const others = await reserveOrder(
    { secret, outside },
    all.filter((one) => !inside.has(one)),
  );
  const told = (reserves ?? '').split(' ').filter((one) => one !== '' && all.includes(one));
  const same =
    (await sealOf([pool, ...hashes])) === seal && chosen.join(' ') === list && others.join(' ') === told.join(' ');
  const answer = root.querySelector<HTMLElement>('[data-answer]');
  if (!answer) return;
  const words = (same ? root.dataset.same : root.dataset.differs) ?? '';
  answer.textContent = words.replace('###', number).replace('@@@', chosen.join(', '));
  answer.className = same ? 'b-note' : 'b-note b-note--error';
}

for (const root of document.querySelectorAll<HTMLElement>('[data-js="selection/draw-check"]')) {
  const button = root.querySelector('button');
  if (!button || !globalThis.crypto?.subtle) continue;
  root.hidden = false;
  button.addEventListener('click', () => check(root));
}
