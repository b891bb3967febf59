import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { formatDate, formatInstant } from '#ui/index.ts';
import { m } from '#words';
import type { Exposed } from '../../breaches/breach.rules.ts';
import type { Breach, BreachOwner } from '../../breaches/breaches.reads.ts';

const kinds: Record<Exposed, () => string> = {
  name: m.registry_breach_kind_name,
  phone: m.registry_breach_kind_phone,
  nik: m.registry_breach_kind_nik,
  address: m.registry_breach_kind_address,
  business: m.registry_breach_kind_business,
  money: m.registry_breach_kind_money,
  papers: m.registry_breach_kind_papers,
};

/** A kind of data in the reader's words. */
export const exposedName = (kind: Exposed): string => kinds[kind]();

const head = (ctx: Ctx): string[] => [ctx.office.officeName, '', formatDate(ctx.now), ''];
const body = (breach: Breach): string[] => [
  `${m.registry_breach_letter_what()} ${breach.exposed.map(exposedName).join(', ')}.`,
  '',
  `${m.registry_breach_letter_how()} ${breach.happened}`,
  '',
  `${m.registry_breach_letter_handling()} ${breach.handling}`,
  '',
];

/** The letter to one owner. Official paper is Indonesian whatever language its writer reads. */
export const ownerLetter = (ctx: Ctx, breach: Breach, owner: BreachOwner): string =>
  inLocale('id', () =>
    [
      ...head(ctx),
      m.registry_breach_letter_to({ name: owner.name }),
      owner.address,
      '',
      m.registry_breach_letter_lead({ businesses: owner.businesses, at: formatInstant(breach.knownAt) }),
      '',
      ...body(breach),
      m.registry_breach_letter_rights({ address: `${ctx.office.baseUrl}/saya/data` }),
      '',
      ctx.office.officeName,
    ].join('\n'),
  );

/** The letter to the authority. */
export const authorityLetter = (ctx: Ctx, breach: Breach): string =>
  inLocale('id', () =>
    [
      ...head(ctx),
      m.registry_breach_letter_authority(),
      '',
      m.registry_breach_letter_authority_lead({
        office: ctx.office.officeName,
        at: formatInstant(breach.knownAt),
        n: breach.people,
      }),
      '',
      ...body(breach),
      m.registry_breach_letter_authority_end(),
      '',
      ctx.office.officeName,
    ].join('\n'),
  );
