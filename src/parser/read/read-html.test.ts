import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { accepted, expectSound, noticed, picture } from './test-picture.ts';

function read(html: string) {
  return readHtml(new TextEncoder().encode(html));
}

const page = (html: string): string[] => picture(read(html));

test('block elements and line breaks end a line, inline elements do not', () => {
  expect(page('清河<b>镇</b><div>2020<span>年</span></div>年报<br>一、<p>总体情况</p>尾')).toEqual([
    '清河镇',
    '2020年',
    '年报',
    '一、',
    '总体情况',
    '尾',
  ]);
});

test('white space is printed as a browser prints it, a line break between Chinese characters not at all', () => {
  expect(page('<p>\n  政府\n  信息  公开\n12\n件&nbsp;&#12288;3 </p>')).toEqual([
    '政府信息 公开 12 件\u00a0\u30003',
  ]);
});

test('preformatted text keeps its line breaks', () => {
  expect(page('<pre>规章\n  0\r\n1</pre><textarea>\n甲\n乙</textarea>')).toEqual([
    '规章',
    '0',
    '1',
    '甲',
    '乙',
  ]);
});

test('entities and invisible characters are read as what they print', () => {
  expect(page('<p>&lt;&#25919;&#x5e9c;&gt;&ensp;&yen;1&#8203;2&shy;3&zwnj;\ufeff</p>')).toEqual([
    '<政府>\u2002¥123',
  ]);
});

test('scripts, styles, comments, templates and hidden elements are not printed', () => {
  expect(
    page(`<head><title>题</title><style>p{}</style></head><script>document.write("1")</script><noscript>2</noscript>
      <template><p>3</p></template><!-- 4 --><p hidden>5</p><p style="Display : none">6</p>
      <p style="visibility:hidden">7</p><span style="mso-hide:all">8</span><p>正文<ruby>据<rp>(</rp><rt>jù</rt></ruby></p>
      <select><option>9</select><input type="hidden" value="10"><svg><text>11</text></svg>`),
  ).toEqual(['正文据']);
});

test('what an input field shows is printed', () => {
  expect(
    page('<table><tr><td>规章<td><input value="3"><tr><td>其他<td><input type=checkbox value=1></table>'),
  ).toEqual(['|规章|3|', '|其他||']);
});

test('merged cells take their columns and leave covered cells below', () => {
  expect(
    page(`<table>
      <tr><td rowspan=3 colspan=3>勾稽<td colspan=7>申请人情况
      <tr><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计
      <tr><td>商业<br>企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他
      <tr><td colspan=3>一、本年新收<td>1<td>2<td>3<td>4<td>5<td>6<td>21</table>`),
  ).toEqual([
    '|勾稽→3↓3|申请人情况→7|',
    '|^→3|自然人↓2|法人或其他组织→5|总计↓2|',
    '|^→3|^|商业⏎企业|科研机构|社会公益组织|法律服务机构|其他|^|',
    '|一、本年新收→3|1|2|3|4|5|6|21|',
  ]);
});

test('a missing cell leaves its row short', () => {
  expect(page('<table><tr><td>a<td>b<td>c<tr><td>d<td>e<tr><td>f<td>g<td>h</table>')).toEqual([
    '|a|b|c|',
    '|d|e|',
    '|f|g|h|',
  ]);
});

test('spans that are nonsense are 1, those too large end with the table', () => {
  expect(
    page(
      '<table><tr><td colspan=0>a<td colspan=x>b<td rowspan=-1>c<tr><td colspan=1e9>d<tr><td rowspan=999999>e<td>f</table>',
    ),
  ).toEqual(['|a|b|c|', '|d|', '|e|f|']);
  expect(page('<table><tr><td>a<td>b<tr><td colspan=99999999999>c</table>')).toEqual(['|a|b|', '|c→2|']);
});

test('a rowspan of 0 reaches to the end of its group, which a longer one never leaves', () => {
  const read0 = read(
    '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td rowspan=9>d<td>e<tr><td>f</tbody></table>',
  );
  expect(picture(read0)).toEqual(['|a↓2|b|', '|^|c|', '|d↓2|e|', '|^|f|']);
  expect(noticed(read0)).toEqual(['table.span-overflow 7']);
});

