import type { Registration } from '#rooms/registry/index.ts';
import type { Draft } from './draft.reads.ts';
import { sectorOf } from './questions.rules.ts';

/**
 * What the answers say about owner and business, in the registry's terms. Who does not know the kelurahan is registered
 * in the city as a whole until an officer asks; what was not told stays empty.
 */
export function registrationOf(
  draft: Pick<Draft, 'answers' | 'phone' | 'sharesPhone' | 'filledBy'>,
  city: string,
): Registration {
  const { answers } = draft;
  return {
    owner: {
      name: answers.name ?? '',
      phone: draft.phone,
      sex: answers.sex === 'female' || answers.sex === 'male' ? answers.sex : null,
      disability: answers.disability === 'yes' ? true : answers.disability === 'no' ? false : null,
    },
    business: {
      name: answers.businessName ?? null,
      product: answers.sellsOther ?? null,
      sector: sectorOf[answers.sells ?? 'other'],
      area: answers.area === undefined || answers.area === 'unknown' ? city : answers.area,
      sinceYear: answers.sinceYear ?? null,
      nib: answers.nibNumber ?? null,
      nibState: answers.nib ?? 'unknown',
    },
    source: draft.filledBy ? 'counter' : 'application',
    otherOwner: draft.sharesPhone,
  };
}
