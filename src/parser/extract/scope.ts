import type { Finding } from '../../model/finding.ts';
import { findKindOfName, isAggregate } from '../../model/organ.ts';
import type { ExtractedReport } from '../../model/report.ts';
import type { ScopeReading } from '../../model/scope.ts';
import { toSimplified } from '../../model/traditional-characters.ts';

/** What a sentence about the figures has for its subject. */
const subject =
  /本(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)|(?:所列|以下|下列|上述|表中|表内|附表|统计表)[^。；，,]{0,6}(?:数据|统计)|(?:数据|统计)(?:口径|范围)/;
const below =
  /全[省市县区州盟旗]|各(?:级|部门|单位|区|县|市|乡|镇|街道|分局|委办局|有关部门)|所属|下属|所辖|市局及|局机关及|及[^。；，,]{0,8}分局/;
const together = /汇总|合并|合计|综合|涵盖|[覆复]盖|包括|包含|为全|是全|系全|含/;
const alone =
  /(?:仅|只|不)(?:为|是|含|包括|包含|涉及|统计|反映|汇总)|(?:为|是|系)[^。；，,]{0,6}(?:本级|本机关|机关本身)/;
const ownWords =
  /本级|本机关|本局机关|本部门自身|局机关|下属|所属|所辖|各(?:部门|单位|乡镇|街道|分局|区县)|分局/;

/**
 * Whether a report's figures are its organ's own or those of a whole city, county or bureau with its branches: as
 * the report states it, else as the kind of organ says (条例 art. 49: a government's report is drawn up for all of
 * its departments); undefined where neither tells.
 */
export function findScope({
  organName,
  prose,
}: {
  organName: ExtractedReport['organName'];
  prose: Readonly<ExtractedReport['prose']>;
}): ScopeReading | undefined {
  const ofOrgan = organName === null ? undefined : scopeOfOrgan(organName);
  // A township's offices are the township.
  if (ofOrgan?.scope === 'own') return ofOrgan;
  for (const { text, at } of prose) {
    for (const sentence of text.split(/[。；;\n]/)) {
      const scope = scopeOfSentence(toSimplified(sentence.replace(/\s+/g, '')));
      if (scope) return { scope, basis: 'stated', words: sentence.trim().slice(0, 60), at };
    }
  }
  return ofOrgan;
}

function scopeOfSentence(sentence: string): ScopeReading['scope'] | undefined {
  const about = subject.exec(sentence);
  if (!about) return undefined;
  const rest = sentence.slice(about.index);
  if (alone.test(rest) && ownWords.test(rest)) return 'own';
  return below.test(rest) && together.test(rest) && isOfFigures(rest) ? 'aggregate' : undefined;
}

/** A report that covers six chapters, or cites the 全国 rules, says nothing of its figures. */
function isOfFigures(sentence: string): boolean {
  return /数据|统计|汇总/.test(sentence) && !/六个?部分|方面/.test(sentence);
}

function scopeOfOrgan(organName: string): ScopeReading | undefined {
  const name = toSimplified(organName);
  const kind = findKindOfName(name);
  if (kind === 'township' || kind === 'subdistrict')
    return { scope: 'own', basis: 'organ', words: organName };
  const isPlace = /(?:省|市|州|盟|县|旗|区)(?:人民)?政府$|(?:省|市|州|盟|县|旗|自治区|市.{1,4}区)$/.test(
    name,
  );
  const isPart = /[景胜护社街小片校院灌库垦园]区$/.test(name);
  return kind === 'countyGovernment' || (isPlace && !isPart && (kind === undefined || isAggregate({ kind })))
    ? { scope: 'aggregate', basis: 'organ', words: organName }
    : undefined;
}

/**
 * What a reader of figures must know of a report that says it is for more organs than one. What the kind of organ
 * says is known without the report and is no finding on it.
 */
export function aggregateFinding(scope: ScopeReading | undefined): Finding[] {
  if (scope?.scope !== 'aggregate' || scope.basis !== 'stated') return [];
  const message = `报告写明“${scope.words}”：表中的数字是汇总数，不能与所汇总各机关自己的报告相加。`;
  return [{ code: 'table.aggregate', severity: 'note', message, ...(scope.at && { at: scope.at }) }];
}
