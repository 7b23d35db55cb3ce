/** Divisions that exist only in the statistical code, such as the one between 北京市 and its districts. */
const codeOnly = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/** Names of the divisions that a reader would say, from the province down to the town. */
export function placeNames(codes: readonly string[], divisions: ReadonlyMap<string, string>): string[] {
  const names = codes.flatMap((code) => divisions.get(code) ?? []).filter((name) => !codeOnly.test(name));
  return [...new Set(names)];
}

/** Longest code of a division above the town. */
const countyLength = 6;

/** A place in words, down to the county: 吉林省长春市. Empty where it is not known. */
export function placeText(codes: readonly string[], divisions: ReadonlyMap<string, string>): string {
  return placeNames(
    codes.filter((code) => code.length <= countyLength),
    divisions,
  ).join('');
}
