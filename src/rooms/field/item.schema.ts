import * as v from 'valibot';
import { isDay } from '#platform/forms/fields.ts';
import { checkMonths, checkOutcomes, handoverPhotos } from '#rooms/equipment/index.ts';
import { keptAnswers, problems, salesBands, visitWays } from '#rooms/mentoring/index.ts';

// What a phone sends is made by our own application, which says what is missing where it is typed. Anything else here
// is a fault of the application or a file somebody edited: one sentence for all of it is enough.
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const day = v.pipe(v.string(), v.check(isDay));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const sentence = (max: number) => v.pipe(text(max), v.nonEmpty());
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((at) => new Date(at)),
);
const factValue = v.union([v.string(), v.number(), v.array(v.string()), v.null()]);

const own = { id, madeAt: instant };

const visit = v.object({
  ...own,
  kind: v.literal('visit'),
  trackId: id,
  visitId: v.nullable(id),
  knownNextOn: v.nullable(day),
  another: v.boolean(),
  found: v.object({
    visitedOn: day,
    way: v.picklist(visitWays),
    because: text(500),
    sales: v.picklist(salesBands),
    problems: v.array(v.picklist(problems)),
    seen: sentence(1000),
    hours: v.pipe(v.number(), v.minValue(0.5), v.maxValue(12), v.multipleOf(0.5)),
  }),
  kept: v.record(id, v.picklist(keptAnswers)),
  agreements: v.pipe(v.array(v.object({ text: sentence(200), dueOn: day })), v.minLength(1), v.maxLength(3)),
  nextOn: v.nullable(day),
});

const presence = v.object({
  ...own,
  kind: v.literal('presence'),
  sessionId: id,
  applicationId: id,
  how: v.picklist(['list', 'qr']),
});

/** Someone without a place: by a scanned card, by name, or both. */
const guest = v.object({
  ...own,
  kind: v.literal('guest'),
  sessionId: id,
  name: text(120),
  ticket: v.nullable(text(80)),
});

const thing = { ...own, caseId: id, itemId: id };

/** Equipment that changed hands, with what stands on its paper. */
const handover = v.object({
  ...thing,
  kind: v.literal('handover'),
  place: sentence(120),
  condition: v.picklist(['new', 'good', 'fair']),
  duties: v.literal(true),
  signedBy: v.picklist(['screen', 'hand', 'thumb']),
  witness: sentence(80),
  witnessPosition: sentence(80),
  agreement: text(80),
});

/** Equipment its receiver did not want. */
const declined = v.object({ ...thing, kind: v.literal('declined'), reason: sentence(500) });

/** How equipment was found. */
const check = v.object({
  ...own,
  kind: v.literal('check'),
  caseId: id,
  month: v.picklist(checkMonths),
  outcome: v.picklist(checkOutcomes),
  output: text(300),
});

export const itemSchema = v.variant('kind', [visit, presence, guest, handover, declined, check]);

/** Which photo of a piece of equipment: of its hand-over, or of one look. */
export const thingPhotoSchema = v.picklist([
  ...handoverPhotos,
  ...checkMonths.map((month) => `check-${month}` as const),
]);
export type ThingPhoto = v.InferOutput<typeof thingPhotoSchema>;

/** What was chosen about facts the office has otherwise, by fact. */
export const picksSchema = v.record(v.string(), v.object({ take: v.picklist(['mine', 'office']), seen: factValue }));

/** One record from the field as it is sent. */
export const sendingSchema = v.object({
  item: itemSchema,
  /** What the phone's clock said when it sent. */
  phoneNow: instant,
  /** Whose phone it is: nobody sends in another's name. */
  by: v.string(),
  /** What the mentor chose about facts the office has otherwise. */
  picks: picksSchema,
});

/** What a phone says of its queue. */
export const queueSchema = v.object({
  by: v.string(),
  waiting: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000)),
  oldestAt: v.nullable(instant),
});

export type Item = v.InferOutput<typeof itemSchema>;
export type Sending = v.InferOutput<typeof sendingSchema>;
/** The same before it was read: what the phone keeps and sends. */
export type SentItem = v.InferInput<typeof itemSchema>;
export type SentVisit = SentOf<'visit'>;
export type SentOf<K extends SentItem['kind']> = Extract<SentItem, { kind: K }>;
