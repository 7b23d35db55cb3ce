import CFB from 'cfb';
import { expect, test } from 'vitest';
import { readDoc } from './read-doc.ts';
import { expectMadeReport, fixture } from './test-made-report.ts';
import { accepted, expectSound, noticed, picture } from './test-picture.ts';

test.each([
  ['form-2019.doc', '2019'],
  ['form-2021.doc', '2021'],
  ['nested-tables.doc', '2019'],
] as const)('%s is read as it was made', (name, form) => {
  const document = accepted(readDoc(fixture(name)));
  expectMadeReport(document, form);
  expectSound(document);
  expect(document.findings).toEqual([]);
});

test('tables keep their merged cells and the row ends of wide tables', () => {
  const lines = picture(readDoc(fixture('form-2021.doc')));
  expect(lines).toContain('|^→3|自然人↓2|法人或其他组织→5|总计↓2|');
  expect(lines.filter((line) => line.startsWith('|')).map((line) => line.split('|').length - 2)).toEqual([
    ...[1, 4, 4, 4, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2],
    ...[2, 4, 8, 8, 8, ...new Array(22).fill(10).map((_, row) => ([0, 1, 21].includes(row) ? 9 : 10)), 8],
    ...[2, 7, 15, 15],
  ]);
});

test('text deleted under tracked changes and hidden text are left out, inserted text is read', () => {
  const bytes = fixture('tracked-changes.doc');
  // What was deleted and hidden is in the file, beside what was inserted.
  const stored = new TextDecoder('utf-16le').decode(bytes);
  expect(['99999', '1126', '88888'].map((text) => stored.includes(text))).toEqual([true, true, true]);
  const document = accepted(readDoc(bytes));
  expectMadeReport(document, '2021');
  expectSound(document);
  expect(noticed(document)).toEqual(['read.deleted-text 69', 'read.hidden-text 69']);
  expect(JSON.stringify(document.blocks)).not.toMatch(/99999|88888/);
});

test('a link shows its text and not its code', () => {
  const text = picture(readDoc(fixture('form-2019.doc'))).join('\n');
  expect(text).toContain('可在www.example.gov.cn查阅。');
  expect(text).not.toContain('HYPERLINK');
});

/** A fixture with another value in its file information block. */
function changed(offset: number, value: number): Uint8Array {
  const bytes = fixture('form-2021.doc');
  const container = CFB.read(bytes, { type: 'array' });
  const start = 512 * ((CFB.find(container, 'WordDocument')?.start ?? 0) + 1);
  new DataView(bytes.buffer).setUint16(start + offset, value, true);
  return bytes;
}

function containerWith(stream: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, new Uint8Array(5000));
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

test.each([
  ['a locked file', changed(10, 0x0100 | 0x0200), 'read.password', /密码/],
  ['a locked docx', containerWith('EncryptedPackage'), 'read.password', /密码/],
  ['a Word 95 file', changed(0, 0xa5dc), 'read.old-word', /Word 95/],
  ['an early Word 97 file', changed(2, 0x69), 'read.old-word', /Word 95/],
  ['a workbook', containerWith('Workbook'), 'read.unknown-format', /Excel/],
  ['an empty container', containerWith('WordDocument'), 'read.damaged-file', /损坏/],
  ['half a file', fixture('form-2021.doc').slice(0, 30_000), 'read.damaged-file', /损坏/],
])('%s is refused with a sentence', (_, bytes, code, message) => {
  expect(readDoc(bytes)).toEqual({ code, message: expect.stringMatching(message) });
});
