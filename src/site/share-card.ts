import type { Office } from '#platform/ctx.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { cardFile, sendCard } from '#platform/http/send-card.ts';
import type { ShareCardData } from '#platform/pdf/render-card.ts';
import { inLocale } from '#platform/words.ts';
import { m } from '#words';

/** What messengers show beside pages that have no picture of their own. */
const siteCard = (office: Office): ShareCardData =>
  inLocale('id', () => ({
    kind: office.cityName,
    name: m.platform_card_name(),
    facts: [m.platform_card_programmes(), m.platform_card_help()],
    free: m.programmes_fact_free(),
    office: office.officeName,
  }));

/** The whole address of that picture. */
export const siteCardAddress = (office: Office): string => `${office.baseUrl}/${cardFile(siteCard(office))}`;

/** `/kartu-….png`: the office's own picture. */
export const siteCardFile = (c: AppContext): Promise<Response> => sendCard(c, siteCard(ctxOf(c).office));
