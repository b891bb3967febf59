import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { clipped, softened } from '#platform/pdf/paper.ts';
import { typesetter } from '#platform/pdf/typesetter.ts';

/** What the picture of a shared page says, in a few words: it is read at the width of a phone's talk. */
export interface ShareCardData {
  /** Above the name: "Pelatihan". */
  kind: string;
  name: string;
  /** At most two lines under the name. */
  facts: readonly string[];
  /** On gold, at the foot: "Gratis". Left out when empty. */
  free: string;
  /** Who speaks. */
  office: string;
}

/** Pictures kept in memory, about 30 KB each. The oldest goes first. */
const KEPT = 200;
const kept = new Map<string, Promise<Buffer>>();

/** A name for exactly these words: another word, another address, so that no messenger shows an old picture. */
export const cardHash = (data: ShareCardData): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12);

/**
 * The picture of a shared page as PNG, 1200 by 630 px, under 300 KB; drawn once for the same words and kept. Needs no
 * network and no font of the machine.
 */
export function renderCard(data: ShareCardData): Promise<Buffer> {
  const hash = cardHash(data);
  const known = kept.get(hash);
  if (known) return known;
  const drawn = draw(data);
  kept.set(hash, drawn);
  drawn.catch(() => kept.delete(hash));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return drawn;
}

async function draw({ kind, name, facts, free, office }: ShareCardData): Promise<Buffer> {
  const { file } = await typesetter.typeset({
    template: 'card',
    picture: true,
    sheet: {
      title: name,
      kind: clipped(kind, 40),
      name: softened(clipped(name, 90)),
      facts: facts.slice(0, 2).map((fact) => clipped(fact, 56)),
      free,
      office: clipped(office, 60),
    },
  });
  return sharp(file, { density: 144 }).resize(1200, 630).png({ palette: true, colours: 64 }).toBuffer();
}
