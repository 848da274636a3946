import type { Element, ElementContent, Properties, Text } from 'hast';

/** What may stand in an element: text becomes a text node, so that nothing of it is ever read as markup. */
export type Child = ElementContent | string;

/** An HTML element, or one of SVG, with its attributes and children. */
export function element(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  return { type: 'element', tagName, properties, children: children.map(nodeOf) };
}

function nodeOf(child: Child): ElementContent {
  return typeof child === 'string' ? textNode(child) : child;
}

function textNode(value: string): Text {
  return { type: 'text', value };
}
