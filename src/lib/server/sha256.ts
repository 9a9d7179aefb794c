import { createHash } from 'node:crypto';

/** Names a text by what it holds: its SHA-256, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
