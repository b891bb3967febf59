import type { Child } from 'hono/jsx';
import { asset } from '../assets.ts';
import type { Chrome } from '../chrome.ts';
import { favicon } from '../icons.tsx';
import { raw } from '../jsx/jsx-runtime.ts';
import { type SheetName, sheets } from '../stylesheet.ts';
import { colour } from '../tokens.ts';

/** What WhatsApp and others show when the page is shared: the page's full address and a picture of 1200 x 630 px. */
export type ShareCard = { url: string; image?: string };

type Props = {
  chrome: Chrome;
  title: string;
  description?: string;
  share?: ShareCard;
  sheetNames: SheetName[];
  scripts: string[];
  prefetch?: string;
  hidden?: boolean;
  /** Allows the inlined sheet where the policy of the response asks for it. */
  nonce?: string;
  children?: Child;
};

/** First visit: the sheet stands in the page and is fetched once more at leisure; later visits link to the kept file. */
function Style({ name, chrome, nonce }: { name: SheetName; chrome: Chrome; nonce?: string }) {
  const sheet = sheets[name];
  if (chrome.display.knownSheets.includes(sheet.hash)) return <link rel="stylesheet" href={sheet.href} />;
  return (
    <>
      <style nonce={nonce}>{raw(sheet.text)}</style>
      {!chrome.display.saveData && <link rel="prefetch" href={sheet.href} as="style" />}
    </>
  );
}

/** The picture of a page that has none of its own is the office's. */
function Sharing({ title, description, share, chrome }: Pick<Props, 'title' | 'description' | 'share' | 'chrome'>) {
  const image = share?.image ?? chrome.office.card;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`Berdaya, ${chrome.office.name}`} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      {share && <meta property="og:url" content={share.url} />}
      {image && (
        <>
          <meta property="og:image" content={image} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}

/** Head of a document. Sharing data stands before the sheet: chat programs read only the first 8 KB. */
export function Head({
  chrome,
  title,
  description,
  share,
  sheetNames,
  scripts,
  prefetch,
  hidden,
  nonce,
  children,
}: Props) {
  const modules = scripts.map(asset).filter((src) => src !== undefined);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {!hidden && <Sharing title={title} description={description} share={share} chrome={chrome} />}
      <meta name="theme-color" content={colour('maroon')} />
      <link rel="icon" href={favicon} />
      {sheetNames.map((name) => (
        <Style name={name} chrome={chrome} nonce={nonce} />
      ))}
      {modules.map((src) => (
        <script type="module" src={src} />
      ))}
      {prefetch && !chrome.display.saveData && <link rel="prefetch" href={prefetch} />}
      {children}
    </head>
  );
}
