import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { type BusinessFacts, listAreas, pickBusinesses, registerBusiness, type Sector } from '#rooms/registry/index.ts';
import { type DemoApplicant, type DemoNames, demoNewcomer } from './demo-applications.rules.ts';

/** An invented applicant with the ids of the registry. */
export interface DemoPerson extends DemoApplicant {
  businessId: string;
  ownerId: string;
}

interface Gathering {
  call: Call;
  /** How many applicants are needed. */
  count: number;
  /** The demo's owner who can sign in; applies too where given. */
  owner?: { name: string; phone: string };
  names: DemoNames;
  random: () => number;
  /** Phones used so far: each stands for one person. */
  taken: Set<string>;
}

const fromFacts = (facts: BusinessFacts, phone: string): DemoPerson => ({
  name: facts.ownerName,
  sex: facts.sex ?? 'female',
  disability: facts.disability ?? false,
  phone,
  businessName: facts.name,
  sector: facts.sector,
  product: facts.product,
  area: facts.area ?? '',
  sinceYear: facts.sinceYear,
  nib: facts.nib,
  helpedOn: facts.helpedOn,
  annualSales: facts.annualSales,
  businessId: facts.id,
  ownerId: facts.ownerId,
});

const usual = ['food-drink', 'processed-food', 'craft', 'fashion'];

/** Applicants of one call: two of three from the registry, the others new, a few outside what the call is meant for. */
export async function gatherApplicants(tx: Ctx, input: Gathering): Promise<DemoPerson[]> {
  const { call, count, owner, names, random, taken } = input;
  const sectors = call.sectors.length > 0 ? call.sectors : usual;
  const wards = (await listAreas(tx)).filter(({ level }) => level === 'ward').map(({ code }) => code);
  const meant =
    call.areas.length === 0 ? wards : wards.filter((code) => call.areas.some((area) => code.startsWith(area)));
  const people: DemoPerson[] = [];
  const year = Number(dayOf(tx.now).slice(0, 4));
  const known = await pickBusinesses(tx, { sectors, areas: call.areas, every: 37, limit: count });
  if (owner)
    people.push(
      await registered(tx, { ...demoNewcomer(random, names, { sectors, wards: meant, year }), ...owner, ...marni }),
    );
  while (people.length < count) {
    const facts = random() < 0.67 ? known.pop() : undefined;
    const person = facts?.phone
      ? fromFacts(facts, facts.phone)
      : demoNewcomer(random, names, {
          sectors: random() < 0.9 ? sectors : usual,
          wards: random() < 0.9 ? meant : wards,
          year,
        });
    if (taken.has(person.phone)) continue;
    taken.add(person.phone);
    people.push(isKnown(person) ? person : await registered(tx, person));
  }
  return people;
}

const isKnown = (person: DemoApplicant | DemoPerson): person is DemoPerson => 'businessId' in person;

/** What is fixed about the demo's owner, so that her page reads the same on every machine. */
const marni = {
  sex: 'female',
  disability: false,
  businessName: 'Keripik Marni',
  sector: 'processed-food',
  product: 'keripik',
  area: '12.75.02.1001',
  annualSales: 42_000_000,
} as const;

/** Puts an invented newcomer into the registry, as sending an application does. */
async function registered(tx: Ctx, person: DemoApplicant): Promise<DemoPerson> {
  const { name, phone, sex, disability, sector, businessName, product, area, sinceYear } = person;
  const ids = await registerBusiness(tx, {
    owner: { name, phone, sex, disability },
    business: {
      name: businessName,
      product,
      sector: sector as Sector,
      area,
      sinceYear,
      nib: null,
      nibState: 'unknown',
    },
    source: 'demo',
  });
  return { ...person, ...ids };
}
