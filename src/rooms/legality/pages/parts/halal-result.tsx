import type { Context } from 'hono';
import { Actions, Button, Form, Note, Verdicts } from '#ui/index.ts';
import { m } from '#words';
import { kindWord } from '../../case-words.ts';
import type { HalalPath, HalalQuestion } from '../../halal-path.rules.ts';
import type { CaseKind } from '../../kinds.rules.ts';

type Words = { ask: () => string; hint: () => string; met: () => string; unmet: () => string };

/** Each condition: how it is asked, what it means, how it reads when met and when not. */
export const halalWords: Record<HalalQuestion, Words> = {
  nib: {
    ask: m.legality_halal_nib,
    hint: m.legality_halal_nib_hint,
    met: m.legality_halal_nib_met,
    unmet: m.legality_halal_nib_unmet,
  },
  sales: {
    ask: m.legality_halal_sales,
    hint: m.legality_halal_sales_hint,
    met: m.legality_halal_sales_met,
    unmet: m.legality_halal_sales_unmet,
  },
  places: {
    ask: m.legality_halal_places,
    hint: m.legality_halal_places_hint,
    met: m.legality_halal_places_met,
    unmet: m.legality_halal_places_unmet,
  },
  ingredients: {
    ask: m.legality_halal_ingredients,
    hint: m.legality_halal_ingredients_hint,
    met: m.legality_halal_ingredients_met,
    unmet: m.legality_halal_ingredients_unmet,
  },
  slaughter: {
    ask: m.legality_halal_slaughter,
    hint: m.legality_halal_slaughter_hint,
    met: m.legality_halal_slaughter_met,
    unmet: m.legality_halal_slaughter_unmet,
  },
  simple: {
    ask: m.legality_halal_simple,
    hint: m.legality_halal_simple_hint,
    met: m.legality_halal_simple_met,
    unmet: m.legality_halal_simple_unmet,
  },
  tools: {
    ask: m.legality_halal_tools,
    hint: m.legality_halal_tools_hint,
    met: m.legality_halal_tools_met,
    unmet: m.legality_halal_tools_unmet,
  },
};

const headings = {
  'halal-self': m.legality_halal_is_self,
  'halal-regular': m.legality_halal_is_regular,
  unsure: m.legality_halal_is_unsure,
} as const;

const texts = {
  'halal-self': m.legality_halal_self_text,
  'halal-regular': m.legality_halal_regular_text,
  unsure: m.legality_halal_unsure_text,
} as const;

type Props = { c: Context; at: '/saya/izin' | '/kerja/izin'; businessId: string; path: HalalPath };

/** Which way, why condition by condition, and the button that asks for help with it. */
export function HalalResult({ c, at, businessId, path: { path, verdicts } }: Props) {
  const unmet = verdicts.filter(({ state }) => state !== 'yes');
  const found = unmet.map(({ question, state }) =>
    state === 'no' ? halalWords[question].unmet() : m.legality_halal_check({ what: halalWords[question].ask() }),
  );
  // Where something is to be made sure first, the simpler way is offered: the office looks with the owner.
  const kind: CaseKind = path === 'unsure' ? 'halal-self' : path;
  return (
    <section class="b-card">
      <h2>{headings[path]()}</h2>
      <p>{texts[path]()}</p>
      <Verdicts
        verdicts={verdicts.map(({ question, state }) => ({
          state,
          title:
            state === 'maybe' ? halalWords[question].ask() : halalWords[question][state === 'yes' ? 'met' : 'unmet'](),
          text: state === 'maybe' ? m.legality_halal_maybe() : undefined,
        }))}
      />
      <Note>
        <p>{m.legality_guide_not_halal()}</p>
      </Note>
      <Form c={c} action={`${at}/baru?usaha=${businessId}&jenis=${kind}`}>
        <input type="hidden" name="usaha" value={businessId} />
        <input type="hidden" name="jenis" value={kind} />
        <input type="hidden" name="temuan" value={[headings[path](), ...found].join(' ').slice(0, 500)} />
        <Actions>
          <Button icon="permit">{m.legality_halal_ask({ kind: kindWord(kind) })}</Button>
        </Actions>
      </Form>
    </section>
  );
}
