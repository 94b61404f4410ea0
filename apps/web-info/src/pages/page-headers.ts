import { pagePolicy } from '#service';

/** Of every page for people. */
export const pageHeaders = {
  'content-security-policy': pagePolicy,
  vary: 'accept-encoding, cookie',
  // Browsers then say where a form comes from, and other sites do not hear what somebody reads here.
  'referrer-policy': 'same-origin',
} as const;
