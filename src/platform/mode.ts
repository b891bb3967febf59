/**
 * Whether this installation serves a real office (`BERDAYA_MODE=production`). There, sample people cannot sign in and no
 * page shows a code.
 */
export const isProduction = (): boolean => process.env.BERDAYA_MODE === 'production';
