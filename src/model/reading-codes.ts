/**
 * What is said of a report while it is read, besides the checks: the code of each finding, and what it means for
 * whoever uses the numbers. Codes stand in the table of findings and in the JSON of reports.
 */
export const readingCodes = {
  title: {
    'title.missing': '没有找到报告的标题；只有发布报告的公告、通知的标题时，机关和年份按它读取。',
    'title.no-organ': '标题没有写明是哪个机关的报告。',
    'title.ambiguous': '正文前像标题的不止一行，或标题写了不止一个年份：机关和年份可能有误。',
    'title.year-differs': '正文说的是另一年，或写的统计期限是另一年；或表格的版本在标题写的那一年还没有。',
    'title.other-organ': '文中的机关不像是报告存放在其名下的机关：可能放错了地方，也可能是它的另一个名称。',
    'title.not-yearly': '标题写的是半年、季度或几个月，数字不能与年度报告相比。',
  },
  table: {
    'table.no-form': '没有找到任何一版法定统计表，没有读取数字。',
    'table.attached': '报告写明统计表在附件中，而文件里没有：缺的数字在附件里，不是没有填。',
    'table.aggregate': '报告写明数字是汇总数：不能与所汇总各机关自己的报告相加。',
    'table.mixed-forms': '表格混用了两版表头，按其中一版读取。',
    'table.apart':
      '有的行或整张表不在印有条款的表里，或上方写的是另一年、另一范围，不一定是本机关这一年的数字。',
    'table.unknown': '有一张表不是法定统计表，其中的数字没有读取。',
    'table.layout': '行政复议、行政诉讼表的各组没有排成一行，按印出的组名读取。',
    'table.row-numbers': '表中多出一列序号，没有当作数字读取。',
    'table.header-unknown': '表头有法定表格没有的列，没有归入任何一项。',
    'table.header-lost': '表头缺少、重复或与法定表格不同，各列按法定表格的次序读取。',
    'table.column-order':
      '各列的次序与法定表格不同，按印出的次序读取；中途又印一次表头而次序不同的，仍按前面的读取。',
    'table.cell-count': '一行的格数与表头不符，不能确认各属哪一列，没有读取。',
    'table.missing-cells': '报告的表格中没有这一行的数值格，各项记为缺项。',
    'table.row-joined': '一行在文中断成了两段，合起来按一行读取。',
    'table.sub-rows': '法定的一行分成了几个具名的小行，各项是这些行之和。',
    'table.span-overflow': '单元格的合并范围与别的格重叠或超出表格，已截到表格之内。',
    'table.grid-lost': '文件没有记下各格的宽度，合并的格只能按次序推断。',
    'table.lines-missing': 'PDF 的表格缺了一些线，有的格分不清界限，或者按文字的位置归入各格。',
    'table.no-lines': 'PDF 的统计表没有表格线，不能确定数字属于哪一格，没有读取。',
    'table.too-complex': 'PDF 的一页线条太多，不像是表格，没有读取。',
    'table.too-large': '有一张表的格数多得不像统计表，没有读取。',
  },
  label: {
    'label.inexact': '行名与法定表格不完全相同，按最相近的一行读取。',
    'label.remark': '行名或表头在括号里另有说明，可能改变了数字的意思，仍按法定表格读取。',
    'label.unknown': '表中有法定表格没有的行，其中的内容没有归入任何一项。',
    'label.duplicate': '同一行出现不止一次，后面的没有读取。',
    'label.article': '表中写的条款不是法定表格中的条款，各行仍按行名读取。',
  },
  cell: {
    'cell.unreadable': '印的内容不能确认是哪一个数字。',
    'cell.merged': '几格合并为一格：印的内容每格都适用时照此读取，否则不能分到各格。',
    'cell.split-number': '一个数字分在两段里，合起来读取。',
    'cell.stray': '数字前面印有别的内容，没有归入任何一项。',
    'cell.unit-short': '金额的单位只写了“万”或“亿”，没有写“元”，按万元、亿元读取。',
    'cell.unit-differs': '单元格、表头、行名、条款或表旁写的单位不同，按离数字最近的一处读取。',
    'cell.unit-beside': '表里没有单位，表格上下的一行文字写了，按此读取。',
    'cell.not-summed':
      '分成的各行中有的没有数字、单位不同，或有一行是其余各行的合计、其中的一部分或另一年的，不能合计。',
  },
  read: {
    'read.several-reports': '文件里不止一份报告，只读取了第一份。',
    'read.damaged-text': '文件的编码有损坏，有的字符无法辨认。',
    'read.embedded-file': '文件里嵌入了另一个文件，其中的内容没有读取。',
    'read.text-box': '文本框里的文字没有读取。',
    'read.hidden-text': '读者看不到的文字，没有读取。',
    'read.slanted-text': 'PDF 里斜着印的文字，像是水印，没有读取。',
    'read.struck-text': '已被划去的文字，没有读取。',
    'read.doubtful-style':
      '样式或颜色可能使文字看不到、被盖住或截去、被划掉、移到上方或换了次序，不能确定，仍照读取。',
    'read.deleted-text': '修订中删除的文字，没有读取。',
    'read.cut-short': '网页在表格中间断了，后面的内容缺失。',
    'read.broken-tag': '网页的标签没有写完整，格里的内容可能丢失。',
    'read.incomplete-page': 'PDF 的一页有损坏，文字和表格可能不完整。',
    'read.recognised-text': 'PDF 的一页是扫描的图片，文字由软件识别而来，可能有错。',
  },
} as const satisfies Record<string, Record<string, string>>;
