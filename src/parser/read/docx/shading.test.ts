import { expect, test } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { accepted, picture } from '../test-picture.ts';
import { paragraph, run, styledWordFile, wordFileOf, wordTable } from '../test-word-file.ts';

const read = (body: string, styles = '') =>
  readDocx(styles === '' ? wordFileOf(body) : styledWordFile(body, styles));
const printed = (body: string, styles?: string): string[] => picture(read(body, styles));
const messages = (body: string, styles?: string): string[] =>
  accepted(read(body, styles)).findings.map(({ message, at }) => `${at?.line} ${message}`);

const colour = (value: string) => `<w:color w:val="${value}"/>`;
const white = (text: string, more = '') => run(text, colour('FFFFFF') + more);
const fill = (value: string, pattern = 'clear') =>
  `<w:shd w:val="${pattern}" w:color="auto" w:fill="${value}"/>`;
/** A table whose cell in the middle holds this, with these properties. */
const around = (content: string, properties = '', before = '') =>
  wordTable(['规章|X|1'], before).replace(
    `<w:tcPr></w:tcPr>${paragraph('X')}`,
    `<w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') ? content : paragraph(content)}`,
  );
const unseen = (text: string) => `2 这里有看不见的文字“${text}”，与底色同色或没有颜色，没有读取。`;
const doubtful = (text: string, line = 2) =>
  `${line} 这里的文字“${text}”是白色的，底色无法确认，读者可能看不到，仍照读取，请核对原文。`;

test('white text in a cell that nothing fills is not read, and named where it holds digits', () => {
  const digit = around(white('9') + run('12'));
  expect(printed(digit)).toEqual(['|规章|12|1|']);
  expect(messages(digit)).toEqual([unseen('9')]);
  expect(printed(around(white('9')))).toEqual(['|规章||1|']);
  expect(printed(around(run('9', colour('fffffe'))))).toEqual(['|规章||1|']);
  expect(printed(around(white('万') + run('元')))).toEqual(['|规章|元|1|']);
  expect(messages(around(white('万') + run('元')))).toEqual([]);
  expect(printed(around(white('9'), fill('auto')))).toEqual(['|规章||1|']);
  expect(printed(around(white('9'), fill('FFFFFF')))).toEqual(['|规章||1|']);
  expect(printed(around(white('9', '<w:highlight w:val="white"/>')))).toEqual(['|规章||1|']);
  expect(printed(around(run('9', colour('C00000')), fill('C00000')))).toEqual(['|规章||1|']);
});

test('white text on what is filled with another colour is text, wherever it is said', () => {
  const paragraphOf = (properties: string) => `<w:p><w:pPr>${properties}</w:pPr>${white('9')}</w:p>`;
  const seen = [
    around(white('9'), fill('1F4E79')),
    around(white('9'), '<w:shd w:val="solid" w:color="1F4E79" w:fill="auto"/>'),
    around(paragraphOf(fill('D9D9D9'))),
    around(white('9', fill('000000'))),
    around(white('9', '<w:highlight w:val="darkBlue"/>')),
    around(white('9', '<w:highlight w:val="none"/>'), fill('000000')),
    around(run('9', colour('auto'))),
    around(run('9', colour('FF0000'))),
    around(run('9', colour('FFFF00'))),
  ];
  for (const body of seen) {
    expect(printed(body)).toEqual(['|规章|9|1|']);
    expect(messages(body)).toEqual([]);
  }
});

test('a table in a filled cell is filled, one in a white cell is not', () => {
  const inner = wordTable(['a|b']).replace(run('a'), white('9'));
  expect(printed(around(`<w:p></w:p>${inner}`, fill('1F4E79')))).toEqual(['|规章|9⏎b|1|']);
  expect(printed(around(`<w:p></w:p>${inner}`))).toEqual(['|规章|b|1|']);
});

