/** Bounds the file of a logo, bytes, and its sides, px. */
export const logoLimit = { bytes: 200_000, side: 8000 } as const;

/** Describes a picture by what its bytes say. */
interface Picture {
	type: 'image/png' | 'image/jpeg';
	width: number;
	height: number;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const startsWith = (bytes: Uint8Array, start: readonly number[], at = 0) =>
	start.every((byte, nth) => bytes[at + nth] === byte);

function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | null {
	// Length of the first chunk, and its name: IHDR.
	if (!startsWith(bytes, [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52], pngStart.length) || bytes.length < 45) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Tells whether a marker of a JPEG begins a frame, which says its size; C4, C8 and CC say other things. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
		if (isFrame(bytes[at + 1]!)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
	return null;
}

/** Reads what kind of picture bytes are, and its size; null if they are no PNG or JPEG that a briefing takes. */
export function readPicture(bytes: Uint8Array): Picture | null {
	if (bytes.length > logoLimit.bytes) return null;
	const isPng = startsWith(bytes, pngStart);
	const size = isPng ? sizeOfPng(bytes) : startsWith(bytes, [0xff, 0xd8, 0xff]) ? sizeOfJpeg(bytes) : null;
	if (!size || [size.width, size.height].some((side) => side < 1 || side > logoLimit.side)) return null;
	return { type: isPng ? 'image/png' : 'image/jpeg', ...size };
}

/** Writes the bytes of a picture as a briefing keeps it: a data address. Null if they are none that it takes. */
export function logoFrom(bytes: Uint8Array): string | null {
	const picture = readPicture(bytes);
	if (!picture) return null;
	let binary = '';
	for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return `data:${picture.type};base64,${btoa(binary)}`;
}

/** Reads a logo as a briefing keeps it; null if its bytes are not what it says they are. */
export function readLogo(logo: string): Picture | null {
	const [, type, data] = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/.exec(logo) ?? [];
	if (!type || !data || data.length % 4 !== 0) return null;
	const picture = readPicture(Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)));
	return picture?.type === type ? picture : null;
}
