import type { Channel } from './channel.ts';

/** For demonstrations and offices without an account: messages wait on a page for a person to send them. */
export const captured: Channel = {
  name: 'captured',
  knowsRepeats: true,
  reports: false,
  deliver: async () => ({ step: 'kept' }),
};
