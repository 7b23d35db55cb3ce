import { expect, test } from 'vitest';
import { startComputing } from '../../test-computing-time.ts';
import { readHtml } from '../read-html.ts';
import { accepted, picture } from '../test-picture.ts';

function read(html: string) {
  return readHtml(new TextEncoder().encode(html));
}

const page = (css: string, html: string): string[] => picture(read(`<style>${css}</style>${html}`));

/** What is said of a page, and where. */
function said(css: string, html: string): string[] {
  const { findings } = accepted(read(`<style>${css}</style>${html}`));
  return findings.map(({ code, message, at }) => `${at?.line} ${code} ${message}`);
}

const cell = (value: string, attributes = ''): string =>
  `<table><tr><td>规章<td ${attributes}>${value}</table>`;

const hidden = (text: string): string =>
  `2 read.hidden-text 这里有隐藏的文字“${text}”，读者看不到，没有读取。`;
const doubtful = (text: string): string =>
  `2 read.doubtful-style 这里的文字“${text}”可能被网页的样式隐藏、划掉或移到上方，仍照读取，请核对原文。`;

test('what a style sheet hides in a cell is left out and named', () => {
  const nine = '<b class="k m" id=x>9</b>57';
  for (const css of [
    '.k{display:none}',
    'b { color : red ; DISPLAY : none }',
    '#x{visibility:hidden}',
    'td .k.m{display:none}',
    'table>tbody>tr td > b{display:none}',
    '.other,.m{display:none}',
    '[class*=k]{display:none}',
    'td>b:not(.on):not([hidden]){display:none}',
    'td+td b{display:none}',
    'td~td>.k{display:none}',
    'td:not(.x) + td :is(i, b.m):not(.on, i){display:none}',
    ':where(table td) :where(.k){display:none}',
    'b:not(:hover):not(:is(.on, td > i)){display:none}',
    'b[id="x"]{opacity:0}',
    '.k{font:0/0 a}',
    '<!-- .k{display:none} -->',
    '/* } */ .k{/* ; */display:none',
    '@media screen{.k{display:none}}',
    '@media only screen and (min-width:768px){.k{display:none}}',
    '@media print{.k{display:inline}}.k{display:none}@page{margin:0}',
    '@import url("a;b.css");@font-face{src:url(data:a;display:none)}.k{display:none}',
    '@supports (display:grid){@media all{.k{display:none}}}',
    '.k{position:absolute;left:-9999px}',
    '.k{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
    '.k{position:absolute;clip-path:inset(50%)}',
    '.k{display:inline-block;width:0;overflow:hidden}',
    '.k{display:block;text-indent:-999em}',
    '.k{display:inline-block;transform:scale(0)}',
    '.k{display:inline-block;transform:translateX(-9999px)}',
  ]) {
    expect([css, ...page(css, cell(nine))]).toEqual([css, '|规章|57|']);
    expect([css, ...said(css, cell(nine))]).toEqual([css, hidden('9')]);
  }
});

test('what is for other media, other elements or a reader who points at it is not hidden', () => {
  for (const css of [
    '@media print{.k{display:none}}',
    '@media screen and (max-width: 768px){.k{display:none}}',
    '.m{display:none}',
    '.k:hover,.k:focus{display:none}',
    '::-webkit-scrollbar{display:none}',
    '.k::after{display:none}',
    'div .k{display:none}',
    'td>tr .k{display:none}',
    'b:not(.m):not(.k){display:none}',
    'td+.k{display:none}',
    'th~td .k{display:none}',
    'b:is(.m,i,:hover){display:none}',
    ':where(td + td + td) b{display:none}',
    'b:not(td :is(.k)){display:none}',
    ':is(){display:none}',
    '+ b{display:none}',
    'td > > b{display:none}',
    '.k{color:red;font-size:0.9em;opacity:.9;width:0}',
    '@keyframes a{from{opacity:0}}',
    '.j{display:none',
  ]) {
    expect([css, ...page(css, cell('<b class=k>9</b>57'))]).toEqual([css, '|规章|957|']);
    expect(said(css, cell('<b class=k>9</b>57'))).toEqual([]);
  }
  expect(picture(read(`<style media=print>.k{display:none}</style>${cell('<b class=k>9</b>57')}`))).toEqual([
    '|规章|957|',
  ]);
});

