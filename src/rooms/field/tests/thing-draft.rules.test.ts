import { describe, expect, it } from 'vitest';
import {
  checkOf,
  faultsOfHandover,
  type HandoverDraft,
  handoverOf,
  newHandover,
  photosOf,
} from '../thing-draft.rules.ts';

const photo = { id: 'p', bytes: 1, thumb: '', dark: false };
const full: HandoverDraft = {
  ...newHandover('Aula'),
  photos: { item: photo, serial: photo, receiver: photo, signature: photo },
  ...{ duties: true, condition: 'new', witness: ' Suryadi ', witnessPosition: 'Kepala Lingkungan V' },
};
const ids = { id: '1', madeAt: '2026-03-10T02:00:00Z' };
const thing = { id: 'case', itemId: 'item' };

describe('a hand-over on the phone', () => {
  it('says everything that is missing, in the order of the form', () => {
    expect(faultsOfHandover(newHandover(''), { grant: true })).toEqual([
      ...['photo_item', 'photo_serial', 'photo_receiver', 'condition', 'duties', 'photo_signature', 'nphd', 'place'],
      ...['witness', 'witness_position'],
    ]);
    expect(faultsOfHandover(full, { grant: false })).toEqual([]);
  });

  it('is sent without spaces around; declined it needs only the reason', () => {
    expect(handoverOf(full, thing, ids)).toMatchObject({ kind: 'handover', caseId: 'case', witness: 'Suryadi' });
    const declined = { ...newHandover(''), declined: '' };
    expect(faultsOfHandover(declined, { grant: true })).toEqual(['declined']);
    const sent = handoverOf({ ...declined, declined: ' Tidak ada listrik. ' }, thing, ids);
    expect(sent).toEqual({ ...ids, caseId: 'case', itemId: 'item', kind: 'declined', reason: 'Tidak ada listrik.' });
  });

  it('sends the photos that were taken, each by its name', () => {
    expect(photosOf({ item: photo, serial: undefined, 'check-1': photo }).map(([name]) => name)).toEqual([
      'item',
      'check-1',
    ]);
  });
});

it('a look on the phone carries its month and outcome', () => {
  const draft = { outcome: 'rarely', output: ' Dua pesanan. ', photo: undefined } as const;
  expect(checkOf(draft, { id: 'case', month: 3 }, ids)).toMatchObject({
    caseId: 'case',
    month: 3,
    output: 'Dua pesanan.',
  });
});
