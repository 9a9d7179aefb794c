// `npm run validation`: runs the reference cases and writes what they give to docs/validation.md.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandRefusal, root, runScript, stop } from './processes.mjs';

/** @typedef {{ method: string, reference: string, quantity: string, known: number | string, ours: number | string }} Row */

/** @param {number | string} value */
const say = (value) => (typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value);

/** @param {Row[]} rows @param {string} method */
function section(rows, method) {
	const own = rows.filter((row) => row.method === method);
	const sources = [...new Set(own.map(({ reference }) => reference))];
	return sources.flatMap((reference) => [
		`### ${reference}`,
		'',
		'| quantity | known | ours |',
		'| --- | ---: | ---: |',
		...own
			.filter((row) => row.reference === reference)
			.map(({ quantity, known, ours }) => `| ${quantity} | ${say(known)} | ${say(ours)} |`),
		''
	]);
}

async function main() {
	const path = join(mkdtempSync(join(tmpdir(), 'validation-')), 'rows.jsonl');
	const code = await runScript('vitest/vitest.mjs', ['run', '--project', 'unit', 'tests/reference'], {
		env: { VALIDATION: path }
	});
	if (code !== 0) throw new CommandRefusal('The reference cases fail: nothing is written.');
	/** @type {Row[]} */
	const rows = readFileSync(path, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line))
		.sort((a, b) => (a.method + a.reference < b.method + b.reference ? -1 : 1));
	const methods = [...new Set(rows.map(({ method }) => method))];
	const text = [
		'# Validation',
		'',
		'Each method against cases with known answers, published or worked by hand (the derivation stands in the test): the known',
		'figure and ours, both rounded to six decimals.',
		'Made by `npm run validation` from a run of `tests/reference`, which holds each to its own tolerance; not written by hand.',
		'Simulated figures carry sampling error; seeds are fixed.',
		'',
		...methods.flatMap((method) => [`## ${method}`, '', ...section(rows, method)])
	].join('\n');
	mkdirSync(join(root, 'docs'), { recursive: true });
	writeFileSync(join(root, 'docs/validation.md'), `${text.trimEnd()}\n`);
	console.log(`docs/validation.md: ${rows.length} figures of ${methods.length} methods.`);
}

await main().catch(stop);
