import * as v from 'valibot';

const chatSchema = v.object({ id: v.pipe(v.number(), v.safeInteger()), type: v.literal('private') });

const updateSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    message: v.optional(
      v.object({
        message_id: v.number(),
        date: v.number(),
        chat: chatSchema,
        text: v.optional(v.string()),
        caption: v.optional(v.string()),
      }),
    ),
    my_chat_member: v.optional(v.object({ chat: chatSchema, new_chat_member: v.object({ status: v.string() }) })),
  }),
);

/** What happened between one person and the bot. */
export type TelegramUpdate = { chat: string } & (
  | { what: 'start'; wish: string }
  | { what: 'words'; providerId: string; at: Date; text?: string }
  | { what: 'blocked' }
);

/** Reads an update of the Bot API; nothing for groups, edits and what the office does not use. */
export function readUpdate(body: string): TelegramUpdate | undefined {
  const read = v.safeParse(updateSchema, body);
  if (!read.success) return undefined;
  const { message, my_chat_member: member } = read.output;
  if (member) {
    const blocked = member.new_chat_member.status === 'kicked';
    return blocked ? { what: 'blocked', chat: String(member.chat.id) } : undefined;
  }
  if (!message) return undefined;
  const chat = String(message.chat.id);
  const text = message.text ?? message.caption;
  const start = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?\s*$/.exec(text ?? '');
  if (start) return { what: 'start', chat, wish: start[1] ?? '' };
  return {
    what: 'words',
    chat,
    providerId: `telegram-${chat}-${message.message_id}`,
    at: new Date(message.date * 1000),
    // Commands are the keywords with a stroke before them: /status, /berhenti, /stop.
    text: text?.replace(/^\/(\w+)(@\w+)?$/, '$1'),
  };
}
