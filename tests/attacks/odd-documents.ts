import type { ServedDocument } from './serve-documents.ts';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>`;

/**
 * Documents with strict policies and of odd kinds, each with an e-mail field where it can have one.
 *
 * @param page a sign-up page
 * @param fields its form alone, well-formed but for void elements
 */
export function oddDocuments(page: string, fields: string): Record<string, ServedDocument> {
  const policy = (value: string): ServedDocument => ({
    headers: { 'Content-Security-Policy': value },
    body: page,
  });
  const xhtml = fields.replaceAll(/<input([^>]*)>/g, '<input$1/>');
  return {
    '/no-styles-policy': policy("default-src 'none'; style-src 'none'"),
    '/trusted-types': policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    '/sandbox-policy': policy('sandbox allow-forms allow-scripts'),
    '/opener-policy': { headers: { 'Cross-Origin-Opener-Policy': 'same-origin' }, body: page },
    '/embedder-policy': {
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: page,
    },
    '/credentialless': { headers: { 'Cross-Origin-Embedder-Policy': 'credentialless' }, body: page },
    '/permissions-policy': { headers: { 'Permissions-Policy': 'clipboard-write=()' }, body: page },
    '/xhtml': {
      headers: { 'Content-Type': 'application/xhtml+xml' },
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Sign up</title></head><body>${xhtml}</body></html>`,
    },
    '/svg': {
      headers: { 'Content-Type': 'image/svg+xml' },
      body: `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="600" height="400">
        <body xmlns="http://www.w3.org/1999/xhtml">${xhtml}</body></foreignObject></svg>`,
    },
    '/frameset': { body: '<html><frameset cols="*"><frame src="/sign-up"></frameset></html>' },
    '/pdf': { headers: { 'Content-Type': 'application/pdf' }, body: PDF },
    '/no-body': {
      body: `<!doctype html><html lang="en"><title>Sign up</title>${fields}<script>
        document.documentElement.append(document.querySelector('form'));
        document.body.remove();
      </script></html>`,
    },
  };
}