test.each([
  [':first-child', [1]],
  [':last-child', [5]],
  [':nth-child(2)', [2]],
  [':nth-child(odd)', [1, 3, 5]],
  [':nth-child( 2n )', [2, 4]],
  [':nth-child(even)', [2, 4]],
  [':nth-child(3n+2)', [2, 5]],
  [':nth-child(-n+2)', [1, 2]],
  [':nth-child(n + 4)', [4, 5]],
  [':nth-child(0)', []],
  [':nth-last-child(2)', [4]],
  [':not(:nth-child(n+3)):not(:first-child)', [2]],
  [':not(:first-child, :last-child)', [2, 3, 4]],
  [':only-child', []],
  ['i:first-of-type', [2]],
  ['b:nth-of-type(2)', [3]],
  ['b:last-of-type', [4]],
  ['b:nth-last-of-type(1)', [4]],
  ['u:only-of-type', [5]],
  [':first-child + *', [2]],
  [':nth-child(3) ~ *', [4, 5]],
])('%s are the children %s', (selector, places) => {
  const css = selector.startsWith(':') ? `td > ${selector}` : `td ${selector}`;
  const five = '<b>1</b> <i>2</i><!-- --><b>3</b><b>4</b><u>5</u>';
  const rest = [1, 2, 3, 4, 5].filter((at) => !(places as number[]).includes(at)).join('');
  expect(page(`${css}{display:none}`, cell(five))[0]?.replaceAll(' ', '')).toBe(`|规章|${rest}|`);
  expect(said(`${css}{display:none}`, cell(five))).toEqual(places.map((at) => hidden(String(at))));
});

test('names are compared with regard to case, but for pages of the old kind', () => {
  const html = `<style>.K{display:none}</style>${cell('<b class=k>9</b>57')}`;
  expect(picture(read(html))).toEqual(['|规章|57|']);
  expect(picture(read(`<!DOCTYPE html>${html}`))).toEqual(['|规章|957|']);
});

test('of two rules the weightier holds, then the later, then what the element says itself', () => {
  const shown = ['|规章|9|'];
  const k = cell('<b class=k id=x>9</b>');
  expect(page('.k{display:none}.k{display:inline}', k)).toEqual(shown);
  expect(page('.k{display:inline}b{display:none}', k)).toEqual(shown);
  expect(page('#x{display:inline}td b.k{display:none}', k)).toEqual(shown);
  expect(page('.k{display:inline!important}#x{display:none}', k)).toEqual(shown);
  expect(page(':is(#x,i){display:inline}td b.k{display:none}', k)).toEqual(shown);
  expect(page('b{display:inline}:where(#x){display:none}', k)).toEqual(shown);
  expect(page('.k{display:none}', cell('<b class=k style="display:inline">9</b>'))).toEqual(shown);
  expect(page('.k{display:none !important}', cell('<b class=k style="display:inline">9</b>'))).toEqual([
    '|规章||',
  ]);
});

test('of the tabs of a page the one that is open is read', () => {
  const tabs = '<div class="tab"><p>2022年</p></div><div class="tab on"><p>2023年</p></div>';
  expect(page('.tab{display:none}.tab.on{display:block}', tabs)).toEqual(['2023年']);
  expect(page('.tab:not(.on){display:none}', tabs)).toEqual(['2023年']);
});

test.each([
  '@media (hover){.k{display:none}}',
  '@media (width>=640px) and (min-height:300px){.k{display:none}}',
  '@media not print{.k{display:none}}',
  '@media (-webkit-min-device-pixel-ratio:0){.k{display:none}}',
  ':checked~.k{display:none}',
])('%s holds on a screen that nobody touches', (css) => {
  expect(said(css, cell('<input type=radio checked><b class=k>9</b>57'))).toEqual([hidden('9')]);
});

test('a style sheet strikes and raises', () => {
  const css = '.old{text-decoration:underline line-through}.fn{vertical-align:super;font-size:70%}';
  expect(page(css, cell('<i class=old>4</i>57<a class=fn>1</a>'))).toEqual(['|规章|57¹|']);
  expect(said(css, cell('<i class=old>4</i>57'))).toEqual([
    '2 read.struck-text 这里有划掉的文字“4”，已被划去，没有读取。',
  ]);
  const note = (style: string): string[] => page('', cell(`57<i style="${style}">1</i>`));
  expect(note('vertical-align:top;font-size:8px')).toEqual(['|规章|57¹|']);
  expect(note('position:relative;top:-.5em')).toEqual(['|规章|57¹|']);
  expect(note('position:relative;bottom:-2px')).toEqual(['|规章|57₁|']);
  expect(note('vertical-align:top')).toEqual(['|规章|571|']);
  expect(note('position:relative;top:0')).toEqual(['|规章|571|']);
  expect(page('', '<p>年报<i style="position:relative;top:-3px">2023</i>年')).toEqual(['年报2023年']);
});

