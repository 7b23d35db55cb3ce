import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributes, html } from './markup.ts';

const hostile = `</li><script>alert("1")</script>&'`;

test('text that is put in is escaped', () => {
  expect(html`<p>${hostile}</p>`.markup).toBe(
    '<p>&lt;/li&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
  );
});

test('markup that is put in stays, alone or in a list', () => {
  const item = html`<b>${'<'}</b>`;
  expect(html`<p>${item}${[item, 'x', 7]}${undefined}</p>`.markup).toBe('<p><b>&lt;</b><b>&lt;</b>x7</p>');
});

test('an attribute is left out when it is undefined, and kept when it is empty or 0', () => {
  expect(attributes({ id: 'a', class: undefined, title: '', colspan: 0 }).markup).toBe(
    ' id="a" title="" colspan="0"',
  );
});

test('no text opens a tag, ends an attribute or begins an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ';', '\n') }), (text) => {
      const escaped = html`${text}`.markup;
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      expect(attributes({ title: text }).markup).toBe(` title="${escaped}"`);
    }),
  );
});
