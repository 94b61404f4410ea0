/** Cookies that no script can read, and that no other site's form or script makes a browser send. */

interface CookieOptions {
  readonly secure: boolean;
  readonly maxAgeSeconds: number;
}

/**
 * `Lax`, not `Strict`: who comes back from the provider, or follows a link in a mail, comes from another site. What changes
 * something is a POST, which Lax does not send from there.
 */
export const setCookie = (name: string, value: string, { secure, maxAgeSeconds }: CookieOptions): string =>
  `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Null when the browser sent none of this name. */
export const cookieOf = (header: string | undefined, name: string): string | null => {
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim() || null;
  }
  return null;
};
