import * as v from 'valibot';

const statusSchema = v.object({
  id: v.string(),
  status: v.string(),
  biz_opaque_callback_data: v.optional(v.string()),
  pricing: v.optional(v.object({ billable: v.optional(v.boolean()) })),
  errors: v.optional(v.array(v.object({ code: v.number() }))),
});

const messageSchema = v.object({
  from: v.pipe(v.string(), v.regex(/^\d{6,15}$/)),
  id: v.pipe(v.string(), v.maxLength(300)),
  timestamp: v.pipe(v.string(), v.regex(/^\d{1,12}$/)),
  type: v.string(),
  text: v.optional(v.object({ body: v.string() })),
  button: v.optional(v.object({ text: v.string() })),
  image: v.optional(v.object({ caption: v.optional(v.string()) })),
});

/** A list whose misshapen entries are left out: one new kind of event must not stop the others of its envelope. */
const listOf = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.optional(v.array(v.unknown()), []),
    v.transform((all) => all.flatMap((one) => (v.is(schema, one) ? [v.parse(schema, one)] : []))),
  );

const envelopeSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    object: v.literal('whatsapp_business_account'),
    entry: v.array(
      v.object({
        changes: v.array(
          v.object({
            field: v.string(),
            value: v.object({
              metadata: v.object({ phone_number_id: v.string() }),
              statuses: listOf(statusSchema),
              messages: listOf(messageSchema),
            }),
          }),
        ),
      }),
    ),
  }),
);

/** What Meta says became of a message. */
export type HubStatus = v.InferOutput<typeof statusSchema>;
/** What a person wrote. */
export type HubMessage = v.InferOutput<typeof messageSchema>;

/** Reads what an envelope of the webhook says of one number; nothing when it is no envelope. */
export function readEnvelope(
  body: string,
  phoneId: string,
): { statuses: HubStatus[]; messages: HubMessage[] } | undefined {
  const envelope = v.safeParse(envelopeSchema, body);
  if (!envelope.success) return undefined;
  const values = envelope.output.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field, value }) => field === 'messages' && value.metadata.phone_number_id === phoneId)
    .map(({ value }) => value);
  return {
    statuses: values.flatMap(({ statuses }) => statuses),
    messages: values.flatMap(({ messages }) => messages),
  };
}

const strength = ['sent', 'delivered', 'read'];

/**
 * Of what one envelope says, for each message what says most: read says delivered, and a repeat says nothing. Failures and
 * what is not known are left as they came.
 */
export function withoutRepeats(statuses: readonly HubStatus[]): HubStatus[] {
  const most = new Map<string, HubStatus>();
  for (const one of statuses) {
    const key = strength.includes(one.status) ? one.id : `${one.id} ${one.status}`;
    const known = most.get(key);
    if (!known || strength.indexOf(one.status) > strength.indexOf(known.status)) most.set(key, one);
  }
  return [...most.values()];
}
