import type { Context } from 'hono';
import { cardHash, renderCard, type ShareCardData } from '#platform/pdf/render-card.ts';
import { sendFile } from './send-file.ts';

/** How a card's file is named in its address, for routes: `kartu-0a1b2c3d4e5f.png`. */
export const CARD_FILE = ':kartu{kartu-[0-9a-f]{12}\\.png}';

/** The name of the file that shows exactly these words. */
export const cardFile = (data: ShareCardData): string => `kartu-${cardHash(data)}.png`;

/**
 * The picture of a shared page. Asked under its own name it may be kept for ever; under an older one (a message sent
 * before the words changed) today's picture is shown and kept for an hour.
 */
export async function sendCard(c: Context, data: ShareCardData): Promise<Response> {
  const own = c.req.path.endsWith(`/${cardFile(data)}`);
  c.header('Cache-Control', own ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  return sendFile(c, await renderCard(data), { type: 'image/png', forAll: true });
}