test('overlapping spans are clipped, and the clipped cell is named', () => {
  const overlap = read(
    '<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>总计<tr><td>e<td>f<td>g</table>',
  );
  expect(picture(overlap)).toEqual(['|a|b↓2|c|', '|总计|^|', '|e|f|g|']);
  expect(accepted(overlap).findings).toEqual([
    {
      code: 'table.span-overflow',
      severity: 'note',
      message: '单元格“总计”的合并范围与别的单元格重叠或超出表格，已截到表格之内。',
      at: { line: 5, start: 11, end: 13 },
    },
  ]);
});

test('the first thead is printed first and the first tfoot last; a caption stands before its table', () => {
  expect(
    page(
      '<table><tfoot><tr><td>z<td>0<tbody><tr><td>b<td>1<thead><tr><th>a<th>h<caption>表二</caption></table>',
    ),
  ).toEqual(['表二', '|a|h|', '|b|1|', '|z|0|']);
});

test('rows that stand in no table are a table', () => {
  expect(page('<p>二、</p><tr><td>a</td><td>1</td></tr><TR><td>b<td>2</table><p>三、</p>')).toEqual([
    '二、',
    '|a|1|',
    '|b|2|',
    '三、',
  ]);
});

test('a page cut inside a cell says so at that cell', () => {
  const cut = read('<p>二、</p><table><tr><td>规章</td><td>12');
  expect(accepted(cut).findings).toEqual([
    {
      code: 'read.cut-short',
      severity: 'error',
      message: '网页在表格的一格中间断了，最后一格“12”可能不完整，后面的内容缺失。',
      at: { line: 3, start: 8, end: 10 },
    },
  ]);
  expect(noticed(read('<table><tr><td>规章</td><td>12</td>'))).toEqual([]);
});

test('a cell whose tag is not ended says that its content may be lost', () => {
  const broken = read('<table><tr><td>规章</td><td colspan="2"12</td></tr><tr><td>许可<td>1</table>');
  expect(picture(broken)).toEqual(['|规章||', '|许可|1|']);
  expect(noticed(broken)).toEqual(['read.broken-tag 2']);
});

test('what Word writes only to keep widths and heights is no row and no cell', () => {
  expect(
    page(`<table><tr><td>规章</td><td>0</td><td style='height:14pt;border:none' width=0 height=19></td></tr>
      <tr><td>规范性文件</td><td>1</td></tr><tr height=0><td width=75 style='border:none'></td><td></td></tr></table>`),
  ).toEqual(['|规章|0|', '|规范性文件|1|']);
});

test('paragraphs in a cell are lines of it', () => {
  expect(
    page('<table><tr><td><p>自</p><p>&nbsp;</p><p>然人</p><td> <div>5</div> <tr><td>a<td>b</table>'),
  ).toEqual(['|自⏎然人|5|', '|a|b|']);
});

test('a raised number never joins the number before it', () => {
  expect(
    page(
      '<table><tr><td>规章<sup>1</sup><td>5<sup>①</sup><td>5<sup>12</sup><sub>3</sub><tr><td>a<td><sup>7</sup><td>b</table>',
    ),
  ).toEqual(['|规章¹|5①|5¹²₃|', '|a|7|b|']);
});

test('the mark of a note never joins a number, however it is raised; a raised number alone is a number', () => {
  expect(
    page(
      `<table><tr><td>a<td>5<span style="vertical-align: super; font-size: 8px">1</span><td>5<span style="position:relative;mso-text-raise:5.0pt">1</span>
      <tr><td>b<td>5<a href="#_ftn1" name="_ftnref1">1</a><td>5<a href="notes.html">1</a>
      <tr><td>c<td><span style="vertical-align:3pt">5</span><span style="vertical-align:3pt">6</span><td><sup>1</sup>56
      <tr><td>d<td style="vertical-align:super">56<td><span style="vertical-align:middle">5</span><span style="vertical-align:0pt">6</span></table>`,
    ),
  ).toEqual(['|a|5¹|5¹|', '|b|5¹|51|', '|c|56|¹56|', '|d|56|56|']);
});

