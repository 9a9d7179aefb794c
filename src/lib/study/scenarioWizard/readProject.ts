import { projectLinesOf, WizardFault, type WizardNames, type WizardProject } from './project';

const mostStates = 400;
/** Larger judgements than a model may hold are a mistake, or an attack on a sum. */
const mostValue = 99;

/** The lines of a section, up to the bare `#` that ends it. */
function section(lines: readonly string[], from: number): { body: string[]; next: number } {
	for (let at = from; at < lines.length; at++)
		if (lines[at]!.trim() === '#') return { body: lines.slice(from, at), next: at + 1 };
	throw new WizardFault('wizard-end', { line: lines.length });
}

function structure(body: readonly string[], first: number): WizardProject['factors'] {
	const factors: WizardProject['factors'] = [];
	body.forEach((line, at) => {
		if (line.startsWith('&')) factors.push({ name: line.slice(1).trim(), short: '', note: '', states: [] });
		else if (/^\s*-/.test(line) && factors.length > 0)
			factors.at(-1)!.states.push({ name: line.replace(/^\s*-/, '').trim(), short: '' });
		else if (line.trim() !== '') throw new WizardFault('wizard-row', { line: first + at, found: line.slice(0, 40) });
	});
	return factors;
}

/** Gives short names to what the structure named; blank lines count, and a file that has too few leaves the rest empty. */
function shorten(body: readonly string[], factors: WizardProject['factors']): void {
	let factor = -1;
	let state = 0;
	for (const line of body) {
		if (line.startsWith('&')) {
			factor++;
			state = 0;
			if (factors[factor]) factors[factor]!.short = line.slice(1).trim();
		} else {
			const named: WizardNames | undefined = factors[factor]?.states[state++];
			if (named) named.short = line.trim();
		}
	}
}

function rowsOf(body: readonly string[], first: number, states: number): number[][] {
	if (body.length !== states) throw new WizardFault('wizard-size', { line: first, rows: body.length, states });
	return body.map((line, at) => {
		const cells = line.split(',').map((cell) => cell.trim());
		const wrong = cells.find((cell) => !/^[+-]?\d+$/.test(cell));
		if (wrong !== undefined) throw new WizardFault('wizard-row', { line: first + at, found: wrong.slice(0, 40) });
		if (cells.length !== states) throw new WizardFault('wizard-size', { line: first + at, rows: cells.length, states });
		const large = cells.find((cell) => Math.abs(Number(cell)) > mostValue);
		if (large !== undefined)
			throw new WizardFault('wizard-value', { line: first + at, found: large.slice(0, 40), most: mostValue });
		return cells.map((cell) => Number(cell) + 0);
	});
}

/** The quoted texts after the matrix, in order; each may run over several lines. */
function quoted(lines: readonly string[]): string[] {
	const found: string[] = [];
	for (let at = 0; at < lines.length; at++) {
		if (!lines[at]!.startsWith('"')) continue;
		let text = lines[at]!.slice(1);
		while (!text.trimEnd().endsWith('"') && at + 1 < lines.length) text += `\n${lines[++at]!}`;
		found.push(text.trimEnd().replace(/"$/, ''));
	}
	return found;
}

/**
 * Reads a ScenarioWizard project (.scw, as written by versions 4 and 5). Sections end with a bare `#`; the header's number
 * and the name within are passed over, since both are known to lie. Throws WizardFault with the line.
 */
export function readProject(text: string): WizardProject {
	const lines = projectLinesOf(text);
	if (!/^\$\s*ScenarioWizard/i.test(lines[0] ?? '')) throw new WizardFault('wizard-start', { line: 1 });
	const parts: { body: string[]; first: number }[] = [];
	let at = Math.max(
		1,
		lines.findIndex((line) => line.startsWith('&'))
	);
	while (parts.length < 6) {
		const { body, next } = section(lines, at);
		parts.push({ body, first: at + 1 });
		at = next;
	}
	const [names, shorts, , , , matrix] = parts;
	const factors = structure(names!.body, names!.first);
	const states = factors.reduce((sum, factor) => sum + factor.states.length, 0);
	if (states === 0) throw new WizardFault('wizard-none', { line: names!.first });
	if (states > mostStates) throw new WizardFault('wizard-many', { states, most: mostStates });
	shorten(shorts!.body, factors);
	const texts = quoted(lines.slice(at));
	factors.forEach((factor, f) => (factor.note = texts[1 + f] ?? ''));
	const count = factors.length;
	return {
		factors,
		matrix: rowsOf(
			matrix!.body.filter((line) => line.trim() !== ''),
			matrix!.first,
			states
		),
		note: texts[0] ?? '',
		notes: factors.map((_, f) => factors.map((__, g) => texts[1 + count + f * count + g] ?? ''))
	};
}
