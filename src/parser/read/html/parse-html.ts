import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import type { Refusal } from '../refusal.ts';

/** Limits of a page: a report with its page around it has some 100,000 characters and 10,000 elements. */
const htmlLimits = { characters: 8_000_000, nodes: 400_000, depth: 400 };

type Node = DefaultTreeAdapterTypes.Node & { depth?: number };

class LimitReached extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Parses a page as browsers do. A page of more than 8,000,000 characters, 400,000 nodes or 400 levels is refused
 * while it is parsed: a few unclosed tags can make a tree that fits in no memory.
 */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document | Refusal {
  if (html.length > htmlLimits.characters) {
    return tooLarge(`网页超过 ${htmlLimits.characters / 10_000} 万字`);
  }
  try {
    const tree = new LimitedTree();
    const document = parse(html, { treeAdapter: tree.adapter });
    return tree.hasMoved && isTooDeep(document) ? tooDeep : document;
  } catch (error) {
    if (error instanceof LimitReached) return error.refusal;
    throw error;
  }
}

function tooLarge(what: string): Refusal {
  return { code: 'read.too-large', message: `${what}，不予读取；请只保存报告本身。` };
}

/** The tree that parse5 builds, counted while it grows. */
class LimitedTree {
  /** Whether elements were moved, so that they may stand deeper than when they were counted. */
  hasMoved = false;
  #nodes = 0;

  readonly adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (...of) => {
      this.#count();
      return defaultTreeAdapter.createElement(...of);
    },
    createCommentNode: (data) => {
      this.#count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    appendChild: (parent, node) => {
      this.#descend(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      this.#descend(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
    detachNode: (node) => {
      this.hasMoved = true;
      defaultTreeAdapter.detachNode(node);
    },
  };

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes <= htmlLimits.nodes) return;
    throw new LimitReached(tooLarge(`网页的元素超过 ${htmlLimits.nodes / 10_000} 万个`));
  }

  #descend(parent: Node, node: Node): void {
    const depth = (parent.depth ?? 0) + 1;
    if (depth > htmlLimits.depth) throw new LimitReached(tooDeep);
    node.depth = depth;
    if (node.nodeName === 'template' && 'content' in node) (node.content as Node).depth = depth;
  }
}

/** Misnested tags move elements further down than they were when they were counted. */
function isTooDeep(document: DefaultTreeAdapterTypes.Document): boolean {
  let level: Node[] = document.childNodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > htmlLimits.depth) return true;
    level = level.flatMap((node): Node[] => ('childNodes' in node ? node.childNodes : []));
  }
  return false;
}

/** Elements inside elements beyond any page that people write. */
const tooDeep: Refusal = {
  code: 'read.too-deep',
  message: `网页的元素嵌套超过 ${htmlLimits.depth} 层，不予读取；请检查是否有大量没有结束的标签。`,
};
