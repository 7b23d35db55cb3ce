import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';
import { accepted, expectSound, noticed, picture } from './test-picture.ts';
import { paragraph, run, wordFileOf, wordTable } from './test-word-file.ts';

const read = (body: string) => readDocx(wordFileOf(body));
const printed = (body: string): string[] => picture(read(body));
const messages = (body: string): string[] =>
  accepted(read(body)).findings.map(({ message, at }) => `${at?.line} ${message}`);

test('runs join, breaks end a line, tabs and hyphens are printed', () => {
  expect(
    printed(
      paragraph(
        `${run('清河')}${run('镇')}<w:r><w:br/><w:t>2020年</w:t><w:tab/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:cr/></w:r>`,
      ) + paragraph(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run(' 年报 ')}`),
    ),
  ).toEqual(['清河镇', '2020年\t1-2', '年报']);
});

const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;

test('symbols are left out, but for signs, digits and arrows', () => {
  expect(printed(paragraph(`${symbol('Wingdings', 'F06C')}${run('1.其他')}`))).toEqual(['1.其他']);
  expect(printed(paragraph(`${symbol('Symbol', 'F02D')}${run('35')}`))).toEqual(['-35']);
  expect(printed(paragraph(`${symbol('Symbol', 'F0AF')}${run('3')}`))).toEqual(['↓3']);
  const arrows = ['E1', 'EA', '00E2'].map((char) => symbol('Wingdings', char)).join('');
  expect(printed(paragraph(arrows + run('2')))).toEqual(['↑↓↓2']);
});

test('a symbol of a font of text is the character that it names', () => {
  expect(
    printed(paragraph(`${symbol('Times New Roman', '2212')}${run('1')}${symbol('宋体', '0035')}`)),
  ).toEqual(['−15']);
  expect(printed(paragraph(run('总计') + symbol('Arial', 'F035') + symbol('Arial', 'no')))).toEqual(['总计']);
});

test('content controls, links, smart tags and insertions are text', () => {
  const wrap = (tag: string, inner: string) => `<w:${tag}>${inner}</w:${tag}>`;
  expect(
    printed(
      wrap('sdt', wrap('sdtPr', '<w:text/>') + wrap('sdtContent', paragraph('甲'))) +
        paragraph(wrap('hyperlink', run('乙')) + wrap('smartTag', run('丙')) + wrap('ins', run('丁'))) +
        wordTable(['a|b', 'c|d'])
          .replace('<w:tr>', '<w:sdt><w:sdtContent><w:tr>')
          .replace('</w:tr>', '</w:tr></w:sdtContent></w:sdt>'),
    ),
  ).toEqual(['甲', '乙丙丁', '|a|b|', '|c|d|']);
});

test('what a tracked change deleted or moved away is left out; a number deleted from a cell is named', () => {
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body =
    paragraph(`${deleted('旧')}${run('新')}<w:moveFrom>${run('移')}</w:moveFrom>`) +
    wordTable(['规章|0', '许可|1']).replace(paragraph('0'), paragraph(`${deleted('5')}${run('6')}`));
  expect(printed(body)).toEqual(['新', '|规章|6|', '|许可|1|']);
  expect(messages(body)).toEqual(['3 这里有修订中删除的文字“5”，定稿中没有，没有读取。']);
});

test('a row that a tracked change deleted is no row, a paragraph whose mark was deleted joins the next', () => {
  const gone = wordTable(['a|1', 'b|2', 'c|3']).replace(
    `<w:tr><w:tc><w:tcPr></w:tcPr>${paragraph('b')}`,
    `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:tcPr></w:tcPr>${paragraph('b')}`,
  );
  expect(printed(gone)).toEqual(['|a|1|', '|c|3|']);
  const joined =
    paragraph(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('总体')}`) + paragraph('情况');
  expect(printed(joined)).toEqual(['总体情况']);
});

test('hidden and struck text is left out, and named where it holds digits', () => {
  const body =
    paragraph(
      `${run('见', '<w:vanish/>')}${run('共', '<w:vanish w:val="0"/>')}${run('3', '<w:vanish/>')}${run('5件')}`,
    ) +
    paragraph(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('总计')}`) +
    wordTable(['规章|0', '许可|1']).replace(
      paragraph('0'),
      paragraph(`${run('7', '<w:dstrike/>')}${run('8')}`),
    ) +
    paragraph(
      `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>原隐</w:t></w:r>`,
    );
  expect(printed(body)).toEqual(['共5件', '总计', '|规章|8|', '|许可|1|', '原隐']);
  expect(messages(body)).toEqual([
    '1 这里有隐藏的文字“3”，读者看不到，没有读取。',
    '4 这里有划掉的文字“7”，已被划去，没有读取。',
  ]);
});

test('of a field its result is printed and its instruction is not', () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const nested = `${field('begin')}${run('隐')}${field('separate')}${run('误')}${field('end')}`;
  expect(
    printed(
      paragraph(
        `${run('第')}${field('begin')}<w:r><w:instrText>PAGE 9</w:instrText></w:r>${nested}${field('separate')}${run('1')}${field('end')}${run('页')}`,
      ) +
        paragraph(`<w:fldSimple w:instr="DATE">${run('2021年')}</w:fldSimple>`) +
        paragraph(`${field('begin')}${run('无尽')}`) +
        paragraph('照读'),
    ),
  ).toEqual(['第1页', '2021年', '照读']);
});

test('a field without a result prints what was chosen of its list, or something that is not read', () => {
  const char = (type: string, inner = '') =>
    `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  const field = (instruction: string, inner = '') =>
    `${char('begin', inner)}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('end')}`;
  const list = (chosen: string) =>
    `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="0"/><w:listEntry w:val="12"/></w:ddList></w:ffData>`;
  const body = wordTable(['规章|a|b|c|d'])
    .replace(paragraph('a'), paragraph(field('FORMDROPDOWN', list('<w:result w:val="1"/>'))))
    .replace(paragraph('b'), paragraph(field('FORMDROPDOWN', list(''))))
    .replace(paragraph('c'), paragraph(field('EQ \\o(1,2)')))
    .replace(paragraph('d'), paragraph(run('5') + field('XE 9')));
  expect(printed(body)).toEqual(['|规章|12|0|〔图片〕|5|']);
});

test('of alternative contents one is read, a text box once and behind its paragraph', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  expect(
    printed(
      paragraph(
        `${run('清河')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('镇')}`,
      ) + paragraph(`<w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r>`),
    ),
  ).toEqual(['清河镇', '框', '旧框']);
});

