/** Kinds of organs that publish a report. Who may make 规章 is set by 立法法 arts. 91 and 93. */
export const organKinds = {
  ministry: { name: '国务院部门', makesRules: true },
  provinceGovernment: { name: '省级政府', makesRules: true },
  prefectureGovernment: { name: '地市级政府', makesRules: true },
  countyGovernment: { name: '县级政府', makesRules: false },
  township: { name: '乡镇政府', makesRules: false },
  subdistrict: { name: '街道办事处', makesRules: false },
  department: { name: '地方政府部门', makesRules: false },
  zone: { name: '开发区管理机构', makesRules: false },
  other: { name: '其他机构', makesRules: false },
} as const satisfies Record<string, { name: string; makesRules: boolean }>;
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
};

/** Kind of an organ as far as its name tells; undefined where it does not. */
export function findKindOfName(name: string): OrganKind | undefined {
  if (/(街道|街道办事处|街道办)$/.test(name)) return 'subdistrict';
  if (/([镇乡]|苏木)(人民)?(政府)?$/.test(name)) return 'township';
  if (/(开发区|高新区|园区|示范区|新区)(管理委员会|管委会)?$/.test(name)) return 'zone';
  if (/(局|委员会|办公室|厅|中心|支队|大队|分局|税务局|公司|院|协会|联合会)$/.test(name)) return 'department';
  if (/(省|自治区)(人民)?政府$/.test(name)) return 'provinceGovernment';
  if (/[县旗区](人民)?政府$|[县旗]$/.test(name)) return 'countyGovernment';
  return undefined;
}
