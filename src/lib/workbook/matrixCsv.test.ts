import { describe, expect, test } from 'vitest';
import { readStudy } from '$lib/study/testing/readStudy';
import { sayFault } from '$lib/words/problems';
import { matrixCsv, readMatrixCsv } from './matrixCsv';
import { smallContents } from './testing/editSheets';

const small = () => {
	const base = smallContents();
	return { base, model: base.models[0]! };
};

describe('a matrix as CSV', () => {
	test.each(['azerbaijan-israel', 'port-of-hallin'])('of %s comes back into the model as it went', (id) => {
		const base = readStudy(id);
		for (const model of base.models)
			for (const kind of ['impacts', 'crossImpacts'] as const)
				for (const locale of ['en', 'ar'] as const) {
					const cleared = { ...base, models: base.models.map((each) => ({ ...each, [kind]: {} })) };
					const back = readMatrixCsv('x.csv', matrixCsv(kind, model, locale), {
						base: cleared,
						model: { ...model, [kind]: {} }
					});
					expect(back.faults).toEqual([]);
					const found = back.contents!.models.find((each) => each.id === model.id);
					expect(found).toEqual(model);
				}
	});

	test.each([
		[';', (text: string) => text],
		['\t', (text: string) => text],
		[',', (text: string) => text.replaceAll('-3', '−٣')],
		[';', (text: string) => text.replaceAll('-3', '-3,0')]
	])('is read whatever parts its cells and whatever digits they have (%j)', (delimiter, change) => {
		const asked = small();
		const text = change(matrixCsv('impacts', asked.model, 'en').replaceAll(',', delimiter));
		expect(readMatrixCsv('x.csv', text, asked)).toEqual({ contents: asked.base, faults: [] });
	});

	test('tells a blank from a 0, and changes the matrix alone', () => {
		const asked = small();
		const text = matrixCsv('impacts', asked.model, 'en').replace('"silting: low",,,', '"silting: low",0,,');
		const { contents } = readMatrixCsv('x.csv', text, asked);
		expect(contents!.models[0]!.impacts['silting']!['low']).toEqual({ decline: 0 });
		expect({ ...contents!.models[0], impacts: null }).toEqual({ ...asked.model, impacts: null });
	});

	test('says what is wrong with line and column', () => {
		const asked = small();
		const said = (text: string) =>
			readMatrixCsv('x.csv', text, asked).faults.map((fault) => sayFault(fault, 'en').replace(/\p{Cf}/gu, ''));
		const text = matrixCsv('impacts', asked.model, 'en');
		const lines = text.split('\r\n');
		lines[2] = '"silting","low","",9,x,';
		lines[3] = '"silting","nowhere","",1,,';
		expect(said(lines.join('\r\n'))).toEqual([
			'x.csv, row 4, column “B”: the factor “silting” has no state “nowhere”; name one of its states.',
			'x.csv, row 3, column “D”: too large or too long; at most 3 is allowed.',
			'x.csv, row 3, column “E”: “x” stands here; put a number.'
		]);
		expect(said('a,b\n1,2')).toEqual([expect.stringMatching(/^x\.csv: this is no matrix of the model/)]);
		expect(said(text.replace('factor,', '"factor,'))).toEqual([expect.stringMatching(/^x\.csv: a quotation mark/)]);
	});
});
