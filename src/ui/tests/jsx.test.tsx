import { expect, test } from 'vitest';
import { raw } from '../jsx/jsx-runtime.ts';

const shown = (node: unknown) => String(node);

test('what somebody typed is text, in an element and in an attribute', () => {
  const typed = `<script>alert("x")</script> & 'y'`;
  const safe = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;';
  expect(shown(<p title={typed}>{typed}</p>)).toBe(`<p title="${safe}">${safe}</p>`);
  expect(shown(<p>{[typed, [typed]]}</p>)).toBe(`<p>${safe}${safe}</p>`);
});

test('markup is taken as it is, from components, fragments and raw text', () => {
  const Bold = ({ children }: { children?: unknown }) => <b>{children as string}</b>;
  expect(
    shown(
      <>
        <Bold>a &amp; b</Bold>
        {raw('<i>c</i>')}
      </>,
    ),
  ).toBe('<b>a &amp; b</b><i>c</i>');
});

test('nothing stands for nothing; numbers, 0 too, are shown', () => {
  expect(
    shown(
      <p>
        {null}
        {undefined}
        {false}
        {true}
        {0}
        {[]}
      </p>,
    ),
  ).toBe('<p>0</p>');
  const Nothing = () => null;
  expect(shown(<Nothing />)).toBe('');
});

test('a switch stands or is left out; true and false are words elsewhere', () => {
  expect(shown(<input disabled={true} required={false} aria-invalid={false} />)).toBe(
    '<input disabled="" aria-invalid="false"/>',
  );
  expect(shown(<p className="a" id={undefined} />)).toBe('<p class="a"></p>');
});

test('a drawing closes itself unless it holds something', () => {
  expect(shown(<path d="M0 0" />)).toBe('<path d="M0 0"/>');
  expect(
    shown(
      <rect>
        <title>a</title>
      </rect>,
    ),
  ).toBe('<rect><title>a</title></rect>');
});

test('signs of any script arrive, and the text stays narrow', () => {
  expect(shown(<p>“Tahu” 101–150 🥥 ナ</p>)).toBe('<p>&#8220;Tahu&#8221; 101&#8211;150 &#129381; &#12490;</p>');
  expect(shown(<p>{'\ud800'}</p>)).toBe('<p>&#55296;</p>');
});

test('what cannot be shown is said, not shown as [object Object]', () => {
  const object = {} as unknown as string;
  expect(() => <p>{object}</p>).toThrow('A page cannot show [object Object].');
  expect(() => <p>{Promise.resolve('a')}</p>).toThrow('A page cannot show [object Promise].');
  expect(() => <p title={object} />).toThrow('The attribute title takes text, a number or a switch.');
});
