import type { CheckMonth } from './case.rules.ts';

/** One piece of equipment as it is taken to where there is no network. */
export interface FieldThing {
  /** The case. */
  id: string;
  item: string;
  itemId: string;
  serial: string | null;
  business: string;
  owner: string;
  place: string;
  phone: string | null;
}

/** A piece that stands ready for the person the decree names. */
export interface FieldHandover extends FieldThing {
  decree: string;
  source: string;
  /** In rupiah. */
  value: number;
  /** A grant to a group needs the number of its agreement (NPHD). */
  grant: boolean;
}

/** A look that is due within two weeks, or late. */
export interface FieldCheck extends FieldThing {
  month: CheckMonth;
  due: string;
}

export interface FieldEquipment {
  handovers: FieldHandover[];
  checks: FieldCheck[];
  /** What a receiver agrees to, as it is read out: in Indonesian, like the paper. */
  duties: string[];
}