test('digits beside digits of another size are none of that number', () => {
  const apart = ['|规章|57 1|'];
  for (const small of ['<small>1</small>', '<font size=1>1</font>', '<i style="font-size:60%">1</i>']) {
    expect([small, ...page('', cell(`57${small}`))]).toEqual([small, ...apart]);
  }
  expect(page('td{font-size:14px}.s{font-size:10px}', cell('57<i class=s>1</i>'))).toEqual(apart);
  expect(page('', cell('<i style="font-size:20px">57</i><b><i style="font-size:8px">1</i></b>'))).toEqual(
    apart,
  );
  expect(page('', cell('<small>1</small>57'))).toEqual(['|规章|1 57|']);
  expect(page('', cell('<i style="font-size:12.0pt">5</i><i style="font-size:10.5pt">7</i>'))).toEqual([
    '|规章|57|',
  ]);
  expect(page('.a{font-size:14px}', cell('5<i class=a>7</i><b>1</b><small>.5</small>'))).toEqual([
    '|规章|571.5|',
  ]);
  expect(page('', cell('<small>57</small>', 'style="font-size:20px"'))).toEqual(['|规章|57|']);
  expect(page('', cell('57<br><small>1</small>'))).toEqual(['|规章|57⏎1|']);
});

test('text without a size is hidden, what has a size of its own inside is not', () => {
  const gaps = cell('<div style="font-size:0">8<b>9</b><i style="font-size:14px">57</i></div>');
  expect(page('', gaps)).toEqual(['|规章|57|']);
  expect(said('', gaps)).toEqual([hidden('8'), hidden('9')]);
  expect(page('', `<div style="font-size:0">${cell('57')}</div>`)).toEqual(['|规章|57|']);
});

test('a number of the colour of what is behind it is read and named', () => {
  const faint = (text: string): string =>
    `2 read.doubtful-style 这里的文字“${text}”与底色相同，读者可能看不到，仍照读取，请核对原文。`;
  for (const eight of [
    '<font color="#ffffff">8</font>',
    '<i style="color:#fff">8</i>',
    '<i style="color:rgb(255, 255, 255)"><b>8</b></i>',
    '<i style="color:transparent">8</i>',
    '<i style="color:#000;background:#000">8</i>',
    '<i class=w>8</i>',
  ]) {
    expect([eight, ...page('.w{color:White}', cell(`57${eight}`))]).toEqual([eight, '|规章|578|']);
    expect([eight, ...said('.w{color:White}', cell(`57${eight}`))]).toEqual([eight, faint('8')]);
  }
  expect(said('', cell('57', 'style="color:#FFFFFF"'))).toEqual([faint('57')]);
});

test('white on a dark ground, and black on white, is like any other text', () => {
  const white = '<i style="color:#fff">57</i>';
  for (const attributes of [
    'bgcolor="#003366"',
    'style="background:#036"',
    'style="background:url(head.png) repeat-x"',
    'background="head.png"',
    'class=dark',
  ]) {
    const table = (at: number): string => {
      const [whole, row, one] = [0, 1, 2].map((place) => (place === at ? attributes : ''));
      return `<table ${whole}><tr ${row}><td>规章<td ${one}>${white}</table>`;
    };
    for (const at of [0, 1, 2]) expect(said('.dark{background-color:rgb(0,51,102)}', table(at))).toEqual([]);
  }
  expect(said('td{color:#333;background:#fff}', cell('57'))).toEqual([]);
  expect(said('td{color:var(--a);background:var(--b)}', cell('57'))).toEqual([]);
  expect(said('', `<p style="color:#fff">2023年</p>${cell('<b style="color:white">有</b>')}`)).toEqual([]);
});

