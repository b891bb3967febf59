import sharp from 'sharp';
import type { HandoverPhoto } from './case.rules.ts';
import { type DemoNeed, demoDrawings } from './demo-drawings.rules.ts';

/** Files as a phone would send them. */
export type DemoPhotos = Record<HandoverPhoto, File>;

/** The drawings of one demo thing as pictures. */
export async function drawPhotos(need: DemoNeed): Promise<DemoPhotos> {
  const drawings = demoDrawings(need);
  const file = async (name: HandoverPhoto) => {
    const bytes = await sharp(Buffer.from(drawings[name])).png().toBuffer();
    return new File([new Uint8Array(bytes)], `${name}.png`);
  };
  return {
    item: await file('item'),
    serial: await file('serial'),
    receiver: await file('receiver'),
    signature: await file('signature'),
  };
}
