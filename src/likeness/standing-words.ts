/**
 * Wordings that stand in a report because the law, a notice or the statutory form puts them there. They say
 * nothing of who wrote the text, so they weigh nothing when two texts are compared. Han characters alone, digits
 * and punctuation left out as in the texts they are looked for in.
 */
export const standingWords: readonly string[] = [
  '中华人民共和国政府信息公开条例',
  '政府信息公开条例',
  '以下简称条例',
  // Art. 5 of the regulations, in both of its usual wordings.
  '公开是原则不公开是例外',
  '公开为常态不公开为例外',
  // The notices that set the form of the report, and the fees.
  '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
  '国务院办公厅政府信息与政务公开办公室关于印发中华人民共和国政府信息公开工作年度报告格式的通知',
  '国务院办公厅关于印发政府信息公开信息处理费管理办法的通知',
  '政府信息公开信息处理费管理办法',
  '国办公开办函',
  // Art. 50 of the regulations: what a report must hold. The notices of 2019 and 2021 print it as headings.
  '政府信息公开工作年度报告',
  '政府信息公开工作年报',
  '政府信息公开年度报告',
  '主动公开政府信息情况',
  '主动公开政府信息的情况',
  '收到和处理政府信息公开申请情况',
  '收到和处理政府信息公开申请的情况',
  '因政府信息公开工作被申请行政复议提起行政诉讼的情况',
  '因政府信息公开工作被申请行政复议提起行政诉讼情况',
  '政府信息公开行政复议行政诉讼情况',
  '政府信息公开工作存在的主要问题及改进情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
  '没有其他需要报告的事项',
  '无其他需要报告的事项',
  '暂无其他需要报告的事项',
  '政府信息公开平台建设',
  // Sentences that nearly every report opens or closes with, left after digits are gone.
  '本年度报告中所列数据的统计期限自年月日起至年月日止',
  '报告中所列数据的统计期限自年月日起至年月日止',
  '所列数据统计期限为年月日至年月日',
  '所列数据的统计期限为年月日至年月日',
  '统计期限从年月日起至年月日止',
  '如对本报告有疑问请与',
  '按件按量收费标准',
  '没有收取信息处理费',
  '未收取信息处理费',
  '没有产生信息处理费',
];

/**
 * Words of ordinary prose that are names of places too (和平区, 建设街道). Without the word that says what kind of
 * place it is they are not taken for a name.
 */
export const ordinaryNames: ReadonlySet<string> = new Set([
  '安全',
  '城关',
  '城区',
  '创新',
  '东风',
  '发展',
  '法治',
  '高新',
  '公园',
  '和平',
  '基层',
  '建设',
  '解放',
  '经济',
  '开发',
  '科技',
  '民主',
  '民生',
  '群众',
  '人民',
  '生态',
  '团结',
  '文化',
  '文明',
  '新城',
  '新华',
  '友谊',
  '政府',
  '中山',
  '中心',
]);
