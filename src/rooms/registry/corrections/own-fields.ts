/** The facts an owner may correct; NIK and phone are proved another way. */
export const ownFields = [
  'name',
  'product',
  'sector',
  'area',
  'address',
  'sinceYear',
  'workers',
  'annualSales',
  'nib',
] as const;
export type OwnField = (typeof ownFields)[number];
