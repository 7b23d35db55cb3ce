import type { XmlElement } from './read-xml.ts';
import { attributeOf } from './read-xml.ts';

/** Prefixes for the vocabularies that a Word file's text is written in; elements of any other have no name here. */
const vocabularies: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': '',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14:',
};

/** An element's name: `p` and the like for Word's own, `mc:`, `m:` and `w14:` before others', empty for the rest. */
export function nameOf(element: XmlElement): string {
  const prefix = vocabularies[element.uri];
  return prefix === undefined ? '' : `${prefix}${element.local}`;
}

/** Whether a property that is on by its mere presence is on; `attribute` is where it would say that it is off. */
export function isOn(element: XmlElement, attribute = 'val'): boolean {
  return !/^(?:0|false|off|none)$/.test(attributeOf(element, attribute) ?? '');
}

/** A count of columns: at least 1, at most 200. */
export function columnsOf(element: XmlElement): number {
  const value = Number(attributeOf(element, 'val') ?? 1);
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), 200) : 1;
}
