import type { DefaultTreeAdapterTypes } from 'parse5';

/** The text in an element, and in all that is in it. */
export function textOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): string {
  return textIn(childNodes);
}

/** The text in some of the nodes of an element. */
export function textIn(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
      return 'childNodes' in node ? textOf(node) : '';
    })
    .join('');
}
