/** Words that end the name of a division and say what it is. */
const typeWords =
  /(?:特别行政区|自治[区州县旗]|街道办事处|街道办|地区办事处|街道|地区|林区|特区|办事处|苏木|[省市盟州县区旗镇乡])$/;
/** A development zone is called by all of its name. */
const zoneName =
  /(?:开发|管理|示范|保税|度假|风景|保护|旅游|经济|工业|高新|产业园|工业园|科技园|物流园|创意园)区$/;
const newDistrict = /^(.{2,})新区$/;
/** Peoples in the names of autonomous divisions; some leave out 族. */
const peoples =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔)+$/;

/**
 * The name of a division without the words that say what it is and which peoples it is of: 密云 of 密云区, 延边 of
 * 延边朝鲜族自治州. A name of nothing else stays whole.
 */
export function coreNameOf(name: string): string {
  if (zoneName.test(name)) return name;
  const untyped = newDistrict.exec(name)?.[1] ?? name.replace(typeWords, '');
  const core = untyped.replace(peoples, '');
  return core.length >= 2 ? core : untyped || name;
}