test('what a page lays higher, or fades in, is read with all that is in it', () => {
  const table = '<table><tr><td>规章<td>5<td>6</table>';
  const plain = page(table);
  for (const style of ['vertical-align:2px', 'font-size:0', 'opacity:0', 'mso-text-raise:3pt']) {
    expect(page(`<div style="${style}">${table}</div>`)).toEqual(plain);
    expect(page(`<span style="${style}">${table}</span>`)).toEqual(plain);
  }
  expect(page('<p>见<a name="fn2">附件二：2020年政府信息公开统计表</a></p>')).toEqual([
    '见附件二：2020年政府信息公开统计表',
  ]);
});

test('a number of no size or no opacity is hidden', () => {
  const hidden = read(
    '<table><tr><td>规章<td>5<span style="font-size:0px">9</span><td>6<span style="opacity: 0">8</span><td><span style="font-size:0.5em;opacity:0.9">7</span></table>',
  );
  expect(picture(hidden)).toEqual(['|规章|5|6|7|']);
  expect(accepted(hidden).findings.map(({ code }) => code)).toEqual(['read.hidden-text', 'read.hidden-text']);
});

test('a struck or hidden number in a cell is left out and named', () => {
  const struck = read(`<table><tr><td>规章<td><s>5</s>6<td>甲<del>乙</del>
    <tr><td><span style="display:none">9</span>许可<td style="visibility:hidden">8<td><span style="text-decoration: line-through">7</span></table>`);
  expect(picture(struck)).toEqual(['|规章|6|甲|', '|许可|||']);
  expect(accepted(struck).findings.map(({ message, at }) => `${at?.line} ${message}`)).toEqual([
    '2 这里有划掉的文字“5”，已被划去，没有读取。',
    '5 这里有隐藏的文字“9”，读者看不到，没有读取。',
    '6 这里有隐藏的文字“8”，读者看不到，没有读取。',
    '7 这里有划掉的文字“7”，已被划去，没有读取。',
  ]);
});

test('a picture alone in a cell is no blank; a picture of a pixel is', () => {
  expect(
    page(
      '<table><tr><td>规章<td><img src=1.png><tr><td><img src=i.gif>许可<td><img width=1 src=s.gif></table>',
    ),
  ).toEqual(['|规章|〔图片〕|', '|许可||']);
});

test('a picture beside a number may be a digit or a sign of it; beside a label it is an ornament', () => {
  for (const one of [
    '<img src=1.png>',
    '<svg><path/></svg>',
    '<canvas></canvas>',
    '<i style="background:url(5.png)"></i>',
  ]) {
    expect([one, ...page(`<table><tr><td>${one}1.规章<td>${one}57<td>57件<br>${one}</table>`)]).toEqual([
      one,
      '|1.规章|57⏎〔图片〕|57件⏎〔图片〕|',
    ]);
  }
  expect(
    page('<table><tr><td>规章<td>57<img src=s.gif height=1><i style="background:#fff"></i></table>'),
  ).toEqual(['|规章|57|']);
  expect(
    page('<table><tr><td style="background:url(b.png)">规章<td style="background:url(b.png)"></table>'),
  ).toEqual(['|规章||']);
});

test('a cell that a script, a frame or a drawing fills is no blank', () => {
  for (const one of [
    '<script>document.write("57")</script>',
    '<iframe srcdoc="57"></iframe>',
    '<object data=a.svg>57</object>',
    '<embed src=a.svg>',
    '<video></video>',
    '<svg><text>57</text></svg>',
    '<div><template shadowrootmode="open">57</template></div>',
    '<input type=password value=57>',
  ]) {
    expect([one, ...page(`<table><tr><td>规章<td>${one}</table>`)]).toEqual([one, '|规章|〔图片〕|']);
  }
  expect(
    page('<table><tr><td>规章<td><svg style="display:none"></svg><template>5</template></table>'),
  ).toEqual(['|规章||']);
});

test('a gauge shows no number, a button shows its own', () => {
  const cells = '<td><meter value=9>9</meter>57<td><progress>3</progress>57<td><input type=button value=57>';
  expect(page(`<table><tr><td>规章${cells}</table>`)).toEqual(['|规章|57|57|57|']);
});

test('places count lines of the page as printed, a TAB before each cell and a blank line behind each row', () => {
  const document = accepted(read('<h1>年报</h1><table><tr><td>a<p>b<td>&nbsp;1<tr><td><td>c</table><p>尾'));
  expect(document.lines).toEqual(['年报', '\ta', 'b', '\t1', '', '\t', '\tc', '', '', '尾']);
  expectSound(document);
});

