/** What the search for doubles knows about one business. Everything is optional: lists differ, and a missing fact is no evidence. */
export type LinkRecord = {
  businessName?: string | null;
  ownerName?: string | null;
  /** Sixteen digits; an impossible birth date does not matter here, only equality does. */
  nik?: string | null;
  familyCard?: string | null;
  /** Thirteen digits. */
  nib?: string | null;
  /** Digits with or without +, country code included. */
  phones?: readonly string[];
  email?: string | null;
  address?: string | null;
  /** Any text that is equal for equal areas: a code, or the folded name. */
  ward?: string | null;
  district?: string | null;
  /** Degrees, WGS 84. */
  latitude?: number | null;
  longitude?: number | null;
  birthDate?: string | null;
  sex?: string | null;
  /** Code or word for the line of business. */
  sector?: string | null;
  product?: string | null;
  startYear?: number | null;
  /** Rupiah a year. */
  sales?: number | null;
  workers?: number | null;
};
