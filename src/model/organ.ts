import { withoutRemark } from './short-name.ts';
import { toSimplified } from './traditional-characters.ts';

/**
 * What an organ's figures cover. own: the organ alone. aggregate: the organs below it too, as the report that
 * 《条例》第四十九条第二款 has a government at county level or above publish for 本级政府; never summed with theirs.
 */
export const organScopes = ['own', 'aggregate'] as const;
export type OrganScope = (typeof organScopes)[number];

/**
 * Kinds of organs that publish a report. Who may make 规章 is set by 立法法 arts. 91 and 93; `scope` is what the
 * figures of such an organ cover unless its organ.json says otherwise.
 */
export const organKinds = {
  ministry: { name: '国务院部门', makesRules: true, scope: 'own' },
  provinceGovernment: { name: '省级政府', makesRules: true, scope: 'aggregate' },
  prefectureGovernment: { name: '地市级政府', makesRules: true, scope: 'aggregate' },
  countyGovernment: { name: '县级政府', makesRules: false, scope: 'aggregate' },
  township: { name: '乡镇政府', makesRules: false, scope: 'own' },
  subdistrict: { name: '街道办事处', makesRules: false, scope: 'own' },
  department: { name: '地方政府部门', makesRules: false, scope: 'own' },
  zone: { name: '开发区管理机构', makesRules: false, scope: 'own' },
  other: { name: '其他机构', makesRules: false, scope: 'own' },
} as const satisfies Record<string, { name: string; makesRules: boolean; scope: OrganScope }>;
export type OrganKind = keyof typeof organKinds;
export const organKindIds = Object.keys(organKinds) as [OrganKind, ...OrganKind[]];

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)+$/;

/** `content/organs/<organ>/organ.json`, kept by hand or by `npm run add`. */
export type OrganFile = {
  /** The name shown and searched: the organ as people call it, 新湖镇. */
  name: string;
  kind: OrganKind;
  /** Statistical division code, 6 digits for a county and above, 9 for a township; null where unresolved. */
  division: {
    code: string;
    /** stated: the report names its place. inferred: worked out from hints, with the evidence. */
    basis: 'stated' | 'inferred';
    evidence: string;
  } | null;
  otherNames: string[];
  /** What its figures cover, where that is not what its kind tells: see `scopeOf`. */
  scope?: OrganScope | undefined;
  /** Names it bore in earlier years, each with the last year whose report it bore it in. */
  formerNames?: FormerName[] | undefined;
  /** Slugs under which its pages were once published: their addresses lead here. */
  formerSlugs?: string[] | undefined;
};

type FormerName = { name: string; until: number };

/** What an organ's figures cover: as its organ.json says, else as its kind tells. */
export function scopeOf({ kind, scope }: Pick<OrganFile, 'kind' | 'scope'>): OrganScope {
  return scope ?? organKinds[kind].scope;
}

/** Whether an organ's figures hold those of other organs: never summed with them. */
export function isAggregate(organ: Pick<OrganFile, 'kind' | 'scope'>): boolean {
  return scopeOf(organ) === 'aggregate';
}

/** Every name of an organ once: the one it has, those it is called by too, those it had. */
export function namesOf({
  name,
  otherNames,
  formerNames = [],
}: Pick<OrganFile, 'name' | 'otherNames' | 'formerNames'>): string[] {
  return [...new Set([name, ...otherNames, ...formerNames.map((former) => former.name)])];
}

/** The name an organ bore in a year, as its organ.json tells: that of the earliest former name not yet given up. */
export function nameInYear(
  { name, formerNames = [] }: Pick<OrganFile, 'name' | 'formerNames'>,
  year: number,
): string {
  const borne = formerNames.filter(({ until }) => year <= until);
  return (
    borne.reduce<FormerName | undefined>(
      (first, other) => (first && first.until <= other.until ? first : other),
      undefined,
    )?.name ?? name
  );
}

/** Districts of a city that are called 新区 or 园区 and are no development zones. */
const districts = /(?:浦东新区|滨海新区|沈北新区|绿园区|梁园区|下花园区)$/;
const zones =
  /(?:开发区|高新区|示范区|试验区|新区|管理区|度假区|保税港?区|综保区|(?:产业|工业|科技|科创|物流|商务|创业|创意|软件|信息|农业|生态|文化|旅游|化工|医药|健康|食品|循环经济|高新技术|经济技术)园区|产业园|工业园|科技园)(?:管理委员会|管委会)?$/;

/** The departments of the State Council that are 部, and others called by no 国家 or 中国. */
const ministries =
  /^(?:中华人民共和国)?(?:外交|国防|教育|科学技术|科技|工业和信息化|国家安全|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$|^(?:审计署|海关总署|中国人民银行)$/;
/** 国家税务总局 is one of them, 国家税务总局安平县税务局 is none; nor are parties and zones. */
const stateOffices =
  /^(?:国家|中国(?![共(（]|国民党|民主|农工|致公|工商)|国务院)(?:(?!总局|局|委员会|署|自由贸易).)*(?:总局|局|委员会|署)$/;
const provinceOffice = /(?:省|自治区)(?:人民)?政府办公厅$/;

/** Kind of an organ as far as its name tells, in simplified or traditional characters; undefined where it does not. */
export function findKindOfName(printed: string): OrganKind | undefined {
  // 教育体育局（知识产权局） is a bureau.
  const name = withoutRemark(toSimplified(printed));
  if (ministries.test(name) || stateOffices.test(name)) return 'ministry';
  // It publishes the report of its government too, which makes 规章.
  if (provinceOffice.test(name)) return undefined;
  if (/(街道|街道办事处|街道办)$/.test(name)) return 'subdistrict';
  if (/([镇乡]|苏木)(人民)?(政府)?$/.test(name)) return 'township';
  if (zones.test(name) && !districts.test(name)) return 'zone';
  if (/(?:[农林牧渔茶]场|兵团|[一二三四五六七八九十\d][师团]|指挥部)$/.test(name)) return 'other';
  if (/(局|委员会|办公室|厅|中心|总队|支队|大队|分局|税务局|管理处|公司|院|协会|联合会)$/.test(name))
    return 'department';
  if (/(省|自治区)(人民)?政府$/.test(name)) return 'provinceGovernment';
  if (/[县旗区](人民)?政府$|[县旗]$/.test(name) || districts.test(name)) return 'countyGovernment';
  return undefined;
}
