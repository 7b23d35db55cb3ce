import { isZoneCode, levelOf } from '../../src/model/division.ts';
import { findKindOfName, type OrganKind } from '../../src/model/organ.ts';
import { isTownName, type NameReading } from './organ-name.ts';
import type { PlaceIndex } from './place-index.ts';

const ministries =
  /^(?:外交|国防|教育|科学技术|工业和信息化|公安|国家安全|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$|^(?:审计署|海关总署)$|^(?:国家|国务院|中国|中华人民共和国).+(?:委员会|局|署|部|银行|办公室|中心)$/;
const departments =
  /(?:局|委|委员会|办|办公室|厅|中心|站|所|队|处|部|院|社|公司|协会|联合会|党校|档案馆|图书馆)$/;

/** Kind of an organ from its name and the division it is of; null where that is not known. */
export function kindOf(reading: NameReading, code: string | null, index: PlaceIndex): OrganKind {
  if (reading.body !== '') return kindOfBody(reading, code);
  const name = reading.town || reading.own;
  if (code === null || isTownName(name) || levelOf(code) === 'town') {
    return kindOfTown(reading.own, code === null ? '' : (index.gazetteer.get(code) ?? ''));
  }
  if (levelOf(code) === 'province') return 'provinceGovernment';
  if (levelOf(code) === 'prefecture') return 'prefectureGovernment';
  return isZoneCode(code) ? 'zone' : 'countyGovernment';
}

function kindOfBody({ body, stated, printed }: NameReading, code: string | null): OrganKind {
  if (code === null && stated.length === 0 && ministries.test(printed)) return 'ministry';
  if (/区(?:管理委员会|管委会)?$/.test(body) && findKindOfName(body) === 'zone') return 'zone';
  return departments.test(body) ? 'department' : 'other';
}

function kindOfTown(own: string, known: string): OrganKind {
  for (const name of [own, known]) {
    if (/(?:街道|地区)?办事处$|街道办?$|地区$/.test(name)) return 'subdistrict';
    if (/(?:镇|乡|苏木)(?:(?:人民)?政府(?:办公室)?|党政(?:综合)?办公室)?$/.test(name)) return 'township';
    if (findKindOfName(name) === 'zone' || /开发区|示范区|高新区|管理委员会|管委会/.test(name)) return 'zone';
  }
  return 'other';
}
