import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayIn, shareChoice, speakPageLanguage } from '../../src/cli/pageLanguages.mjs';

const folder = 'src/lib/words/paraglide/messages';
const spoken = (file: string) => {
	const path = join(folder, file);
	return speakPageLanguage(readFileSync(path, 'utf8'), path);
};

test('every compiled message speaks the language of its page, and no other is left in the script', async () => {
	const files = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== '_index.js');
	expect(files.length).toBeGreaterThan(1000);
	for (const file of files) expect(spoken(file)).not.toContain('getLocale()');
	for (const [language, own, other] of [
		['en', 'What the judgements rest on', 'علامَ'],
		['ar', 'علامَ', 'What the judgements rest on']
	] as const) {
		const code = await sayIn(spoken('about_basis.js'), language, new Set());
		expect(code).toContain(own);
		expect(code).not.toContain(other);
	}
});

test('what Paraglide would compile otherwise is refused, not left in two languages', () => {
	for (const change of [speakPageLanguage, shareChoice])
		for (const file of ['messages/hello.js', '/runtime.js'])
			expect(() => change('export const hello = () => 1;', file)).toThrow(file);
});

test('every message of a file with all languages is said in each by the choice that they share', () => {
	// The language of a file's page does not stand in its address, which Paraglide would ask.
	const asking = 'const baseLocale = "en";\nexport let getLocale = () => {\n\treturn location.href;\n};';
	const runtime = shareChoice(asking, '/runtime.js').replaceAll('export ', '');
	expect(runtime).not.toContain('location');
	const said = (file: string): ((inputs?: object, options?: { locale: string }) => string) => {
		const code = shareChoice(readFileSync(join(folder, file), 'utf8'), file).replace(/^import .*$/gm, '');
		const name = /export const (\w+)/.exec(code)![1]!;
		return new Function('registry', `${runtime}\n${code.replaceAll('export ', '')}\nreturn ${name};`)({
			plural: (locale: string, count: number) => new Intl.PluralRules(locale).select(count)
		});
	};
	expect(said('about_basis.js')()).toBe('What the judgements rest on');
	expect(said('about_basis.js')({}, { locale: 'ar' })).toContain('علامَ');
	expect(said('doubt_of_readings.js')({ readings: 5 }, { locale: 'ar' })).toBe('من 5');
	const few = (count: number, locale: string) => said('doubt_added.js')({ count, counted: `${count}` }, { locale });
	expect([few(1, 'en'), few(6, 'en')].map((each) => each.split(' ', 2).join(' '))).toEqual(['1 world', '6 worlds']);
	expect(new Set([0, 1, 2, 3, 11, 100].map((count) => few(count, 'ar').replace(/\d+/, ''))).size).toBe(6);
	const files = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== '_index.js');
	for (const file of files)
		expect(shareChoice(readFileSync(join(folder, file), 'utf8'), file)).not.toContain('getLocale()');
});

test('a file of script imports files of its own language, and names nothing else otherwise', async () => {
	const code = 'import{a}from"./x-1.Y_2.js";export const b=()=>[a,import("../nodes/2.Z.js"),"other.js"];';
	const names = new Set(['x-1.Y_2.js', '2.Z.js']);
	expect(await sayIn(code, 'en', names)).toContain('./x-1.Y_2.js');
	const arabic = await sayIn(code, 'ar', names);
	for (const name of ['./x-1.Y_2.ar.js', '../nodes/2.Z.ar.js', 'other.js']) expect(arabic).toContain(name);
});
