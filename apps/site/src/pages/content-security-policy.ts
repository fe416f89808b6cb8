/**
 * What the pages need, and no more: everything of the paper's own origin, no inline style or script (JSON-LD is data, not script), no frame, no
 * form that leads elsewhere. Films may come from another host, since a stream often does.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self' https:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
