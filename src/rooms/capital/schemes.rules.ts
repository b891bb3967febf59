/** KUR, ultra micro, group loans, sharia contracts, revolving funds, partners' funds, anything else. */
export const schemeKinds = ['kur', 'umi', 'group', 'sharia', 'revolving', 'partner', 'other'] as const;
export type SchemeKind = (typeof schemeKinds)[number];

/** What the office writes about a scheme. `toCheck`: what is not certain; empty when all was checked. */
export interface SchemeWords {
  kind: SchemeKind;
  name: string;
  amount: string;
  price: string;
  conditions: string;
  collateral: string;
  source: string;
  /** Day on which the office last looked, 'YYYY-MM-DD'. */
  asOf: string;
  toCheck: string | null;
  sharia: boolean;
}

/** Days after which what is known of a scheme counts as old, for the office's own work. */
export const oldAfterDays = 180;

/** Whether the price of a sharia contract is called interest: its margin, share or fee must be called what it is. */
export const callsItInterest = ({ sharia, price }: Pick<SchemeWords, 'sharia' | 'price'>): boolean =>
  sharia && /\b(bunga|interest)\b/i.test(price);
