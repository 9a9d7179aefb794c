import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayIn, speakPageLanguage } from '../../src/cli/pageLanguages.mjs';

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
	expect(() => speakPageLanguage('export const hello = () => 1;', 'messages/hello.js')).toThrow('messages/hello.js');
});

test('a file of script imports files of its own language, and names nothing else otherwise', async () => {
	const code = 'import{a}from"./x-1.Y_2.js";export const b=()=>[a,import("../nodes/2.Z.js"),"other.js"];';
	const names = new Set(['x-1.Y_2.js', '2.Z.js']);
	expect(await sayIn(code, 'en', names)).toContain('./x-1.Y_2.js');
	const arabic = await sayIn(code, 'ar', names);
	for (const name of ['./x-1.Y_2.ar.js', '../nodes/2.Z.ar.js', 'other.js']) expect(arabic).toContain(name);
});
