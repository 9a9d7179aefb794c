import { describe, expect, test } from 'vitest';
import { readModel } from '$lib/study/testing/readStudy';
import { WizardFault, type WizardFaultCode } from '$lib/study/scenarioWizard/project';
import { sayWizardFault } from './sayWizardFault';
import { solutionsSaid } from './solutionsSaid';

const values: Record<WizardFaultCode, WizardFault['values']> = {
	'wizard-start': { line: 1 },
	'wizard-end': { line: 9 },
	'wizard-row': { line: 9, found: '1.5' },
	'wizard-size': { line: 9, rows: 4, states: 5 },
	'wizard-value': { line: 9, found: '999', most: 99 },
	'wizard-none': { line: 3 },
	'wizard-many': { states: 900, most: 400 },
	'wizard-factors': { factors: 41, most: 40 },
	'wizard-states': { factor: 2, name: 'B', states: 8, least: 2, most: 7 },
	'wizard-solutions': {},
	'wizard-other': { world: '1 2', number: 3 }
};

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
	test.each(Object.entries(values))('%s is a sentence with the file and what was met', (code, met) => {
		const said = sayWizardFault(new WizardFault(code as WizardFaultCode, met), 'a\u202eb.scw', locale);
		expect(said).toContain('.scw');
		expect(said).not.toMatch(/\u202e|undefined|\{/);
		for (const value of Object.values(met)) expect(said).toContain(String(value));
	});

	test('worlds that differ are told by the names of their states, cut where they are many', () => {
		const model = readModel('core');
		const world = model.factors.map(() => 1);
		const check = {
			listed: 30,
			found: 1,
			same: 0,
			onlyListed: Array.from({ length: 30 }, () => world),
			onlyFound: [world]
		};
		const [sentence, ...rest] = solutionsSaid(model, { ...check, complete: false }, locale);
		expect(sentence).toContain('30');
		// That the search ended, twenty of the one and how many more, one of the other.
		expect(rest).toHaveLength(1 + 20 + 1 + 1);
		expect(rest[1]).toContain(model.factors[0]!.states[0]!.name[locale]);
	});

	test('worlds that are the same are said so with their number', () => {
		const same = { listed: 10, found: 10, same: 10, onlyListed: [], onlyFound: [], complete: true };
		expect(solutionsSaid(readModel('core'), same, locale)).toEqual([expect.stringContaining('10')]);
	});
});
