import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Refusal } from '../refusal.ts';

export type XmlElement = SaxesTagNS;

/** What is done at each element and text of a part, in their order. */
export type XmlVisitor = {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  text(text: string): void;
};

/** Limits of one XML part: a report has some 20,000 elements, 15 deep. */
const limits = { depth: 300, elements: 1_000_000 };

class Stopped extends Error {
  readonly refusal: Refusal;
  constructor(code: string, message: string) {
    super(code);
    this.refusal = { code, message };
  }
}

/**
 * Walks an XML part. One that declares a document type, is not well-formed or goes beyond the limits is refused;
 * entities are those of XML alone, and nothing outside the part is looked up.
 */
export function readXml(xml: string, visitor: XmlVisitor): Refusal | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  parser.on('doctype', () => {
    throw new Stopped('read.unsafe-xml', '文件内部声明了文档类型（DOCTYPE），Word 不会这样写，不予读取。');
  });
  parser.on('error', () => {
    throw new Stopped('read.damaged-file', '文件内部的 XML 已损坏，不能读取；请重新取得原件。');
  });
  parser.on('opentag', (element) => {
    depth += 1;
    elements += 1;
    if (depth > limits.depth) throw new Stopped('read.too-deep', '文件内部的元素嵌套过深，不予读取。');
    if (elements > limits.elements) throw new Stopped('read.too-large', '文件内部的元素过多，不予读取。');
    visitor.open(element);
  });
  parser.on('closetag', (element) => {
    depth -= 1;
    visitor.close(element);
  });
  parser.on('text', (text) => visitor.text(text));
  parser.on('cdata', (text) => visitor.text(text));
  try {
    parser.write(xml).close();
    return undefined;
  } catch (error) {
    if (error instanceof Stopped) return error.refusal;
    throw error;
  }
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(element: XmlElement, local: string): string | undefined {
  for (const name in element.attributes) {
    const attribute = element.attributes[name];
    if (attribute?.local === local) return attribute.value;
  }
  return undefined;
}
