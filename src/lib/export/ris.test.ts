import { describe, expect, test } from 'vitest';
import { readStudy } from '$lib/study/testing/readStudy';
import { resultRis, sourceRis } from './ris';

const { study, models } = readStudy();
const [source] = study.sources;
const result = {
	study,
	model: models[0]!,
	scenario: 'Front line\r\nER  - \u2068none\u2069',
	revision: 3,
	date: '2026-11-20',
	address: 'https://workbench.example/studies/a/core/read?from=x@3',
	version: '0.1.0'
};
/** The fields of a file of RIS, by the rules: two signs, two spaces, a hyphen, a space; lines end in CRLF; TY first, ER last. */
function fieldsOf(file: string): [string, string][] {
	const lines = file.split('\r\n');
	expect(lines.at(-1)).toBe('');
	const fields = lines.slice(0, -1).map((line): [string, string] => {
		expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\p{Cf}]*$/u);
		return [line.slice(0, 2), line.slice(6)];
	});
	expect(fields[0]![0]).toBe('TY');
	expect(fields.filter(([tag]) => tag === 'ER')).toEqual([['ER', '']]);
	expect(fields.at(-1)![0]).toBe('ER');
	return fields;
}

describe.each(['en', 'ar'] as const)('references in %s', (locale) => {
	test('of a source say what its file says of it, and no more', () => {
		const bare = Object.fromEntries(fieldsOf(sourceRis(source!, locale)));
		expect(Object.keys(bare)).toEqual(['TY', 'AU', 'TI', 'PB', 'LA', 'ER']);
		expect(bare['AU']).toBe(source!.author[locale]);
		const dated = { ...source!, date: '2026-03', address: 'https://example.org/a', accessed: '2026-11-24' };
		expect(fieldsOf(sourceRis(dated, locale))).toEqual(
			expect.arrayContaining([
				['PY', '2026'],
				['DA', '2026/03//'],
				['UR', 'https://example.org/a'],
				['Y2', '2026/11/24/']
			])
		);
	});

	test('of a result name scenario, revision, model, study, workbench and address; no name begins a field', () => {
		const fields = Object.fromEntries(fieldsOf(resultRis(result, '2026-11-28', locale)));
		expect(fields['TY']).toBe('ELEC');
		expect(fields['TI']).toMatch(/^Front line ER {2}- none \(.*3\) · /);
		expect(fields['TI']).toContain(result.model.title[locale]);
		expect(fields['T2']).toBe(study.title[locale]);
		expect(fields['PB']).toMatch(/ 0\.1\.0$/);
		expect([fields['PY'], fields['DA'], fields['UR'], fields['Y2']]).toEqual([
			'2026',
			'2026/11/20/',
			result.address,
			'2026/11/28/'
		]);
	});
});
