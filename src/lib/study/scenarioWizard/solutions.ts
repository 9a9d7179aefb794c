import { projectLinesOf, WizardFault } from './project';

/** Holds one line of a solution set (.sl). */
export interface WizardSolution {
	/** State of each factor, from 1. */
	states: number[];
	/** Starts whose succession ends here; rounded by that program from 2²⁴ on; 0 where the user did not ask for it. */
	weight: number;
	consistencyValue: number;
	inconsistency: number;
	totalImpactScore: number;
}

/** Reads a solution set. The number it announces is passed over: it can be larger than the list. Throws WizardFault with the line. */
export function readSolutions(text: string): WizardSolution[] {
	const lines = projectLinesOf(text);
	if (!/^\$\s*ScenarioWizard/i.test(lines[0] ?? '')) throw new WizardFault('wizard-start', { line: 1 });
	return lines.flatMap((line, at) => {
		if (!line.startsWith('"')) return [];
		const found = /^"([\d\s]+)",([^,]+),([^,]+),([^,]+),([^,]+)/.exec(line);
		const numbers = found?.slice(2).map(Number) ?? [];
		if (!found || numbers.some((value) => !Number.isFinite(value)))
			throw new WizardFault('wizard-row', { line: at + 1, found: line.slice(0, 40) });
		const [weight, consistencyValue, inconsistency, totalImpactScore] = numbers as [number, number, number, number];
		const states = found[1]!.trim().split(/\s+/).map(Number);
		return [{ states, weight, consistencyValue, inconsistency, totalImpactScore }];
	});
}

/** A solution set (.sl, header 3.0, CRLF). */
export function writeSolutions(solutions: readonly WizardSolution[]): string {
	const lines = [
		'$ ScenarioWizard 3.0',
		'Solution set',
		` ${solutions.length} `,
		'',
		...solutions.map(
			({ states, weight, consistencyValue, inconsistency, totalImpactScore }) =>
				`" ${states.join(' ')}",${weight},${consistencyValue},${inconsistency},${totalImpactScore},""`
		)
	];
	return lines.join('\r\n') + '\r\n';
}