test('cells, rows and groups of rows that are struck or hidden are left out', () => {
  const table = (row: string, group = '', whole = ''): string =>
    `<p>表</p><table ${whole}><tbody ${group}><tr><td>规章<td>1<tr ${row}><td>许可<td>57</table>`;
  for (const style of ['text-decoration:line-through', 'visibility:hidden', 'visibility:collapse']) {
    expect(page('', table(`style="${style}"`))).toEqual(['表', '|规章|1|', '|||']);
    expect(page(`.x{${style}}`, table('class=x'))).toEqual(['表', '|规章|1|', '|||']);
    expect(page(`.x{${style}}`, table('', 'class=x'))).toEqual(['表', '|||', '|||']);
    expect(page(`.x{${style}}`, table('', '', 'class=x'))).toEqual(['表']);
    expect(page(`.x{${style}}`, cell('57', 'class=x'))).toEqual(['|规章||']);
  }
  expect(said('.x{visibility:hidden}', cell('57', 'class=x'))).toEqual([hidden('57')]);
  expect(said('', '<table><tr style="text-decoration:line-through"><td>规章<td>57</table>')).toEqual([
    '2 read.struck-text 这里有划掉的文字“57”，已被划去，没有读取。',
  ]);
  expect(page('tr{visibility:hidden}td{visibility:visible}', cell('57'))).toEqual(['|规章|57|']);
  expect(page('.x{display:none}', table('class=x'))).toEqual(['表', '|规章|1|']);
});

test('a number that a rule of an unknown kind may hide is read and named', () => {
  for (const css of [
    'td :nth-child(1 of .k){display:none}',
    'b:is(.k):lang(zh){display:none}',
    ':is(.a,b:nth-child(x)){display:none}',
    'tr:has(td) td b{text-decoration:line-through}',
    'b:not(.a,:lang(en)){vertical-align:super}',
    '@media (min-resolution:2dppx){.k{visibility:hidden}}',
    '@container (width>1px){.k{opacity:0}}',
    '@media (min-height:700px){.k{opacity:0}}',
  ]) {
    expect([css, ...page(css, cell('57<b class=k>9</b>'))]).toEqual([css, '|规章|579|']);
    expect([css, ...said(css, cell('57<b class=k>9</b>'))]).toEqual([css, doubtful('9')]);
  }
  expect(said('td:lang(zh){display:none}', cell('57'))).toEqual([doubtful('57')]);
  expect(said('tr:lang(zh){visibility:hidden}', cell('57'))).toEqual([doubtful('57')]);
  expect(said('td:lang(zh){vertical-align:top;color:red}', cell('57'))).toEqual([]);
  const tab = `<div class=tab>${cell('57')}</div>`;
  expect(page('.tab:lang(zh){display:none}', tab)).toEqual(['|规章|57|']);
  expect(accepted(read(`<style>.tab:lang(zh){display:none}</style>${tab}`)).findings).toEqual([
    {
      code: 'read.doubtful-style',
      severity: 'warning',
      message: '这里的文字“规章57”可能被网页的样式隐藏、划掉或移到上方，仍照读取，请核对原文。',
      at: { line: 1 },
    },
  ]);
  expect(said('p:lang(zh){display:none}', `<p>2023年</p>${cell('57')}`)).toEqual([]);
});

test('what a style prints before a number and behind it is read', () => {
  expect(page('.n::before{content:"-"}', cell('<b class=n>57</b>'))).toEqual(['|规章|-57|']);
  expect(page('td:after{content:"元" / "yuan"}', cell('57'))).toEqual(['|规章元|57元|']);
  expect(page('.n:before{content:"\\31" attr(data-n)}', cell('<b class=n data-n=2>57</b>'))).toEqual([
    '|规章|1257|',
  ]);
  expect(page('caption::after{content:"单位：元"}', '<table><caption></caption><tr><td>a<td>1')).toEqual([
    '单位：元',
    '|a|1|',
  ]);
});

test('a sign, a counter or a picture that a style prints makes a number one that cannot be read', () => {
  for (const content of ['"\\e601"', 'counter(n)', 'url(minus.png)', '"a" counter(n)']) {
    expect([content, ...page(`.n::before{content:${content}}`, cell('<b class=n>57</b>'))]).toEqual([
      content,
      '|规章|57⏎〔图片〕|',
    ]);
  }
  const possible = '.a+.n::before{content:"1"}td:lang(zh)::before{content:"2"}';
  expect(page(possible, cell('<b class=n>57</b>'))).toEqual(['|规章|57⏎〔图片〕|']);
});

