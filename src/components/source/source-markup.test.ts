import { expect, test } from 'vitest';
import { linesMarkup } from './source-markup.ts';

test('every line is an item with its anchor, blank lines too, and hostile text stays text', () => {
  const { markup } = linesMarkup([
    [
      { kind: 'padding', text: '\t' },
      { kind: 'figure', text: '0', anchor: 'rules.made' },
    ],
    [],
    [{ kind: 'text', text: '</li><script>' }],
  ]);
  expect(markup).toBe(
    '<li id="L1"><i>\t</i><a href="#rules.made">0</a><li id="L2">' + '<li id="L3">&lt;/li&gt;&lt;script&gt;',
  );
});
