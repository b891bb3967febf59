// The floor of cost for a question: a bare node:http + pg server that asks the same rows with the same SQL and answers JSON.
// No sign-in, no rights, no row-level security, no page. `node bench/yardstick.ts PORT`, database in DATABASE_URL.
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 });

const filter = `b.city = $1 AND b.district = $2 AND b.nib_state IN ('none', 'unknown')`;
const list = `SELECT b.id, b.display_name, o.name AS owner_name, b.sector, b.assisted, b.nib_state, b.steps_done, b.last_event,
  b.last_event_at, b.helped_on, (SELECT a.name FROM registry.area a WHERE a.city = b.city AND a.code = b.area) AS area_name
  FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
  WHERE b.city = $1 AND b.id IN (SELECT b.id FROM registry.business b WHERE ${filter} ORDER BY b.display_name, b.id LIMIT $3 OFFSET $4)
  ORDER BY b.display_name, b.id`;
const count = `SELECT count(*)::int AS n FROM registry.business b WHERE ${filter}`;
const record = `SELECT b.*, o.* FROM registry.business b JOIN registry.owner o ON o.city = b.city AND o.id = b.owner_id
  WHERE b.city = $1 AND b.id = $2`;
const call = `SELECT * FROM programmes.call WHERE city = $1 AND slug = $2`;

async function rowsOf(name: string, text: string, values: unknown[]): Promise<unknown[]> {
  return (await pool.query({ name, text, values })).rows;
}

function send(response: ServerResponse, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://yardstick');
  const city = '12.75';
  const district = '12.75.03';
  const [, what, one = ''] = pathname.split('/');
  if (what === 'list') {
    const size = 50;
    const skip = (Number(searchParams.get('page')) - 1) * size;
    const [rows, total] = await Promise.all([
      rowsOf('list', list, [city, district, size, skip]),
      rowsOf('count', count, [city, district]),
    ]);
    send(response, { rows, total });
  } else if (what === 'record') send(response, await rowsOf('record', record, [city, one]));
  else send(response, await rowsOf('call', call, [city, one]));
}).listen(Number(process.argv[2]), '127.0.0.1');
