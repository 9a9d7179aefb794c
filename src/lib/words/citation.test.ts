import { describe, expect, test } from 'vitest';
import { studySchema } from '$lib/study/study';
import { readStudy } from '$lib/study/testing/readStudy';
import { resultCitation, sourceCitation } from './citation';
import { unmarked } from './plainCells';

const { study, models } = readStudy();
const source = study.sources[0]!;
const address = 'https://example.org/a?b=1';

describe('the citation of a source', () => {
	test('says what is known of it, in the order in which it is read', () => {
		expect(sourceCitation(source, 'en')).toBe(
			'“Azerbaijani-Israeli relations: introduction to the study”, Editorial desk, West Asia Studies Center'
		);
		const known = { ...source, date: '2026-03', address, accessed: '2026-11-24' };
		expect(unmarked(sourceCitation(known, 'en'))).toBe(
			`“Azerbaijani-Israeli relations: introduction to the study”, Editorial desk, West Asia Studies Center, March 2026. ${address} (accessed 24 November 2026)`
		);
		expect(unmarked(sourceCitation(known, 'ar'))).toBe(
			`«العلاقات الأذربيجانية الإسرائيلية: تقديم الدراسة»، غرفة التحرير، مركز دراسات غرب آسيا، آذار 2026. ${address} (اطُّلع عليه في 24 تشرين الثاني 2026)`
		);
	});

	test('has no day of access without an address', () => {
		expect(sourceCitation({ ...source, accessed: '2026-11-24' }, 'en')).toBe(sourceCitation(source, 'en'));
	});
});

test('the citation of a result names scenario, revision, model, study, workbench, date and address', () => {
	const result = {
		study,
		model: models[0]!,
		scenario: 'Mine',
		revision: 2,
		date: '2026-11-20',
		address,
		version: '1.2'
	};
	const line = unmarked(resultCitation(result, 'en'));
	expect(line).toBe(
		`“Mine”, revision 2, ${models[0]!.title['en']}. In: ${study.title['en']} (West Asia Studies Center · Editorial desk). Scenario workbench 1.2, 20 November 2026. ${address}`
	);
	expect(unmarked(resultCitation({ ...result, revision: null }, 'ar'))).toContain('«Mine»، ');
	expect(resultCitation(result, 'ar')).toContain(`\u2068${address}\u2069`);
});

test('a source’s address is https and says where it leads; its dates are dates', () => {
	const read = (more: object) => studySchema.safeParse({ ...study, sources: [{ ...source, ...more }] }).success;
	expect(read({ date: '2026', address, accessed: '2026-11-24' })).toBe(true);
	for (const wrong of [
		'http://example.org/',
		'javascript:alert(1)',
		'https://user@example.org/',
		'https://example.org/"onclick=',
		'https://example.org/ a',
		'https://example.org/\u202egpj',
		'//example.org'
	])
		expect(read({ address: wrong }), wrong).toBe(false);
	expect(read({ date: 'soon' })).toBe(false);
	expect(read({ accessed: '2026-11' })).toBe(false);
});
