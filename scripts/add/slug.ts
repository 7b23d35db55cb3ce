import { isZoneCode, levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import { isTownName } from './organ-name.ts';
import { divisionWord, enclosingPlace, type PlaceWords, pinyinWord, placeWord } from './place-words.ts';
import type { Recognition } from './recognise.ts';

/**
 * The addresses an organ may have, the one to take first. They depend on the organ and the gazetteer alone, not on
 * what was added before: `<county>-<town>`, with type, city and at last code where another place would be written
 * the same. A later one is for where the first was taken by hand, or by an organ whose name is read alike.
 * An organ without a place is told apart by the bytes of its first report: names are shared, bytes are not.
 */
export function slugsFor(
  { organ, reading, resolution }: Recognition,
  sha256: string,
  words: PlaceWords,
): string[] {
  const { code } = resolution.division ?? {};
  const name = reading.town || reading.own || organ.name;
  const own = isTownName(name) ? divisionWord(name) : pinyinWord(name);
  const forms =
    code === undefined
      ? placelessForms(own, organ.kind === 'ministry', reading.stated.at(-1)?.codes ?? [], sha256, words)
      : [...placedForms(code, own, reading, words)];
  const last = forms.at(-1) ?? own;
  const numbered = code === undefined || last.endsWith(code) ? [] : [`${last}-${code}`];
  return [...forms, ...numbered, `${forms[0]}-${sha256.slice(0, 6)}`];
}

function placelessForms(
  own: string,
  isMinistry: boolean,
  stated: readonly string[],
  sha256: string,
  { index }: PlaceWords,
): string[] {
  const [place, ...others] = stated;
  if (isMinistry) return [`guowuyuan-${own}`];
  return place !== undefined && others.length === 0
    ? [`${placeWord(place, index)}-${own}`]
    : [`weizhi-${own}-${sha256.slice(0, 6)}`];
}

function placedForms(
  code: string,
  own: string,
  { body, town }: Recognition['reading'],
  words: PlaceWords,
): string[] {
  const suffix = body === '' ? '' : `-${pinyinWord(body)}`;
  if (levelOf(code) === 'town') return townForms(code, words).map((form) => form + suffix);
  if (body === '' && town !== '') return unlistedTownForms(code, own, words);
  if (body === '') return [governmentForm(code, words)];
  // A zone shares the word of its city, so that its own name must stand in the address.
  return (isZoneCode(code) ? [governmentForm(code, words)] : placeForms(code, words)).map(
    (form) => form + suffix,
  );
}

/** Whether no other place would be written like this one. */
function isUnique(code: string, rivals: readonly string[], formOf: (code: string) => string): boolean {
  const form = formOf(code);
  return rivals.every((rival) => rival === code || formOf(rival) !== form);
}

/** The forms of a town, from the first on that no town of a county written alike has too. */
function townForms(code: string, { index, places }: PlaceWords): string[] {
  const county = (town: string) => placeWord(town.slice(0, 6), index);
  const name = (town: string) => index.gazetteer.get(town) ?? town;
  const makers = [
    (town: string) => `${county(town)}-${divisionWord(name(town))}`,
    (town: string) => `${county(town)}-${pinyinWord(name(town))}`,
    (town: string) => `${fullPlace(town.slice(0, 6), index)}-${pinyinWord(name(town))}`,
  ];
  const rivals = (places.get(county(code)) ?? []).flatMap((place) => index.townsOf.get(place) ?? []);
  const first = makers.findIndex((make) => isUnique(code, rivals, make));
  return first < 0 ? [`${makers[0]?.(code)}-${code}`] : makers.slice(first).map((make) => make(code));
}

/** A town that its county does not have in the gazetteer: as if it had, unless one it has is written so. */
function unlistedTownForms(code: string, own: string, words: PlaceWords): string[] {
  const county = placeWord(code, words.index);
  const [short, long] = [`${county}-${own}`, `${fullPlace(code, words.index)}-${own}`];
  return isFormOfTown(short, county, words) ? [long] : [short, long];
}

/** A government goes by the place above it, `beijing-miyun`; a province's is `jilin-zhengfu`. */
function governmentForm(code: string, words: PlaceWords): string {
  const { index, places } = words;
  const above = (place: string) => placeWord(enclosingPlace(place, index) ?? place, index);
  const short = (place: string) => {
    if (enclosingPlace(place, index) === undefined) return `${above(place)}-zhengfu`;
    return `${above(place)}-${isZoneCode(place) ? zoneWord(place, index) : placeWord(place, index)}`;
  };
  const long = (place: string) => `${above(place)}-${pinyinWord(index.gazetteer.get(place) ?? place)}`;
  const rivals = places.get(placeWord(code, index)) ?? [];
  const make = [short, long].find(
    (form) => isUnique(code, rivals, form) && !isFormOfTown(form(code), above(code), words),
  );
  return make ? make(code) : `${short(code)}-${code}`;
}

/** Whether a town of a county so written has the address: `aba-aba` is 阿坝镇 of 阿坝县. */
function isFormOfTown(form: string, county: string, { index, places }: PlaceWords): boolean {
  const towns = (places.get(county) ?? []).flatMap((place) => index.townsOf.get(place) ?? []);
  return towns.some((town) => `${county}-${divisionWord(index.gazetteer.get(town) ?? town)}` === form);
}

/** 密云区财政局 stands in `miyun`; where places are written alike, the place above goes before. */
function placeForms(code: string, { index, places }: PlaceWords): string[] {
  const short = (place: string) => placeWord(place, index);
  const long = (place: string) => fullPlace(place, index);
  const rivals = (places.get(short(code)) ?? []).filter((place) => !isZoneCode(place));
  if (isUnique(code, rivals, short)) return [short(code), long(code)];
  return isUnique(code, rivals, long) ? [long(code)] : [`${long(code)}-${code}`];
}

/** A place with the one above it: beijing-miyun. */
function fullPlace(code: string, index: PlaceWords['index']): string {
  const enclosing = enclosingPlace(code, index);
  const word = placeWord(code, index);
  const above = enclosing === undefined ? word : placeWord(enclosing, index);
  return above === word && (enclosing === undefined || isZoneCode(code)) ? word : `${above}-${word}`;
}

/** A development zone without its city: jingyue… of 长春净月高新技术产业开发区. */
function zoneWord(code: string, { gazetteer }: PlaceWords['index']): string {
  const name = gazetteer.get(code) ?? code;
  const city = coreNameOf(gazetteer.get(`${code.slice(0, 4)}00`) ?? '');
  return pinyinWord(city !== '' && name.startsWith(city) ? name.slice(city.length) : name);
}
