import { expect, test } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { accepted, picture } from '../test-picture.ts';
import {
  documentXml,
  namespaces,
  paragraph,
  run,
  styledWordFile,
  wordTable,
  zipOf,
} from '../test-word-file.ts';

type Kind = 'paragraph' | 'character' | 'table';
const style = (kind: Kind, id: string, properties: string, more = '') =>
  `<w:style w:type="${kind}" w:styleId="${id}"${more.startsWith(' ') ? more : ''}><w:name w:val="${id}"/>${more.startsWith('<') ? more : ''}<w:rPr>${properties}</w:rPr></w:style>`;
const basedOn = (id: string) => `<w:basedOn w:val="${id}"/>`;
const styled = (text: string, id: string, properties = '') =>
  run(text, `<w:rStyle w:val="${id}"/>${properties}`);
const inStyle = (content: string, id: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${content}</w:p>`;

const read = (body: string, styles: string) => readDocx(styledWordFile(body, styles));
const printed = (body: string, styles: string): string[] => picture(read(body, styles));
const messages = (body: string, styles: string): string[] =>
  accepted(read(body, styles)).findings.map(({ message, at }) => `${at?.line} ${message}`);

test('text that a style hides, strikes or raises is read as where the text itself says so', () => {
  const styles =
    style('character', 'Hid', '<w:vanish/>') +
    style('character', 'Struck', '<w:strike/>') +
    style('character', 'Twice', '<w:dstrike/>') +
    style('character', 'Mark', '<w:vertAlign w:val="superscript"/>') +
    style('character', 'Higher', '<w:position w:val="8"/>');
  const body = wordTable(['规章|0|1|2|3|4'])
    .replace(paragraph('0'), paragraph(styled('9', 'Hid') + run('12')))
    .replace(paragraph('1'), paragraph(styled('8', 'Struck') + run('12')))
    .replace(paragraph('2'), paragraph(styled('7', 'Twice') + run('12')))
    .replace(paragraph('3'), paragraph(run('5') + styled('1', 'Mark')))
    .replace(paragraph('4'), paragraph(run('5') + styled('2', 'Higher')));
  expect(printed(body, styles)).toEqual(['|规章|12|12|12|5¹|5²|']);
  expect(messages(body, styles)).toEqual([
    '2 这里有隐藏的文字“9”，读者看不到，没有读取。',
    '3 这里有划掉的文字“8”，已被划去，没有读取。',
    '4 这里有划掉的文字“7”，已被划去，没有读取。',
  ]);
});

test('a style says what the style it is based on says, unless it says otherwise', () => {
  const styles =
    style('character', 'Hid', '<w:vanish/>') +
    style('character', 'Below', '', basedOn('Hid')) +
    style('character', 'Shown', '<w:vanish w:val="0"/>', basedOn('Below')) +
    style('character', 'Round', '<w:strike/>', basedOn('Round'));
  const body = paragraph(
    styled('甲', 'Below') + styled('乙', 'Shown') + styled('丙', 'Round') + styled('丁', 'None'),
  );
  expect(printed(body, styles)).toEqual(['乙丁']);
});

test('what a run says of itself stands before its style', () => {
  const styles =
    style('character', 'Hid', '<w:vanish/><w:strike/>') +
    style('character', 'Mark', '<w:vertAlign w:val="superscript"/>');
  const off = '<w:vanish w:val="0"/><w:strike w:val="false"/>';
  const body = wordTable(['规章|0|1'])
    .replace(paragraph('0'), paragraph(styled('12', 'Hid', off)))
    .replace(paragraph('1'), paragraph(run('1') + styled('5', 'Mark', '<w:vertAlign w:val="baseline"/>')));
  expect(printed(body, styles)).toEqual(['|规章|12|15|']);
});

test('a paragraph in a hidden style is not printed, one behind it is', () => {
  const styles = style('paragraph', 'Hid', '<w:vanish/>');
  const body =
    paragraph('清河镇2023年年报') +
    inStyle(run('清河镇2022年年报'), 'Hid') +
    wordTable(['规章|0', '许可|1']).replace(paragraph('0'), inStyle(run('99'), 'Hid'));
  expect(printed(body, styles)).toEqual(['清河镇2023年年报', '|规章||', '|许可|1|']);
  expect(messages(body, styles)).toEqual([
    '1 这里有隐藏的文字“清河镇2022年年报”，读者看不到，没有读取。',
    '3 这里有隐藏的文字“99”，读者看不到，没有读取。',
  ]);
});

test('hidden by the style of the paragraph and by that of the characters is shown again, as in Word', () => {
  const styles = style('paragraph', 'Para', '<w:vanish/>') + style('character', 'Char', '<w:vanish/>');
  expect(printed(inStyle(run('甲') + styled('乙', 'Char'), 'Para'), styles)).toEqual(['乙']);
});

test('the default style and the defaults of the document hold where no style is named', () => {
  const strike = '<w:strike/>';
  const byStyle = style('paragraph', 'Normal', strike, ' w:default="1"') + style('paragraph', 'Other', '');
  expect(printed(paragraph('甲') + inStyle(run('乙'), 'Other'), byStyle)).toEqual(['乙']);
  const byDefaults = `<w:docDefaults><w:rPrDefault><w:rPr>${strike}</w:rPr></w:rPrDefault></w:docDefaults>`;
  expect(printed(paragraph(run('甲') + run('乙', '<w:strike w:val="0"/>')), byDefaults)).toEqual(['乙']);
});

test('a table style hides the text of its tables alone', () => {
  const styles = style('table', 'Old', '<w:vanish/>');
  const old = '<w:tblPr><w:tblStyle w:val="Old"/></w:tblPr>';
  const body = wordTable(['规章|3', '许可|4'], old) + wordTable(['规章|0', '许可|1']);
  expect(printed(body, styles)).toEqual(['|||', '|||', '|规章|0|', '|许可|1|']);
});

test('what a style says of a paragraph mark, of numbers and of parts of a table is not said of text', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="P"><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:style>' +
    '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>' +
    '<w:latentStyles><w:lsdException w:name="Normal"/></w:latentStyles>';
  const table = wordTable(['规章|0', '许可|1'], '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>');
  expect(printed(inStyle(run('甲'), 'P') + table, styles)).toEqual(['甲', '|规章|0|', '|许可|1|']);
});

test('a text box in a run is printed as its own runs say, the rest of the run as its own', () => {
  const styles = style('paragraph', 'Hid', '<w:vanish/>');
  const box = `<w:pict><v:textbox><w:txbxContent>${inStyle(run('框'), 'Hid')}</w:txbxContent></v:textbox></w:pict>`;
  const body = `<w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${box}<w:t>2</w:t></w:r>${run('5')}</w:p>`;
  expect(printed(body, styles)).toEqual(['²5']);
});

test('the mark of a note that a report numbers itself is raised, whatever its style', () => {
  const mark = (more: string) => `<w:r><w:footnoteReference${more} w:id="2"/><w:t>1</w:t></w:r>`;
  const body = paragraph(run('5') + mark(' w:customMarkFollows="1"')) + paragraph(run('5') + mark(''));
  expect(printed(body, '')).toEqual(['5¹', '51']);
});

test('styles are found where the main part names them; a part that is no XML is refused', () => {
  const declarations = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const file = (target: string, name: string, styles: string) =>
    readDocx(
      zipOf({
        'word/document.xml': documentXml(paragraph(styled('9', 'Hid') + run('12'))),
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="${target}"/></Relationships>`,
        [name]: styles,
      }),
    );
  const styles = `<w:styles ${declarations.join(' ')}>${style('character', 'Hid', '<w:vanish/>')}</w:styles>`;
  expect(picture(file('look/s.xml', 'word/look/s.xml', styles))).toEqual(['12']);
  expect(picture(file('/look/s.xml', 'look/s.xml', styles))).toEqual(['12']);
  expect(picture(file('gone.xml', 'word/styles.xml', styles))).toEqual(['12']);
  expect(picture(file('gone.xml', 'word/other.xml', styles))).toEqual(['912']);
  expect(file('s.xml', 'word/s.xml', styles.slice(0, -9))).toMatchObject({ code: 'read.damaged-file' });
});