test('where what is behind white text is not known, the text is read, and named where it holds digits', () => {
  const table = (id: string) => `<w:tblPr><w:tblStyle w:val="${id}"/></w:tblPr>`;
  const style = (id: string, properties: string, more = '') =>
    `<w:style w:type="table" w:styleId="${id}">${more}${properties}</w:style>`;
  const styles =
    style('Grid', '<w:tblPr><w:tblBorders/></w:tblPr>') +
    style('Head', `<w:tblStylePr w:type="firstRow"><w:tcPr>${fill('000000')}</w:tcPr></w:tblStylePr>`) +
    style('Below', '', '<w:basedOn w:val="Head"/>');
  for (const before of [
    table('Head'),
    table('Below'),
    table('None'),
    `<w:tblPr>${fill('000000')}</w:tblPr>`,
  ]) {
    expect(printed(around(white('9'), '', before), styles)).toEqual(['|规章|9|1|']);
    expect(messages(around(white('9'), '', before), styles)).toEqual([doubtful('9')]);
    expect(messages(around(white('总计'), '', before), styles)).toEqual([]);
    expect(messages(around(run('9', colour('000000')), '', before), styles)).toEqual([]);
  }
  expect(printed(around(white('9'), '', table('Grid')), styles)).toEqual(['|规章||1|']);
  // Where no style says anything of how text prints, none fills a cell.
  expect(printed(around(white('9'), '', table('Grid')), style('Grid', ''))).toEqual(['|规章||1|']);
  expect(messages(around(white('9'), fill('F2F2F2', 'pct20')))).toEqual([doubtful('9')]);
  expect(messages(`<w:background w:color="000000"/>${around(white('9'))}`)).toEqual([doubtful('9')]);
  expect(messages(`<w:background w:color="FFFFFF"/>${around(white('9'))}`)).toEqual([unseen('9')]);
});

test('beside tables and in text boxes white text is read: a picture or a shape may lie behind it', () => {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(white('2023年'))}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const body = paragraph(white('清河镇') + white('2022年') + run('年报')) + around(box);
  expect(printed(body)).toEqual(['清河镇2022年年报', '|规章|2023年|1|']);
  expect(messages(body)).toEqual([doubtful('2022年', 1), doubtful('2023年', 3)]);
  expect(messages(`<w:p><w:pPr>${fill('1F4E79')}</w:pPr>${white('2023年')}</w:p>`)).toEqual([]);
});

test('styles say colours and what is filled too', () => {
  const styles =
    `<w:style w:type="character" w:styleId="White"><w:rPr>${colour('FFFFFF')}</w:rPr></w:style>` +
    `<w:style w:type="character" w:styleId="Dark"><w:rPr>${fill('000000')}</w:rPr></w:style>` +
    `<w:style w:type="paragraph" w:styleId="Bar"><w:pPr>${fill('000000')}</w:pPr><w:rPr>${colour('FFFFFF')}</w:rPr></w:style>`;
  const styled = (id: string, more = '') => run('9', `<w:rStyle w:val="${id}"/>${more}`);
  expect(printed(around(styled('White')), styles)).toEqual(['|规章||1|']);
  expect(printed(around(styled('White', colour('000000'))), styles)).toEqual(['|规章|9|1|']);
  expect(printed(around(styled('Dark', colour('FFFFFF'))), styles)).toEqual(['|规章|9|1|']);
  const bar = `<w:p><w:pPr><w:pStyle w:val="Bar"/></w:pPr>${run('9')}</w:p>`;
  expect(printed(around(bar), styles)).toEqual(['|规章|9|1|']);
  expect(messages(around(bar), styles)).toEqual([]);
});

test('characters that are drawn without their inside are not read, those with an outline are', () => {
  const empty = '<w14:textFill><w14:noFill/></w14:textFill>';
  const outline = (line: string) => `<w14:textOutline>${line}</w14:textOutline>`;
  const body = around(run('9', empty) + run('12'), fill('1F4E79'));
  expect(printed(body)).toEqual(['|规章|12|1|']);
  expect(messages(body)).toEqual([unseen('9')]);
  expect(printed(around(run('9', outline('<w14:noFill/>'))))).toEqual(['|规章|9|1|']);
  expect(printed(around(run('9', outline('<w14:solidFill/>') + empty)))).toEqual(['|规章|9|1|']);
});
