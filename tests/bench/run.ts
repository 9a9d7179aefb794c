import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { buildIfStale } from '../../src/cli/build.mjs';
import { benchEngine } from './engine';
import { benchPage } from './page';
import { benchSaves } from './saves';
import { worldsBench } from './worlds';
import type { Row } from './row';

// Prints every figure as a table and, as its last line, as JSON; --out FILE writes the JSON there too.

function table(rows: Row[]): string {
	const cells = rows.map(({ name, value, unit, aim }) => [name, value.toPrecision(4), unit, aim ? `aim ${aim}` : '']);
	const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map(([name, value, unit, aim]) =>
			[name!.padEnd(widths[0]!), value!.padStart(widths[1]!), unit!.padEnd(widths[2]!), aim].join('  ').trimEnd()
		)
		.join('\n');
}

await buildIfStale();
const rows = [...benchEngine(), ...worldsBench(), ...(await benchSaves()), ...(await benchPage())];
const report = { date: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model ?? '', rows };
console.log(table(rows));
const out = process.argv.indexOf('--out');
if (out > 0 && process.argv[out + 1]) writeFileSync(process.argv[out + 1]!, `${JSON.stringify(report, null, '\t')}\n`);
console.log(JSON.stringify(report));
