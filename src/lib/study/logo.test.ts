import { expect, test } from 'vitest';
import { logoFrom, logoLimit, readLogo, readPicture } from './logo';
import { jpeg, png } from './testing/pictures';

test('a logo is a PNG or JPEG by its bytes, and comes back as it was', () => {
	expect(readPicture(png)).toEqual({ type: 'image/png', width: 3, height: 2 });
	expect(readPicture(jpeg)).toEqual({ type: 'image/jpeg', width: 3, height: 2 });
	for (const bytes of [png, jpeg]) expect(readLogo(logoFrom(bytes)!)).toEqual(readPicture(bytes));
});

test('whatever else is sent is none', () => {
	const text = (words: string) => new TextEncoder().encode(words);
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
	const long = new Uint8Array(logoLimit.bytes + 1);
	long.set(png);
	for (const bytes of [text(svg), text('GIF89a'), png.subarray(0, 20), jpeg.subarray(0, 8), new Uint8Array(), long])
		expect(logoFrom(bytes)).toBeNull();
	const kept = logoFrom(png)!;
	for (const logo of [
		kept.replace('image/png', 'image/jpeg'),
		kept.replace('image/png', 'image/svg+xml'),
		`data:image/png;base64,${btoa(svg)}`,
		`${kept}"><script>`,
		kept.slice(0, -1),
		'https://example.org/logo.png'
	])
		expect(readLogo(logo)).toBeNull();
});
