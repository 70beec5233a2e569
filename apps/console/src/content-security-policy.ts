/**
 * What a page of the console may load: its own files and nothing from outside. Scripts need this request's nonce.
 * Style elements need it, too; style attributes, which React writes into the server's HTML, cannot carry one and are let
 * through. In development React needs `eval` for readable stacks, and hot reload inserts style elements.
 */
export function contentSecurityPolicy(options: { nonce: string; isDevelopment: boolean }): string {
  const { nonce, isDevelopment } = options;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
