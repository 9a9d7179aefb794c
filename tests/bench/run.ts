import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { buildIfStale } from '../../src/cli/build.mjs';
import { benchAuthor } from './author';
import { benchDiscover } from './discover';
import { benchEngine, plainCBench } from './engine';
import { benchOpening } from './opening';
import { benchPage } from './page';
import { benchSaves } from './saves';
import { benchTextFiles } from './textFiles';
import { startsBench, worldsBench } from './worlds';
import type { Row } from './row';

// Prints figures as a table and, as the last line, as JSON; --out FILE writes the JSON there too. Names of groups before it
// (`npm run bench -- engine worlds`) leave out the others.

function table(rows: Row[]): string {
	const cells = rows.map(({ name, value, unit, aim }) => [name, value.toPrecision(4), unit, aim ? `aim ${aim}` : '']);
	const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
	return cells
		.map(([name, value, unit, aim]) =>
			[name!.padEnd(widths[0]!), value!.padStart(widths[1]!), unit!.padEnd(widths[2]!), aim].join('  ').trimEnd()
		)
		.join('\n');
}

const groups: Record<string, () => Row[] | Promise<Row[]>> = {
	engine: benchEngine,
	discover: benchDiscover,
	c: plainCBench,
	worlds: worldsBench,
	starts: startsBench,
	textFiles: benchTextFiles,
	saves: benchSaves,
	page: benchPage,
	opening: benchOpening,
	author: benchAuthor
};
const out = process.argv.indexOf('--out');
const asked = process.argv.slice(2, out > 0 ? out : undefined);
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}: there are ${Object.keys(groups).join(', ')}`);
const names = asked.length > 0 ? asked : Object.keys(groups);
if (names.some((name) => ['saves', 'page', 'opening', 'author'].includes(name))) await buildIfStale();
const rows: Row[] = [];
for (const name of names) rows.push(...(await groups[name]!()));
const report = { date: new Date().toISOString(), node: process.version, cpu: cpus()[0]?.model ?? '', rows };
console.log(table(rows));
if (out > 0 && process.argv[out + 1]) writeFileSync(process.argv[out + 1]!, `${JSON.stringify(report, null, '\t')}\n`);
console.log(JSON.stringify(report));
