import type { Ctx } from '#platform/ctx.ts';
import { cardFile } from '#platform/http/send-card.ts';
import type { ShareCardData } from '#platform/pdf/render-card.ts';
import { inLocale } from '#platform/words.ts';
import { m } from '#words';
import type { Call } from './call.ts';
import { firstPlace, sessionsText } from './call-dates.ts';
import { kindWord } from './call-words.ts';
import { addressOf } from './share-text.ts';

/** What messengers show beside a call's address: what, when, where, free. Pictures speak Indonesian, as paper does. */
export const callCard = ({ office }: Ctx, call: Call): ShareCardData =>
  inLocale('id', () => ({
    kind: kindWord(call.kind),
    name: call.title,
    facts: [sessionsText(call), firstPlace(call)].filter(Boolean),
    free: m.programmes_fact_free(),
    office: office.officeName,
  }));

/** The whole address of that picture. */
export const callCardAddress = (ctx: Ctx, call: Call): string =>
  `${addressOf(ctx.office.baseUrl, call)}/${cardFile(callCard(ctx, call))}`;