test('what a style prints that nobody sees, or beside no table, is not read', () => {
  for (const content of ['none', 'normal', '""', '" "', '"\\200b"']) {
    expect([content, ...page(`.n::before{content:${content}}`, cell('<b class=n>57</b>'))]).toEqual([
      content,
      '|规章|57|',
    ]);
  }
  const clear = '.n:after{content:".";display:block;height:0;visibility:hidden;clear:both}';
  expect(page(clear, cell('<b class=n>57</b>'))).toEqual(['|规章|57|']);
  expect(page('p::before{content:"1"}', '<p>年报</p>')).toEqual(['年报']);
});

test('titles out of sight are read, tables out of sight are not', () => {
  const css = '.sr{position:absolute;left:-9999px}';
  expect(page(css, `<h1 class=sr>年报</h1><div class=sr>${cell('57')}</div><p>尾</p>`)).toEqual([
    '年报',
    '尾',
  ]);
});

test('what waits for a click is not read, unless a style shows it', () => {
  expect(page('', cell('57<dialog>8</dialog><i popover>9</i>'))).toEqual(['|规章|57|']);
  expect(page('', cell('57<dialog open>8</dialog>'))).toEqual(['|规章|57⏎8|']);
  expect(page('', '<p hidden style="display:block">年报</p>')).toEqual(['年报']);
});

test('what is folded up beside a page is not read and named; a page that is folded up itself is read', () => {
  const report = (year: number): string => `<p>${year}年</p>${cell(String(year))}`;
  const folded = `<details><summary>历年</summary>${report(2022)}</details>`;
  expect(page('', folded + report(2023))).toEqual(['历年', '2023年', '|规章|2023|']);
  expect(accepted(read(folded + report(2023))).findings).toEqual([
    {
      code: 'read.hidden-text',
      severity: 'warning',
      message: '这里有隐藏的文字“2022年规章2022”，读者看不到，没有读取。',
      at: { line: 1 },
    },
  ]);
  expect(page('', folded.replace('<details', '<details open') + report(2023))).toHaveLength(5);
  expect(page('', `${folded}${folded}${report(2023)}`)).toEqual(['历年', '历年', '2023年', '|规章|2023|']);
  const whole = `<details><summary>正文</summary>${report(2023)}${report(2023)}</details>`;
  expect(page('', `${whole}${cell('1')}`)).toEqual([
    '正文',
    '2023年',
    '|规章|2023|',
    '2023年',
    '|规章|2023|',
    '|规章|1|',
  ]);
  expect(page('', `<details><summary>总体情况</summary>2023年</details>${report(2023)}`)).toEqual([
    '总体情况',
    '2023年',
    '2023年',
    '|规章|2023|',
  ]);
});

test('a remark that is folded up in a cell is not read', () => {
  const remark = cell('<details><summary>57</summary>上年12</details>');
  expect(page('', remark)).toEqual(['|规章|57|']);
  expect(said('', remark)).toEqual([hidden('上年12')]);
});

test('a table that styles make of other elements is a table', () => {
  const css = '.t{display:table}.g{display:table-row-group}.r{display:table-row}.r>*{display:table-cell}';
  const row = '<div class=r><span>规章</span><span>57</span> <!-- --></div>';
  expect(page(css, `<p>表</p><div class=t>${row}${row}</div>`)).toEqual(['表', '|规章|57|', '|规章|57|']);
  expect(page(css, `<ul class=t><li class=g>${row}${row}</ul>`)).toEqual(['|规章|57|', '|规章|57|']);
  expect(page(css, `<div class=t>${row}</div>`)).toEqual(['规章', '57']);
  expect(page(css, `<div class=t>甲${row}${row}</div>`)).toEqual(['甲', '规章', '57', '规章', '57']);
  expect(page('.t{display:table}', '<div class=t><p>甲<p>乙</div>')).toEqual(['甲', '乙']);
});

test('style sheets beyond number cost no time and are named', () => {
  const rules = Array.from({ length: 20_000 }, (_, at) => `a${at} .k{opacity:.5}`).join('');
  const many = read(`<style>${rules}</style>${'<b class=k>1</b>'.repeat(5000)}`);
  expect(accepted(many).findings).toEqual([
    {
      code: 'read.doubtful-style',
      severity: 'error',
      message: '网页的样式太多，没有全部读取，隐藏或划掉的文字可能读了进来，请核对原文。',
    },
  ]);
});

