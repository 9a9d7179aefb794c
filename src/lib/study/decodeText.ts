import type { FaultCode } from './fault';

/** A text, or why its bytes are none. */
type Decoded = { text: string } | { code: Extract<FaultCode, 'text-not-utf8' | 'text-utf16'> };

/** Whether bytes are UTF-16: they begin with its mark, or every other one is zero for a stretch, as with Latin letters. */
function isUtf16(bytes: Uint8Array): boolean {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
	const head = bytes.subarray(0, 64);
	const zeros = (from: number) => head.filter((byte, at) => at % 2 === from && byte === 0).length;
	return head.length >= 4 && Math.max(zeros(0), zeros(1)) > head.length / 4;
}

/** Reads bytes as UTF-8, a byte-order mark passed over, or names what they are instead. */
export function decodeText(bytes: Uint8Array): Decoded {
	if (isUtf16(bytes)) return { code: 'text-utf16' };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { code: 'text-not-utf8' };
	}
}
