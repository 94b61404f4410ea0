import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';

const keyBytes = 32;

/**
 * Hands a browser something to keep that it can neither read nor change: encrypted and authenticated (AES-256-GCM), for one
 * purpose, until an instant.
 */
export class Seal {
  private readonly key: Uint8Array;

  /**
   * @param secret shared by all processes that open each other's seals
   * @param purpose what is sealed for one purpose is nothing for another
   */
  constructor(
    secret: string,
    private readonly purpose: string,
  ) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', purpose, keyBytes));
  }

  close(content: object, expiresAt: Date): Promise<string> {
    return new EncryptJWT({ content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(this.purpose)
      .setExpirationTime(expiresAt)
      .encrypt(this.key);
  }

  /** Null for whatever is not ours, was changed, or has expired. */
  async open(sealed: string): Promise<unknown> {
    try {
      const { payload } = await jwtDecrypt(sealed, this.key, {
        audience: this.purpose,
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      });
      return payload.content ?? null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