test('a page that declares its encoding or not is read in it', () => {
  const words = [0xb9, 0xe6, 0xd5, 0xc2];
  const bytes = (head: string, body: readonly number[]) =>
    Uint8Array.from([...new TextEncoder().encode(`<html>${head}<p>`), ...body]);
  expect(picture(readHtml(bytes('', words)))).toEqual(['规章']);
  expect(picture(readHtml(bytes('<meta charset="gb2312">', words)))).toEqual(['规章']);
  expect(picture(readHtml(bytes('<meta charset=iso-8859-1>', words)))).toEqual(['规章']);
  const big5 = [0xb3, 0x57, 0xb3, 0xb9];
  const declared = '<meta http-equiv="Content-Type" content="text/html; charset=Big5">';
  expect(picture(readHtml(bytes(declared, big5)))).toEqual(['規章']);
  const broken = [...new TextEncoder().encode('政府信息公开工作年度报告，总体情况与主动公开'), 0xe8, 0xa7];
  expect(picture(readHtml(bytes('<meta charset=utf-8>', broken)))).toEqual([
    '政府信息公开工作年度报告，总体情况与主动公开\uFFFD',
  ]);
  expect(noticed(readHtml(bytes('<meta charset=utf-8>', broken)))).toEqual(['read.damaged-text']);
});

const many = (count: number, html: string) => html.repeat(count);

test.each([
  ['more characters than the limit', many(800_001, '<p>1234567'), 'read.too-large'],
  ['more elements than the limit', many(400_001, '<br>'), 'read.too-large'],
  ['elements in elements', many(500, '<div>'), 'read.too-deep'],
  ['tables in tables', many(3000, '<table><tr><td>'), 'read.too-deep'],
  [
    'unclosed tags that multiply',
    Array.from({ length: 5000 }, (_, at) => `<p><b id=${at}>`).join(''),
    'read.too-deep',
  ],
  ['misnested tags', many(5000, '<a><div>'), 'read.too-deep'],
])('a page of %s is refused with a sentence', (_, html, code) => {
  const refused = read(html);
  expect(refused).toMatchObject({ code });
  expect(refused).toHaveProperty('message', expect.stringMatching(/^网页.+；.+。$/));
});

test('a table beyond the limit is left out and named, the rest of the page is read', () => {
  const large = read(
    `<p>前</p><table>${many(2000, '<tr><td colspan=200 rowspan=200>1<td>2')}</table><p>后</p>`,
  );
  expect(picture(large)).toEqual(['前', '后']);
  expect(noticed(large)).toEqual(['table.too-large 2']);
});

test('attributes beyond number and tables without an end cost no time', () => {
  const attributes = Array.from({ length: 100_000 }, (_, at) => ` a${at}`).join('');
  expect(page(`<p${attributes}>甲`)).toEqual(['甲']);
  expect(page(`${many(3000, '<table>')}<tr><td>a<td>b`)).toEqual(['|a|b|']);
});

/** Pages of random tags, mostly of tables, opened and closed in any order. */
const tags = [
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'p',
  'div',
  'b',
  'a',
  'span',
  'pre',
  'caption',
  'sup',
];
const anyPiece = fc.oneof(
  fc.constantFrom(...tags).map((tag) => `<${tag}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
  fc
    .tuple(fc.constantFrom('td', 'th'), fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 4 }))
    .map(([tag, colSpan, rowSpan]) => `<${tag} colspan=${colSpan} rowspan="${rowSpan}">`),
  fc.constantFrom(
    '规章',
    ' ',
    '\n',
    '&nbsp;',
    '12',
    '<br>',
    '<img>',
    '<!--',
    '-->',
    '<s>3</s>',
    '<p hidden>',
    '\0',
    '&#0;',
  ),
  fc.string({ maxLength: 5 }),
);

test('no page makes it throw, and every page has sound places and grids', () => {
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 60 }), (pieces) => {
      const document = read(pieces.join(''));
      if (!('code' in document)) expectSound(document);
    }),
    { numRuns: 1000 },
  );
});

test('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readHtml(bytes)));
});
