/** The extension API with promises in every supported browser. For the background and extension pages; scripts in
 * pages take `wxt/browser`, where every byte counts. */
export { default as browser } from 'webextension-polyfill';
