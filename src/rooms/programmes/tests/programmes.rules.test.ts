import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/clock.ts';
import type { Call } from '../call.ts';
import { judgeEligibility, type Missing, missingOf } from '../programmes.rules.ts';
import { completeCall, now } from './make.ts';

describe('what a call lacks', () => {
  it('is nothing when it is complete', () => {
    expect(missingOf(completeCall, now, dayOf)).toEqual([]);
  });

  const [session] = completeCall.sessions;
  const [criterion] = completeCall.criteria;
  it.each([
    ['title', { title: '' }],
    ['purpose', { purpose: '' }],
    ['audience', { audience: '' }],
    ['benefits', { benefits: '' }],
    ['sessions', { sessions: [] }],
    ['sessions-too-early', { sessions: [{ ...session, startsAt: new Date('2026-12-03T02:00:00Z') }] }],
    ['criteria', { criteria: [] }],
    ['weights', { criteria: [{ ...criterion, weight: 99 }] }],
    ['far-areas', { criteria: [{ ...criterion, rule: { by: 'area', areas: [], points: 100 } }] }],
    ['quotas', { quotas: [{ feature: 'sex', value: 'female', min: 41, label: '' }] }],
    ['opens', { opensAt: null }],
    ['closes', { closesAt: null }],
    ['closes-past', { closesAt: now }],
    ['decide-by', { decideBy: null }],
    ['decide-before-closing', { decideBy: '2026-11-29' }],
    ['contact', { contact: { name: 'Sani', phone: '' } }],
    ['responsible', { team: [] }],
  ] as [Missing, Partial<Call>][])('%s is named', (missing, change) => {
    expect(missingOf({ ...completeCall, ...change }, now, dayOf)).toEqual([missing]);
  });

  it('names everything of an empty draft at once', () => {
    const empty = {
      ...completeCall,
      capacity: 0,
      sessions: [],
      criteria: [],
      quotas: [],
      opensAt: null,
      closesAt: null,
    };
    expect(missingOf(empty, now, dayOf)).toEqual(['capacity', 'sessions', 'opens', 'closes', 'criteria']);
  });
});

describe('who can take part', () => {
  const call = { sectors: ['food-drink', 'craft'], areas: [], minMonths: 0 };
  const answers = { sector: 'food-drink', area: '12.75.02.1006', nib: 'has' as const };

  it.each([
    ['a fitting business', call, answers, 'yes'],
    ['no NIB', call, { ...answers, nib: 'none' as const }, 'yes'],
    ['NIB not known', call, { ...answers, nib: 'unknown' as const }, 'yes'],
    ['another sector', call, { ...answers, sector: 'services' }, 'no'],
    ['a sector nobody named', call, { ...answers, sector: 'other' }, 'maybe'],
    ['any sector where all are meant', { ...call, sectors: [] }, { ...answers, sector: 'services' }, 'yes'],
    ['a place not known', call, { ...answers, area: 'unknown' }, 'maybe'],
    ['another city', call, { ...answers, area: 'outside' }, 'no'],
    ['a kelurahan that is meant', { ...call, areas: ['12.75.02'] }, answers, 'yes'],
    ['a kelurahan that is not', { ...call, areas: ['12.75.01'] }, answers, 'no'],
    [
      'a kecamatan holding one that is',
      { ...call, areas: ['12.75.02.1001'] },
      { ...answers, area: '12.75.02' },
      'maybe',
    ],
    ['a product sold long enough', { ...call, minMonths: 3 }, { ...answers, months: 3 }, 'yes'],
    ['a product sold too short', { ...call, minMonths: 3 }, { ...answers, months: 1 }, 'maybe'],
    ['a product of unknown age', { ...call, minMonths: 3 }, answers, 'maybe'],
    ['no help before', { ...call, restYears: 2 }, { ...answers, helped: 'never' as const }, 'yes'],
    ['help long ago', { ...call, restYears: 2 }, { ...answers, helped: 'over-two-years' as const }, 'yes'],
    ['help within two years', { ...call, restYears: 2 }, { ...answers, helped: 'last-year' as const }, 'no'],
    [
      'help within the year before last',
      { ...call, restYears: 1 },
      { ...answers, helped: 'last-year' as const },
      'yes',
    ],
    ['help this year', { ...call, restYears: 1 }, { ...answers, helped: 'this-year' as const }, 'no'],
    ['help nobody knows of', { ...call, restYears: 1 }, answers, 'maybe'],
    ['help where nobody asks', call, { ...answers, helped: 'this-year' as const }, 'yes'],
  ] as const)('%s: %s', (_name, conditions, given, verdict) => {
    const sectors = [...conditions.sectors];
    const areas = [...conditions.areas];
    expect(judgeEligibility({ ...conditions, sectors, areas }, given).verdict).toBe(verdict);
  });

  it('never counts a missing NIB against anyone, and gives a reason for every line', () => {
    const text = fc.constantFrom('food-drink', 'craft', 'services', 'other', 'unknown');
    const area = fc.constantFrom('12.75.01.1001', '12.75.02', 'outside', 'unknown');
    fc.assert(
      fc.property(text, area, fc.constantFrom('has', 'none', 'unknown'), (sector, place, nib) => {
        const conditions = { sectors: ['food-drink'], areas: ['12.75.01'], minMonths: 0 };
        const given = judgeEligibility(conditions, { sector, area: place, nib });
        const withNib = judgeEligibility(conditions, { sector, area: place, nib: 'has' });
        expect(given.verdict).toBe(withNib.verdict);
        expect(given.reasons.map((reason) => reason.about)).toEqual(['sector', 'area', 'nib']);
        const verdicts = given.reasons.map((reason) => reason.verdict);
        expect(given.verdict === 'yes').toBe(verdicts.every((each) => each === 'yes'));
      }),
    );
  });
});
