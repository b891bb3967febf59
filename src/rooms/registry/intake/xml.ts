import type { Readable } from 'node:stream';
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { refuse } from './file-refusals.ts';
import { textChunks } from './unzip.ts';

export type XmlHandlers = {
  open: (name: string, attributes: Record<string, string>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/**
 * Feeds one XML part to the handlers, and yields after each chunk so that a reader can hand on what has been gathered.
 * Names come without namespace prefix. XML that breaks off or is not well formed means a damaged file.
 */
export async function* walkXml(stream: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const damaged = () => {
    throw refuse('file-damaged');
  };
  parser.on('error', damaged);
  // Entities of a document type are never expanded: a workbook has none, and a bomb has many.
  parser.on('doctype', damaged);
  parser.on('opentag', (tag) => handlers.open(bare(tag.name), tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => handlers.close(bare(tag.name)));
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  for await (const chunk of textChunks(stream)) {
    parser.write(chunk);
    yield;
  }
  parser.close();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** All elements of a small XML text, flat, in document order. */
export function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw refuse('file-damaged');
  });
  parser.on('opentag', (tag) => found.push({ name: bare(tag.name), attributes: plain(tag.attributes) }));
  parser.write(xml).close();
  return found;
}

const plain = (attributes: Record<string, string | SaxesAttributePlain>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'string' ? value : value.value]),
  );
