export interface SealedJson {
  nonce: Uint8Array<ArrayBuffer>;
  body: ArrayBuffer;
}

const nonceBytes = 12;

/** A key of this device alone: its bytes can never be read again, not even by this page. */
export function newCopyKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function sealJson(key: CryptoKey, value: unknown): Promise<SealedJson> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { nonce, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, text) };
}

/** Throws where the key is another one or a byte was changed. */
export async function openJson<T>(key: CryptoKey, { nonce, body }: SealedJson): Promise<T> {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, body);
  return JSON.parse(new TextDecoder().decode(text)) as T;
}
