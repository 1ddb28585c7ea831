import { forThisTurn } from './for-this-turn.ts';

/** Walking the page as a person sees it: open shadow roots belong to the elements that host them. */

/** The parent of a node, out of shadow roots too. */
export function deepParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : null;
}

/** What may have a shadow root of its own, without the most frequent ones that cannot. */
const HOSTS =
  ':not(a,b,br,button,em,i,img,input,label,li,link,option,script,strong,style,svg,svg *,td,tr,ul)';
/** Hosts of open shadow roots in a whole tree; looking for them takes its time. */
const shadowHostsIn = forThisTurn((tree: Node) =>
  [...(tree as ParentNode).querySelectorAll(HOSTS)].filter((element) => element.shadowRoot),
);

/** Elements below `root` that match, in document order, those in open shadow roots right after their host. */
export function deepQuery<E extends Element = Element>(root: ParentNode, selector: string): E[] {
  const hosts = shadowHostsIn(root.getRootNode()).filter((host) => root.contains(host));
  const inside = (host: Element | ParentNode) => {
    const shadow = (host as Element).shadowRoot;
    return shadow ? deepQuery<E>(shadow, selector) : [];
  };
  const found = inside(root);
  if (!hosts.length) return [...found, ...root.querySelectorAll<E>(selector)];
  const own = new Set<Element>(hosts);
  for (const element of root.querySelectorAll<E>('*')) {
    if (element.matches(selector)) found.push(element);
    if (own.has(element)) found.push(...inside(element));
  }
  return found;
}

/** The closest ancestor, or the element itself, that matches, out of shadow roots too. */
export function deepClosest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = deepParent(at)) if (at.matches(selector)) return at;
  return null;
}

/** Whether a person can see the element: laid out, not transparent, not hidden. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Whether something of HTML can stand in the document's root, which is not so in a picture (SVG) with fields in it. */
export function canHoldOffers({ documentElement }: Document): boolean {
  return documentElement instanceof HTMLElement;
}
