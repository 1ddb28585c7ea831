/** What lies in the top layer, where only the order of opening decides what covers what. */
export const TOP_LAYER = ':popover-open, :modal, :fullscreen';

type Host = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Firefox lets scripts of extensions look into closed shadow roots. */
export const seesClosedRoots = () => 'openOrClosedShadowRoot' in Element.prototype;

/**
 * Everything in the top layer of a document, in no order: also what lies in shadow roots, where the browser lets us see
 * it.
 */
export function topLayerOf(root: Document | ShadowRoot): Set<Element> {
  const found = new Set(root.querySelectorAll(TOP_LAYER));
  if (seesClosedRoots())
    for (const element of root.querySelectorAll<Host>('*')) {
      const shadow = element.openOrClosedShadowRoot;
      if (shadow) for (const layer of topLayerOf(shadow)) found.add(layer);
    }
  return found;
}

/** A view transition paints a picture of the page over everything, its top layer included. */
export function isInViewTransition(document: Document): boolean {
  // Within `:is`, browsers overlook what they do not know.
  return document.documentElement.matches(':is(:active-view-transition)');
}
