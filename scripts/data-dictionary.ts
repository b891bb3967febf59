// `node scripts/data-dictionary.ts`: writes docs/data-dictionary.md from the comments in the migrated database.
import { writeFileSync } from 'node:fs';
import { dataDictionary } from '#tests/data-dictionary.ts';
import { openDesk } from '#tests/database-desk.ts';

const desk = await openDesk();
const url = await (await fetch(desk.url, { method: 'POST' })).text();
writeFileSync('docs/data-dictionary.md', await dataDictionary(url));
await desk.close();
