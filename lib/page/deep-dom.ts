/** Walking the page as a person sees it: open shadow roots belong to the elements that host them. */

/** The parent of a node, out of shadow roots too. */
export function deepParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  return parent?.nodeType === Node.ELEMENT_NODE ? (parent as Element) : null;
}

/** Elements below `root` that match, in document order, those in open shadow roots right after their host. */
export function deepQuery<E extends Element = Element>(root: ParentNode, selector: string): E[] {
  const found: E[] = [];
  const visit = (tree: ParentNode) => {
    let hosts = false;
    const all = tree.querySelectorAll('*');
    for (const element of all) hosts ||= element.shadowRoot !== null;
    if (!hosts) {
      found.push(...tree.querySelectorAll<E>(selector));
      return;
    }
    for (const element of all) {
      if (element.matches(selector)) found.push(element as E);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  if ((root as Element).shadowRoot) visit((root as Element).shadowRoot as ShadowRoot);
  visit(root);
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
