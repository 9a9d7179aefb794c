import { expect } from '@playwright/test';
import type { Save } from './machine';

interface Row {
	scenario: string;
	number: number;
	request: string;
	name: string;
}

/** Holds what a database has against what was acknowledged: each save there once, no number missing, no half revision. */
export function expectKept(rows: Row[], heads: { id: string; head: number }[], acknowledged: readonly Save[]): void {
	const byRequest = new Map(rows.map((row) => [row.request, row]));
	expect(byRequest.size, 'a request saved twice').toBe(rows.length);
	for (const save of acknowledged) {
		const row = byRequest.get(save.request);
		expect(row, `acknowledged and lost: ${save.name}`).toBeDefined();
		expect(row).toMatchObject({ scenario: save.scenario, number: save.expected + 1, name: save.name });
	}
	for (const { id, head } of heads) {
		const numbers = rows.filter(({ scenario }) => scenario === id).map(({ number }) => Number(number));
		expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: head }, (_, at) => at + 1));
	}
}