test.each(['{', '}', ';', '"', "'", '(', ',', '[', ':', '@a{', '/*', '\\', 'a,', '<!--'])(
  'a style sheet of %s alone costs no time',
  (piece) => {
    expect(page(piece.repeat(100_000), '<p>年报')).toEqual(['年报']);
    expect(page(`${piece.repeat(20_000)}{display:none}`, '<p class=k>年报')).toHaveLength(1);
  },
);

const shownByScript =
  'read.doubtful-style 网页的样式把所有表格都隐藏了，可能要由脚本显示；照没有样式的网页读取，读者看不到的文字可能读了进来，请核对原文。';

const report = `<table>${'<tr><td>规章<td>57'.repeat(4)}</table>`;

test('a page of which all tables are hidden is read as if its sheets were not there, and said', () => {
  const css = '.tab{display:none}';
  const table = `<div class=tab>${report}</div>`;
  expect(page(css, table)).toEqual(page('', table));
  expect(said(css, table).map((line) => line.replace(/^\S+ /, ''))).toEqual([shownByScript]);
});

test.each([
  ['visibility:hidden;opacity:0', ''],
  ['display:none', ''],
  ['visibility:hidden', '<style>td{color:red}</style>'],
])(
  'a page that is all hidden by %s of its own, until a script shows it, is read and said',
  (style, sheet) => {
    const hiddenPart = '<p style="display:none">二维码</p>';
    const shown = read(`${sheet}<div style="${style}"><p>年报</p>${report}</div>${hiddenPart}`);
    expect(picture(shown)).toEqual(['年报', ...Array.from({ length: 4 }, () => '|规章|57|')]);
    expect(accepted(shown).findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      shownByScript,
    ]);
  },
);

test('a page with such a table in the open is not', () => {
  const findings = said('.tab{display:none}', `<div class=tab>${report}</div>${report}`);
  expect(findings.some((line) => line.includes('由脚本显示'))).toBe(false);
});

test.each([
  ['chains of names', '.nope div div div div div div p{display:none}', `${'<div>'.repeat(100)}<p>9</p>`],
  ['a selector of a hundred thousand names', `${'a '.repeat(100_000)}{display:none}`, '<p>9</p>'],
  ['neighbours of neighbours', 'p~p~b~p+i{display:none}', `<p>9</p>${'<p></p><b></b>'.repeat(30_000)}`],
  ['selectors in selectors', `${':is('.repeat(50_000)}p${')'.repeat(50_000)}{display:none}`, '<p>9</p>'],
  ['a bracket that nobody closes', `${':is('.repeat(50_000)}{display:none}`, '<p>9</p>'],
  ['a long list', `:is(${'[x] b,'.repeat(5000)}i){display:none}`, `<p>9</p>${'<b></b>'.repeat(1000)}`],
  [
    'places among siblings',
    'p:nth-child(2n+1) b,i:nth-last-of-type(3){top:0}',
    `<p>9</p>${'<b></b>'.repeat(50_000)}`,
  ],
  ['many rules of neighbours', 'a~p.k{display:none}'.repeat(500), '<p class=k>9</p>'.repeat(5000)],
  ['a declaration of a million spaces', `p{color:a${' '.repeat(1_000_000)}x}`, '<p>9</p>'],
])('%s take no time', (_, css, html) => {
  const computed = startComputing();
  expect(page(css, html)).toContain('9');
  expect(computed()).toBeLessThan(2000);
});

test('bullets before cells change no number, signs before them do', () => {
  expect(page('td:first-child:before{content:"• "}', cell('57'))).toEqual(page('', cell('57')));
  expect(page('td:lang(zh):before{content:"• "}', cell('57'))).toEqual(page('', cell('57')));
  expect(page('td:lang(zh):before{content:"-"}', cell('57'))).not.toEqual(page('', cell('57')));
});

test.each([
  'td:nth-child(2){vertical-align:top;font-size:14px}',
  'td:empty{display:none}',
  '@supports not (display:grid){td{display:none}}',
  '@media screen and (orientation:portrait){td{display:none}}',
  '@media (prefers-color-scheme:dark){td{display:none}}',
  '@media (hover: none) and (pointer: coarse){td{display:none}}',
  '@media (width <= 640px){td{display:none}}',
  '@media (max-height:400px){td{display:none}}',
  '@media not all and (min-width:640px){td{display:none}}',
  '@media not print and (max-width:640px){td{color:red}}',
  'td:disabled{display:none}',
])('%s puts no number in doubt', (css) => {
  expect(said(css, cell('57'))).toEqual([]);
});
