import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slidePaper } from '$lib/study/houseAccent';
import { palette, proofingTag, stepOf } from './tokens';

/** oklch as sRGB, after the published matrices of Oklab (Ottosson 2020). */
function hexOf(lightness: number, chroma: number, hue: number): string {
	const [a, b] = [Math.cos, Math.sin].map((part) => chroma * part((hue * Math.PI) / 180)) as [number, number];
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	]
		.map((linear) => Math.min(1, Math.max(0, linear)))
		.map((linear) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055))
		.map((value) =>
			Math.round(value * 255)
				.toString(16)
				.padStart(2, '0')
				.toUpperCase()
		)
		.join('');
}

test('the colour of a house is judged on the paper that slides have', () => {
	expect(slidePaper).toBe(palette.paper.toLowerCase());
});

test('the colours of PowerPoint are the light tokens of the screen', () => {
	const css = readFileSync('src/lib/ui/tokens.css', 'utf8');
	const token = (name: string) => {
		const found = new RegExp(`--${name}: light-dark\\(oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(css)!;
		return hexOf(Number(found[1]) / 100, Number(found[2]), Number(found[3]));
	};
	const { outcomes, ...named } = palette;
	expect(named).toEqual(Object.fromEntries(Object.keys(named).map((name) => [name, token(name)])));
	expect(outcomes).toEqual(outcomes.map((_, at) => token(`outcome-${at + 1}`)));
});

test('PowerPoint proofs a text by its language and country', () => {
	expect(['en', 'ar', 'fr', 'fa', 'pt-BR', 'he'].map(proofingTag)).toEqual(
		['en-GB', 'ar-SA', 'fr-FR', 'fa-IR', 'pt-BR', 'he-IL'] // prettier-ignore
	);
});

test('Arabic letters stand one step larger, whatever the language', () => {
	expect(stepOf('fa')).toEqual(stepOf('ar'));
	expect(stepOf('fr')).toEqual(stepOf('en'));
	expect(stepOf('ar').size).toBeGreaterThan(stepOf('en').size);
});