test('a choice that Word does not understand is passed over for the next, and one is read at most', () => {
  const choice = (requires: string, text: string, more = '') =>
    `<mc:Choice${more} Requires="${requires}">${run(text)}</mc:Choice>`;
  const foreign = ' xmlns:zz="http://example.com/zz"';
  const known = ' xmlns:w16="http://schemas.microsoft.com/office/word/2018/wordml"';
  const fallback = `<mc:Fallback>${run('旧')}</mc:Fallback>`;
  const alternatives = (content: string) =>
    paragraph(`<mc:AlternateContent>${content}</mc:AlternateContent>`);
  expect(
    printed(
      alternatives(choice('zz', '异', foreign) + fallback) +
        alternatives(choice('w zz', '异', foreign) + choice('w16', '新', known) + fallback) +
        alternatives(choice('w', '新') + choice('zz', '异', foreign) + fallback) +
        alternatives(choice('zz', '异', foreign)),
    ),
  ).toEqual(['旧', '新', '新']);
});

test('a number in a text box is no part of the number in the cell, and that of the cell where it is alone', () => {
  const box = (text: string) =>
    `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const body = wordTable(['规章|a|b|c|d'])
    .replace(paragraph('a'), paragraph(run('12') + box('3')))
    .replace(paragraph('b'), paragraph(box('12')))
    .replace(paragraph('c'), paragraph(run('12') + box('注')))
    .replace(paragraph('d'), paragraph(run('无') + box('3')));
  expect(printed(body)).toEqual(['|规章|12⏎〔文本框〕3|12|12⏎注|无⏎3|']);
});

test('raised numbers and footnote marks never join a number, phonetic readings and formulas are told apart', () => {
  expect(
    printed(
      wordTable(['规章|0|0', '许可|1|1']).replace(
        `${paragraph('0')}</w:tc>`,
        `${paragraph(`${run('5')}${run('12', '<w:vertAlign w:val="superscript"/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}</w:tc>`,
      ) +
        paragraph(
          `<w:r><w:ruby><w:rt>${run('jù')}</w:rt><w:rubyBase>${run('据')}</w:rubyBase></w:ruby></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
        ),
    ),
  ).toEqual(['|规章|5¹²|0|', '|许可|1|1|', '据1/2']);
});

test('a cell with nothing but an ornament is not empty', () => {
  const tick = symbol('Wingdings', 'F0FC');
  expect(printed(wordTable(['规章|0|1']).replace(paragraph('0'), paragraph(tick)))).toEqual([
    '|规章|〔图片〕|1|',
  ]);
  const hidden = tick.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
  expect(printed(wordTable(['规章|0|1']).replace(paragraph('0'), paragraph(hidden)))).toEqual(['|规章||1|']);
});

test('an ornament beside a number may be part of it, one beside a label is none', () => {
  const two = symbol('Wingdings', 'F08D');
  const body = wordTable(['1.其他|第（一）项|1|5 件|增2|共3处'])
    .replace(paragraph('1.其他'), paragraph(two + run('1.其他')))
    .replace(paragraph('第（一）项'), paragraph(two + run('第（一）项')))
    .replace(paragraph('1'), paragraph(run('1') + two))
    .replace(paragraph('5 件'), paragraph(two + run('5 件')))
    .replace(paragraph('增2'), paragraph(run('增2') + two))
    .replace(paragraph('共3处'), paragraph(run('共3处') + two));
  expect(printed(body)).toEqual(['|1.其他|第（一）项|1□|□5 件|增2□|共3处|']);
});

test('a number that Word sets before a paragraph is printed, whatever the text says', () => {
  const numbered = (content: string, id = 1) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${content}</w:p>`;
  const body =
    paragraph('甲') +
    numbered('') +
    numbered(run('5')) +
    wordTable(['其他|0|1|2'])
      .replace(paragraph('其他'), numbered(run('其他')))
      .replace(paragraph('0'), numbered(''))
      .replace(paragraph('1'), numbered(run('5')))
      .replace(paragraph('2'), numbered('', 0));
  expect(printed(body)).toEqual(['甲', '5', '|其他|〔图片〕|□5||']);
});

test('text above or below the line in a formula is raised, a structure of it is no plain number', () => {
  const text = (content: string, properties = '') => `<m:r>${properties}<m:t>${content}</m:t></m:r>`;
  const formula = (content: string) => paragraph(`<m:oMath>${content}</m:oMath>`);
  const power = (base: string, above: string) =>
    `<m:sSup><m:e>${text(base)}</m:e><m:sup>${text(above)}</m:sup></m:sSup>`;
  const hidden = text('9', '<w:rPr><w:vanish/></w:rPr>');
  const root = `<m:rad><m:deg>${text('3')}</m:deg><m:e>${text('16')}</m:e></m:rad>`;
  const rows = `<m:eqArr><m:e>${text('1')}</m:e><m:e>${text('2')}</m:e></m:eqArr>`;
  const low = `<m:sSub><m:e>${text('1')}</m:e><m:sub>${text('2')}</m:sub></m:sSub>`;
  expect(
    printed(
      formula(power('10', '2')) +
        paragraph(`${run('5')}<m:oMath>${power('', '1')}</m:oMath>${run('件')}`) +
        formula(low + text('3')) +
        formula(root) +
        formula(rows) +
        formula(hidden + text('12')) +
        formula(rows + text('项')),
    ),
  ).toEqual(['10²', '5¹件', '1₂3', '√³16', '□12', '12', '□12项']);
});

test('a number raised by a distance is a mark behind another, and a number where all are raised', () => {
  const raised = (text: string) => run(text, '<w:position w:val="6"/>');
  expect(
    printed(
      wordTable(['规章|0|1'])
        .replace(paragraph('0'), paragraph(run('5') + raised('3')))
        .replace(paragraph('1'), paragraph(raised('5') + raised('6'))),
    ),
  ).toEqual(['|规章|5³|56|']);
});

test('digits of full width are raised as others are, and joined where nothing is raised', () => {
  const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
  const body = wordTable(['规章|0|1|2'])
    .replace(paragraph('0'), paragraph(run('５') + raised('１２')))
    .replace(paragraph('1'), paragraph(raised('１') + run('５')))
    .replace(paragraph('2'), paragraph(run('５') + run('１')));
  expect(printed(body)).toEqual(['|规章|５¹²|¹５|５１|']);
});

test('merged cells take their columns and leave covered cells below', () => {
  expect(
    printed(
      wordTable([
        '↓勾稽→3|申请人情况→7',
        '^→3|↓自然人|法人或其他组织→5|↓总计',
        '^→3|^|企业|科研|公益|法律|其他|^',
        '一、新收→3|1|2|3|4|5|6|21',
      ]),
    ),
  ).toEqual([
    '|勾稽→3↓3|申请人情况→7|',
    '|^→3|自然人↓2|法人或其他组织→5|总计↓2|',
    '|^→3|^|企业|科研|公益|法律|其他|^|',
    '|一、新收→3|1|2|3|4|5|6|21|',
  ]);
});

test('a merge that continues nothing, or a cell of another width, is a cell of its own', () => {
  expect(printed(wordTable(['^a|b|c', '^|^d→2', 'e|f|g']))).toEqual(['|a↓2|b|c|', '|^|d→2|', '|e|f|g|']);
  expect(printed(wordTable(['↓a→2|b', '^|c|d', 'e|f|g']))).toEqual(['|a→2|b|', '||c|d|', '|e|f|g|']);
});

test('a number in a cell that a merge hides is named', () => {
  const body = wordTable(['↓a|1', '^9|2', 'b|3']);
  expect(printed(body)).toEqual(['|a↓2|1|', '|^|2|', '|b|3|']);
  expect(messages(body)).toEqual(['1 这里有隐藏的文字“9”，读者看不到，没有读取。']);
});

test('columns that a row leaves free before its first cell stay free', () => {
  const body = wordTable(['a|b|c', 'd|e', 'f|g|h']).replace(
    `<w:tr><w:tc><w:tcPr></w:tcPr>${paragraph('d')}`,
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr></w:tcPr>${paragraph('d')}`,
  );
  expect(printed(body)).toEqual(['|a|b|c|', '|@1d|e|', '|f|g|h|']);
});

test('cells merged across in the old way are one', () => {
  const across = (value: string) => `<w:tc><w:tcPr><w:hMerge w:val="${value}"/></w:tcPr>`;
  const body = wordTable(['a|b|c', 'd|e|f']).replace(
    `<w:tc><w:tcPr></w:tcPr>${paragraph('a')}</w:tc><w:tc><w:tcPr></w:tcPr>`,
    `${across('restart')}${paragraph('a')}</w:tc>${across('continue')}`,
  );
  expect(printed(body)).toEqual(['|a→2|c|', '|d|e|f|']);
});

test('an empty cell with a border from corner to corner reads as struck through, any other by its text', () => {
  const crossed = (name: string, value: string) =>
    `<w:tcPr><w:tcBorders><w:${name} w:val="${value}"/></w:tcBorders></w:tcPr>`;
  const cell = (content: string, properties: string) => `<w:tc>${properties}<w:p>${content}</w:p></w:tc>`;
  const row = [
    cell('', crossed('tl2br', 'single')),
    cell(run('9', '<w:vanish/>'), crossed('tr2bl', 'dotted')),
    cell(run('5'), crossed('tr2bl', 'single')),
    cell('', crossed('tl2br', 'nil')),
    cell('<w:r><w:drawing/></w:r>', crossed('tl2br', 'single')),
  ].join('');
  expect(printed(wordTable(['规章|a', '许可|1']).replace('</w:tr>', `${row}</w:tr>`))).toEqual([
    '|规章|a|/|/|5||〔图片〕|',
    '|许可|1|',
  ]);
  const corner = cell('', crossed('tl2br', 'single'));
  expect(printed(wordTable(['自然人|总计', '1|2']).replace('<w:tr>', `<w:tr>${corner}`))).toEqual([
    '||自然人|总计|',
    '|1|2|',
  ]);
});

test('edges that differ by a hair are one column', () => {
  const grid = (...widths: number[]) =>
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const rows = ['↓甲|乙→2', '^→2|丙', '丁→2|戊'];
  expect(printed(wordTable(rows, grid(2000, 15, 3000)))).toEqual(['|甲↓2|乙|', '|^|丙|', '|丁|戊|']);
  expect(printed(wordTable(rows, grid(2000, 900, 3000)))).toEqual(['|甲|乙→2|', '|→2|丙|', '|丁→2|戊|']);
  expect(printed(wordTable(rows))).toEqual(['|甲|乙→2|', '|→2|丙|', '|丁→2|戊|']);
});

test('a table in a cell of data is text of the cell, a table that frames the report is taken apart', () => {
  const inner = wordTable(['1|2', '3|4']);
  const body = wordTable(['a|b|c', 'd|内|e', 'f|g|h']).replace(paragraph('内'), inner);
  expect(printed(body)).toEqual(['|a|b|c|', '|d|1⏎2⏎3⏎4|e|', '|f|g|h|']);
  expect(printed(wordTable(['内']).replace(paragraph('内'), paragraph('题') + inner))).toEqual([
    '题',
    '|1|2|',
    '|3|4|',
  ]);
});

test('a picture alone in a cell is no blank', () => {
  const body = wordTable(['规章|图', '许可|1']).replace(
    paragraph('图'),
    '<w:p><w:r><w:drawing/></w:r></w:p>',
  );
  expect(printed(body)).toEqual(['|规章|〔图片〕|', '|许可|1|']);
});

test('an embedded file is named', () => {
  expect(noticed(read(`${paragraph('甲')}<w:altChunk/>`))).toEqual(['read.embedded-file 1']);
});

test('places count lines of the document, a TAB before each cell and a blank line behind each row', () => {
  const document = accepted(
    read(
      paragraph('年报') + wordTable(['a|1', '|c']).replace(paragraph('a'), paragraph('a') + paragraph('b')),
    ),
  );
  expect(document.lines).toEqual(['年报', '\ta', 'b', '\t1', '', '\t', '\tc', '', '']);
  expectSound(document);
});

/** Bodies of random elements, properly nested, mostly of tables. */
const tags = [
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:p',
  'w:r',
  'w:txbxContent',
  'w:del',
  'w:ins',
  'mc:AlternateContent',
  'mc:Choice',
  'w:sdt',
];
const leaves = [
  '<w:t>12</w:t>',
  '<w:t>规章</w:t>',
  '<w:br/>',
  '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>',
  '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
  '<w:tcPr><w:vMerge/></w:tcPr>',
  '<w:tcPr><w:gridSpan w:val="-7"/><w:hMerge/></w:tcPr>',
  '<w:trPr><w:gridBefore w:val="2"/></w:trPr>',
  '<w:rPr><w:vanish/><w:strike/></w:rPr>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>',
  '<w:pPr><w:pStyle w:val="P"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
  '<w:tcPr><w:tcBorders><w:tl2br w:val="single"/></w:tcBorders></w:tcPr>',
  '<w:sym w:font="Wingdings" w:char="F08D"/>',
  '<m:rad><m:deg/><m:r><m:t>3</m:t></m:r></m:rad>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:tblGrid><w:gridCol w:w="0"/><w:gridCol w:w="9"/></w:tblGrid>',
  '<w:drawing/>',
];
const { body: anyBody } = fc.letrec<{ body: string }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 8 },
    fc.constantFrom(...leaves),
    fc
      .tuple(fc.constantFrom(...tags), fc.array(tie('body'), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));

test('no body makes it throw, and every document has sound places and grids', () => {
  fc.assert(
    fc.property(fc.array(anyBody, { maxLength: 6 }), (bodies) => {
      expectSound(accepted(read(bodies.join(''))));
    }),
    { numRuns: 500 },
  );
});
